/** Shared beginnings weigh up to this many letters, each by this much (Winkler 1990). */
const PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

/**
 * How alike two words are, 0 to 1: the Jaro-Winkler similarity (Winkler 1990, "String comparator metrics and enhanced
 * decision rules in the Fellegi-Sunter model of record linkage", p. 357). Letters are UTF-16 units: callers fold first.
 * Two empty words are alike (1); one empty word is like none (0).
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  let matches = 0;
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (takenB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      takenA[i] = 1;
      takenB[j] = 1;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  let swapped = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) swapped++;
    j++;
  }
  const jaro = (matches / a.length + matches / b.length + (matches - swapped / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < PREFIX && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}
