import type { InputFile } from '../../../analysis/roster/input.ts';
import { type Origin, refusedFile } from './table-of.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Parsed JSON, or the line on which it breaks. */
export type ParsedJson = { value: unknown } | { line: number };

/** Does this text begin as JSON does? */
export function isJson(text: string): boolean {
  return /^\ufeff?\s*[[{]\s*["{[\]}]/.test(text.slice(0, 1000));
}

/** Parses a whole document. */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const before = at === undefined ? text.trimEnd() : text.slice(0, Number(at));
    return { line: before.split('\n').length };
  }
}

/** One object a line, with its line; the line of the first that is none. */
export function parseJsonLines(text: string): { objects: { line: number; object: JsonObject }[] } | { line: number } {
  const objects: { line: number; object: JsonObject }[] = [];
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (!('value' in parsed) || !isObject(parsed.value)) return { line: at + 1 };
    objects.push({ line: at + 1, object: parsed.value });
  }
  return { objects };
}

/** A file that is no JSON from a line on. */
export function brokenJson(origin: Origin, format: 'popolo' | 'followthemoney', line: number): InputFile {
  return refusedFile(origin, format, 'json_malformed', { line, params: { line } });
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scalar as a cell; anything else is none. */
export function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
