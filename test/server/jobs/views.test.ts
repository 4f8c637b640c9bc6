// What is asked of a network after its analysis takes the groups that the analysis found.
import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { detectGroups } from '../../../analysis/silos/detect.ts';
import { rewiringTest } from '../../../analysis/silos/rewiring-test.ts';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { analyzeWorkspace, type WorkspaceAnswer } from '../../../server/jobs/analyze-workspace.ts';
import { renderView } from '../../../server/jobs/views.ts';
import { loadDemos } from '../../../server/load-demos.ts';
import type { NewResult } from '../../../server/store/types.ts';
import { startTestServer } from '../harness.ts';

// Run as they are; counted.
vi.mock('../../../analysis/silos/detect.ts', { spy: true });
vi.mock('../../../analysis/silos/rewiring-test.ts', { spy: true });

const options = { ...DEFAULT_OPTIONS, groupBy: 'detected', draws: 200 };

test('a dossier and a scenario detect no group again, and say what they said', async () => {
  const { store, jobs } = await startTestServer();
  await loadDemos(store, jobs);
  let first: NewResult | null = null;
  const telling = {
    progress: () => undefined,
    first: ({ result }: WorkspaceAnswer) => {
      first = result;
    },
  };
  const work = { workspace: 'demo', options, key: 'key' };
  const last = await analyzeWorkspace(store, work, telling);
  expect(vi.mocked(detectGroups)).toHaveBeenCalledTimes(1);
  expect(vi.mocked(rewiringTest).mock.calls.length).toBeGreaterThan(0);
  const read = async (view: 'organization' | 'what-if', key: string, id: string) => {
    const steps = JSON.stringify([{ leave: { kind: 'organization', id } }]);
    const request = { view, key, stage: 'first', workspace: 'demo', options, language: 'en', params: { id, steps } };
    return JSON.parse(new TextDecoder().decode(await renderView(store, request as never)));
  };
  const { body, groups } = first as unknown as NewResult;
  await store.putResult('bare', 'demo', { stage: 'first', body, groups: null });
  const id = String(JSON.parse(gunzipSync(body).toString('utf8')).organizations[0].id);
  const anew = [await read('organization', 'bare', id), await read('what-if', 'bare', id)];
  await store.putResult('key', 'demo', { stage: 'first', body, groups });
  vi.mocked(detectGroups).mockClear();
  vi.mocked(rewiringTest).mockClear();
  expect([await read('organization', 'key', id), await read('what-if', 'key', id)]).toEqual(anew);
  expect(anew[0].leaves).not.toBeNull();
  expect(vi.mocked(rewiringTest)).not.toHaveBeenCalled();
  // Nor does a job that goes on where another was stopped, to the same bytes.
  expect((await analyzeWorkspace(store, work, telling)).result.body).toEqual(last.result.body);
  expect(vi.mocked(detectGroups)).not.toHaveBeenCalled();
  // What was left to do when the first answer was stored: the division against drawn rosters, no longer the reading.
  expect(vi.mocked(rewiringTest)).toHaveBeenCalledTimes(1);
});
