import { expect } from 'vitest';
import type { TableReport } from '../../analysis/table-report.ts';
import type { MalformedCase } from './malformed-case.ts';

/** What reading a case gave, however it was read. */
export interface Outcome {
  problems: readonly {
    code: string;
    severity: string;
    quarantined: boolean;
    line: number | null;
    column: string | null;
    record?: number | null;
    columnNumber?: number | null;
    byteOffset?: number | null;
    excerpt?: string | null;
    message?: string;
    fix?: string;
  }[];
  tables: readonly Pick<TableReport, 'used' | 'quarantined' | 'rows'>[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
const ACTS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;

const PLACE = ['line', 'record', 'column', 'columnNumber', 'byteOffset'] as const;

/** Holds an outcome to its case: fate, code, place, excerpt, and that every row is accounted for. */
export function expectCase(wanted: MalformedCase, { problems, tables }: Outcome): void {
  const used = tables.reduce((sum, table) => sum + table.used, 0);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const codes = (list: typeof problems) => [...new Set(list.map(({ code }) => code))];
  if (wanted.fate === 'A') expect([codes(errors), codes(warnings)]).toEqual([[], []]);
  if (wanted.fate === 'W') expect([codes(errors), codes(warnings).includes(wanted.code!)]).toEqual([[], true]);
  if (wanted.fate === 'R') expect([used, codes(errors)]).toEqual([0, [wanted.code]]);
  if (wanted.fate === 'R@row') {
    expect(codes(errors)).toEqual([wanted.code]);
    expect(errors.every(({ quarantined, line }) => quarantined && line !== null)).toBe(true);
  }
  if (wanted.used !== undefined) expect(used).toBe(wanted.used);
  for (const table of tables) expect(table.used + table.quarantined).toBeLessThanOrEqual(table.rows);
  const found = problems.find(({ code }) => code === wanted.code);
  for (const key of PLACE) if (wanted[key] !== undefined) expect([key, found?.[key]]).toEqual([key, wanted[key]]);
  if (wanted.excerpt !== undefined) expect(found?.excerpt).toContain(wanted.excerpt);
  const unfit = problems.filter(({ excerpt }) => excerpt && (excerpt.length > 80 || ACTS.test(excerpt)));
  expect(unfit).toEqual([]);
}
