import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../src/data/yaml.ts';
import { addressOf } from '../../src/editing/duplicates.ts';
import { idOf } from '../../src/editing/record-id.ts';
import { recordText } from '../../src/editing/record-text.ts';
import { isLater, printDate } from '../../src/model/dates.ts';
import { hiddenIn, mixedWordsIn } from '../../src/model/letters.ts';
import { quotations, wordCount } from '../../src/model/wording.ts';
import { date, id, text } from '../../src/schemas/common.ts';
import { names } from '../../src/schemas/names.ts';

/** Ten thousand made-up values for each promise. */
const RUNS = { numRuns: 10_000 };

const anyText = fc.string({ unit: 'grapheme' });
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const written = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([whole, exact]) => whole.slice(0, exact));

test('every day, month and year of the calendar is a date, and is printed with its year', () => {
  fc.assert(
    fc.property(written, (one) => {
      expect(date.safeParse(one).success).toBe(true);
      expect(printDate(one, 'en-GB')).toContain(String(Number(one.slice(0, 4))));
      expect(printDate(one, 'en-GB').split(' ')).toHaveLength(one.split('-').length);
    }),
    RUNS,
  );
});

test('a text is a date only if the calendar has it', () => {
  const like = fc
    .tuple(fc.nat(9999), fc.nat(99), fc.nat(99))
    .map(([year, month, one]) => [String(year).padStart(4, '0'), pad(month), pad(one)].join('-'));
  fc.assert(
    fc.property(fc.oneof(like, anyText), (one) => {
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(one);
      const real = new Date(`${one}T00:00:00Z`);
      const isReal = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(one);
      if (isDay) expect(date.safeParse(one).success).toBe(isReal);
      else if (date.safeParse(one).success) expect(one).toMatch(/^\d{4}(-\d{2})?$/);
    }),
    RUNS,
  );
});

test('of two dates at most one is later, and none is later than itself', () => {
  fc.assert(
    fc.property(written, written, (one, other) => {
      expect(isLater(one, one)).toBe(false);
      expect(isLater(one, other) && isLater(other, one)).toBe(false);
      expect(isLater(one, one.slice(0, 4))).toBe(false);
    }),
    RUNS,
  );
});

test('an id never leads out of its folder, and an id from a title is one', () => {
  fc.assert(
    fc.property(anyText, (one) => {
      if (id.safeParse(one).success) expect(one).toMatch(/^[a-z0-9-]+$/);
      const made = idOf(one);
      if (made !== '') expect(id.safeParse(made).success).toBe(true);
      expect(idOf(made)).toBe(made);
    }),
    RUNS,
  );
});

test('names are lists of texts under codes of languages, and no name is empty', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.array(anyText)), (one) => {
      const result = names.safeParse(one);
      if (!result.success) return;
      expect(Object.keys(result.data).every((code) => /^[a-z]{2,3}$/.test(code))).toBe(true);
      expect(
        Object.values(result.data)
          .flat()
          .every((name) => name.trim() !== ''),
      ).toBe(true);
    }),
    RUNS,
  );
  expect(names.safeParse({ en: ['Longmouth'] }).success).toBe(true);
});

test('letters of one script mix nothing, and one foreign letter is found', () => {
  const latin = fc.stringMatching(/^[a-z]{2,12}$/);
  fc.assert(
    fc.property(latin, fc.constantFrom('а', 'о', 'е', 'ο', 'օ'), fc.nat(), (word, letter, at) => {
      expect(mixedWordsIn(word)).toEqual([]);
      const place = at % (word.length + 1);
      const mixed = word.slice(0, place) + letter + word.slice(place);
      expect(mixedWordsIn(mixed).map(({ letter: found }) => found)).toEqual([letter]);
    }),
    RUNS,
  );
});

test('a hidden character is found wherever it stands', () => {
  const hidden = fc.constantFrom('\u200b', '\u202e', '\u2067', '\u00ad', '\ufeff', '\u0000');
  fc.assert(
    fc.property(anyText, hidden, anyText, (before, one, after) => {
      expect(hiddenIn(before + one + after).map(({ offset }) => offset)).toContain(before.length);
    }),
    RUNS,
  );
});

test('whatever a file holds, reading it as YAML ends with data or with a sentence', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.string({ unit: fc.constantFrom(...Array.from('[]{}:-&*!|>#"\'\n\t ab,?%@')) }),
      ),
      (one) => {
        const { data, problems, placeOf } = readYaml(one, 'content/x.yaml', 0);
        expect(problems.length > 0 || data !== undefined).toBe(true);
        for (const { says, at } of problems) {
          expect(says).not.toBe('');
          const { line, column } = placeOf(at);
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      },
    ),
    RUNS,
  );
});

test('a new record reads back as it was given', () => {
  fc.assert(
    fc.property(written, anyText, anyText, (one, said, says) => {
      const given = { date: one, said, says };
      expect(parse(recordText('corrections', given))).toEqual(given);
    }),
    RUNS,
  );
});

test('an address is the same with and without what changes nothing', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (one) => {
      const { host } = new URL(one);
      fc.pre(!/^(www|m|amp)\./.test(host));
      expect(addressOf(one)).toBe(addressOf(one.replace(/^https?:\/\//, 'http://www.')));
      expect(addressOf(one)).toBe(addressOf(one.replace(/#.*$/, '')));
    }),
    RUNS,
  );
});

test('quotations hold no more words than their text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('“', '”', 'a', 'б', ' ', '.') }), (one) => {
      const quoted = quotations(one);
      expect(quoted.reduce((sum, part) => sum + wordCount(part), 0)).toBeLessThanOrEqual(
        one.split(/[\s“”]+/).filter(Boolean).length,
      );
      expect(text.safeParse(one).success).toBe(one.trim() !== '');
    }),
    RUNS,
  );
});

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
