import { html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared.ts';
import '../components/app-header.ts';
import '../components/view-navigation.ts';
import '../components/analysis-controls.ts';
import '../components/page-state.ts';
import { formatDay } from '../components/day.ts';
import type { WorkShown } from '../components/work-line.ts';
import '../components/work-line.ts';
import type { PageEvents } from '../components/fire.ts';
import { serverApi } from './api.ts';
import { ChangeActions } from './change-actions.ts';
import { CollectionActions, saveFile } from './collection-actions.ts';
import { CorrectionActions } from './correction-actions.ts';
import { HistoryActions } from './history-actions.ts';
import { ImportActions } from './import-actions.ts';
import { MappingActions } from './mapping-actions.ts';
import { ReceivedActions } from './received-actions.ts';
import { ReviewActions } from './review-actions.ts';
import { matchRoute, ROUTES, type Route } from './routes.ts';
import { SavedMappingActions } from './saved-mapping-actions.ts';
import { shellStyles } from './shell-styles.ts';
import { shownWorkspace } from './shown-workspace.ts';
import { type AppState, StateController } from './state.ts';
import { AppStore } from './store.ts';
import { t } from './text.ts';
import { WorkspaceActions } from './workspace-actions.ts';

type ViewElement = LitElement & { state: AppState; language: AppState['language'] };
type Handlers = { [K in keyof PageEvents]: (detail: PageEvents[K]) => unknown };

/** The shell: header, views and controls on the left, the view of the address; hears every event of the page. */
@customElement('passerelle-app')
export class PasserelleApp extends LitElement {
  static override styles = [base, buttons, shellStyles];

  @query('main') private _main!: HTMLElement;
  @query('dialog') private _sheet!: HTMLDialogElement;

  #dark = matchMedia('(prefers-color-scheme: dark)');
  #store = new AppStore({
    location,
    history,
    storage: localStorage,
    language: navigator.language,
    prefersDark: this.#dark.matches,
    api: serverApi,
  });
  #changes = new ChangeActions(this.#store);
  #mappings = new SavedMappingActions(this.#store);
  #imports = new ImportActions(this.#store, undefined, this.#changes, this.#mappings);
  #history = new HistoryActions(this.#store);
  #corrections = new CorrectionActions(this.#store);
  #mapping = new MappingActions(this.#store, this.#mappings);
  #review = new ReviewActions(this.#store);
  #received = new ReceivedActions(this.#store);
  #collection = new CollectionActions(this.#store);
  #workspaces = new WorkspaceActions(this.#store);
  #control = new StateController(this, this.#store);
  #view: { tag: string; element: ViewElement; controls: ViewElement | null } | null = null;
  #loadFailed = false;
  #shownPath: string | null = null;
  #sheetOpen = false;
  #handlers: Handlers = {
    navigate: ({ path }) => this.#store.navigate(path),
    select: (selection) => this.#store.select(selection),
    'options-change': (options) => this.#store.setOptions(options),
    'params-change': (params) => this.#store.setParams(params),
    'language-change': ({ language }) => this.#store.setLanguage(language),
    'names-change': ({ shown }) => this.#store.setNames(shown),
    'group-rename': ({ id, name }) => this.#store.renameGroup(id, name),
    'theme-change': ({ theme }) => this.#store.setTheme(theme),
    'workspace-change': ({ workspace }) => this.#store.setWorkspace(workspace),
    'files-chosen': ({ files }) => this.#imports.send(files),
    'import-adjust': (change) => this.#imports.adjust(change),
    'mapping-change': (change) => this.#mapping.change(change),
    'mapping-reset': () => this.#mapping.reset(),
    'mapping-save': (change) => this.#mapping.save(change),
    'mappings-rename': (change) => this.#mappings.rename(change),
    'mappings-delete': (change) => this.#mappings.delete(change),
    'mappings-file': (change) => this.#mappings.importFile(change),
    'mapping-done': async () => {
      await this.#store.navigate('/data');
      await this.#imports.reread();
    },
    'row-open': (place) => this.#corrections.open(place),
    'row-correct': (change) => this.#corrections.correct(change),
    'rejected-download': ({ file }) => this.#corrections.download(file, (path) => location.assign(path)),
    'import-confirm': () => this.#imports.confirm(),
    'import-cancel': () => this.#imports.cancel(),
    'import-undo': ({ id }) => this.#imports.undo(id),
    'import-redo': ({ id }) => this.#imports.redo(id),
    'import-resume': ({ id }) => this.#imports.resume(id),
    'import-detail': ({ id }) => this.#history.show(id),
    'import-changes': ({ id }) => this.#changes.show(id),
    'change-place': (choice) => this.#changes.place(choice),
    'change-choose': (choice) => this.#changes.choose(choice),
    'change-more': (choice) => this.#changes.more(choice),
    'change-effects': () => this.#changes.tellEffects(),
    'coverage-change': (change) => this.#workspaces.setCoverage(change),
    'kit-make': (words) => this.#collection.make(words, saveFile),
    'received-set': (change) => this.#received.set(change),
    'received-undo': (change) => this.#received.undo(change),
    'workspace-create': (change) => this.#workspaces.create(change),
    'workspace-rename': (change) => this.#workspaces.rename(change),
    'workspace-duplicate': (change) => this.#workspaces.duplicate(change),
    'workspace-archive': (change) => this.#workspaces.archive(change),
    'workspace-ask': (change) => this.#workspaces.ask(change),
    'workspace-delete': (change) => this.#workspaces.remove(change),
    'analysis-cancel': () => this.#store.cancelAnalysis(),
    'analysis-resume': () => this.#store.resumeAnalysis(),
    'identities-decide': (choice) => this.#review.decide(choice),
    'identities-decide-all': (choice) => this.#review.decideAll(choice),
    'identities-undo': (choice) => this.#review.undo(choice),
    'identities-stop': () => this.#review.stop(),
    'identities-file': (choice) => this.#review.importFile(choice),
    reload: () => Promise.all([this.#store.reload(), this.#review.again(), this.#collection.again()]),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of Object.keys(this.#handlers)) this.addEventListener(type, this.#hear);
    this.addEventListener('click', this.#followLink);
    addEventListener('popstate', this.#back);
    this.#dark.addEventListener('change', this.#systemTheme);
    void this.#store.loadWorkspaces();
    void this.#store.readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of Object.keys(this.#handlers)) this.removeEventListener(type, this.#hear);
    this.removeEventListener('click', this.#followLink);
    removeEventListener('popstate', this.#back);
    this.#dark.removeEventListener('change', this.#systemTheme);
  }

  get #route(): Route | null {
    return matchRoute(this.#control.state.path)?.route ?? null;
  }

  protected override willUpdate(): void {
    const { state } = this.#control;
    document.documentElement.lang = state.language;
    if (state.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = state.theme;
    document.title = this.#title();
    const route = this.#route;
    if (route && this.#view?.tag !== route.tag) this.#open(route);
    for (const element of [this.#view?.element, this.#view?.controls]) {
      if (!element) continue;
      element.state = state;
      element.language = state.language;
    }
  }

  protected override render() {
    const { state } = this.#control;
    const route = this.#route;
    const work = this.#work();
    return html`
      <nav aria-label=${t('page.skip')}>
        <a class="skip" href="#main" @click=${this.#skip}>${t('page.skip')}</a>
      </nav>
      <app-header
        .language=${state.language}
        .theme=${state.theme}
        .workspaces=${state.workspaces}
        .workspace=${state.currentWorkspace}
        .document=${state.document}
      ></app-header>
      <div class="progress" ?data-busy=${state.status === 'loading'} role="status">
        <span class="visually-hidden">${state.status === 'loading' ? t('page.state.loading') : ''}</span>
        <i .style=${`--done: ${Math.round((state.progress?.fraction ?? 0) * 100)}%`}></i>
      </div>
      ${this.#printed()}
      <div class="body">
        <div class="side" ?data-working=${work !== null}>
          ${this.#navigation('side')}
          ${
            route?.analysis && state.document
              ? html`<section aria-label=${t('page.controls.title')}>${this.#controls()}</section>`
              : nothing
          }
        </div>
        <main id="main" tabindex="-1" ?data-full=${route?.full} aria-busy=${state.status === 'loading'}>
          ${route?.full && route.label ? html`<h1 class="visually-hidden">${t(route.label)}</h1>` : nothing}
          ${this.#content(route)}
        </main>
      </div>
      ${this.#navigation('bottom')}
      <work-line
        ?hidden=${work === null}
        .work=${work ?? 'running'}
        .language=${state.language}
        .progress=${state.progress}
        .cancelable=${state.job !== null}
      ></work-line>
      <dialog class="sheet" aria-label=${t('page.controls.title')} @click=${this.#closeOutside}>
        <header>
          <h2>${t('page.controls.title')}</h2>
          <form method="dialog"><button>${t('page.close')}</button></form>
        </header>
        <div class="sheet-body">${this.#sheetOpen && route?.analysis ? this.#controls() : nothing}</div>
      </dialog>
    `;
  }

  protected override updated(): void {
    // A view that cannot draw leaves an empty place: say so instead.
    this.#view?.element.updateComplete.catch(() => this.#fail());
    const { path } = this.#control.state;
    if (this.#shownPath !== null && this.#shownPath !== path) {
      this._sheet.close();
      this._main.focus({ preventScroll: true });
      this._main.scrollTo(0, 0);
      scrollTo(0, 0);
    }
    this.#shownPath = path;
  }

  /** What is at work behind what is shown. */
  #work(): WorkShown | null {
    const { status, refinement, document } = this.#control.state;
    if (refinement !== 'none') return refinement;
    return status === 'loading' && document ? 'loading' : null;
  }

  /** On paper, where the head of the page is not: which region this is, and on which day. */
  #printed() {
    const { document } = this.#control.state;
    const region = shownWorkspace(this.#control.state)?.name;
    const day = document?.network.as_of;
    const said = [region, day && `${t('page.as_of')} ${formatDay(day, this.#control.state.language)}`].filter(Boolean);
    return html`<p class="printed">${said.join(' · ')}</p>`;
  }

  #navigation(place: 'side' | 'bottom') {
    const { state } = this.#control;
    const views = ROUTES.filter((route) => route.label !== null);
    return html`<view-navigation
      data-place=${place}
      .place=${place}
      .language=${state.language}
      .theme=${state.theme}
      .workspaces=${state.workspaces}
      .workspace=${state.currentWorkspace}
      .current=${this.#route?.under ?? state.route?.name ?? null}
      .views=${views.map(({ name, path, label }) => ({ name, path, label }))}
      .hasControls=${this.#route?.analysis ?? false}
      @open-controls=${this.#openControls}
    ></view-navigation>`;
  }

  #controls() {
    const { state } = this.#control;
    if (!state.document) return nothing;
    return html`<analysis-controls
        .language=${state.language}
        .document=${state.document}
        .options=${state.options}
      ></analysis-controls>
      ${this.#view?.controls ?? nothing}`;
  }

  #content(route: Route | null) {
    const { state } = this.#control;
    if (!route) return html`<page-state kind="not-found" .language=${state.language}></page-state>`;
    if (this.#loadFailed) return html`<page-state kind="view-failed" .language=${state.language}></page-state>`;
    if (route.analysis && !(state.document && state.document.organizations.length > 0)) {
      const kind = state.status === 'ready' ? 'empty' : state.status;
      return html`<page-state
        .kind=${kind}
        .language=${state.language}
        .progress=${state.progress}
        .problem=${state.error}
        .cancelable=${state.job !== null}
      ></page-state>`;
    }
    return this.#view?.element ?? html`<page-state kind="loading" .language=${state.language}></page-state>`;
  }

  #open(route: Route): void {
    this.#view = null;
    this.#loadFailed = false;
    route.load().then(
      () => {
        if (this.#route?.tag !== route.tag || this.#view) return;
        const controls = `${route.tag}-controls`;
        this.#view = {
          tag: route.tag,
          element: document.createElement(route.tag) as ViewElement,
          controls: customElements.get(controls) ? (document.createElement(controls) as ViewElement) : null,
        };
        this.requestUpdate();
      },
      () => this.#fail(),
    );
  }

  #fail(): void {
    if (this.#loadFailed) return;
    this.#loadFailed = true;
    this.requestUpdate();
  }

  #title(): string {
    const { state } = this.#control;
    const label = this.#route?.label ?? this.#route?.title;
    if (label) return `${t(label)} · Passerelle`;
    const organization = state.document?.organizations.find(({ id }) => id === state.route?.id);
    return organization ? `${organization.name} · Passerelle` : 'Passerelle';
  }

  #hear = (event: Event): void => {
    event.stopPropagation();
    const handler = this.#handlers[event.type as keyof PageEvents] as (detail: unknown) => unknown;
    void handler((event as CustomEvent).detail);
  };

  #followLink = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api/') || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    void this.#store.navigate(link.pathname + link.search);
  };

  #back = (): void => void this.#store.readAddress();

  #systemTheme = (event: MediaQueryListEvent): void => this.#store.setSystemDark(event.matches);

  #skip = (event: Event): void => {
    event.preventDefault();
    this._main.focus();
  };

  #openControls = (): void => {
    this.#sheetOpen = true;
    this.requestUpdate();
    this._sheet.showModal();
    this._sheet.addEventListener(
      'close',
      () => {
        this.#sheetOpen = false;
        this.requestUpdate();
      },
      { once: true },
    );
  };

  #closeOutside = (event: MouseEvent): void => {
    if (event.target === this._sheet) this._sheet.close();
  };
}
