// A table with one row a body and one column a seat: the seats of the row at hand.

import type { TableRow } from './input.ts';
import type { Notices } from './problem.ts';
import type { ColumnRole } from './recognise.ts';
import { isPlaceholder } from './vocabulary.ts';

/** Gathers the people named in a row's seat and officer columns, as parallel lists that fit in a TableRow. */
export class WideSeats {
  readonly #notices: Notices;
  #seats: string[] = [];
  #chairs: string[] = [];
  #officers: string[] = [];
  #offices: string[] = [];

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** One filled cell. "Poste vacant" and its kin are counted, never people. */
  add(role: ColumnRole, header: string, name: string, line: number): void {
    if (isPlaceholder(name)) {
      this.#notices.count('placeholder_seat', line, '', name);
      return;
    }
    if (role.as === 'seat') (role.chair ? this.#chairs : this.#seats).push(name);
    else {
      this.#officers.push(name);
      this.#offices.push(header);
    }
  }

  /** The row's lists as fields; the next row starts anew. */
  take(): [string, TableRow['fields'][string]][] {
    const lists: [string, readonly string[]][] = [
      ['seats', this.#seats],
      ['chairs', this.#chairs],
      ['officers', this.#officers],
      ['offices', this.#offices],
    ];
    this.#seats = [];
    this.#chairs = [];
    this.#officers = [];
    this.#offices = [];
    return lists.filter(([, names]) => names.length > 0);
  }
}
