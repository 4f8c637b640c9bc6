import { Rewiring } from '../silos/rewire.ts';
import { Curveball, TRADES_BETWEEN, TRADES_TO_FORGET } from './curveball.ts';
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

  get sources(): Uint32Array {
    return this.#rewiring.sources;
  }

  get targets(): Uint32Array {
    return this.#rewiring.targets;
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
  const copy = <R extends { members: Uint32Array }>(rows: R): R => ({ ...rows, members: rows.members.slice() });
  return { ...model, seats: copy(model.seats), officers: copy(model.officers), agreements: copy(model.agreements) };
}
