import type { Language } from '../../data/messages/format.ts';
import { isAbort, problemOf } from '../api/api-error.ts';
import type { ApiProblem } from '../api/types.ts';
import type { Selection } from '../components/selection.ts';
import { AnalysisActions } from './analysis-actions.ts';
import type { Api } from './api.ts';
import { GroundActions } from './ground-actions.ts';
import { methodCards } from './method-cards.ts';
import { preferredLanguage, preferredTheme, rememberLanguage, rememberTheme } from './preferences.ts';
import { matchRoute } from './routes.ts';
import { isEmptyWorkspace } from './shown-workspace.ts';
import { type AppState, IDLE, type Resource, StateHolder, type Theme } from './state.ts';
import { setCurrentLanguage } from './text.ts';
import { type Address, analysisQuery, formatAddress, type PageOptions, parseAddress } from './url.ts';

/** What the store needs of the browser; tests give their own. */
export interface Surroundings {
  location: Pick<Location, 'pathname' | 'search'>;
  history: Pick<History, 'pushState' | 'replaceState'>;
  storage: Storage;
  language: string;
  prefersDark: boolean;
  api: Api;
}

type ResourceName = 'dossier' | 'imports' | 'methods';

/** The actions of the page: the only code that changes the state, the address or what is remembered. */
export class AppStore extends StateHolder {
  #around: Surroundings;
  #analysis: AnalysisActions;
  #ground: GroundActions;
  /** What the document on the page answers. */
  #shown: Pick<Address, 'workspace' | 'options'> | null = null;
  #resources = new Map<ResourceName, { key: string; controller: AbortController }>();
  #serverChoice: string | null = null;
  /** The list of workspaces, while it is asked for. */
  #listing: Promise<void> | null = null;
  #pause: ReturnType<typeof setTimeout> | null = null;

  constructor(around: Surroundings) {
    super();
    this.#around = around;
    this.#analysis = new AnalysisActions(this, around.api);
    this.#ground = new GroundActions(this, around.api);
    const language = preferredLanguage(around.storage, around.language);
    const theme = preferredTheme(around.storage);
    setCurrentLanguage(language);
    this.update({ language, theme, scheme: this.#scheme(theme, around.prefersDark) });
  }

  /** Reads the address and loads what it needs: at start and whenever the reader goes back or forward. */
  async readAddress(): Promise<void> {
    const { pathname, search } = this.#around.location;
    this.#show(parseAddress(pathname, search));
    await this.#load();
  }

  /** Goes to another view; workspace and options come along, a view's own parameters do not. */
  async navigate(target: string): Promise<void> {
    const [path = '/', search = ''] = target.split('?');
    const next = parseAddress(path, search);
    const { workspace, options, selection } = this.state;
    await this.#go({
      ...next,
      workspace: next.workspace ?? workspace,
      options: { ...options, ...next.options },
      selection: next.selection ?? selection,
    });
  }

