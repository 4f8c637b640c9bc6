import { isAbort, problemOf } from '../api/api-error.ts';
import * as mappingsApi from '../api/mappings.ts';
import type { KnownMapping, ReadSettings, Upload } from '../api/types.ts';
import type { PageEvents } from '../components/fire.ts';
import { renamed, settingsOf } from './file-settings.ts';
import { ownWorkspace } from './shown-workspace.ts';
import type { AppState } from './state.ts';
import type { AppStore } from './store.ts';

/** Mappings kept for the next file: listed, renamed, deleted, exported, imported, and recognised in an upload. */
export class SavedMappingActions {
  #store: AppStore;
  #api: typeof mappingsApi;
  #asked = '';

  constructor(store: AppStore, api: typeof mappingsApi = mappingsApi) {
    this.#store = store;
    this.#api = api;
    store.subscribe((state) => void this.#follow(state));
  }

  /** Keeps what was settled of a table, known by the headers that it has before anything is settled. */
  async keep(name: string, file: string, headers: readonly string[]): Promise<void> {
    const options = renamed(this.#store.state.upload.settled, file, '*') as mappingsApi.MappingContent['options'];
    await this.#api.saveMapping({ name, headers: [...headers], options }, this.#query());
    await this.#load();
  }

  async rename({ id, name }: PageEvents['mappings-rename']): Promise<void> {
    await this.#change(() => this.#api.renameMapping(id, name, this.#query()));
  }

  async delete({ id }: PageEvents['mappings-delete']): Promise<void> {
    await this.#change(() => this.#api.deleteMapping(id, this.#query()));
  }

  /** Adds a mapping that was exported. */
  async importFile({ file }: PageEvents['mappings-file']): Promise<void> {
    await this.#change(async () => {
      const content = JSON.parse(await file.text()) as mappingsApi.MappingContent;
      await this.#api.saveMapping(content, this.#query());
    });
  }

  /** The upload with every mapping in force that its tables are known by, unless a person settled the table already. */
  async recognise(
    { importId, settled, known }: Upload,
    signal: AbortSignal,
  ): Promise<Pick<Upload, 'settled' | 'known'>> {
    const { mappings, recognised } = await this.#api.fetchMappings(
      new URLSearchParams({ import: importId ?? '' }),
      signal,
    );
    let laid = settled;
    const named: Record<string, KnownMapping> = { ...known };
    for (const { file, mapping } of recognised) {
      const found = mappings.find(({ id }) => id === mapping);
      if (!found || isSettled(laid, file)) continue;
      laid = merged(laid, renamed({ kinds: {}, mapping: {}, ...found.options } as ReadSettings, '*', file));
      named[file] = { id: found.id, name: found.name, savedAt: found.saved_at, as: settingsOf(laid, file) };
    }
    return { settled: laid, known: named };
  }

  async #follow(state: AppState): Promise<void> {
    const asked = state.route?.name === 'data' ? ownWorkspace(state) : '';
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (asked !== '') await this.#load();
  }

  async #change(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      await this.#load();
    } catch (error) {
      const problem =
        error instanceof SyntaxError
          ? { code: 'mapping_malformed', title: '', detail: null, status: 0 }
          : problemOf(error);
      this.#store.update({ mappings: { ...this.#store.state.mappings, error: problem } });
    }
  }

  async #load(): Promise<void> {
    try {
      const { mappings } = await this.#api.fetchMappings(this.#query(), new AbortController().signal);
      this.#store.update({ mappings: { status: 'ready', value: mappings, error: null } });
    } catch (error) {
      if (!isAbort(error)) this.#store.update({ mappings: { status: 'error', value: null, error: problemOf(error) } });
    }
  }

  #query(): URLSearchParams {
    const { language } = this.#store.state;
    return new URLSearchParams({ workspace: ownWorkspace(this.#store.state), lang: language });
  }
}

function isSettled({ kinds, mapping, tables }: ReadSettings, file: string): boolean {
  return [kinds, mapping, tables].some((entries) => entries !== undefined && Object.hasOwn(entries, file));
}

function merged(a: ReadSettings, b: ReadSettings): ReadSettings {
  return {
    ...a,
    kinds: { ...a.kinds, ...b.kinds },
    mapping: { ...a.mapping, ...b.mapping },
    headers: { ...a.headers, ...b.headers },
    reversed: { ...a.reversed, ...b.reversed },
    tables: { ...a.tables, ...b.tables },
  };
}
