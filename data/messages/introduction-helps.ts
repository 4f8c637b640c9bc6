import type { AnalysisDocument, Introduction } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from './format.ts';
import { pairsInSentence } from './names.ts';

/** A change of the mean distance smaller than this is not worth a sentence. */
const WORTH_TELLING = 0.05;

/**
 * What an introduction would change if it led to a tie: bridges closed, threads doubled, or else routes gained; then by how
 * much the two groups come nearer. Empty where it was not measured.
 */
export function helpSentences(helps: Introduction['helps'], document: AnalysisDocument, language: Language): string[] {
  if (!helps) return [];
  const say = (key: MessageKey, values: MessageValues = {}) => format(key, values, language);
  const about = (pairs: readonly (readonly [string, string])[]) => ({
    n: pairs.length,
    list: pairsInSentence(pairs, document, language),
  });
  const { closes, strengthens, routes_gained, distance } = helps;
  const sentences: string[] = [];
  if (closes.length > 0) sentences.push(say('introduction.helps.closes', about(closes)));
  if (strengthens.length > 0) {
    const lead = sentences.length === 0 ? 'yes' : 'no';
    sentences.push(say('introduction.helps.strengthens', { ...about(strengthens), lead }));
  }
  if (sentences.length === 0 && routes_gained > 0)
    sentences.push(say('introduction.helps.routes', { n: routes_gained }));
  if (distance && distance.before - distance.after >= WORTH_TELLING) {
    const rounded = { before: tenths(distance.before), after: tenths(distance.after) };
    sentences.push(say('introduction.helps.distance', rounded));
  }
  return sentences;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
