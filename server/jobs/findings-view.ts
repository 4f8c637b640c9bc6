import type { AnalysisDocument } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';

export function findingsView(document: AnalysisDocument, _language: Language): unknown {
  return { findings: document.findings, brokers: document.brokers };
}
