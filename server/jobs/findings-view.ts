import type { AnalysisDocument } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';
import { findingSentences } from '../../data/messages/sentences.ts';
import type { FindingsReply } from '../contract/replies.ts';

/** The findings with their sentences, from the same source as the page's. */
export function findingsView(document: AnalysisDocument, language: Language): FindingsReply {
  const findings = document.findings.map((finding) => {
    const { title, why, confidence } = findingSentences(finding, document, language);
    return { ...finding, title, why, confidence_text: confidence };
  });
  return { findings, brokers: document.brokers };
}
