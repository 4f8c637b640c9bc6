import { describe, expect, it } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import { type AppState, initialState } from '../../../web/app/state.ts';
import { setCurrentLanguage } from '../../../web/app/text.ts';
import '../../../web/views/gaps-view.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const SENIORS = { a: 'g-aines', b: 'g-scolaire' };

/** The view with a shell's part played here: `select` and `params-change` come back as state. */
async function open(document: AnalysisDocument, patch: Partial<AppState> = {}) {
  setCurrentLanguage('en');
  const view = globalThis.document.createElement('gaps-view');
  view.language = 'en';
  view.state = { ...initialState(), language: 'en', status: 'ready', document, ...patch };
  const asked: Record<string, unknown>[] = [];
  view.addEventListener('select', (event) => {
    view.state = { ...view.state, selection: (event as CustomEvent).detail };
  });
  view.addEventListener('params-change', (event) => {
    const params = Object.entries({ ...view.state.params, ...(event as CustomEvent).detail });
    view.state = {
      ...view.state,
      params: Object.fromEntries(params.filter(([, value]) => value !== null)) as Record<string, string>,
    };
  });
  view.addEventListener('options-change', (event) => asked.push((event as CustomEvent).detail));
  globalThis.document.body.replaceChildren(view);
  await settle(view);
  return { view, asked };
}

