/** Twelve significant digits: what is left of a number once the order of additions no longer shows. */
const DIGITS = 12;

/**
 * A JSON value with every number rounded to 12 significant digits, so that the same input gives the same bytes on every
 * machine. NaN and infinities, which no result may hold, become null. What holds no such number is not copied: most of a
 * result is ids, names and counts.
 */
export function roundNumbers<T>(value: T): T {
  if (typeof value === 'number') return roundNumber(value) as T;
  if (value === null || typeof value !== 'object') return value;
  return (Array.isArray(value) ? roundList(value) : roundRecord(value as Record<string, unknown>)) as T;
}

function roundNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}

function roundList(list: readonly unknown[]): readonly unknown[] {
  let rounded: unknown[] | null = null;
  list.forEach((item, i) => {
    const inner = roundNumbers(item);
    if (inner === item) return;
    rounded ??= [...list];
    rounded[i] = inner;
  });
  return rounded ?? list;
}

function roundRecord(record: Record<string, unknown>): Record<string, unknown> {
  let rounded: Record<string, unknown> | null = null;
  for (const key in record) {
    const inner = roundNumbers(record[key]);
    if (inner === record[key]) continue;
    // A spread, and definitions instead of assignments: a key may be `__proto__`.
    rounded ??= { ...record };
    Object.defineProperty(rounded, key, { value: inner, enumerable: true, configurable: true, writable: true });
  }
  return rounded ?? record;
}
