import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../analysis/random.ts';

export interface RosterSize {
  organizations: number;
  /** Six a board when nothing else is asked for. */
  seats?: number;
  seed: number;
  /** Chance that a person holds a second seat; higher in small regions where the same people are everywhere. */
  secondSeat?: number;
}

const SECTORS = [
  'community',
  'public_health_social',
  'education',
  'municipal',
  'housing',
  'private',
  'employment',
  'primary_care',
  'philanthropy',
  'justice',
];
const TERRITORIES = 8;
const SEATS_A_BOARD = 6;
const SMALLEST_BOARD = 3;
const LARGEST_BOARD = 40;
/** Exponent of the sizes of boards: a few large, many small, as in registers of charities. */
const TAIL = 2.2;
/** Organizations whose directors sit nowhere else, and those that share one alone. */
const ISOLATES = 0.2;
const PENDANTS = 0.15;
/** Chances that a person holds a second seat, when nothing else is asked for, and a further one each time. */
const SECOND_SEAT = 0.16;
const FURTHER_SEAT = 0.35;
const MOST_SEATS = 12;
/** How much of a person's other seats stay in the sector, and in the territory, of the first. */
const SAME_SECTOR = 0.7;
const SAME_TERRITORY = 0.6;
const TRIES = 30;

/**
 * A roster shaped like real ones, as CSV texts by file name: heavy-tailed boards, directors who stay in their sector and
 * territory, organizations without any shared director and some with one alone. The same sizes and seed give the same text.
 */
export function generateRoster({
  organizations,
  seats = SEATS_A_BOARD * organizations,
  seed,
  secondSeat = SECOND_SEAT,
}: RosterSize): Map<string, string> {
  const random = createRandom(seed);
  const sizes = boardSizes(organizations, seats, random);
  const sector = Array.from({ length: organizations }, () => Math.floor(SECTORS.length * random() ** 1.7));
  const territory = Array.from({ length: organizations }, () => Math.floor(TERRITORIES * random() ** 1.3));
  /** Directors that each board may still share. */
  const open = Array.from({ length: organizations }, () => {
    const draw = random();
    return draw < ISOLATES ? 0 : draw < ISOLATES + PENDANTS ? 1 : Number.POSITIVE_INFINITY;
  });
  const cells = new Map<string, number[]>();
  for (let o = 0; o < organizations; o++) {
    const key = `${sector[o]} ${territory[o]}`;
    const cell = cells.get(key);
    if (cell) cell.push(o);
    else cells.set(key, [o]);
  }
  const left = [...sizes];
  const rows: string[] = [];
  let people = 0;
  const sit = (board: number, person: number) => {
    left[board]!--;
    rows.push(`${idOf(board)},P${person},Nom${person},Prénom${person % 997},director,${2015 + (person % 11)}-06-15`);
  };
  for (let home = 0; home < organizations; home++) {
    while (left[home]! > 0) {
      const person = people++;
      sit(home, person);
      const held = new Set([home]);
      if (open[home]! < 1 || random() >= secondSeat) continue;
      do {
        const other = otherBoard(home, held);
        if (other === null) break;
        if (held.size === 1) open[home]!--;
        open[other]!--;
        held.add(other);
        sit(other, person);
      } while (held.size < MOST_SEATS && open[home] === Number.POSITIVE_INFINITY && random() < FURTHER_SEAT);
    }
  }

  function otherBoard(home: number, held: ReadonlySet<number>): number | null {
    for (let tries = 0; tries < TRIES; tries++) {
      const s = random() < SAME_SECTOR ? sector[home]! : Math.floor(random() * SECTORS.length);
      const t = random() < SAME_TERRITORY ? territory[home]! : Math.floor(random() * TERRITORIES);
      const cell = cells.get(`${s} ${t}`);
      if (!cell) continue;
      const other = cell[Math.floor(random() * cell.length)]!;
      if (!held.has(other) && left[other]! > 0 && open[other]! >= 1) return other;
    }
    return null;
  }

  const listed = Array.from(
    { length: organizations },
    (_, o) => `${idOf(o)},Organisme ${o},${SECTORS[sector[o]!]},Territoire ${territory[o]! + 1}`,
  );
  const text = (header: string, lines: readonly string[]) => `${header}\n${lines.join('\n')}\n`;
  return new Map([
    ['organizations.csv', text('org_id,name,sector,territory', listed)],
    ['board_memberships.csv', text('org_id,person_id,family_name,given_name,role,start_on', rows)],
  ]);
}

function idOf(organization: number): string {
  return `ORG${String(organization).padStart(6, '0')}`;
}

/** Sizes drawn from a power law, then stretched or cut to the exact number of seats. */
function boardSizes(organizations: number, seats: number, random: () => number): number[] {
  // Written so that what is no number is refused as well.
  if (!(seats >= organizations * SMALLEST_BOARD && seats <= organizations * LARGEST_BOARD)) {
    throw new RangeError(`${organizations} boards cannot hold ${seats} seats`);
  }
  const sizes = Array.from({ length: organizations }, () =>
    Math.min(LARGEST_BOARD, Math.floor(SMALLEST_BOARD * (1 - random()) ** (-1 / (TAIL - 1)))),
  );
  let total = sizes.reduce((sum, size) => sum + size, 0);
  while (total !== seats) {
    const board = Math.floor(random() * organizations);
    if (total < seats && sizes[board]! < LARGEST_BOARD) {
      sizes[board]!++;
      total++;
    } else if (total > seats && sizes[board]! > SMALLEST_BOARD) {
      sizes[board]!--;
      total--;
    }
  }
  return sizes;
}

/** Writes a roster into a folder and returns the folder. */
export function writeRoster(folder: string, size: RosterSize): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generateRoster(size)) writeFileSync(path.join(folder, name), text);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, organizations = '2000', seats = '12000', seed = '1', second = SECOND_SEAT] = process.argv.slice(2);
  if (!folder) throw new Error('usage: generate-roster.ts FOLDER [ORGANIZATIONS] [SEATS] [SEED]');
  writeRoster(folder, {
    organizations: Number(organizations),
    seats: Number(seats),
    seed: Number(seed),
    secondSeat: Number(second),
  });
  console.log(`${organizations} organizations, ${seats} seats: ${folder}`);
}
