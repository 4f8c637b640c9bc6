import { OptionError } from '../errors.ts';
import { splitRecords } from '../roster/dialect.ts';
import { foldHeader } from '../roster/fold.ts';
import type { InputFile } from '../roster/input.ts';
import type { LeaverKind, ScenarioStep } from '../scenario.ts';
import { parseScenario } from './parse-scenario.ts';

const COLUMNS = ['action', 'kind', 'id', 'a', 'b'] as const;
type Column = (typeof COLUMNS)[number];

/** Folded words of each column, English and French. */
const HEADERS: Record<string, Column> = {
  action: 'action',
  kind: 'kind',
  genre: 'kind',
  type: 'kind',
  id: 'id',
  identifiant: 'id',
  a: 'a',
  b: 'b',
};
const ACTIONS: Record<string, 'leave' | 'introduce'> = {
  leave: 'leave',
  leaves: 'leave',
  depart: 'leave',
  introduce: 'introduce',
  introduction: 'introduce',
  miseenrelation: 'introduce',
};
const KINDS: Record<string, LeaverKind> = {
  organization: 'organization',
  organisation: 'organization',
  organisme: 'organization',
  person: 'person',
  personne: 'person',
  agreement: 'agreement',
  entente: 'agreement',
};

/**
 * The steps of a scenario from a file: JSON, or a table with the columns `action` (leave, introduce), `kind`, `id`, `a`
 * and `b`, in English or French. Throws OptionError with file, line, column and value: `scenario_json`, `scenario_field`,
 * `scenario_columns`, `scenario_quote`, `scenario_value`, `scenario_cell`, `scenario_empty`; or the
 * code of what kept the file from being read at all.
 */
export function readScenario(file: InputFile): ScenarioStep[] {
  const unreadable = file.problems.find(({ severity }) => severity === 'error');
  if (unreadable) throw new OptionError(unreadable.code, { ...unreadable.params, file: file.name });
  const steps = /^\s*[[{]/.test(file.text) ? parseScenario(file.name, file.text) : readRows(file);
  if (steps.length === 0) throw new OptionError('scenario_empty', { file: file.name });
  return steps;
}

function readRows({ name: file, text }: InputFile): ScenarioStep[] {
  const { records, unclosedAt } = splitRecords(text);
  if (unclosedAt !== null) throw new OptionError('scenario_quote', { file, line: unclosedAt });
  const [head, ...rows] = records;
  const at = new Map<Column, number>();
  head?.cells.forEach((header, i) => {
    const column = HEADERS[foldHeader(header)];
    if (column !== undefined && !at.has(column)) at.set(column, i);
  });
  if (!head || !at.has('action')) {
    throw new OptionError('scenario_columns', { file, line: head?.line ?? 1, value: head?.cells.join(', ') ?? '' });
  }
  return rows.map(({ cells, line, malformed }) => {
    if (malformed) throw new OptionError('scenario_quote', { file, line });
    const cell = (column: Column): string => {
      const value = cells[at.get(column) ?? -1]?.trim() ?? '';
      if (value === '') throw new OptionError('scenario_cell', { file, line, column });
      return value;
    };
    const word = <T>(column: Column, words: Record<string, T>, allowed: string): T => {
      const value = cell(column);
      const known = words[foldHeader(value)];
      if (known === undefined) throw new OptionError('scenario_value', { file, line, column, value, allowed });
      return known;
    };
    return word('action', ACTIONS, 'leave, introduce') === 'leave'
      ? { leave: { kind: word('kind', KINDS, 'organization, person, agreement'), id: cell('id') } }
      : { introduce: { a: cell('a'), b: cell('b') } };
  });
}
