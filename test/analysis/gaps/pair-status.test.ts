import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairStatus } from '../../../analysis/gaps/pair-status.ts';
import { type RouteGraph, routeGraph } from '../../../analysis/gaps/route-graph.ts';
import { type SmallNetwork, smallProjection, words } from '../../support/small-network.ts';

function statusOf(network: SmallNetwork) {
  const graph = routeGraph(smallProjection(network));
  const places = (sector: string) => words(network.sectors[sector]!).map((id) => graph.index.get(id)!);
  const found = pairStatus(graph, places('A'), places('B'));
  return {
    status: found.status,
    routes: found.routes,
    points: found.failurePoints.map(({ kind, id }) => `${kind} ${id}`),
    critical: found.critical.map((v) => graph.ids[v]!),
    thirds: found.steps.thirds.map(({ place }) => graph.ids[place]!),
  };
}

describe('status of a pair of groups', () => {
  it('far apart: three ties away is no route', () => {
    const found = statusOf({ sectors: { A: 'a1 a2', B: 'b1 b2', C: 'c d' }, ties: 'a1-c c-d d-b1' });
    expect(found).toEqual({ status: 'broker_free', routes: 0, points: [], critical: [], thirds: [] });
  });

  it('five ties held by one organization are one route, and it is the failure point', () => {
    const found = statusOf({ sectors: { A: 'a1 a2', B: 'b1 b2 b3 b4 b5' }, ties: 'a1-b1 a1-b2 a1-b3 a1-b4 a1-b5' });
    expect(found).toMatchObject({ status: 'fragile', routes: 1, points: ['organization a1'] });
  });

  it('a single direct tie fails with either end, its agreement, or itself', () => {
    const found = statusOf({
      sectors: { A: 'a1 a2', B: 'b1 b2' },
      ties: 'a1-b1 a1-a2',
      carriers: { 'a1-b1': [{ kind: 'agreement', id: 'g7' }] },
    });
    expect(found).toMatchObject({ status: 'fragile', routes: 1 });
    expect(found.points).toEqual(['organization a1', 'organization b1', 'agreement g7', 'tie a1|b1']);
  });

  it('a sole third party is named first, whoever else it hangs by', () => {
    const found = statusOf({ sectors: { A: 'a1 a2', B: 'b1 b2', '-': 'c' }, ties: 'a1-c a2-c c-b1 c-b2' });
    expect(found).toMatchObject({ status: 'fragile', routes: 1, points: ['organization c'], thirds: ['c'] });
  });

  it('a venue is a third party, and a failure point', () => {
    const found = statusOf({ sectors: { A: 'a1 a2', B: 'b1 b2' }, ties: 'a1-a2', venues: { v: 'a1 a2 b1 b2' } });
    expect(found).toMatchObject({ status: 'fragile', routes: 1, points: ['venue v'], thirds: ['v'] });
  });

  it('two disjoint direct ties are linked; two disjoint third parties are bridged', () => {
    expect(statusOf({ sectors: { A: 'a1 a2', B: 'b1 b2' }, ties: 'a1-b1 a2-b2' })).toMatchObject({
      status: 'linked',
      routes: 2,
      points: [],
    });
    expect(statusOf({ sectors: { A: 'a1 a2', B: 'b1 b2', '-': 'c d' }, ties: 'a1-c c-b1 a2-d d-b2' })).toMatchObject({
      status: 'bridged',
      routes: 2,
      critical: ['a1', 'a2', 'b1', 'b2', 'c', 'd'],
    });
  });

  it('two third parties that meet in the same two members are one route', () => {
    const found = statusOf({ sectors: { A: 'a1 a2', B: 'b1 b2', '-': 'c d' }, ties: 'a1-c c-b1 a1-d d-b2' });
    expect(found).toMatchObject({ status: 'fragile', routes: 1, points: ['organization a1'] });
  });

  it('two routes that one person carries are fragile; by a delegated seat they are not', () => {
    const seats = (delegated: boolean): SmallNetwork => ({
      sectors: { A: 'a1 a2', B: 'b1 b2' },
      ties: 'a1-b1 a2-b2',
      carriers: {
        'a1-b1': [{ kind: 'person', id: 'p', delegated }],
        'a2-b2': [{ kind: 'person', id: 'p', delegated }],
      },
    });
    expect(statusOf(seats(false))).toMatchObject({ status: 'fragile', routes: 2, points: ['person p'] });
    expect(statusOf(seats(true))).toMatchObject({ status: 'linked', routes: 2, points: [] });
  });

  it('a tie that a person and an agreement carry falls with neither', () => {
    const found = statusOf({
      sectors: { A: 'a1', B: 'b1' },
      ties: 'a1-b1',
      carriers: {
        'a1-b1': [
          { kind: 'person', id: 'p' },
          { kind: 'agreement', id: 'g' },
        ],
      },
    });
    expect(found.points).toEqual(['organization a1', 'organization b1', 'tie a1|b1']);
  });

  it('says nothing of failure where the only route rests on equal names', () => {
    const found = statusOf({
      sectors: { A: 'a1', B: 'b1' },
      ties: 'a1-b1',
      carriers: { 'a1-b1': [{ kind: 'person', id: 'p', probable: true }] },
    });
    expect(found).toMatchObject({ status: 'fragile', routes: 1, points: [] });
  });
});

