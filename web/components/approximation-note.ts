import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { formatNumber } from './number.ts';

/** The sentence that says how far betweenness may be off; `null` where it is exact, or not there. */
export function approximationNote({ method }: Pick<AnalysisDocument, 'method'>, language: Language): string | null {
  if (!method.approximation) return null;
  const { epsilon, confidence, samples } = method.approximation;
  const values = {
    samples: formatNumber(samples, language, 0),
    epsilon: formatNumber(epsilon, language, 6),
    confidence: formatNumber(100 * confidence, language, 1),
  };
  return format('page.approximation.note', values, language);
}

/** What a column of betweenness is called: an estimate says so. */
export function betweennessLabel({ method }: Pick<AnalysisDocument, 'method'>): MessageKey {
  return method.approximation ? 'page.column.betweenness.approximate' : 'page.column.betweenness';
}
