// What no oracle covers: how every form of every measure behaves when the network is changed in a known way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../analysis/graph/network.ts';
import { triangles } from '../../../analysis/kernels/triangles.ts';
import { attributeAssortativity } from '../../../analysis/measures/attribute-assortativity.ts';
import { biconnectedComponents } from '../../../analysis/measures/biconnected-components.ts';
import { components } from '../../../analysis/measures/components.ts';
import { computeMeasures } from '../../../analysis/measures/compute.ts';
import { degree } from '../../../analysis/measures/degree.ts';
import { degreeAssortativity } from '../../../analysis/measures/degree-assortativity.ts';
import { degreeCentralization } from '../../../analysis/measures/degree-centralization.ts';
import { density } from '../../../analysis/measures/density.ts';
import { dyadCensus } from '../../../analysis/measures/dyad-census.ts';
import { eiBalance } from '../../../analysis/measures/ei-index.ts';
import { gouldFernandez } from '../../../analysis/measures/gould-fernandez.ts';
import { gouldFernandezPartial } from '../../../analysis/measures/gould-fernandez-partial.ts';
import { modularity } from '../../../analysis/measures/modularity.ts';
import type { VariantValues } from '../../../analysis/measures/variant.ts';
import { computeVariants, VARIANTS } from '../../../analysis/measures/variants.ts';
import { createRandom, shuffle } from '../../../analysis/random.ts';
import type { Network } from '../../../analysis/types.ts';
import { build, RUNS, sketch, tree } from '../../support/sketches.ts';

const group = (v: number) => (v % 4 === 3 ? null : `g${v % 3}`);
const place = (name: string) => Number(name.slice(1));
const groupsOf = ({ ids }: Network) => ids.map((name) => group(place(name)));
/** Drawn, or taking the first of equal sets by id: checked apart. */
const SEARCHED = new Set(['key_players', 'ei_index']);
const FORMS = VARIANTS.filter(({ measure }) => !SEARCHED.has(measure));

function form(network: Network, measure: string, name: string, groups = groupsOf(network)): VariantValues {
  const context = { network, weights: true, groups, detected: true, secondMode: null, seed: 1 };
  return computeVariants({ [measure]: name }, context);
}

function column(network: Network, measure: string, name: string): readonly (number | null)[] {
  return form(network, measure, name).organizations![measure]!;
}

function expectNear(actual: number | null | undefined, wanted: number | null | undefined, what: string): void {
  if (typeof actual !== 'number' || typeof wanted !== 'number') {
    expect(actual, what).toBe(wanted);
    return;
  }
  const off = Math.abs(actual - wanted) / Math.max(1, Math.abs(wanted));
  expect(off, `${what}: ${actual} for ${wanted}`).toBeLessThanOrEqual(1e-7);
}

function expectColumns(actual: readonly (number | null)[], wanted: readonly (number | null)[], what: string): void {
  expect(actual, what).toHaveLength(wanted.length);
  for (const [v, value] of wanted.entries()) expectNear(actual[v], value, `${what} of ${v}`);
}

