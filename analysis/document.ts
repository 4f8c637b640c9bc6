// The result document of an analysis: `passerelle analyze --format json`, `/api/analysis`, the page. Public names
// (interface, section 3): additions are free, a rename is a breaking change. Undefined is null, never NaN.

import type { ScenarioResult } from './scenario.ts';
import type { Attributes, Day, NetworkMode, Problem, TableKind, Tri } from './types.ts';

export type { ValidationSheet } from './collection/types.ts';

export const SCHEMA_ID = 'passerelle/analysis/1';

export type Reading = 'too_small' | 'archipelago' | 'dense' | 'structured' | 'wide';
export type GapStatus = 'broker_free' | 'fragile' | 'linked' | 'bridged';
export type GapReason = 'separate' | 'too_few_expected' | 'coverage' | 'structural_zero' | 'unstable' | 'reading';
export type Confidence = 'solid' | 'indicative' | 'to_verify';

export interface AnalysisMethod {
  version: string;
  seed: number;
  /** The options as used, in the names of the command line, with `as_of` resolved. */
  options: Record<string, unknown>;
  /**
   * Which model of chance the expected ties come from: `curveball_and_rewiring` (drawn rosters with the same margins), or
   * `configuration_formula` where none were drawn.
   */
  null_model: string;
  /** Rosters drawn; 0 for the formula. */
  draws: number;
  /** Times that ranks were taken without a tenth of the unverified rows; 0 when no row is unverified, or none ranked. */
  resamples: number;
  /** False in the first answer of a server, which random draws and resamples replace as soon as they are in. */
  refined: boolean;
  /** Where betweenness comes from sampled paths: its largest error, how often that holds at least, paths drawn. */
  approximation?: { epsilon: number; confidence: number; samples: number };
}

export interface AnalysisCoverage {
  files: { name: string; kind: TableKind | null; rows: number; used: number; quarantined: number }[];
  /** complete: declared complete; known: seats received or declared; total: organizations in scope. */
  boards: { complete: number; known: number; total: number };
  /** Organizations in scope whose data were received, out of all. */
  received: { organizations: number; total: number; missing: string[] };
  /** Organizations of the territory as declared, those that the list has, and the list's share of them (above 1: it has more). */
  population: { declared: number | null; listed: number; share: number | null };
  ties_confirmed: { both: number; one_side: number };
  /** Rows on the day shown that nobody vouched for: what ranks are tried without. */
  unverified_rows: number;
  /**
   * People known by a key, by a name shared by several records, by somebody's decision; interlocks without those by name
   * alone, as counted, and with every open candidate as well.
   */
  identities: {
    by_key: number;
    by_name: number;
    by_decision: number;
    interlocks: { low: number; counted: number; high: number };
  };
}

export interface AnalysisProblem extends Problem {
  /** Added at the edge, in the user's language. */
  message?: string;
  fix?: string;
}

export interface AnalysisNetwork {
  mode: NetworkMode;
  directed: boolean;
  weights: string;
  reading: Reading;
  /** A code with its numbers in `reason_values`; sentence: `reading.reason.<reason>`. */
  reason: string;
  reason_values: Record<string, number>;
  /**
   * Detected groups: networks drawn from the roster (boards and seats per person kept) that are less divided than this
   * one, out of those drawn. Not `above` = shared directors alone would make such groups. `null` for given groups,
   * in a first answer, and where neither groups nor gaps nor findings were asked for.
   */
  division: { above: boolean; exceeded: number; drawn: number } | null;
  as_of: Day | null;
  /** First and last day of which the roster states something. */
  period: { first: Day | null; last: Day | null };
  organizations: number;
  people: number;
  seats: number;
  ties: number;
  venues: number;
  components: number;
  largest_component: number;
  /** Sizes of the components of two or more, descending. */
  component_sizes: number[];
  isolates: { received: number; no_data: number };
  isolates_total: number;
  outside_groups: number;
  density: number | null;
  average_path_length: number | null;
  diameter: number | null;
  transitivity: number | null;
  two_mode_clustering: number | null;
  degree_centralization: number | null;
  degree_centralization_in: number | null;
  degree_centralization_out: number | null;
  betweenness_centralization: number | null;
  /** Connected and undirected only. */
  closeness_centralization: number | null;
  reciprocity: number | null;
  /** Krackhardt's, directed only. */
  krackhardt_hierarchy: number | null;
  /** Largest minus second largest eigenvalue; `null` above 400 organizations. */
  eigenvector_gap: number | null;
  fragmentation: number | null;
  distance_weighted_fragmentation: number | null;
  modularity: number | null;
  /** Of numbers of ties; out against in when directed. */
  degree_assortativity: number | null;
  /** Of the grouping. */
  attribute_assortativity: number | null;
  ei_index: number | null;
  ei_expected: number | null;
  /** Standard deviations over all relabellings; `null` for detected groups. */
  ei_z: number | null;
  ei_p_low: number | null;
  ei_p_high: number | null;
  /** Of all organizations together; directed: expected and z over independent arcs. */
  roles: BrokerageRoles | null;
}

