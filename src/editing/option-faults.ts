import { z } from 'astro/zod';

const COUNT = z.string().regex(/^\d+$/, 'write a whole number, as 30');

/** What may stand behind an option of a command. */
const OPTIONS = z.looseObject({
  today: z.iso.date('write a day, as 2026-11-23').optional(),
  days: COUNT.optional(),
  limit: COUNT.optional(),
  retries: COUNT.optional(),
});

/** What is wrong with the options of a command, a sentence each; none when all is well. */
export function optionFaults(values: Record<string, unknown>): string[] {
  return (OPTIONS.safeParse(values).error?.issues ?? []).map(({ path, message }) => {
    const [name = ''] = path.map(String);
    return `--${name} is "${String(values[name])}": ${message}.`;
  });
}
