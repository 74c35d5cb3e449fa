import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../data/content.ts';
import { contentVersion } from '../../data/version.ts';
import { CITATION_FILES } from '../../model/citation-formats.ts';
import { citablesOf, citeFileUrl, sourcesCitedOn } from '../../model/citables.ts';
import { recordFor } from '../../model/content-set.ts';
import { cslOfPage, cslOfSource, type CslItem } from '../../model/csl.ts';

/** For each page its own citation, and the sources that its text cites, in each format. */
export const getStaticPaths = (async () => {
  const content = await getContent();
  const version = await contentVersion();
  const home = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  return citablesOf(content).flatMap((page) => {
    const sources = sourcesCitedOn(page, content).map((id) =>
      cslOfSource(id, recordFor(content, 'sources', id, page.address), content),
    );
    const own = files(citeFileUrl(page, ''), [cslOfPage(page, content, version, home)]);
    return sources.length > 0 ? [...own, ...files(citeFileUrl(page, 'sources.'), sources)] : own;
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);

function files(address: string, items: CslItem[]) {
  return Object.entries(CITATION_FILES).map(([ending, write]) => ({
    params: { file: `${address.replace('/cite/', '')}${ending}` },
    props: { body: write(items) },
  }));
}
