import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AppState, initialState, NO_UPLOAD } from '../../../web/app/state.ts';
import '../../../web/views/data-view.ts';
import type { DataPageView } from '../../../web/views/data-view.ts';

const table = {
  file: 'ca.csv',
  kind: 'board_memberships' as const,
  encoding: 'windows-1252',
  delimiter: ';',
  columns: [
    { header: 'Organisme', field: 'org_name' },
    { header: 'Humeur', field: null },
  ],
  rows: 12,
  used: 11,
  quarantined: 1,
};
const problem = {
  code: 'date_unreadable',
  severity: 'warning' as const,
  file: 'ca.csv',
  line: 7,
  column: 'Début',
  value: '31-02-2020',
  params: {},
  quarantined: true,
  message: 'Cette date n’existe pas.',
  fix: 'Corrigez la date.',
};
const user = {
  id: 'default',
  name: 'Mon réseau',
  description: '',
  kind: 'user' as const,
  boundary: 'unknown' as const,
  population: { declared: null, note: '' },
  archived_at: null,
  imports: 1,
};

async function view(patch: Partial<AppState>): Promise<DataPageView> {
  const element = document.createElement('data-view') as DataPageView;
  element.state = { ...initialState(), ...patch };
  element.language = 'fr';
  document.body.append(element);
  await settle(element);
  return element;
}

/** Waits for every element inside, shadow roots included. */
async function settle(element: Element): Promise<void> {
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  for (const child of element.shadowRoot?.querySelectorAll('*') ?? []) await settle(child);
}

function texts(element: Element): string {
  const root = element.shadowRoot ?? element;
  const inner = [...root.querySelectorAll('*')].filter((child) => child.shadowRoot).map(texts);
  return [root.textContent ?? '', ...inner].join(' ');
}

function deep(element: Element, selector: string): Element | null {
  const root = element.shadowRoot ?? element;
  const found = root.querySelector(selector);
  if (found) return found;
  for (const child of root.querySelectorAll('*')) {
    const inner = child.shadowRoot && deep(child, selector);
    if (inner) return inner;
  }
  return null;
}

afterEach(() => document.body.replaceChildren());

