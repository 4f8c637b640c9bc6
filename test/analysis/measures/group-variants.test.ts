import { describe, expect, it } from 'vitest';
import { eiTest } from '../../../analysis/measures/ei-test.ts';
import { GROUP_VARIANTS } from '../../../analysis/measures/group-variants.ts';
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
  });

  it('change nothing without groups', () => {
    expect(form('ei_index', 'arcs', { groups: null })).toEqual({});
    expect(form('roles', 'partial', { groups: null })).toEqual({ roles: null });
  });

  it('replace one list of key players and leave the other', () => {
    expect(Object.keys(form('key_players', 'components').keyPlayers!)).toEqual(['removal']);
    expect(form('key_players', 'reach-1').keyPlayers!.reach![0]).toMatchObject({ steps: 1, reached: 3 });
  });
});
