import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tablesOf } from '../../../support/opened.ts';

const lines = (...all: string[]) => all.join('\n');

/** A small file of each format. */
const SAMPLES: Readonly<Record<string, string>> = {
  'one.net': lines('*Vertices 2', '1 "a b"', '2 "c"', '*Arcs :1 "x"', '1 2 1 l "w"', '*Matrix', '0 1', '1 0'),
  'two.paj': lines(
    '*Network n',
    '*Vertices 3 2',
    '1 "a"',
    '*Edges',
    '1 3',
    '*Partition p',
    '*Vertices 3',
    '1',
    '2',
    '2',
  ),
  'p.clu': lines('*Vertices 2', '1', '2'),
  'm.dl': lines('dl n=2 nm=2 format=fullmatrix diagonal absent', 'labels:', 'a,b', 'data:', '1', '0', '2 3'),
  'e.dl': lines('dl nr=2 nc=2 format=edgelist2 labels embedded', 'data:', 'a x 1', '!', 'b y'),
  'g.gexf':
    '<?xml version="1.0"?><gexf><graph><nodes><node id="a" label="A"/><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
  'g.graphml':
    '<graphml><key id="k" for="node" attr.name="name"/><graph><node id="a"><data key="k">A</data></node><edge source="a" target="a"/></graph></graphml>',
  'p.json':
    '{"organizations": [{"id": "o", "name": "A"}], "persons": [{"id": "p", "name": "B"}], "memberships": [{"person_id": "p", "organization_id": "o"}]}',
  'f.jsonl': lines(
    '{"id":"a","schema":"Company","properties":{"name":["A"]}}',
    '{"id":"d","schema":"Directorship","properties":{"director":["p"],"organization":["a"]}}',
  ),
  'm.csv': lines(',a,b', 'a,0,1', 'b,1,0'),
};

test.each(Object.entries(SAMPLES))('%s is read whole', async (name, text) => {
  const tables = await tablesOf(name, text);
  const codes = tables.flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  );
  expect(codes).toEqual(name === 'p.clu' ? ['partition_alone'] : []);
});

test.each(Object.entries(SAMPLES))(
  '%s cut off anywhere gives tables or reasons, never an exception',
  async (name, text) => {
    for (let end = 0; end < text.length; end++) {
      const tables = await tablesOf(name, text.slice(0, end));
      expect(tables.length, `cut at ${end}`).toBeGreaterThan(0);
      for (const { rows, problems } of tables)
        expect(rows.length + problems.length, `cut at ${end}`).toBeGreaterThan(0);
    }
  },
);

test('characters changed, doubled or lost anywhere give tables or reasons, never an exception', async () => {
  const damage = fc.record({
    sample: fc.constantFrom(...Object.entries(SAMPLES)),
    at: fc.nat(400),
    drop: fc.nat(12),
    put: fc.oneof(
      fc.constantFrom('*', '"', '<', '>', '\n', '9999999', '-1', 'dl', '&', '[', '{', '|', '\u0000', '%'),
      fc.string({ maxLength: 5 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ sample: [name, text], at, drop, put }) => {
      const damaged = text.slice(0, at) + put + text.slice(at + drop);
      const tables = await tablesOf(name, damaged);
      return tables.length > 0 && tables.every(({ rows, problems }) => rows.length + problems.length > 0);
    }),
    { numRuns: 600, seed: 1 },
  );
});
