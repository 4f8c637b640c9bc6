import type { Chance } from '../chance/chance.ts';
import type { AnalysisTie, AnalysisVenue } from '../document.ts';
import type { MeasureResults } from '../measures/compute.ts';
import type { Projection } from '../types.ts';

/** The ties of the result: what each consists of, who and what carries it, and what the measures say of it. */
export function tiesOf(projection: Projection, measures: MeasureResults, chance: Chance | null): AnalysisTie[] {
  const index = new Map(projection.network.ids.map((id, i) => [id, i]));
  const n = projection.network.ids.length;
  const key = (a: number, b: number) => (a < b ? a * n + b : b * n + a);
  const bridges = measures.bridges && new Set(measures.bridges.map(([a, b]) => key(a, b)));
  const dyadic = measures.dyadic && new Map(measures.dyadic.map(([i, j, ij, ji]) => [key(i, j), [ij, ji] as const]));
  return projection.ties.map((tie) => {
    const source = index.get(tie.source)!;
    const target = index.get(tie.target)!;
    const pair = dyadic?.get(key(source, target));
    const [low, high] = pair ?? [null, null];
    return {
      source: tie.source,
      target: tie.target,
      relations: tie.relations,
      weight: tie.weight,
      probable: tie.probable,
      shared_directors: idsOf(tie, 'person'),
      agreements: idsOf(tie, 'agreement'),
      more_than_chance: chance?.interlock(tie) ?? null,
      bridge: bridges ? bridges.has(key(source, target)) : null,
      dyadic_constraint: dyadic ? { source: source < target ? low : high, target: source < target ? high : low } : null,
    };
  });
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
