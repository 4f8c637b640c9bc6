import { finding, groupsConfidence, type Rule, speaksOfGroups } from './finding.ts';

/** A given group whose ties leave it less often than chance would have it (findings, section 2). */
export const silo: Rule = (input) => {
  if (!speaksOfGroups(input)) return [];
  return input.document.groups
    .filter((group) => group.is_silo)
    .map((group) => {
      const { confidence, not_received, members } = groupsConfidence(input, [group.id]);
      return finding('silo', 'medium', confidence, [{ kind: 'group', id: group.id }], {
        group: group.id,
        ei_index: group.ei_index,
        ei_expected: group.ei_expected,
        // Of its ties, the share that leaves the group: easier to say than an index from -1 to 1.
        external_share: group.ei_index === null ? null : (group.ei_index + 1) / 2,
        chance_share: group.ei_expected === null ? null : (group.ei_expected + 1) / 2,
        not_received,
        members,
      });
    });
};
