// What follows from decisions: who is one with whom, who is told apart, and where they contradict one another.

import { byCodeUnits } from '../random.ts';
import type { DecisionConflict, IdentityDecision, IdentityKind, Verdict } from './types.ts';

/** Two keys in a fixed order: one name for a pair, whichever way round it was decided. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/** What decisions of one kind say of any two keys. */
export interface Verdicts {
  /** `same` and `different` follow from other decisions as well; `later` and `null` (nothing said) do not. */
  of: (a: string, b: string) => Verdict | null;
  /** The decision about this very pair. */
  made: (a: string, b: string) => IdentityDecision | null;
  /** Keys that are one: each set sorted, of two or more. */
  groups: readonly (readonly string[])[];
}

/**
 * Closes decisions over "the same as": a = b and b = c make a = c, and a = b with b different from c tells a from c. Where they
 * contradict one another (an older file of decisions), what tells apart stands: nothing is merged against a person's word.
 */
export function verdictsOf(decisions: readonly IdentityDecision[], kind: IdentityKind): Verdicts {
  const own = decisions.filter((decision) => decision.kind === kind);
  const made = new Map(own.map((decision) => [pairKey(decision.a, decision.b), decision]));
  const apart = own.filter(({ verdict }) => verdict === 'different');
  const union = new Union();
  const told = new Set<string>();
  const isApart = (a: string, b: string) => {
    const [first, second] = [union.root(a), union.root(b)];
    return apart.some(({ a: x, b: y }) => {
      const [one, other] = [union.root(x), union.root(y)];
      return (one === first && other === second) || (one === second && other === first);
    });
  };
  for (const { a, b, verdict } of own) if (verdict === 'same' && !(apart.length > 0 && isApart(a, b))) union.join(a, b);
  for (const { a, b } of apart) told.add(pairKey(union.root(a), union.root(b)));
  return {
    made: (a, b) => made.get(pairKey(a, b)) ?? null,
    of: (a, b) => {
      const [first, second] = [union.root(a), union.root(b)];
      if (first === second) return 'same';
      if (told.has(pairKey(first, second))) return 'different';
      return made.get(pairKey(a, b))?.verdict === 'later' ? 'later' : null;
    },
    groups: union.groups(),
  };
}

/**
 * The first decision that contradicts the others: two that are told apart, and the same through others. `null` when they
 * agree. Call it with the decisions kept and those to come together, later ones replacing earlier ones of the same pair.
 */
export function findConflict(decisions: readonly IdentityDecision[]): DecisionConflict | null {
  for (const kind of ['people', 'organizations'] as const) {
    const own = latest(decisions.filter((decision) => decision.kind === kind));
    const links = new Map<string, string[]>();
    const link = (a: string, b: string) => links.set(a, [...(links.get(a) ?? []), b]);
    for (const { a, b, verdict } of own) {
      if (verdict !== 'same') continue;
      link(a, b);
      link(b, a);
    }
    for (const { a, b, verdict } of own) {
      const path = verdict === 'different' ? pathBetween(links, a, b) : null;
      if (path) return { kind, a, b, path };
    }
  }
  return null;
}

/** One decision a pair: the last one given. */
export function latest(decisions: readonly IdentityDecision[]): IdentityDecision[] {
  const last = new Map<string, IdentityDecision>();
  for (const decision of decisions) last.set(`${decision.kind} ${pairKey(decision.a, decision.b)}`, decision);
  return [...last.values()];
}

/** Breadth first, so that the path shown is a shortest one. */
function pathBetween(links: ReadonlyMap<string, readonly string[]>, from: string, to: string): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  for (const at of before.keys()) {
    if (at === to) {
      const path: string[] = [];
      for (let step: string | null = at; step !== null; step = before.get(step) ?? null) path.unshift(step);
      return path;
    }
    for (const next of links.get(at) ?? []) if (!before.has(next)) before.set(next, at);
  }
  return null;
}

/** Disjoint sets of keys; the root of a set is its first key in code units. */
export class Union {
  readonly #parent = new Map<string, string>();

  root(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    for (const key of [a, b]) if (!this.#parent.has(key)) this.#parent.set(key, key);
    const [first, second] = [this.root(a), this.root(b)].sort(byCodeUnits) as [string, string];
    this.#parent.set(second, first);
  }

  groups(): string[][] {
    const sets = new Map<string, string[]>();
    for (const key of [...this.#parent.keys()].sort(byCodeUnits)) {
      const root = this.root(key);
      const set = sets.get(root);
      if (set) set.push(key);
      else sets.set(root, [key]);
    }
    return [...sets.values()].filter((set) => set.length > 1);
  }
}
