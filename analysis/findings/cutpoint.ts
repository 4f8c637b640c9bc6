import { finding, listConfidence, type Rule } from './finding.ts';

const FEWEST_CUT_OFF = 3;
const HIGH_FROM = 0.1;
/** More would be a list, not findings; the page of organizations has them all. */
const MOST = 5;

/** An organization whose loss would cut three others or more from the largest set. */
export const cutpoint: Rule = (input) => {
  const { network, organizations } = input.document;
  if (network.reading === 'too_small' || network.reading === 'archipelago') return [];
  const { confidence, not_received, members } = listConfidence(input);
  const linked = network.organizations - network.isolates_total;
  return organizations
    .filter((row) => (row.cut_off ?? 0) >= FEWEST_CUT_OFF)
    .sort((x, y) => y.cut_off! - x.cut_off!)
    .slice(0, MOST)
    .map((row) =>
      finding(
        'cutpoint',
        row.cut_off! >= HIGH_FROM * linked ? 'high' : 'medium',
        confidence,
        [{ kind: 'organization', id: row.id }],
        { organization: row.id, cut_off: row.cut_off, linked, not_received, members },
      ),
    );
};
