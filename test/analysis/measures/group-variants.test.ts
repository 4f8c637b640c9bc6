import { describe, expect, it } from 'vitest';
import { eiTest } from '../../../analysis/measures/ei-test.ts';
import { gouldFernandez } from '../../../analysis/measures/gould-fernandez.ts';
import { GROUP_VARIANTS } from '../../../analysis/measures/group-variants.ts';
import { keyPlayersRemoval } from '../../../analysis/measures/key-players.ts';
import { networkOf } from '../../support/networks.ts';

const network = networkOf('a-b:3 b-a:1 b-c:1 c-d:2 d-a:1', { directed: true });
const groups = ['x', 'x', 'y', 'y'];
const form = (measure: string, name: string, changes: object = {}) => {
  const variant = GROUP_VARIANTS.find((one) => one.measure === measure && one.name === name)!;
  return variant.compute({ network, weights: false, groups, detected: false, secondMode: null, seed: 1, ...changes });
};

describe('forms of the measures over groups', () => {
  it('count arcs or strengths in the E-I index, and test what they count', () => {
    // Arcs: 3 inside, 2 between; strengths: 6 inside, 2 between.
    expect(form('ei_index', 'arcs').network!.ei_index).toBeCloseTo(-0.2, 12);
    expect(form('ei_index', 'weighted').network!.ei_index).toBeCloseTo(-0.5, 12);
    const test = eiTest({ network, groups, seed: 1, count: 'strengths' });
    expect(form('ei_index', 'weighted').network!.ei_p_low).toBe(test.network.pLow);
    expect(form('ei_index', 'weighted').groups).toEqual(test.groups);
  });

  it('move the index to the range that the groups allow', () => {
    // Two pairs inside, four between, four ties: from 0 to 1; 2 and 2 observed.
    expect(form('ei_index', 'rescaled').network!.ei_index).toBe(-1);
    expect(form('ei_index', 'matrix-rows').groups!.x!.index).toBe(0);
  });

  it('give detected groups no expectation and no test', () => {
    const { network: figures } = form('ei_index', 'arcs', { detected: true });
    expect(figures).toEqual({ ei_index: expect.closeTo(-0.2, 12), ei_p_low: null, ei_p_high: null });
    expect(form('ei_index', 'weighted').network!.ei_z).not.toBeNull();
  });

  it('change nothing without groups', () => {
    expect(form('ei_index', 'arcs', { groups: null })).toEqual({});
    expect(form('roles', 'partial', { groups: null })).toEqual({ roles: null });
    expect(form('roles', 'ordered', { groups: null })).toEqual({ roles: null, rolesOfAll: null });
  });

  it('replace one list of key players and leave the other', () => {
    expect(Object.keys(form('key_players', 'components').keyPlayers!)).toEqual(['removal']);
    expect(form('key_players', 'reach-1').keyPlayers!.reach![0]).toMatchObject({ steps: 1, reached: 3 });
  });

  it('count pairs without direction from both ends, as sna and UCINET do', () => {
    const undirected = networkOf('a-b b-c b-d d-e');
    const context = { network: undirected, groups: ['x', 'x', 'y', 'y', 'x'] };
    const [plain, twice] = [
      gouldFernandez(undirected, context.groups)[1]!,
      form('roles', 'ordered', context).roles![1]!,
    ];
    expect(twice.total).toBe(2 * plain.total!);
    expect([twice.gatekeeper, twice.representative]).toEqual(Array(2).fill(plain.gatekeeper_or_representative));
    expect(twice.gatekeeper_or_representative).toBeNull();
    expect(twice.expected!.itinerant).toBeCloseTo(2 * plain.expected!.itinerant!, 12);
    expect(twice.expected!.gatekeeper).toBeCloseTo(plain.expected!.gatekeeper_or_representative!, 12);
    expect(twice.z).toMatchObject({ itinerant: plain.z!.itinerant, gatekeeper: plain.z!.gatekeeper_or_representative });
    expect(form('roles', 'ordered').roles).toEqual(gouldFernandez(network, groups));
    const parts = (['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const).map(
      (r) => twice[r]!,
    );
    expect(parts.reduce((a, b) => a + b, 0)).toBe(twice.total);
  });

  it('count key players otherwise: by nearness, over all pairs, every one of the best sets', () => {
    const ring = networkOf('a-b b-c c-d d-a');
    const near = form('key_players', 'reach-distance', { network: ring }).keyPlayers!.reach!;
    // One of a ring of four: itself, two at one tie, one at two.
    expect(near[0]).toMatchObject({ reached: 3.5, steps: null, equallyGood: 4 });
    expect(form('key_players', 'reach-3', { network: ring }).keyPlayers!.reach![0]).toMatchObject({
      reached: 4,
      steps: 3,
    });
    const ofAll = form('key_players', 'of-all', { network: ring }).keyPlayers!.removal!;
    const ofRest = keyPlayersRemoval(ring);
    // Three in a line: 1 - 2 (1 + 1 + 1/2) / 6, or out of 12 ordered pairs.
    expect(ofRest[0]!.fragmentation).toBeCloseTo(1 - 5 / 6, 12);
    expect(ofAll[0]!.fragmentation).toBeCloseTo(1 - 5 / 12, 12);
    const every = form('key_players', 'every-set', { network: ring }).keyPlayers!;
    expect(every.removal!.filter(({ vertices }) => vertices.length === 1).map(({ vertices }) => vertices)).toEqual([
      [0],
      [1],
      [2],
      [3],
    ]);
    // Two that face each other leave two without a path.
    expect(every.removal!.filter(({ vertices }) => vertices.length === 2)).toMatchObject([
      { vertices: [0, 2], fragmentation: 1, equallyGood: 2 },
      { vertices: [1, 3], fragmentation: 1, equallyGood: 2 },
    ]);
    expect(every.reach![0]).toMatchObject({ reached: 4, steps: 2, equallyGood: 4 });
  });
});
