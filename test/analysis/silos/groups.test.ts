import { describe, expect, it } from 'vitest';
import { OptionError } from '../../../analysis/errors.ts';
import { benjaminiHochberg } from '../../../analysis/silos/benjamini-hochberg.ts';
import { detectGroups } from '../../../analysis/silos/detect.ts';
import { chooseGrouping, describeGroups, groupings } from '../../../analysis/silos/groups.ts';
import { outwardShares } from '../../../analysis/silos/outward-shares.ts';
import type { Projection } from '../../../analysis/types.ts';
import { clique, givenGroups, type SmallNetwork, smallProjection, words } from '../../support/small-network.ts';

/** Ten organizations, `filled` of them with a sector, all with a territory. */
function filled(sectors: number, territories = 10): Projection {
  const ids = Array.from({ length: 10 }, (_, i) => `o${i}`);
  const vertices = Object.fromEntries(
    ids.map((id, i) => [
      id,
      {
        attributes: {
          ...(i < sectors ? { sector: ['health', 'housing'] } : {}),
          ...(i < territories ? { territory: i % 2 ? 'N' : 'S' } : {}),
        },
      },
    ]),
  );
  return smallProjection({ sectors: { '-': ids.join(' ') }, ties: 'o0-o1', vertices });
}

describe('the choice of groups', () => {
  it('is sector at 70 %, else territory, else detected', () => {
    expect(chooseGrouping(filled(7), 'auto')).toMatchObject({ kind: 'given', column: 'sector' });
    expect(chooseGrouping(filled(6), 'auto')).toMatchObject({ kind: 'given', column: 'territory' });
    expect(chooseGrouping(filled(6, 6), 'auto')).toMatchObject({ kind: 'detected', column: null });
  });

  it('takes the first of several values, and none where it is empty', () => {
    expect(chooseGrouping(filled(7), 'sector').claimed).toEqual([
      ...Array(7).fill('sector:health'),
      ...Array(3).fill(null),
    ]);
  });

  it('leaves isolates and sets of two to four out of any group, and remembers whose data are missing', () => {
    const projection = smallProjection({
      sectors: { A: 'a1 a2 a3 a4 a5 alone silent', B: 'b1 b2 b3 b4' },
      ties: 'a1-a2 a2-a3 a3-a4 a4-a5 b1-b2 b2-b3 b3-b4',
      venues: { table: 'a1 alone' },
      vertices: { silent: { received: false } },
    });
    const [a, ...others] = givenGroups(projection);
    expect(a).toMatchObject({ id: 'sector:A', members: words('a1 a2 a3 a4 a5 alone'), absent: ['silent'] });
    expect(others).toEqual([]);
  });

  it('finds a column by name, by folded header or by an alias of the contract', () => {
    for (const name of ['sector', 'SECTOR', 'Secteur']) expect(chooseGrouping(filled(3), name).column).toBe('sector');
    expect(() => chooseGrouping(filled(3), 'colour')).toThrow(OptionError);
    try {
      chooseGrouping(filled(3), 'colour');
    } catch (error) {
      expect(error).toMatchObject({
        code: 'unknown_grouping',
        params: { grouping: 'colour', columns: 'sector, territory' },
      });
    }
  });

  it('offers columns that group, and detection', () => {
    expect(groupings(filled(8), 'territory')).toEqual([
      { id: 'territory', filled: 10, values: 2, chosen: true },
      { id: 'detected', filled: 10, values: 0, chosen: false },
    ]);
  });
});

const SILOS: SmallNetwork = {
  sectors: { A: 'a1 a2 a3 a4 a5 a6 a7 a8', B: 'b1 b2 b3 b4 b5 b6 b7 b8', C: 'c1 c2' },
  ties: `${clique('a1 a2 a3 a4 a5 a6 a7 a8')} a1-b1 b1-b2 b3-c1 b4-c2 b5-c1 b6-c2 b7-c1 b8-c2 c1-c2`,
};

