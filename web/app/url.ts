// The address of a view: path = which view, query = its state. Pure; app/store.ts is the only user of `history`.

import type { AnalyzeOptions } from '../../analysis/types.ts';
import type { ExportChoice } from '../components/export-form.ts';
import type { Selection } from '../components/selection.ts';

/** The analysis options that a page may set. Those absent have their default; people's names are never unlocked by a link. */
export type PageOptions = Partial<Omit<AnalyzeOptions, 'names' | 'measures' | 'variant'>>;

export interface Address {
  path: string;
  workspace: string | null;
  options: PageOptions;
  selection: Selection | null;
  /** Every other query parameter: a view's own state (sort, search, page ...). */
  params: Readonly<Record<string, string>>;
}

type Kind = 'text' | 'list' | 'flag' | 'number';

const OPTION_KINDS: Record<keyof PageOptions, Kind> = {
  network: 'text',
  relations: 'list',
  asOf: 'text',
  directed: 'flag',
  weights: 'text',
  scale: 'text',
  symmetrize: 'text',
  venues: 'text',
  withoutMandated: 'flag',
  groupBy: 'text',
  within: 'text',
  identity: 'text',
  resolution: 'number',
  approximate: 'number',
  seed: 'number',
  draws: 'number',
  boundary: 'text',
  population: 'number',
};
const OPTION_NAMES = Object.keys(OPTION_KINDS) as (keyof PageOptions)[];
const SELECTION_KINDS = ['organization', 'gap', 'group', 'finding'];

/** `withoutMandated` -> `without-mandated`: the name in addresses, in the API and on the command line. */
export function optionParameter(name: keyof PageOptions): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Reads an address. Unknown or malformed option values are left out, never an error: old links keep working. */
export function parseAddress(path: string, search: string): Address {
  const query = new URLSearchParams(search);
  const options: Record<string, unknown> = {};
  const known = new Set(['workspace', 'select']);
  for (const name of OPTION_NAMES) {
    const parameter = optionParameter(name);
    known.add(parameter);
    const text = query.get(parameter);
    if (text === null) continue;
    const value = parseOption(text, OPTION_KINDS[name]);
    if (value !== undefined) options[name] = value;
  }
  const params: Record<string, string> = {};
  for (const [name, value] of query) if (!known.has(name)) params[name] = value;
  return {
    path: path === '' ? '/' : path,
    workspace: query.get('workspace') || null,
    options: options as PageOptions,
    selection: parseSelection(query.get('select')),
    params,
  };
}

/** Writes an address; parameters in a fixed order, so that equal states give equal links. */
export function formatAddress(address: Address): string {
  const query = new URLSearchParams();
  if (address.workspace) query.set('workspace', address.workspace);
  appendOptions(query, address.options);
  for (const name of Object.keys(address.params).sort()) {
    const value = address.params[name];
    if (value) query.set(name, value);
  }
  if (address.selection) query.set('select', `${address.selection.kind}:${address.selection.id}`);
  const text = query.toString();
  return text ? `${address.path}?${text}` : address.path;
}

/** The query of `/api/analysis` (and of every other call on the same workspace and options). */
export function analysisQuery(address: Pick<Address, 'workspace' | 'options'>, language: string): URLSearchParams {
  const query = new URLSearchParams();
  if (address.workspace) query.set('workspace', address.workspace);
  appendOptions(query, address.options);
  query.set('lang', language);
  return query;
}

/** Choices that show the same groups on another day or by other ties. */
const VIEWPOINTS: readonly (keyof PageOptions)[] = ['asOf', 'relations', 'withoutMandated', 'venues', 'symmetrize'];

/** The options of the view that places on the map hang on: the latest day, all ties. */
export function groundOptions(options: PageOptions): PageOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !VIEWPOINTS.includes(name as keyof PageOptions)),
  );
}

/** Where a choice can be downloaded: the network as shown, or the workspace's data, which no option of a view changes. */
export function exportPath(
  address: Pick<Address, 'workspace' | 'options'>,
  language: string,
  { what, format, delimiter, names }: Pick<ExportChoice, 'format'> & Partial<ExportChoice>,
): string {
  const query = analysisQuery(
    what === undefined || what === 'result' ? address : { ...address, options: {} },
    language,
  );
  query.set('format', format);
  if (what !== undefined && what !== 'result') query.set('what', what);
  if (format === 'csv' && delimiter) query.set('delimiter', delimiter);
  if (names) query.set('names', 'true');
  return `/api/exports?${query}`;
}

/** The address of an organization's page. */
export function organizationPath(id: string): string {
  return `/organizations/${encodeURIComponent(id)}`;
}

function appendOptions(query: URLSearchParams, options: PageOptions): void {
  for (const name of OPTION_NAMES) {
    const value = options[name];
    if (value === undefined || value === null || value === false) continue;
    query.set(optionParameter(name), Array.isArray(value) ? value.join(',') : String(value));
  }
}

function parseOption(text: string, kind: Kind): unknown {
  if (kind === 'flag') return text === 'true' || text === '' ? true : undefined;
  if (kind === 'list') return text.split(',').filter((item) => item !== '');
  if (kind === 'number') return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  return text === '' ? undefined : text;
}

function parseSelection(text: string | null): Selection | null {
  const at = text?.indexOf(':') ?? -1;
  if (!text || at < 1 || at === text.length - 1) return null;
  const kind = text.slice(0, at);
  return SELECTION_KINDS.includes(kind) ? { kind: kind as Selection['kind'], id: text.slice(at + 1) } : null;
}
