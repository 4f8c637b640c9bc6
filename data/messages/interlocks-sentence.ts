import type { AnalysisCoverage } from '../../analysis/document.ts';
import { format, type Language } from './format.ts';

/**
 * "23 interlocks, 4 of them by name alone (19 to 26)": how many shared directors are counted, and what the count would be
 * if equal names were never, or nearly equal names always, one person. Empty where no name could change the count.
 */
export function interlocksSentence({ identities }: Pick<AnalysisCoverage, 'identities'>, language: Language): string {
  return interlocksRange(identities.interlocks, language);
}

/** The same for one organization. */
export function interlocksRange(
  { low, counted, high }: AnalysisCoverage['identities']['interlocks'],
  language: Language,
): string {
  return low === high ? '' : format('coverage.interlocks', { counted, named: counted - low, low, high }, language);
}