describe('data view', () => {
  it('teaches when nothing is there: what to drop, that it stays here, a template of each kind', async () => {
    const element = await view({});
    expect(texts(element)).toContain('Rien ne quitte cet ordinateur.');
    const links = [...element.renderRoot.querySelector('table-kinds')!.shadowRoot!.querySelectorAll('a[download]')];
    expect(links.length).toBe(8);
    expect(links[0]!.getAttribute('href')).toBe('/api/templates?lang=fr&kind=organizations');
  });

  it('shows what was recognised and waits for confirmation', async () => {
    const upload = {
      ...NO_UPLOAD,
      phase: 'review' as const,
      importId: 'i',
      tables: [table],
      problems: [problem],
      problemTotal: 1,
    };
    const element = await view({ upload });
    const words = texts(element);
    for (const expected of [
      'Sièges de conseils',
      'windows-1252',
      'Humeur',
      'Cette date n’existe pas.',
      'Corrigez la date.',
      '31-02-2020',
    ]) {
      expect(words).toContain(expected);
    }
    const heard = vi.fn();
    element.addEventListener('import-confirm', heard);
    const confirm = deep(element, 'button.primary:not([disabled])');
    expect(confirm).not.toBeNull();
    (deep(element.renderRoot.querySelector('upload-steps')!, 'button.primary') as HTMLButtonElement).click();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('offers nothing to import when every file is known already', async () => {
    const upload = {
      ...NO_UPLOAD,
      phase: 'review' as const,
      importId: 'i',
      tables: [table],
      alreadyImported: ['ca.csv'],
    };
    const element = await view({ upload });
    expect(texts(element)).toContain('Rien à importer dans ces fichiers.');
    expect(deep(element.renderRoot.querySelector('upload-steps')!, 'button.primary')).toBeNull();
  });

  it('stays usable after a failure, which it explains', async () => {
    const error = { code: 'upload_too_large', title: 'Fichier trop grand', detail: 'Au plus 100 Mo.', status: 413 };
    const element = await view({ upload: { ...NO_UPLOAD, phase: 'failed', error } });
    expect(texts(element)).toContain('Fichier trop grand');
    expect((deep(element, 'drop-zone') as HTMLElement & { disabled: boolean }).disabled).toBe(false);
  });

  it('takes no files while it is sending', async () => {
    const element = await view({ upload: { ...NO_UPLOAD, phase: 'sending', files: [{ name: 'a', size: 1 }] } });
    expect((deep(element, 'drop-zone') as HTMLElement & { disabled: boolean }).disabled).toBe(true);
    expect(deep(element, 'progress')).not.toBeNull();
  });

  const imported = {
    id: 'i',
    workspace: 'default',
    state: 'committed' as const,
    created_at: '2026-11-20T13:00:00.000Z',
    committed_at: '2026-11-20T13:05:09.000Z',
    actor: 'owner',
    files: [{ name: 'ca.csv', size: 2048, hash: 'abcdef0123456789abcdef' }],
    tables: [table],
    already_imported: [],
    rows: 12,
    used: 11,
    quarantined: 1,
    problem_counts: { error: 1, warning: 3, info: 0 },
    undoable: true,
    redoable: false,
    changes: null,
    replaces: [],
    reading: [{ file: 'ca.csv', by: 'mapping' as const, mapping: 'CA du Nord', corrections: 2 }],
  };
  const history = (value: (typeof imported | (Omit<typeof imported, 'state'> & { state: 'open' }))[]) => ({
    imports: { status: 'ready' as const, value, error: null },
    workspaces: [user],
    currentWorkspace: 'default',
    uploadsKept: { days: 7, swept: [{ import: 'z', at: '2026-11-10T08:00:00.000Z' }] },
  });

  it('says of each import its files with digests, the exact time, its mapping, its problems by severity', async () => {
    const element = await view(history([imported]));
    const list = element.renderRoot.querySelector('import-list')!;
    const words = texts(list).replace(/\s+/g, ' ');
    for (const expected of ['empreinte abcdef012345', 'CA du Nord', '1 erreur, 3 avertissements'])
      expect(words).toContain(expected);
    const time = deep(list, 'time')!;
    expect(time.getAttribute('datetime')).toBe('2026-11-20T13:05:09.000Z');
    expect(time.getAttribute('title')).toMatch(/09/);
    const heard = vi.fn();
    element.addEventListener('import-detail', (event) => heard((event as CustomEvent).detail));
    (deep(list, 'td.changes button') as HTMLButtonElement).click();
    expect(heard).toHaveBeenCalledWith({ id: 'i' });
  });

  it('opens an import as it was: how each table was read, its settings as a file, its problems', async () => {
    const settled = { kinds: {}, mapping: { 'ca.csv': { Humeur: 'role' } }, corrections: { 'ca.csv': [] } };
    const detail = {
      importId: 'i',
      status: 'ready' as const,
      settled,
      problems: [problem],
      problemTotal: 1,
      error: null,
    };
    const element = await view({ ...history([imported]), history: detail });
    const words = texts(element.renderRoot.querySelector('import-list')!);
    for (const expected of ['2 cellules corrigées', 'Cette date n’existe pas.']) expect(words).toContain(expected);
    const link = deep(element.renderRoot.querySelector('import-list')!, 'a[download$="-mapping.json"]');
    const content = decodeURIComponent(link!.getAttribute('href')!.split(',').slice(1).join(','));
    expect(JSON.parse(content)).toEqual({ mapping: { 'ca.csv': { Humeur: 'role' } } });
  });

  it('offers to go on with an upload that was left, says until when, and what was thrown away', async () => {
    const element = await view(history([imported, { ...imported, id: 'o', state: 'open' }]));
    const left = element.renderRoot.querySelector('open-uploads')!;
    expect(texts(left).replace(/\s+/g, ' ')).toMatch(/sera jeté le 27 nov\. 2026/);
    expect(texts(left)).toContain('1 envoi que personne n’a accepté a été supprimé');
    const heard = vi.fn();
    element.addEventListener('import-resume', (event) => heard((event as CustomEvent).detail));
    (deep(left, 'button') as HTMLButtonElement).click();
    expect(heard).toHaveBeenCalledWith({ id: 'o' });
  });

  it('asks whether the list is complete, of one’s own lists only', async () => {
    const own = await view({ workspaces: [user], currentWorkspace: 'default' });
    const heard = vi.fn();
    own.addEventListener('coverage-change', (event) => heard((event as CustomEvent).detail));
    const [complete] = deep(own, 'coverage-form')!.shadowRoot!.querySelectorAll<HTMLInputElement>(
      'input[name="boundary"]',
    );
    complete!.dispatchEvent(new Event('change'));
    expect(heard).toHaveBeenCalledWith({ workspace: 'default', boundary: 'complete' });
    const demo = await view({ workspaces: [{ ...user, kind: 'demo' }], currentWorkspace: 'default' });
    expect(deep(demo, 'coverage-form')).toBeNull();
  });
});
