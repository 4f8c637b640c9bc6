import { beforeEach, describe, expect, it } from 'vitest';
import type { GapMatrix, GapPair } from '../../../web/charts/gap-matrix.ts';
import '../../../web/charts/gap-matrix.ts';
import '../../../web/charts/gap-legend.ts';
import '../../../web/charts/gap-table.ts';
import { matrixModel } from '../../../web/charts/matrix-model.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const analysis = sampleDocument();
const model = matrixModel(analysis, 24);
const names = new Map(analysis.groups.map((group) => [group.id, group.value!]));

let matrix: GapMatrix;
let hovered: (GapPair | null)[];
let chosen: GapPair[];

function cell(row: number, column: number): HTMLElement {
  return matrix.shadowRoot!.querySelector(`td[data-row="${row}"][data-column="${column}"]`)!;
}
async function press(key: string, init: KeyboardEventInit = {}) {
  const target = (matrix.shadowRoot!.activeElement ?? cell(0, 1)) as HTMLElement;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  await matrix.updateComplete;
  await matrix.updateComplete;
}
function stops(): string[] {
  return [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('td[tabindex="0"]')].map(
    (td) => `${td.dataset.row},${td.dataset.column}`,
  );
}

beforeEach(async () => {
  matrix = document.createElement('gap-matrix');
  Object.assign(matrix, { model, names, language: 'en' });
  hovered = [];
  chosen = [];
  matrix.addEventListener('gap-hover', (event) => hovered.push(event.detail));
  matrix.addEventListener('gap-select', (event) => chosen.push(event.detail));
  document.body.replaceChildren(matrix);
  await matrix.updateComplete;
});

describe('gap-matrix', () => {
  it('asks where data are missing, and says nothing joins two groups only where that is known', async () => {
    const known = new Map(analysis.gaps.map(({ reason, status, a, b }) => [`${a} ${b}`, { reason, status }]));
    const unknown = [...known.values()].filter((gap) => gap.reason === 'coverage' && gap.status === 'broker_free');
    expect(unknown).toHaveLength(1);
    const asked = [...matrix.shadowRoot!.querySelectorAll('td')].filter((td) => td.textContent!.trim() === '?');
    expect(asked).toHaveLength(2);
    for (const td of asked) expect([td.classList.contains('no-data'), td.querySelector('svg')]).toEqual([true, null]);
    const legend = Object.assign(document.createElement('gap-legend'), { model, language: 'en' });
    document.body.append(legend);
    await legend.updateComplete;
    expect(legend.shadowRoot!.textContent).toContain('data not received');
  });

  it('is a grid of named rows and columns with one stop for the tab key', () => {
    expect(matrix.shadowRoot!.querySelectorAll('th[scope="row"]')).toHaveLength(6);
    expect(matrix.shadowRoot!.querySelectorAll('th[scope="col"]')).toHaveLength(6);
    expect(stops()).toEqual(['0,1']);
  });

  it('moves with the arrows, Home and End, and stays inside', async () => {
    cell(0, 1).focus();
    await press('ArrowDown');
    await press('ArrowRight');
    expect(stops()).toEqual(['1,2']);
    await press('End');
    await press('ArrowRight');
    expect(stops()).toEqual(['1,5']);
    await press('Home', { ctrlKey: true });
    await press('ArrowUp');
    expect(stops()).toEqual(['0,0']);
    expect(matrix.shadowRoot!.activeElement).toBe(cell(0, 0));
  });

  it('lights row and column of the focused cell and tells the pair', async () => {
    cell(0, 1).focus();
    await matrix.updateComplete;
    const { a, b } = model.cells[0]![1]!.gap!;
    expect(hovered.at(-1)).toEqual({ a, b });
    expect(cell(0, 4).className).toContain('lit');
    expect(cell(3, 1).className).toContain('lit');
    expect(cell(3, 4).className).not.toContain('lit');
    cell(0, 1).blur();
    expect(hovered.at(-1)).toBeNull();
  });

  it('chooses by click, Enter and Space, and never on the diagonal', async () => {
    const { a, b } = model.cells[2]![3]!.gap!;
    cell(2, 3).click();
    expect(chosen).toEqual([{ a, b }]);
    await matrix.updateComplete;
    cell(2, 3).focus();
    await press('Enter');
    await press(' ');
    expect(chosen).toHaveLength(3);
    cell(2, 2).click();
    expect(chosen).toHaveLength(3);
  });

  it('says each pair in words: status, ties and chance, or why it is not spoken of', () => {
    const labels = [...matrix.shadowRoot!.querySelectorAll('td[role="gridcell"]')].map((td) =>
      td.getAttribute('aria-label'),
    );
    expect(
      labels.some((label) => label?.includes('no known bridge. No tie recorded; by chance one would count about 9.')),
    ).toBe(true);
    expect(labels.some((label) => label?.includes('too many of their organizations have not sent their data'))).toBe(
      true,
    );
    expect(labels.some((label) => label?.includes('14% of possible ties are recorded'))).toBe(true);
  });

  it('shows figures on demand', async () => {
    expect(matrix.shadowRoot!.querySelectorAll('td small')).toHaveLength(0);
    matrix.numbers = true;
    await matrix.updateComplete;
    expect(matrix.shadowRoot!.querySelectorAll('td small')).toHaveLength(30);
  });

  it('marks the chosen pair on both sides of the diagonal', async () => {
    matrix.selected = 'g-aines~g-scolaire';
    await matrix.updateComplete;
    expect(matrix.shadowRoot!.querySelectorAll('td[aria-selected="true"]')).toHaveLength(2);
  });
});

describe('gap-legend and gap-table', () => {
  it('explain only what is on screen', async () => {
    const legend = document.createElement('gap-legend');
    Object.assign(legend, { model, language: 'en' });
    document.body.replaceChildren(legend);
    await legend.updateComplete;
    expect(legend.shadowRoot!.querySelectorAll('i[class^="step-"]')).toHaveLength(model.steps.length);
    expect(legend.shadowRoot!.querySelectorAll('dl:first-of-type dd')).toHaveLength(model.statuses.length);
  });

  it('give every pair once, with its figures', async () => {
    const table = document.createElement('gap-table');
    Object.assign(table, { model, names, language: 'en' });
    document.body.replaceChildren(table);
    await table.updateComplete;
    const rows = [...table.shadowRoot!.querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(15);
    expect(rows.some((row) => /Emploi.*Logement.*hangs by a thread/s.test(row.textContent ?? ''))).toBe(true);
  });
});
