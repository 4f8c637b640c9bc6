import { byCodeUnits } from '../../../analysis/index.ts';
import { between, chance, dayBetween, pick, sample } from './draws.ts';
import { nameMaker, type PersonName } from './person-names.ts';
import { HELD_BY_ONE, HOLDER_OF_FIVE } from './region-ties.ts';
import { DESIGNATED_BROKER, type TiePlan } from './tie-plan.ts';

const SEATS = 480;
/** People by the number of boards they sit on; with one seat, whoever fills the rest. */
const ON_FOUR_BOARDS = 4;
const ON_THREE_BOARDS = 10;
const ON_TWO_BOARDS = 48;
const SMALLEST_BOARD = 5;
const LARGEST_BOARD = 13;
/** Boards whose list came without person keys: names alone. */
export const NAMES_ONLY = ['jeunes-repaire', 'famille-aulnaies', 'radio-meandres'];
/** Bodies that name delegates to the boards of others. */
const DELEGATING = [
  'cisss-meandres',
  'css-meandres',
  'mrc-port-meandre',
  'mrc-val-cendre',
  'cegep-port-meandre',
  'cdc-meandres',
];
/** Same name, different people and keys: read as one, they would close the planted gaps. */
export const HOMONYMS: readonly { name: PersonName; boards: readonly [string, string] }[] = [
  { name: { given: 'Sylvie', family: 'Beaumont' }, boards: ['cpe-petits-galets', 'oh-port-meandre'] },
  { name: { given: 'Michel', family: 'Lamarche' }, boards: ['cap-travail', 'chateau-aulnay'] },
];

export interface DemoSeat {
  org: string;
  role: string;
  basis: string;
  represents: string;
  start: string;
  end: string;
}

export interface DemoPerson {
  /** Empty where the boards gave names alone. */
  id: string;
  name: PersonName;
  seats: DemoSeat[];
}

/** Fills the boards: first the people who tie them, then everybody else. Every shared director is counted as a carrier. */
export function fillBoards(plan: TiePlan, random: () => number): DemoPerson[] {
  const boards = [...plan.organizations.values()].filter((o) => o.hasBoard).map((o) => o.id);
  const sharing = boards.filter((id) => !NAMES_ONLY.includes(id) && id !== DESIGNATED_BROKER);
  const shared: string[][] = [];
  for (let i = 0; i < ON_FOUR_BOARDS; i++) shared.push(closeBoards(plan, sharing, 4, random));
  for (let i = 0; i < ON_THREE_BOARDS; i++) shared.push(closeBoards(plan, sharing, 3, random));
  const pairs = [...delegatesOfTables(plan, sharing), ...plannedPairs()];
  const open = [...plan.ties.values()].filter(
    (tie) => sharing.includes(tie.a) && sharing.includes(tie.b) && tie.carriers === 0 && !isPlanted(tie.a, tie.b),
  );
  const known = new Set(pairs.map((pair) => [...pair].sort().join(' ')));
  const drawable = open.filter((tie) => !known.has(`${tie.a} ${tie.b}`));
  pairs.push(...sample(drawable, ON_TWO_BOARDS - pairs.length, random).map((tie) => [tie.a, tie.b]));
  if (pairs.length !== ON_TWO_BOARDS) throw new Error(`${pairs.length} people on two boards`);
  shared.push(...pairs);
  for (const held of shared) countCarriers(plan, held);

  const sizes = boardSizes(boards, shared, random);
  const nextName = nameMaker(random);
  const people: DemoPerson[] = shared.map((held) => ({
    id: '',
    name: nextName(),
    seats: held.map((org) => seatOn(org)),
  }));
  for (const person of people) markDelegation(person);
  for (const board of boards) {
    const taken = people.filter((p) => p.seats.some((s) => s.org === board)).length;
    for (let i = taken; i < sizes.get(board)!; i++) people.push({ id: '', name: nextName(), seats: [seatOn(board)] });
  }
  plantHomonyms(people);
  giveRolesAndTerms(people, boards, random);
  numberPeople(people, random);
  return people;
}

function seatOn(org: string): DemoSeat {
  return { org, role: 'director', basis: '', represents: '', start: '', end: '' };
}

/** `count` boards that already work together, in one sector where they do not. */
function closeBoards(plan: TiePlan, boards: readonly string[], count: number, random: () => number): string[] {
  for (;;) {
    const start = pick(boards, random);
    const near = boards.filter((id) => id !== start && plan.has(start, id) && plan.organization(id).part === 'main');
    if (near.length < count - 1) continue;
    const chosen = [start, ...sample(near, count - 1, random)].sort(byCodeUnits);
    const joined = pairsOf(chosen);
    if (joined.some(([a, b]) => isPlanted(a, b) || isTable(a) || isTable(b))) continue;
    const missing = joined.filter(([a, b]) => !plan.has(a, b));
    if (missing.length > count - 2 || missing.some(([a, b]) => sectorOf(plan, a) !== sectorOf(plan, b))) continue;
    for (const [a, b] of joined) plan.add(a, b, true);
    return chosen;
  }
}