// ---- Against brute force -------------------------------------------------------------------------------------------

/** Every route as the set of places that it uses. */
function allRoutes(graph: RouteGraph, a: readonly number[], b: readonly number[]): number[][] {
  const tied = (v: number, w: number) => graph.targets.subarray(graph.offsets[v]!, graph.offsets[v + 1]!).includes(w);
  const outside = [...graph.ids.keys()].filter((v) => !a.includes(v) && !b.includes(v));
  return a.flatMap((x) =>
    b.flatMap((y) => [
      ...(tied(x, y) ? [[x, y]] : []),
      ...outside.filter((c) => tied(x, c) && tied(c, y)).map((c) => [x, c, y]),
    ]),
  );
}

function mostDisjoint(routes: readonly number[][], used: ReadonlySet<number> = new Set()): number {
  let most = 0;
  routes.forEach((route, i) => {
    if (route.some((v) => used.has(v))) return;
    most = Math.max(most, 1 + mostDisjoint(routes.slice(i + 1), new Set([...used, ...route])));
  });
  return most;
}

const smallRandom = fc.record({
  ties: fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14, selector: ([x, y]) => `${x} ${y}` }),
  venue: fc.subarray([0, 1, 3, 4, 6, 7]),
});

function randomNetwork({ ties, venue }: { ties: [number, number][]; venue: number[] }): SmallNetwork {
  const id = (i: number) => `o${i}`;
  return {
    sectors: { A: 'o0 o1 o2', B: 'o3 o4 o5', '-': 'o6 o7 o8' },
    ties: ties
      .filter(([x, y]) => x < y)
      .map(([x, y]) => `${id(x)}-${id(y)}`)
      .join(' '),
    venues: venue.length >= 3 ? { v: venue.map(id).join(' ') } : {},
  };
}

describe('routes on random small networks', () => {
  it('equal the largest set of disjoint routes that trying all finds, and so do critical places', () => {
    fc.assert(
      fc.property(smallRandom, (drawn) => {
        const graph = routeGraph(smallProjection(randomNetwork(drawn)));
        const [a, b] = [
          [0, 1, 2],
          [3, 4, 5],
        ];
        const found = pairStatus(graph, a!, b!);
        const routes = allRoutes(graph, a!, b!);
        expect(found.routes).toBe(mostDisjoint(routes));
        const critical = [...graph.ids.keys()].filter(
          (v) => mostDisjoint(routes.filter((route) => !route.includes(v))) < found.routes,
        );
        expect(found.critical).toEqual(critical);
        expect(found.paths).toHaveLength(found.routes);
      }),
      { numRuns: 300 },
    );
  });
});
