/** Twelve significant digits: what is left of a number once the order of additions no longer shows. */
const DIGITS = 12;

/**
 * A JSON value with every number rounded to 12 significant digits, so that the same input gives the same bytes on every
 * machine. NaN and infinities, which no result may hold, become null. What holds no such number is not copied: most of a
 * result is ids, names and counts.
 */
export function roundNumbers<T>(value: T): T {
  if (typeof value === 'number') return roundNumber(value) as T;
  if (value === null || typeof value !== 'object' || round.has(value)) return value;
  return (Array.isArray(value) ? roundList(value) : roundRecord(value as Record<string, unknown>)) as T;
}

/** Looks a long list through while there is time: where nothing in it is to be rounded, `roundNumbers` takes it as it is. */
export function lookThrough(list: readonly unknown[]): void {
  if (roundList(list) === list) round.add(list);
}

const round = new WeakSet<object>();

function roundNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}

function roundList(list: readonly unknown[]): readonly unknown[] {
  let changed: unknown[] | null = null;
  list.forEach((item, i) => {
    const inner = roundNumbers(item);
    if (inner === item) return;
    changed ??= [...list];
    changed[i] = inner;
  });
  return changed ?? list;
}

function roundRecord(record: Record<string, unknown>): Record<string, unknown> {
  let changed: Record<string, unknown> | null = null;
  for (const key in record) {
    const value = record[key];
    // Most of what a list of ties or organizations holds is nothing that could be rounded.
    if (typeof value === 'string' || value === null || typeof value === 'boolean') continue;
    const inner = roundNumbers(value);
    if (inner === value) continue;
    // A spread, and definitions instead of assignments: a key may be `__proto__`.
    changed ??= { ...record };
    Object.defineProperty(changed, key, { value: inner, enumerable: true, configurable: true, writable: true });
  }
  return changed ?? record;
}
