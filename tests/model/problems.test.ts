import { expect, test } from 'vitest';
import { findProblems } from '../../src/model/problems.ts';
import { problemsAfter, sampleContent } from '../support/content.ts';

test('a whole subject has no problem', async () => {
  const content = await sampleContent();

  expect(content.sources.size).toBeGreaterThan(0);
  expect(findProblems(content)).toEqual([]);
});

test.each([
  [
    'a record that cites an unknown source',
    'events/boats-collide.yaml',
    ['sources: [watch-report]\n', 'sources: [ghost]\n'],
    [
      'content/events/boats-collide.yaml:21:11: "sources" names "ghost": add content/sources/ghost.yaml, or correct the id.',
    ],
  ],
  [
    'a citation of an unknown source in a text',
    'positions/north.mdx',
    ['source="crier-north"', 'source="ghost"'],
    [
      'content/positions/north.mdx:11:45: <Cite> names "ghost": add content/sources/ghost.yaml, or correct the id.',
    ],
  ],
  [
    'an unknown party',
    'numbers/boats-north.yaml',
    ['side: north', 'side: east'],
    [
      'content/numbers/boats-north.yaml:3:7: "side" names "east": write one of north, south, watch, other, or add content/parties/east.yaml.',
    ],
  ],
  [
    'an unknown record in a component',
    'pages/dispute.mdx',
    ['<Claim id="harbour-shared" />', '<Claim id="harbour-mine" />'],
    [
      'content/claims/harbour-shared.yaml:1:1: is used nowhere: use it, or delete the file.',
      'content/pages/dispute.mdx:47:1: <Claim> names "harbour-mine": add content/claims/harbour-mine.yaml, or correct the id.',
    ],
  ],
  [
    'a contested claim that nobody denies',
    'claims/harbour-shared.yaml',
    [/deniedBy:[\s\S]*?(?=found:)/, 'deniedBy: []\n'],
    [
      'content/claims/harbour-shared.yaml:2:9: "status" is disputed and nobody denies it: add who denies it under "deniedBy", or write party-claim.',
    ],
  ],
  [
    'a party on both sides of a claim',
    'claims/harbour-shared.yaml',
    ['party: north', 'party: south'],
    [
      'content/claims/harbour-shared.yaml:11:14: "south" both holds and denies it: take it out of "heldBy" or "deniedBy".',
    ],
  ],
  [
    'a contested event with one account',
    'events/boats-collide.yaml',
    ['party: south', 'party: north'],
    [
      'content/events/boats-collide.yaml:4:9: "status" is disputed: give the accounts of at least two parties under "accounts".',
    ],
  ],
  [
    'a topic to which a party has no answer and no gap',
    'topics/harbour.yaml',
    [/ {2}watch:.*\n/, ''],
    [
      'content/topics/harbour.yaml:5:3: "positions" has no answer of "watch": add one, or says: null with the day of the search.',
    ],
  ],
  [
    'a chapter without its period',
    'pages/agreement.mdx',
    [/period:.*\n/, ''],
    [
      'content/pages/agreement.mdx:2:1: is a chapter without "period": add the first and last date that it describes.',
    ],
  ],
  [
    'a source that nothing cites',
    'sources/ghost.yaml',
    [
      '',
      'title: A\npublisher: B\nkind: news\nownership: private\ncountry: C\nvoice: north\nlanguage: en\nurl: https://example.org/a\nread: full\n',
    ],
    ['content/sources/ghost.yaml:1:1: is used nowhere: use it, or delete the file.'],
  ],
  [
    'a publisher with two owners',
    'sources/crier-south.yaml',
    ['The crier of Southbank', 'The crier of Northbank'],
    [
      'content/sources/crier-south.yaml:5:10: "country" of The crier of Northbank is "Southbank", and "Northbank" in content/sources/crier-north.yaml: make them one.',
    ],
  ],
  [
    'a number in an unknown table',
    'numbers/boats-north.yaml',
    ['table: boats', 'table: ships'],
    [
      'content/numbers/boats-north.yaml:2:8: names the table "ships": add it to numberTables in content/site.yaml, or correct the id.',
    ],
  ],
  [
    'a table without a number',
    'site.yaml',
    ['  - { id: boats,', '  - { id: ferries, title: "Ferries" }\n  - { id: boats,'],
    [
      'content/site.yaml:38:11: has a table "ferries" without a number: add one under content/numbers/, or take the table out.',
    ],
  ],
  [
    'a page of the menu that does not exist',
    'site.yaml',
    ['menu: [dispute', 'menu: [quarrel, dispute'],
    [
      'content/site.yaml:11:8: "menu" names "quarrel": add content/pages/quarrel.mdx, or take it out.',
    ],
  ],
  [
    'a quotation of more than twelve words',
    'positions/north.mdx',
    [
      'holds that',
      'said “one two three four five six seven eight nine ten eleven twelve thirteen” and that',
    ],
    [
      'content/positions/north.mdx:11:16: quotes 13 words, “one two three four five six seven eight nine ten eleven twelve thirteen”: quote at most 12, and say the rest in your own words.',
    ],
  ],
  [
    'a house word outside quotation marks',
    'topics/harbour.yaml',
    ['It is shared.', 'It is full of Pirates.'],
    [
      'content/topics/harbour.yaml:7:55: uses "pirates": write sailors, or quote it in “ ” with its speaker. It judges the sailors.',
    ],
  ],
] as const)(
  '%s is a problem, and the message says what to do',
  async (_, file, change, expected) => {
    const [from, to] = change;

    expect(await problemsAfter(file, (written) => written.replace(from, to))).toEqual(expected);
  },
);

