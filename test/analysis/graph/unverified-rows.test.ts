import { describe, expect, it } from 'vitest';
import { identify } from '../../../analysis/graph/identities.ts';
import { project } from '../../../analysis/graph/project.ts';
import { unverifiedRows } from '../../../analysis/graph/unverified-rows.ts';
import { DEFAULT_OPTIONS, type Roster } from '../../../analysis/types.ts';
import { agreement, organization, person, roster, seat, tie } from '../../support/roster.ts';

function rowsOf(given: Roster, relations: readonly string[] | null = null) {
  const options = { ...DEFAULT_OPTIONS, asOf: 'all', relations };
  return unverifiedRows(given, options, project(given, options), identify(given, 'name', true));
}

const complete = organization('a', { boardComplete: 'yes' });
const open = organization('b');
const supplied = organization('c', { dataReceived: 'yes' });

describe('rows that nobody has vouched for', () => {
  it('are seats on boards whose list is open, and seats of people known by a name alone on several boards', () => {
    const people = [
      person('p', 'P', 'k1'),
      person('a/q', 'Q', null),
      person('b/q', 'Q', null),
      person('a/r', 'R', null),
    ];
    const seats = [
      seat('a', 'p'),
      seat('b', 'p'),
      seat('c', 'p'),
      seat('a', 'a/q'),
      seat('b', 'b/q'),
      seat('a', 'a/r'),
    ];
    const rows = rowsOf(roster({ organizations: [complete, open, supplied], people, seats }));
    expect(
      [rows.seat('k1', 'a'), rows.seat('name:q', 'a'), rows.seat('name:r', 'a')].map((row) => row !== null),
    ).toEqual([false, true, false]);
    // An organization that supplied its data has not said that its board list is whole.
    expect([rows.seat('k1', 'b'), rows.seat('k1', 'c'), rows.seat('name:q', 'b')].every((row) => row !== null)).toBe(
      true,
    );
    expect(rows.count).toBe(4);
  });

  it('are agreements without a participant that vouches, and ties that one end reports', () => {
    const given = roster({
      organizations: [complete, open, supplied, organization('d')],
      agreements: [
        agreement('x', 'partnership', ['b', 'd']),
        agreement('y', 'partnership', ['b', 'c']),
        agreement('z', 'competes', ['b', 'd']),
      ],
      ties: [
        tie('a', 'b'),
        tie('b', 'd'),
        tie('d', 'b'),
        tie('b', 'd', { id: 'u1', directed: false, relation: 'meets' }),
        tie('b', 'c', { id: 'u2', directed: false, relation: 'meets' }),
      ],
    });
    const rows = rowsOf(given);
    expect([rows.agreement('x'), rows.agreement('y'), rows.agreement('z')].map((row) => row !== null)).toEqual([
      true,
      false,
      false,
    ]);
    const ties = ['a>b', 'b>d', 'd>b', 'u1', 'u2'].map((id) => rows.tie(id) !== null);
    expect(ties).toEqual([true, false, false, true, false]);
    expect(rows.count).toBe(3);
    expect(rowsOf(given, ['meets']).count).toBe(1);
  });
});
