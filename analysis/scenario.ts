// What if somebody left, or two met: the steps of a scenario and what they change, for `what_if` of the result document,
// `/api/what-if` and `analyze --what-if`.

import type { GapStatus } from './document.ts';

export const LEAVER_KINDS = ['organization', 'person', 'agreement'] as const;
export type LeaverKind = (typeof LEAVER_KINDS)[number];

export interface LeaveStep {
  leave: { kind: LeaverKind; id: string };
}

/** A tie between two organizations, as a meeting could bring it about. */
export interface IntroduceStep {
  introduce: { a: string; b: string };
}

export type ScenarioStep = LeaveStep | IntroduceStep;

/** Ties and third parties that routes between two groups can use. */
export interface RouteParts {
  /** Tied pairs: [in A, in B]. */
  ties: [string, string][];
  /** Organizations and venues that are tied to both groups. */
  through: string[];
}

export interface ScenarioPair {
  a: string;
  b: string;
  /** May be spoken of, by the network as it is recorded (findings, section 4). */
  speakable: boolean;
  routes_before: number;
  routes_after: number;
  before: GapStatus;
  after: GapStatus;
  lost: RouteParts;
  gained: RouteParts;
}

export interface ScenarioSplit {
  /** Separate pieces of the network, isolates among them, by ties alone. */
  components: { before: number; after: number };
  /** Organizations in the largest piece. */
  largest: { before: number; after: number };
  /** Organizations that stay, cut from the largest part of what their ties held together. */
  cut_off: string[];
  /** Organizations that stay and have lost their last tie. */
  without_tie: string[];
}

export interface ScenarioResult {
  /** `effect` false: taken alone, the step changes nothing in the network shown (an agreement that is over, two already tied). */
  steps: (ScenarioStep & { effect: boolean })[];
  /** Pairs of groups whose routes or status change, in order of (a, b). */
  pairs: ScenarioPair[];
  split: ScenarioSplit;
  /** Pairs that may be spoken of and had a route: missing bridges that the scenario opens. */
  opened: [string, string][];
  /** Pairs that may be spoken of and had no route: missing bridges that the scenario closes. */
  closed: [string, string][];
  /** Organizations that stay, on whom more or fewer others depend for their only recorded path to another group. */
  lose_only_path: { id: string; before: number; after: number }[];
  /** Share of pairs of organizations that cannot reach each other: among all; of those that stay, before and after. */
  fragmentation: { before: number | null; staying_before: number | null; after: number | null };
}
