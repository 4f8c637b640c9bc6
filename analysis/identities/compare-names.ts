import type { NameShares } from './frequencies.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { areFormsOfOneName } from './lexicon.ts';
import { FAMILY, GENERATION, GIVEN, SECOND_GIVEN, SIMILAR, SIMILAR_LETTERS } from './parameters.ts';
import type { NameForm, PersonName } from './person-name.ts';
import type { Evidence } from './types.ts';

/** Two names compared in the best of their readings: evidence of family name, given name, order and generation. */
export function compareNames(a: PersonName, b: PersonName, shares: NameShares): Evidence[] {
  let best: Evidence[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const first of a.forms) {
    for (const second of b.forms) {
      // Both unusual readings at once say nothing that the usual ones do not.
      if (first.cost < 0 && second.cost < 0) continue;
      const evidence = compareForms(first, second, shares);
      const bits = evidence.reduce((sum, entry) => sum + entry.bits, 0);
      if (bits > most) [best, most] = [evidence, bits];
    }
  }
  const generations = compareGenerations(a.generation, b.generation);
  return generations === null ? best : [...best, generations];
}

function compareForms(a: NameForm, b: NameForm, shares: NameShares): Evidence[] {
  const evidence = [compareFamily(a, b, shares), ...compareGiven(a.given, b.given, shares)];
  const cost = a.cost + b.cost;
  if (cost < 0) evidence.push({ code: a.reversed || b.reversed ? 'order_reversed' : 'family_two_words', bits: cost });
  return evidence;
}

function compareFamily(a: NameForm, b: NameForm, shares: NameShares): Evidence {
  const equal = a.core === b.core || a.joined === b.joined || a.core === b.joined || a.joined === b.core;
  if (equal) return weigh(FAMILY, 'family_equal', shares.family(a.core));
  const common = a.parts.length + b.parts.length > 2 ? a.parts.find((part) => b.parts.includes(part)) : undefined;
  if (common !== undefined && common.length > 2) return weigh(FAMILY, 'family_part', 2 * shares.family(common));
  if (similar(a.core, b.core)) return weigh(FAMILY, 'family_similar', null);
  return weigh(FAMILY, 'family_differs', null);
}

function compareGiven(a: readonly string[], b: readonly string[], shares: NameShares): Evidence[] {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return [];
  if (a.join('') === b.join('')) {
    const evidence = [weigh(GIVEN, 'given_equal', shares.given(first))];
    return a.length > 1 ? [...evidence, fixed(SECOND_GIVEN, 'second_given_equal')] : evidence;
  }
  if (first === second && first.length > 1) {
    return [weigh(GIVEN, 'given_equal', shares.given(first)), ...compareSecond(a.slice(1), b.slice(1))];
  }
  if (first.length === 1 || second.length === 1) return compareInitials(a, b, shares);
  if (areFormsOfOneName(first, second)) {
    const share = Math.max(shares.given(first), shares.given(second));
    return [weigh(GIVEN, 'given_form', share), ...compareSecond(a.slice(1), b.slice(1))];
  }
  if (a.some((part) => part.length > 2 && b.includes(part))) return [weigh(GIVEN, 'given_part', null)];
  if (similar(first, second)) return [weigh(GIVEN, 'given_similar', null)];
  return [weigh(GIVEN, 'given_differs', null)];
}

/** "M. Cyr" and "Manon Cyr"; "J. Edgar" and "Edgar": an initial fits, or the name behind it does. */
function compareInitials(a: readonly string[], b: readonly string[], shares: NameShares): Evidence[] {
  const common = a.find((part) => part.length > 1 && b.includes(part));
  if (common !== undefined)
    return [weigh(GIVEN, 'given_equal', shares.given(common)), fixed(SECOND_GIVEN, 'second_given_missing')];
  const fits = a[0]![0] === b[0]![0];
  if (!fits) return [weigh(GIVEN, 'given_differs', null)];
  return [weigh(GIVEN, 'given_initial', null), ...compareSecond(a.slice(1), b.slice(1))];
}

function compareSecond(a: readonly string[], b: readonly string[]): Evidence[] {
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0) return [fixed(SECOND_GIVEN, 'second_given_missing')];
  const [first, second] = [a[0]!, b[0]!];
  const fits = first === second || ((first.length === 1 || second.length === 1) && first[0] === second[0]);
  if (fits || areFormsOfOneName(first, second)) return [fixed(SECOND_GIVEN, 'second_given_equal')];
  return [fixed(SECOND_GIVEN, similar(first, second) ? 'second_given_missing' : 'second_given_differs')];
}

function compareGenerations(a: string | null, b: string | null): Evidence | null {
  if (a === b) return null;
  return fixed(GENERATION, a === null || b === null ? 'generation_missing' : 'generation_differs');
}

function similar(a: string, b: string): boolean {
  const letters = Math.min(a.length, b.length);
  // Numbers that differ by a digit are no slip.
  return letters >= SIMILAR_LETTERS && !/\d/.test(a + b) && jaroWinkler(a, b) >= SIMILAR;
}

type Levels = Readonly<Record<string, { readonly m: number; readonly u: number | null }>>;

/** log2(m / u) of a level; `share` stands for u where the level leaves it to the name. */
function weigh<T extends Levels>(levels: T, code: keyof T & string, share: number | null): Evidence {
  const { m, u } = levels[code]!;
  return { code, bits: Math.log2(m / Math.min(1, u ?? share ?? 1)) };
}

function fixed<T extends Readonly<Record<string, number>>>(levels: T, code: keyof T & string): Evidence {
  return { code, bits: levels[code]! };
}
