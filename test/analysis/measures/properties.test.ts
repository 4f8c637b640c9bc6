import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../analysis/measures/betweenness.ts';
import type { MeasureResults } from '../../../analysis/measures/compute.ts';
import { computeMeasures } from '../../../analysis/measures/compute.ts';
import { createRandom, shuffle } from '../../../analysis/random.ts';
import type { Network } from '../../../analysis/types.ts';
import { build, RUNS, sketch, tree } from '../../support/sketches.ts';

const group = (v: number) => (v % 4 === 3 ? null : `g${v % 3}`);

async function compute(network: Network, original: (name: string) => number): Promise<MeasureResults> {
  const groups = network.ids.map((name) => group(original(name)));
  // Draws and searches depend on the order of ids by design: checked apart.
  return computeMeasures(network, { weights: true, groups, detected: true, fields: null, seed: 1 });
}

function expectNear(actual: number | boolean | null | undefined, wanted: number | boolean | null | undefined): void {
  if (typeof actual === 'number' && typeof wanted === 'number') {
    expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(wanted)));
  } else expect(actual).toBe(wanted);
}

describe('measures, whatever the network', () => {
  it('are finite or null, in every field', async () => {
    await fc.assert(
      fc.asyncProperty(sketch, async (drawn) => {
        const network = build(drawn);
        const groups = network.ids.map((_, v) => group(v));
        const results = await computeMeasures(network, { weights: true, groups, fields: null, seed: 1 });
        const bad: string[] = [];
        const walk = (value: unknown, path: string): void => {
          if (typeof value === 'number' && !Number.isFinite(value)) bad.push(path);
          else if (value && typeof value === 'object')
            for (const [k, v] of Object.entries(value)) walk(v, `${path}.${k}`);
        };
        walk(results, 'results');
        expect(bad).toEqual([]);
      }),
      RUNS,
    );
  });

  it('do not depend on what organizations are called', async () => {
    await fc.assert(
      fc.asyncProperty(sketch, fc.nat(), async (drawn, seed) => {
        const order = shuffle(
          Array.from({ length: drawn.n }, (_, v) => v),
          createRandom(seed),
        );
        const rename = (v: number) => `w${order[v]}`;
        const back = new Map(order.map((_, v) => [rename(v), v]));
        const plain = await compute(build(drawn), (name) => Number(name.slice(1)));
        const renamed = build(drawn, rename);
        const other = await compute(renamed, (name) => back.get(name)!);
        for (const [field, column] of Object.entries(plain.organizations)) {
          for (const [at, name] of renamed.ids.entries()) {
            expectNear(other.organizations[field]![at], column[back.get(name)!]);
          }
        }
        for (const [field, value] of Object.entries(plain.network)) expectNear(other.network[field], value);
        const roles = (results: MeasureResults, at: number) => results.roles![at];
        renamed.ids.forEach((name, at) => {
          const [one, two] = [roles(other, at), roles(plain, back.get(name)!)];
          expect(one === null).toBe(two === null);
          if (!one || !two) return;
          for (const key of ['total', 'liaison', 'coordinator'] as const) {
            expectNear(one[key], two[key]);
            expectNear(one.expected?.[key], two.expected?.[key]);
            expectNear(one.z?.[key], two.z?.[key]);
          }
        });
        expect(other.bridges).toHaveLength(plain.bridges!.length);
      }),
      RUNS,
    );
  });

  it('keep local values when an isolate joins, and rescale those that n scales', async () => {
    await fc.assert(
      fc.asyncProperty(sketch, async (drawn) => {
        const { n } = drawn;
        const before = await compute(build(drawn), (name) => Number(name.slice(1)));
        const after = await compute(build({ ...drawn, n: n + 1 }), (name) => Number(name.slice(1)));
        const same = ['degree', 'strength', 'betweenness', 'betweenness_weighted', 'core_number', 'clustering'];
        const local = ['constraint', 'effective_size', 'efficiency', 'hierarchy', 'cutpoint', 'cut_off', 'eigenvector'];
        for (const field of [...same, ...local]) {
          for (let v = 0; v < n; v++) expectNear(after.organizations[field]![v], before.organizations[field]![v]);
        }
        if (n < 2) return;
        for (const field of ['closeness', 'harmonic']) {
          const [shrunk, whole] = [after.organizations[field]!, before.organizations[field]!];
          for (let v = 0; v < n; v++) expectNear(shrunk[v], ((whole[v] as number) * (n - 1)) / n);
        }
        expectNear(after.network.density, (before.network.density! * (n - 1)) / (n + 1));
        expectNear(after.network.components, before.network.components! + 1);
        expectNear(1 - after.network.fragmentation!, ((1 - before.network.fragmentation!) * (n - 1)) / (n + 1));
        for (const field of ['average_path_length', 'diameter', 'transitivity', 'reciprocity']) {
          expectNear(after.network[field], before.network[field]);
        }
      }),
      RUNS,
    );
  });

  it('are those of each part in a disjoint union', async () => {
    await fc.assert(
      fc.asyncProperty(sketch, sketch, async (one, other) => {
        const shifted = other.ties.map((tie) => ({ ...tie, source: tie.source + one.n, target: tie.target + one.n }));
        const directed = one.directed;
        const name = (v: number) => `v${String(v).padStart(2, '0')}`;
        const number = (text: string) => Number(text.slice(1));
        const parts = await Promise.all(
          [one, { ...other, directed }].map((part) => compute(build(part, name), number)),
        );
        const union = await compute(
          build({ n: one.n + other.n, directed, ties: [...one.ties, ...shifted] }, name),
          number,
        );
        const local = ['degree', 'strength', 'betweenness', 'betweenness_weighted', 'core_number', 'clustering'];
        for (const field of [...local, 'constraint', 'effective_size', 'hierarchy', 'cutpoint', 'cut_off']) {
          const both = parts.flatMap((part) => part.organizations[field]!);
          expect(union.organizations[field]).toHaveLength(both.length);
          for (const [v, value] of both.entries()) expectNear(union.organizations[field]![v], value);
        }
        expect(union.network.components).toBe(parts[0]!.network.components! + parts[1]!.network.components!);
        expect(union.bridges).toHaveLength(parts[0]!.bridges!.length + parts[1]!.bridges!.length);
      }),
      RUNS,
    );
  });

  it('are the same for everybody where nobody has another place than anybody else', async () => {
    // A ring in which everybody is tied, as strongly, to whoever sits the same numbers of places farther on.
    const ring = fc.record({
      n: fc.integer({ min: 3, max: 14 }),
      directed: fc.boolean(),
      steps: fc.uniqueArray(fc.record({ by: fc.integer({ min: 1, max: 6 }), weight: fc.integer({ min: 1, max: 6 }) }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ by }) => by,
      }),
    });
    await fc.assert(
      fc.asyncProperty(ring, async ({ n, directed, steps }) => {
        const ties = steps.flatMap(({ by, weight }) =>
          Array.from({ length: n }, (_, v) => ({ source: v, target: (v + by) % n, weight })),
        );
        const network = build({ n, directed, ties });
        const options = { weights: true, groups: null, fields: null, seed: 1 };
        const { organizations, network: whole } = await computeMeasures(network, options);
        for (const column of Object.values(organizations)) for (const value of column) expectNear(value, column[0]);
        for (const [field, value] of Object.entries(whole)) {
          // Of betweenness, closeness and degree, in either direction.
          if (field.includes('_centralization') && value !== null) expectNear(value, 0);
        }
      }),
      RUNS,
    );
  });

  it('obey the identities of a tree', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (drawn) => {
        const name = (v: number) => `v${String(v).padStart(2, '0')}`;
        const { n } = drawn;
        const network = build(drawn, name);
        const { organizations, bridges, network: whole } = await compute(network, (text) => Number(text.slice(1)));
        expect(bridges).toHaveLength(n - 1);
        expect(organizations.core_number).toEqual(network.ids.map(() => 1));
        expect(whole.transitivity).toBe(0);
        expect(organizations.cutpoint).toEqual(organizations.degree!.map((k) => (k as number) > 1));
        // No partner of a partner is a partner: every partner is a different door.
        expect(organizations.effective_size).toEqual(organizations.degree);
        // Every pair has one path: the vertices inside it number distance - 1.
        const between = betweenness(network).reduce((a, b) => a + b, 0);
        const pairs = (n * (n - 1)) / 2;
        expectNear(between, pairs * (whole.average_path_length! - 1));
      }),
      RUNS,
    );
  });

  it('sum to what they must', async () => {
    await fc.assert(
      fc.asyncProperty(sketch, async (drawn) => {
        const network = build(drawn);
        const { organizations, roles } = await compute(network, (name) => Number(name.slice(1)));
        const sum = (field: string) => organizations[field]!.reduce<number>((a, b) => a + Number(b ?? 0), 0);
        expectNear(sum('pagerank'), 1);
        expect(sum('in_degree')).toBe(sum('out_degree'));
        for (const role of roles!) {
          if (!role) continue;
          const parts = [role.coordinator, role.itinerant, role.gatekeeper, role.representative, role.liaison];
          expectNear(
            [...parts, role.gatekeeper_or_representative].reduce<number>((a, b) => a + (b ?? 0), 0),
            role.total,
          );
        }
      }),
      RUNS,
    );
  });
});
