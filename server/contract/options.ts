import { z } from 'zod';
import { type AnalyzeOptions, DEFAULT_OPTIONS } from '../../analysis/types.ts';

/** One option of an analysis: `--kebab-case` on the command line, `kebab-case` or `snake_case` in a query. */
export interface OptionSpec<K extends keyof AnalyzeOptions = keyof AnalyzeOptions> {
  key: K;
  name: string;
  /** What follows the name in `--help`; `null` for a flag. */
  argument: string | null;
  schema: z.ZodType<AnalyzeOptions[K]>;
}

/** A value that an option does not take; words: `error.<code>`. */
export class OptionValueError extends Error {
  readonly code = 'option_value';
  readonly params: Record<string, string | number>;

  constructor(option: string, value: string, allowed: string) {
    super(`${option}=${value}`);
    this.name = 'OptionValueError';
    this.params = { option, value, allowed };
  }
}

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform((value) => value !== 'false' && value !== '0')
  .pipe(z.boolean());
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
/** `MEASURE=NAME,...`; which of them exist, the analysis knows. */
const variants = list.transform((pairs, context) => {
  const chosen = pairs.map((pair) => pair.split('=').map((part) => part.trim()));
  const right = chosen.every((parts) => parts.length === 2 && parts.every((part) => /^[a-z0-9_-]+$/.test(part)));
  const measures = chosen.map(([measure]) => measure);
  if (right && new Set(measures).size === measures.length) {
    return Object.fromEntries(chosen.sort(([a], [b]) => (a! < b! ? -1 : 1))) as Record<string, string>;
  }
  context.addIssue({ code: 'custom', message: 'variant' });
  return z.NEVER;
});
/** Smaller asks for more paths than there are pairs in most regions; larger says nothing. */
const epsilon = z.coerce.number().min(0.0001).max(0.5);
const text = z.string().trim().min(1).max(200);

/** `2012` and `2012-06` mean the whole period: as of its last day. */
function lastDay(value: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return null;
  const [, year, month = '12', day] = match;
  const end = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  const date = new Date(`${year}-${month}-${end}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(end) ? null : `${year}-${month}-${end}`;
}

const asOf = z.string().transform((value, context) => {
  if (value === 'latest' || value === 'all') return value;
  const day = lastDay(value);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
});

function choice<const V extends string>(values: readonly V[]) {
  return z.enum(values as [V, ...V[]]);
}

function option<K extends keyof AnalyzeOptions>(
  key: K,
  name: string,
  argument: string | null,
  schema: z.ZodType<AnalyzeOptions[K]>,
): OptionSpec {
  return { key, name, argument, schema: schema as z.ZodType<AnalyzeOptions[keyof AnalyzeOptions]> };
}

/** The options that the command line and the API share, in the order of `--help`. Help: `cli.option.<name>`. */
export const OPTIONS: readonly OptionSpec[] = [
  option('network', 'network', 'organizations|people|two-mode', choice(['organizations', 'people', 'two-mode'])),
  option('relations', 'relations', 'A,B,...', list),
  option('asOf', 'as-of', 'DATE|latest|all', asOf),
  option('directed', 'directed', null, flag),
  option('weights', 'weights', 'none|count|column|newman', choice(['none', 'count', 'column', 'newman'])),
  option('scale', 'scale', 'high-is-strong|low-is-strong', choice(['high-is-strong', 'low-is-strong'])),
  option('symmetrize', 'symmetrize', 'union|intersection', choice(['union', 'intersection'])),
  option('venues', 'venues', 'third|tie', choice(['third', 'tie'])),
  option('withoutMandated', 'without-mandated', null, flag),
  option('groupBy', 'group-by', 'auto|detected|COLUMN', text),
  option('within', 'within', 'COLUMN', text),
  option('measures', 'measures', 'A,B,...', list),
  option('variant', 'variant', 'MEASURE=NAME,...', variants),
  option('identity', 'identity', 'name|key', choice(['name', 'key'])),
  option('names', 'names', null, flag),
  option('resolution', 'resolution', 'N', z.coerce.number().positive().max(100)),
  option('seed', 'seed', 'N', z.coerce.number().int().min(0).max(4_294_967_295)),
  option('draws', 'draws', 'N', z.coerce.number().int().min(0).max(100_000)),
  option('boundary', 'boundary', 'complete|partial|unknown', choice(['complete', 'partial', 'unknown'])),
  option('population', 'population', 'N', z.coerce.number().int().min(1).max(10_000_000)),
  option('approximate', 'approximate', 'EPSILON', epsilon),
];

/**
 * Reads the options that were given, by name; the others are left out, so that a caller can lay them over its own defaults.
 * Throws OptionValueError when a value is not one of the option's.
 */
export function parseOptions(given: Readonly<Record<string, string | undefined>>): Partial<AnalyzeOptions> {
  const options: Partial<Record<keyof AnalyzeOptions, unknown>> = {};
  for (const spec of OPTIONS) {
    const value = given[spec.name] ?? given[spec.name.replaceAll('-', '_')];
    if (value === undefined) continue;
    const parsed = spec.schema.safeParse(value);
    if (!parsed.success) throw new OptionValueError(spec.name, value, spec.argument ?? 'true|false');
    options[spec.key] = parsed.data;
  }
  return options as Partial<AnalyzeOptions>;
}

/** Every option with its value, sorted by key: one text per distinct analysis, whatever the order of the query. */
export function canonicalOptions(options: Partial<AnalyzeOptions>): AnalyzeOptions {
  const merged: Record<string, unknown> = { ...DEFAULT_OPTIONS, ...options };
  const entries = Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, Array.isArray(value) ? [...new Set(value)].sort() : value]),
  ) as unknown as AnalyzeOptions;
}
