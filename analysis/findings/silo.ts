import { outwardShares } from '../silos/outward-shares.ts';
import { finding, groupsConfidence, type Rule, speaksOfGroups } from './finding.ts';

/** More would be a list, not findings; every group says whether it is one. */
const MOST = 3;

/** A given group whose ties leave it less often than chance would have it (findings, section 2), most closed first. */
export const silo: Rule = (input) => {
  if (!speaksOfGroups(input)) return [];
  return input.document.groups
    .filter((group) => group.is_silo)
    .flatMap((group) => {
      const shares = outwardShares(input.projection, group.members);
      return shares ? [{ group, ...shares }] : [];
    })
    .sort((x, y) => x.share - x.chance - (y.share - y.chance))
    .slice(0, MOST)
    .map(({ group, share, chance }) => {
      const { confidence, not_received, members } = groupsConfidence(input, [group.id]);
      return finding('silo', 'medium', confidence, [{ kind: 'group', id: group.id }], {
        group: group.id,
        ei_index: group.ei_index,
        external_share: share,
        chance_share: chance,
        not_received,
        members,
      });
    });
};
