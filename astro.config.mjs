import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { contentFolder } from './src/data/folder.ts';
import { forgetReading, readOnce } from './src/data/content.ts';
import { explainedIn } from './src/data/explained.ts';
import { commit } from './src/data/version.ts';
import { atOnce } from './src/integrations/at-once.ts';
import { buildRecord } from './src/integrations/build-record.ts';
import { compressedCopies } from './src/integrations/compressed-copies.ts';
import { markdownTwins } from './src/integrations/markdown-twins.ts';
import { readContent } from './src/data/read.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { renamedPages } from './src/integrations/renamed-pages.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { namedForms } from './src/model/namings.ts';
import { addressParagraphs } from './src/markdown/address-paragraphs.ts';
import { alternateAccounts } from './src/markdown/alternate-accounts.ts';
import { labelCells } from './src/markdown/label-cells.ts';
import { linkFirstUses } from './src/markdown/link-first-uses.ts';
import { numberCitations } from './src/markdown/number-citations.ts';

const { content, problems } = await readOnce();
// All else that is wrong is said where it shows, or by the build.
if (!content.site) throw new Error(problems.join('\n'));
const { checked, language, renamed, words } = content.site;

/** What is written while the rest is compressed. */
const WRITTEN_LAST = /\.md$|^(?:build|sbom)\.json$|^pagefind\//;

export default defineConfig({
  site: process.env.SITE_URL,
  trailingSlash: 'always',
  // One for each subject: the store keeps entries of the folder that it saw last.
  cacheDir: `./.astro/${path.relative('.', contentFolder).replaceAll(/[^a-z0-9]+/gi, '-')}`,
  prerenderConflictBehavior: 'error',
  integrations: [
    mdx(),
    contentCheck(
      contentFolder,
      async () => (await readContent(contentFolder)).placed,
      forgetReading,
    ),
    // After the build, in this order: each works on what those before it left.
    renamedPages(renamed, words.moved, language),
    finishedPages(async () => namedForms((await readOnce()).content), renamed),
    // The index, the twins and the copies are made beside each other: by a program, a thread, and threads of Node's own.
    atOnce(
      searchIndex(),
      markdownTwins(process.env.SITE_URL),
      buildRecord(checked, commit),
      compressedCopies((file) => !WRITTEN_LAST.test(file)),
    ),
    compressedCopies((file) => WRITTEN_LAST.test(file)),
  ],
  markdown: {
    processor: unified({
      gfm: false,
      remarkPlugins: [
        remarkGfm,
        alternateAccounts,
        numberCitations,
        addressParagraphs,
        [linkFirstUses, { entries: async () => explainedIn((await readOnce()).content) }],
      ],
      rehypePlugins: [labelCells],
    }),
    syntaxHighlight: false,
  },
  // One request a page: the styles of a page are smaller than the wait for a second file.
  build: {
    inlineStylesheets: 'always',
    format: 'directory',
    // Pictures become pixels in threads of their own while other pages are written.
    concurrency: 4,
  },
  // A page's policy allows no inline script, however small.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each MDX module with a directive of its own, and the bundler warns of each.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
  devToolbar: { enabled: false },
  // Schemas of the frontmatter for an editor's program; see .vscode/settings.json.
  experimental: { contentIntellisense: true },
});
