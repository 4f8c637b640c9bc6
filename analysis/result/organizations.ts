import type { AnalysisOrganization } from '../document.ts';
import type { BrokersResult } from '../gaps/brokers.ts';
import type { MeasureResults } from '../measures/compute.ts';
import type { Projection } from '../types.ts';

/** What brokerage says of each organization, by id; absent where the reading allows no brokers. */
export interface BrokerFields {
  score: number | null;
  rank: number | null;
  interval: [number, number] | null;
  ring: boolean;
  proposed: boolean;
}

/** What the search for brokers says of every organization that it scored or that looks like a connector. */
export function brokerFields(
  found: BrokersResult,
  proposed: ReadonlySet<string>,
  intervals: ReadonlyMap<string, [number, number]>,
): Map<string, BrokerFields> {
  const ids = new Set([...(found.scores?.keys() ?? []), ...proposed]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        score: found.scores?.get(id) ?? null,
        rank: found.ranks.get(id) ?? null,
        interval: intervals.get(id) ?? null,
        ring: found.rings.has(id),
        proposed: proposed.has(id),
      },
    ]),
  );
}

const NOT_A_BROKER: BrokerFields = { score: null, rank: null, interval: null, ring: false, proposed: false };

/** One record per vertex, in id order: who it is, its group, its measures, its part in brokerage. */
export function organizationsOf(
  projection: Projection,
  measures: MeasureResults,
  groups: { membership: readonly (string | null)[]; stability: readonly (number | null)[] | null },
  brokers: ReadonlyMap<string, BrokerFields>,
): AnalysisOrganization[] {
  const number = (field: string, v: number) => (measures.organizations[field]?.[v] ?? null) as number | null;
  return projection.vertices.map((vertex, v) => {
    const broker = brokers.get(vertex.id) ?? NOT_A_BROKER;
    return {
      id: vertex.id,
      name: vertex.name,
      ...(projection.mode === 'organizations' ? {} : { kind: vertex.kind }),
      attributes: vertex.attributes,
      in_scope: vertex.inScope,
      received: vertex.received,
      group: groups.membership[v] ?? null,
      stability: groups.stability?.[v] ?? null,
      degree: number('degree', v),
      in_degree: number('in_degree', v),
      out_degree: number('out_degree', v),
      strength: number('strength', v),
      betweenness: number('betweenness', v),
      betweenness_normalized: number('betweenness_normalized', v),
      betweenness_weighted: number('betweenness_weighted', v),
      closeness: number('closeness', v),
      closeness_in: number('closeness_in', v),
      harmonic: number('harmonic', v),
      harmonic_in: number('harmonic_in', v),
      eigenvector: number('eigenvector', v),
      pagerank: number('pagerank', v),
      core_number: number('core_number', v),
      clustering: number('clustering', v),
      constraint: number('constraint', v),
      effective_size: number('effective_size', v),
      efficiency: number('efficiency', v),
      hierarchy: number('hierarchy', v),
      cutpoint: (measures.organizations.cutpoint?.[v] ?? null) as boolean | null,
      cut_off: number('cut_off', v),
      participation: number('participation', v),
      ei_index: number('ei_index', v),
      broker_score: broker.score,
      broker_rank: broker.rank,
      rank_interval: broker.interval,
      ring: broker.ring,
      connector_mandate: vertex.connectorMandate,
      connector_proposed: broker.proposed,
      roles: measures.roles?.[v] ?? null,
      ...twoModeFields(projection, measures, v),
    };
  });
}

/** Centralities of a two-mode network, each normalized by its own side (Borgatti & Everett 1997). */
function twoModeFields(projection: Projection, measures: MeasureResults, v: number): Partial<AnalysisOrganization> {
  if (projection.mode !== 'two-mode') return {};
  const value = (field: string) => (measures.organizations[field]?.[v] ?? null) as number | null;
  return { degree_normalized: value('degree_normalized'), closeness_normalized: value('closeness_normalized') };
}
