import { problemOf } from '../api/api-error.ts';
import type { Manage } from '../api/types.ts';
import * as workspacesApi from '../api/workspaces.ts';
import type { PageEvents } from '../components/fire.ts';
import { NO_MANAGE } from './state.ts';
import type { AppStore } from './store.ts';

/** Makes, names, copies, archives and deletes workspaces, and keeps what their lists cover. */
export class WorkspaceActions {
  #store: AppStore;
  #api: typeof workspacesApi;

  constructor(store: AppStore, api: typeof workspacesApi = workspacesApi) {
    this.#store = store;
    this.#api = api;
  }

  /** Makes an empty workspace and goes there: what comes next is dropping files. */
  async create({ name }: PageEvents['workspace-create']): Promise<void> {
    await this.#run(async () => {
      const { id } = await this.#api.create(name);
      await this.#store.loadWorkspaces();
      await this.#store.openWorkspace(id, '/data');
    });
  }

  async rename({ id, name }: PageEvents['workspace-rename']): Promise<void> {
    await this.#change(() => this.#api.change(id, { name }));
  }

  async duplicate({ id, name }: PageEvents['workspace-duplicate']): Promise<void> {
    await this.#change(() => this.#api.duplicate(id, name));
  }

  async archive({ id, archived }: PageEvents['workspace-archive']): Promise<void> {
    await this.#change(() => this.#api.archive(id, archived));
  }

  /** Counts what deleting would take with it. */
  async ask({ id }: PageEvents['workspace-ask']): Promise<void> {
    this.#store.update({ manage: NO_MANAGE });
    if (id === null) return;
    await this.#run(async () => {
      this.#patch({ deletion: await this.#api.deletion(id) });
    });
  }

  /** Deletes a workspace for good. Where it is the one shown, the page goes to what there is. */
  async remove({ id, name }: PageEvents['workspace-delete']): Promise<void> {
    await this.#run(async () => {
      const receipt = await this.#api.remove(id, name);
      await this.#store.loadWorkspaces();
      this.#patch({ deletion: null, receipt });
      if (this.#store.state.currentWorkspace === id) await this.#store.openWorkspace(null, this.#store.state.path);
      await this.#store.reload();
    });
  }

  /** Keeps what the list of a workspace covers, and asks again what hangs on it. */
  async setCoverage({ workspace, ...patch }: PageEvents['coverage-change']): Promise<void> {
    await this.#run(async () => {
      await this.#api.change(workspace, patch);
      if (workspace === this.#store.state.currentWorkspace) await this.#store.reload();
      else await this.#store.loadWorkspaces();
    });
  }

  async #change(work: () => Promise<unknown>): Promise<void> {
    await this.#run(async () => {
      await work();
      await this.#store.loadWorkspaces();
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.#patch({ busy: true, error: null });
    try {
      await work();
    } catch (error) {
      this.#patch({ error: problemOf(error) });
    } finally {
      this.#patch({ busy: false });
    }
  }

  #patch(patch: Partial<Manage>): void {
    this.#store.update({ manage: { ...this.#store.state.manage, ...patch } });
  }
}
