// The shapes that flow through the house: a validated roster, the network built from it, the options of an analysis.
// The result document has its own file, document.ts. Everything here is a plain value: it crosses workers and JSON.

import type { TableReport } from './table-report.ts';

export type { AnalyzeContext, RunTasks } from './context.ts';

/** A calendar day, `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

/** An interval of days, both ends inclusive. `null` = open or unknown: it never excludes anything. */
export interface Period {
  from: Day | null;
  to: Day | null;
}

/** Empty is `unknown`, never `no` (architecture, rule 5). */
export type Tri = 'yes' | 'no' | 'unknown';

/** Where a fact was read: the file's name and its 1-based physical line. */
export interface Source {
  file: string;
  line: number;
}

/** A cell kept as an attribute; several values where the column is multi-valued. */
export type AttributeValue = string | number | readonly string[];
export type Attributes = Record<string, AttributeValue>;

export const TABLE_KINDS = [
  'seats_wide',
  'assessments',
  'agreements',
  'ties',
  'board_memberships',
  'expected_links',
  'events',
  'people',
  'organizations',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a user must know about her input. `code` and `params` are turned into a sentence and a fix in her language
 * by the message catalogue (`problem.<code>.message`, `problem.<code>.fix`); this layer holds no prose.
 */
export interface Problem {
  code: string;
  severity: Severity;
  file: string;
  line: number | null;
  column: string | null;
  value: string | null;
  params: Record<string, string | number>;
  /** True when the row was set aside (quarantined): exit status 3. */
  quarantined: boolean;
  /** The record, 1 being the header; differs from the line where cells hold line breaks. */
  record?: number | null;
  /** 1-based; `column` is its header. */
  columnNumber?: number | null;
  /** Where the cell (else the row) begins in the bytes as they were sent; `null` where the format does not tell. */
  byteOffset?: number | null;
  /** At most 80 characters of what stood there, with what cannot be seen written as codes; never of a sensitive column. */
  excerpt?: string | null;
}

export interface Organization {
  id: string;
  name: string;
  /** False for a stub: named by another table, absent from the organizations table. */
  inScope: boolean;
  /** Canonical columns under their contract name, unknown columns under their own header. */
  attributes: Attributes;
  /** `data_received` of the contract when given: did this organization supply its own data? */
  dataReceived: Tri;
  boardComplete: Tri;
  connectorMandate: Tri;
  confidential: 'name' | 'location' | null;
  parentId: string | null;
  source: Source[];
  /** By key or decision (analysis/identities): organizations that this one stands for; ids of those that it is not. */
  aliases?: readonly { id: string; name: string }[];
  apart?: readonly string[];
}

/**
 * One person as recorded, not as counted: without a key, a record is one name on one organization's board
 * (interface, Identity). `analysis/graph` decides which records count as one person.
 */
export interface PersonRecord {
  id: string;
  name: string;
  /** The roster's own person key, when it has one. */
  key: string | null;
  /** The full name folded: case, accents, punctuation, spaces; not order, not brackets. */
  folded: string;
  attributes: Attributes;
  source: Source[];
  /** By decision (analysis/identities): folded names of the records that this one stands for; ids of those it is not. */
  aliases?: readonly string[];
  apart?: readonly string[];
}

/** One person on one board; rows for the same person, board and overlapping or consecutive dates are one seat. */
export interface Seat {
  id: string;
  organizationId: string;
  personId: string;
  /** `interlock` for seats; `shared_officer` for officer columns, never an interlock. */
  relation: 'interlock' | 'shared_officer';
  role: string | null;
  basis: string | null;
  /** Set when the seat represents an organization: a delegation, which outlives its holder. */
  representsId: string | null;
  period: Period;
  attributes: Attributes;
  source: Source[];
}

export interface Participant {
  organizationId: string;
  role: string | null;
}

export interface Agreement {
  id: string;
  title: string;
  /** A code of the `form` vocabulary. */
  form: string;
  participants: Participant[];
  period: Period;
  status: string | null;
  lastActivityOn: Day | null;
  lastReviewOn: Day | null;
  nextReviewOn: Day | null;
  levelIntended: number | null;
  levelActual: number | null;
  attributes: Attributes;
  source: Source[];
}

/** A tie given as such (ties table). Ends are organization ids, or person record ids when `level` is `people`. */
export interface Tie {
  id: string;
  source: string;
  target: string;
  relation: string;
  /** `null` where the file does not say. */
  directed: boolean | null;
  weight: number | null;
  level: 'organizations' | 'people';
  period: Period;
  attributes: Attributes;
  rows: Source[];
}

export interface Assessment {
  respondentId: string | null;
  targetId: string | null;
  agreementId: string | null;
  assessedOn: Day | null;
  wave: string | null;
  item: string;
  score: number;
  scaleMin: number;
  scaleMax: number;
  source: Source;
}

export interface RosterEvent {
  date: Day;
  label: string;
  territory: string | null;
  source: Source;
}

/** A pair (organizations or groups, by id or by value) that somebody declared should be linked. */
export interface ExpectedLink {
  a: string;
  b: string;
  territory: string | null;
  origin: string | null;
  note: string | null;
  source: Source;
}

export interface Roster {
  /** Sorted by id in code units, like every list below. */
  organizations: Organization[];
  people: PersonRecord[];
  seats: Seat[];
  agreements: Agreement[];
  ties: Tie[];
  assessments: Assessment[];
  events: RosterEvent[];
  expectedLinks: ExpectedLink[];
  tables: TableReport[];
  problems: Problem[];
  /** Without an organizations table nobody is a stub, and an organization is present while something ties or seats it. */
  hasOrganizationTable: boolean;
}

// ---- Options -------------------------------------------------------------------------------------------------------

export type NetworkMode = 'organizations' | 'people' | 'two-mode';

/** The options of `passerelle analyze` and of `/api/analysis`, by the same names in kebab-case (interface, section 2). */
export interface AnalyzeOptions {
  network: NetworkMode;
  /** Relations to keep; `null` = all. */
  relations: readonly string[] | null;
  asOf: Day | 'latest' | 'all';
  directed: boolean;
  weights: 'none' | 'count' | 'column' | 'newman';
  scale: 'high-is-strong' | 'low-is-strong';
  symmetrize: 'union' | 'intersection';
  venues: 'third' | 'tie';
  withoutMandated: boolean;
  /** `auto`, `detected`, or a column's name. */
  groupBy: string;
  within: string | null;
  /** Result fields to compute; `null` = all. */
  measures: readonly string[] | null;
  identity: 'name' | 'key';
  names: boolean;
  resolution: number;
  seed: number;
  /** Random rosters drawn to tell what chance would make of this one; 0 = a formula instead. */
  draws: number;
  /** Is the list declared to cover the whole territory? Decides between solid and indicative (findings, section 6). */
  boundary: 'complete' | 'partial' | 'unknown';
  /** Organizations that the territory has, as far as somebody knows, listed or not; `null` = nobody said. */
  population: number | null;
  /** Alternative form by measure, as another program reports it (`measures/variants.ts`); `{}` = the defaults. */
  variant: Readonly<Record<string, string>>;
  /**
   * Betweenness by sampled paths, within this share of all pairs for all organizations at once in 99 of 100 seeds, at
   * least (`measures/betweenness-approximate.ts`); `null` = exact.
   */
  approximate: number | null;
}

export const DEFAULT_OPTIONS: AnalyzeOptions = {
  network: 'organizations',
  relations: null,
  asOf: 'latest',
  directed: false,
  weights: 'none',
  scale: 'high-is-strong',
  symmetrize: 'union',
  venues: 'third',
  withoutMandated: false,
  groupBy: 'auto',
  within: null,
  measures: null,
  identity: 'name',
  names: false,
  resolution: 1,
  seed: 1,
  draws: 1000,
  boundary: 'unknown',
  population: null,
  variant: {},
  approximate: null,
};

// ---- Network -------------------------------------------------------------------------------------------------------

/** What carries a tie: fragility and provenance come from here. Between people, the board they share carries it. */
export interface Carrier {
  kind: 'person' | 'agreement' | 'tie' | 'organization';
  id: string;
  relation: string;
  /** The carrier is a delegated seat: it outlives its holder, so it is never person-fragile. */
  delegated: boolean;
  /** Counts only because two names are equal (no key, no decision). */
  probable: boolean;
  /** The carrier's own first and last day, where known. */
  startsOn: Day | null;
  endsOn: Day | null;
}

/** A tie between two vertices of a one-mode network; undirected unless the network is directed. `source < target` then. */
export interface NetworkTie {
  source: string;
  target: string;
  /** Value per relation, as in `ties[].relations` of the result. */
  relations: Record<string, number>;
  /** Sum over the selected relations: a STRENGTH. */
  weight: number;
  /** Every carrier is name-only. */
  probable: boolean;
  carriers: Carrier[];
}

/** An agreement of three or more participants without a lead: a third party where they meet, not a tie. */
export interface Venue {
  id: string;
  title: string;
  form: string;
  participants: string[];
  endsOn: Day | null;
}

/** A compressed sparse row adjacency: the neighbours of `v` are `targets[offsets[v] .. offsets[v + 1]]`, ascending. */
export interface Adjacency {
  n: number;
  offsets: Uint32Array;
  targets: Uint32Array;
  /** Tie STRENGTH, parallel to `targets`. */
  weights: Float64Array;
}

/** What every measure takes. Isolates are vertices; loops are gone; parallel ties are merged. */
export interface Network {
  /** Sorted in code units; the index is the vertex. */
  ids: readonly string[];
  directed: boolean;
  /** Ties out of v; equal to `symmetric` when undirected. */
  out: Adjacency;
  /** Ties into v; equal to `symmetric` when undirected. */
  in: Adjacency;
  /** s_ij = max(a_ij, a_ji); weight z_ij = w_ij + w_ji when directed, w_ij when not (measures.md, sections 0 and 9). */
  symmetric: Adjacency;
}

/** The whole picture at one date, for one choice of layers: what groups, gaps and findings are computed on. */
export interface Projection {
  mode: NetworkMode;
  network: Network;
  ties: NetworkTie[];
  venues: Venue[];
  /** The vertices, parallel to `network.ids`: organizations, counted people, or both (two-mode). */
  vertices: Vertex[];
  /** Last day on which the roster states something; the day shown; `null` when undated or `all`. */
  asOf: Day | null;
  /** Every relation present before the choice of layers, with its number of ties (venues under their form). */
  layers: { relation: string; ties: number; venues: number; selected: boolean }[];
}

export interface Vertex {
  id: string;
  name: string;
  kind: 'organization' | 'person';
  inScope: boolean;
  /** Did we receive this organization's data? False for stubs and for rows that nothing speaks of. */
  received: boolean;
  attributes: Attributes;
  connectorMandate: Tri;
  parentId: string | null;
}

/** A group as somebody saw it before: what a group of today takes its id and colour from, by best overlap of members. */
export interface KnownGroup {
  id: string;
  kind: 'given' | 'detected';
  color: number;
  /** Ids of organizations. */
  members: readonly string[];
  /** Of the division that identities hang on (the roster's latest day, all layers); the others were seen elsewhere only. */
  reference: boolean;
}
