import { afterEach, describe, expect, it } from 'vitest';
import type { AnalysisProblem } from '../../../analysis/document.ts';
import type { TableReport } from '../../../analysis/table-report.ts';
import type { PageEvents } from '../../../web/components/fire.ts';
import '../../../web/components/problems-table.ts';
import type { ProblemsTable } from '../../../web/components/problems-table.ts';

const table = {
  file: 'a.csv',
  columns: [
    { header: 'Ville', field: 'municipality' },
    { header: 'Raison sociale', field: 'name' },
    { header: 'Début', field: 'start_on' },
  ],
} as TableReport;
const problem = {
  severity: 'error',
  file: 'a.csv',
  line: 4,
  record: 4,
  value: null,
  quarantined: true,
  message: 'm',
} as unknown as AnalysisProblem;

/** The cell that the form is asked to open for a problem. */
async function opened(patch: Partial<AnalysisProblem>): Promise<string | null | undefined> {
  const element = document.createElement('problems-table') as ProblemsTable;
  Object.assign(element, { problems: [{ ...problem, ...patch }], tables: [table], editable: true, language: 'fr' });
  document.body.append(element);
  await element.updateComplete;
  let asked: PageEvents['row-open'] = null;
  element.addEventListener('row-open', (event) => {
    asked = (event as CustomEvent<PageEvents['row-open']>).detail;
  });
  element.renderRoot.querySelector<HTMLButtonElement>('button[data-row]')!.click();
  return (asked as PageEvents['row-open'])?.column;
}

afterEach(() => document.body.replaceChildren());

describe('the form of a problem opens on the cell', () => {
  it('that is wrong', async () => {
    expect(await opened({ code: 'date_invalid', column: 'Début', params: {} })).toBe('Début');
  });

  it('that is missing, under the header that the table has for it', async () => {
    const params = { field: 'org_id | name' };
    expect(await opened({ code: 'required_missing', column: null, params })).toBe('Raison sociale');
  });

  it('that a field of the contract stands for', async () => {
    expect(await opened({ code: 'scale_missing', column: 'start_on', params: {} })).toBe('Début');
  });

  it('of no column where none is named', async () => {
    expect(await opened({ code: 'row_too_long', column: null, params: {} })).toBeNull();
  });
});
