// The state of the page: one value, one store, properties down and events up.
//
// Every view element gets two properties from the shell: `.state` (AppState, a new object at each change) and `.language`.
// A view keeps nothing that another view or a shared link would need: that lives in the address (web/app/url.ts), i.e. in
// `state.options` (what the analysis is asked), `state.selection` (what is lit) and `state.params` (a view's own choices).
// A view changes nothing itself: it fires one of these events (bubbling, composed; `fire(this, type, detail)` of
// web/components/fire.ts) and the shell does the rest, history entry included:
//
//   navigate        { path }                   go to another address; options and workspace are kept, the selection too
//   select          Selection | null           light an organization, group, pair or finding; null clears
//   options-change  Partial<PageOptions>       change the analysis; undefined = back to the default
//   params-change   Record<string, string | null>   change the view's own query parameters; null removes (no history entry)
//   names-change    { shown }                  show or mask people's names; never part of an address
//   group-rename    { id, name }               give a group a name of one's own; null gives its label back
//
// Views never fetch: besides `state.document` they read the resources below (`dossier`, `imports`, `methods`), which the
// store loads when the route that needs them is shown. A view whose route says `analysis: true` is only shown once
// `state.document` holds at least one organization: the shell draws the loading, empty and error states in its place. While
// `status` is 'loading' again, `document` is the previous analysis: keep drawing it. Left column: the shell shows views, layers, group-by and mandated connectors for every route
// with `analysis: true`; a view that wants controls of its own there defines an element `<view-tag>-controls`
// (`network-view-controls`), which the shell creates under them with the same two properties.
// The CSP forbids style attributes: bind `.style=${'--x: 1px'}` (a property), never `style="..."` nor styleMap; d3's
// `.style()` is fine.

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnalysisDocument, ValidationSheet } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';
import type { TrackerReply } from '../../server/contract/kit.ts';
import type {
  ApiProblem,
  Changes,
  History,
  ImportReply,
  Manage,
  Mapping,
  MethodCard,
  OrganizationDossier,
  Progress,
  Received,
  Review,
  Upload,
  WorkspaceReply,
} from '../api/types.ts';
import { TAKE_ALL } from '../components/change-choices.ts';
import type { SavedMappingShown } from '../components/saved-mappings.ts';
import type { Selection } from '../components/selection.ts';
import type { Scheme } from '../styles/tokens.ts';
import type { RouteName } from './routes.ts';
import type { PageOptions } from './url.ts';

export type { MethodCard };

export type Theme = 'system' | 'light' | 'dark';

/** Something fetched for one route. */
export interface Resource<T> {
  status: 'idle' | 'loading' | 'ready' | 'error';
  value: T | null;
  error: ApiProblem | null;
}

export interface AppState {
  language: Language;
  theme: Theme;
  /** `theme` with the system's wish resolved: what a canvas draws in. */
  scheme: Scheme;
  /** Null: no view lives at this address. */
  route: { name: RouteName; id: string | null } | null;
  path: string;
  params: Readonly<Record<string, string>>;
  /** As the address says; null: the server chooses (the user's own when it holds an import, else the demo). */
  workspace: string | null;
  /** The one shown: `workspace`, or what the server chose; null until it is known. */
  currentWorkspace: string | null;
  workspaces: readonly WorkspaceReply[];
  options: PageOptions;
  selection: Selection | null;
  /** People's names are shown on the pages of organizations. In memory alone: no link holds it, a reload masks them again. */
  names: boolean;
  document: AnalysisDocument | null;
  /** Of the analysis. `empty`: the workspace holds no roster; `canceled`: stopped before there was an answer. */
  status: 'loading' | 'ready' | 'empty' | 'error' | 'canceled';
  /** Random draws that refine the document shown; `stopped` and `failed` leave it as it is. */
  refinement: 'none' | 'running' | 'stopped' | 'failed';
  /** The job at work on the analysis, where there is one to stop. */
  job: string | null;
  /** Of that job. */
  progress: Progress | null;
  error: ApiProblem | null;
  /** Where things stand on the map when it is opened on another day or by other ties (web/app/ground-actions.ts). */
  ground: Resource<AnalysisDocument>;
  dossier: Resource<OrganizationDossier>;
  imports: Resource<readonly ImportReply[]>;
  methods: Resource<readonly MethodCard[]>;
  upload: Upload;
  /** Of the upload under review, or of an import of the history. */
  changes: Changes;
  review: Review;
  received: Received;
  manage: Manage;
  mapping: Mapping;
  collection: Collection;
  /** What was asked of an import of the history. */
  history: History;
  /** How many days an upload is kept that nobody accepts, and those that were thrown away. */
  uploadsKept: { days: number | null; swept: readonly { import: string; at: string }[] };
  /** Mappings kept for the next file. */
  mappings: Resource<readonly SavedMappingShown[]>;
}

