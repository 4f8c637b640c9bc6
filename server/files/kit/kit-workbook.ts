import writeExcelFile, { type Cell, type Feature, type SheetData } from 'write-excel-file/universal';
import { type KitMarker, MARKER_SHEET, markerRows } from '../../../analysis/index.ts';
import contract from '../../../data/contract/vocabularies.json' with { type: 'json' };
import { format } from '../../../data/messages/format.ts';
import { boardSheet, organizationSheet, saidSheet, tiesSheet } from './answer-sheets.ts';
import { noticeSheet } from './notice-sheet.ts';
import type { KitParts, PlannedCell, PlannedSheet } from './planned-sheet.ts';

const ROSTER_LIST = 'organizations';
const LOOKS: Record<
  NonNullable<PlannedCell['look']>,
  Exclude<Cell, null | undefined | string | number | boolean | Date>
> = {
  title: { fontWeight: 'bold', fontSize: 15, wrap: true },
  head: { fontWeight: 'bold', backgroundColor: '#e8eef4', wrap: true, alignVertical: 'top' },
  label: { fontWeight: 'bold', wrap: true, alignVertical: 'top' },
  answer: { borderStyle: 'thin', borderColor: '#9aa5b1', wrap: true, alignVertical: 'top' },
  note: { fontStyle: 'italic', wrap: true },
};

/**
 * The workbook of one organization: what to read first, its data, its board, its ties and what others said, pre-filled, with
 * lists to choose from; and two hidden sheets, the lists and the marker by which it is known when it comes back.
 * `organizations`: names to choose partners from.
 */
export async function kitWorkbook(parts: KitParts, organizations: readonly string[]): Promise<Uint8Array> {
  const { sheets, info } = parts;
  const planned = [noticeSheet(parts), organizationSheet(parts), boardSheet(parts), tiesSheet(parts), saidSheet(parts)];
  const lists = listsOf(planned, organizations, parts);
  const listSheet = format('kit.sheet.lists', {}, info.language);
  const marker: KitMarker = {
    workspace: info.workspace,
    organization: sheets.organization.id,
    kit: info.kit,
    language: info.language,
    savedAt: null,
    sheets: new Map([...planned.map(({ part, name }) => [part, name] as const), ['lists', listSheet]]),
    columns: new Map(planned.map(({ part, fields }) => [part, fields])),
  };
  const names = [...lists.keys()];
  const tallest = Math.max(0, ...[...lists.values()].map((values) => values.length));
  const listRows = Array.from({ length: tallest }, (_, i) => names.map((name) => lists.get(name)?.[i] ?? null));
  const written = [
    ...planned.map(({ name, rows, widths, frozen }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)) as SheetData,
      columns: widths.map((width) => ({ width })),
      ...(frozen > 0 && { stickyRowsCount: frozen }),
      orientation: 'landscape' as const,
    })),
    { sheet: listSheet, data: listRows as SheetData },
    { sheet: MARKER_SHEET, data: markerRows(marker) as SheetData },
  ];
  const hidden = [listSheet, MARKER_SHEET];
  const blob = await writeExcelFile(written, {
    features: [hiddenSheets(hidden), formFeature(planned, listSheet, lists)],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf({ text, look }: PlannedCell): Cell {
  const style = look === undefined ? { wrap: true } : LOOKS[look];
  return text === '' ? { ...style } : { value: text, type: String, ...style };
}

/** Each list that is chosen from, in words. */
function listsOf(planned: readonly PlannedSheet[], organizations: readonly string[], { info }: KitParts) {
  const vocabularies: Record<string, readonly { code: string; fr: string; en: string }[] | undefined> =
    contract.vocabularies;
  const lists = new Map<string, readonly string[]>();
  for (const { list } of planned.flatMap(({ choices }) => choices)) {
    if (list === ROSTER_LIST) lists.set(list, organizations);
    else {
      const entries = (vocabularies[list] ?? []).filter(({ code }) => list !== 'tri' || code !== 'unknown');
      lists.set(
        list,
        entries.map((entry) => (list === 'level' ? entry.code : entry[info.language])),
      );
    }
  }
  return lists;
}

function hiddenSheets(names: readonly string[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'sheet' && names.includes(String(attributes.name))
              ? { ...attributes, state: 'hidden' }
              : attributes,
        },
      },
    },
  };
}

/** Lists to choose from, which any other word may still replace, and columns that are not shown (ECMA-376, 18.3.1.32). */
function formFeature(
  planned: readonly PlannedSheet[],
  listSheet: string,
  lists: ReadonlyMap<string, readonly string[]>,
): Feature<Blob> {
  const columnOf = new Map([...lists.keys()].map((name, at) => [name, columnName(at)]));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = planned[sheetIndex];
            if (!sheet) return xml;
            const rules = sheet.choices.flatMap(({ column, from, to, list }) => {
              const count = lists.get(list)?.length ?? 0;
              if (count === 0) return [];
              const cells = `${columnName(column)}${from + 1}:${columnName(column)}${to + 1}`;
              const source = `'${listSheet.replaceAll("'", "''")}'!$${columnOf.get(list)}$1:$${columnOf.get(list)}$${count}`;
              return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${source}</formula1></dataValidation>`;
            });
            const hidden = xml.replace(/<col [^>]*\/>/g, (col) => {
              const at = Number(/ min="(\d+)"/.exec(col)?.[1]) - 1;
              return sheet.hidden.includes(at) ? col.replace('<col ', '<col hidden="1" ') : col;
            });
            if (rules.length === 0) return hidden;
            const block = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
            // After the cells and what is merged of them, before anything of the page.
            return hidden.replace(
              /(<\/sheetData>|<sheetData\/>)(<mergeCells[\s\S]*?<\/mergeCells>)?/,
              (end) => end + block,
            );
          },
        },
      },
    },
  };
}

/** 0 = A, 25 = Z, 26 = AA. */
function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
