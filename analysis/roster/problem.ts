// What can be wrong with an input, as codes: the sentences stand in the message catalogue (`problem.<code>.message|fix`).

import type { Problem, Severity } from '../types.ts';
import { escapeUnseen } from './excerpt.ts';

/** Each code with its severity; `aside` = what it speaks of (a row, or the whole file) was not used. */
export const PROBLEM_KINDS = {
  // the file
  file_empty: ['error', 'aside'],
  header_only: ['error', 'aside'],
  template_empty: ['info', 'aside'],
  table_unrecognised: ['error', 'aside'],
  duplicate_header: ['error', 'aside'],
  too_many_columns: ['error', 'aside'],
  quote_unclosed: ['error', 'aside'],
  file_undecodable: ['error', 'aside'],
  file_has_nul: ['error', 'aside'],
  file_is_excel: ['error', 'aside'],
  file_is_pdf: ['error', 'aside'],
  file_is_binary: ['error', 'aside'],
  file_too_large: ['error', 'aside'],
  workbook_linked: ['error', 'aside'],
  workbook_too_large: ['error', 'aside'],
  workbook_unreadable: ['error', 'aside'],
  xml_doctype: ['error', 'aside'],
  xml_malformed: ['error', 'aside'],
  json_malformed: ['error', 'aside'],
  format_section_missing: ['error', 'aside'],
  format_count_wrong: ['error', 'aside'],
  format_line_unreadable: ['error', 'aside'],
  format_unsupported: ['error', 'aside'],
  partition_alone: ['error', 'aside'],
  format_section_unknown: ['warning', 'kept'],
  two_mode_read: ['info', 'kept'],
  part_joined: ['info', 'kept'],
  codebook_read: ['info', 'kept'],
  part_not_read: ['info', 'kept'],
  schema_not_read: ['info', 'kept'],
  file_is_html: ['error', 'aside'],
  control_z: ['error', 'aside'],
  line_too_long: ['error', 'aside'],
  cell_too_long: ['error', 'aside'],
  too_many_rows: ['error', 'aside'],
  header_missing: ['error', 'aside'],
  two_tables: ['error', 'aside'],
  encoding_assumed: ['warning', 'kept'],
  encoding_doubtful: ['warning', 'kept'],
  bom_inside: ['warning', 'kept'],
  line_endings_mixed: ['warning', 'kept'],
  quotes_curly: ['warning', 'kept'],
  quotes_single: ['warning', 'kept'],
  quotes_backslash: ['warning', 'kept'],
  delimiter_guessed: ['warning', 'kept'],
  delimiter_mixed: ['warning', 'kept'],
  header_joined: ['warning', 'kept'],
  table_transposed: ['warning', 'kept'],
  trailing_blanks: ['warning', 'kept'],
  comment_skipped: ['warning', 'kept'],
  example_skipped: ['info', 'kept'],
  footer_skipped: ['warning', 'kept'],
  charity_title_read: ['info', 'kept'],
  correction_unplaced: ['warning', 'kept'],
  replacement_character: ['warning', 'kept'],
  mojibake: ['warning', 'kept'],
  title_line_skipped: ['warning', 'kept'],
  empty_header: ['warning', 'kept'],
  mapping_unknown_field: ['warning', 'kept'],
  sensitive_column_dropped: ['info', 'kept'],
  officer_columns_unmapped: ['info', 'kept'],
  weight_not_recognised: ['info', 'kept'],
  // a column, said once
  control_character: ['warning', 'kept'],
  bidi_control: ['warning', 'kept'],
  zero_width: ['warning', 'kept'],
  mixed_scripts: ['warning', 'kept'],
  combining_marks: ['warning', 'kept'],
  merged_cells_filled: ['warning', 'kept'],
  time_dropped: ['warning', 'kept'],
  header_near_field: ['info', 'kept'],
  date_order_assumed: ['warning', 'kept'],
  excel_serial_date: ['warning', 'kept'],
  two_digit_year: ['warning', 'kept'],
  code_padded: ['info', 'kept'],
  excel_damaged_number: ['warning', 'kept'],
  number_shape: ['warning', 'kept'],
  value_kept_as_written: ['info', 'kept'],
  value_near: ['info', 'kept'],
  placeholder_seat: ['info', 'kept'],
  consent_missing: ['info', 'kept'],
  organization_value_odd: ['warning', 'kept'],
  // a row or a cell
  row_too_short: ['error', 'aside'],
  row_too_long: ['error', 'aside'],
  quote_malformed: ['error', 'aside'],
  cell_has_nul: ['error', 'aside'],
  encoding_mixed: ['error', 'aside'],
  network_line_unreadable: ['error', 'aside'],
  required_missing: ['error', 'aside'],
  date_invalid: ['error', 'aside'],
  date_set_aside: ['warning', 'kept'],
  number_invalid: ['error', 'aside'],
  number_set_aside: ['warning', 'kept'],
  weight_negative: ['error', 'aside'],
  score_outside_scale: ['error', 'aside'],
  scale_missing: ['error', 'aside'],
  vocabulary_unknown: ['warning', 'kept'],
  vocabulary_near: ['warning', 'kept'],
  end_before_start: ['warning', 'kept'],
  // across files
  duplicate_org_id: ['error', 'aside'],
  organization_repeated: ['info', 'kept'],
  duplicate_person_id: ['error', 'aside'],
  person_repeated: ['info', 'kept'],
  ambiguous_name: ['error', 'aside'],
  leading_zero_restored: ['warning', 'kept'],
  stub_organization: ['info', 'kept'],
  self_tie: ['warning', 'kept'],
  parent_cycle: ['warning', 'kept'],
  organization_conflict: ['warning', 'kept'],
  tie_mixed_ends: ['error', 'aside'],
  agreement_conflict: ['warning', 'kept'],
  agreement_single_participant: ['info', 'kept'],
  agreement_unknown: ['warning', 'kept'],
  list_not_split: ['warning', 'kept'],
  // returned workbooks of a collection kit
  return_consent_missing: ['warning', 'kept'],
  return_end_missing: ['warning', 'kept'],
  return_row_emptied: ['info', 'kept'],
  return_denied: ['info', 'kept'],
  return_superseded: ['info', 'kept'],
  return_name_changed: ['warning', 'kept'],
} as const satisfies Record<string, readonly [Severity, 'aside' | 'kept']>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** Where the trouble is; absent parts are null in the problem. */
export interface Place {
  file: string;
  line?: number | null;
  column?: string | null;
  value?: string | null;
  params?: Record<string, string | number>;
  byteOffset?: number;
  excerpt?: string;
}

