import type { CollectionSheets } from '../../../analysis/collection/types.ts';
import type { Language } from '../../../data/messages/format.ts';
import type { CellLook } from '../workbook-styles.ts';

/** What the person who sends the kit fills in once. */
export interface KitInfo {
  /** Made up for this kit, so that a returned file tells which one it was part of. */
  kit: string;
  workspace: string;
  project: string;
  contact: string;
  /** `YYYY-MM-DD`. */
  deadline: string | null;
  /** How long answers are kept, in words; `null` = until the end of the project. */
  retention: string | null;
  /** `YYYY-MM-DD`; the caller's clock. */
  madeOn: string;
  language: Language;
}

export interface PlannedCell {
  text: string;
  look?: CellLook;
}

/** A sheet in words, before it is a file: rows of cells, what may be chosen where, what is not shown. */
export interface PlannedSheet {
  part: string;
  name: string;
  rows: PlannedCell[][];
  /** In characters. */
  widths: number[];
  /** Columns (from 0) that are there for the way back. */
  hidden: readonly number[];
  choices: { column: number; from: number; to: number; list: string }[];
  /** The first row is a header, and stays in sight. */
  headed: boolean;
  /** What each header or question asks for, for the way back. */
  fields: ReadonlyMap<string, string>;
}

export interface KitParts {
  sheets: CollectionSheets;
  info: KitInfo;
}
