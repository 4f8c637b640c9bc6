import { finding, listConfidence, type Rule } from './finding.ts';

/** A designated broker that is on no recorded route between groups: a question to ask, never a verdict. */
export const designatedWithoutBridge: Rule = (input) => {
  const { confidence, not_received, members } = listConfidence(input);
  return input.document.brokers.designated_without_bridge.map((id) =>
    finding('designated_without_bridge', 'low', confidence, [{ kind: 'organization', id }], {
      organization: id,
      not_received,
      members,
    }),
  );
};
