import { isAbort, problemOf } from '../api/api-error.ts';
import { redo } from '../api/changes.ts';
import * as importApi from '../api/imports.ts';
import type { Upload } from '../api/types.ts';
import type { PageEvents } from '../components/fire.ts';
import type { ChangeActions } from './change-actions.ts';
import { mappingsOf } from './file-settings.ts';
import { LatestRequest } from './latest-request.ts';
import type { SavedMappingActions } from './saved-mapping-actions.ts';
import { ownWorkspace } from './shown-workspace.ts';
import { NO_UPLOAD } from './state.ts';
import type { AppStore } from './store.ts';

/** What several columns of one table may be at once; a field is read from one column. */
const MANY: ReadonlySet<string> = new Set(['attribute', 'seat', 'shared_officer', 'organization_attribute']);

/** What is shown, and chosen, of the changes that an upload makes. */
type UploadChanges = Pick<ChangeActions, 'load' | 'choices' | 'forget'>;

/**
 * From files to an import: send them, have them read without storing (a dry run), show what was recognised, then
 * import on the reader's word. Uploads go to the reader's own workspace, never into a demo.
 */
export class ImportActions {
  #store: AppStore;
  #api: typeof importApi;
  #changes: UploadChanges | null;
  #saved: Pick<SavedMappingActions, 'recognise'> | null;
  #request = new LatestRequest();

  constructor(
    store: AppStore,
    api: typeof importApi = importApi,
    changes: UploadChanges | null = null,
    saved: Pick<SavedMappingActions, 'recognise'> | null = null,
  ) {
    this.#store = store;
    this.#api = api;
    this.#changes = changes;
    this.#saved = saved;
  }

