// The words of data/contract/names.json, folded and indexed once.

import names from '../../data/contract/names.json' with { type: 'json' };

export const PARTICLES: ReadonlySet<string> = new Set(names.particles);
export const TITLES: ReadonlySet<string> = new Set(names.titles);
export const SUFFIXES: ReadonlySet<string> = new Set(names.suffixes);
export const GENERATIONS: ReadonlyMap<string, string> = new Map(Object.entries(names.generations));
export const LEGAL_FORMS: ReadonlySet<string> = new Set(names.legal_forms);

/** Initials or short word first, then every long form of it, in words. */
export const INSTITUTIONS: readonly { short: string; long: readonly string[] }[] = names.institutions
  .map(([short, ...long]) => ({ short: short!, long }))
  .sort((a, b) => longest(b.long) - longest(a.long));

const rootsOf = new Map<string, string[]>();
for (const [root, ...forms] of names.given) {
  for (const form of [root!, ...forms]) rootsOf.set(form, [...(rootsOf.get(form) ?? []), root!]);
}

/** The given names that this one may stand for; the name itself when the table does not know it. */
export function givenRoots(given: string): readonly string[] {
  return rootsOf.get(given) ?? [given];
}

/** Are these two forms of one given name ("Bob", "Robert")? */
export function areFormsOfOneName(a: string, b: string): boolean {
  const roots = givenRoots(a);
  return givenRoots(b).some((root) => roots.includes(root));
}

/** Share of people that bear a frequent name, by an order of magnitude; `null` for a name that the table does not list. */
export function listedShare(field: 'family' | 'given', name: string): number | null {
  return shares[field].get(name) ?? null;
}

const shares = { family: new Map<string, number>(), given: new Map<string, number>() };
for (const { share, family, given } of names.frequent) {
  for (const name of family) shares.family.set(name, share);
  for (const name of given) if (!shares.given.has(name)) shares.given.set(name, share);
}

function longest(forms: readonly string[]): number {
  return Math.max(...forms.map((form) => form.length));
}
