// One organization in full, for its page: what ties it, what carries each tie, and where each fact was read.

import type { GapStatus } from './document.ts';
import type { Day, Source } from './types.ts';

export interface DossierTie {
  other: string;
  relation: string;
  /** The agreement's title, where an agreement carries the tie. */
  title: string | null;
  agreement: string | null;
  /** Shared directors, masked unless names were asked for; `delegated`: the seat outlives its holder. */
  people: { id: string; label: string; delegated: boolean }[];
  from: Day | null;
  to: Day | null;
  /** Rests on equal names alone. */
  probable: boolean;
  /** A given tie that both organizations report. */
  bothSides: boolean;
  sources: Source[];
}

export interface DossierAgreement {
  id: string;
  title: string;
  form: string;
  role: string | null;
  participants: string[];
  /** Read as a meeting place, not as ties. */
  venue: boolean;
  status: string | null;
  from: Day | null;
  to: Day | null;
  lastActivityOn: Day | null;
  nextReviewOn: Day | null;
  levelIntended: number | null;
  levelActual: number | null;
  sources: Source[];
}

export interface DossierSeat {
  person: { id: string; label: string };
  role: string | null;
  /** The organization that the seat represents. */
  represents: string | null;
  /** The interest that the person declared, in the list's words; without them while people are masked; `null`: none is listed. */
  interest: { declared: string | null } | null;
  from: Day | null;
  to: Day | null;
  /** Other boards on which the person sits. */
  boards: string[];
  sources: Source[];
}

/** What the network loses when the organization leaves. */
export interface Departure {
  /** Organizations cut from the largest component. */
  cut_off: string[];
  /** Pairs of groups whose routes or status change. */
  pairs: { a: string; b: string; routes_before: number; routes_after: number; before: GapStatus; after: GapStatus }[];
}

export interface OrganizationDossier {
  id: string;
  name: string;
  sources: Source[];
  ties: DossierTie[];
  agreements: DossierAgreement[];
  seats: DossierSeat[];
  /** Its interlocks without those by name alone, as counted, and with every open candidate as well. */
  interlocks: { low: number; counted: number; high: number };
  /** Null where the reading of the network allows no groups. */
  leaves: Departure | null;
}
