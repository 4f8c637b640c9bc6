import type { Reading } from '../document.ts';
import type { Projection } from '../types.ts';
import type { RewiringResult } from './rewiring-test.ts';
import { scopeOf } from './scope.ts';

// Thresholds of findings.md section 1.
const FEWEST_ORGANIZATIONS = 10;
const FEWEST_TIES = 5;
const SMALLEST_LARGEST_COMPONENT = 10;
const SMALLEST_SHARE_OF_LARGEST = 0.2;
const DENSE_FROM = 0.4;
const MOST_GROUPS_AT_ONCE = 12;
const MOST_LINKED_AT_ONCE = 1000;

export interface NetworkReading {
  reading: Reading;
  /** Which test decided: sentence `reading.reason.<reason>`. */
  reason: string;
  reason_values: Record<string, number>;
}

/**
 * What kind of network this is, hence what may be said of it (findings, section 1), as far as counting goes: too small,
 * an archipelago, or dense by its density. `null` = only groups and rewirings can tell; nothing else need be computed
 * otherwise. Everything is counted over the organizations in scope and the ties among them.
 */
export function preliminaryReading(projection: Projection): NetworkReading | null {
  const scope = scopeOf(projection);
  const organizations = scope.vertices.length;
  const ties = scope.edges.sources.length;
  const { linked } = scope;
  const sets = scope.sizes.filter((size) => size > 1);
  const largest = Math.max(0, ...sets);
  const values = { organizations, ties, linked, sets: sets.length, largest };
  if (organizations < FEWEST_ORGANIZATIONS) return read('too_small', 'few_organizations', values);
  if (ties < FEWEST_TIES) return read('too_small', 'few_ties', values);
  if (largest < SMALLEST_LARGEST_COMPONENT) return read('archipelago', 'small_sets', values);
  if (largest < SMALLEST_SHARE_OF_LARGEST * organizations) return read('archipelago', 'small_share', values);
  const density = ties / ((linked * (linked - 1)) / 2);
  if (density >= DENSE_FROM) return read('dense', 'high_density', { ...values, density });
  return null;
}

/**
 * The reading of the network, with the test that decided and its numbers. Without rewirings (not drawn yet), divisions
 * are taken to be above chance.
 */
export function readNetwork(
  projection: Projection,
  evidence: { rewiring: RewiringResult | null; usableGroups: number },
): NetworkReading {
  const preliminary = preliminaryReading(projection);
  if (preliminary) return preliminary;
  const scope = scopeOf(projection);
  const { rewiring, usableGroups } = evidence;
  const values = {
    organizations: scope.vertices.length,
    ties: scope.edges.sources.length,
    linked: scope.linked,
    groups: usableGroups,
    ...(rewiring && {
      exceeded: rewiring.exceeded,
      drawn: rewiring.drawn,
      modularity: rewiring.modularity ?? 0,
    }),
  };
  if (rewiring && !rewiring.above) return read('dense', 'modularity_of_chance', values);
  if (usableGroups > MOST_GROUPS_AT_ONCE) return read('wide', 'many_groups', values);
  if (scope.linked > MOST_LINKED_AT_ONCE) return read('wide', 'many_organizations', values);
  return read('structured', 'groups_above_chance', values);
}

function read(reading: Reading, reason: string, reason_values: Record<string, number>): NetworkReading {
  return { reading, reason, reason_values };
}
