import { finding, type Rule } from './finding.ts';

const CENTRALIZED_ABOVE = 0.5;
const HELD_ABOVE = 0.25;

/** One organization holds the network: centralization above one half, and more than a quarter of all ties. */
export const overCentralization: Rule = ({ document }) => {
  const { network, organizations } = document;
  if (network.reading === 'too_small' || network.reading === 'archipelago') return [];
  if ((network.degree_centralization ?? 0) <= CENTRALIZED_ABOVE) return [];
  const first = organizations.reduce<(typeof organizations)[number] | null>(
    (best, row) => ((row.degree ?? 0) > (best?.degree ?? 0) ? row : best),
    null,
  );
  if (!first || first.degree! <= HELD_ABOVE * network.ties) return [];
  // Ties that are there are there: a claim of presence, which ranks.
  return [
    finding('over_centralization', 'medium', 'indicative', [{ kind: 'organization', id: first.id }], {
      organization: first.id,
      ties: first.degree,
      all_ties: network.ties,
      share: first.degree! / network.ties,
      centralization: network.degree_centralization,
    }),
  ];
};
