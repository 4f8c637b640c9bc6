import { afterEach, describe, expect, it } from 'vitest';
import { KeyFigures, keyFigures } from '../../../web/components/key-figures.ts';
import { sampleDocument } from '../../support/sample-document.ts';

async function shown(document = sampleDocument(), language: 'en' | 'fr' = 'fr') {
  const element = new KeyFigures();
  Object.assign(element, { document, language });
  globalThis.document.body.append(element);
  await element.updateComplete;
  const lists = [...element.shadowRoot!.querySelectorAll('ul')];
  return lists.map((list) => ({
    kind: list.className,
    lines: [...list.querySelectorAll('li > a:first-child')].map((link) =>
      link.textContent!.replace(/\s+/g, ' ').trim(),
    ),
  }));
}

afterEach(() => globalThis.document.body.replaceChildren());

describe('the key figures', () => {
  it('put what the page exists for first: missing bridges, pairs by a thread, bridge organizations', async () => {
    const [answers, facts] = await shown();
    const figures = keyFigures(sampleDocument());
    expect(answers!.kind).toBe('answers');
    expect(answers!.lines).toHaveLength(3);
    expect(figures.filter((figure) => figure.answers).map(({ path }) => path)).toEqual(['/gaps', '/gaps', '/brokers']);
    expect(facts!.kind).toBe('facts');
    expect(facts!.lines).toHaveLength(figures.length - 3);
  });

  it('have no answers where the network is not structured: facts alone', async () => {
    const document = sampleDocument();
    document.network.reading = 'archipelago';
    expect((await shown(document)).map(({ kind }) => kind)).toEqual(['facts']);
  });

  it('agree with their number', async () => {
    const document = sampleDocument();
    for (const organization of document.organizations) organization.ring = false;
    document.organizations[0]!.ring = true;
    expect((await shown(document, 'fr'))[0]!.lines[2]).toBe('1 organisme-pont');
    expect((await shown(document, 'en'))[0]!.lines[2]).toBe('1 bridge organization');
  });
});
