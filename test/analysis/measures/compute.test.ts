import { describe, expect, it } from 'vitest';
import { computeMeasures } from '../../../analysis/measures/compute.ts';
import { MEASURES } from '../../../analysis/measures/registry.ts';
import { MEASURE_TASKS, runMeasuresInPlace } from '../../../analysis/measures/tasks.ts';
import type { RunTasks } from '../../../analysis/types.ts';
import { ownOracle } from '../../oracles/own-oracles.ts';
import { chain, networkOf } from '../../support/networks.ts';

const PLAIN = { weights: false, groups: null, fields: null, seed: 1 };
/** Fields that do not come in columns of their own. */
const APART = ['roles', 'bridge', 'dyadic_constraint', 'key_players', 'degree_normalized', 'closeness_normalized'];

describe('computeMeasures', () => {
  it('computes every declared field, and no other', async () => {
    const { network, groupings } = ownOracle('undirected');
    const results = await computeMeasures(network, { ...PLAIN, groups: groupings.sector! });
    // The E-I index is a field of organizations and of the network.
    const fields = new Set([...Object.keys(results.organizations), ...Object.keys(results.network)]);
    const declared = MEASURES.map(({ id }) => id).filter((id) => !APART.includes(id));
    expect([...fields].sort()).toEqual([...declared, 'largest_component'].sort());
    for (const column of Object.values(results.organizations)) expect(column).toHaveLength(network.ids.length);
    expect(results.roles).toHaveLength(network.ids.length);
    const total = results.roles!.reduce((sum, roles) => sum + (roles?.total ?? 0), 0);
    expect(results.rolesOfAll!.total).toBe(total);
    expect(total).toBeGreaterThan(0);
    expect(results.keyPlayers!.removal).toHaveLength(3);
  });

  it('computes only what is asked for', async () => {
    const network = networkOf('a-b b-c');
    const tasks: string[] = [];
    const run: RunTasks = (list) => {
      tasks.push(...list.map(({ name }) => name));
      return runMeasuresInPlace(list);
    };
    const ask = (...fields: string[]) => computeMeasures(network, { ...PLAIN, fields: new Set(fields) }, run);
    expect(await ask('degree', 'density')).toEqual({
      organizations: { degree: [1, 2, 1] },
      network: { density: expect.closeTo(2 / 3, 12) },
      bridges: null,
      dyadic: null,
      roles: null,
      rolesOfAll: null,
      groups: null,
      keyPlayers: null,
      samples: null,
    });
    expect(tasks).toEqual([]);
    expect((await ask('bridge')).bridges).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect((await ask('dyadic_constraint')).dyadic).toEqual([
      [0, 1, 1, 0.25],
      [1, 2, 0.25, 1],
    ]);
    expect(Object.keys((await ask('efficiency')).organizations)).toEqual(['efficiency']);
    expect(tasks).toEqual([]);
    expect((await ask('diameter')).network).toEqual({ diameter: 2 });
    expect(tasks).toEqual(['measures.sweep']);
  });

  it('is the same to the bit when tasks run elsewhere', async () => {
    const { network, groupings } = ownOracle('directed-weighted');
    const options = { ...PLAIN, weights: true, groups: groupings.sector! };
    const elsewhere: RunTasks = async (tasks) =>
      tasks.map(({ name, payload }) => structuredClone(MEASURE_TASKS[name]!(structuredClone(payload) as never)));
    expect(await computeMeasures(network, options, elsewhere)).toEqual(await computeMeasures(network, options));
  });

  it.each(['', 'a', 'a b', 'a-b', 'a b c'])('has a value or null for everything on "%s"', async (text) => {
    for (const directed of [false, true]) {
      const network = networkOf(text, { directed });
      const groups = network.ids.map(() => 'x');
      const { organizations, network: whole } = await computeMeasures(network, { ...PLAIN, weights: true, groups });
      const values = [...Object.values(organizations).flat(), ...Object.values(whole)];
      expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    }
  });

  it('leaves undefined what is undefined: isolates, small networks, direction', async () => {
    const { organizations, network } = await computeMeasures(networkOf('a b'), PLAIN);
    const column = (field: string) => organizations[field]!;
    for (const field of ['constraint', 'effective_size', 'efficiency', 'hierarchy', 'clustering', 'participation']) {
      expect(column(field)).toEqual([null, null]);
    }
    for (const field of ['in_degree', 'out_degree', 'closeness_in', 'harmonic_in', 'betweenness_weighted']) {
      expect(column(field)).toEqual([null, null]);
    }
    for (const field of ['degree', 'strength', 'betweenness', 'closeness', 'harmonic', 'core_number', 'cut_off']) {
      expect(column(field)).toEqual([0, 0]);
    }
    expect(column('betweenness_normalized')).toEqual([null, null]);
    expect(column('pagerank')).toEqual([0.5, 0.5]);
    expect(network).toMatchObject({ density: 0, fragmentation: 1, distance_weighted_fragmentation: 1, components: 2 });
    expect(network).toMatchObject({ diameter: null, average_path_length: null, transitivity: null, reciprocity: null });
  });

  it('says nothing of chance about groups that were detected on the same ties', async () => {
    const { network, groupings } = ownOracle('undirected');
    const groups = groupings.sector!;
    const results = await computeMeasures(network, { ...PLAIN, groups, detected: true });
    expect(results.network.ei_index).not.toBeNull();
    expect(results.network).toMatchObject({ ei_expected: null, ei_p_low: null, ei_p_high: null });
    for (const { expected, pLow, pHigh } of Object.values(results.groups!)) {
      expect([expected, pLow, pHigh]).toEqual([null, null, null]);
    }
  });

  it('adds blocks of weighted betweenness to the plain one when all strengths are equal', async () => {
    const { organizations } = await computeMeasures(chain(600), { ...PLAIN, weights: true });
    expect(organizations.betweenness_weighted).toEqual(organizations.betweenness);
  });
});
