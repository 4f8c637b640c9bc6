// What goes into the layout worker and what comes back: plain values only.

/** Organizations laid out together: a group with its hull, a small set with none, or a core and its periphery. */
export interface Place {
  id: string;
  kind: 'group' | 'set' | 'core';
  /** Organization ids, sorted. */
  members: string[];
}

export interface LayoutInput {
  places: Place[];
  /** Organizations of no place that are tied to one: they stand between the groups they tie to. */
  loose: string[];
  venues: { id: string; participants: string[] }[];
  ties: [string, string][];
  /** Pairs of places that must keep room between them for an absence to be seen. */
  absences: [string, string][];
  /** Pairs of places that hang by one thread: it must be seen too. */
  threads: [string, string][];
  /** Drawn radius of an organization, in layout units. */
  radii: Record<string, number>;
  /** Coreness of an organization, for a `core` place. */
  cores: Record<string, number>;
  /** Width over height of the room there is. */
  aspect: number;
  /** Where things stood before: the start when only options change. */
  previous: LayoutResult | null;
}

export interface Disc {
  x: number;
  y: number;
  r: number;
}

export interface LayoutResult {
  /** Organizations and venues by id; x to the right, y DOWN, in units of one pixel at scale 1. */
  positions: Record<string, [number, number]>;
  places: Record<string, Disc>;
}

/** Least room between two groups, and between two groups that nothing bridges. */
export const ROOM = 76;
export const ABSENCE_ROOM = 205;

/** The disc that keeps `n` organizations readable. */
export function placeRadius(n: number): number {
  return 10 + 18 * Math.sqrt(n);
}

/** A stable number in [0, 1) from a text (FNV-1a): the first position of an organization is its id's own. */
export function hashUnit(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296;
}
