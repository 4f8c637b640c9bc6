import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';

/** What the reading of the network rests on, in one line: who has a tie, and whose data came in. */
export function readingBasis({ network, coverage }: AnalysisDocument, language: Language): string {
  const values = {
    linked: network.organizations - network.isolates_total,
    organizations: network.organizations,
    received: coverage.received.organizations,
    total: coverage.received.total,
  };
  return format('page.reading.basis', values, language);
}
