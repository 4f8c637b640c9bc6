import { zipSync } from 'fflate';
import { CELL_LOOKS, type CellLook, workbookStyles } from './workbook-styles.ts';

/** One sheet: its name, and its rows at the numbers that they had. */
export interface WrittenSheet {
  name: string;
  rows: readonly { line: number; cells: readonly WrittenCell[] }[];
  /** The first row stays in view and is bold, and columns are as wide as what they hold (of the first rows). */
  headed?: boolean;
  /** Widths of the columns, in characters, instead; and the columns (from 0) that are not shown. */
  widths?: readonly number[];
  hiddenColumns?: readonly number[];
  /** The sheet is there, and not shown. */
  hidden?: boolean;
  /** Where words are proposed (`B2:B20`), and the cells that hold them (`'Lists'!$A$1:$A$9`): any other word may stand there. */
  choices?: readonly { cells: string; source: string }[];
}

export type WrittenCell = string | number | { text: string; look: CellLook };

/** What a workbook reads as a code for a character (`_x0041_`), where it is none. */
const CODED = /_(?=x[0-9a-f]{4}_)/gi;
const NARROWEST = 8;
const WIDEST = 60;
/** How many rows decide how wide a column is. */
const MEASURED = 200;

const encoder = new TextEncoder();
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of texts and numbers: the least that ECMA-376 asks of one. Nothing in it can run. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const numbers = sheets.map((_, i) => i + 1);
  const part = (path: string, type: string) => `<Override PartName="${path}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${numbers.map((n) => part(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name, hidden }, i) => `<sheet name="${escapeXml(name.slice(0, 31))}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': workbookStyles(MAIN),
  };
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, encoder.encode(HEAD + xml)])));
}

function sheetXml({ rows, headed = false, widths, hiddenColumns = [], choices = [] }: WrittenSheet): string {
  const written = rows.map(({ line, cells }, at) => {
    const inner = cells.map((cell, i) => {
      const look = typeof cell === 'object' ? cell.look : headed && at === 0 ? 'bold' : 'plain';
      const style = look === 'plain' ? '' : ` s="${CELL_LOOKS.indexOf(look)}"`;
      const place = `r="${columnName(i)}${line}"${style}`;
      if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
      const text = typeof cell === 'object' ? cell.text : cell;
      if (text === '') return style === '' || typeof cell === 'string' ? '' : `<c ${place}/>`;
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.replace(CODED, '_x005F_'))}</t></is></c>`;
    });
    return `<row r="${line}">${inner.join('')}</row>`;
  });
  const view = headed
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '';
  const columns = widths ?? (headed ? widthsOf(rows) : []);
  return `<worksheet xmlns="${MAIN}">${view}${columnsXml(columns, hiddenColumns)}<sheetData>${written.join('')}</sheetData>${choicesXml(choices)}</worksheet>`;
}

function choicesXml(choices: NonNullable<WrittenSheet['choices']>): string {
  if (choices.length === 0) return '';
  const rules = choices.map(
    ({ cells, source }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function widthsOf(rows: WrittenSheet['rows']): number[] {
  const widths: number[] = [];
  for (const { cells } of rows.slice(0, MEASURED)) {
    cells.forEach((cell, i) => {
      const { length } = typeof cell === 'object' ? cell.text : String(cell);
      widths[i] = Math.min(WIDEST, Math.max(widths[i] ?? NARROWEST, length + 2));
    });
  }
  return widths;
}

function columnsXml(widths: readonly number[], hidden: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden.includes(i) ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

/** 0 = A, 25 = Z, 26 = AA. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function escapeXml(text: string): string {
  return text
    .replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