  /** Sends files and shows what is in them. Files sent while a review is open join it. */
  async send(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const { upload } = this.#store.state;
    const joins = upload.phase === 'review' && upload.importId !== null;
    const listed = files.map(({ name, size }) => ({ name, size }));
    const kept = joins ? upload.files.filter((file) => !listed.some(({ name }) => name === file.name)) : [];
    const start: Upload = joins ? upload : NO_UPLOAD;
    this.#set({ ...start, phase: 'sending', files: [...kept, ...listed], error: null, progress: null });
    await this.#run(async (signal) => {
      const id = start.importId ?? (await this.#api.openImport(this.#workspace(), signal));
      this.#patch({ importId: id });
      for (const [index, file] of files.entries()) {
        this.#patch({ progress: { fraction: index / files.length, step: 'upload', label: null } });
        await this.#api.sendFile(id, file, signal);
      }
      await this.#read(id, signal);
      await this.#recognise(id, signal);
    });
  }

  /** Reads again the tables that a saved mapping is known by, as last time. */
  async #recognise(id: string, signal: AbortSignal): Promise<void> {
    const { upload } = this.#store.state;
    const found = await this.#saved?.recognise(upload, signal);
    if (!found || found.settled === upload.settled) return;
    this.#patch(found);
    await this.#read(id, signal);
  }

  /** Settles what recognition got wrong, a file's kind or what one of its columns is read as, and reads again. */
  async adjust({ file, kind, column, headers }: PageEvents['import-adjust']): Promise<void> {
    const { upload } = this.#store.state;
    if (upload.importId === null || upload.phase !== 'review') return;
    const id = upload.importId;
    const kinds = { ...upload.settled.kinds };
    const mapping = { ...upload.settled.mapping };
    if (kind !== undefined) {
      // Another kind has other fields: what was settled of the columns no longer means anything.
      delete mapping[file];
      if (kind === null) delete kinds[file];
      else kinds[file] = kind;
    }
    if (column) {
      const field = column.field ?? 'attribute';
      const others = Object.entries(mapping[file] ?? {}).filter(([, target]) => MANY.has(field) || target !== field);
      mapping[file] = { ...Object.fromEntries(others), [column.header]: field };
    }
    const settled = { ...upload.settled, kinds, mapping };
    if (headers) settled.headers = { ...upload.settled.headers, [file]: headers };
    this.#patch({ settled, error: null, editing: null });
    await this.#run((signal) => this.#read(id, signal));
  }

  /** Reads the upload under review again, with what was settled meanwhile. */
  async reread(): Promise<void> {
    const { importId, phase } = this.#store.state.upload;
    if (importId === null || phase !== 'review') return;
    this.#patch({ error: null, editing: null });
    await this.#run((signal) => this.#read(importId, signal));
  }

  async #read(id: string, signal: AbortSignal): Promise<void> {
    await this.#api.commit(id, true, this.#store.state.upload.settled, this.#following(signal));
    const found = await this.#api.readImport(id, this.#store.state.language, signal);
    this.#patch({ ...found, phase: 'review', progress: null });
    await this.#changes?.load(id);
  }

  /** Imports what was reviewed, all of it or nothing, and shows the reader's own network. */
  async confirm(): Promise<void> {
    const { importId } = this.#store.state.upload;
    if (importId === null) return;
    this.#patch({ phase: 'importing', progress: null, error: null });
    await this.#run(async (signal) => {
      const choices = await this.#changes?.choices();
      const { upload } = this.#store.state;
      const mappings = mappingsOf(upload);
      const settled = {
        ...upload.settled,
        ...(choices && { choices }),
        ...(Object.keys(mappings).length > 0 && { mappings }),
      };
      await this.#api.commit(importId, false, settled, this.#following(signal));
      this.#changes?.forget();
      const result = await this.#api.readImport(importId, this.#store.state.language, signal);
      this.#patch({ ...result, phase: 'done', progress: null });
      await this.#showOwn();
    });
  }

  /** Goes on with an upload that was left before it was accepted. */
  async resume(id: string): Promise<void> {
    const item = this.#store.state.imports.value?.find((entry) => entry.id === id);
    if (!item) return;
    this.#changes?.forget();
    this.#set({ ...NO_UPLOAD, phase: 'sending', files: item.files, importId: id });
    await this.#run(async (signal) => {
      const { mappings: _mappings, ...settled } = await this.#api.readSettled(id, signal);
      this.#patch({ settled });
      await this.#read(id, signal);
    });
  }

  /** Gives up an upload, whatever its phase; what was sent is thrown away. */
  async cancel(): Promise<void> {
    const { importId, phase } = this.#store.state.upload;
    this.#request.end();
    this.#changes?.forget();
    this.#set(NO_UPLOAD);
    if (importId === null || phase === 'done') return;
    try {
      await this.#api.undo(importId);
    } catch {
      // An import never committed counts for nothing: what is left of it cannot be seen.
    }
    // It may have been in the moment before: then it was taken back.
    if (phase === 'importing') await this.#store.reload();
  }

  /** Takes an import back. */
  async undo(id: string): Promise<void> {
    await this.#turn(() => this.#api.undo(id));
  }

  /** Brings back an import that was taken back. */
  async redo(id: string): Promise<void> {
    await this.#turn(() => redo(id));
  }

  async #turn(change: () => Promise<void>): Promise<void> {
    this.#changes?.forget();
    this.#set(NO_UPLOAD);
    await this.#run(async () => {
      await change();
      await this.#store.reload();
    });
  }

  async #showOwn(): Promise<void> {
    const { currentWorkspace } = this.#store.state;
    if (currentWorkspace !== null && currentWorkspace !== this.#workspace())
      await this.#store.setWorkspace(this.#workspace());
    await this.#store.reload();
  }

  /** The workspace that uploads go to: the one shown when it is the reader's, else `default`. */
  #workspace(): string {
    return ownWorkspace(this.#store.state);
  }

  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.#request.begin();
    try {
      await work(signal);
    } catch (error) {
      if (isAbort(error)) return;
      this.#patch({ phase: 'failed', progress: null, error: problemOf(error) });
    }
  }

  #following(signal: AbortSignal) {
    return { signal, onProgress: (progress: Upload['progress']) => this.#patch({ progress }) };
  }

  #patch(patch: Partial<Upload>): void {
    this.#set({ ...this.#store.state.upload, ...patch });
  }

  #set(upload: Upload): void {
    this.#store.update({ upload });
  }
}