/** What names a record, its kind, and the words of a file that are spoilt to name one that is not there. */
const NAMED_BY: [by: string, kind: string, file: string, from: string, to: string][] = [
  [
    '"sources"',
    'sources',
    'events/boats-collide.yaml',
    'sources: [crier',
    'sources: [ghost, crier',
  ],
  ['"party"', 'parties', 'events/boats-collide.yaml', 'party: north', 'party: ghost'],
  ['"parties"', 'parties', 'events/boats-collide.yaml', 'parties: [north', 'parties: [ghost'],
  ['"side"', 'parties', 'people/ada-crier.yaml', 'side: north', 'side: ghost'],
  ['"voice"', 'parties', 'sources/crier-north.yaml', 'voice: north', 'voice: ghost'],
  ['"positions"', 'parties', 'topics/harbour.yaml', 'watch: [', 'ghost: ['],
  ['"page"', 'pages', 'numbers/boats-north.yaml', 'page: dispute', 'page: ghost'],
  ['"pages"', 'pages', 'people/ada-crier.yaml', 'pages: [dispute', 'pages: [ghost'],
  ['"places"', 'places', 'terms/bell.yaml', 'places: [harbour', 'places: [ghost'],
  ['"people"', 'people', 'terms/bell.yaml', 'see: {', 'see: { people: [ghost],'],
  ['"clauses"', 'clauses', 'events/boats-collide.yaml', 'clauses: [point-1', 'clauses: [ghost'],
  ['"outline"', 'outlines', 'figures/harbour-blank.yaml', 'outline: shores', 'outline: ghost'],
  ['"figure"', 'figures', 'figures/harbour-2025.yaml', 'figure: harbour-map', 'figure: ghost'],
  ['"place"', 'places', 'figures/harbour-blank.yaml', 'place: harbour', 'place: ghost'],
  [
    '"alsoInTable"',
    'places',
    'figures/harbour-map.yaml',
    'names:',
    'alsoInTable: [ghost]\n  names:',
  ],
  ['"number"', 'numbers', 'figures/boats.yaml', 'number: boats-north', 'number: ghost'],
  [
    '"numbers"',
    'numbers',
    'figures/boats-over-time.yaml',
    'numbers: [boats-north',
    'numbers: [ghost',
  ],
  ['"named"', 'events', 'figures/lanes.yaml', 'named: [boats-collide', 'named: [ghost'],
  [
    '"correction"',
    'corrections',
    'objections/loud-bell.yaml',
    'correction: bell',
    'correction: ghost #',
  ],
  ['<Cite>', 'sources', 'pages/dispute.mdx', 'source="watch-report"', 'source="ghost"'],
  ['<Claim>', 'claims', 'pages/dispute.mdx', 'Claim id="harbour-shared"', 'Claim id="ghost"'],
  ['<Number>', 'numbers', 'pages/dispute.mdx', 'Number id="boats-north"', 'Number id="ghost"'],
  ['<Account>', 'parties', 'pages/dispute.mdx', 'party="north"', 'party="ghost"'],
  ['<Figure>', 'figures', 'pages/dispute.mdx', '<Claim', '<Figure id="ghost" />\n\n<Claim'],
];

test.each(NAMED_BY)(
  '%s that names none of the %s is a problem, in %s',
  async (by, kind, file, from, to) => {
    const problems = await problemsAfter(file, (written) => written.replace(from, to));
    const ofGhost = problems.filter((problem) => problem.includes('names "ghost"'));

    expect(ofGhost).toEqual([expect.stringContaining(`: ${by} names "ghost": `)]);
    expect(ofGhost[0]).toContain(`add content/${kind}/ghost.`);
  },
);

test('a house word may stand in quotation marks, in a name that is excepted and in a title of a source', async () => {
  const content = await sampleContent();
  const topic = content.topics.get('harbour');
  const source = content.sources.get('crier-north');
  if (!topic || !source) throw new Error('The second subject has lost a record.');
  topic.question = 'Who are the “pirates” of Pirate Rock?';
  source.title = 'Pirates in the harbour';

  expect(findProblems(content)).toEqual([]);
});
