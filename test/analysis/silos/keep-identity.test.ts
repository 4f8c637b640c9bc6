import { describe, expect, it } from 'vitest';
import { readGroups } from '../../../analysis/groups.ts';
import { keepColors, keepIds } from '../../../analysis/silos/keep-identity.ts';
import { DEFAULT_OPTIONS, type KnownGroup } from '../../../analysis/types.ts';
import { clique, smallProjection } from '../../support/small-network.ts';

const known = (id: string, members: string, more: Partial<KnownGroup> = {}): KnownGroup => ({
  id,
  kind: 'detected',
  color: 0,
  members: members.split(' '),
  reference: true,
  ...more,
});
const set = (id: string, members: string) => ({ id, members: members.split(' ') });

describe('ids', () => {
  it('are one’s own when nothing is known', () => {
    expect([...keepIds([set('d:a', 'a b'), set('d:c', 'c d')], [])]).toEqual([
      ['d:a', 'd:a'],
      ['d:c', 'd:c'],
    ]);
  });

  it('come from the reference division first, however well another view overlaps', () => {
    const elsewhere = known('d:other', 'a b c d e', { reference: false });
    const reference = known('d:z', 'a b c x y');
    expect(keepIds([set('d:a', 'a b c d e')], [elsewhere, reference]).get('d:a')).toBe('d:z');
    expect(keepIds([set('d:a', 'a b c d e')], [elsewhere]).get('d:a')).toBe('d:other');
  });

  it('are never given twice: a new group does not take the id of one that is known', () => {
    // The group of a has moved on: a is now among strangers.
    const ids = keepIds([set('d:a', 'a p q r'), set('d:b', 'b c d e')], [known('d:a', 'a b c d e')]);
    expect(ids).toEqual(
      new Map([
        ['d:b', 'd:a'],
        ['d:a', 'd:a~2'],
      ]),
    );
  });
});

describe('colours', () => {
  it('are those of the known; the new take what no known group has, absent ones included', () => {
    const groups = [known('x', 'a', { color: 3 }), known('gone', 'b', { color: 0 })];
    expect(keepColors(['n', 'x', 'm'], groups)).toEqual(
      new Map([
        ['x', 3],
        ['n', 1],
        ['m', 2],
      ]),
    );
  });

  it('are taken over from absent groups once all twelve are given away, never from one beside', () => {
    const groups = Array.from({ length: 12 }, (_, color) => known(`k${color}`, 'a', { color }));
    expect(keepColors(['k0', 'k1', 'n'], groups).get('n')).toBe(2);
    const all = groups.map(({ id }) => id);
    expect(keepColors([...all, 'n'], groups).get('n')).toBe(12);
  });

  it('differ among groups shown together, the reference division choosing first', () => {
    const groups = [known('a', 'a', { color: 4, reference: false }), known('b', 'b', { color: 4 })];
    const colors = keepColors(['a', 'b'], groups);
    expect(colors.get('b')).toBe(4);
    expect(colors.get('a')).toBe(0);
  });
});

describe('the groups of an analysis', () => {
  const cavemen = smallProjection({
    sectors: { s: 'a1 a2 a3 a4 a5 a6 b1 b2 b3 b4 b5 b6', t: 'c1 c2 c3 c4 c5 c6' },
    ties: `${clique('a1 a2 a3 a4 a5 a6')} ${clique('b1 b2 b3 b4 b5 b6')} ${clique('c1 c2 c3 c4 c5 c6')} a1-b1 b2-c2 a3-c3`,
  });
  const options = { ...DEFAULT_OPTIONS, groupBy: 'detected' };

  it('bear the ids and colours of the groups known from before, in the membership too', async () => {
    const before = [
      known('d:oldest', 'a0 a2 a3 a4 a5', { color: 7 }),
      known('d:c1', 'b2 b3 b4 b5 b6 b7', { color: 5 }),
    ];
    const asked: string[] = [];
    const { groups, membership } = await readGroups(cavemen, options, {
      knownGroups: async (kind) => {
        asked.push(kind);
        return before;
      },
    });
    expect(asked).toEqual(['detected']);
    expect(groups.map(({ id, color }) => [id, color])).toEqual([
      ['d:c1', 5],
      ['d:c1~2', 0],
      ['d:oldest', 7],
    ]);
    const groupOf = (id: string) => membership[cavemen.vertices.findIndex((vertex) => vertex.id === id)];
    expect(['a1', 'b1', 'c1'].map(groupOf)).toEqual(['d:oldest', 'd:c1', 'd:c1~2']);
  });

  it('keep their own when nothing is known: the command line needs no memory', async () => {
    const { groups } = await readGroups(cavemen, options, {});
    expect(groups.map(({ id, color }) => [id, color])).toEqual([
      ['d:a1', 0],
      ['d:b1', 1],
      ['d:c1', 2],
    ]);
  });

  it('given by a column keep their colours; those of other columns do not count', async () => {
    const { groups } = await readGroups(
      cavemen,
      { ...options, groupBy: 'sector' },
      {
        knownGroups: async () => [
          known('sector:t', 'c1', { kind: 'given', color: 0 }),
          known('territory:n', 'a1', { kind: 'given', color: 1 }),
        ],
      },
    );
    expect(groups.map(({ id, color }) => [id, color])).toEqual([
      ['sector:s', 1],
      ['sector:t', 0],
    ]);
  });
});
