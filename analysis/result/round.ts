/** Twelve significant digits: what is left of a number once the order of additions no longer shows. */
const DIGITS = 12;

/**
 * A copy of a JSON value with every number rounded to 12 significant digits, so that the same input gives the same
 * bytes on every machine. NaN and infinities, which no result may hold, become null.
 */
export function roundNumbers<T>(value: T): T {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null as T;
    return (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))) as T;
  }
  if (Array.isArray(value)) return value.map(roundNumbers) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundNumbers(inner)])) as T;
}
