import { fileOf, type ContentSet } from './content-set.ts';
import { didYouMean } from './near-ids.ts';
import type { Problem } from './problem.ts';

/** Forms for namings that the site does not have, and languages called unchecked that have no name. */
export function nameProblems(content: ContentSet): Problem[] {
  return [...unknownNamings(content), ...uncheckedNothings(content)];
}

/** The first naming is the text as it is written, and no place gives a form for it. */
function unknownNamings({ site, places }: ContentSet): Problem[] {
  const known = site.namings.slice(1).map((naming) => naming.id);
  return [...places].flatMap(([id, { namings = {} }]) =>
    Object.keys(namings)
      .filter((naming) => !known.includes(naming))
      .map((naming) => ({
        file: fileOf('places', id),
        at: ['namings', naming],
        says: `"namings" names "${naming}": ${didYouMean(naming, known)}add it to namings in content/site.yaml, or correct the id.`,
      })),
  );
}

function uncheckedNothings(content: ContentSet): Problem[] {
  return (['places', 'people'] as const).flatMap((kind) =>
    [...content[kind]].flatMap(([id, { names, unchecked = [] }]) =>
      unchecked.flatMap((language, index) =>
        language in names
          ? []
          : [
              {
                file: fileOf(kind, id),
                at: ['unchecked', index],
                says: `"unchecked" names "${language}", and "names" has no such language: add a name, or take it out.`,
              },
            ],
      ),
    ),
  );
}
