import type { AnalysisProblem } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';
import type { ImportChoices } from '../contract/changes.ts';
import type { WorkspacePatch } from '../contract/workspaces.ts';
import type { ChangeCounts, ImportOptions, JobResult } from '../store/types.ts';
import type { ListedFile } from './list-files.ts';
import type { ProgressBar } from './progress-bar.ts';
import type { RejectedFile } from './write-rejected.ts';

/** One import as both ways of doing it need it: directly, or through a running server. */
export interface ImportCall {
  files: ListedFile[];
  workspace: string;
  options: ImportOptions;
  /** Whose place the file takes, and what becomes of what it no longer names. */
  choices?: ImportChoices | undefined;
  /** What the list covers, to be kept once the import counts. */
  coverage: WorkspacePatch | null;
  dryRun: boolean;
  language: Language;
  bar: ProgressBar;
  /** Aborted by Ctrl-C: the job is stopped and what was sent is thrown away. */
  signal: AbortSignal;
  /** Prints problems; called early when nothing could be added. */
  report: (problems: readonly AnalysisProblem[]) => void;
  /** Takes the rows that were set aside, also where nothing could be added; `null` when nobody asked for them. */
  rejected: ((tables: readonly RejectedFile[]) => Promise<void>) | null;
}

/** What came of it, with the problems of its files in words. */
export interface ImportOutcome {
  result: JobResult;
  problems: AnalysisProblem[];
  /** What it changes; `null` where nothing counted before. */
  changes: ChangeCounts | null;
}

/** The most problems that a command fetches: it shows fewer. */
export const MOST_PROBLEMS = 1000;
