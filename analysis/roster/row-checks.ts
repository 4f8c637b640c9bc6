// Is this row usable on its own? What a kind cannot do without, and values that contradict one another.

import type { TableKind } from '../types.ts';
import { periodOf } from './dates.ts';
import type { TableRow } from './input.ts';
import type { Notices, ProblemCode } from './problem.ts';
import { isPlaceholder } from './vocabulary.ts';

export interface Refusal {
  code: ProblemCode;
  column: string | null;
  value: string | null;
  params: Record<string, string | number>;
}

/** `set_aside`: rightly not used and counted in a notice (a vacant seat, an answer without consent). */
export type Verdict = 'use' | 'set_aside' | Refusal;

/** One of each inner list must be filled; a row may satisfy any of the forms. */
const NEEDED: Readonly<Record<TableKind, readonly (readonly (readonly string[])[])[]>> = {
  seats_wide: [[['org_id', 'org_name']]],
  assessments: [[['item'], ['score'], ['target_org_id', 'agreement_id']]],
  agreements: [
    [
      ['agreement_id', 'title', 'form'],
      ['org_id', 'org_name'],
    ],
    [['org_a'], ['org_b']],
    [['members']],
  ],
  ties: [[['source'], ['target']]],
  board_memberships: [
    [
      ['org_id', 'org_name', 'organizations'],
      ['person_id', 'person_name', 'family_name', 'given_name'],
    ],
  ],
  expected_links: [[['a'], ['b']]],
  events: [[['date'], ['label']]],
  people: [[['person_id', 'family_name', 'display_name']]],
  organizations: [[['org_id', 'name']]],
};

/** What a row of a kind cannot do without, in its first form: one field of each inner list. */
export function neededFields(kind: TableKind): readonly (readonly string[])[] {
  const [form = []] = NEEDED[kind];
  return kind === 'assessments' ? [...form, ['scale_min'], ['scale_max'], ['consent']] : form;
}

/** Checks a row against its kind; may take dates out of it that contradict one another (and counts that). */
export function checkRow(kind: TableKind, row: TableRow, notices: Notices): Verdict {
  const has = (name: string) => row.fields[name] !== undefined;
  const forms = NEEDED[kind];
  if (!forms.some((form) => form.every((names) => names.some(has)))) {
    const missing = forms.map((form) => form.filter((names) => !names.some(has)));
    const closest = missing.reduce((a, b) => (b.length < a.length ? b : a));
    return { code: 'required_missing', column: null, value: null, params: { field: closest[0]!.join(' | ') } };
  }
  if (kind === 'board_memberships' && holderIsNobody(row)) {
    notices.count('placeholder_seat', row.line, '', String(row.fields.person_name ?? row.fields.family_name ?? ''));
    return 'set_aside';
  }
  if (kind === 'assessments') return checkAssessment(row, notices);
  if (kind === 'ties' && Number(row.fields.weight ?? 1) < 0)
    return { code: 'weight_negative', column: 'weight', value: String(row.fields.weight), params: {} };
  checkPeriod(row, notices);
  return 'use';
}

function holderIsNobody(row: TableRow): boolean {
  if (row.fields.person_id !== undefined) return false;
  const name = row.fields.person_name ?? [row.fields.given_name, row.fields.family_name].filter(Boolean).join(' ');
  return isPlaceholder(String(name));
}

function checkAssessment(row: TableRow, notices: Notices): Verdict {
  const { score, scale_min: low, scale_max: high, consent } = row.fields;
  if (consent !== 'yes') {
    notices.count('consent_missing', row.line, '', '');
    return 'set_aside';
  }
  if (typeof low !== 'number' || typeof high !== 'number')
    return { code: 'scale_missing', column: 'scale_min', value: null, params: {} };
  if (Number(score) < low || Number(score) > high)
    return { code: 'score_outside_scale', column: 'score', value: String(score), params: { low, high } };
  return 'use';
}

function checkPeriod(row: TableRow, notices: Notices): void {
  const pair =
    row.fields.dissolved_on === undefined
      ? (['start_on', 'end_on'] as const)
      : (['founded_on', 'dissolved_on'] as const);
  const [start, end] = pair.map((name) => row.fields[name]);
  if (typeof start !== 'string' || typeof end !== 'string' || !periodOf(start, end, null).reversed) return;
  notices.count('end_before_start', row.line, pair[1], `${start} > ${end}`, String(row.line));
  delete row.fields[pair[0]];
  delete row.fields[pair[1]];
}