async function settle(view: HTMLElement & { updateComplete: Promise<unknown> }) {
  for (let turn = 0; turn < 4; turn++) {
    await view.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The words of an element and of every shadow root inside it. */
function words(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node instanceof HTMLStyleElement) return '';
  const inside = [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes];
  return inside.map(words).join(' ').replace(/\s+/g, ' ');
}

describe('gaps-view', () => {
  it('opens with the headline, the ranked list and what is left unsaid', async () => {
    const { view } = await open(sampleDocument());
    const root = view.shadowRoot!;
    expect(root.querySelector('h1')!.textContent).toBe('Missing bridges');
    expect(root.querySelector('.headline')!.textContent).toContain(
      '3 pairs of groups have no known bridge, and 2 hang by a thread',
    );
    const cards = [...root.querySelectorAll('gap-card')];
    expect(cards.map((card) => card.gap.status)).toEqual([
      'broker_free',
      'broker_free',
      'broker_free',
      'fragile',
      'fragile',
    ]);
    expect(words(root.querySelector('unspoken-pairs')!)).toContain('2 pairs of groups are left out');
    expect(root.querySelector('gap-detail')).toBeNull();
  });

  it('opens the pair of the address, whichever way it is written', async () => {
    for (const patch of [
      { params: { gap: 'g-scolaire~g-aines' } },
      { selection: { kind: 'gap', id: 'g-aines~g-scolaire' } as const },
    ]) {
      const { view } = await open(sampleDocument(), patch);
      const detail = view.shadowRoot!.querySelector('gap-detail')!;
      expect(detail.gap).toMatchObject(SENIORS);
    }
  });

  it('opens a pair chosen in the matrix, puts the focus on its title, and gives it back on Escape', async () => {
    const { view } = await open(sampleDocument());
    const matrix = view.shadowRoot!.querySelector('gap-matrix')!;
    const stop = matrix.shadowRoot!.querySelector<HTMLElement>('td[tabindex="0"]')!;
    stop.focus();
    stop.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await settle(view);
    const detail = view.shadowRoot!.querySelector('gap-detail')!;
    expect(detail.shadowRoot!.activeElement?.tagName).toBe('H2');
    detail
      .shadowRoot!.querySelector('h2')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settle(view);
    expect(view.shadowRoot!.querySelector('gap-detail')).toBeNull();
    expect(matrix.shadowRoot!.activeElement?.getAttribute('tabindex')).toBe('0');
  });

  it('shows introductions with their reasons, who was not heard, and the way to the network', async () => {
    const document = sampleDocument();
    const gap = document.gaps.find(({ a, b }) => a === SENIORS.a && b === SENIORS.b)!;
    const helps = {
      closes: [[gap.a, gap.b] as [string, string]],
      strengthens: [],
      routes_gained: 1,
      distance: null,
      rank: 1,
    };
    gap.introductions = [
      { kind: 'broker', from: 'communautaire-02', to: 'aines-01', reasons: ['already_tied_to_b'], details: {}, helps },
      { kind: 'direct', from: 'aines-02', to: 'scolaire-03', reasons: ['same_territory'], details: {} },
      { kind: 'direct', from: 'aines-03', to: 'scolaire-02', reasons: ['light_load'], details: {} },
    ];
    const { view } = await open(document, { params: { gap: 'g-aines~g-scolaire' } });
    const detail = view.shadowRoot!.querySelector('gap-detail')!;
    expect(detail.shadowRoot!.querySelectorAll('.introductions > li')).toHaveLength(3);
    const text = words(detail);
    expect(text).toContain('They propose a meeting, never a board seat.');
    const changes = [...detail.shadowRoot!.querySelectorAll('.helps')].map((sentence) => sentence.textContent);
    expect(changes).toEqual([expect.stringMatching(/^If it led to a tie, one missing bridge would close: /)]);
    expect(text).toContain('These 3 organizations have not sent their data');
    const links = [...detail.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/network?select=gap:g-aines~g-scolaire');
    for (const id of gap.not_received) expect(links).toContain(`/organizations/${id}`);
  });

  it('names what a fragile pair hangs by, and never a person', async () => {
    const document = sampleDocument();
    const gap = document.gaps.find(({ a, b }) => a === 'g-communautaire' && b === 'g-scolaire')!;
    const named = await open(document, { params: { gap: 'g-communautaire~g-scolaire' } });
    expect(words(named.view.shadowRoot!.querySelector('gap-detail')!)).toContain(
      'One organization: Carrefour jeunesse',
    );
    gap.failure_points = [{ kind: 'person', id: 'P-0badcafe' }];
    const masked = await open(document, { params: { gap: 'g-communautaire~g-scolaire' } });
    const text = words(masked.view.shadowRoot!.querySelector('gap-detail')!);
    expect(text).toContain('One person who sits on both sides');
    expect(text).not.toContain('P-0badcafe');
  });

  it('asks for the network without mandated connectors and says which pairs depend on them', async () => {
    const document = sampleDocument();
    document.organizations[0]!.connector_mandate = 'yes';
    document.gaps.find(({ a, b }) => a === 'g-aines' && b === 'g-sante')!.status_without_mandated = 'broker_free';
    const { view, asked } = await open(document);
    const card = view.shadowRoot!.querySelector('mandated-difference')!;
    expect(words(card)).toContain('Réseau public de santé: tied with them, no known bridge without');
    card.shadowRoot!.querySelectorAll('button')[1]!.click();
    expect(asked).toEqual([{ withoutMandated: true }]);
  });

  it('says that gaps are the rule, and what stands out then', async () => {
    const document = sampleDocument();
    for (const gap of document.gaps.filter(({ status }) => status === 'bridged')) gap.status = 'broker_free';
    const { view } = await open(document);
    expect(view.shadowRoot!.querySelector('.headline')!.textContent).toContain(
      'a missing bridge is the rule: 5 of the 13 pairs',
    );
    expect(words(view.shadowRoot!.querySelector('header')!)).toContain('the few bridges:');
  });

  it.each(['too_small', 'archipelago', 'dense'] as const)(
    'explains why a network read as %s has no pairs',
    async (reading) => {
      const document = sampleDocument();
      document.network.reading = reading;
      document.network.component_sizes = [9, 4, 2];
      const { view } = await open(document);
      expect(view.shadowRoot!.querySelector('gap-matrix')).toBeNull();
      const text = words(view.shadowRoot!.querySelector('no-pairs')!);
      expect(text.length).toBeGreaterThan(120);
      if (reading === 'archipelago')
        expect(text).toContain('15 organizations have a recorded tie, in 3 sets of sizes 9, 4, 2');
    },
  );
});
