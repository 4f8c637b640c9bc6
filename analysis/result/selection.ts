import type { AnalysisDocument, AnalysisOrganization } from '../document.ts';
import { MEASURES } from '../measures/registry.ts';
import { asked, GROUP_FIELDS, PARTS } from '../options.ts';

/**
 * The document with only the fields that `--measures` names: of organizations and of the network, and of the parts
 * (groups, gaps, roles, key players, findings, people). What was not asked for is absent, not null. Identity, coverage,
 * problems and counts always stay.
 */
export function keepAsked(document: AnalysisDocument, measures: readonly string[] | null): AnalysisDocument {
  if (measures === null) return document;
  const names = new Set(measures);
  const optional = new Set<string>([...MEASURES.map((measure) => measure.id), ...GROUP_FIELDS, ...PARTS]);
  // A reader of groups needs to know who is in them, a reader of gaps or of a scenario between what they are.
  const between = names.has('gaps') || names.has('findings') || document.what_if !== undefined;
  if (names.has('groups') || between) names.add('group').add('groups');
  // `components` is a count before it is a measure.
  optional.delete('components');
  const dropped = new Set([...optional].filter((name) => !names.has(name)));
  const keep = <T extends object>(record: T): T => {
    const kept: Partial<T> = {};
    for (const key of Object.keys(record) as (keyof T & string)[]) if (!dropped.has(key)) kept[key] = record[key];
    return kept as T;
  };
  const kept = keep({
    ...document,
    network: keep(document.network),
    organizations: document.organizations.map((organization): AnalysisOrganization => keep(organization)),
  });
  // The reading rests on groups and rewirings, which were not looked at.
  if (!asked(measures).grouped) {
    for (const key of ['reading', 'reason', 'reason_values'] as const)
      delete (kept.network as Partial<typeof kept.network>)[key];
  }
  if (!names.has('gaps')) {
    for (const key of ['gaps_summary', 'gaps_without_mandated', 'brokers'] as const)
      delete (kept as Partial<AnalysisDocument>)[key];
  }
  return kept;
}
