import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { identityCandidates, readRoster } from '../../analysis/index.ts';
import { createRandom } from '../../analysis/random.ts';
import type { Roster } from '../../analysis/types.ts';
import names from '../../data/contract/names.json' with { type: 'json' };
import { createSpoiler, SPOILS, type Spoil } from './spoil-names.ts';

const SHARED = path.resolve('..', 'shared', 'rosters');
/** Share of the seats of a list that are written as another list would. */
const SPOILED = 0.3;
const PEOPLE = 100_000;
const WITHIN_SECONDS = 60;

/** One seat: who holds it in truth, which no model sees, and the name that the list gives. */
interface Sitting {
  board: string;
  truth: string;
  name: string;
  spoil: Spoil | null;
}

/** Candidates against the truth of real rosters, keys hidden; then 100,000 names, for time and memory. */
export async function benchIdentities(): Promise<void> {
  for (const [title, read] of [
    ['They Rule 2004, as written', () => theyRule(false)],
    ['They Rule 2004, three in ten written otherwise', () => theyRule(true)],
    ['Irish boards 2003-2013, as written', () => irishBoards(false)],
    ['Irish boards, three in ten written otherwise', () => irishBoards(true)],
    ['House of Commons, every spelling of Wikipedia', popolo],
    ['Irish charity trustees (numbers for names)', charityTrustees],
  ] as const) {
    const sittings = read();
    if (sittings === null) console.log(`${title}: not on this machine`);
    else report(title, sittings);
  }
  size();
}

function report(title: string, sittings: readonly Sitting[]): void {
  const lines = sittings.map(({ board, name }) => `"${board.replaceAll('"', '')}","${name.replaceAll('"', '')}"`);
  const roster = readRoster([
    { name: 'seats.csv', text: ['org_name,person_name', ...lines].join('\n'), encoding: 'utf-8', problems: [] },
  ]);
  const truthOf = new Map(sittings.map((sitting, i) => [recordAt(roster, i + 2), sitting]));
  const candidates = identityCandidates(roster, []);
  const isTrue = (a: string, b: string) => truthOf.get(a)?.truth === truthOf.get(b)?.truth;
  const records = new Map<string, Set<string>>();
  for (const [id, { truth }] of truthOf) records.set(truth, (records.get(truth) ?? new Set()).add(id));
  const all = [...records.values()].reduce((sum, { size }) => sum + (size * (size - 1)) / 2, 0);
  console.log(`\n${title}: ${roster.people.length} records, ${records.size} people, ${all} true pairs`);
  for (const least of [0.9, 0.5, 0]) {
    const shown = candidates.filter(({ probability }) => probability >= least);
    const right = shown.filter(({ a, b }) => isTrue(a, b)).length;
    const label = least === 0 ? 'all shown' : `p >= ${least}`;
    const figures = [`precision ${percent(right, shown.length)}`, `recall ${percent(right, all)}`];
    console.log(
      `  ${label.padEnd(10)} ${shown.length} pairs, ${figures.join(', ')}, ${(shown.length / Math.max(1, right)).toFixed(2)} shown per true match`,
    );
  }
  const equal = candidates.filter(({ counted }) => counted);
  const rightEqual = equal.filter(({ a, b }) => isTrue(a, b)).length;
  console.log(
    `  equal names alone: precision ${percent(rightEqual, equal.length)}, recall ${percent(rightEqual, all)}`,
  );
  const found = new Set(candidates.map(({ a, b }) => `${a}\u0000${b}`));
  for (const spoil of SPOILS) {
    let [met, wanted] = [0, 0];
    for (const ids of records.values()) {
      for (const a of ids) {
        for (const b of ids) {
          if (a >= b || ![a, b].some((id) => truthOf.get(id)?.spoil === spoil)) continue;
          wanted++;
          if (found.has(`${a}\u0000${b}`)) met++;
        }
      }
    }
    if (wanted > 0) console.log(`    ${spoil.padEnd(22)} found ${percent(met, wanted)} of ${wanted}`);
  }
}

