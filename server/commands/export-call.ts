import type { Language } from '../../data/messages/format.ts';
import type { Exported, ExportFormatName } from '../contract/exports.ts';
import type { ProgressBar } from './progress-bar.ts';

/** One export as both ways of doing it need it: directly, or through a running server. */
export interface ExportCall {
  /** `null`: the user's own once it holds something, else the demo. */
  workspace: string | null;
  what: Exported;
  format: ExportFormatName;
  delimiter: string;
  /** Options of the analysis as they were written, by name. */
  options: Readonly<Record<string, string | undefined>>;
  language: Language;
  bar: ProgressBar;
}
