import { expect, it } from 'vitest';
import { identify } from '../../analysis/graph/identities.ts';
import { project } from '../../analysis/graph/project.ts';
import { listPeople } from '../../analysis/people.ts';
import { DEFAULT_OPTIONS } from '../../analysis/types.ts';
import { person, roster, seat } from '../support/roster.ts';

/** Boards of so many members each; whoever comes last on one board sits on the next as well. */
function chainOfBoards(boards: number, members: number) {
  const own = members - 1;
  const ids = Array.from({ length: boards * own + 1 }, (_, i) => `p${i}`);
  const seats = Array.from({ length: boards }, (_, b) => ids.slice(b * own, b * own + members)).flatMap((held, b) =>
    held.map((id) => seat(`o${b}`, id)),
  );
  const given = roster({ people: ids.map((id) => person(id, `Person ${id}`)), seats });
  return { given, ids };
}

async function peopleOf({ given }: ReturnType<typeof chainOfBoards>) {
  const projection = project(given, DEFAULT_OPTIONS);
  const identities = identify(given, DEFAULT_OPTIONS.identity, DEFAULT_OPTIONS.names);
  const membership = projection.vertices.map(() => null);
  return listPeople(given, DEFAULT_OPTIONS, { projection, identities, membership });
}

it('measures twelve thousand people, by those whom each one stands between', async () => {
  const chain = chainOfBoards(1_200, 11);
  const people = await peopleOf(chain);
  expect(people).toHaveLength(12_001);
  const at = new Map(people.map((row) => [row.boards.join(' '), row]));
  // Whoever joins boards 599 and 600 stands between the 6,000 before and the 6,000 after.
  expect(at.get('o599 o600')).toMatchObject({ seats: 2, betweenness: 6_000 * 6_000 });
  expect(at.get('o0 o1')).toMatchObject({ betweenness: 10 * 11_990 });
  expect(at.get('o600')).toMatchObject({ seats: 1, betweenness: 0 });
});

it('leaves alone who sits in a list of thousands, and more people than can be measured', async () => {
  for (const chain of [chainOfBoards(1, 1_500), chainOfBoards(2_501, 11)]) {
    const people = await peopleOf(chain);
    expect(people).toHaveLength(chain.ids.length);
    expect(new Set(people.map(({ betweenness }) => betweenness))).toEqual(new Set([null]));
  }
});
