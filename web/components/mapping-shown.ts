// What the elements of the mapping page are given, and what they ask for.

import type { AnalysisProblem } from '../../analysis/document.ts';
import type { TablePreview } from '../../analysis/roster/preview-table.ts';
import type { TableSettings } from '../../analysis/roster/table-settings.ts';
import type { TableReport } from '../../analysis/table-report.ts';
import type { TableKind } from '../../analysis/types.ts';

/** The first rows of a table as it would be read. */
export interface MappingShown extends Pick<TablePreview, 'columns' | 'rows' | 'missing' | 'top'> {
  table: TableReport;
  problems: readonly AnalysisProblem[];
  header_line: number;
  /** Columns were judged by the beginning of a long file. */
  beginning_only: boolean;
  /** The tables into which its rows go. */
  parts: readonly { file: string; kind: TableKind; rows: number }[];
}

/** Everything that a person settled of one table. */
export interface FileSettings {
  kind: TableKind | null;
  headers: 'first' | 'none' | null;
  mapping: Readonly<Record<string, string>>;
  reversed: readonly string[];
  table: TableSettings;
}

/** The settings with one of the table's own changed; undefined leaves it to the table again. */
export function withTable(settings: FileSettings, change: Partial<TableSettings>): FileSettings {
  const table = Object.fromEntries(
    Object.entries({ ...settings.table, ...change }).filter(([, value]) => value !== undefined && value !== ''),
  );
  return { ...settings, table };
}
