import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../../web/components/copy-text.ts';

async function press(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const element = document.createElement('copy-text');
  Object.assign(element, { text: 'Two lines\nof text', label: 'Copy', done: 'Copied', manual: 'Copy by hand' });
  document.body.replaceChildren(element);
  await element.updateComplete;
  element.shadowRoot!.querySelector('button')!.click();
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  return element.shadowRoot!;
}

afterEach(() => vi.unstubAllGlobals());

describe('copy-text', () => {
  it('copies and says so where a screen reader hears it', async () => {
    const copied: string[] = [];
    const root = await press(async (text) => void copied.push(text));
    expect(copied).toEqual(['Two lines\nof text']);
    expect(root.querySelector('[role="status"]')!.textContent).toContain('Copied');
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('shows the text to copy by hand where the browser refuses', async () => {
    const root = await press(() => Promise.reject(new Error('not allowed')));
    expect(root.querySelector('textarea')!.value).toBe('Two lines\nof text');
    expect(root.querySelector('label')!.textContent).toContain('Copy by hand');
    expect(root.querySelector('[role="status"]')!.textContent).not.toContain('Copied');
  });
});
