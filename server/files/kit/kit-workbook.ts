import { type KitMarker, MARKER_SHEET, markerRows } from '../../../analysis/index.ts';
import contract from '../../../data/contract/vocabularies.json' with { type: 'json' };
import { format } from '../../../data/messages/format.ts';
import { columnName, type WrittenCell, type WrittenSheet, writeWorkbook } from '../write-workbook.ts';
import { boardSheet, organizationSheet, saidSheet, tiesSheet } from './answer-sheets.ts';
import { noticeSheet } from './notice-sheet.ts';
import type { KitParts, PlannedSheet } from './planned-sheet.ts';

const ROSTER_LIST = 'organizations';

/**
 * The workbook of one organization: what to read first, its data, its board, its ties and what others said, pre-filled, with
 * words to choose from; and two hidden sheets, those words and the marker by which it is known when it comes back.
 * `organizations`: names to choose partners from.
 */
export function kitWorkbook(parts: KitParts, organizations: readonly string[]): Uint8Array {
  const { sheets, info } = parts;
  const planned = [noticeSheet(parts), organizationSheet(parts), boardSheet(parts), tiesSheet(parts), saidSheet(parts)];
  const listSheet = format('kit.sheet.lists', {}, info.language);
  const lists = listsOf(planned, organizations, info);
  const marker: KitMarker = {
    workspace: info.workspace,
    organization: sheets.organization.id,
    kit: info.kit,
    language: info.language,
    savedAt: null,
    sheets: new Map([...planned.map(({ part, name }) => [part, name] as const), ['lists', listSheet]]),
    columns: new Map(planned.map(({ part, fields }) => [part, fields])),
  };
  return writeWorkbook([
    ...planned.map((sheet) => writtenSheet(sheet, listSheet, lists)),
    { name: listSheet, rows: linesOf(sideBySide([...lists.values()])), hidden: true },
    { name: MARKER_SHEET, rows: linesOf(markerRows(marker)), hidden: true },
  ]);
}

function writtenSheet(
  { name, rows, widths, hidden, choices, headed }: PlannedSheet,
  listSheet: string,
  lists: ReadonlyMap<string, readonly string[]>,
): WrittenSheet {
  const places = [...lists.keys()];
  return {
    name,
    rows: linesOf(rows.map((row) => row.map(({ text, look = 'text' }): WrittenCell => ({ text, look })))),
    headed,
    widths,
    hiddenColumns: hidden,
    choices: choices.flatMap(({ column, from, to, list }) => {
      const count = lists.get(list)?.length ?? 0;
      const at = columnName(places.indexOf(list));
      const cells = `${columnName(column)}${from + 1}:${columnName(column)}${to + 1}`;
      return count === 0 ? [] : [{ cells, source: `'${listSheet}'!$${at}$1:$${at}$${count}` }];
    }),
  };
}

function linesOf(rows: readonly (readonly WrittenCell[])[]): WrittenSheet['rows'] {
  return rows.map((cells, at) => ({ line: at + 1, cells }));
}

/** Each list a column. */
function sideBySide(lists: readonly (readonly string[])[]): string[][] {
  const tallest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: tallest }, (_, i) => lists.map((list) => list[i] ?? ''));
}

/** The words of each list that is chosen from. */
function listsOf(planned: readonly PlannedSheet[], organizations: readonly string[], { language }: KitParts['info']) {
  const vocabularies: Record<string, readonly { code: string; fr: string; en: string }[] | undefined> =
    contract.vocabularies;
  const lists = new Map<string, readonly string[]>();
  for (const { list } of planned.flatMap(({ choices }) => choices)) {
    const entries = (vocabularies[list] ?? []).filter(({ code }) => list !== 'tri' || code !== 'unknown');
    const words = entries.map((entry) => (list === 'level' ? entry.code : entry[language]));
    lists.set(list, list === ROSTER_LIST ? organizations : words);
  }
  return lists;
}
