import type { BrokerageRoles } from '../../analysis/document.ts';
import { computeMeasures } from '../../analysis/measures/compute.ts';
import { modularity } from '../../analysis/measures/modularity.ts';
import type { Oracle, Values } from './expectation.ts';

const ROLE_FIELDS = [
  ...['coordinator', 'itinerant', 'gatekeeper', 'representative', 'gatekeeper_or_representative', 'liaison', 'total'],
] as (keyof BrokerageRoles)[];

/** Everything that we compute on an oracle's network, by the measure names of its expectations. */
export async function ourValues(oracle: Oracle): Promise<Map<string, Values>> {
  const { network, groupings, secondMode } = oracle;
  const values = new Map<string, Values>();
  const byVertex = (column: readonly (number | boolean | null)[]): Values =>
    Object.fromEntries(network.ids.map((id, v) => [id, column[v] === null ? null : Number(column[v])]));
  const whole = (value: number | null): Values => ({ '': value });
  const options = { groups: null, fields: null, seed: 1, secondMode };
  for (const weights of [false, true]) {
    const mark = weights ? ' (weighted)' : '';
    const results = await computeMeasures(network, { ...options, weights });
    for (const [field, column] of Object.entries(results.organizations)) values.set(field + mark, byVertex(column));
    for (const [field, value] of Object.entries(results.network)) values.set(`network.${field}${mark}`, whole(value));
    const pairs: Values = {};
    for (const [i, j, there, back] of results.dyadic!) {
      pairs[`${network.ids[i]}|${network.ids[j]}`] = there;
      pairs[`${network.ids[j]}|${network.ids[i]}`] = back;
    }
    values.set(`dyadic_constraint${mark}`, pairs);
    values.set(
      'bridge',
      Object.fromEntries(results.bridges!.map(([i, j]) => [tieKey(network.ids[i]!, network.ids[j]!), 1])),
    );
    if (!results.keyPlayers) continue;
    for (const set of results.keyPlayers.removal)
      values.set(`key_players.removal ${set.vertices.length}`, whole(set.fragmentation));
    for (const set of results.keyPlayers.reach)
      values.set(`key_players.reach ${set.vertices.length}`, whole(set.reached));
  }
  for (const [name, groups] of Object.entries(groupings)) {
    const results = await computeMeasures(network, { ...options, groups, weights: false });
    for (const field of [
      'ei_index',
      'ei_expected',
      'ei_z',
      'ei_p_low',
      'ei_p_high',
      'modularity',
      'attribute_assortativity',
    ]) {
      values.set(`network.${field} [${name}]`, whole(results.network[field] ?? null));
    }
    values.set(`network.modularity (weighted) [${name}]`, whole(modularity(network, groups, { weighted: true })));
    values.set(`ei_index [${name}]`, byVertex(results.organizations.ei_index!));
    values.set(`participation [${name}]`, byVertex(results.organizations.participation!));
    values.set(
      `groups.ei_index [${name}]`,
      Object.fromEntries(Object.entries(results.groups!).map(([group, { index }]) => [group, index])),
    );
    for (const role of ROLE_FIELDS) {
      const pick = (value: (roles: BrokerageRoles) => number | null | undefined): Values =>
        byVertex(results.roles!.map((roles) => (roles && value(roles)) ?? null));
      values.set(
        `roles.${role} [${name}]`,
        pick((roles) => roles[role] as number | null),
      );
      values.set(
        `roles.expected.${role} [${name}]`,
        pick((roles) => roles.expected?.[role]),
      );
      values.set(
        `roles.z.${role} [${name}]`,
        pick((roles) => roles.z?.[role]),
      );
    }
  }
  return values;
}

/** One key for a tie, whichever way it is read. */
export function tieKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
