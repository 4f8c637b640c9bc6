import { OptionError } from './errors.ts';
import { MEASURES } from './measures/registry.ts';
import { findVariant, variantNames } from './measures/variants.ts';
import type { AnalyzeOptions, Day } from './types.ts';

/** Parts of the result that `--measures` may name besides single measures. */
export const PARTS = ['groups', 'gaps', 'roles', 'key_players', 'findings', 'people'] as const;
export type Part = (typeof PARTS)[number];

/** Fields of an organization that come from groups and routes rather than from a measure of the registry. */
export const GROUP_FIELDS = ['group', 'stability', 'broker_score', 'broker_rank', 'rank_interval', 'ring'];

/** Measures that are taken over groups. */
const BY_GROUPS = new Set(MEASURES.filter((measure) => measure.parameters.includes('groups')).map(({ id }) => id));

export interface Asked {
  /** Fields that the measures compute; null = all. */
  fields: ReadonlySet<string> | null;
  part: (part: Part) => boolean;
  /** Does anything asked for need the groups? */
  grouped: boolean;
}

/**
 * Which parts and fields are asked for; null = everything. Throws OptionError `unknown_measure` with the names that
 * exist.
 */
export function asked(measures: readonly string[] | null): Asked {
  if (measures === null) return { fields: null, part: () => true, grouped: true };
  const known = new Set<string>([...MEASURES.map((measure) => measure.id), ...PARTS, ...GROUP_FIELDS]);
  const unknown = measures.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new OptionError('unknown_measure', { measure: unknown, measures: [...known].sort().join(', ') });
  }
  const names = new Set(measures);
  const needGroups = (name: string) =>
    BY_GROUPS.has(name) || GROUP_FIELDS.includes(name) || PARTS.includes(name as Part);
  // Findings speak of cutpoints and of centralization whatever else was asked for.
  const fields = names.has('findings')
    ? new Set([...names, 'cutpoint', 'cut_off', 'degree', 'degree_centralization'])
    : names;
  return { fields, part: (part) => names.has(part), grouped: measures.some(needGroups) };
}

/** Throws OptionError `unknown_variant` with the forms that exist. */
export function assertVariants(variants: AnalyzeOptions['variant']): void {
  const unknown = Object.entries(variants).find(([measure, name]) => findVariant(measure, name) === null);
  if (unknown === undefined) return;
  throw new OptionError('unknown_variant', { variant: unknown.join('='), variants: variantNames().join(', ') });
}

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
    draws: options.draws,
    boundary: options.boundary,
    population: options.population,
    variants: { ...options.variant },
    approximate: options.approximate,
  };
}
