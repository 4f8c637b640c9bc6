import { Rewiring } from '../silos/rewire.ts';
import { Curveball, TRADES_BETWEEN, TRADES_TO_FORGET, type TrackedRows } from './curveball.ts';
import type { RosterModel } from './roster-model.ts';

/** Tries per given tie to forget where it was (Milo et al. 2003, arXiv:cond-mat/0312028), and between two draws. */
const SWAPS_TO_FORGET = 10;
const SWAPS_BETWEEN = 2;

/** Rosters with the margins of one, drawn one after the other: its rows are changed in place, its given ties apart. */
export class DrawChain {
  readonly #lists: Curveball[];
  readonly #rewiring: Rewiring;
  #begun = false;

  constructor(model: RosterModel) {
    this.#lists = [
      new Curveball(model.seats, false),
      new Curveball(model.officers, false),
      new Curveball(model.agreements, true),
    ];
    this.#rewiring = new Rewiring(model);
  }

  /** The given ties as they stand. */
  given(): { sources: Uint32Array; targets: Uint32Array } {
    return this.#rewiring.edges();
  }

  next(random: () => number): void {
    const trades = this.#begun ? TRADES_BETWEEN : TRADES_TO_FORGET;
    for (const list of this.#lists) for (let trade = 0; trade < trades; trade++) list.trade(random);
    this.#rewiring.swap(this.#begun ? SWAPS_BETWEEN : SWAPS_TO_FORGET, random);
    this.#begun = true;
  }
}

/** A model whose rows may be changed: in place, a task's payload is the caller's own. */
export function copyOf(model: RosterModel): RosterModel {
  const tracked = (rows: TrackedRows): TrackedRows => ({
    ...rows,
    members: rows.members.slice(),
    lengths: rows.lengths.slice(),
  });
  const agreements = { ...model.agreements, members: model.agreements.members.slice() };
  return { ...model, seats: tracked(model.seats), officers: tracked(model.officers), agreements };
}
