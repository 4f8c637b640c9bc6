import type { AnalysisGroup } from '../document.ts';
import { neighbours } from '../graph/network.ts';
import type { Projection } from '../types.ts';

// Reach from which an organization is proposed as a connector (findings, section 7).
const SHARE_OF_LINKED = 0.4;
const SHARE_OF_GROUPS = 0.8;
/** With fewer groups than this, being tied to most of them takes two ties. */
const FEWEST_GROUPS = 5;

/**
 * Organizations whose reach looks like a mandate to connect: tied to 40 % of the linked organizations, or to 80 % of the
 * usable groups. Proposals only: whoever has been decided on, either way, is not among them.
 */
export function proposeConnectors(projection: Projection, groups: readonly AnalysisGroup[]): Set<string> {
  const { vertices, network } = projection;
  const usable = groups.filter((group) => group.usable);
  const groupOf = new Map(usable.flatMap((group) => group.members.map((id) => [id, group.id] as const)));
  const linked = vertices.filter((_, v) => neighbours(network.symmetric, v).length > 0).length;
  const proposed = new Set<string>();
  for (const [v, vertex] of vertices.entries()) {
    const partners = neighbours(network.symmetric, v);
    if (vertex.connectorMandate !== 'unknown' || partners.length === 0) continue;
    const reached = () => new Set([...partners].flatMap((w) => groupOf.get(vertices[w]!.id) ?? []));
    const wide = usable.length >= FEWEST_GROUPS && reached().size >= SHARE_OF_GROUPS * usable.length;
    if (wide || partners.length >= SHARE_OF_LINKED * (linked - 1)) proposed.add(vertex.id);
  }
  return proposed;
}
