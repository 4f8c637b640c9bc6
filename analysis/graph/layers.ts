import { byCodeUnits } from '../random.ts';
import type { NetworkTie, Projection, Venue, Vertex } from '../types.ts';
import { createNetwork } from './network.ts';

/** The measured network of vertices and ties: strengths are the ties' weights. */
export function networkOf(vertices: readonly Vertex[], ties: readonly NetworkTie[], directed: boolean) {
  return createNetwork(
    vertices.map((vertex) => vertex.id),
    ties,
    directed,
  );
}

/** Every relation of the roster with its ties and venues, chosen or not: the layers that a reader can switch. */
export function layersOf(
  ties: readonly NetworkTie[],
  venues: readonly Venue[],
  keep: (relation: string) => boolean,
): Projection['layers'] {
  const layers = new Map<string, { relation: string; ties: number; venues: number; selected: boolean }>();
  const layer = (relation: string) => {
    let known = layers.get(relation);
    if (!known) {
      known = { relation, ties: 0, venues: 0, selected: keep(relation) };
      layers.set(relation, known);
    }
    return known;
  };
  for (const { relations } of ties) for (const relation in relations) layer(relation).ties++;
  for (const venue of venues) layer(venue.form).venues++;
  return [...layers.values()].sort((a, b) => byCodeUnits(a.relation, b.relation));
}