describe('given groups', () => {
  it('have their members, sizes, densities and E-I by hand', () => {
    const [a, b, c] = givenGroups(smallProjection(SILOS));
    expect(a).toMatchObject({ id: 'sector:A', value: 'A', size: 8, usable: true, color: 0, density_within: 1 });
    // 28 ties inside, 1 outside; 1 inside, 7 outside; 1 inside, 6 outside.
    expect(a!.ei_index).toBeCloseTo((1 - 28) / 29, 12);
    expect(b!.ei_index).toBeCloseTo((7 - 1) / 8, 12);
    expect(c!.ei_index).toBeCloseTo((6 - 1) / 7, 12);
    expect(c).toMatchObject({ usable: false, color: 2, stability: null });
    expect(a!.label).toEqual({ anchor: null, attribute: 'sector', value: 'A', share: null });
  });

  it('are a silo only with fewer outward ties than chance, and data of 70 % of their members', () => {
    const silos = (network: SmallNetwork) =>
      givenGroups(smallProjection(network))
        .filter((group) => group.is_silo)
        .map((group) => group.id);
    expect(silos(SILOS)).toEqual(['sector:A']);
    const missing = (ids: string) => ({
      vertices: Object.fromEntries(words(ids).map((id) => [id, { received: false }])),
    });
    expect(silos({ ...SILOS, ...missing('a1 a2') })).toEqual(['sector:A']);
    expect(silos({ ...SILOS, ...missing('a1 a2 a3') })).toEqual([]);
  });

  it('leave stubs out', () => {
    const [a] = givenGroups(smallProjection({ ...SILOS, vertices: { a1: { inScope: false } } }));
    expect(a!.members).not.toContain('a1');
  });
});

describe('outward shares', () => {
  it('are the ties that leave, and what the numbers of ties let expect', () => {
    const { share, chance } = outwardShares(smallProjection(SILOS), words(SILOS.sectors.B!))!;
    // B: 7 ties out, 1 inside, K = 9 of 2m = 74.
    expect(share).toBeCloseTo(7 / 8, 12);
    expect(chance).toBeCloseTo((9 * 65) / 74 / ((9 * 65) / 74 + 81 / 148), 12);
    expect(outwardShares(smallProjection({ sectors: { A: 'a b' }, ties: '' }), ['a'])).toBe(null);
  });
});

describe('detected groups', () => {
  it('are named around their best-tied member, with what most share, and have no chance', async () => {
    const projection = smallProjection({
      sectors: { housing: 'h1 h2 h3 h4', health: 'h5', '-': 'k1 k2 k3 k4 k5' },
      ties: `${clique('h1 h2 h3 h4 h5')} ${clique('k1 k2 k3 k4 k5')} h3-k1`,
    });
    const detection = await detectGroups(projection, { resolution: 1, seed: 1, weights: 'none' }, {});
    const [h, k] = describeGroups(projection, detection.membership, {
      kind: 'detected',
      column: null,
      stability: detection.stability,
      claimed: projection.vertices.map(() => null),
      seed: 1,
    });
    expect(h!.label).toEqual({ anchor: 'h3', attribute: 'sector', value: 'housing', share: [4, 5] });
    expect(k!.label).toEqual({ anchor: 'k1', attribute: null, value: null, share: null });
    expect(h).toMatchObject({ usable: true, is_silo: false, stability: 1, ei_expected: null, ei_p_low: null });
    expect(h!.ei_index).toBeCloseTo((1 - 10) / 11, 12);
  });
});

describe('false discoveries', () => {
  it('hold the example of Benjamini and Hochberg (1995, section 3.2): the four smallest of fifteen', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect(benjaminiHochberg(p, 0.05).filter(Boolean)).toHaveLength(4);
    expect(benjaminiHochberg([0.9], 0.05)).toEqual([false]);
    expect(benjaminiHochberg([], 0.05)).toEqual([]);
  });
});
