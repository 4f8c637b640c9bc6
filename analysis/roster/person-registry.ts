// People as recorded: with a key, one record a key; without, one record a name and organization. Which records COUNT as
// one person is decided later (interface, Identity), never here.

import { byCodeUnits } from '../random.ts';
import type { PersonRecord } from '../types.ts';
import { type Assembly, attributesOf, NO_ATTRIBUTES, type PlacedRow, text, textOf } from './assembly.ts';
import { foldName, stableId } from './fold.ts';

const HOMES = new Set(['person_id', 'family_name', 'given_name', 'display_name']);

/** All people of a roster, found by key or by name and organization. */
export class PersonRegistry {
  readonly #assembly: Assembly;
  readonly #records: PersonRecord[] = [];
  /** Id -> place among the records. */
  readonly #places = new Map<string, number>();
  readonly #declared = new Set<string>();
  #sorted: readonly number[] = [];
  /** The record that was found or made last. */
  #last = 0;

  constructor(assembly: Assembly) {
    this.#assembly = assembly;
  }

  /** A row of a people table: it gives a key, or a name only. */
  declare(placed: PlacedRow): void {
    const { row } = placed;
    const name = nameIn(placed) ?? text(row, 'person_id')!;
    const key = text(row, 'person_id');
    const id = key ?? stableId(name);
    if (key !== null) this.#declared.add(key);
    const known = this.#find(id);
    if (known && known.folded !== foldName(name) && key !== null) {
      this.#assembly.report('duplicate_person_id', placed, {
        value: id,
        params: { line_first: known.source[0]!.line },
      });
      return;
    }
    if (known)
      this.#assembly.report('person_repeated', placed, { value: id, params: { line_first: known.source[0]!.line } });
    const record = known ?? this.#records[this.#add(id, name, foldName(name), key, placed)]!;
    record.attributes = Object.fromEntries([
      ...Object.entries(attributesOf(row, HOMES)),
      ...Object.entries(record.attributes),
    ]);
  }

  /** Is this the key of somebody in a people table? */
  isDeclared(key: string): boolean {
    return this.#declared.has(key);
  }

  /**
   * The record of who holds a seat: by the row's key; by a name that is itself a declared key; else this name on this
   * board. `rowKey` is a key that the form of the row implies (one row a person, several organizations in a cell).
   * Returns the record's number: records are numbered as they are met.
   */
  holder(placed: PlacedRow, organizationId: string, rowKey: string | null): number {
    const own = textOf(placed.row.fields.person_id);
    // Most rows name a key that was met before, by a name that is known: nothing is left to settle.
    const place = own === null ? undefined : this.#placeOfKey(own);
    if (place !== undefined && this.#records[place]!.name !== own) return place;
    const name = nameIn(placed);
    const key = own ?? (name !== null && this.#declared.has(name) ? name : rowKey);
    return this.named(name ?? key!, key, organizationId, placed);
  }

  /** The record, by number, of a name on a board or of a key. */
  named(name: string, key: string | null, organizationId: string, placed: PlacedRow): number {
    const folded = foldName(name);
    const id = key ?? `${stableId(name, folded)}@${organizationId}`;
    const place = this.#places.get(id);
    if (place === undefined) return this.#add(id, name, folded, key, placed);
    const known = this.#records[place]!;
    if (known.name === known.key && name !== key) {
      known.name = name;
      known.folded = folded;
    } else if (key === null && byCodeUnits(name, known.name) > 0) {
      // Spellings of one folded name: the last in code units, so that accents and lower case win over bare capitals.
      known.name = name;
    }
    return place;
  }

  /** The id of a record by its number. */
  idOf(place: number): string {
    return this.#records[place]!.id;
  }

  /** The records, sorted by id. */
  list(): PersonRecord[] {
    return this.#order().map((place) => this.#records[place]!);
  }

  /** By number, the place of each record in that list. */
  ranks(): Uint32Array {
    const ranks = new Uint32Array(this.#records.length);
    for (const [rank, place] of this.#order().entries()) ranks[place] = rank;
    return ranks;
  }

  /** Sorted once for as long as nobody is added: the list and the ranks are both asked for, and more than once. */
  #order(): readonly number[] {
    if (this.#sorted.length < this.#records.length)
      this.#sorted = [...this.#records.keys()].sort((a, b) => byCodeUnits(this.#records[a]!.id, this.#records[b]!.id));
    return this.#sorted;
  }

  /** Rows come person by person or board by board: many name the key that the row before named. */
  #placeOfKey(key: string): number | undefined {
    if (this.#records[this.#last]?.id === key) return this.#last;
    const place = this.#places.get(key);
    if (place !== undefined) this.#last = place;
    return place;
  }

  #find(id: string): PersonRecord | undefined {
    return this.#records[this.#places.get(id) ?? -1];
  }

  #add(id: string, name: string, folded: string, key: string | null, placed: PlacedRow): number {
    const record: PersonRecord = { id, name, key, folded, attributes: NO_ATTRIBUTES, source: [placed.source] };
    const place = this.#records.push(record) - 1;
    this.#places.set(id, place);
    this.#last = place;
    return place;
  }
}

/** The full name in a row: as one column, or given name and family name. */
export function nameIn({ row }: PlacedRow): string | null {
  const whole = textOf(row.fields.person_name) ?? textOf(row.fields.display_name);
  if (whole !== null) return whole.replace(/\s+/g, ' ');
  const given = textOf(row.fields.given_name);
  const family = textOf(row.fields.family_name);
  return given !== null && family !== null ? `${given} ${family}` : (given ?? family);
}
