// Which organization a cell speaks of: declared in a table, named elsewhere (a stub), or the same under another spelling.

import { byCodeUnits } from '../random.ts';
import type { AttributeValue, Organization, Tri } from '../types.ts';
import { type Assembly, attributesOf, type PlacedRow, text } from './assembly.ts';
import { foldName, stableId } from './fold.ts';
import type { TableRow } from './input.ts';
import { splitReferences } from './split-references.ts';

const HOMES = new Set(
  [
    'org_id',
    'name',
    'org_name',
    'parent_org_id',
    'in_scope',
    'data_received',
    'board_roster_complete',
    'connector_mandate',
  ].concat(['confidential', 'seats', 'chairs', 'officers', 'offices']),
);
const NUMERIC = /^\d+$/;
const CODE = /^\S{1,40}$/;

interface Draft extends Organization {
  /** Its id was made from its name: a row that gives an id for the same name speaks of it. */
  derived: boolean;
  /** Spellings met where no table declares the name; the most frequent one is shown. */
  spellings: Map<string, number> | null;
  /** What a list said of it last: rows of one file share it. */
  listed?: TableRow['organization'];
}

/** All organizations of a roster, found by id, by folded name, or by an id that lost its leading zeros. */
export class OrganizationRegistry {
  readonly #assembly: Assembly;
  readonly #hasTable: boolean;
  readonly #byId = new Map<string, Draft>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #withoutZeros = new Map<string, string | null>();
  readonly #listed = new Set<string>();
  readonly #conflicts = new Set<string>();

  constructor(assembly: Assembly, hasTable: boolean) {
    this.#assembly = assembly;
    this.#hasTable = hasTable;
  }

  /** A row of an organizations (or seats_wide) table. Returns its organization's id, `null` when the row is refused. */
  declare(placed: PlacedRow): string | null {
    const { row } = placed;
    const name = text(row, 'name') ?? text(row, 'org_name');
    const id = text(row, 'org_id');
    const known = id === null ? this.#soleNamed(name!) : (this.#byId.get(id) ?? null);
    if (known) return this.#repeat(known, name, placed);
    const draft = this.#add(id ?? this.#freeId(name!), name ?? id!, id === null, placed);
    draft.spellings = null;
    draft.inScope = text(row, 'in_scope') !== 'no';
    this.#describe(draft, placed);
    for (const other of [row.fields.name_alt, row.fields.acronym].flat()) {
      if (typeof other === 'string') this.#indexName(other, draft.id);
    }
    if (NUMERIC.test(draft.id)) {
      const short = draft.id.replace(/^0+/, '');
      this.#withoutZeros.set(short, this.#withoutZeros.has(short) ? null : draft.id);
    }
    return draft.id;
  }

  /** Second round, once every organization is declared: whom each one belongs to. */
  linkParent(id: string, placed: PlacedRow): void {
    const parent = text(placed.row, 'parent_org_id');
    const draft = this.#byId.get(id);
    if (parent === null || !draft || draft.parentId !== null) return;
    const resolved = this.refer(parent, placed);
    if (resolved !== id) draft.parentId = resolved;
  }

