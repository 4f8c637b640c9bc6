import { byCodeUnits } from '../random.ts';
import type { Roster, Source, TableKind } from '../types.ts';
import {
  CHANGE_KINDS,
  CHANGED_SUBJECTS,
  type ChangedSubject,
  type CommonChange,
  type FieldChange,
  type RosterChange,
  type RosterChanges,
} from './types.ts';

/** A change before it is ordered; `key` tells it from others of its kind. */
export type ChangeDraft = Omit<RosterChange, 'id' | 'before' | 'after'> & {
  key: string;
  before: readonly Source[];
  after: readonly Source[];
};

/** Two things that were taken for one: its fields are compared, and it may have another name. */
export type PairDraft = Omit<ChangeDraft, 'kind' | 'fields'> & { fields: FieldChange[] };

/** One value that changed in so many rows, and in this share of those compared, is said once. */
const LEAST_COMMON = 10;
const COMMON_SHARE = 0.8;

/** Collects changes, with what was compared and found the same. */
export class ChangeList {
  readonly #drafts: ChangeDraft[] = [];
  readonly #pairs = new Map<ChangedSubject, PairDraft[]>();

  /** Something that is on one side only. */
  add(draft: ChangeDraft): void {
    this.#drafts.push(draft);
  }

  /** Something that is on both sides. */
  compare(draft: PairDraft): void {
    const pairs = this.#pairs.get(draft.subject);
    if (pairs) pairs.push(draft);
    else this.#pairs.set(draft.subject, [draft]);
  }

  finish(): RosterChanges {
    const entries = [...this.#drafts];
    const common: CommonChange[] = [];
    const counts = emptyCounts();
    for (const [subject, pairs] of this.#pairs) {
      const shared = commonChanges(subject, pairs);
      common.push(...shared);
      const said = new Set(shared.map(textOf));
      for (const { ...pair } of pairs) {
        pair.fields = pair.fields.filter((change) => !said.has(textOf(change)));
        if (pair.was === null && pair.fields.length === 0) counts[subject].same++;
        else entries.push({ ...pair, kind: pair.was === null ? 'changed' : 'renamed' });
      }
    }
    entries.sort(byConsequence);
    return { entries: entries.map(({ key: _key, ...entry }) => numbered(entry, counts)), common, counts };
  }
}

function numbered(entry: Omit<RosterChange, 'id'>, counts: RosterChanges['counts']): RosterChange {
  const n = ++counts[entry.subject][entry.kind];
  return { id: `${entry.subject}.${entry.kind}.${n}`, ...entry };
}

function emptyCounts(): RosterChanges['counts'] {
  const none = () => ({ ended: 0, added: 0, renamed: 0, changed: 0, same: 0 });
  return { organizations: none(), agreements: none(), seats: none(), ties: none(), people: none() };
}

function commonChanges(subject: ChangedSubject, pairs: readonly PairDraft[]): CommonChange[] {
  const counts = new Map<string, { change: FieldChange; count: number }>();
  for (const { fields } of pairs) {
    for (const change of fields) {
      const known = counts.get(textOf(change));
      if (known) known.count++;
      else counts.set(textOf(change), { change, count: 1 });
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count >= LEAST_COMMON && count >= COMMON_SHARE * pairs.length)
    .map(({ change, count }) => ({ subject, ...change, count, of: pairs.length }))
    .sort((a, b) => byCodeUnits(a.field, b.field));
}

function textOf({ field, before, after }: FieldChange): string {
  return JSON.stringify([field, before, after]);
}

function byConsequence(a: ChangeDraft, b: ChangeDraft): number {
  return (
    CHANGED_SUBJECTS.indexOf(a.subject) - CHANGED_SUBJECTS.indexOf(b.subject) ||
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    b.weight - a.weight ||
    byCodeUnits(a.key, b.key)
  );
}

/** Tells the rows that a thing has of its own, in a table of its kind, from those that only name it. */
export function ownRows(roster: Roster): (source: readonly Source[], ...kinds: TableKind[]) => Source[] {
  const kindOf = new Map(roster.tables.map(({ file, kind }) => [file, kind]));
  return (source, ...kinds) => source.filter(({ file }) => kinds.includes(kindOf.get(file) ?? 'events'));
}
