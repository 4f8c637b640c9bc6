// Cells whose format says more than their number, given to the workbook's reader as the text that a person sees.

import type { ArchiveMember } from '../read-archive.ts';
import { type DateSystem, shownBy } from './shown-number.ts';
import { readXml } from './xml-events.ts';

type Shown = (value: number) => string | null;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** Formats of their own; below, a number stands for one that every program knows (9 and 10: shares). */
const OWN_FORMATS = 100;
const SHARES: Readonly<Record<number, string>> = { 9: '0%', 10: '0.00%' };
/** The beginning of a cell that holds something. */
const CELL = /<((?:\w+:)?)c(\s[^>]*[^/])>/g;
const VALUE = /(<((?:\w+:)?)v>)([^<]*)(<\/(?:\w+:)?v>)/;

/** The parts of a workbook, sheets with such cells as text; the same parts where no format says more than a number. */
export function shownCells(parts: readonly ArchiveMember[]): readonly ArchiveMember[] {
  const text = (path: string) => {
    const part = parts.find((candidate) => candidate.path === path);
    return part ? new TextDecoder().decode(part.bytes) : '';
  };
  const system: DateSystem = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(text('xl/workbook.xml'))
    ? 1904
    : 1900;
  const styles = stylesOf(text('xl/styles.xml'), system);
  if (styles.every((style) => style === null)) return parts;
  return parts.map((part) => {
    if (!SHEET.test(part.path)) return part;
    const xml = new TextDecoder().decode(part.bytes);
    const shown = shownIn(xml, styles);
    return shown === xml ? part : { ...part, bytes: new TextEncoder().encode(shown) };
  });
}

/** The sheet with the text of each cell whose style shows its number otherwise. */
function shownIn(xml: string, styles: readonly (Shown | null)[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const match of xml.matchAll(CELL)) {
    const [opening, prefix, attributes] = match as unknown as [string, string, string];
    const style = styles[Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? -1)];
    if (!style || !['', 'n'].includes(/\st="(\w*)"/.exec(attributes)?.[1] ?? '')) continue;
    const start = match.index + opening.length;
    const end = xml.indexOf(`</${prefix}c>`, start);
    const value = end < 0 ? null : VALUE.exec(xml.slice(start, end));
    const number = Number(value?.[3]);
    const seen = !value || value[3]!.trim() === '' || !Number.isFinite(number) ? null : style(number);
    if (seen === null) continue;
    const at = start + value!.index;
    pieces.push(xml.slice(done, match.index), `<${prefix}c${attributes.replace(/\st="\w*"/, '')} t="str">`);
    pieces.push(xml.slice(start, at), value![1]!, escaped(seen), value![4]!);
    done = at + value![0].length;
  }
  return pieces.length === 0 ? xml : pieces.join('') + xml.slice(done);
}

/** How each style of a cell shows its number; `null` where the number says it all. */
function stylesOf(xml: string, system: DateSystem): (Shown | null)[] {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let isCells = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
    text() {},
  });
  const known = new Map<number, Shown | null>();
  return styles.map((id) => {
    let shown = known.get(id);
    if (shown === undefined) {
      const code = SHARES[id] ?? (id >= OWN_FORMATS ? codes.get(id) : undefined);
      shown = code === undefined ? null : shownBy(code, system);
      known.set(id, shown);
    }
    return shown;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
