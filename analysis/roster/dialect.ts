// Text to records: which sign separates, where each record begins, what a spreadsheet put around the table.

import Papa from 'papaparse';

export interface CsvRecord {
  /** 1-based physical line on which the record begins. */
  line: number;
  cells: string[];
  /** A quote stands where none may: the cells cannot be trusted. */
  malformed: boolean;
}

export interface Records {
  delimiter: string;
  records: CsvRecord[];
  /** The line on which a quote opens that never closes; the rest of the file is inside it. */
  unclosedAt: number | null;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SEP_LINE = /^"?sep=(.)"?$/i;

/**
 * Splits text into records. `skip` leaves out that many first lines (a title above the header); the delimiter is the one
 * that the header row shows most often outside quotes, or the one that a `sep=;` line names.
 */
export function splitRecords(text: string, skip = 0): Records {
  const { body, line, named } = bodyOf(text, skip);
  const delimiter = named ?? delimiterOf(firstLine(body));
  const multiline = body.includes('"');
  const records: CsvRecord[] = [];
  let at = line;
  let unclosedAt: number | null = null;
  const keep = (cells: string[]) => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: at, cells, malformed: false });
    at += 1 + (multiline ? lineBreaks(cells) : 0);
  };
  const config = { delimiter, newline: '\n', header: false } as const;
  const whole = Papa.parse<string[]>(body, config);
  const broken = whole.errors.some(({ code }) => code === 'InvalidQuotes' || code === 'MissingQuotes');
  if (!broken) whole.data.forEach(keep);
  // A stray quote swallows what follows: set its record aside and begin again below it.
  for (let rest = broken ? body : ''; rest !== ''; ) {
    let begun = 0;
    let stray = -1;
    Papa.parse<string[]>(rest, {
      ...config,
      step: ({ data, errors, meta }, parser) => {
        stray = errors.find(({ code }) => code === 'InvalidQuotes')?.index ?? -1;
        if (stray >= 0) {
          parser.abort();
          return;
        }
        if (errors.some(({ code }) => code === 'MissingQuotes')) unclosedAt = at;
        keep(data);
        begun = meta.cursor;
      },
    });
    if (stray < 0) break;
    const end = rest.indexOf('\n', stray);
    const swallowed = rest.slice(begun, end < 0 ? rest.length : end);
    records.push({ line: at, cells: [swallowed], malformed: true });
    at += 1 + lineBreaks([swallowed]);
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return { delimiter, records, unclosedAt };
}

/** The first records only, cheaply: enough to tell what kind of table this is. */
export function peekRecords(text: string, skip = 0): string[][] {
  const { body, named } = bodyOf(text, skip);
  const delimiter = named ?? delimiterOf(firstLine(body));
  const sample = body.slice(0, 200_000);
  return Papa.parse<string[]>(sample, { delimiter, newline: '\n', header: false, preview: 20 }).data.filter((cells) =>
    cells.some((cell) => cell.trim() !== ''),
  );
}

/** The sign that a header row shows most often outside quotes; a comma where it shows none. */
export function delimiterOf(header: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of header) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  let best: string = ',';
  for (const [sign, count] of counts) if (count > counts.get(best)!) best = sign;
  return best;
}

function bodyOf(text: string, skip: number): { body: string; line: number; named: string | null } {
  let body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.includes('\r')) body = body.replace(/\r\n?/g, '\n');
  let line = 1;
  let named: string | null = null;
  const dropLine = () => {
    const end = body.indexOf('\n');
    body = end < 0 ? '' : body.slice(end + 1);
    line += 1;
  };
  const dropBlank = () => {
    while (body !== '' && firstLine(body).trim() === '') dropLine();
  };
  dropBlank();
  const sep = SEP_LINE.exec(firstLine(body).trim()) ?? (firstLine(body) === 'sep=\t' ? ['', '\t'] : null);
  if (sep) {
    named = sep[1]!;
    dropLine();
    dropBlank();
  }
  for (let i = 0; i < skip; i++) {
    dropLine();
    dropBlank();
  }
  return { body, line, named };
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}
