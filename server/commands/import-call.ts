import type { ReadOptions } from '../../analysis/roster/input.ts';
import type { Language } from '../../data/messages/format.ts';
import type { ListedFile } from './list-files.ts';
import type { ProgressBar } from './progress-bar.ts';

/** One import as both ways of doing it need it: directly, or through a running server. */
export interface ImportCall {
  files: ListedFile[];
  workspace: string;
  options: ReadOptions;
  dryRun: boolean;
  language: Language;
  bar: ProgressBar;
}
