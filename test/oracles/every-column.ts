// Every column of every file of a shared oracle network, beyond those that the interface maps (shared-columns.ts).
import { eiComparisons } from './columns-of-groups.ts';
import { networkComparisons } from './columns-of-network.ts';
import { roleComparisons, roleTotalComparisons } from './columns-of-roles.ts';
import {
  communityComparisons,
  cutComparisons,
  dyadComparisons,
  keyPlayerComparisons,
  projectionComparisons,
} from './columns-of-sets.ts';
import { vertexComparisons } from './columns-of-vertices.ts';
import { type Agreement, agreement } from './expectation.ts';
import { OracleFolder } from './oracle-folder.ts';

/** What no value of ours can be compared with, and why. */
export const LEFT_OUT: readonly { part: RegExp; why: string }[] = [
  { part: / > peer$|: network$|node_measure_canonical_peer/, why: 'where the value comes from' },
  { part: /: (note|definition|attribute|.* > note|.* > definition)$|role_names/, why: 'words' },
  {
    part: /monte_carlo > (permutations|rng|min|max)$/,
    why: 'the draws themselves; their mean, spread and tails count',
  },
  {
    part: /algorithms >|is_proved_optimum|exact_optimum/,
    why: 'runs of other programs: held against our Leiden by test/oracles/communities.test.ts',
  },
  { part: /^graph_nodes\.csv:/, why: 'the network itself' },
];

export interface EveryColumn {
  agreements: Agreement[];
  /** `file: column` that nothing was compared with and LEFT_OUT does not explain. */
  uncompared: string[];
}

/** Compares one network whole. */
export function everyColumn(name: string): EveryColumn {
  const folder = new OracleFolder(name);
  const groupings = Object.keys(folder.oracle.groupings);
  const comparisons = [
    ...vertexComparisons(folder),
    ...networkComparisons(folder),
    ...cutComparisons(folder),
    ...dyadComparisons(folder),
    ...keyPlayerComparisons(folder),
    ...communityComparisons(folder),
    ...projectionComparisons(folder),
    ...groupings.flatMap((grouping) => [
      ...eiComparisons(folder, grouping),
      ...roleComparisons(folder, grouping),
      ...roleTotalComparisons(folder, grouping),
    ]),
  ];
  return {
    agreements: comparisons.map(({ measure, precision, theirs, ours }) =>
      agreement(name, { measure, precision, values: theirs }, ours),
    ),
    uncompared: folder.unread().filter((part) => !LEFT_OUT.some((rule) => rule.part.test(part))),
  };
}
