// The hidden sheet by which a workbook of a kit is known again: whose it is, and what its sheets and columns ask for. It
// describes itself, so that a file filled in another language, or before the words changed, is read the same.

import type { InputFile } from '../roster/input.ts';

export const MARKER_SHEET = 'passerelle';
const FORMAT = 'kit/1';

export interface KitMarker {
  workspace: string;
  organization: string;
  kit: string;
  language: string;
  /** Set where the file was written anew by this program; else the workbook's own property stands. */
  savedAt: string | null;
  /** Part -> name of its sheet. */
  sheets: ReadonlyMap<string, string>;
  /** Part -> header or question as it is written -> field. */
  columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The rows of the hidden sheet. */
export function markerRows(marker: KitMarker): string[][] {
  const { workspace, organization, kit, language, savedAt, sheets, columns } = marker;
  return [
    [MARKER_SHEET, FORMAT],
    ['workspace', workspace],
    ['organization', organization],
    ['kit', kit],
    ['language', language],
    ...(savedAt === null ? [] : [['saved_at', savedAt]]),
    ...[...sheets].map(([part, name]) => ['sheet', part, name]),
    ...[...columns].flatMap(([part, fields]) => [...fields].map(([label, field]) => ['column', part, label, field])),
  ];
}

/** The marker among the sheets of a workbook; `null` where there is none, or where it is of a format of the future. */
export function readMarker(sheets: readonly InputFile[]): KitMarker | null {
  const sheet = sheets.find(({ name }) => name === MARKER_SHEET || name.endsWith(`/${MARKER_SHEET}`));
  const rows = sheet?.records?.map(({ cells }) => cells.map((cell) => cell.trim())) ?? [];
  if (rows[0]?.[0] !== MARKER_SHEET || rows[0][1] !== FORMAT) return null;
  const value = (key: string) => rows.find(([name]) => name === key)?.[1] ?? '';
  if (value('organization') === '') return null;
  const columns = new Map<string, Map<string, string>>();
  for (const [key, part = '', label = '', field = ''] of rows) {
    if (key !== 'column') continue;
    columns.set(part, (columns.get(part) ?? new Map<string, string>()).set(label, field));
  }
  return {
    workspace: value('workspace'),
    organization: value('organization'),
    kit: value('kit'),
    language: value('language'),
    savedAt: value('saved_at') || null,
    sheets: new Map(rows.filter(([key]) => key === 'sheet').map(([, part = '', name = '']) => [part, name])),
    columns,
  };
}