  /**
   * A row names an organization in columns of its own: from now on the name means that id, wherever it stands alone.
   * All such rows come before any reference is resolved, so that the order of rows never counts.
   */
  introduce(id: string | null, name: string, placed: PlacedRow): void {
    if (id !== null && !this.#byId.has(id) && !this.#withZeros(id) && !this.#soleNamed(name)?.derived)
      this.#add(id, name, false, placed);
    if (id === null && !this.#byId.has(name) && !this.#byName.has(foldName(name)))
      this.#add(this.#freeId(name), name, true, placed);
  }

  /**
   * The id of the organization that a row names by id, by name or both; a stub when nobody declared it.
   * `null` (and a problem) when the name alone fits several organizations.
   */
  resolve(id: string | null, name: string | null, placed: PlacedRow): string | null {
    if (id === null) return name === null ? null : this.refer(name, placed);
    const exact = this.#byId.get(id) ?? this.#restoreZeros(id, placed);
    if (exact) return this.#spell(exact, name).id;
    const named = this.#soleNamed(name ?? id);
    if (named && (name === null || named.derived)) return named.id;
    return this.#spell(this.#add(id, name ?? id, false, placed, name !== null), name).id;
  }

  /**
   * The id of the organization that one cell names, by id or by name. One that nobody knows keeps a word without blanks
   * as its id (a code), and is known by its folded name otherwise.
   */
  refer(word: string, placed: PlacedRow): string | null {
    const exact = this.#byId.get(word) ?? this.#restoreZeros(word, placed);
    if (exact) return exact.id;
    const ids = this.#byName.get(foldName(word));
    if (ids && ids.size > 1) {
      const params = { ids: [...ids].sort(byCodeUnits).join(', ') };
      this.#assembly.report('ambiguous_name', placed, { value: word, params });
      return null;
    }
    if (ids) return this.#spell(this.#byId.get([...ids][0]!)!, word).id;
    if (CODE.test(word)) return this.#add(word, word, false, placed, false).id;
    return this.#spell(this.#add(this.#freeId(word), word, true, placed), word).id;
  }

  /** The organization that this word is known to mean, without making one of it. */
  find(word: string): string | null {
    return this.#byId.get(word)?.id ?? this.#soleNamed(word)?.id ?? null;
  }

  /** Was this id declared or met as an organization? */
  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Remembers a cell of a list column that names one organization, so that `A/B` beside `A` and `B` can be split. */
  noteListed(cell: string): void {
    if (!/[|;,/]/.test(cell)) this.#listed.add(cell.trim());
  }

  /** The organizations in a list cell, resolved; those that cannot be are left out with a problem. */
  resolveList(cell: string, placed: PlacedRow): string[] {
    const known = (word: string) => this.#listed.has(word) || this.find(word) !== null;
    const { parts, doubtful } = splitReferences(cell, known);
    if (doubtful) this.#assembly.report('list_not_split', placed, { value: cell });
    return parts.flatMap((part) => this.refer(part, placed) ?? []);
  }

  /** The organizations, sorted by id, under their declared name or their most frequent spelling. */
  list(): Organization[] {
    return [...this.#byId.values()]
      .map(({ derived: _derived, spellings, listed: _listed, ...organization }) => ({
        ...organization,
        name: spellings ? mostFrequent(spellings, organization.name) : organization.name,
      }))
      .sort((a, b) => byCodeUnits(a.id, b.id));
  }

  /**
   * What a list says of the organization that its row names: it fills what neither a table of organizations nor an earlier
   * list says, and what it says otherwise is reported, once a file and column.
   */
  describeListed(id: string, placed: PlacedRow): void {
    const listed = placed.row.organization;
    const draft = this.#byId.get(id);
    if (!listed || !draft || draft.listed === listed) return;
    draft.listed = listed;
    const row = { line: placed.row.line, ...listed };
    const before = draft.attributes;
    this.#describe(draft, { ...placed, row });
    this.linkParent(id, { ...placed, row });
    if (!this.#hasTable && text(row, 'in_scope') === 'no') draft.inScope = false;
    for (const [column, value] of Object.entries(attributesOf(row, HOMES))) {
      const kept = Object.hasOwn(before, column) ? before[column]! : value;
      const key = `${placed.source.file}\u0000${id}\u0000${column}`;
      if (saysSame(kept, value) || this.#conflicts.has(key)) continue;
      this.#conflicts.add(key);
      const params = { organization: draft.name, kept: written(kept) };
      this.#assembly.report('organization_conflict', placed, { column, value: written(value), params });
    }
  }

  #repeat(known: Draft, name: string | null, placed: PlacedRow): string | null {
    const place = {
      value: known.id,
      params: { name: known.name, other: name ?? '', line_first: known.source[0]!.line },
    };
    if (name !== null && foldName(name) !== foldName(known.name)) {
      this.#assembly.report('duplicate_org_id', placed, place);
      return null;
    }
    this.#assembly.report('organization_repeated', placed, place);
    known.source.push(placed.source);
    this.#describe(known, placed);
    return known.id;
  }

  /** Fills what the organization does not say yet; what is known stays. */
  #describe(draft: Draft, { row }: PlacedRow): void {
    draft.attributes = Object.fromEntries([
      ...Object.entries(attributesOf(row, HOMES)),
      ...Object.entries(draft.attributes),
    ]);
    const tri = (now: Tri, field: string): Tri => (now === 'unknown' ? ((text(row, field) ?? 'unknown') as Tri) : now);
    draft.dataReceived = tri(draft.dataReceived, 'data_received');
    draft.boardComplete = tri(draft.boardComplete, 'board_roster_complete');
    draft.connectorMandate = tri(draft.connectorMandate, 'connector_mandate');
    draft.confidential ??= text(row, 'confidential') as Organization['confidential'];
  }

  #add(id: string, name: string, derived: boolean, placed: PlacedRow, indexed = true): Draft {
    const draft: Draft = {
      id,
      name,
      derived,
      inScope: !this.#hasTable,
      attributes: {},
      dataReceived: 'unknown',
      boardComplete: 'unknown',
      connectorMandate: 'unknown',
      confidential: null,
      parentId: null,
      source: [placed.source],
      spellings: new Map(),
    };
    this.#byId.set(id, draft);
    if (indexed) this.#indexName(name, id);
    return draft;
  }

  #indexName(name: string, id: string): void {
    const folded = foldName(name);
    const ids = this.#byName.get(folded);
    if (ids) ids.add(id);
    else this.#byName.set(folded, new Set([id]));
  }

  /** One more sighting of an undeclared organization's name. */
  #spell(draft: Draft, name: string | null): Draft {
    if (draft.spellings && name !== null) {
      const count = draft.spellings.get(name) ?? 0;
      draft.spellings.set(name, count + 1);
      if (count === 0 && name !== draft.name) this.#indexName(name, draft.id);
    }
    return draft;
  }

  #soleNamed(name: string): Draft | null {
    const ids = this.#byName.get(foldName(name));
    return ids?.size === 1 ? this.#byId.get([...ids][0]!)! : null;
  }

  #restoreZeros(id: string, placed: PlacedRow): Draft | null {
    const full = this.#withZeros(id);
    if (full) this.#assembly.report('leading_zero_restored', placed, { value: id, params: { id: full.id } });
    return full;
  }

  /** The one declared organization whose numeric id is this one but for leading zeros. */
  #withZeros(id: string): Draft | null {
    if (!NUMERIC.test(id)) return null;
    return this.#byId.get(this.#withoutZeros.get(id.replace(/^0+/, '')) ?? '') ?? null;
  }

  #freeId(name: string): string {
    let id = stableId(name);
    while (this.#byId.has(id)) id += '-';
    return id;
  }
}

function mostFrequent(spellings: ReadonlyMap<string, number>, otherwise: string): string {
  let best = otherwise;
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count > most || (count === most && byCodeUnits(spelling, best) < 0)) [best, most] = [spelling, count];
  }
  return best;
}

function saysSame(one: AttributeValue, other: AttributeValue): boolean {
  return one === other || foldName(written(one)) === foldName(written(other));
}

function written(value: AttributeValue): string {
  return typeof value === 'object' ? value.join('|') : String(value);
}
