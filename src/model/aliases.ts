import type { ContentSet } from './content-set.ts';

/**
 * Every spelling and script of the places and people that a title names, so that the full text finds the page by any of
 * them. The names that the title has itself are left out.
 */
export function aliasesIn(title: string, { places, people }: ContentSet): string[] {
  const names = [...places.values(), ...people.values()].flatMap((record) => {
    const own =
      'pair' in record ? [record.name, ...(record.pair?.split('/') ?? [])] : [record.name];
    const isNamed = own.some((name) => wholeName(name).test(title));
    return isNamed ? [...Object.values(record.names).flat(), ...record.others] : [];
  });
  return [...new Set(names)].filter((name) => !wholeName(name).test(title));
}

/** The name with no letter before or after it. */
function wholeName(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, 'iu');
}