/** Collecting: who was asked and has answered, and the sheet of one organization. */
export interface Collection {
  tracker: Resource<TrackerReply>;
  sheet: Resource<ValidationSheet>;
  /** A kit is being made. */
  making: boolean;
  /** Why the last one was not. */
  error: ApiProblem | null;
}

export const IDLE = { status: 'idle', value: null, error: null } as const;

export const NO_UPLOAD: Upload = {
  phase: 'idle',
  files: [],
  importId: null,
  tables: [],
  alreadyImported: [],
  problems: [],
  problemTotal: 0,
  settled: { kinds: {}, mapping: {} },
  known: {},
  fixed: [],
  editing: null,
  progress: null,
  error: null,
};

export const NO_MAPPING: Mapping = {
  shown: null,
  settings: null,
  busy: false,
  saving: false,
  saved: null,
  download: '',
  downloadName: '',
  error: null,
};

export const NO_CHANGES: Changes = {
  importId: null,
  status: 'idle',
  reply: null,
  error: null,
  targets: [],
  choices: TAKE_ALL,
  effects: { status: 'idle', value: null, error: null },
};

export const NO_HISTORY: History = {
  importId: null,
  status: 'idle',
  settled: null,
  problems: [],
  problemTotal: 0,
  error: null,
};

const IDLE_LIST: Received = { status: 'idle', reply: null, error: null };

export const NO_MANAGE: Manage = { busy: false, error: null, deletion: null, receipt: null };

export const NO_REVIEW: Review = { status: 'idle', progress: null, reply: null, error: null, made: [] };

export const NO_COLLECTION: Collection = { tracker: IDLE, sheet: IDLE, making: false, error: null };

/** The state before anything is known: what the first paint shows. */
export function initialState(): AppState {
  return {
    language: 'fr',
    theme: 'system',
    scheme: 'light',
    route: null,
    path: '/',
    params: {},
    workspace: null,
    currentWorkspace: null,
    workspaces: [],
    options: {},
    selection: null,
    names: false,
    document: null,
    status: 'loading',
    refinement: 'none',
    job: null,
    progress: null,
    error: null,
    ground: IDLE,
    dossier: IDLE,
    imports: IDLE,
    methods: IDLE,
    upload: NO_UPLOAD,
    changes: NO_CHANGES,
    review: NO_REVIEW,
    received: IDLE_LIST,
    collection: NO_COLLECTION,
    manage: NO_MANAGE,
    mapping: NO_MAPPING,
    history: NO_HISTORY,
    uploadsKept: { days: null, swept: [] },
    mappings: IDLE,
  };
}

/** Holds the state and tells who listens. A patch that changes nothing tells nobody. */
export class StateHolder {
  #state: AppState;
  #listeners = new Set<(state: AppState) => void>();

  constructor(state: AppState = initialState()) {
    this.#state = state;
  }

  get state(): AppState {
    return this.#state;
  }

  update(patch: Partial<AppState>): void {
    const keys = Object.keys(patch) as (keyof AppState)[];
    if (keys.every((key) => Object.is(patch[key], this.#state[key]))) return;
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener(this.#state);
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: (state: AppState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Re-renders a Lit element at each change of the state: for the shell alone, views get `.state`. */
export class StateController implements ReactiveController {
  #host: ReactiveControllerHost;
  #holder: StateHolder;
  #end: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, holder: StateHolder) {
    this.#host = host;
    this.#holder = holder;
    host.addController(this);
  }

  get state(): AppState {
    return this.#holder.state;
  }

  hostConnected(): void {
    this.#end = this.#holder.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
  }
}
