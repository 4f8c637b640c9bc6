import { finding, listConfidence, type Rule } from './finding.ts';

const MEDIUM_FROM = 0.2;

/** Organizations without a recorded tie, in two parts: their data received, or not. Only the first are unlinked. */
export const isolates: Rule = (input) => {
  const { network, coverage } = input.document;
  if (network.reading === 'too_small' || network.isolates_total === 0) return [];
  const { confidence, not_received, members } = listConfidence(input);
  const share = network.isolates_total / network.organizations;
  return [
    finding('isolates', share >= MEDIUM_FROM ? 'medium' : 'low', confidence, [{ kind: 'network', id: 'network' }], {
      received: network.isolates.received,
      no_data: network.isolates.no_data,
      isolates: network.isolates_total,
      // Of the list: stubs are on no list.
      organizations: coverage.received.total,
      not_received,
      members,
    }),
  ];
};
