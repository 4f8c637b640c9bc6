const MOST = 36;

/** A name short enough for the map: the whole one stays in the lists and in the name's title. */
export function shortLabel(name: string): string {
  return name.length <= MOST ? name : `${name.slice(0, MOST - 1).trimEnd()}…`;
}
