import type { UnverifiedRows } from '../graph/unverified-rows.ts';
import type { CountedSteps } from './counted-steps.ts';
import type { RouteGraph } from './route-graph.ts';

/**
 * Broker scores laid out flat, to be added up hundreds of times with some rows of the roster left out. A link is a tie of
 * the route graph, or a venue (numbered after the ties). Crosses to workers.
 */
export interface ScoreModel {
  n: number;
  links: number;
  /** Per pair that is spoken of, where its direct ties and third parties begin. */
  directStart: Uint32Array;
  thirdStart: Uint32Array;
  /** Direct ties: both ends and the link. */
  direct: Uint32Array;
  /** Per third party: its place, and where its links to either group begin in `steps`. */
  thirdPlace: Uint32Array;
  toA: Uint32Array;
  toB: Uint32Array;
  steps: Uint32Array;
  /** Unverified rows, and per row which carriers need it: a tie goes when none of its carriers is left. */
  rows: number;
  rowStart: Uint32Array;
  carriersOfRow: Uint32Array;
  linkOfCarrier: Uint32Array;
  /** Carriers per link; 0 for a link that something verified carries. */
  carriers: Uint16Array;
  /** Links that rest on equal names alone. */
  probable: Uint8Array;
}

/** Lays out the counted steps of every pair that is spoken of, and what each link hangs on. */
export function scoreModel(graph: RouteGraph, pairs: readonly CountedSteps[], rows: UnverifiedRows): ScoreModel {
  const venue = (place: number) => graph.ties.length + place - graph.n;
  const layout = { directStart: [0], thirdStart: [0], direct: [] as number[] };
  const thirds = { thirdPlace: [] as number[], toA: [] as number[], toB: [] as number[], steps: [] as number[] };
  for (const { direct, thirds: parties } of pairs) {
    for (const [a, b, tie] of direct) layout.direct.push(a, b, tie);
    for (const { place, toA, toB } of parties) {
      thirds.thirdPlace.push(place);
      thirds.toA.push(thirds.steps.length);
      for (const [, tie] of toA) thirds.steps.push(tie < 0 ? venue(place) : tie);
      thirds.toB.push(thirds.steps.length);
      for (const [, tie] of toB) thirds.steps.push(tie < 0 ? venue(place) : tie);
    }
    layout.directStart.push(layout.direct.length / 3);
    layout.thirdStart.push(thirds.thirdPlace.length);
  }
  thirds.toA.push(thirds.steps.length);
  const links = graph.ties.length + graph.ids.length - graph.n;
  return {
    n: graph.n,
    links,
    directStart: Uint32Array.from(layout.directStart),
    thirdStart: Uint32Array.from(layout.thirdStart),
    direct: Uint32Array.from(layout.direct),
    thirdPlace: Uint32Array.from(thirds.thirdPlace),
    toA: Uint32Array.from(thirds.toA),
    toB: Uint32Array.from(thirds.toB),
    steps: Uint32Array.from(thirds.steps),
    rows: rows.count,
    ...carriersOf(graph, rows, links),
    probable: Uint8Array.from({ length: links }, (_, link) => Number(graph.ties[link]?.probable ?? false)),
  };
}

function carriersOf(graph: RouteGraph, rows: UnverifiedRows, links: number) {
  const byRow: number[][] = Array.from({ length: rows.count }, () => []);
  const linkOfCarrier: number[] = [];
  const carriers = new Uint16Array(links);
  const carry = (link: number, needs: readonly (readonly number[])[]) => {
    // One verified carrier is enough for the tie to stand whatever else is left out.
    if (needs.some((list) => list.length === 0)) return;
    carriers[link] = needs.length;
    for (const list of needs) {
      const carrier = linkOfCarrier.push(link) - 1;
      for (const row of list) byRow[row]!.push(carrier);
    }
  };
  graph.ties.forEach(({ id, carriers: list }, link) => {
    const ends = id.split('|');
    carry(
      link,
      list.map((carrier) => {
        if (carrier.kind === 'agreement') return known([rows.agreement(carrier.id)]);
        if (carrier.kind === 'tie') return known([rows.tie(carrier.id)]);
        return known(ends.map((end) => rows.seat(carrier.id, end)));
      }),
    );
  });
  for (let place = graph.n; place < graph.ids.length; place++) {
    carry(graph.ties.length + place - graph.n, [known([rows.agreement(graph.ids[place]!)])]);
  }
  const rowStart = new Uint32Array(rows.count + 1);
  byRow.forEach((list, row) => {
    rowStart[row + 1] = rowStart[row]! + list.length;
  });
  return {
    rowStart,
    carriersOfRow: Uint32Array.from(byRow.flat()),
    linkOfCarrier: Uint32Array.from(linkOfCarrier),
    carriers,
  };
}

function known(rows: readonly (number | null)[]): number[] {
  return rows.filter((row) => row !== null);
}
