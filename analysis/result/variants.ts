import type { AnalysisDocument, AnalysisTie } from '../document.ts';
import type { VariantValues } from '../measures/variant.ts';
import { keyPlayersOf } from './key-players.ts';

/**
 * The document with the chosen alternative forms in place of the defaults. It comes last: groups, gaps and findings
 * always rest on the defaults, so that a choice of scale never changes what is claimed.
 */
export function withVariants(
  document: AnalysisDocument,
  values: VariantValues,
  ids: readonly string[],
): AnalysisDocument {
  if (Object.keys(values).length === 0) return document;
  const { organizations: columns = {}, network = {}, roles, rolesOfAll, dyadic, groups, keyPlayers } = values;
  const at = new Map(ids.map((id, v) => [id, v]));
  const organizations = document.organizations.map((organization) => {
    const v = at.get(organization.id)!;
    const own = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, column[v] ?? null]));
    return { ...organization, ...own, ...(roles ? { roles: roles[v] ?? null } : {}) };
  });
  const sets = keyPlayersOf({ keyPlayers: keyPlayers ? { removal: [], reach: [], ...keyPlayers } : null }, ids);
  return {
    ...document,
    network: { ...document.network, ...network, ...(rolesOfAll ? { roles: rolesOfAll } : {}) },
    organizations,
    ties: dyadic ? withDyadic(document.ties, dyadic, at) : document.ties,
    groups: document.groups.map((group) => {
      const ei = groups?.[group.id];
      return ei
        ? { ...group, ei_index: ei.index, ei_expected: ei.expected, ei_p_low: ei.pLow, ei_p_high: ei.pHigh }
        : group;
    }),
    key_players: document.key_players && {
      removal: (keyPlayers?.removal && sets?.removal) ?? document.key_players.removal,
      reach: (keyPlayers?.reach && sets?.reach) ?? document.key_players.reach,
    },
  };
}

function withDyadic(
  ties: readonly AnalysisTie[],
  dyadic: readonly [number, number, number, number][],
  at: ReadonlyMap<string, number>,
): AnalysisTie[] {
  const values = new Map<string, number>();
  for (const [i, j, there, back] of dyadic) values.set(`${i} ${j}`, there).set(`${j} ${i}`, back);
  return ties.map((tie) => {
    const [source, target] = [at.get(tie.source), at.get(tie.target)];
    const value = (from: number | undefined, to: number | undefined) => values.get(`${from} ${to}`) ?? null;
    return { ...tie, dyadic_constraint: { source: value(source, target), target: value(target, source) } };
  });
}
