import { expect, test } from 'vitest';
import { personEntries, placeEntries, termEntries } from '../../src/model/names.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test('a place is printed with both names, each language, where it is and where it is told', async () => {
  const content = await sampleContent();
  recordOf(content.places, 'harbour').accuracyKm = 4;
  recordOf(content.places, 'harbour').unchecked = ['fr'];
  const [entry] = placeEntries(content);

  expect(entry).toMatchObject({
    title: 'Brevport/Longmouth',
    say: { plain: 'LONG-muth', ipa: undefined },
    names: [
      { code: 'en', language: 'English', forms: ['Longmouth', 'Brevport'], isUnchecked: false },
      { code: 'fr', language: 'French', forms: ['Brève-Port'], isUnchecked: true },
    ],
    where: '10.500° N, 20.250° E, good to about 4 km',
    links: [
      { href: '/dispute/', label: 'Dispute' },
      {
        href: '/timeline/#boats-collide',
        label: '4 March 2024: Two ferries collide at the harbour mouth',
      },
    ],
  });
});

test.each([
  [-10.5, -20.25, '10.500° S, 20.250° W'],
  [0, 0, '0.000° N, 0.000° E'],
  [undefined, 20, undefined],
])('a place at %s, %s is printed as %s', async (lat, lon, where) => {
  const content = await sampleContent();
  Object.assign(recordOf(content.places, 'harbour'), { lat, lon });

  expect(placeEntries(content)[0]?.where).toBe(where);
});

test.each([
  [null, null, 'throughout'],
  ['1992-05-09', null, 'since 9 May 1992'],
  [null, '1992-05', 'until May 1992'],
  ['1992', '2020-11-08', '1992 to 8 November 2020'],
])('control from %s to %s is printed as %s', async (from, to, when) => {
  const content = await sampleContent();
  recordOf(content.places, 'harbour').controlled = [{ from, to, by: 'Northbank' }];

  expect(placeEntries(content)[0]?.controlled).toEqual([{ when, by: 'Northbank' }]);
});

test('a person is printed with each office and its days', async () => {
  const [entry] = personEntries(await sampleContent());

  expect(entry).toMatchObject({
    title: 'Ada Crier',
    others: ['Ada Cryer'],
    roles: [{ when: 'since 2020', what: 'Town crier, Northbank' }],
  });
});

test('a term is printed with where the parties differ, and leads to what belongs to it', async () => {
  const [entry] = termEntries(await sampleContent());

  expect(entry).toMatchObject({
    title: 'harbour bell',
    contested: 'Northbank counts only bells of bronze.',
    links: [
      { href: '/agreement/', label: 'Agreement' },
      { href: '/places/#harbour', label: 'Longmouth' },
    ],
  });
});

test('entries stand by title as the language sorts, not by code', async () => {
  const content = await sampleContent();
  const person = recordOf(content.people, 'ada-crier');
  content.people.set('zoe', { ...person, name: 'Zoë' });
  content.people.set('aeren', { ...person, name: 'Ærøn' });
  content.people.set('eva', { ...person, name: 'Éva' });

  expect(personEntries(content).map(({ title }) => title)).toEqual([
    'Ada Crier',
    'Ærøn',
    'Éva',
    'Zoë',
  ]);
});
