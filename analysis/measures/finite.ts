/** A result is a finite number or null (architecture, rule 1): what crosses workers and JSON. */
export function finite<T extends number | boolean | null>(value: T): T | null {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
