import { isAbort, problemOf } from '../api/api-error.ts';
import * as importApi from '../api/imports.ts';
import type { Mapping } from '../api/types.ts';
import type { PageEvents } from '../components/fire.ts';
import { renamed, settingsOf, withSettings } from './file-settings.ts';
import { LatestRequest } from './latest-request.ts';
import type { SavedMappingActions } from './saved-mapping-actions.ts';
import { type AppState, NO_MAPPING, NO_UPLOAD } from './state.ts';
import type { AppStore } from './store.ts';

type Api = Pick<typeof importApi, 'previewTable' | 'readImport' | 'readSettled'>;

/**
 * The mapping page: shows the first rows of a table as they would be read, anew at every change. What is settled stands in
 * `upload.settled`, which the import takes.
 */
export class MappingActions {
  #store: AppStore;
  #api: Api;
  #saved: Pick<SavedMappingActions, 'keep'>;
  #asked = '';
  #request = new LatestRequest();

  constructor(store: AppStore, saved: Pick<SavedMappingActions, 'keep'>, api: Api = importApi) {
    this.#store = store;
    this.#saved = saved;
    this.#api = api;
    store.subscribe((state) => void this.#follow(state));
  }

  /** Settles the table otherwise and shows what becomes of it. */
  async change({ settings }: PageEvents['mapping-change']): Promise<void> {
    const { upload, params } = this.#store.state;
    const settled = withSettings(upload.settled, params.file ?? '', settings);
    this.#store.update({ upload: { ...upload, settled } });
    this.#patch({ settings, saved: null, ...this.#download() });
    await this.#load();
  }

  /** Lets the table settle itself again. */
  async reset(): Promise<void> {
    const { upload, params } = this.#store.state;
    const { [params.file ?? '']: _known, ...known } = upload.known;
    this.#store.update({ upload: { ...upload, known } });
    await this.change({ settings: settingsOf({ kinds: {}, mapping: {} }, '') });
  }

  /** Keeps the mapping for the next file with the headers that this one has before anything is settled. */
  async save({ name }: PageEvents['mapping-save']): Promise<void> {
    const { params, language } = this.#store.state;
    const [id = '', file = ''] = [params.import, params.file];
    this.#patch({ saving: true, error: null });
    try {
      const nothing = { kinds: {}, mapping: {} };
      const asFound = await this.#api.previewTable(id, file, nothing, language, new AbortController().signal);
      const headers = asFound.table.columns.map(({ header }) => header);
      await this.#saved.keep(name, file, headers);
      this.#patch({ saving: false, saved: name });
    } catch (error) {
      this.#patch({ saving: false, error: problemOf(error) });
    }
  }

  async #follow(state: AppState): Promise<void> {
    const { import: id = '', file = '' } = state.params;
    const asked = state.route?.name === 'mapping' ? `${id} ${file} ${state.language}` : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (asked === '') return;
    this.#patch({ ...NO_MAPPING, settings: settingsOf(state.upload.settled, file) });
    if (state.upload.importId !== id && !(await this.#recall(id))) return;
    this.#patch({ settings: settingsOf(this.#store.state.upload.settled, file), ...this.#download() });
    await this.#load();
  }

  /** An upload that the page no longer holds, after a reload: as the server last read it. */
  async #recall(id: string): Promise<boolean> {
    try {
      const { signal } = new AbortController();
      const found = await this.#api.readImport(id, this.#store.state.language, signal);
      const settled = await this.#api.readSettled(id, signal);
      this.#store.update({ upload: { ...NO_UPLOAD, ...found, settled, importId: id, phase: 'review' } });
      return true;
    } catch (error) {
      this.#patch({ error: problemOf(error) });
      return false;
    }
  }

  async #load(): Promise<void> {
    const { upload, params, language } = this.#store.state;
    const signal = this.#request.begin();
    this.#patch({ busy: true, error: null });
    try {
      const shown = await this.#api.previewTable(
        params.import ?? '',
        params.file ?? '',
        upload.settled,
        language,
        signal,
      );
      this.#patch({ shown, busy: false });
    } catch (error) {
      if (isAbort(error)) return;
      this.#patch({ busy: false, error: problemOf(error) });
    }
  }

  /** The mapping as a file, as `passerelle import --mapping` takes it. */
  #download(): Pick<Mapping, 'download' | 'downloadName'> {
    const { upload, params } = this.#store.state;
    const file = params.file ?? '';
    const content = JSON.stringify(renamed(upload.settled, file, file), null, 2);
    const name = file
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '');
    return {
      download: `data:application/json;charset=utf-8,${encodeURIComponent(content)}`,
      downloadName: `${name}-mapping.json`,
    };
  }

  #patch(patch: Partial<Mapping>): void {
    this.#store.update({ mapping: { ...this.#store.state.mapping, ...patch } });
  }
}