export interface BrokerageRoles {
  coordinator: number | null;
  itinerant: number | null;
  gatekeeper: number | null;
  representative: number | null;
  gatekeeper_or_representative: number | null;
  liaison: number | null;
  total: number | null;
  /** Per role, by the same names. */
  expected: Record<string, number | null> | null;
  z: Record<string, number | null> | null;
}

export interface AnalysisOrganization {
  id: string;
  name: string;
  /** Only in people and two-mode networks. */
  kind?: 'organization' | 'person';
  attributes: Attributes;
  in_scope: boolean;
  received: boolean;
  group: string | null;
  stability: number | null;
  degree: number | null;
  in_degree: number | null;
  out_degree: number | null;
  strength: number | null;
  betweenness: number | null;
  betweenness_normalized: number | null;
  betweenness_weighted: number | null;
  closeness: number | null;
  closeness_in: number | null;
  harmonic: number | null;
  harmonic_in: number | null;
  eigenvector: number | null;
  pagerank: number | null;
  core_number: number | null;
  clustering: number | null;
  constraint: number | null;
  effective_size: number | null;
  efficiency: number | null;
  hierarchy: number | null;
  cutpoint: boolean | null;
  /** Organizations cut from the largest component when this one leaves (0 unless a cutpoint). */
  cut_off: number | null;
  participation: number | null;
  /** Over its own ties. */
  ei_index: number | null;
  broker_score: number | null;
  broker_rank: number | null;
  rank_interval: [number, number] | null;
  /** Gets the ring: at most seven, and only who passes the rule of findings.md section 7. */
  ring: boolean;
  connector_mandate: Tri;
  /** Proposed as a connector by reach; the user decides. */
  connector_proposed: boolean;
  roles: BrokerageRoles | null;
  /** Two-mode networks only, normalized within the side (Borgatti & Everett 1997). */
  degree_normalized?: number | null;
  closeness_normalized?: number | null;
}

export interface AnalysisTie {
  source: string;
  target: string;
  relations: Record<string, number>;
  weight: number;
  probable: boolean;
  shared_directors: string[];
  /** Agreements that carry the tie. */
  agreements: string[];
  bridge: boolean | null;
  /** The two boards share more directors than chance lets expect: a mark, never a filter. `null` without an interlock. */
  more_than_chance: boolean | null;
  dyadic_constraint: { source: number | null; target: number | null } | null;
}

export interface AnalysisVenue {
  id: string;
  title: string;
  form: string;
  participants: string[];
}

export interface GroupLabel {
  /** The organization that a detected group is named around; null for a given group. */
  anchor: string | null;
  attribute: string | null;
  value: string | null;
  /** [with that value, all members]. */
  share: [number, number] | null;
}

export interface AnalysisGroup {
  id: string;
  kind: 'given' | 'detected';
  value: string | null;
  label: GroupLabel;
  /** The user's own name, which wins over the label. */
  name: string | null;
  size: number;
  usable: boolean;
  is_silo: boolean;
  members: string[];
  /** Organizations of this value that no tie places in the group and whose data were not received. */
  absent: string[];
  /** A place in the fixed order of colours: kept between runs and dates. */
  color: number;
  ei_index: number | null;
  ei_expected: number | null;
  ei_p_low: number | null;
  ei_p_high: number | null;
  density_within: number | null;
  stability: number | null;
  /** Detected, and holds fewer ties than the square root of 2m: modularity may have joined what are two groups. */
  below_resolution: boolean;
}

export interface FailurePoint {
  kind: 'organization' | 'venue' | 'person' | 'agreement' | 'tie';
  id: string;
}

export interface Introduction {
  kind: 'direct' | 'broker';
  from: string;
  to: string;
  /** Codes; sentences: `introduction.reason.<code>`. */
  reasons: string[];
  /** For each reason that names organizations (partners who know each other, the common territory ...). */
  details: Record<string, string[]>;
  helps?: IntroductionHelp;
}

/** What changes if the meeting leads to a tie; pairs are those that are spoken of. */
export interface IntroductionHelp {
  /** Missing bridges that it closes, this one or others. */
  closes: [string, string][];
  /** Pairs that no longer hang by a thread. */
  strengthens: [string, string][];
  /** Routes gained by pairs without a bridge or with a fragile one. */
  routes_gained: number;
  /** Mean number of steps from a member to the nearest one of the other group, over those who have a path today. */
  distance: { before: number; after: number } | null;
  /** Among the introductions of this gap; 1 helps most. */
  rank: number;
}

