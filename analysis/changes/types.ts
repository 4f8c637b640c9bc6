// What a new version of a roster changes: in the roster itself, and in what the analysis says of it.

import type { GapStatus, Reading } from '../document.ts';
import type { Day, Source } from '../types.ts';

export const CHANGED_SUBJECTS = ['organizations', 'agreements', 'seats', 'ties', 'people'] as const;
export type ChangedSubject = (typeof CHANGED_SUBJECTS)[number];

/** `ended`: no longer listed, whatever the reason. */
export const CHANGE_KINDS = ['ended', 'added', 'renamed', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A cell as text; lists joined by ` | `; `null` where empty. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** One organization, person, seat, tie or agreement that is not what it was. */
export interface RosterChange {
  /** `seats.ended.12`: the same two rosters give the same ids. */
  id: string;
  subject: ChangedSubject;
  kind: ChangeKind;
  /** The organization, the person (of a seat too), or the agreement's title; empty for a tie. */
  name: string;
  /** Its name before, where it was renamed. */
  was: string | null;
  /** Organizations concerned, by name: the board, the two ends, the participants. */
  places: readonly string[];
  /** Code of the role, the relation or the form. */
  detail: string | null;
  /** Taken for the same because the names are alike, not by a key or a decision. */
  probable: boolean;
  fields: readonly FieldChange[];
  /** Rows of its own on either side. Empty on both: it follows from other rows (a person who left her last board). */
  before: readonly Source[];
  after: readonly Source[];
  /** Its last day as the earlier roster knew it. */
  endedOn: Day | null;
  /** What hangs on it: rows, boards, participants. Decides the order. */
  weight: number;
}

/** One change of a value that most rows of a kind share: said once, not row by row (a new year, a new date of the source). */
export interface CommonChange extends FieldChange {
  subject: ChangedSubject;
  count: number;
  /** How many were compared. */
  of: number;
}

export interface RosterChanges {
  /** By subject, then kind, then what hangs on it. */
  entries: readonly RosterChange[];
  common: readonly CommonChange[];
  counts: Record<ChangedSubject, Record<ChangeKind, number> & { same: number }>;
}

/** A broker of either list, by rank among all that are ranked; `null` = not among them. */
export interface BrokerMove {
  id: string;
  name: string;
  before: number | null;
  after: number | null;
  ring: { before: boolean; after: boolean };
}

export interface GroupChange {
  /** Ids on either side; `null` = not there. */
  before: string | null;
  after: string | null;
  size: { before: number | null; after: number | null };
  silo: { before: boolean; after: boolean };
  /** Ids of organizations. */
  joined: readonly string[];
  left: readonly string[];
}

export interface GapChange {
  /** Groups by their ids of after, else of before. */
  a: string;
  b: string;
  /** `opened`: a gap to be spoken of that was none; `closed`: the reverse. */
  kind: 'opened' | 'closed' | 'status';
  before: GapStatus | null;
  after: GapStatus | null;
}

/** What a changed roster does to what the analysis says. */
export interface AnalysisChanges {
  reading: { before: Reading; after: Reading };
  numbers: { name: AnalysisNumber; before: number | null; after: number | null }[];
  gaps: GapChange[];
  brokers: BrokerMove[];
  groups: GroupChange[];
}

export const ANALYSIS_NUMBERS = [
  'organizations',
  'ties',
  'interlocks',
  'groups',
  'silos',
  'gaps',
  'components',
  'isolates',
] as const;
export type AnalysisNumber = (typeof ANALYSIS_NUMBERS)[number];
