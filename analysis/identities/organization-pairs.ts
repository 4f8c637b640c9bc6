import { foldName } from '../roster/fold.ts';
import { isPlaceholder } from '../roster/vocabulary.ts';
import type { Organization, Roster } from '../types.ts';
import { type Blocked, forEachPair } from './blocking.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { type OrganizationName, readOrganizationName, sortedWords } from './organization-name.ts';
import { FURTHER_RECORDS, LEAST_PROBABILITY, ORGANIZATION, SIMILAR, SIMILAR_LETTERS } from './parameters.ts';
import { REGISTER_NAMES, registerNumber } from './register-numbers.ts';
import { attributeText, placeOf, placeShares } from './surroundings.ts';
import type { Evidence, ScoredPair } from './types.ts';

interface OrganizationFeatures extends Blocked {
  organization: Organization;
  name: OrganizationName;
  place: string | null;
  people: ReadonlySet<string>;
  fields: Readonly<Record<(typeof FIELDS)[number]['code'], string | null>>;
}

/** Words shared by more than this share of the organizations find nobody. */
const COMMON_WORD = 0.05;

const FIELDS = [
  { code: 'email', headers: ['email', 'courriel', 'adressecourriel', 'mcourriel', 'mail'] },
  { code: 'website', headers: ['website', 'siteweb', 'site', 'url', 'web', 'mweb'] },
  { code: 'phone', headers: ['phone', 'telephone', 'tel', 'mtel'] },
  { code: 'postal_code', headers: ['postalcode', 'codepostal', 'mcodpos'] },
  { code: 'type', headers: ['orgtype', 'status', 'sector'] },
] as const;

/** Pairs of organizations that may be one under two names or ids, by the model of parameters.ts. */
export function organizationPairs(roster: Roster, onProgress?: (fraction: number) => void): ScoredPair[] {
  const listed = roster.organizations.filter(isNamed);
  const weigh = wordWeights(listed.map(readOrganizationName));
  const all = features(roster, listed, weigh);
  const places = placeShares(listed);
  const prior = Math.log2(FURTHER_RECORDS.organizations / Math.max(1, all.length - 1));
  const pairs: ScoredPair[] = [];
  const visit = (i: number, j: number) => {
    const [a, b] = [all[i]!, all[j]!];
    if (a.organization.apart?.includes(b.organization.id) || b.organization.apart?.includes(a.organization.id)) return;
    const evidence = compare(a, b, weigh, places);
    const bits = evidence.reduce((sum, entry) => sum + entry.bits, prior);
    const probability = 1 / (1 + 2 ** -bits);
    if (probability < LEAST_PROBABILITY) return;
    const ids = [a.organization.id, b.organization.id];
    const [first, second] = (ids[0]! < ids[1]! ? ids : ids.reverse()) as [string, string];
    pairs.push({ a: first, b: second, bits, probability, evidence, counted: false });
  };
  forEachPair(all, visit, onProgress);
  return pairs;
}

/** A pseudonym (confidential) is no name to compare, and neither is a placeholder. */
function isNamed({ name, confidential }: Organization): boolean {
  return confidential !== 'name' && foldName(name) !== '' && !isPlaceholder(name);
}

type WordWeight = (word: string) => number;

