import { CHANGE_KINDS, CHANGED_SUBJECTS } from '../../analysis/changes/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ImportChoices } from '../contract/changes.ts';
import type { ChangeCounts } from '../store/types.ts';
import { type ParsedCommand, UsageError } from './command.ts';
import type { ListedFile } from './list-files.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `--replaces OLD [--unlisted kept|removed|DAY]`: the one file that is sent takes the place of a table that counts. */
export function readReplacement(
  values: ParsedCommand['values'],
  files: readonly ListedFile[],
): ImportChoices | undefined {
  const { replaces: old, unlisted: said = 'kept' } = values;
  if (typeof old !== 'string') return undefined;
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new UsageError('usage_replaces_one');
  return { replaces: [{ file: file.name, old }], refused: [], accepted: [], unlisted: readUnlisted(String(said)) };
}

function readUnlisted(said: string): ImportChoices['unlisted'] {
  if (said === 'kept' || said === 'removed') return { as: said };
  if (DAY.test(said) && !Number.isNaN(Date.parse(said))) return { as: 'ended', on: said };
  throw new UsageError('option_value', { option: 'unlisted', value: said, allowed: 'kept|removed|YYYY-MM-DD' });
}

/** What an import changes, one line a list. */
export function changeLines(counts: ChangeCounts, language: Language): string[] {
  const lines = CHANGED_SUBJECTS.flatMap((subject) =>
    CHANGE_KINDS.map((kind) => ({ key: `page.changes.list.${subject}.${kind}`, n: counts[subject][kind] })),
  ).filter(({ n }) => n > 0);
  if (lines.length === 0) return [format('page.changes.none', {}, language)];
  return lines.map(({ key, n }) => `  ${format(key as MessageKey, { n }, language)}`);
}