export interface AnalysisGap {
  a: string;
  b: string;
  status: GapStatus;
  distance: number | null;
  routes: number;
  failure_points: FailurePoint[];
  /** A third group tied to both, through different organizations; null when none. */
  relay: string | null;
  brokers: string[];
  /** Third parties that are venues. */
  broker_venues: string[];
  ties: number;
  expected_ties: number | null;
  /** Standard deviations of the draws by which `ties` falls short of `expected_ties`: positive = fewer than by chance. */
  shortfall_z: number | null;
  /** [random draws with as few ties or fewer, draws]. */
  as_few_in: [number, number] | null;
  /** Fewer ties than by chance, false discoveries held at 5 % over all pairs: a mark, never a filter. */
  few_for_chance: boolean | null;
  /** Why chance says nothing of this pair, or only by a formula. */
  chance_reason: 'detected_on_same_ties' | 'not_drawn' | null;
  speakable: boolean;
  reason: GapReason | null;
  /** Detected groups: [partitions where broker-free, partitions]. */
  found_in: [number, number] | null;
  not_received: string[];
  confidence: Confidence;
  /** The pair was declared as expected to be linked. */
  expected: boolean;
  /** 1 = first to be spoken of; null when not speakable or not a gap. */
  rank: number | null;
  /** By value of `--within`: status, routes. */
  within: Record<string, { status: GapStatus; routes: number }> | null;
  introductions: Introduction[];
  /** Status when mandated connectors are set aside; equal to `status` when there are none. */
  status_without_mandated: GapStatus;
}

export interface AnalysisFinding {
  /** `missing_bridge`, `fragile_bridge` ... (findings.md section 9); sentences: `finding.<code>.*`. */
  code: string;
  severity: 'high' | 'medium' | 'low';
  confidence: Confidence;
  /** Ids of organizations, groups or agreements concerned, most concerned first. */
  subjects: { kind: 'organization' | 'group' | 'agreement' | 'venue' | 'network'; id: string }[];
  /** Numbers, ids and codes that the sentence needs. */
  evidence: Record<string, string | number | boolean | null | string[]>;
}

export interface AnalysisPerson {
  id: string;
  label: string;
  seats: number;
  boards: string[];
  betweenness: number | null;
  groups_spanned: number;
}

export interface AnalysisDocument {
  schema: typeof SCHEMA_ID;
  method: AnalysisMethod;
  coverage: AnalysisCoverage;
  problems: AnalysisProblem[];
  network: AnalysisNetwork;
  /** Choices a reader has: layers with counts, columns that can group, both computed from the roster. */
  layers: { relation: string; ties: number; venues: number; selected: boolean }[];
  groupings: { id: string; filled: number; values: number; chosen: boolean }[];
  organizations: AnalysisOrganization[];
  ties: AnalysisTie[];
  venues: AnalysisVenue[];
  groups: AnalysisGroup[];
  gaps: AnalysisGap[];
  gaps_summary: { status: GapStatus; speakable: boolean; reason: GapReason | null; count: number }[];
  gaps_without_mandated: { a: string; b: string; status: GapStatus; routes: number; speakable: boolean }[];
  /** Three lists of findings.md section 7; `stands_out` false = "no organization stands out". */
  brokers: {
    stands_out: boolean;
    not_mandated: BrokerEntry[];
    mandated: BrokerEntry[];
    designated_without_bridge: string[];
  };
  families: { members: string[]; reason: 'parent' | 'shared_seats' }[];
  key_players: {
    /** `equally_good`: sets of this size that do as well, itself included; `null` where not all were tried. */
    removal: { ids: string[]; fragmentation: number; equally_good: number | null }[];
    /** `steps` is `null` where nearness counts instead (`--variant key_players=reach-distance`). */
    reach: { ids: string[]; reached: number; steps: number | null; equally_good: number | null }[];
  } | null;
  findings: AnalysisFinding[];
  people: AnalysisPerson[];
  /** Ties active per month, for the foot of the page; events of the roster. */
  timeline: {
    months: { month: string; ties: number; seats: number; agreements: number }[];
    events: { date: Day; label: string; territory: string | null }[];
  };
  /** What a scenario changes, where one was asked for. */
  what_if?: ScenarioResult;
}

export interface BrokerEntry {
  id: string;
  score: number;
  rank: number;
  /** Groups that its routes join, most routes first. */
  groups: string[];
  /** Organizations that lose their only recorded path (two ties at most) to another group without it. */
  lose_only_path: number;
  /** Pairs of groups whose number of routes falls when it leaves. */
  pairs_lowered: [string, string][];
}
