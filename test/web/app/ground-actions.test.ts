import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../web/app/api.ts';
import { GroundActions } from '../../../web/app/ground-actions.ts';
import { initialState, StateHolder } from '../../../web/app/state.ts';
import { analysisQuery, groundOptions, type PageOptions } from '../../../web/app/url.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const document = sampleDocument();

function start(options: PageOptions, analysis = vi.fn(async () => ({ document, job: null }))) {
  const state = { ...initialState(), route: { name: 'network' as const, id: null }, options };
  const holder = new StateHolder(state);
  const ground = new GroundActions(holder, { analysis } as unknown as Api);
  const query = () => analysisQuery(holder.state, 'fr');
  return { holder, ground, analysis, load: () => ground.load(query(), 'fr'), query };
}

describe('the ground of the map', () => {
  it('is the same grouping on its latest day, with all ties', () => {
    expect(groundOptions({ asOf: '2012-12-31', relations: ['interlock'], groupBy: 'detected', seed: 2 })).toEqual({
      groupBy: 'detected',
      seed: 2,
    });
  });

  it('is asked for once when a link opens another date, and not when the latest day is shown', async () => {
    const dated = start({ asOf: '2012-12-31', groupBy: 'detected' });
    const loading = dated.load();
    expect(dated.holder.state.ground.status).toBe('loading');
    await loading;
    expect(dated.holder.state.ground.value).toBe(document);
    expect(dated.analysis.mock.calls.map((call) => String((call as unknown[])[0]))).toEqual([
      'group-by=detected&lang=fr',
    ]);
    dated.holder.update({ options: { asOf: '2010-12-31', groupBy: 'detected' } });
    await dated.load();
    expect(dated.analysis).toHaveBeenCalledTimes(1);

    const latest = start({});
    await latest.load();
    expect(latest.analysis).not.toHaveBeenCalled();
    expect(latest.holder.state.ground.value).toBeNull();
    // What is then shown is the ground of every other date.
    latest.holder.update({ document });
    latest.ground.shown(latest.query());
    expect(latest.holder.state.ground.value).toBe(document);
  });

  it('is done without when the server does not give it, and on every other view', async () => {
    const failing = start(
      { asOf: '2012-12-31' },
      vi.fn(async () => {
        throw new TypeError('network');
      }),
    );
    await failing.load();
    expect(failing.holder.state.ground).toEqual({ status: 'ready', value: null, error: null });
    const elsewhere = start({ asOf: '2012-12-31' });
    elsewhere.holder.update({ route: { name: 'gaps', id: null } });
    await elsewhere.load();
    expect(elsewhere.analysis).not.toHaveBeenCalled();
  });
});
