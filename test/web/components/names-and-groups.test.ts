import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleDocument } from '../../support/sample-document.ts';
import '../../../web/components/group-names.ts';
import '../../../web/components/names-lock.ts';
import '../../../web/components/recognized-tables.ts';
import '../../../web/components/analysis-controls.ts';

const analysis = sampleDocument();

async function draw(tag: string, values: object) {
  const element = Object.assign(document.createElement(tag), values) as HTMLElement & {
    updateComplete: Promise<unknown>;
  };
  const heard = vi.fn();
  for (const type of ['group-rename', 'names-change', 'import-adjust', 'options-change'])
    element.addEventListener(type, (event) => heard(type, (event as CustomEvent).detail));
  document.body.append(element);
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  return { element, root, heard, all, settled: () => element.updateComplete };
}

afterEach(() => document.body.replaceChildren());

describe('names of groups', () => {
  const usable = analysis.groups.filter((group) => group.usable);
  const write = async (text: string) => {
    const drawn = await draw('group-names', { document: analysis, language: 'fr' });
    drawn.all('button')[0]?.click();
    await drawn.settled();
    const field = drawn.root.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = text;
    return { ...drawn, field };
  };

  it('lists the groups that are spoken of, each with its button', async () => {
    const { all } = await draw('group-names', { document: analysis, language: 'fr' });
    expect(all('li')).toHaveLength(usable.length);
    expect(all('button').every((button) => (button.getAttribute('aria-label') ?? '').startsWith('Renommer '))).toBe(
      true,
    );
  });

  it('says how sure a detected group is, in either language, with the cards that explain it', async () => {
    const groups = analysis.groups.map((group, i) => ({
      ...group,
      kind: 'detected' as const,
      stability: i === 0 ? 0.84 : null,
      below_resolution: i === 0,
    }));
    const changed = { ...analysis, groups };
    const { all } = await draw('group-names', { document: changed, language: 'fr' });
    const rows = all(`li[data-group="${usable[0]?.id}"]`);
    expect(rows[0]?.textContent).toContain('Ses membres se retrouvent ensemble dans 84\u00a0% des 50 recherches');
    expect(rows[0]?.textContent).toContain('deux groupes ont pu être lus comme un seul');
    expect(all<HTMLAnchorElement>('a.method-link').map((link) => link.getAttribute('href'))).toEqual([
      '/methods?card=stability',
      '/methods?card=resolution_limit',
    ]);
    const english = await draw('group-names', { document: changed, language: 'en' });
    expect(english.all('li')[0]?.textContent).toContain('fall together in 84% of 50 searches');
    const given = await draw('group-names', { document: analysis, language: 'fr' });
    expect(given.root.textContent).not.toContain('50 recherches');
  });

  it('asks for what was written, once, and an empty name gives its own back', async () => {
    const { root, heard, settled } = await write('  Toit et voisinage ');
    root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(heard.mock.calls).toEqual([['group-rename', { id: usable[0]?.id, name: 'Toit et voisinage' }]]);
    expect(root.querySelector('form')).toBeNull();
    const empty = await write(' ');
    empty.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(empty.heard).toHaveBeenCalledWith('group-rename', { id: usable[0]?.id, name: null });
  });

  it('gives up on Escape', async () => {
    const { root, heard, settled, field } = await write('Autre');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settled();
    expect(root.querySelector('form')).toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the lock on people’s names', () => {
  it('says which way it stands, and asks for the other', async () => {
    const masked = await draw('names-lock', { language: 'fr' });
    expect(masked.root.textContent).toContain('masqués');
    masked.all('button')[0]?.click();
    expect(masked.heard).toHaveBeenCalledWith('names-change', { shown: true });
    const shown = await draw('names-lock', { language: 'fr', shown: true });
    shown.all('button')[0]?.click();
    expect(shown.heard).toHaveBeenCalledWith('names-change', { shown: false });
  });

  it('asks once, and keeps the keyboard’s place while names load', async () => {
    const busy = await draw('names-lock', { language: 'fr', busy: true });
    const [button] = busy.all<HTMLButtonElement>('button');
    button?.click();
    expect(busy.heard).not.toHaveBeenCalled();
    expect([button?.disabled, button?.getAttribute('aria-disabled')]).toEqual([false, 'true']);
  });
});

describe('what was recognised', () => {
  const table = {
    file: 'partenaires.csv',
    kind: 'ties',
    encoding: 'utf-8',
    delimiter: ';',
    columns: [
      { header: 'Qui', field: 'source' },
      { header: 'Note', field: null },
    ],
    rows: 2,
    used: 2,
    quarantined: 0,
  };

  it('lets the reader settle the kind and the columns', async () => {
    const { all, heard } = await draw('recognized-tables', { tables: [table], language: 'fr' });
    const [kind, who, note] = all<HTMLSelectElement>('select');
    if (!kind || !who || !note) throw new Error('three choices');
    expect([kind.value, who.value, note.value]).toEqual(['ties', 'source', '']);
    note.value = 'target';
    note.dispatchEvent(new Event('change'));
    kind.value = 'agreements';
    kind.dispatchEvent(new Event('change'));
    expect(heard.mock.calls).toEqual([
      ['import-adjust', { file: 'partenaires.csv', column: { header: 'Note', field: 'target' } }],
      ['import-adjust', { file: 'partenaires.csv', kind: 'agreements' }],
    ]);
  });

  it('names the files that are already there, which nothing of is read', async () => {
    const { root } = await draw('recognized-tables', { tables: [], alreadyImported: ['ca.csv'], language: 'en' });
    expect(root.querySelector('h3')?.textContent).toBe('ca.csv');
    expect(root.querySelector('select')).toBeNull();
  });
});

describe('the switch of mandated connectors', () => {
  it('says beside it what changes without them', async () => {
    const [gap] = analysis.gaps;
    if (!gap) throw new Error('the sample has pairs');
    const others = analysis.gaps.slice(1).map((other) => ({ ...other, status_without_mandated: other.status }));
    const note = async (changed: typeof analysis) => {
      const { root } = await draw('analysis-controls', { document: changed, options: {}, language: 'en' });
      return root.querySelector('.note')?.textContent;
    };
    const organizations = analysis.organizations.map((row, index) =>
      index === 0 ? { ...row, connector_mandate: 'yes' as const } : row,
    );
    const with_ = (before: 'bridged', after: 'bridged' | 'fragile' | 'broker_free') => ({
      ...analysis,
      organizations,
      gaps_without_mandated: [],
      gaps: [{ ...gap, speakable: true, status: before, status_without_mandated: after }, ...others],
    });
    expect(await note(with_('bridged', 'broker_free'))).toMatch(/^Without them: 1 more missing bridge: .+ and .+\.$/);
    expect(await note(with_('bridged', 'fragile'))).toBe('Without them, 1 pair of groups changes.');
    expect(await note(with_('bridged', 'bridged'))).toBe('Without them, no pair of groups changes.');
  });
});
