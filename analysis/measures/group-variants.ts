import type { BrokerageRoles } from '../document.ts';
import { eiRange, eiZ } from './ei-exact.ts';
import type { EiTies } from './ei-index.ts';
import { balanceIndex, eiByGroup, eiByVertex, eiExpected, eiIndex } from './ei-index.ts';
import { type EiResult, eiTest } from './ei-test.ts';
import { gouldFernandez } from './gould-fernandez.ts';
import { gouldFernandezConditional } from './gould-fernandez-conditional.ts';
import { totalRoles } from './gould-fernandez-global.ts';
import { gouldFernandezPartial } from './gould-fernandez-partial.ts';
import { everyReach, everyRemoval, keyPlayersReach, keyPlayersRemoval } from './key-players.ts';
import type { Variant, VariantContext, VariantValues } from './variant.ts';

function eiVariant(name: string, count: EiTies): Variant {
  const compute = ({ network, groups, detected, seed }: VariantContext): VariantValues => {
    if (groups === null) return {};
    const test = eiTest({ network, groups, seed, count, permutations: detected ? 0 : 1_000 });
    const { index, expected, pLow, pHigh } = test.network;
    const figures = { ei_index: index, ei_p_low: pLow, ei_p_high: pHigh };
    const ei_z = eiZ(network, groups, count);
    return {
      organizations: { ei_index: eiByVertex(network, groups, count) },
      network: detected ? figures : { ...figures, ei_expected: expected, ei_z },
      groups: test.groups,
    };
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

/** Each pair without direction met from both its ends, and gatekeeper and representative told apart though they are equal. */
function ordered(roles: BrokerageRoles): BrokerageRoles {
  const { gatekeeper_or_representative: either, coordinator, itinerant, liaison, total, expected, z } = roles;
  if (either === null) return roles;
  const twice = (value: number | null) => (value === null ? null : 2 * value);
  const both = (values: Record<string, number | null> | null, scale: number) =>
    values &&
    Object.fromEntries(
      Object.entries(values).flatMap(([role, value]) =>
        role === 'gatekeeper_or_representative'
          ? [
              ['gatekeeper', value],
              ['representative', value],
            ]
          : [[role, value === null ? null : value * scale]],
      ),
    );
  return {
    coordinator: twice(coordinator),
    itinerant: twice(itinerant),
    gatekeeper: either,
    representative: either,
    gatekeeper_or_representative: null,
    liaison: twice(liaison),
    total: twice(total),
    expected: both(expected, 2),
    z: both(z, 1),
  };
}

const REACHES: readonly [string, number | 'distance'][] = [
  ['reach-1', 1],
  ['reach-3', 3],
  ['reach-distance', 'distance'],
];

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
    name: 'ordered',
    peers: ['sna', 'UCINET'],
    compute: ({ network, groups }) => {
      if (groups === null) return { roles: null, rolesOfAll: null };
      const each = gouldFernandez(network, groups);
      const all = totalRoles(network, groups, each);
      return { roles: each.map((roles) => roles && ordered(roles)), rolesOfAll: ordered(all) };
    },
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
    name: 'of-all',
    peers: [],
    compute: ({ network }) => ({ keyPlayers: { removal: keyPlayersRemoval(network, { denominator: 'all' }) } }),
  },
  {
    measure: 'key_players',
    name: 'every-set',
    peers: [],
    compute: ({ network }) => ({ keyPlayers: { removal: everyRemoval(network), reach: everyReach(network) } }),
  },
  ...REACHES.map(([name, steps]): Variant => {
    const compute = ({ network }: VariantContext) => ({ keyPlayers: { reach: keyPlayersReach(network, { steps }) } });
    return { measure: 'key_players', name, peers: ['UCINET'], compute };
  }),
];
