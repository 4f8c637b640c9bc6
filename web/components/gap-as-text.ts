// A pair of groups as plain text, for a slide or a message. No person and no date: only what an overview may say.

import type { AnalysisDocument, AnalysisGap } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { gapSentences, introductionSentences } from '../../data/messages/sentences.ts';

/** Title, sentence, introductions with their reasons and what they would change, confidence and the caution, one thing a line. */
export function gapAsText(gap: AnalysisGap, document: AnalysisDocument, language: Language): string {
  const words = gapSentences(gap, document, language);
  const lines = [words.title, words.sentence];
  if (gap.introductions.length > 0) {
    lines.push('', format('gaps.detail.introductions', {}, language));
    for (const introduction of gap.introductions) {
      const { title, reasons, helps } = introductionSentences(introduction, document, language);
      lines.push(`- ${title}`, ...[...reasons, ...helps].map((sentence) => `  - ${sentence}`));
    }
    lines.push(format('gaps.detail.introductions.note', {}, language));
  }
  lines.push('', words.confidence, format('gaps.detail.copy.caution', {}, language));
  return lines.join('\n');
}