const isTable = (id: string) => id.startsWith('table-');
const sectorOf = (plan: TiePlan, id: string) => plan.organization(id).sector;

/** Ties of the planted fragile bridges are carried by hand, so that nothing doubles them. */
function isPlanted(a: string, b: string): boolean {
  const holder = (x: string, y: string) => x === HOLDER_OF_FIVE && HELD_BY_ONE.includes(y);
  return holder(a, b) || holder(b, a);
}

/** The boards of the concertation tables are made of delegates: each sits first on the board that sends them. */
function delegatesOfTables(plan: TiePlan, boards: readonly string[]): string[][] {
  return ['table-enfance', 'table-social'].flatMap((table) =>
    boards.filter((id) => plan.has(table, id)).map((id) => [id, table]),
  );
}

function plannedPairs(): string[][] {
  return [
    [HOLDER_OF_FIVE, 'css-meandres'],
    [HOLDER_OF_FIVE, 'mots-et-marees'],
    ['dev-ludovin', 'quai-ludovin'],
    ['victimes-alderic', 'bibliotheque-alderic'],
    // The same name on two lists without keys: a shared director that only a name tells.
    ['jeunes-repaire', 'famille-aulnaies'],
  ];
}

function countCarriers(plan: TiePlan, held: readonly string[]): void {
  for (const [a, b] of pairsOf(held)) plan.add(a, b, isPlanted(a, b)).carriers++;
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** Every board at least five seats and room for those who tie it; the rest by chance up to the total. */
function boardSizes(boards: readonly string[], shared: readonly string[][], random: () => number): Map<string, number> {
  const sizes = new Map(
    boards.map((id) => [id, Math.max(SMALLEST_BOARD, shared.filter((held) => held.includes(id)).length)]),
  );
  let left = SEATS - [...sizes.values()].reduce((sum, size) => sum + size, 0);
  while (left > 0) {
    const board = pick(boards, random);
    if (sizes.get(board)! >= LARGEST_BOARD) continue;
    sizes.set(board, sizes.get(board)! + 1);
    left--;
  }
  return sizes;
}

/** Who sits on a table represents the board that sent them; a public body's person elsewhere represents that body. */
function markDelegation(person: DemoPerson): void {
  if (person.seats.length !== 2) return;
  const [first, second] = person.seats as [DemoSeat, DemoSeat];
  if (isTable(second.org)) delegate(second, first.org);
  else if (isTable(first.org)) delegate(first, second.org);
  else if (DELEGATING.includes(first.org)) delegate(second, first.org);
  else if (DELEGATING.includes(second.org)) delegate(first, second.org);
}

function delegate(seat: DemoSeat, by: string): void {
  seat.represents = by;
  seat.basis = 'delegated';
}

function plantHomonyms(people: DemoPerson[]): void {
  for (const { name, boards } of HOMONYMS) {
    for (const board of boards) {
      const person = people.find((p) => p.seats.length === 1 && p.seats[0]!.org === board);
      if (!person) throw new Error(`nobody to rename on the board of ${board}`);
      person.name = name;
    }
  }
}

const OFFICERS = ['chair', 'vice_chair', 'treasurer', 'secretary'];
/** Terms of two years end in June; some boards do not write an end. */
const TERM_ENDS = ['2027-06-15', '2027-06-30', '2027-06-18', '2028-06-16', '2028-06-30', ''];

function giveRolesAndTerms(people: readonly DemoPerson[], boards: readonly string[], random: () => number): void {
  for (const board of boards) {
    const seats = people.flatMap((p) => p.seats.filter((s) => s.org === board));
    const officers = sample(
      seats.filter((s) => s.represents === ''),
      OFFICERS.length,
      random,
    );
    officers.forEach((seat, i) => {
      seat.role = OFFICERS[i]!;
    });
    const usual = pick(TERM_ENDS, random);
    for (const seat of seats) {
      if (seat.basis === '')
        seat.basis = chance(0.12, random) ? 'coopted' : chance(0.08, random) ? 'user_rep' : 'elected';
      const year = between(2018, 2026, random);
      seat.start = dayBetween(`${year}-05-25`, `${year}-06-28`, random);
      seat.end = chance(0.75, random) ? usual : pick(TERM_ENDS, random);
    }
  }
}

/** Keys in an order that says nothing; people known by name alone have none. */
function numberPeople(people: DemoPerson[], random: () => number): void {
  const keyed = people.filter((p) => !p.seats.some((s) => NAMES_ONLY.includes(s.org)));
  const order = sample(keyed, keyed.length, random);
  order.forEach((person, i) => {
    person.id = `P${String(i + 1).padStart(4, '0')}`;
  });
}