/** The record of who is named in a line of the only file. */
function recordAt(roster: Roster, line: number): string {
  const known =
    lines.get(roster) ??
    new Map(roster.seats.flatMap(({ source, personId }) => source.map((row) => [row.line, personId])));
  lines.set(roster, known);
  return known.get(line) ?? '';
}
const lines = new WeakMap<Roster, Map<number, string>>();

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function theyRule(spoil: boolean): Sitting[] | null {
  const file = path.join(SHARED, 'theyrule_2004', 'TheyRule.zip');
  if (!existsSync(file)) return null;
  const dump = Object.entries(unzipSync(readFileSync(file))).find(([name]) => name.endsWith('.sql'))![1];
  const text = new TextDecoder('latin1').decode(dump).replaceAll("\\'", '’');
  const spoiler = createSpoiler(1);
  const random = createRandom(2);
  const row =
    /INSERT INTO us2004_directors VALUES \((\d+), '([^']*)', '([^']*)', '[^']*', '([^']*)', '[^']*', '([^']*)'\)/g;
  return [...text.matchAll(row)].flatMap(([, id, given, family, companies, institutions]) => {
    const boards = [...companies!.split(',').map((c) => `C${c}`), ...institutions!.split(',').map((c) => `I${c}`)];
    const plain = family!.replace(/,.*$/, '');
    return [...new Set(boards.filter((board) => /^\w\d+$/.test(board)))].map((board) =>
      sitting(board, id!, given!, plain, spoil && random() < SPOILED ? spoiler : null),
    );
  });
}

function irishBoards(spoil: boolean): Sitting[] | null {
  const file = path.join(SHARED, 'irish_boards_2003_2013', 'derived', 'board_seats.csv');
  if (!existsSync(file)) return null;
  const spoiler = createSpoiler(3);
  const random = createRandom(4);
  const rows = [...readFileSync(file, 'utf8').matchAll(/^\d+,"([^"]*)","([^"]*)"$/gm)];
  const seats = new Map(
    rows.map(([, director, company]) => [`${director}@${company}`, [director!, company!] as const]),
  );
  return [...seats.values()].map(([director, company]) => {
    const at = director.lastIndexOf(' ');
    return sitting(
      company,
      director,
      director.slice(0, at),
      director.slice(at + 1),
      spoil && random() < SPOILED ? spoiler : null,
    );
  });
}

function popolo(): Sitting[] | null {
  const file = path.join(SHARED, 'popolo_canada', 'canada_commons_ep-popolo-v1.0.json');
  if (!existsSync(file)) return null;
  type Person = { id: string; name: string; other_names?: { name: string; lang?: string }[] };
  const { persons } = JSON.parse(readFileSync(file, 'utf8')) as { persons: Person[] };
  return persons.flatMap(({ id, name, other_names = [] }) => {
    const latin = other_names
      .filter((other) => /^[\p{Script=Latin}\s.'’()-]+$/u.test(other.name))
      .map((other) => other.name);
    const spellings = [...new Set([name, ...latin])];
    // Everybody stands in two lists at least: the second gives the same spelling where there is no other.
    if (spellings.length === 1) spellings.push(name);
    return spellings.map((spelling, i) => ({ board: `List ${i + 1}`, truth: id, name: spelling, spoil: null }));
  });
}

function charityTrustees(): Sitting[] | null {
  const file = path.join(SHARED, 'irish_charity_trustees', 'quads.csv');
  if (!existsSync(file)) return null;
  const rows = [...readFileSync(file, 'utf8').matchAll(/^A\d+,(T\d+),.*,(\d+),[\d-]+\r?$/gm)];
  return rows.map(([, trustee, charity]) => ({ board: charity!, truth: trustee!, name: trustee!, spoil: null }));
}

function sitting(
  board: string,
  truth: string,
  given: string,
  family: string,
  spoiler: ReturnType<typeof createSpoiler> | null,
): Sitting {
  const told = spoiler?.(given, family) ?? { name: `${given} ${family}`.trim(), spoil: null };
  return { board, truth, ...told };
}

/** 100,000 names with the frequencies of a region: frequent ones from the table, the others made of syllables. */
function size(): void {
  const random = createRandom(5);
  const syllables = [
    'ba',
    'cor',
    'del',
    'fon',
    'gar',
    'lan',
    'mer',
    'nor',
    'pel',
    'rou',
    'sau',
    'tier',
    'val',
    'mont',
    'vil',
    'ret',
  ];
  const made = (n: number) =>
    Array.from({ length: n }, () => syllables[Math.floor(random() * syllables.length)]).join('');
  const families = Array.from({ length: 6000 }, () => made(2 + Math.floor(random() * 2)));
  const givens = Array.from({ length: 700 }, () => made(2));
  const pick = (field: 'family' | 'given', others: readonly string[]) => {
    let left = random();
    for (const { share, [field]: listed } of names.frequent) {
      if (left < share * listed.length) return listed[Math.floor(left / share)]!;
      left -= share * listed.length;
    }
    return others[Math.floor(others.length * random() ** 1.5)]!;
  };
  const rows = Array.from(
    { length: PEOPLE },
    (_, i) => `O${i % 12_000},${pick('given', givens)} ${pick('family', families)}`,
  );
  const roster = readRoster([
    { name: 'seats.csv', text: ['org_id,person_name', ...rows].join('\n'), encoding: 'utf-8', problems: [] },
  ]);
  const before = process.cpuUsage();
  const heap = process.memoryUsage().rss;
  const candidates = identityCandidates(roster, []);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(
    `\n${roster.people.length} records: ${candidates.length} pairs (${candidates.filter(({ counted }) => counted).length} of equal names) in ${seconds.toFixed(1)} s of processor time, target: under ${WITHIN_SECONDS} s; ${((process.memoryUsage().rss - heap) / 1e6).toFixed(0)} MB more`,
  );
}
