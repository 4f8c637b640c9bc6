import type { TableKind } from '../../analysis/types.ts';
import type { UnlistedChoice } from './change-choices.ts';
import type { FileSettings } from './mapping-shown.ts';
import type { Selection } from './selection.ts';

/** What elements tell the shell (web/app/state.ts). Each bubbles and crosses shadow roots. */
export interface PageEvents {
  navigate: { path: string };
  select: Selection | null;
  'options-change': Record<string, unknown>;
  'params-change': Record<string, string | null>;
  'language-change': { language: 'en' | 'fr' };
  'theme-change': { theme: 'system' | 'light' | 'dark' };
  'workspace-change': { workspace: string };
  'files-chosen': { files: readonly File[] };
  'import-confirm': null;
  'import-adjust': {
    file: string;
    kind?: TableKind | null;
    column?: { header: string; field: string | null };
    headers?: 'first' | 'none';
  };
  /** The table of the mapping page, settled otherwise; as it was recognised; kept for the next file; done with. */
  'mapping-change': { settings: FileSettings };
  'mapping-reset': null;
  'mapping-save': { name: string };
  'mapping-done': null;
  'mappings-rename': { id: string; name: string };
  'mappings-delete': { id: string };
  'mappings-file': { file: File };
  'row-open': { file: string; line: number; column: string | null } | null;
  'row-correct': { file: string; line: number; column: string | null; value: string | null };
  'rejected-download': { file: string };
  'names-change': { shown: boolean };
  'group-rename': { id: string; name: string | null };
  /** What the list of a workspace covers. */
  'coverage-change': {
    workspace: string;
    boundary?: 'complete' | 'partial' | 'unknown';
    population?: { declared: number | null; note: string };
  };
  /** Whether an organization's data were received, by the key of its record; `file`: as the files say. */
  'received-set': { organization: string; received: 'yes' | 'no' | 'file' };
  'received-undo': { id: number };
  /** A collection kit, with what its notice of consent says. */
  'kit-make': { project: string; contact: string; deadline: string; retention: string; language: 'en' | 'fr' };
  'workspace-create': { name: string };
  'workspace-rename': { id: string; name: string };
  'workspace-duplicate': { id: string; name: string };
  'workspace-archive': { id: string; archived: boolean };
  /** What deleting it would take with it; null: nothing is asked any more. */
  'workspace-ask': { id: string | null };
  /** For good; the name as the reader typed it. */
  'workspace-delete': { id: string; name: string };
  'import-cancel': null;
  'import-undo': { id: string };
  'import-redo': { id: string };
  /** Goes on with an upload that was left. */
  'import-resume': { id: string };
  /** How an import of the history was read, and its problems; asked twice, it is put away. */
  'import-detail': { id: string };
  /** What an import of the history changed; asked twice, it is put away. */
  'import-changes': { id: string };
  /** A table of an upload in the place of another; null: beside all. */
  'change-place': { file: string; old: { import: string; file: string } | null };
  'change-choose':
    | { id: string; taken: boolean }
    | { list: string; taken: boolean }
    | { all: boolean }
    | { unlisted: UnlistedChoice };
  'change-more': { list: string };
  'change-effects': null;
  /** Stop the work on the analysis; do the random draws after all. */
  'analysis-cancel': null;
  'analysis-resume': null;
  /** Pairs by their keys. */
  'identities-decide': { pairs: readonly (readonly [string, string])[]; verdict: 'same' | 'different' | 'later' };
  'identities-decide-all': { verdict: 'same' | 'different' };
  /** Null: the last batch made on this page. */
  'identities-undo': { batch: string | null };
  'identities-file': { file: File };
  /** Stop scoring pairs. */
  'identities-stop': null;
  reload: null;
}

/** Fires an event of the page from an element. */
export function fire<K extends keyof PageEvents>(element: EventTarget, type: K, detail: PageEvents[K]): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
