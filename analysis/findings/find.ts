import type { AnalysisFinding } from '../document.ts';
import { bridgeOrganization } from './bridge-organization.ts';
import { cutpoint } from './cutpoint.ts';
import { designatedWithoutBridge } from './designated-without-bridge.ts';
import { dormantAgreements } from './dormant-agreements.ts';
import type { FindingsInput, Rule } from './finding.ts';
import { fragileBridge } from './fragile-bridge.ts';
import { isolates } from './isolates.ts';
import { missingBridge } from './missing-bridge.ts';
import { overCentralization } from './over-centralization.ts';
import { reading } from './reading.ts';
import { silo } from './silo.ts';

/** In the order of findings.md section 9, which settles equals. */
const RULES: readonly Rule[] = [
  missingBridge,
  fragileBridge,
  bridgeOrganization,
  designatedWithoutBridge,
  cutpoint,
  isolates,
  overCentralization,
  silo,
  dormantAgreements,
];

const SEVERITY: Record<AnalysisFinding['severity'], number> = { high: 0, medium: 1, low: 2 };

/**
 * What there is to say about this network, in the order to be shown: the reading, then what may stand on a first page by
 * severity, then what is only to be verified. Codes, numbers and ids; the words are the catalogue's.
 */
export function findFindings(input: FindingsInput): AnalysisFinding[] {
  const found = RULES.flatMap((rule) => rule(input));
  // The sort is stable: among equals, the order of the rules, then each rule's own.
  found.sort(
    (x, y) =>
      Number(y.evidence.first_page) - Number(x.evidence.first_page) || SEVERITY[x.severity] - SEVERITY[y.severity],
  );
  return [...reading(input), ...found];
}
