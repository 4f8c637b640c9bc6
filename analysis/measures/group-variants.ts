import { eiRange } from './ei-exact.ts';
import type { EiTies } from './ei-index.ts';
import { balanceIndex, eiByGroup, eiExpected, eiIndex } from './ei-index.ts';
import { type EiResult, eiTest } from './ei-test.ts';
import { gouldFernandezConditional } from './gould-fernandez-conditional.ts';
import { gouldFernandezPartial } from './gould-fernandez-partial.ts';
import { keyPlayersReach, keyPlayersRemoval } from './key-players.ts';
import type { Variant, VariantContext, VariantValues } from './variant.ts';

function eiVariant(name: string, count: EiTies): Variant {
  const compute = ({ network, groups, detected, seed }: VariantContext): VariantValues => {
    if (groups === null) return {};
    const test = eiTest({ network, groups, seed, count, permutations: detected ? 0 : 1_000 });
    const { index, expected, pLow, pHigh } = test.network;
    const figures = { ei_index: index, ei_p_low: pLow, ei_p_high: pHigh };
    return { network: detected ? figures : { ...figures, ei_expected: expected }, groups: test.groups };
  };
  return { measure: 'ei_index', name, peers: ['UCINET'], compute };
}

/** Moved to -1 .. 1 between what the ties and group sizes allow; tests are the same, the order of values stays. */
function rescaledEi({ network, groups, detected }: VariantContext): VariantValues {
  if (groups === null) return {};
  const range = eiRange(network, groups);
  const width = range && range.largest - range.smallest;
  const rescale = (value: number | null) =>
    !range || !width || value === null ? null : (2 * (value - range.smallest)) / width - 1;
  const figures = { ei_index: rescale(eiIndex(network, groups)) };
  return { network: detected ? figures : { ...figures, ei_expected: rescale(eiExpected(groups)) } };
}

/** Rows of the matrix: a tie inside a group is met from both its ends. Without p-values, which are those of the default. */
function matrixRowsEi({ network, groups }: VariantContext): VariantValues {
  if (groups === null) return {};
  const results = [...eiByGroup(network, groups)].map(([name, { external, internal }]): [string, EiResult] => {
    const index = balanceIndex({ external, internal: 2 * internal });
    return [name, { index, expected: null, pLow: null, pHigh: null }];
  });
  return { groups: Object.fromEntries(results) };
}

/** Alternative forms of the measures over groups and sets. */
export const GROUP_VARIANTS: readonly Variant[] = [
  eiVariant('arcs', 'arcs'),
  eiVariant('weighted', 'strengths'),
  { measure: 'ei_index', name: 'rescaled', peers: ['UCINET'], compute: rescaledEi },
  { measure: 'ei_index', name: 'matrix-rows', peers: [], compute: matrixRowsEi },
  {
    measure: 'roles',
    name: 'partial',
    peers: ['UCINET'],
    compute: ({ network, groups }) => ({ roles: groups && gouldFernandezPartial(network, groups) }),
  },
  {
    measure: 'roles',
    name: 'conditional',
    peers: [],
    compute: ({ network, groups }) => ({ roles: groups && gouldFernandezConditional(network, groups) }),
  },
  {
    measure: 'key_players',
    name: 'components',
    peers: ['UCINET'],
    compute: ({ network }) => ({ keyPlayers: { removal: keyPlayersRemoval(network, { criterion: 'components' }) } }),
  },
  {
    measure: 'key_players',
    name: 'reach-1',
    peers: ['UCINET'],
    compute: ({ network }) => ({ keyPlayers: { reach: keyPlayersReach(network, { steps: 1 }) } }),
  },
];
