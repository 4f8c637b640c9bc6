// Networks small enough to check by hand, as projections: letters for organizations, pairs for ties.

import type { AnalysisGroup } from '../../analysis/document.ts';
import { findGaps, type GapsInput } from '../../analysis/gaps/gaps.ts';
import { createNetwork } from '../../analysis/graph/network.ts';
import { byCodeUnits } from '../../analysis/random.ts';
import { chooseGrouping, describeGroups } from '../../analysis/silos/groups.ts';
import type { Carrier, NetworkTie, Projection, Venue, Vertex } from '../../analysis/types.ts';
import { DEFAULT_OPTIONS } from '../../analysis/types.ts';

export interface SmallNetwork {
  /** Members per sector, separated by spaces; `-` for organizations without one. */
  sectors: Record<string, string>;
  /** `a-b` pairs separated by spaces; each is a given tie unless `carriers` says otherwise. */
  ties: string;
  carriers?: Record<string, Partial<Carrier>[]>;
  /** Participants per venue. */
  venues?: Record<string, string>;
  vertices?: Record<string, Partial<Vertex>>;
}

export function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

export function carrier(changes: Partial<Carrier>): Carrier {
  return {
    kind: 'tie',
    id: 't',
    relation: 'tie',
    delegated: false,
    probable: false,
    startsOn: null,
    endsOn: null,
    ...changes,
  };
}

export function smallProjection({
  sectors,
  ties,
  carriers = {},
  venues = {},
  vertices = {},
}: SmallNetwork): Projection {
  const list: Vertex[] = Object.entries(sectors)
    .flatMap(([sector, ids]) =>
      words(ids).map((id): Vertex => {
        const { attributes, ...changes } = vertices[id] ?? {};
        return {
          id,
          name: id.toUpperCase(),
          kind: 'organization',
          inScope: true,
          received: true,
          attributes: { ...(sector === '-' ? {} : { sector }), ...attributes },
          connectorMandate: 'unknown',
          parentId: null,
          ...changes,
        };
      }),
    )
    .sort((x, y) => byCodeUnits(x.id, y.id));
  const rows = words(ties).map((pair): NetworkTie => {
    const [source, target] = pair.split('-').sort() as [string, string];
    const held = (carriers[pair] ?? [{ id: pair }]).map(carrier);
    return {
      source,
      target,
      relations: { tie: 1 },
      weight: 1,
      probable: held.every((each) => each.probable),
      carriers: held,
    };
  });
  const places = Object.entries(venues).map(
    ([id, ids]): Venue => ({ id, title: id, form: 'network', participants: words(ids), endsOn: null }),
  );
  return {
    mode: 'organizations',
    network: createNetwork(
      list.map((vertex) => vertex.id),
      rows,
      false,
    ),
    ties: rows,
    venues: places,
    vertices: list,
    asOf: '2026-06-30',
    layers: [{ relation: 'tie', ties: rows.length, venues: 0, selected: true }],
  };
}

export function givenGroups(projection: Projection): AnalysisGroup[] {
  const { membership, claimed } = chooseGrouping(projection, 'sector');
  return describeGroups(projection, membership, { kind: 'given', column: 'sector', stability: null, claimed, seed: 1 });
}

/** The gaps between the given groups of a small network, read as structured. */
export function gapsOf(projection: Projection, input: Partial<GapsInput> = {}) {
  const groups = givenGroups(projection);
  const gaps = findGaps(projection, groups, {
    reading: 'structured',
    detection: null,
    expectedLinks: [],
    options: DEFAULT_OPTIONS,
    rules: [],
    confidential: new Set(),
    ...input,
  });
  return { groups, gaps };
}

/** Every pair of these, as ties of a small network. */
export function clique(ids: string): string {
  const list = words(ids);
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => `${a}-${b}`)).join(' ');
}
