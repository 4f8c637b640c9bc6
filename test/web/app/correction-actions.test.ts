import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../web/api/api-error.ts';
import { CorrectionActions } from '../../../web/app/correction-actions.ts';
import { NO_UPLOAD, StateHolder } from '../../../web/app/state.ts';
import type { AppStore } from '../../../web/app/store.ts';

const problem = (file: string, line: number, code = 'date_invalid') => ({
  code,
  severity: 'error' as const,
  file,
  line,
  column: 'début',
  value: 'x',
  params: {},
  quarantined: true,
});
const table = (used: number) => ({ file: 'ca.csv', kind: 'board_memberships', used, rows: 3, quarantined: 3 - used });
const row = { line: 2, record: 2, whole: false, cells: [{ column: 'début', value: 'x', sensitive: false }] };
const place = { file: 'ca.csv', line: 2, column: 'début' };

function setUp(answers: object[], phase: 'review' | 'done' = 'review') {
  const store = new StateHolder();
  const problems = [problem('ca.csv', 2), problem('ca.csv', 3), problem('other.csv', 2)];
  const upload = { ...NO_UPLOAD, phase, importId: 'i1', tables: [table(1)], problems, problemTotal: 3 };
  store.update({ upload: upload as never });
  const checkTable = vi.fn(
    async () =>
      answers.shift() ?? Promise.reject(new ApiError({ code: 'network', title: 'Off', detail: null, status: 0 })),
  );
  const api = {
    checkTable,
    commit: vi.fn(async () => {}),
    rejectedPath: (id: string, file: string) => `/${id}/${file}`,
  };
  return { store, api, actions: new CorrectionActions(store as unknown as AppStore, api as never) };
}

const reply = (left: number[], used: number) => ({
  table: table(used),
  problems: { total: left.length, offset: 0, items: left.map((line) => problem('ca.csv', line)) },
  row,
});

describe('correcting a row', () => {
  it('shows it, sends what was corrected, and keeps what that settled in sight', async () => {
    const { store, api, actions } = setUp([reply([2, 3], 1), reply([3], 2)]);
    await actions.open(place);
    expect(store.state.upload.editing).toMatchObject({ ...place, row, busy: false });
    await actions.correct({ ...place, value: '2020-01-01' });
    const { settled, problems, fixed, tables, problemTotal } = store.state.upload;
    expect(settled.corrections).toEqual({ 'ca.csv': [{ line: 2, column: 'début', value: '2020-01-01' }] });
    expect(api.checkTable).toHaveBeenLastCalledWith('i1', 'ca.csv', 2, settled, 'fr', expect.anything());
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['other.csv', 2],
      ['ca.csv', 3],
    ]);
    expect([fixed.map(({ line }) => line), tables[0]!.used, problemTotal]).toEqual([[2], 2, 2]);
  });

  it('takes one correction per cell, and gives all of a row up at once', async () => {
    const { store, actions } = setUp([reply([3], 2), reply([3], 2), reply([3], 2), reply([2, 3], 1)]);
    await actions.correct({ ...place, value: 'a' });
    await actions.correct({ ...place, value: 'b' });
    await actions.correct({ ...place, column: null, value: 'the;row' });
    expect(store.state.upload.settled.corrections).toEqual({
      'ca.csv': [
        { line: 2, column: null, value: 'the;row' },
        { line: 2, column: 'début', value: 'b' },
      ],
    });
    await actions.correct({ ...place, column: null, value: null });
    expect([store.state.upload.settled.corrections, store.state.upload.fixed]).toEqual([{}, []]);
  });

  it('says when the row cannot be checked, and closes on demand', async () => {
    const { store, actions } = setUp([]);
    await actions.open(place);
    expect(store.state.upload.editing).toMatchObject({ busy: false, error: { title: 'Off' } });
    await actions.open(null);
    expect(store.state.upload.editing).toBeNull();
  });
});

describe('the rows set aside', () => {
  it('are fetched as they stand with the corrections', async () => {
    const { api, actions } = setUp([reply([3], 2)]);
    const goTo = vi.fn();
    await actions.download('ca.csv', goTo);
    expect(api.commit).not.toHaveBeenCalled();
    await actions.correct({ ...place, value: 'a' });
    await actions.download('ca.csv', goTo);
    expect(api.commit).toHaveBeenCalledExactlyOnceWith(
      'i1',
      true,
      expect.objectContaining({ corrections: expect.anything() }),
      expect.anything(),
    );
    expect(goTo.mock.calls).toEqual([['/i1/ca.csv'], ['/i1/ca.csv']]);
  });
});
