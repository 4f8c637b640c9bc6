/** How the data of a UCINET DL file are written. */
export type DlFormat = 'fullmatrix' | 'lowerhalf' | 'upperhalf' | 'edgelist1' | 'edgelist2' | 'nodelist1' | 'nodelist2';

/** What a DL file says before `DATA:`. */
export interface DlHeader {
  rows: number | null;
  columns: number | null;
  matrices: number;
  format: DlFormat;
  diagonal: boolean;
  rowLabels: string[] | null;
  columnLabels: string[] | null;
  matrixLabels: string[] | null;
  rowLabelsEmbedded: boolean;
  columnLabelsEmbedded: boolean;
  /** NR and NC, and not N, give the size: rows and columns are different things. */
  rectangular: boolean;
  /** 1-based line on which the data begin; `null` = there is no `DATA:`. */
  dataLine: number | null;
  /** The data, from right behind `DATA:`. */
  data: string;
}

const FORMATS = new Map<string, DlFormat>([
  ['fullmatrix', 'fullmatrix'],
  ['fm', 'fullmatrix'],
  ['lowerhalf', 'lowerhalf'],
  ['lh', 'lowerhalf'],
  ['upperhalf', 'upperhalf'],
  ['uh', 'upperhalf'],
  ['edgelist1', 'edgelist1'],
  ['el1', 'edgelist1'],
  ['edgelist2', 'edgelist2'],
  ['el2', 'edgelist2'],
  ['nodelist1', 'nodelist1'],
  ['nl1', 'nodelist1'],
  ['nodelist1b', 'nodelist1'],
  ['nodelist2', 'nodelist2'],
  ['nl2', 'nodelist2'],
]);

const DATA = /\bdata\s*:/i;
const LABELS = /\b(?:(row|column|col|level|matrix)\s+)?labels\s*:/gi;
const EMBEDDED = /\b(?:(row|column|col)\s+)?labels\s+embedded\b/gi;

/** Does this text begin as a DL file does? */
export function isDl(text: string): boolean {
  return /^\ufeff?\s*dl[\s,]+(?:n|nr|nc|nm|format|title|row|column|col|labels|matrix|level|diagonal)\b/i.test(
    text.slice(0, 2000),
  );
}

/** Reads the header; a format that is not known comes back as its own word in `unknown`. */
export function dlHeader(text: string): { header: DlHeader; unknown: string | null } {
  const start = DATA.exec(text);
  const head = (start ? text.slice(0, start.index) : text).replace(/^\ufeff?\s*dl\b/i, '');
  const data = start ? text.slice(start.index + start[0].length) : '';
  const lists = new Map<string, string[]>();
  const marks = [...head.matchAll(LABELS)];
  const plain = marks.length > 0 ? head.slice(0, marks[0]!.index) : head;
  let rest = '';
  marks.forEach((mark, i) => {
    const block = head.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? head.length);
    // `LABELS EMBEDDED` may stand between two lists.
    const cut = block.search(/\n[^\n]*\blabels\s+embedded\b/i);
    rest += cut < 0 ? '' : ` ${block.slice(cut)}`;
    lists.set(
      (mark[1] ?? 'all').toLowerCase().replace(/^col$/, 'column'),
      labelsOf(cut < 0 ? block : block.slice(0, cut)),
    );
  });
  const settings = `${plain} ${rest}`;
  const number = (name: string) => {
    const found = new RegExp(`\\b${name}\\s*=?\\s*(\\d+)`, 'i').exec(settings);
    return found ? Number(found[1]) : null;
  };
  const embedded = [...settings.matchAll(EMBEDDED)].map(([, side]) => side?.toLowerCase() ?? 'all');
  const size = number('n');
  const word = /\bformat\s*=?\s*([a-z0-9]+)/i.exec(settings)?.[1]?.toLowerCase() ?? 'fullmatrix';
  const both = lists.get('all') ?? null;
  const format = FORMATS.get(word);
  const header: DlHeader = {
    rows: size ?? number('nr'),
    columns: size ?? number('nc'),
    matrices: number('nm') ?? 1,
    format: format ?? 'fullmatrix',
    diagonal: !/\bdiagonal\s*=?\s*absent\b/i.test(settings),
    rowLabels: lists.get('row') ?? both,
    columnLabels: lists.get('column') ?? both,
    matrixLabels: lists.get('matrix') ?? lists.get('level') ?? null,
    rowLabelsEmbedded: embedded.some((side) => side === 'all' || side === 'row'),
    columnLabelsEmbedded: embedded.some((side) => side !== 'row'),
    rectangular: size === null && number('nr') !== null,
    dataLine: start ? text.slice(0, start.index + start[0].length).split('\n').length : null,
    data,
  };
  return { header, unknown: format ? null : word };
}

/** Labels one a line, or several a line between blanks and commas; quotes keep one together. */
function labelsOf(block: string): string[] {
  const lines = block
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '');
  const several = lines.length === 1 || lines.some((line) => line.includes(','));
  return several ? lines.flatMap((line) => dlWords(line)) : lines.map((line) => line.replace(/^"(.*)"$/, '$1').trim());
}

/** Words between blanks and commas; what stands between quotes is one word, without them. */
export function dlWords(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|([^\s,]+)/g)].map((match) => (match[1] ?? match[2]!).trim());
}
