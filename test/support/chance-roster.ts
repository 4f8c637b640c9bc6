import { Curveball } from '../../analysis/chance/curveball.ts';
import { createRandom, shuffle } from '../../analysis/random.ts';
import type { Roster } from '../../analysis/types.ts';
import { organization, person, roster, seat } from './roster.ts';

export interface ChanceRosterSize {
  boards: number;
  sectors: number;
  /** Chance that a person takes one more seat, each time. */
  furtherSeat: number;
  seed: number;
}

/**
 * A roster in which nothing but chance decides who sits where: boards of 4 to 14, sectors of uneven size, most people
 * with one seat and a few with many, and then everything shuffled with those margins kept. All data received.
 */
export function chanceRoster({ boards, sectors, furtherSeat, seed }: ChanceRosterSize): Roster {
  const random = createRandom(seed);
  const sizes = Array.from({ length: boards }, () => 4 + Math.floor(11 * random() ** 2));
  const places = shuffle(
    sizes.flatMap((size, b) => new Array<number>(size).fill(b)),
    random,
  );
  const held: Set<number>[] = [];
  for (const board of places) {
    const last = held.at(-1);
    if (last && random() < furtherSeat && !last.has(board)) last.add(board);
    else held.push(new Set([board]));
  }
  const lists: number[][] = sizes.map(() => []);
  held.forEach((list, p) => {
    for (const board of list) lists[board]!.push(p);
  });
  const offsets = new Uint32Array(boards + 1);
  lists.forEach((list, b) => {
    offsets[b + 1] = offsets[b]! + list.length;
  });
  const rows = { offsets, members: Uint32Array.from(lists.flat()), columns: held.length };
  const ball = new Curveball(rows, false);
  for (let trade = 0; trade < 30; trade++) ball.trade(random);
  const id = (b: number) => `o${String(b).padStart(4, '0')}`;
  return roster({
    organizations: lists.map((_, b) =>
      organization(id(b), {
        boardComplete: 'yes',
        attributes: { sector: `s${Math.floor(sectors * random() ** 1.4)}` },
      }),
    ),
    people: held.map((_, p) => person(`p${p}`, `Name ${p}`)),
    seats: lists.flatMap((_, b) =>
      [...rows.members.slice(offsets[b]!, offsets[b + 1]!)].map((p) => seat(id(b), `p${p}`)),
    ),
  });
}
