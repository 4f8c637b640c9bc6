import type { AnalysisNetwork } from '../document.ts';
import { statedPeriod } from '../graph/dates.ts';
import { countHolders } from '../graph/holders.ts';
import type { Identities } from '../graph/identities.ts';
import { directorSeats, seatsOn } from '../graph/interlocks.ts';
import { components } from '../measures/components.ts';
import type { MeasureResults } from '../measures/compute.ts';
import type { NetworkReading } from '../silos/reading.ts';
import type { AnalyzeOptions, Projection, Roster } from '../types.ts';

/**
 * The network as a whole: its reading, its counts and its measures. An isolate is an organization in scope without a
 * tie and outside every meeting place; only where its data were received may it be called unlinked.
 */
export function networkSummary(
  roster: Roster,
  projection: Projection,
  identities: Identities,
  reading: NetworkReading,
  membership: readonly (string | null)[],
  measures: MeasureResults,
  options: AnalyzeOptions,
): Omit<AnalysisNetwork, 'division'> {
  const { vertices, network } = projection;
  const seats = directorSeats(seatsOn(roster.seats, projection.asOf));
  const meeting = new Set(projection.venues.flatMap((venue) => venue.participants));
  const { offsets } = network.symmetric;
  const isolates = vertices.filter(
    (vertex, v) => vertex.inScope && offsets[v] === offsets[v + 1] && !meeting.has(vertex.id),
  );
  const received = isolates.filter((vertex) => vertex.received).length;
  const sizes = components(network).sizes.sort((a, b) => b - a);
  const value = (field: string) => measures.network[field] ?? null;
  return {
    mode: projection.mode,
    directed: network.directed,
    weights: options.weights,
    ...reading,
    as_of: projection.asOf,
    period: statedPeriod(roster),
    organizations: vertices.filter((vertex) => vertex.kind === 'organization').length,
    people: countHolders(seats, identities),
    seats: seats.length,
    ties: projection.ties.length,
    venues: projection.venues.length,
    components: sizes.length,
    largest_component: sizes[0] ?? 0,
    component_sizes: sizes.filter((size) => size > 1),
    isolates: { received, no_data: isolates.length - received },
    isolates_total: isolates.length,
    outside_groups: vertices.filter((vertex, v) => vertex.inScope && membership[v] === null).length,
    density: value('density'),
    average_path_length: value('average_path_length'),
    diameter: value('diameter'),
    transitivity: value('transitivity'),
    two_mode_clustering: value('two_mode_clustering'),
    degree_centralization: value('degree_centralization'),
    degree_centralization_in: value('degree_centralization_in'),
    degree_centralization_out: value('degree_centralization_out'),
    betweenness_centralization: value('betweenness_centralization'),
    closeness_centralization: value('closeness_centralization'),
    reciprocity: value('reciprocity'),
    krackhardt_hierarchy: value('krackhardt_hierarchy'),
    eigenvector_gap: value('eigenvector_gap'),
    fragmentation: value('fragmentation'),
    distance_weighted_fragmentation: value('distance_weighted_fragmentation'),
    modularity: value('modularity'),
    degree_assortativity: value('degree_assortativity'),
    attribute_assortativity: value('attribute_assortativity'),
    ei_index: value('ei_index'),
    ei_expected: value('ei_expected'),
    ei_z: value('ei_z'),
    ei_p_low: value('ei_p_low'),
    ei_p_high: value('ei_p_high'),
    roles: measures.rolesOfAll,
  };
}
