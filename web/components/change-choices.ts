// What a reader takes over of the changes that an import makes: by whole list, by single change.

import type { ChangesReply } from '../../server/contract/changes.ts';

export type ChangeEntry = ChangesReply['entries'][number];

/** What becomes of what the new list no longer names; null until the reader has said so. */
export type UnlistedChoice = { as: 'ended'; on: string } | { as: 'kept' } | { as: 'removed' } | null;

export interface ChangeChoices {
  /** Ids of changes, and names of lists (`seats.added`). */
  refused: readonly string[];
  /** Ids that are taken although their list is not. */
  accepted: readonly string[];
  unlisted: UnlistedChoice;
}

export const TAKE_ALL: ChangeChoices = { refused: [], accepted: [], unlisted: null };

export function listOf({ subject, kind }: Pick<ChangeEntry, 'subject' | 'kind'>): string {
  return `${subject}.${kind}`;
}

export function isTaken(entry: ChangeEntry, { refused, accepted }: ChangeChoices): boolean {
  if (refused.includes(entry.id)) return false;
  return !refused.includes(listOf(entry)) || accepted.includes(entry.id);
}

/** Takes or refuses one change, and with it all that stand in the same rows: a row is taken whole. */
export function chooseEntry(
  entries: readonly ChangeEntry[],
  entry: ChangeEntry,
  taken: boolean,
  choices: ChangeChoices,
): ChangeChoices {
  const ids = new Set(sharingRows(entries, entry).map(({ id }) => id));
  const without = (list: readonly string[]) => list.filter((id) => !ids.has(id));
  const refused = without(choices.refused);
  const accepted = without(choices.accepted);
  return taken
    ? { ...choices, refused, accepted: [...accepted, ...ids] }
    : { ...choices, refused: [...refused, ...ids], accepted };
}

/** Takes or refuses a whole list, and forgets what was said of single changes in it. */
export function chooseList(list: string, taken: boolean, choices: ChangeChoices): ChangeChoices {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== list && !id.startsWith(`${list}.`));
  const refused = others(choices.refused);
  return { ...choices, refused: taken ? refused : [...refused, list], accepted: others(choices.accepted) };
}

/** Rows refused: one each way round, so that a change and the rows that it shares stay together. */
function sharingRows(entries: readonly ChangeEntry[], entry: ChangeEntry): ChangeEntry[] {
  const found = new Set([entry]);
  if (entry.alone) return [entry];
  const rowsOf = ({ before, after }: ChangeEntry) => [
    ...before.map(({ file, line }) => `before ${file} ${line}`),
    ...after.map(({ file, line }) => `after ${file} ${line}`),
  ];
  const byRow = new Map<string, ChangeEntry[]>();
  for (const other of entries) {
    if (!other.refusable || other.alone) continue;
    for (const row of rowsOf(other)) byRow.set(row, [...(byRow.get(row) ?? []), other]);
  }
  for (const at of found) for (const row of rowsOf(at)) for (const other of byRow.get(row) ?? []) found.add(other);
  return [...found];
}
