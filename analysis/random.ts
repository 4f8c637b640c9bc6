/**
 * A seeded generator of uniform numbers in [0, 1): the only source of chance in the analysis (architecture, rule 2).
 * sfc32 seeded through splitmix32, 12 rounds discarded. Source: PractRand (Doty-Humphrey), public domain algorithm.
 */
export function createRandom(seed: number): () => number {
  let s = seed >>> 0;
  const splitmix = () => {
    s = (s + 0x9e3779b9) | 0;
    let t = s ^ (s >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
  // In typed memory: variables that a closure changes cost half as much again, and draws are most of many loops.
  const state = Int32Array.of(splitmix(), splitmix(), splitmix(), 1);
  const next = () => {
    const b = state[1]!;
    const c = state[2]!;
    const d = state[3]!;
    const t = (((state[0]! + b) | 0) + d) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + t;
    state[3] = d + 1;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** Shuffles in place (Fisher-Yates) and returns the same array. */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/** Orders by UTF-16 code units, the same on every machine and locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
