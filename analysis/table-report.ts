// What is known of a table once it was read: the file it came from, its columns, how sure their reading is.

import type { Returned } from './roster/returned.ts';
import type { TableKind } from './types.ts';

/** How bytes of text may be read, where a person settles it. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-1', 'macintosh', 'utf-16le', 'utf-16be'] as const;

/** Formats other than delimited text (`matrix`: a table of who with whom, itself delimited text). */
export const FILE_FORMATS = [
  'xlsx',
  'pajek',
  'dl',
  'gexf',
  'graphml',
  'matrix',
  'popolo',
  'hsds',
  'followthemoney',
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** How sure recognition is: the contract's own name; a known other name; a name that counts only beside another, or the look of the values; none. */
export const RECOGNITION_CONFIDENCES = ['certain', 'strong', 'weak', 'none'] as const;
export type RecognitionConfidence = (typeof RECOGNITION_CONFIDENCES)[number];

/** Why a table or a column was read as it was: a code, whose words are `recognition.reason.<code>`. */
export const RECOGNITION_REASONS = [
  'settled',
  'format',
  'own_name',
  'other_name',
  'name_beside',
  'weak_name',
  'seat_numbered',
  'seat_chair',
  'looks_like_dates',
  'looks_like_emails',
  'looks_like_websites',
  'looks_like_neq',
  'looks_like_bn',
  'looks_like_postal_codes',
  'looks_like_yes_no',
  'looks_like_people',
  'looks_like_numbers',
  'organization_field',
  'same_by_organization',
  'differs_by_organization',
  'officer',
  'sensitive',
  'unknown',
] as const;
export type RecognitionReason = (typeof RECOGNITION_REASONS)[number];

/** One column of a table as it was read. */
export interface ColumnReport {
  header: string;
  /** The contract field, or `seat` ...; `null`: kept as an attribute. */
  field: string | null;
  confidence?: RecognitionConfidence | undefined;
  reason?: RecognitionReason | undefined;
  /** What an unknown column may be, by its values: never read so before a person says it. */
  suggestion?: string | null | undefined;
}

/** What was recognised in one file, for the data page and for `coverage.files`. */
export interface TableReport {
  file: string;
  /** `null` = not recognised: the file was left aside and a problem says so. */
  kind: TableKind | null;
  encoding: string;
  /** Absent for delimited text. */
  format?: FileFormat | undefined;
  /** Empty where the format keeps the cells apart. */
  delimiter: string;
  /** Header as written, and the contract field that it was read as (`null`: kept as an attribute). */
  columns: ColumnReport[];
  /** How sure the kind is, and why. */
  confidence?: RecognitionConfidence | undefined;
  reason?: RecognitionReason | undefined;
  rows: number;
  used: number;
  quarantined: number;
  /** Set where the table came back in a workbook of a collection kit. */
  returned?: Returned | undefined;
}
