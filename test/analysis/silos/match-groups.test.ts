import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_OVERLAP, matchGroups } from '../../../analysis/silos/match-groups.ts';

const set = (id: string, members: string) => ({ id, members: members.split(' ') });

describe('which group of before a group of now is', () => {
  it('is the one with the largest overlap, one to one', () => {
    const before = [set('x', 'a b c d'), set('y', 'e f g h')];
    const now = [set('1', 'e f g'), set('2', 'a b c d h'), set('3', 'i j k')];
    expect([...matchGroups(before, now)].sort()).toEqual([
      ['1', 'y'],
      ['2', 'x'],
    ]);
  });

  it('leaves the larger half of a split its identity, and the smaller one new', () => {
    const before = [set('x', 'a b c d e f g h')];
    const now = [set('1', 'a b c'), set('2', 'd e f g h')];
    expect([...matchGroups(before, now)]).toEqual([['2', 'x']]);
  });

  it('takes a merger for its larger part', () => {
    const before = [set('x', 'a b c'), set('y', 'd e f g')];
    expect([...matchGroups(before, [set('1', 'a b c d e f g')])]).toEqual([['1', 'y']]);
  });

  it('settles equal overlaps by the id of before, then by that of now', () => {
    const before = [set('y', 'c d'), set('x', 'a b')];
    expect([...matchGroups(before, [set('2', 'a c'), set('1', 'b d')])]).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  it('wants three tenths of all members in common', () => {
    // 3 of 10, then 3 of 11.
    expect(matchGroups([set('x', 'a b c d e f')], [set('1', 'a b c g h i j')]).size).toBe(1);
    expect(matchGroups([set('x', 'a b c d e f')], [set('1', 'a b c g h i j k')]).size).toBe(0);
    expect(LEAST_OVERLAP).toBe(0.3);
  });

  it('is one to one, whatever overlaps, and everybody is who they were when nothing changed', () => {
    const division = fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }).map((colors) => {
      const sets = new Map<number, string[]>();
      for (const [i, color] of colors.entries()) sets.set(color, [...(sets.get(color) ?? []), `o${i}`]);
      return [...sets.values()].map((members) => ({ id: `d:${members[0]}`, members }));
    });
    fc.assert(
      fc.property(division, division, (before, now) => {
        const matched = matchGroups(before, now);
        expect(new Set(matched.values()).size).toBe(matched.size);
        for (const [id, was] of matched) {
          const [a, b] = [before.find((group) => group.id === was)!, now.find((group) => group.id === id)!];
          const common = a.members.filter((member) => b.members.includes(member)).length;
          expect(common / (a.members.length + b.members.length - common)).toBeGreaterThanOrEqual(LEAST_OVERLAP);
        }
        const same = matchGroups(now, now);
        expect([...same].every(([id, was]) => id === was) && same.size === now.length).toBe(true);
      }),
    );
  });
});
