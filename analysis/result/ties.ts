import type { Chance } from '../chance/chance.ts';
import type { AnalysisTie, AnalysisVenue } from '../document.ts';
import type { MeasureResults } from '../measures/compute.ts';
import type { Projection } from '../types.ts';

/** What each tie consists of and what carries it: all that is known of it before anything is measured. */
export function unmeasuredTies(projection: Projection): readonly AnalysisTie[] {
  return projection.ties.map((tie) => ({
    source: tie.source,
    target: tie.target,
    relations: tie.relations,
    weight: tie.weight,
    probable: tie.probable,
    shared_directors: idsOf(tie, 'person'),
    agreements: idsOf(tie, 'agreement'),
    more_than_chance: null,
    bridge: null,
    dyadic_constraint: null,
  }));
}

/** The ties of the result: with what the measures and chance say of each, where they say anything. */
export function tiesOf(
  projection: Projection,
  unmeasured: readonly AnalysisTie[],
  measures: MeasureResults,
  chance: Chance | null,
): AnalysisTie[] {
  if (!measures.bridges && !measures.dyadic && !chance) return unmeasured as AnalysisTie[];
  const measured = tieMeasures(projection, measures);
  return projection.ties.map((tie, i) => {
    const { bridge, dyadic } = measured(tie);
    return {
      ...unmeasured[i]!,
      more_than_chance: chance?.interlock(tie) ?? null,
      bridge,
      dyadic_constraint: dyadic,
    };
  });
}

interface TieMeasures {
  bridge: AnalysisTie['bridge'];
  dyadic: AnalysisTie['dyadic_constraint'];
}

/** What the measures say of a tie; nulls where they were not asked for. */
function tieMeasures(
  { network: { ids } }: Projection,
  measures: MeasureResults,
): (tie: Projection['ties'][number]) => TieMeasures {
  if (!measures.bridges && !measures.dyadic) return () => ({ bridge: null, dyadic: null });
  const index = new Map(ids.map((id, i) => [id, i]));
  const key = (a: number, b: number) => (a < b ? a * ids.length + b : b * ids.length + a);
  const bridges = measures.bridges && new Set(measures.bridges.map(([a, b]) => key(a, b)));
  const pairs = measures.dyadic && new Map(measures.dyadic.map(([i, j, ij, ji]) => [key(i, j), [ij, ji] as const]));
  return (tie) => {
    const source = index.get(tie.source)!;
    const target = index.get(tie.target)!;
    const [low, high] = pairs?.get(key(source, target)) ?? [null, null];
    const dyadic = { source: source < target ? low : high, target: source < target ? high : low };
    return { bridge: bridges ? bridges.has(key(source, target)) : null, dyadic: pairs ? dyadic : null };
  };
}

export function venuesOf(projection: Projection): AnalysisVenue[] {
  return projection.venues.map(({ id, title, form, participants }) => ({ id, title, form, participants }));
}

/** Each once: a tie holds its carriers by kind and id. */
function idsOf({ carriers }: Projection['ties'][number], kind: 'person' | 'agreement'): string[] {
  const ids: string[] = [];
  for (const carrier of carriers) if (carrier.kind === kind) ids.push(carrier.id);
  return ids;
}
