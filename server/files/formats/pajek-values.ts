import type { PajekObject } from './pajek-sections.ts';

/** A partition or a vector: one value for each vertex, in their order. */
export interface PajekValues {
  kind: 'partition' | 'vector';
  name: string | null;
  line: number;
  values: string[];
  /** How many the file announces. */
  announced: number;
}

/** What Pajek writes for a value that is not known. */
const MISSING = /^9{6,8}[678]$/;
const CODE = /(-?\d+)\s*[-:=]\s*([^;]+)/g;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * The values of a partition or vector. Codes become words where the file says what they mean, in a comment
 * (`% 1 - female; 2 - male`) or below the values (`1 - GOV`).
 */
export function pajekValues(object: PajekObject): PajekValues | null {
  const section = object.sections.find(({ word }) => word === 'vertices');
  if (!section) return null;
  const announced = Number.parseInt(section.rest, 10);
  if (!Number.isInteger(announced)) return null;
  const numbers = section.lines.filter(({ text }) => NUMBER.test(text)).map(({ text }) => text);
  const notes = section.lines.filter(({ text }) => !NUMBER.test(text)).map(({ text }) => text);
  const comments = object.sections.flatMap((part) => part.comments);
  const words = object.kind === 'partition' ? meanings([...notes, ...comments]) : new Map<string, string>();
  const values = numbers.slice(0, announced).map((text) => {
    if (MISSING.test(text)) return '';
    const plain = String(Number(text));
    return words.get(plain) ?? plain;
  });
  return {
    kind: object.kind as PajekValues['kind'],
    name: shortName(object.name),
    line: object.line,
    values,
    announced,
  };
}

function meanings(notes: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const note of notes) {
    for (const [, code, word] of note.matchAll(CODE)) words.set(String(Number(code)), word!.trim());
  }
  return words;
}

/** `UciNet\KnokSec.clu` -> `KnokSec`. */
export function shortName(name: string | null): string | null {
  if (name === null) return null;
  const last = name.split('\\').at(-1)!;
  return last.replace(/\.(clu|vec|net|mat|dat)$/i, '').trim() || null;
}
