import { afterEach, expect, test } from 'vitest';
import '../../../web/components/work-line.ts';
import type { WorkLine } from '../../../web/components/work-line.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

async function show(changes: Partial<WorkLine>): Promise<{ line: WorkLine; root: ShadowRoot; fired: string[] }> {
  const line = document.createElement('work-line');
  Object.assign(line, { language: 'en', cancelable: true, ...changes });
  const fired: string[] = [];
  for (const type of ['analysis-cancel', 'analysis-resume']) line.addEventListener(type, () => fired.push(type));
  document.body.append(line);
  await line.updateComplete;
  return { line, root: line.shadowRoot!, fired };
}

test('draws under way: what follows, how far of the draws alone, and a way to stop', async () => {
  const { line, root, fired } = await show({ work: 'running', progress: { fraction: 0.8, label: 'Drawing' } });
  expect(root.querySelector('[role=status]')?.textContent).toBe(
    'Random draws under way: rank intervals and frequencies follow.',
  );
  expect(root.querySelector('progress')?.value).toBe(0);
  line.progress = { fraction: 0.9, label: 'Drawing' };
  await line.updateComplete;
  expect(root.querySelector('progress')?.value).toBeCloseTo(0.5);
  root.querySelector('button')?.click();
  expect(fired).toEqual(['analysis-cancel']);
});

test('no button that could not stop anything yet', async () => {
  const { root } = await show({ work: 'loading', cancelable: false });
  expect(root.querySelector('button')?.disabled).toBe(true);
});

test.each(['stopped', 'failed'] as const)('draws that %s can be done after all', async (work) => {
  const { root, fired } = await show({ work, language: 'fr' });
  expect(root.textContent).toContain('le hasard est calculé par formule');
  expect(root.querySelector('progress')).toBeNull();
  root.querySelector('button')?.click();
  expect(fired).toEqual(['analysis-resume']);
});
