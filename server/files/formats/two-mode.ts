import type { FormatNetwork } from './network-tables.ts';

/** Fewer vertices than this on a side say nothing: a star of one hub would pass for two sets. */
const LEAST_SIDE = 3;

/**
 * Which of two sets each vertex belongs to; `null` when the network is one set. By the file's own count of the first
 * set, by an affiliation partition, by a name that says so; and, where nothing is said, when every tie without direction
 * runs from the first part of the list to the rest (`peopleMode` given: when no vertex is at both ends). Vertices without
 * ties between the two parts count with the smaller one: a list of boards names those that share nobody.
 */
export function modesOf(
  network: Pick<FormatNetwork, 'vertices' | 'ties'>,
  firstMode: number | null,
  affiliation: readonly string[] | null,
  said: boolean,
  peopleMode: 1 | 2 | null,
): (1 | 2)[] | null {
  const { vertices, ties } = network;
  if (firstMode !== null) return vertices.map((_, i) => (i < firstMode ? 1 : 2));
  if (affiliation !== null) return vertices.map((_, i) => (affiliation[i] === affiliation[0] ? 1 : 2));
  const [sources, targets] = [new Set(ties.map((tie) => tie.source)), new Set(ties.map((tie) => tie.target))];
  const told = said || peopleMode !== null;
  const sides = told ? 1 : LEAST_SIDE;
  if (sources.size < sides || targets.size < sides) return null;
  if (!told && ties.some((tie) => tie.directed === true)) return null;
  const [lastSource, firstTarget] = [largest(sources), smallest(targets)];
  if (lastSource < firstTarget) {
    const between = sources.size <= targets.size ? firstTarget : lastSource + 1;
    return vertices.map((_, i) => (i < between ? 1 : 2));
  }
  if (!told || [...sources].some((source) => targets.has(source))) return null;
  return vertices.map((_, i) => (targets.has(i) ? 2 : 1));
}

function largest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < found) found = number;
  return found;
}
