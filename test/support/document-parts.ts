// Blank rows of an AnalysisDocument, so that a test states only what it is about.

import type {
  AnalysisDocument,
  AnalysisGap,
  AnalysisGroup,
  AnalysisNetwork,
  AnalysisOrganization,
  AnalysisTie,
} from '../../analysis/document.ts';
import { SCHEMA_ID } from '../../analysis/document.ts';

export function organizationRow(id: string, changes: Partial<AnalysisOrganization> = {}): AnalysisOrganization {
  return {
    id,
    name: id,
    attributes: {},
    in_scope: true,
    received: true,
    group: null,
    stability: null,
    degree: 0,
    in_degree: null,
    out_degree: null,
    strength: 0,
    betweenness: 0,
    betweenness_normalized: 0,
    betweenness_weighted: null,
    closeness: null,
    closeness_in: null,
    harmonic: 0,
    harmonic_in: null,
    eigenvector: null,
    pagerank: null,
    core_number: 0,
    clustering: null,
    constraint: null,
    effective_size: null,
    efficiency: null,
    hierarchy: null,
    cutpoint: false,
    cut_off: 0,
    participation: null,
    broker_score: null,
    broker_rank: null,
    rank_interval: null,
    ring: false,
    connector_mandate: 'unknown',
    connector_proposed: false,
    roles: null,
    ...changes,
  };
}

export function tieRow(source: string, target: string, changes: Partial<AnalysisTie> = {}): AnalysisTie {
  const [a, b] = source < target ? [source, target] : [target, source];
  return {
    source: a,
    target: b,
    relations: { interlock: 1 },
    weight: 1,
    probable: false,
    shared_directors: [],
    agreements: [],
    bridge: false,
    dyadic_constraint: null,
    ...changes,
  };
}

export function groupRow(id: string, members: string[], changes: Partial<AnalysisGroup> = {}): AnalysisGroup {
  return {
    id,
    kind: 'given',
    value: id,
    label: { anchor: null, attribute: 'sector', value: id, share: null },
    name: null,
    size: members.length,
    usable: true,
    is_silo: false,
    members,
    absent: [],
    color: 0,
    ei_index: null,
    ei_expected: null,
    ei_p_low: null,
    ei_p_high: null,
    density_within: null,
    stability: null,
    ...changes,
  };
}

export function gapRow(a: string, b: string, changes: Partial<AnalysisGap> = {}): AnalysisGap {
  return {
    a,
    b,
    status: 'linked',
    distance: 1,
    routes: 2,
    failure_points: [],
    relay: null,
    brokers: [],
    broker_venues: [],
    ties: 0,
    expected_ties: 8,
    shortfall_z: null,
    speakable: true,
    reason: null,
    found_in: null,
    not_received: [],
    confidence: 'indicative',
    expected: false,
    rank: null,
    within: null,
    introductions: [],
    status_without_mandated: changes.status ?? 'linked',
    ...changes,
  };
}

function networkOf(organizations: number, ties: number): AnalysisNetwork {
  return {
    mode: 'organizations',
    directed: false,
    weights: 'none',
    reading: 'structured',
    reason: 'structured',
    reason_values: {},
    as_of: '2026-09-30',
    period: { first: '2021-10-01', last: '2026-09-30' },
    organizations,
    people: 0,
    seats: 0,
    ties,
    venues: 0,
    components: 1,
    largest_component: organizations,
    component_sizes: [organizations],
    isolates: { received: 0, no_data: 0 },
    isolates_total: 0,
    outside_groups: 0,
    density: null,
    average_path_length: null,
    diameter: null,
    transitivity: null,
    two_mode_clustering: null,
    degree_centralization: null,
    degree_centralization_in: null,
    degree_centralization_out: null,
    betweenness_centralization: null,
    reciprocity: null,
    fragmentation: null,
    distance_weighted_fragmentation: null,
    modularity: null,
    degree_assortativity: null,
    attribute_assortativity: null,
    ei_index: null,
    ei_expected: null,
    ei_p_low: null,
    ei_p_high: null,
  };
}

/** A whole document around these rows: coherent counts, empty lists elsewhere. */
export function documentOf(
  organizations: AnalysisOrganization[],
  ties: AnalysisTie[],
  changes: Partial<Omit<AnalysisDocument, 'network'>> & { network?: Partial<AnalysisNetwork> } = {},
): AnalysisDocument {
  const { network, ...rest } = changes;
  return {
    schema: SCHEMA_ID,
    method: {
      version: '0.0.0',
      seed: 1,
      options: { groupBy: 'auto', withoutMandated: false },
      null_model: 'configuration_formula',
    },
    coverage: {
      files: [],
      boards: { complete: 0, known: 0, total: organizations.length },
      received: { organizations: organizations.length, total: organizations.length, missing: [] },
      ties_confirmed: { both: 0, one_side: ties.length },
      identities: { by_key: 0, by_name: 0, interlocks: { low: 0, counted: 0, high: 0 } },
    },
    problems: [],
    layers: [],
    groupings: [],
    organizations,
    ties,
    venues: [],
    groups: [],
    gaps: [],
    gaps_summary: [],
    gaps_without_mandated: [],
    brokers: { stands_out: false, not_mandated: [], mandated: [], designated_without_bridge: [] },
    families: [],
    key_players: null,
    findings: [],
    people: [],
    timeline: { months: [], events: [] },
    ...rest,
    network: { ...networkOf(organizations.length, ties.length), ...network },
  };
}
