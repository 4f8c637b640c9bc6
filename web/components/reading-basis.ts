import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';

/** What the reading of the network rests on, in one line: whose data came in, which boards are known. */
export function readingBasis({ coverage }: AnalysisDocument, language: Language): string {
  const values = {
    received: coverage.received.organizations,
    total: coverage.received.total,
    boards: coverage.boards.known,
  };
  return format('page.reading.basis', values, language);
}
