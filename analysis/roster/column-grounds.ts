// How sure it is what a table and each of its columns are read as, and why; and what an unknown column may be by its values.

import type { RecognitionConfidence, RecognitionReason } from '../table-report.ts';
import type { TableKind } from '../types.ts';
import { type FieldNames, fieldNames, resourceOf } from './contract.ts';
import { foldHeader } from './fold.ts';
import type { OrganizationColumns, OrganizationReason } from './organization-columns.ts';
import type { ColumnRole } from './recognise.ts';
import { shapeOf } from './value-shapes.ts';

interface Grounds {
  confidence: RecognitionConfidence;
  reason: RecognitionReason;
  suggestion: string | null;
}

const ORDER: readonly RecognitionConfidence[] = ['none', 'weak', 'strong', 'certain'];

/** What is known of the columns of a table of a known kind. */
export interface ReadHeaders {
  kind: TableKind;
  headers: readonly string[];
  /** What each column is read as, in order. */
  roles: readonly ColumnRole[];
  mapping: Readonly<Record<string, string>>;
  /** Columns that are read by nobody. */
  sensitive: ReadonlyMap<number, string>;
  /** Why columns were, or were not, read as the organization's. */
  reasons: OrganizationColumns['reasons'];
  /** The cells of a column, as far as they are looked at. */
  sample: (index: number) => readonly string[];
}

/** The grounds of each column, in order. */
export function columnGrounds({ kind, headers, roles, mapping, sensitive, reasons, sample }: ReadHeaders): Grounds[] {
  const names = fieldNames(kind);
  const settled = new Set(Object.keys(mapping).map(foldHeader));
  const folded = headers.map(foldHeader);
  const free = new Set(names.map(({ field }) => field.name));
  for (const role of roles) if (role.as === 'field') free.delete(role.field.name);
  return headers.map((_, at): Grounds => {
    const role = roles[at]!;
    if (sensitive.has(at)) return because('none', 'sensitive');
    if (settled.has(folded[at]!)) return because('certain', 'settled');
    const ofOrganization = reasons.get(at);
    if (role.as === 'organization') return ofOrganizations(ofOrganization);
    if (ofOrganization === 'differs_by_organization') return because('none', ofOrganization);
    if (role.as === 'seat') return because('strong', role.chair ? 'seat_chair' : 'seat_numbered');
    if (role.as === 'unmapped_officer') return because('none', 'officer');
    if (role.as === 'field') {
      const entry = names.find(({ field }) => field.name === role.field.name);
      return entry ? byName(entry, folded[at]!) : because('weak', 'name_beside');
    }
    const shape = shapeOf(sample(at), free);
    if (!shape) return because('none', 'unknown');
    if (shape.field !== null) free.delete(shape.field);
    return { confidence: 'none', reason: shape.reason, suggestion: shape.field };
  });
}

/** No reason by its values: then its header says it. */
function ofOrganizations(reason: OrganizationReason | undefined): Grounds {
  if (reason === undefined) return because('certain', 'own_name');
  return because(reason === 'organization_field' ? 'strong' : 'weak', reason);
}

function byName(entry: FieldNames, folded: string): Grounds {
  if (folded === foldHeader(entry.field.name)) return because('certain', 'own_name');
  if (entry.strong.has(folded)) return because('strong', 'other_name');
  if (entry.beside.some(([, words]) => words.has(folded))) return because('weak', 'name_beside');
  return because('weak', 'weak_name');
}

function because(confidence: RecognitionConfidence, reason: RecognitionReason): Grounds {
  return { confidence, reason, suggestion: null };
}

/** How sure the kind of a table is: as sure as the least sure of the columns that decided it. */
export function kindGrounds(
  kind: TableKind,
  roles: readonly ColumnRole[],
  columns: readonly Grounds[],
  origin: 'settled' | 'format' | null,
): Pick<Grounds, 'confidence' | 'reason'> {
  if (origin !== null) return { confidence: 'certain', reason: origin };
  const { recognizedBy } = resourceOf(kind);
  const found = recognizedBy.map(({ allOf }) => allOf.map((names) => surestOf(names, roles, columns)));
  const [best = []] = found.sort((a, b) => rank(weakestOf(b)) - rank(weakestOf(a)));
  return weakestOf(best) ?? { confidence: 'weak', reason: 'weak_name' };
}

function surestOf(names: readonly string[], roles: readonly ColumnRole[], columns: readonly Grounds[]) {
  const wanted = names.map((name) => name.replace('~', ''));
  const found = columns.filter((_, at) => {
    const role = roles[at]!;
    return role.as === 'field' && wanted.includes(role.field.name);
  });
  return found.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

function weakestOf(found: readonly (Grounds | null)[]): Grounds | null {
  if (found.length === 0 || found.includes(null)) return null;
  return (found as Grounds[]).reduce((a, b) => (rank(b) < rank(a) ? b : a));
}

function rank(grounds: Pick<Grounds, 'confidence'> | null): number {
  return grounds === null ? -1 : ORDER.indexOf(grounds.confidence);
}

/**
 * What a table of this kind still lacks: for the rule that is nearest to being met, each requirement as the fields any one
 * of which would do. Empty when its rows can be used.
 */
export function missingFields(
  kind: TableKind,
  roles: readonly ColumnRole[],
  given: readonly string[],
): readonly (readonly string[])[] {
  const present = new Set(given);
  for (const role of roles) if (role.as === 'field') present.add(role.field.name);
  const { recognizedBy } = resourceOf(kind);
  const lacks = recognizedBy.map(({ allOf }) =>
    allOf
      .map((names) => names.map((name) => name.replace('~', '')))
      .filter((names) => !names.some((name) => present.has(name))),
  );
  return lacks.reduce((a, b) => (b.length < a.length ? b : a));
}
