// What is asked of one organization, and what came back of it: plain values, codes and names as the roster has them.

import type { AnalysisDocument } from '../document.ts';
import type { Day, Source, Tri } from '../types.ts';

/** What of an analysis is needed: the day shown, and whose data were received. */
export interface KnownOfRoster {
  network: Pick<AnalysisDocument['network'], 'as_of'>;
  coverage: Pick<AnalysisDocument['coverage'], 'received'>;
}

export interface NamedOrganization {
  id: string;
  name: string;
}

/** One of its own columns, with what the roster says today. */
export interface CollectionField {
  /** A column of the contract's organizations table. */
  field: string;
  /** The contract's list that its values come from; `null` = free text. */
  vocabulary: string | null;
  /** Does the column take several values? */
  several: boolean;
  /** Codes where there is a vocabulary; several in a multi-valued column, none where it is blank. */
  values: readonly string[];
}

/** One seat of its own board: the only place where people are named. */
export interface CollectionSeat {
  /** Says on the way back which seat this is. */
  code: string;
  person: string;
  /** The roster's own key of the person, when it has one. */
  personKey: string | null;
  role: string | null;
  represents: NamedOrganization | null;
  from: Day | null;
  to: Day | null;
  sources: readonly Source[];
}

/** An agreement that it takes part in, or a tie that it reported itself. */
export interface CollectionTie {
  code: string;
  partners: readonly NamedOrganization[];
  /** A code of the `form` vocabulary, or the relation as the file names it. */
  form: string;
  title: string | null;
  /** Its own role. */
  role: string | null;
  /** Depth, 1 (networking) to 4 (collaborating). */
  level: number | null;
  from: Day | null;
  to: Day | null;
  lastContact: Day | null;
  sources: readonly Source[];
}

/**
 * Something that others said of it and that it did not report itself: a tie; a seat of their board that represents it;
 * directors whom their board shares with its own (counted, never named).
 */
export interface CollectionStatement {
  kind: 'tie' | 'delegation' | 'shared_directors';
  code: string;
  by: NamedOrganization;
  relation: string;
  from: Day | null;
  count: number;
  sources: readonly Source[];
}

export const BLANKS = [
  'sector',
  'territory',
  'org_type',
  'board',
  'board_complete',
  'role',
  'start',
  'ties',
  'level',
  'last_contact',
] as const;
export type Blank = (typeof BLANKS)[number];

/** What it alone can fill: the code, and how many rows lack it (1 where it is one thing). */
export interface CollectionBlank {
  code: Blank;
  count: number;
}

export interface CollectionSheets {
  organization: NamedOrganization;
  /** Were its own data received already? */
  received: boolean;
  fields: readonly CollectionField[];
  board: readonly CollectionSeat[];
  boardComplete: Tri;
  ties: readonly CollectionTie[];
  said: readonly CollectionStatement[];
  blanks: readonly CollectionBlank[];
}

/** One tie of an organization on its validation sheet, with whoever said so. */
export interface SheetTie {
  partner: NamedOrganization;
  relation: string;
  title: string | null;
  level: number | null;
  /** Directors in common; 0 for any other tie. */
  shared: number;
  /** Organizations that reported it themselves; empty where only a list says so. */
  reporters: readonly string[];
  sources: readonly Source[];
}

/** An agreement of three or more, once, with the number of its other participants. */
export interface SheetAgreement {
  title: string;
  form: string;
  others: number;
  level: number | null;
  reporters: readonly string[];
  sources: readonly Source[];
}

/** What an organization is shown of itself before anybody else is: its ties, its place, the blanks. */
export interface ValidationSheet {
  organization: NamedOrganization;
  received: boolean;
  asOf: Day | null;
  ties: readonly SheetTie[];
  agreements: readonly SheetAgreement[];
  board: readonly CollectionSeat[];
  blanks: readonly CollectionBlank[];
  /** Of those whom its place depends on (its partners and its group), how many there are and whose data were not received. */
  around: { organizations: number; notReceived: readonly string[] };
  /** Places, in the findings of the document, of those that name it. */
  findings: readonly number[];
}