  setLanguage(language: Language): void {
    if (language === this.state.language) return;
    setCurrentLanguage(language);
    rememberLanguage(this.#around.storage, language);
    this.update({ language });
    void Promise.all([this.loadWorkspaces(), this.#load()]);
  }

  setTheme(theme: Theme): void {
    rememberTheme(this.#around.storage, theme);
    this.update({ theme, scheme: this.#scheme(theme, this.#around.prefersDark) });
  }

  /** The system changed between light and dark. */
  setSystemDark(prefersDark: boolean): void {
    this.#around.prefersDark = prefersDark;
    this.update({ scheme: this.#scheme(this.state.theme, prefersDark) });
  }

  /** Changes the analysis; undefined puts an option back to its default. */
  async setOptions(partial: Partial<Record<keyof PageOptions, unknown>>): Promise<void> {
    const options: Record<string, unknown> = { ...this.state.options, ...partial };
    for (const name of Object.keys(options)) if (options[name] === undefined) delete options[name];
    await this.#go({ ...this.#address(), options: options as PageOptions });
  }

  /** Changes the view's own parameters without a step in the history. */
  setParams(partial: Record<string, string | null>): void {
    const params: Record<string, string> = { ...this.state.params };
    for (const [name, value] of Object.entries(partial)) {
      if (value) params[name] = value;
      else delete params[name];
    }
    this.#around.history.replaceState(null, '', formatAddress({ ...this.#address(), params }));
    this.update({ params });
  }

  select(selection: Selection | null): void {
    this.#around.history.replaceState(null, '', formatAddress({ ...this.#address(), selection }));
    this.update({ selection });
  }

  /** Shows or masks people's names. Masking takes them off the page at once, whatever the server answers. */
  async setNames(names: boolean): Promise<void> {
    if (names === this.state.names) return;
    if (!names) this.update({ dossier: IDLE });
    this.update({ names });
    await this.#load();
  }

  /** Gives a group a name of the reader's own, on every view; null gives it its label back. */
  async renameGroup(id: string, name: string | null): Promise<void> {
    const { document, language } = this.state;
    const query = analysisQuery(this.state, language);
    try {
      await this.#around.api.renameGroup(id, name, query);
    } catch {
      // What the server holds is the truth: shown again, or the error that says why it cannot be.
      return this.reload();
    }
    if (document === null || document !== this.state.document) return this.reload();
    const groups = document.groups.map((group) => (group.id === id ? { ...group, name } : group));
    this.update({ document: { ...document, groups } });
  }

  async setWorkspace(workspace: string): Promise<void> {
    await this.openWorkspace(workspace, this.state.route?.name === 'organization' ? '/organizations' : this.state.path);
  }

  /** Goes to a view of another workspace; null: the one that the server chooses. Nothing comes along. */
  async openWorkspace(workspace: string | null, path: string): Promise<void> {
    await this.#go({ path, workspace, options: {}, selection: null, params: {} });
  }

  /** Asks for everything again: after an error, an import or an undo. */
  async reload(): Promise<void> {
    this.#analysis.forget();
    this.#ground.forget();
    for (const { controller } of this.#resources.values()) controller.abort();
    this.#resources.clear();
    await Promise.all([this.loadWorkspaces(), this.#load()]);
  }

  /** Asks for everything again once changes that follow one another quickly have paused for so long. */
  reloadSoon(milliseconds: number): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.reload(), milliseconds);
  }

  /** Stops the work on the analysis. Before there is an answer, the page goes back to what it still shows. */
  async cancelAnalysis(): Promise<void> {
    const loading = this.state.status === 'loading';
    await this.#analysis.cancel();
    if (!loading || this.state.document === null || this.#shown === null) return;
    const address = { ...this.#address(), ...this.#shown };
    this.#around.history.replaceState(null, '', formatAddress(address));
    this.#show(address);
    await this.#load();
  }

  /** Does the random draws that were stopped, or that failed. */
  resumeAnalysis(): Promise<void> {
    return this.#analysis.resume();
  }

  async loadWorkspaces(): Promise<void> {
    const listing = this.#list();
    this.#listing = listing;
    await listing;
    if (this.#listing === listing) this.#listing = null;
  }

  async #list(): Promise<void> {
    try {
      const query = new URLSearchParams({ lang: this.state.language });
      const { current, workspaces } = await this.#around.api.workspaces(query);
      this.#serverChoice = current;
      this.update({ workspaces, currentWorkspace: this.state.workspace ?? current });
    } catch {
      // Without the list the selector is absent; the analysis call says what is wrong.
      this.update({ workspaces: [] });
    }
  }

  #address(): Address {
    const { path, workspace, options, selection, params } = this.state;
    return { path, workspace, options, selection, params };
  }

  async #go(address: Address): Promise<void> {
    this.#around.history.pushState(null, '', formatAddress(address));
    this.#show(address);
    await this.#load();
  }

  #show(address: Address): void {
    const match = matchRoute(address.path);
    this.update({
      path: address.path,
      route: match && { name: match.route.name, id: match.id },
      workspace: address.workspace,
      currentWorkspace: address.workspace ?? this.#serverChoice,
      options: address.options,
      selection: address.selection,
      params: address.params,
    });
  }

  async #load(): Promise<void> {
    if (this.#listing !== null) await this.#listing;
    const { route, language, names } = this.state;
    const query = analysisQuery(this.state, language);
    const { api } = this.#around;
    const work: Promise<void>[] = [this.#loadUnlessEmpty(query, language)];
    if (route?.name === 'organization' && route.id !== null && !isEmptyWorkspace(this.state)) {
      const id = route.id;
      // The analysis tells how far the work is.
      const onProgress = () => {};
      const asked = new URLSearchParams(query);
      if (names) asked.set('names', 'true');
      work.push(
        this.#loadResource('dossier', `${id} ${asked}`, (signal) => api.dossier(id, asked, { signal, onProgress }), id),
      );
    }
    if (route?.name === 'data') {
      const short = analysisQuery({ workspace: this.state.workspace, options: {} }, language);
      const load = async (signal: AbortSignal) => {
        const { imports, keep_uploads_days: days, swept } = await api.imports(short, signal);
        this.update({ uploadsKept: { days, swept } });
        return imports;
      };
      work.push(this.#loadResource('imports', `${short}`, load));
    }
    if (route?.name === 'methods') {
      const load = async (signal: AbortSignal) => methodCards(await api.methods(query, signal), language);
      work.push(this.#loadResource('methods', language, load));
    }
    await Promise.all(work);
  }

  /** A workspace without an import has nothing to analyse: asking would be answered by an error. */
  async #loadUnlessEmpty(query: URLSearchParams, language: Language): Promise<void> {
    if (isEmptyWorkspace(this.state)) return this.#analysis.none();
    await Promise.all([this.#ground.load(query, language), this.#loadAnalysis(query)]);
  }

  #loadAnalysis(query: URLSearchParams): Promise<void> {
    const { workspace, options } = this.state;
    return this.#analysis.load(query, () => {
      this.#shown = { workspace, options };
      this.#ground.shown(query);
    });
  }

  async #loadResource<K extends ResourceName>(
    name: K,
    key: string,
    fetchValue: (signal: AbortSignal) => Promise<unknown>,
    subject: string | null = null,
  ): Promise<void> {
    const held = this.#resources.get(name);
    if (held?.key === key) return;
    held?.controller.abort();
    const controller = new AbortController();
    this.#resources.set(name, { key, controller });
    const set = (resource: Resource<unknown>) => this.update({ [name]: resource } as Partial<AppState>);
    const shown = this.state[name].value;
    // The same thing asked in another way stays on the page until the answer is there.
    const stays = subject !== null && shown !== null && 'id' in shown && shown.id === subject;
    set({ ...IDLE, status: 'loading', value: stays ? shown : null });
    try {
      set({ status: 'ready', value: await fetchValue(controller.signal), error: null });
    } catch (error) {
      if (isAbort(error)) return;
      this.#resources.delete(name);
      const problem: ApiProblem = problemOf(error);
      set({ status: 'error', value: null, error: problem });
    }
  }

  #scheme(theme: Theme, prefersDark: boolean): 'light' | 'dark' {
    if (theme !== 'system') return theme;
    return prefersDark ? 'dark' : 'light';
  }
}