/** How much a word tells: minus log2 of the share of names that hold it, the one at hand left out. */
function wordWeights(names: readonly OrganizationName[]): WordWeight {
  const counts = new Map<string, number>();
  for (const { variants } of names) {
    for (const word of new Set(variants.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // A word that no other name holds is not beyond chance: as if one name in a small region did.
  return (word) => Math.log2((names.length + 50) / Math.max(0.5, (counts.get(word) ?? 1) - 1));
}

function features(roster: Roster, listed: readonly Organization[], weigh: WordWeight): OrganizationFeatures[] {
  const people = new Map<string, Set<string>>();
  const folded = new Map(roster.people.map((record) => [record.id, record.key ?? record.folded]));
  for (const { organizationId, personId } of roster.seats) {
    const set = people.get(organizationId) ?? new Set();
    people.set(organizationId, set);
    set.add(folded.get(personId) ?? personId);
  }
  return listed.map((organization) => {
    const name = readOrganizationName(organization);
    const fields = Object.fromEntries(
      FIELDS.map(({ code, headers }) => [code, useful(attributeText(organization.attributes, headers))]),
    ) as OrganizationFeatures['fields'];
    const keys = new Set<string>();
    for (const words of name.variants) {
      keys.add(`a${sortedWords(words)}`);
      const rare = [...new Set(words)].sort((x, y) => weigh(y) - weigh(x) || (x < y ? -1 : 1)).slice(0, 3);
      for (const word of rare) if (weigh(word) > -Math.log2(COMMON_WORD)) keys.add(`b${word.slice(0, 5)}`);
      if (words.length === 1) keys.add(`c${words[0]}`);
    }
    for (const short of name.initials) if (short.length > 1) keys.add(`c${short}`);
    for (const register of REGISTER_NAMES) {
      const number = registerNumber(organization, register);
      if (number !== null) keys.add(`d${number}`);
    }
    for (const code of ['email', 'website', 'phone'] as const) if (fields[code] !== null) keys.add(`e${fields[code]}`);
    return {
      organization,
      name,
      place: placeOf(organization),
      people: people.get(organization.id) ?? new Set(),
      fields,
      keys: [...keys],
      finer: sortedWords(name.variants[0] ?? []),
    };
  });
}

/** Zeros and dashes written where nothing is known. */
function useful(text: string | null): string | null {
  return text === null || /^0*$/.test(text) ? null : text.replace(/^(https?)?(www)?/, '');
}

function compare(
  a: OrganizationFeatures,
  b: OrganizationFeatures,
  weigh: WordWeight,
  places: (place: string) => number,
): Evidence[] {
  const evidence: Evidence[] = [compareNames(a.name, b.name, weigh)];
  const add = (code: string, bits: number) => evidence.push({ code, bits });
  if (a.name.numbers !== b.name.numbers && (a.name.numbers !== '' || b.name.numbers !== '')) {
    add('numbers_differ', ORGANIZATION.numbers_differ);
  }
  if (a.place !== null && b.place !== null) {
    const { m, leastShare, differs } = ORGANIZATION.place;
    const same = a.place === b.place;
    const bits = same ? Math.max(0, Math.log2(m / Math.max(leastShare, places(a.place)))) : differs;
    add(same ? 'place_same' : 'place_differs', bits);
  }
  for (const { code } of FIELDS) {
    const [x, y] = [a.fields[code], b.fields[code]];
    if (x === null || y === null) continue;
    add(`${code}_${x === y ? 'same' : 'differs'}`, ORGANIZATION[code][x === y ? 'same' : 'differs']);
  }
  for (const register of REGISTER_NAMES) {
    const [x, y] = [registerNumber(a.organization, register), registerNumber(b.organization, register)];
    if (x === null || y === null) continue;
    add(x === y ? 'register_same' : 'register_differs', ORGANIZATION.register[x === y ? 'same' : 'differs']);
  }
  if (a.people.size > 1 && b.people.size > 1) {
    let shared = 0;
    for (const person of a.people) if (b.people.has(person)) shared++;
    const half = shared >= 2 && shared * 2 >= Math.min(a.people.size, b.people.size);
    add(half ? 'people_shared' : 'people_not_shared', ORGANIZATION.people_shared[half ? 'same' : 'differs']);
  }
  const [first, second] = [a.organization, b.organization];
  if (first.parentId === second.id || second.parentId === first.id) add('parent', ORGANIZATION.parent);
  return evidence;
}

/** The best of all variants: equal words, initials of the other, or a share of the telling words. */
function compareNames(a: OrganizationName, b: OrganizationName, weigh: WordWeight): Evidence {
  const { name, mostNameBits, initialsBits } = ORGANIZATION;
  let best: Evidence = { code: 'name_differs', bits: -8 };
  const offer = (code: string, bits: number) => {
    if (bits > best.bits) best = { code, bits };
  };
  a.variants.forEach((x, i) => {
    b.variants.forEach((y, j) => {
      if (sortedWords(x) === sortedWords(y)) {
        const told = Math.min(mostNameBits, sum(x, weigh));
        const whole = i === 0 && j === 0;
        offer(whole ? 'name_equal' : 'name_other_equal', told + Math.log2(whole ? name.equal : name.other));
      } else {
        const { agree, differ } = overlap(x, y, weigh);
        offer('name_part', Math.min(mostNameBits, agree) + Math.log2(name.part) - differ);
      }
    });
  });
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const short of one.initials) {
      const alone = other.variants.some((words) => words.length === 1 && words[0] === short);
      if (short.length > 2 && (alone || other.initials.has(short))) {
        offer('initials', initialsBits + short.length + Math.log2(name.initials));
      }
    }
  }
  return best;
}

/** Weight of the words that both hold, slips included, and of those that one alone holds. */
function overlap(x: readonly string[], y: readonly string[], weigh: WordWeight): { agree: number; differ: number } {
  const left = [...new Set(y)];
  let agree = 0;
  let differ = 0;
  for (const word of new Set(x)) {
    const at = left.findIndex((other) => other === word || isSlip(word, other));
    if (at < 0) differ += weigh(word);
    else {
      agree += left[at] === word ? weigh(word) : weigh(word) - 2;
      left.splice(at, 1);
    }
  }
  return { agree, differ: differ + sum(left, weigh) };
}

function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SIMILAR_LETTERS && !/\d/.test(a + b) && jaroWinkler(a, b) >= SIMILAR;
}

function sum(words: readonly string[], weigh: WordWeight): number {
  return [...new Set(words)].reduce((total, word) => total + weigh(word), 0);
}
