import { OptionError } from './errors.ts';
import { MEASURES } from './measures/registry.ts';
import type { AnalyzeOptions, Day } from './types.ts';

/** Parts of the result that `--measures` may name besides single measures. */
export const PARTS = ['groups', 'gaps', 'roles', 'key_players', 'findings', 'people'] as const;

/**
 * Which parts and fields are asked for. Groups, gaps and findings build on each other, so asking for a later one
 * computes the earlier ones. Throws OptionError `unknown_measure` with the names that exist.
 */
export function asked(measures: readonly string[] | null) {
  if (measures === null) return { fields: null, has: () => true, part: () => true };
  const known = new Set<string>([...MEASURES.map((measure) => measure.id), ...PARTS, ...BROKER_FIELDS]);
  const unknown = measures.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new OptionError('unknown_measure', { measure: unknown, measures: [...known].sort().join(', ') });
  }
  const names = new Set(measures);
  return {
    fields: names as ReadonlySet<string>,
    has: (field: string) => names.has(field),
    part: (part: (typeof PARTS)[number]) => names.has(part),
  };
}

/** Fields of an organization that come from groups and routes rather than from a measure of the registry. */
export const BROKER_FIELDS = ['group', 'stability', 'broker_score', 'broker_rank', 'rank_interval', 'ring'];

/** The options as the result states them: names of the command line in snake_case, the day resolved. */
export function statedOptions(options: AnalyzeOptions, asOf: Day | null): Record<string, unknown> {
  return {
    network: options.network,
    relations: options.relations === null ? null : [...options.relations],
    as_of: asOf ?? (options.asOf === 'all' ? 'all' : null),
    directed: options.directed,
    weights: options.weights,
    scale: options.scale,
    symmetrize: options.symmetrize,
    venues: options.venues,
    without_mandated: options.withoutMandated,
    group_by: options.groupBy,
    within: options.within,
    measures: options.measures === null ? null : [...options.measures],
    identity: options.identity,
    names: options.names,
    resolution: options.resolution,
    seed: options.seed,
    boundary: options.boundary,
  };
}
