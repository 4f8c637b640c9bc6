import { describe, expect, it } from 'vitest';
import { whatIfLeaves } from '../../../analysis/scenarios/leave.ts';
import { clique, gapsOf, smallProjection } from '../../support/small-network.ts';

const A = 'a1 a2 a3 a4';
const B = 'b1 b2 b3 b4';

/** x alone joins A and B, and holds a pendant pair; y doubles nothing. */
const projection = smallProjection({
  sectors: { A, B, '-': 'x p q' },
  ties: `${clique(A)} ${clique(B)} a1-x x-b1 x-p p-q`,
});

describe('what if an organization leaves', () => {
  const { groups, gaps } = gapsOf(projection);

  it('a sole bridge: the pair has no route left, and the smaller parts are cut off', () => {
    expect(whatIfLeaves(groups, gaps, 'x')).toEqual({
      // A and B are equally large: the part of the first partner stays.
      cut_off: ['b1', 'b2', 'b3', 'b4', 'p', 'q'],
      pairs: [
        {
          a: 'sector:A',
          b: 'sector:B',
          routes_before: 1,
          routes_after: 0,
          before: 'fragile',
          after: 'broker_free',
        },
      ],
    });
  });

  it('a member at the end of the only route breaks it too; another member breaks nothing', () => {
    expect(whatIfLeaves(groups, gaps, 'a1').pairs).toHaveLength(1);
    expect(whatIfLeaves(groups, gaps, 'a2')).toEqual({ cut_off: [], pairs: [] });
    expect(whatIfLeaves(groups, gaps, 'p').cut_off).toEqual(['q']);
  });

  it('a second route is told as a lower number', () => {
    const two = smallProjection({ sectors: { A, B, '-': 'x' }, ties: `${clique(A)} ${clique(B)} a1-x x-b1 a2-b2` });
    const second = gapsOf(two);
    expect(whatIfLeaves(second.groups, second.gaps, 'x').pairs).toEqual([
      { a: 'sector:A', b: 'sector:B', routes_before: 2, routes_after: 1, before: 'linked', after: 'fragile' },
    ]);
  });

  it('refuses an organization that it does not know', () => {
    expect(() => whatIfLeaves(groups, gaps, 'nobody')).toThrow(RangeError);
  });
});
