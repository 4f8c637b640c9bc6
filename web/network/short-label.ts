const MOST = 36;

/** A name short enough for the map: the whole one stays in the lists and in the name's title. */
export function shortLabel(name: string): string {
  return name.length <= MOST ? name : `${name.slice(0, MOST - 1).trimEnd()}…`;
}

const LINE = 22;

/** A long name in two lines, broken at the space nearest to its middle; a short one in one. */
export function inTwoLines(name: string): string[] {
  if (name.length <= LINE) return [name];
  const middle = name.length / 2;
  let best = -1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best < 0 ? [name] : [name.slice(0, best), name.slice(best + 1)];
}