describe('the forms of measures, whatever the network', () => {
  it('are finite or null, and do not depend on what organizations are called', () => {
    fc.assert(
      fc.property(sketch, fc.nat(), (drawn, seed) => {
        const order = shuffle([...Array(drawn.n).keys()], createRandom(seed));
        const network = build(drawn);
        const renamed = build(drawn, (v) => `w${order[v]}`);
        const from = renamed.ids.map((name) => order.indexOf(place(name)));
        for (const { measure, name } of FORMS) {
          const what = `${measure}=${name}`;
          const plain = form(network, measure, name);
          const other = form(renamed, measure, name, from.map(group));
          for (const [field, values] of Object.entries(plain.organizations ?? {})) {
            expect(values.filter((value) => value !== null && !Number.isFinite(value))).toEqual([]);
            const back = from.map((v) => values[v]!);
            expectColumns(other.organizations![field]!, back, `${what} ${field}`);
          }
          for (const [field, value] of Object.entries(plain.network ?? {})) {
            expectNear(other.network![field], value, `${what} ${field}`);
          }
          plain.roles?.forEach((roles, v) => {
            expectNear(other.roles![from.indexOf(v)]?.total, roles?.total, what);
          });
        }
      }),
      RUNS,
    );
  });

  it('do not tell an undirected network from one in which every tie is returned', async () => {
    await fc.assert(
      fc.asyncProperty(sketch, async (drawn) => {
        const plain = build({ ...drawn, directed: false });
        const { offsets, targets, weights } = plain.symmetric;
        const arcs = plain.ids.flatMap((source, v) =>
          [...targets.subarray(offsets[v]!, offsets[v + 1]!)].map((w, i) => {
            return { source, target: plain.ids[w]!, weight: weights[offsets[v]! + i]! };
          }),
        );
        const both = createNetwork(plain.ids, arcs, true);
        const options = { groups: groupsOf(plain), detected: true, fields: null, seed: 1, weights: true };
        const [one, two] = await Promise.all([computeMeasures(plain, options), computeMeasures(both, options)]);
        const local = ['degree', 'closeness', 'harmonic', 'eigenvector', 'pagerank', 'core_number', 'clustering'];
        for (const field of [...local, 'constraint', 'effective_size', 'efficiency', 'hierarchy', 'participation']) {
          const values = (results: typeof one) => results.organizations[field] as (number | null)[];
          expectColumns(values(two), values(one), field);
        }
        // Ordered pairs are twice as many; strengths are reported twice.
        for (const field of ['betweenness', 'betweenness_weighted', 'strength']) {
          const doubled = one.organizations[field]!.map((value) => 2 * (value as number));
          expectColumns(two.organizations[field] as number[], doubled, field);
        }
        const figures = ['density', 'average_path_length', 'diameter', 'transitivity', 'components', 'fragmentation'];
        const more = ['modularity', 'ei_index', 'degree_assortativity', 'attribute_assortativity'];
        for (const field of [...figures, ...more, 'distance_weighted_fragmentation', 'betweenness_centralization']) {
          expectNear(two.network[field], one.network[field], field);
        }
        const same = (measure: string, form1: string, expected: readonly (number | null)[]) =>
          expectColumns(column(both, measure, form1), expected, `${measure}=${form1}`);
        for (const name of ['in', 'out-euclidean']) {
          const other = name === 'in' ? one.organizations.eigenvector! : column(plain, 'eigenvector', 'euclidean');
          same('eigenvector', name, other as (number | null)[]);
        }
        for (const name of ['in', 'out']) same('core_number', name, one.organizations.core_number as number[]);
        same('clustering', 'directed', column(plain, 'clustering', 'zeros'));
        expectNear(form(both, 'components', 'strong').network!.components, one.network.components, 'components');
        expectNear(form(both, 'fragmentation', 'directed').network!.fragmentation, one.network.fragmentation, 'F');
        expectNear(
          form(both, 'transitivity', 'directed').network!.transitivity,
          one.network.transitivity,
          'transitivity',
        );
        expectNear(two.network.reciprocity, arcs.length === 0 ? null : 1, 'reciprocity');
      }),
      RUNS,
    );
  });

  it('follow a doubling of all strengths, or ignore it', async () => {
    await fc.assert(
      fc.asyncProperty(sketch, async (drawn) => {
        const once = build(drawn);
        const twice = build({ ...drawn, ties: drawn.ties.map((tie) => ({ ...tie, weight: 2 * tie.weight })) });
        const double = (values: readonly (number | null)[]) => values.map((value) => value && 2 * value);
        for (const [measure, name] of [
          ['strength', 'out'],
          ['closeness', 'weighted'],
          ['closeness', 'component-weighted'],
          ['harmonic', 'weighted'],
          ['harmonic', 'sum-weighted'],
        ] as const) {
          expectColumns(column(twice, measure, name), double(column(once, measure, name)), `${measure}=${name}`);
        }
        for (const [measure, name] of [
          ['clustering', 'barrat'],
          ['clustering', 'onnela'],
          ['constraint', 'ego'],
          ['effective_size', 'ego'],
          ['hierarchy', 'ego'],
          ['eigenvector', 'weighted'],
          ['eigenvector', 'in-weighted'],
          ['betweenness_normalized', 'weighted'],
        ] as const) {
          expectColumns(column(twice, measure, name), column(once, measure, name), `${measure}=${name}`);
        }
        const options = { groups: groupsOf(once), detected: true, fields: null, seed: 1, weights: true };
        const [one, two] = await Promise.all([computeMeasures(once, options), computeMeasures(twice, options)]);
        for (const field of ['constraint', 'effective_size', 'hierarchy', 'pagerank', 'betweenness_weighted']) {
          const values = (results: typeof one) => results.organizations[field] as (number | null)[];
          expectColumns(values(two), values(one), field);
        }
        expectNear(two.network.modularity, one.network.modularity, 'modularity');
        const length = (network: Network) =>
          form(network, 'average_path_length', 'weighted').network!.average_path_length!;
        expectNear(length(twice), length(once) && length(once) / 2, 'average_path_length=weighted');
      }),
      RUNS,
    );
  });

  it('stay as they are when an isolate joins, unless n is part of them', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        const before = build(drawn);
        const after = build({ ...drawn, n: drawn.n + 1 });
        const local = FORMS.filter(({ measure, name }) => {
          if (/^(closeness|betweenness_normalized)$/.test(measure)) return name.startsWith('component');
          if (name === 'normalized') return false;
          return measure !== 'harmonic' || name.startsWith('sum');
        });
        for (const { measure, name } of local) {
          for (const [field, values] of Object.entries(form(before, measure, name).organizations ?? {})) {
            const all = form(after, measure, name).organizations![field]!;
            expectColumns(all.slice(0, drawn.n), values, `${measure}=${name}`);
          }
        }
        expectNear(degreeAssortativity(after), degreeAssortativity(before), 'degree_assortativity');
        const ungrouped = [...groupsOf(before), null];
        const mixing = attributeAssortativity(before, groupsOf(before));
        expectNear(attributeAssortativity(after, ungrouped), mixing, 'attribute_assortativity');
        expectNear(modularity(after, ungrouped), modularity(before, groupsOf(before)), 'modularity');
      }),
      RUNS,
    );
  });

  it('are those of each part in a disjoint union', () => {
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const { directed } = one;
        const shifted = other.ties.map((tie) => ({ ...tie, source: tie.source + one.n, target: tie.target + one.n }));
        const name = (v: number) => `v${String(v).padStart(2, '0')}`;
        const parts = [build(one, name), build({ ...other, directed }, name)];
        const union = build({ n: one.n + other.n, directed, ties: [...one.ties, ...shifted] }, name);
        for (const [measure, named] of [
          ['closeness', 'component'],
          ['harmonic', 'sum'],
          ['harmonic', 'sum-weighted'],
          ['core_number', 'total'],
          ['betweenness', 'ego'],
          ['cut_off', 'blocks'],
          ['clustering', 'directed'],
          ['clustering', 'barrat'],
          ['constraint', 'ego'],
          ['constraint', 'all'],
          ['effective_size', 'borgatti'],
        ] as const) {
          const both = parts.flatMap((part) => [...column(part, measure, named)]);
          expectColumns(column(union, measure, named), both, `${measure}=${named}`);
        }
        const strong = (network: Network) => form(network, 'components', 'strong').network!.components!;
        expect(strong(union)).toBe(strong(parts[0]!) + strong(parts[1]!));
        const blocks = (network: Network) => biconnectedComponents(network).length;
        expect(blocks(union)).toBe(blocks(parts[0]!) + blocks(parts[1]!));
      }),
      RUNS,
    );
  });

  it('turn round in the complement', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        const network = build(drawn);
        const { ids, directed, out } = network;
        const n = ids.length;
        const tied = (v: number, w: number) => out.targets.subarray(out.offsets[v]!, out.offsets[v + 1]!).includes(w);
        const missing = ids.flatMap((source, v) =>
          ids.flatMap((target, w) => (v === w || (!directed && v > w) || tied(v, w) ? [] : [{ source, target }])),
        );
        const complement = createNetwork(ids, missing, directed);
        expectNear(density(complement), density(network) === null ? null : 1 - density(network)!, 'density');
        if (directed) {
          const { mutual, asymmetric, none } = dyadCensus(network);
          expect(dyadCensus(complement)).toEqual({ mutual: none, asymmetric, none: mutual });
          return;
        }
        expect(degree(complement)).toEqual(degree(network).map((k) => n - 1 - k));
        // One of the two is connected.
        expect([components(network).sizes.length, components(complement).sizes.length]).toContain(1);
        // Goodman 1959: triangles here and there depend on the degrees alone.
        const count = (one: Network) => triangles(one.symmetric).reduce((a, b) => a + b, 0) / 3;
        const mixed = degree(network).reduce((sum, k) => sum + k * (n - 1 - k), 0) / 2;
        expect(count(network) + count(complement) + mixed).toBe((n * (n - 1) * Math.max(0, n - 2)) / 6);
        const groups = groupsOf(network);
        const [here, there] = [eiBalance(network, groups), eiBalance(complement, groups)];
        const grouped = groups.filter((name) => name !== null).length;
        expect(here.external + here.internal + there.external + there.internal).toBe((grouped * (grouped - 1)) / 2);
        // Who has most ties there has fewest here.
        const k = degree(network);
        const above = k.reduce((sum, own) => sum + own - Math.min(...k), 0);
        if (n > 2) expectNear(degreeCentralization(complement), above / ((n - 1) * (n - 2)), 'centralization');
      }),
      RUNS,
    );
  });

  it('obey the identities of a tree', () => {
    fc.assert(
      fc.property(tree, (drawn) => {
        const network = build(drawn, (v) => `v${String(v).padStart(2, '0')}`);
        const k = degree(network);
        // Every tie is a block; every partner is a different door; constraint is 1 / partners.
        expect(biconnectedComponents(network).map((block) => block.length)).toEqual(k.slice(1).map(() => 2));
        expectColumns(column(network, 'effective_size', 'borgatti'), k, 'effective_size=borgatti');
        expectColumns(column(network, 'effective_size', 'ego'), k, 'effective_size=ego');
        const inverse = k.map((ties) => 1 / ties);
        expectColumns(column(network, 'constraint', 'ego'), inverse, 'constraint=ego');
        const even = k.map((ties) => (ties === 1 ? 1 : 0));
        expectColumns(column(network, 'hierarchy', 'ego'), even, 'hierarchy=ego');
        // Two who are not tied have at most one broker: partial credit is whole.
        const groups = groupsOf(network);
        const whole = gouldFernandez(network, groups);
        gouldFernandezPartial(network, groups).forEach((roles, v) => {
          expect(roles).toEqual(whole[v] && { ...whole[v], expected: null, z: null });
        });
      }),
      RUNS,
    );
  });

  it('give a pair one credit, however many stand between', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        const network = build(drawn);
        const { offsets, targets } = network.out;
        const near = network.ids.map((_, v) => new Set(targets.subarray(offsets[v]!, offsets[v + 1]!)));
        const pairs = near.flatMap((own, a) =>
          near.filter((_, c) => a !== c && !own.has(c) && [...own].some((v) => near[v]!.has(c))),
        ).length;
        const everybody = network.ids.map(() => 'g');
        const credit = gouldFernandezPartial(network, everybody).reduce((sum, roles) => sum + roles!.total!, 0);
        expectNear(credit, network.directed ? pairs : pairs / 2, 'credits');
      }),
      RUNS,
    );
  });
});
