import { afterEach, describe, expect, it, vi } from 'vitest';
import { findingsToShow } from '../../../web/components/finding-order.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import '../../../web/components/findings-panel.ts';
import type { FindingsPanel } from '../../../web/components/findings-panel.ts';
import { findingId, type Selection } from '../../../web/components/selection.ts';

const analysis = sampleDocument();

async function panel(selection: Selection | null = null): Promise<FindingsPanel> {
  const element = document.createElement('findings-panel') as FindingsPanel;
  Object.assign(element, { document: analysis, language: 'fr', selection });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

afterEach(() => document.body.replaceChildren());

describe('findings panel', () => {
  it('opens with the reading, then the findings in their order', async () => {
    const element = await panel();
    const root = element.renderRoot as ShadowRoot;
    expect(root.querySelector('h2')?.textContent?.trim()).not.toBe('');
    expect(root.querySelectorAll('ul:first-of-type > li')).toHaveLength(findingsToShow(analysis).first.length);
    expect(root.textContent).not.toContain('undefined');
  });

  it('selects a finding, and lights everything again when it is chosen twice', async () => {
    const first = findingsToShow(analysis).first[0]!;
    const id = findingId(first);
    const element = await panel();
    const heard = vi.fn();
    element.addEventListener('select', (event) => heard((event as CustomEvent).detail));
    const button = () => element.renderRoot.querySelector<HTMLButtonElement>('h3 button')!;
    button().click();
    expect(heard).toHaveBeenLastCalledWith({ kind: 'finding', id });
    element.selection = { kind: 'finding', id };
    await element.updateComplete;
    expect(button().getAttribute('aria-pressed')).toBe('true');
    expect(element.renderRoot.querySelectorAll('li[data-dim]').length).toBeGreaterThan(0);
    button().click();
    expect(heard).toHaveBeenLastCalledWith(null);
  });
});

describe('order of findings', () => {
  it('keeps what must be verified out of sight, and three of a kind at most at once', () => {
    const [first] = analysis.findings.filter(({ code }) => code !== 'reading');
    const many = Array.from({ length: 5 }, (_, index) => ({ ...first!, evidence: { first_page: index !== 1 } }));
    const shown = findingsToShow({ ...analysis, findings: many });
    expect([shown.first.length, shown.more.length, shown.verify.length]).toEqual([3, 1, 1]);
  });
});
