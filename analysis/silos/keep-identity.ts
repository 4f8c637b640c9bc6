import { byCodeUnits } from '../random.ts';
import type { KnownGroup } from '../types.ts';
import { type MemberSet, matchGroups } from './match-groups.ts';

/** Colours that can be told apart (findings, section 2: at most twelve groups are shown at once). */
const COLORS = 12;

/**
 * The ids that detected groups bear: that of the known group which a group is by best overlap, looked for first among
 * those of the reference division, then among the others; a new group keeps its own id, unless a known group has it.
 * Returns the id by the own id. Nothing known: the own ids.
 */
export function keepIds(current: readonly MemberSet[], known: readonly KnownGroup[]): Map<string, string> {
  const reference = known.filter((group) => group.reference);
  const others = known.filter((group) => !group.reference);
  const ids = matchGroups(reference, current);
  const rest = current.filter(({ id }) => !ids.has(id));
  for (const [now, before] of matchGroups(others, rest)) ids.set(now, before);
  const taken = new Set(known.map(({ id }) => id));
  for (const { id } of rest) {
    if (ids.has(id)) continue;
    let fresh = id;
    for (let n = 2; taken.has(fresh); n++) fresh = `${id}~${n}`;
    taken.add(fresh);
    ids.set(id, fresh);
  }
  return ids;
}

/**
 * The colour of each group, by id, as a place in the order of colours: a known group keeps its own; a new one takes the
 * first that no known group has, or, once all are given away, that no group beside it has. `order`: in which new groups
 * choose. Known groups that share a colour keep it in the order of the reference division first, then of their ids.
 */
export function keepColors(order: readonly string[], known: readonly KnownGroup[]): Map<string, number> {
  const present = new Set(order);
  const colors = new Map<string, number>();
  const beside = new Set<number>();
  const give = (id: string, color: number) => {
    colors.set(id, color);
    beside.add(color);
  };
  const first = [...known].sort((a, b) => Number(b.reference) - Number(a.reference) || byCodeUnits(a.id, b.id));
  for (const { id, color } of first) if (present.has(id) && !beside.has(color)) give(id, color);
  const given = new Set(known.map(({ color }) => color));
  for (const id of order) {
    if (colors.has(id)) continue;
    let color = 0;
    while (color < COLORS && (given.has(color) || beside.has(color))) color++;
    if (color === COLORS) for (color = 0; beside.has(color); ) color++;
    give(id, color);
  }
  return colors;
}
