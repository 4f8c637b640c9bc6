import type { AnalysisDocument, AnalysisOrganization } from '../../analysis/document.ts';
import type { LayoutInput, LayoutResult } from './layout-types.ts';
import type { NetworkModel } from './network-model.ts';

/** What a disc's size says. */
export type SizeBy = 'degree' | 'broker_score' | 'betweenness';
export const SIZE_BY: readonly SizeBy[] = ['degree', 'broker_score', 'betweenness'];

const SMALLEST = 3.2;
const LARGEST = 10.5;
const RING_LEAST = 9.5;
const RING_MORE = 3;

/**
 * Drawn radius of every linked organization, in pixels at scale 1. Area follows the measure; a bridge organization is
 * always among the largest, whatever the measure, because it is what the reader must find first.
 */
export function radiiOf(model: NetworkModel, sizeBy: SizeBy): Record<string, number> {
  const value = (row: AnalysisOrganization) => Math.max(0, row[sizeBy] ?? 0);
  const top = Math.max(1e-12, ...model.linked.map(value));
  const crowd = model.linked.length > 400 ? 0.75 : 1;
  return Object.fromEntries(
    model.linked.map((row) => {
      const share = Math.sqrt(value(row) / top);
      const plain = SMALLEST + (LARGEST - SMALLEST) * share * 0.8;
      return [row.id, crowd * (row.ring ? RING_LEAST + RING_MORE * share : plain)];
    }),
  );
}

/** The largest value of the measure that a disc's size stands for, for the legend. */
export function sizeExtent(model: NetworkModel, sizeBy: SizeBy): number {
  return Math.max(0, ...model.linked.map((row) => row[sizeBy] ?? 0));
}

/** The layout's question: positions do not depend on `sizeBy`, so that choosing a measure never moves anybody. */
export function layoutInput(model: NetworkModel, aspect: number, previous: LayoutResult | null): LayoutInput {
  const radii = radiiOf(model, 'degree');
  return {
    places: model.places,
    loose: model.loose,
    venues: model.document.venues.map(({ id, participants }) => ({
      id,
      participants: participants.filter((who) => who in radii),
    })),
    ties: model.ties.map(({ tie }) => [tie.source, tie.target]),
    absences: model.missing.map((gap) => [gap.a, gap.b]),
    threads: model.fragile.map((gap) => [gap.a, gap.b]),
    radii: Object.fromEntries(Object.keys(radii).map((id) => [id, Math.max(radii[id]!, 5)])),
    cores: Object.fromEntries(
      model.linked.map((row) => [row.id, row.core_number ?? model.neighbours.get(row.id)?.size ?? 0]),
    ),
    aspect,
    previous,
  };
}

/** The same organizations in the same groups with the same ties: nothing moves, whatever else is said of them. */
export function sameNetwork(a: AnalysisDocument | null, b: AnalysisDocument | null): boolean {
  const drawn = (document: AnalysisDocument) =>
    JSON.stringify([
      document.network.reading,
      document.organizations.map(({ id, group }) => [id, group]),
      document.ties.map(({ source, target }) => [source, target]),
      document.venues.map(({ id, participants }) => [id, participants]),
    ]);
  return a !== null && b !== null && drawn(a) === drawn(b);
}

/** Where things stood is a start only for the same region: half of those drawn must have stood somewhere. */
export function sameRegion(model: NetworkModel, layout: LayoutResult | null): LayoutResult | null {
  if (!layout) return null;
  return model.linked.filter((row) => layout.positions[row.id]).length * 2 >= model.linked.length ? layout : null;
}
