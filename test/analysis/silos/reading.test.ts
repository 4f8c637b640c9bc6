import { describe, expect, it } from 'vitest';
import { preliminaryReading, readNetwork } from '../../../analysis/silos/reading.ts';
import type { RewiringResult } from '../../../analysis/silos/rewiring-test.ts';
import type { Projection } from '../../../analysis/types.ts';
import { clique, smallProjection } from '../../support/small-network.ts';

const names = (n: number) => Array.from({ length: n }, (_, i) => `o${String(i).padStart(4, '0')}`);

/** `n` organizations, the first `linked` of them in a ring. */
function ring(n: number, linked: number): Projection {
  const ids = names(n);
  const ties = ids.slice(0, linked).map((id, i) => `${id}-${ids[(i + 1) % linked]}`);
  return smallProjection({ sectors: { '-': ids.join(' ') }, ties: ties.join(' ') });
}

const above: RewiringResult = { above: true, modularity: 0.5, exceeded: 95, drawn: 95 };
const read = (projection: Projection, usableGroups = 4, rewiring: RewiringResult | null = above) => {
  const { reading, reason } = readNetwork(projection, { rewiring, usableGroups });
  return `${reading}: ${reason}`;
};

describe('reading of a network, in order', () => {
  it('too small: fewer than 10 organizations, or than 5 ties', () => {
    expect(read(ring(9, 9))).toBe('too_small: few_organizations');
    expect(read(ring(40, 4))).toBe('too_small: few_ties');
    expect(read(smallProjection({ sectors: { '-': '' }, ties: '' }))).toBe('too_small: few_organizations');
  });

  it('archipelago: the largest component has fewer than 10, or than a fifth of all', () => {
    expect(read(ring(20, 9))).toBe('archipelago: small_sets');
    expect(read(ring(51, 10))).toBe('archipelago: small_share');
    expect(read(ring(50, 10))).toBe('structured: groups_above_chance');
  });

  it('dense: two fifths of the ties among those with one, or a modularity of chance', () => {
    const ids = names(10);
    expect(read(smallProjection({ sectors: { '-': ids.join(' ') }, ties: clique(ids.join(' ')) }))).toBe(
      'dense: high_density',
    );
    // 10 of 45 possible ties: below .40, isolates not counted.
    expect(read(ring(12, 10))).toBe('structured: groups_above_chance');
    expect(read(ring(12, 10), 0, { ...above, above: false })).toBe('dense: modularity_of_chance');
  });

  it('wide: more than 12 usable groups, or than 1,000 linked organizations', () => {
    expect(read(ring(20, 20), 12)).toBe('structured: groups_above_chance');
    expect(read(ring(20, 20), 13)).toBe('wide: many_groups');
    expect(read(ring(1000, 1000))).toBe('structured: groups_above_chance');
    expect(read(ring(1001, 1001))).toBe('wide: many_organizations');
  });

  it('counts organizations in scope only', () => {
    const projection = ring(12, 12);
    const stubs = { ...projection, vertices: projection.vertices.map((v, i) => ({ ...v, inScope: i < 9 })) };
    expect(preliminaryReading(stubs)).toMatchObject({
      reading: 'too_small',
      reason_values: { organizations: 9, ties: 8 },
    });
  });

  it('tells its numbers', () => {
    expect(preliminaryReading(ring(20, 9))!.reason_values).toEqual({
      organizations: 20,
      ties: 9,
      linked: 9,
      sets: 1,
      largest: 9,
    });
    expect(preliminaryReading(ring(20, 12))).toBe(null);
  });
});
