import type { NetworkTie, Projection } from '../types.ts';
import { createNetwork } from './network.ts';

/** Forms of venue that exist by mandate to bring everybody together, as a concertation table does. */
const MANDATED_VENUES = new Set(['concertation_table']);

/** Is there anything to set aside? Without it, both readings are one. */
export function hasMandated(projection: Projection): boolean {
  return (
    projection.vertices.some((vertex) => vertex.connectorMandate === 'yes') ||
    projection.venues.some((venue) => MANDATED_VENUES.has(venue.form))
  );
}

/**
 * The same network without its mandated connectors (findings, section 7): organizations whose mandate is to connect
 * leave with their ties, concertation tables leave as meeting places. What remains is what holds without them.
 */
export function setMandatedAside(projection: Projection, directed: boolean): Projection {
  const vertices = projection.vertices.filter((vertex) => vertex.connectorMandate !== 'yes');
  const ids = new Set(vertices.map((vertex) => vertex.id));
  const ties = projection.ties.filter((tie: NetworkTie) => ids.has(tie.source) && ids.has(tie.target));
  const venues = projection.venues
    .filter((venue) => !MANDATED_VENUES.has(venue.form))
    .map((venue) => ({ ...venue, participants: venue.participants.filter((id) => ids.has(id)) }))
    .filter((venue) => venue.participants.length >= 2);
  const network = createNetwork([...ids], ties, directed);
  return { ...projection, vertices, ties, venues, network };
}
