import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardFor, methodCards } from '../../../web/app/method-cards.ts';
import { initialState } from '../../../web/app/state.ts';
import { setCurrentLanguage } from '../../../web/app/text.ts';
import '../../../web/views/methods-view.ts';

const reply = {
  methods: readdirSync('data/methods').map((name) => JSON.parse(readFileSync(`data/methods/${name}`, 'utf8'))),
};

async function open(params: Record<string, string> = {}, language: 'en' | 'fr' = 'en') {
  setCurrentLanguage(language);
  const view = globalThis.document.createElement('methods-view') as HTMLElement & {
    language: 'en' | 'fr';
    state: ReturnType<typeof initialState>;
    updateComplete: Promise<unknown>;
  };
  view.language = language;
  const value = methodCards(reply, language);
  view.state = { ...initialState(), language, params, methods: { status: 'ready', value, error: null } };
  view.addEventListener('params-change', (event) => {
    const changed = { ...view.state.params, ...(event as CustomEvent<Record<string, string>>).detail };
    view.state = {
      ...view.state,
      params: Object.fromEntries(Object.entries(changed).filter(([, text]) => text !== null)),
    };
  });
  globalThis.document.body.replaceChildren(view);
  await view.updateComplete;
  return { root: view.shadowRoot!, settle: () => view.updateComplete };
}

const shown = (root: ShadowRoot) =>
  [...root.querySelectorAll<HTMLDetailsElement>('details')].map((card) => card.dataset.card);
const button = (root: ShadowRoot, text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent!.trim().startsWith(text))!;

describe('methods-view', () => {
  it('shows every card in its group, in the whole frame', async () => {
    const { root } = await open();
    expect(shown(root)).toHaveLength(reply.methods.length);
    const card = root.querySelector('[data-card="closeness"]')!;
    expect([...card.querySelectorAll('dt')].map((dt) => dt.textContent)).toEqual([
      'Definition',
      'How to read it',
      'When not to use it',
      'Parameters',
      'Other forms',
      'Reference',
    ]);
    expect(card.querySelector('.forms')!.textContent).toContain('closeness=ucinet');
    expect(card.querySelector('.forms')!.textContent).toContain('(UCINET)');
    expect(root.querySelector('[data-card="relay"] .reference')!.textContent).toContain('A rule of this project');
  });

  it('opens the card that a number asks for, by its id or by a field that it explains', async () => {
    for (const asked of ['ei_chance', 'ei_p_low']) {
      const { root } = await open({ card: asked });
      const opened = [...root.querySelectorAll('details')].filter((card) => card.open);
      expect(opened.map((card) => card.dataset.card)).toEqual(['ei_chance']);
    }
    const { root } = await open({ card: 'nothing' });
    expect(root.textContent).toContain('There is no card named “nothing”.');
  });

  it('keeps one kind, and searches words, fields and forms', async () => {
    const { root, settle } = await open();
    button(root, 'Ties').click();
    await settle();
    const ties = shown(root);
    expect(ties).toContain('probable');
    expect(ties).not.toContain('silo');
    button(root, 'All').click();
    await settle();
    expect(shown(root)).toHaveLength(reply.methods.length);
    expect(shown((await open({ q: 'ucinet closeness' })).root)).toContain('closeness');
    expect(shown((await open({ q: 'ei_p_high' })).root)).toEqual(['ei_chance']);
    expect(shown((await open({ q: 'etiquettes de groupe' }, 'fr')).root)).toContain('ei_chance');
    const { root: none, settle: again } = await open({ q: 'zzz', kind: 'ties' });
    expect(shown(none)).toEqual([]);
    button(none, 'Show all cards').click();
    await again();
    expect(shown(none)).toHaveLength(reply.methods.length);
  });

  it('opens all at once, and for print alone', async () => {
    const { root, settle } = await open({ kind: 'brokers' });
    const openCards = () => [...root.querySelectorAll('details')].filter((card) => card.open).length;
    dispatchEvent(new Event('beforeprint'));
    expect(openCards()).toBe(shown(root).length);
    dispatchEvent(new Event('afterprint'));
    expect(openCards()).toBe(0);
    button(root, 'Open all').click();
    await settle();
    expect(openCards()).toBe(shown(root).length);
    button(root, 'Close all').click();
    expect(openCards()).toBe(0);
  });
});

describe('cardFor', () => {
  it('prefers the card of that id to one that covers the name', () => {
    const cards = methodCards(reply, 'fr');
    expect(cardFor(cards, 'betweenness')!.title).toBe('Intermédiarité');
    expect(cardFor(cards, 'in_degree')!.id).toBe('degree');
    expect(cardFor(cards, 'nothing')).toBeNull();
  });
});
