import type { Replacement } from '../roster/input.ts';
import type { Day } from '../types.ts';
import { type CountedImport, placeOf, replacedTables, type TableOrigin } from './compose-tables.ts';
import type { RosterChange } from './types.ts';

/**
 * A new table in the place of one that counts, before anything is refused: it also takes the place of those that the earlier
 * one stood for. Of these, what was said to have ended stays as it was said.
 */
export function planReplacement(imports: readonly CountedImport[], file: string, target: TableOrigin): Replacement {
  const inForce = replacedTables(imports);
  const chain = [target];
  for (const at of chain) {
    const own = imports.find(({ id }) => id === at.import)?.replaces.find((entry) => entry.file === at.file);
    for (const { import: id, file: older } of own?.targets ?? []) {
      if (!chain.some((known) => known.import === id && known.file === older)) chain.push({ import: id, file: older });
    }
  }
  const targets = chain.map((place) => {
    const { ended = [], seats = [] } = inForce.get(placeOf(place.import, place.file)) ?? {};
    const over = seats.filter(({ on }) => on !== null);
    const keep = [...new Set([...ended, ...over].map(({ line }) => line))].sort((a, b) => a - b);
    return { import: place.import, file: place.file, keep, ended, ...(over.length > 0 && { seats: over }) };
  });
  return { file, targets, leaveOut: [] };
}

/** What becomes of what a new list no longer names. */
export type Unlisted =
  | { as: 'ended'; on: Day }
  /** The list is partial: what it leaves out goes on. */
  | { as: 'kept' }
  /** It never should have been there. */
  | { as: 'removed' };

export interface Choices {
  /** Ids of changes that are not taken over, and whole kinds (`seats.added`). */
  refused: readonly string[];
  /** Ids of changes that are taken over although their kind is not. */
  accepted: readonly string[];
  unlisted: Unlisted;
}

/**
 * The replacements with what was refused of the changes that they make (`rosterChanges` of the roster before and of the roster
 * with the plans as they are). A refused addition leaves the new row out, a refused ending keeps the old row, a refused change does
 * both. Rows are whole: where one row holds several things, one refusal is of all of them, but for seats of a wide row that are no
 * longer listed, which end or go on one by one. Rows of other tables stay as they are.
 */
export function applyChoices(
  plans: readonly Replacement[],
  importId: string,
  changes: readonly RosterChange[],
  choices: Choices,
  origins: { before: ReadonlyMap<string, TableOrigin>; after: ReadonlyMap<string, TableOrigin> },
): Replacement[] {
  const kept = new LineSets();
  const endOf = new Map<string, Day | null>();
  const left = new LineSets();
  const seats = new Map<string, Seats>();
  const refused = new Set(choices.refused);
  const accepted = new Set(choices.accepted);
  for (const change of changes) {
    const isRefused =
      refused.has(change.id) || (refused.has(`${change.subject}.${change.kind}`) && !accepted.has(change.id));
    const treatment = isRefused ? 'refused' : change.kind === 'ended' ? choices.unlisted.as : 'taken';
    if (treatment === 'taken' || treatment === 'removed') continue;
    const last = treatment === 'ended' && choices.unlisted.as === 'ended' ? choices.unlisted.on : null;
    for (const { file, line } of change.before) {
      const origin = origins.before.get(file);
      if (!origin) continue;
      if (isSeatAlone(change, origin)) {
        const place = placeOf(origin.import, origin.file);
        seats.set(place, [...(seats.get(place) ?? []), { line, name: change.name, on: last }]);
        continue;
      }
      kept.add(origin, line);
      const row = `${placeOf(origin.import, origin.file)} ${line}`;
      // Of several things in one row, one that goes on keeps the row without a last day.
      endOf.set(row, endOf.get(row) === null ? null : last);
    }
    if (treatment !== 'refused') continue;
    for (const { file, line } of change.after) {
      const origin = origins.after.get(file);
      if (origin) left.add(origin, line);
    }
  }
  return plans.map(({ file, targets }) => ({
    file,
    leaveOut: left.of({ import: importId, file }),
    targets: targets.map((target) => {
      const carried = new Map(target.ended.map(({ line, on }) => [line, on]));
      const whole = new Set([...carried.keys(), ...kept.of(target)]);
      const single = [...(target.seats ?? []), ...(seats.get(placeOf(target.import, target.file)) ?? [])].filter(
        ({ line }) => !whole.has(line),
      );
      const keep = [...new Set([...whole, ...single.map(({ line }) => line)])].sort((a, b) => a - b);
      return {
        import: target.import,
        file: target.file,
        keep,
        ended: keep.flatMap((line) => {
          const row = `${placeOf(target.import, target.file)} ${line}`;
          const on = endOf.has(row) ? endOf.get(row) : carried.get(line);
          return on ? [{ line, on }] : [];
        }),
        ...(single.length > 0 && { seats: single }),
      };
    }),
  }));
}

type Seats = NonNullable<Replacement['targets'][number]['seats']>;

/** A seat that is no longer listed, of a row that holds the other seats of its board as well. */
export function isSeatAlone({ subject, kind }: Pick<RosterChange, 'subject' | 'kind'>, { wide }: TableOrigin): boolean {
  return wide === true && subject === 'seats' && kind === 'ended';
}

class LineSets {
  readonly #lines = new Map<string, Set<number>>();

  add(origin: TableOrigin, line: number): void {
    const place = placeOf(origin.import, origin.file);
    const lines = this.#lines.get(place);
    if (lines) lines.add(line);
    else this.#lines.set(place, new Set([line]));
  }

  of({ import: id, file }: TableOrigin): number[] {
    return [...(this.#lines.get(placeOf(id, file)) ?? [])].sort((a, b) => a - b);
  }
}