const LONGEST_VALUE = 120;

/** A problem of a known kind at a place; an overlong value is cut so that no report carries a whole file. */
export function problem(code: ProblemCode, place: Place): Problem {
  const [severity, fate] = PROBLEM_KINDS[code];
  const value = place.value == null ? null : escapeUnseenInLines(place.value);
  return {
    code,
    severity,
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
    value: value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
    params: place.params ?? {},
    quarantined: fate === 'aside',
    ...(place.byteOffset !== undefined && { byteOffset: place.byteOffset }),
    ...(place.excerpt !== undefined && { excerpt: place.excerpt }),
  };
}

/** Line breaks and tabs stay; nothing else that acts on a screen does. */
function escapeUnseenInLines(value: string): string {
  return value.replace(/[^\n\t]+/g, (part) => escapeUnseen(part));
}

/** Collects what is said once a column (or once a column and value), with the number of cells that it concerns. */
export class Notices {
  readonly #file: string;
  readonly #byKey = new Map<string, Problem>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Counts one cell; the first one gives the line and the value shown. */
  count(code: ProblemCode, line: number, column: string, value: string, distinct = '', params = {}): void {
    const key = `${code}\u0000${column}\u0000${distinct}`;
    const known = this.#byKey.get(key);
    if (known) known.params.count = Number(known.params.count) + 1;
    else
      this.#byKey.set(key, problem(code, { file: this.#file, line, column, value, params: { count: 1, ...params } }));
  }

  list(): Problem[] {
    return [...this.#byKey.values()];
  }
}
