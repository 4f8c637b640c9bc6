import type { AnalysisCoverage } from '../../analysis/document.ts';
import { format, type Language } from './format.ts';

/** How much of its territory a list covers, in words; '' where nothing is listed. */
export function populationSentence({ population }: Pick<AnalysisCoverage, 'population'>, language: Language): string {
  const { declared, listed } = population;
  if (listed === 0) return '';
  if (declared === null) return format('coverage.population.unknown', { listed }, language);
  return format(listed > declared ? 'coverage.population.more' : 'coverage.population', { listed, declared }, language);
}
