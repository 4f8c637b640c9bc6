import { afterEach, expect, it } from 'vitest';
import type { TrackerReply } from '../../../server/contract/kit.ts';
import { CollectionActions } from '../../../web/app/collection-actions.ts';
import { type AppState, IDLE, initialState, NO_COLLECTION } from '../../../web/app/state.ts';
import type { AppStore } from '../../../web/app/store.ts';
import type { DropZone } from '../../../web/components/drop-zone.ts';
import type { KitForm } from '../../../web/components/kit-form.ts';
import type { KitTracker } from '../../../web/components/kit-tracker.ts';
import '../../../web/views/collection-view.ts';
import type { CollectionView } from '../../../web/views/collection-view.ts';

const asked = { file: '01-a.xlsx', kit: 'k', sent_on: '2026-11-01', returned_file: null, consent: null };
const tracker: TrackerReply = {
  kits: [],
  counts: { asked: 2, complete: 1, partly: 0, missing: 1 },
  organizations: [
    { ...asked, id: 'a', name: 'Accueil', state: 'complete', received_on: '2026-11-09', consent: true, blanks: [] },
    { ...asked, id: 'b', name: 'Biblio', state: 'missing', received_on: null, blanks: [] },
  ],
  reminders: { fr: { subject: 'Rappel', body: 'Bonjour,' }, en: { subject: 'Reminder', body: 'Hello,' } },
};
const own = { id: 'w', name: 'W', description: '', boundary: 'unknown', archived_at: null, imports: 1 } as const;

async function open(patch: Partial<AppState> = {}, kind: 'user' | 'demo' = 'user'): Promise<CollectionView> {
  const element = document.createElement('collection-view') as CollectionView;
  const workspaces = [{ ...own, kind, population: { declared: null, note: '' } }];
  const collection = { ...NO_COLLECTION, tracker: { ...IDLE, status: 'ready', value: tracker } as const };
  element.state = { ...initialState(), workspaces, currentWorkspace: 'w', collection, ...patch };
  element.language = 'fr';
  document.body.append(element);
  await element.updateComplete;
  await element.renderRoot.querySelector<KitTracker>('kit-tracker')?.updateComplete;
  await element.renderRoot.querySelector<KitForm>('kit-form')?.updateComplete;
  return element;
}

afterEach(() => document.body.replaceChildren());

const rows = (view: CollectionView) =>
  [...view.renderRoot.querySelector<KitTracker>('kit-tracker')!.renderRoot.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelector('th')!.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)!.textContent!.trim(),
  );

it('says who has answered, alone those who have not, and names them under the reminder', async () => {
  expect(rows(await open())).toEqual(['Accueil', 'Biblio']);
  expect(rows(await open({ params: { state: 'missing' } }))).toEqual(['Biblio']);
  const nobody = (await open({ params: { state: 'partly' } })).renderRoot.querySelector<KitTracker>('kit-tracker')!;
  expect(nobody.renderRoot.querySelector('table')).toBeNull();
  expect(nobody.renderRoot.querySelector('[role=status]')!.textContent).toContain(
    'Aucun organisme n’est dans cet état',
  );
  const text = (await open()).renderRoot.querySelector('[aria-labelledby="reminder"]')!.textContent!;
  expect(text).toContain('Biblio');
  expect(text).not.toContain('Accueil');
});

it('takes returned workbooks, and goes where they are read; not in a demonstration', async () => {
  const view = await open();
  const heard: string[] = [];
  for (const type of ['navigate', 'files-chosen'])
    view.addEventListener(type, (event) => heard.push(`${type} ${(event as CustomEvent).detail.path ?? ''}`));
  const zone = view.renderRoot.querySelector<DropZone>('drop-zone')!;
  await zone.updateComplete;
  expect(zone.renderRoot.textContent).toContain('Déposez les classeurs revenus');
  expect(zone.renderRoot.querySelector('textarea')).toBeNull();
  const files = [new File(['x'], '01-a.xlsx')];
  zone.dispatchEvent(new CustomEvent('files-chosen', { detail: { files }, bubbles: true, composed: true }));
  expect(heard.sort()).toEqual(['files-chosen ', 'navigate /data']);
  expect((await open({}, 'demo')).renderRoot.querySelector('drop-zone')).toBeNull();
});

it('asks for a kit with what the reader wrote, once there is a project and a contact', async () => {
  const view = await open();
  const form = view.renderRoot.querySelector<KitForm>('kit-form')!.renderRoot.querySelector('form')!;
  const heard: unknown[] = [];
  view.addEventListener('kit-make', (event) => heard.push((event as CustomEvent).detail));
  const submit = () => form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  submit();
  expect(heard).toEqual([]);
  form.querySelector<HTMLInputElement>('[name=project]')!.value = 'Portrait';
  form.querySelector<HTMLInputElement>('[name=contact]')!.value = 'Ana';
  submit();
  expect(heard).toEqual([{ project: 'Portrait', contact: 'Ana', deadline: '', retention: '', language: 'fr' }]);
});

it('offers no kit of a demonstration', async () => {
  const view = await open({}, 'demo');
  expect(view.renderRoot.querySelector('kit-form')).toBeNull();
  expect(view.renderRoot.textContent).toContain('démonstration');
});

it('reads the tracker again once a kit is made, and keeps the reason when it is not', async () => {
  let state: AppState = { ...initialState(), currentWorkspace: 'w' };
  const store = {
    get state() {
      return state;
    },
    update: (patch: Partial<AppState>) => {
      state = { ...state, ...patch };
    },
    subscribe: () => () => undefined,
  } as unknown as AppStore;
  let fails = true;
  const actions = new CollectionActions(store, {
    makeKit: async () => {
      if (fails) throw new Error('no');
      return new Blob(['zip']);
    },
    fetchTracker: async () => tracker,
    fetchSheet: async () => ({}) as never,
  });
  const saved: string[] = [];
  const words = { project: 'P', contact: 'C', deadline: '', retention: '', language: 'fr' } as const;
  await actions.make(words, (_file, name) => saved.push(name));
  expect([saved, state.collection.making, state.collection.error?.title]).toEqual([[], false, 'no']);
  fails = false;
  await actions.make(words, (_file, name) => saved.push(name));
  expect([saved.length, state.collection.error, state.collection.tracker.value]).toEqual([1, null, tracker]);
});
