import Papa from 'papaparse';
import { foldHeader } from '../roster/fold.ts';
import type { IdentityDecision, IdentityKind, Verdict } from './types.ts';

const COLUMNS = ['kind', 'a', 'b', 'decision', 'by', 'at'] as const;
const KINDS: Readonly<Record<string, IdentityKind>> = {
  people: 'people',
  personnes: 'people',
  organizations: 'organizations',
  organismes: 'organizations',
};
const VERDICTS: Readonly<Record<string, Verdict>> = {
  same: 'same',
  meme: 'same',
  memes: 'same',
  different: 'different',
  differents: 'different',
  differentes: 'different',
  later: 'later',
  plustard: 'later',
};

/** Decisions as a table: kind, the two keys, the decision, who and when. Texts that a spreadsheet would run are quoted by `'`. */
export function formatDecisions(decisions: readonly IdentityDecision[]): string {
  const rows = decisions.map(({ kind, a, b, verdict, by, at }) =>
    [kind, a, b, verdict, by ?? '', at ?? ''].map(guarded),
  );
  return `\ufeff${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`;
}

/** Reads such a table back, in either language's words; `refused` are the lines that say nothing usable. */
export function readDecisions(text: string): { decisions: IdentityDecision[]; refused: number[] } {
  const plainText = text.replace(/^\ufeff/, '');
  // Keys hold `|`: the sign that a spreadsheet put between cells is read off the header, which holds none.
  const delimiter = /^[^,;\t\r\n]*([,;\t])/.exec(plainText)?.[1] ?? ',';
  const { data } = Papa.parse<string[]>(plainText, { delimiter, skipEmptyLines: false });
  const header = (data[0] ?? []).map(foldHeader);
  const at = (row: readonly string[], name: (typeof COLUMNS)[number]) =>
    plain((row[header.indexOf(name)] ?? '').trim());
  const decisions: IdentityDecision[] = [];
  const refused: number[] = [];
  data.slice(1).forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const kind = KINDS[foldHeader(at(row, 'kind'))];
    const verdict = VERDICTS[foldHeader(at(row, 'decision'))];
    const [a, b] = [at(row, 'a'), at(row, 'b')];
    if (!kind || !verdict || a === '' || b === '' || a === b) refused.push(index + 2);
    else decisions.push({ kind, a, b, verdict, by: at(row, 'by') || null, at: at(row, 'at') || null });
  });
  return { decisions, refused };
}

function guarded(cell: string): string {
  return /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

function plain(cell: string): string {
  return /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell;
}
