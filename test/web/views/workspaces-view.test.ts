import { afterEach, expect, it, vi } from 'vitest';
import type { WorkspaceReply } from '../../../server/contract/replies.ts';
import type { Holdings } from '../../../server/contract/workspaces.ts';
import { type AppState, initialState, NO_MANAGE } from '../../../web/app/state.ts';
import type { PageEvents } from '../../../web/components/fire.ts';
import '../../../web/views/workspaces-view.ts';
import type { WorkspacesView } from '../../../web/views/workspaces-view.ts';

const own: WorkspaceReply = {
  id: 'w-1',
  name: 'Montérégie',
  description: '',
  kind: 'user',
  boundary: 'unknown',
  population: { declared: null, note: '' },
  archived_at: null,
  imports: 3,
};
const demo: WorkspaceReply = { ...own, id: 'demo', name: 'Méandres', kind: 'demo' };
const away: WorkspaceReply = { ...own, id: 'w-2', name: 'Ancien', archived_at: '2026-01-02T00:00:00Z' };
const holds: Holdings = {
  imports: 3,
  files: 4,
  bytes: 100,
  organizations: 412,
  people: 900,
  seats: 1204,
  ties: 0,
  agreements: 0,
  decisions: 37,
  group_names: 0,
};

async function open(patch: Partial<AppState> = {}): Promise<WorkspacesView> {
  const element = document.createElement('workspaces-view') as WorkspacesView;
  element.state = { ...initialState(), workspaces: [own, demo, away], currentWorkspace: 'demo', ...patch };
  element.language = 'fr';
  document.body.append(element);
  await element.updateComplete;
  return element;
}

afterEach(() => document.body.replaceChildren());

function button(element: WorkspacesView, label: string): HTMLButtonElement {
  return element.renderRoot.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!;
}

function hear<K extends keyof PageEvents>(element: HTMLElement, type: K) {
  const heard = vi.fn();
  element.addEventListener(type, (event) => heard((event as CustomEvent).detail));
  return heard;
}

async function dialogOf(element: WorkspacesView) {
  await element.updateComplete;
  const dialog = element.renderRoot.querySelector('workspace-dialog')!;
  await dialog.updateComplete;
  const root = dialog.renderRoot;
  const type = async (text: string) => {
    const input = root.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await dialog.updateComplete;
  };
  const confirm = () => root.querySelector<HTMLButtonElement>('.actions button:last-child')!;
  const submit = () => root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  return { dialog, root, type, confirm, submit };
}

it('deletes only once its contents are counted and its name is typed, and says what goes', async () => {
  const element = await open();
  const [asked, deleted] = [hear(element, 'workspace-ask'), hear(element, 'workspace-delete')];
  button(element, 'Supprimer Montérégie').click();
  expect(asked).toHaveBeenCalledWith({ id: 'w-1' });
  const { dialog, root, type, confirm, submit } = await dialogOf(element);
  await type('Montérégie');
  expect(confirm().disabled).toBe(true);
  element.state = { ...element.state, manage: { ...NO_MANAGE, deletion: { id: 'w-1', name: 'Montérégie', holds } } };
  await element.updateComplete;
  await dialog.updateComplete;
  const words = root.textContent!.replaceAll(/[\u00a0\u202f\s]+/g, ' ');
  expect(words).toContain('3 imports, 412 organismes, 1 204 sièges, 37 décisions; ne peut pas être annulé.');
  await type('Monteregie');
  expect(confirm().disabled).toBe(true);
  submit();
  expect(deleted).not.toHaveBeenCalled();
  await type('Montérégie');
  expect(confirm().disabled).toBe(false);
  submit();
  expect(deleted).toHaveBeenCalledWith({ id: 'w-1', name: 'Montérégie' });
});

it('proposes a name for a copy, and the own name to rename', async () => {
  const element = await open();
  const [copied, renamed] = [hear(element, 'workspace-duplicate'), hear(element, 'workspace-rename')];
  button(element, 'Dupliquer Méandres').click();
  const copy = await dialogOf(element);
  expect(copy.root.querySelector('input')!.value).toBe('Méandres (copie)');
  copy.submit();
  expect(copied).toHaveBeenCalledWith({ id: 'demo', name: 'Méandres (copie)' });
  copy.dialog.dispatchEvent(new CustomEvent('question-done'));
  await element.updateComplete;
  button(element, 'Renommer Montérégie').click();
  const rename = await dialogOf(element);
  expect(rename.root.querySelector('input')!.value).toBe('Montérégie');
  await rename.type('Estrie');
  rename.submit();
  expect(renamed).toHaveBeenCalledWith({ id: 'w-1', name: 'Estrie' });
});

it('hides a demo and brings back what is away, but neither renames nor deletes the one, nor renames the other', async () => {
  const element = await open();
  const archived = hear(element, 'workspace-archive');
  button(element, 'Masquer Méandres').click();
  button(element, 'Ramener Ancien').click();
  expect(archived.mock.calls).toEqual([[{ id: 'demo', archived: true }], [{ id: 'w-2', archived: false }]]);
  for (const label of ['Renommer Méandres', 'Supprimer Méandres', 'Renommer Ancien']) {
    expect([label, button(element, label)]).toEqual([label, null]);
  }
  expect(button(element, 'Ouvrir Méandres')).toBeNull();
});

it('shows what is left of a workspace that was deleted, without its name', async () => {
  const receipt = { id: 'w-9', deleted_at: '2026-11-22T10:00:00Z', by: 'owner', held: holds, rows: 9, erased: true };
  const element = await open({ manage: { ...NO_MANAGE, receipt } });
  const words = element.renderRoot.querySelector('.receipt')!.textContent!;
  expect(words).toContain('412 organismes');
  expect(words).toContain('aucun octet');
});
