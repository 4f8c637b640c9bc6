import { describe, expect, it } from 'vitest';
import { readRoster } from '../../analysis/index.ts';
import { generateRoster } from './generate-roster.ts';

const SIZE = { organizations: 400, seats: 2_400, seed: 3 };

describe('a generated roster', () => {
  const texts = generateRoster(SIZE);
  const roster = readRoster(
    [...texts].map(([name, text]) => ({ name, text, encoding: 'utf-8', problems: [] })),
    {},
  );
  const boardsOf = new Map<string, Set<string>>();
  for (const seat of roster.seats) {
    boardsOf.set(seat.personId, (boardsOf.get(seat.personId) ?? new Set()).add(seat.organizationId));
  }
  const sizes = new Map<string, number>();
  for (const seat of roster.seats) sizes.set(seat.organizationId, (sizes.get(seat.organizationId) ?? 0) + 1);

  it('has the sizes asked for and is read without a problem', () => {
    expect(roster.problems).toEqual([]);
    expect(roster.organizations).toHaveLength(400);
    expect(roster.seats).toHaveLength(2_400);
    expect(sizes.size).toBe(400);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(generateRoster(SIZE)).toEqual(texts);
    expect(generateRoster({ ...SIZE, seed: 4 })).not.toEqual(texts);
  });

  it('has heavy-tailed boards, directors who stay in their sector, and boards that share nobody', () => {
    const sorted = [...sizes.values()].sort((a, b) => a - b);
    expect(sorted.at(-1)!).toBeGreaterThan(3 * sorted[200]!);
    const sectorOf = new Map(roster.organizations.map(({ id, attributes }) => [id, attributes.sector]));
    const shared = [...boardsOf.values()].filter((boards) => boards.size > 1);
    const within = shared.filter((boards) => new Set([...boards].map((id) => sectorOf.get(id))).size === 1);
    expect(within.length).toBeGreaterThan(shared.length / 2);
    const tied = new Set(shared.flatMap((boards) => [...boards]));
    expect(tied.size).toBeGreaterThan(200);
    expect(tied.size).toBeLessThan(350);
  });

  it('has six seats a board when no number is given', () => {
    const rows = generateRoster({ organizations: 50, seed: 1 }).get('board_memberships.csv')!;
    expect(rows.trimEnd().split('\n')).toHaveLength(1 + 6 * 50);
  });

  it('refuses boards that cannot hold the seats', () => {
    expect(() => generateRoster({ organizations: 10, seats: Number.NaN, seed: 1 })).toThrow(RangeError);
    expect(() => generateRoster({ organizations: 10, seats: 10, seed: 1 })).toThrow(RangeError);
  });
});
