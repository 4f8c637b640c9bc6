import { describe, expect, test } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import { Arrangement } from '../../../web/network/arrangement.ts';
import { networkModel } from '../../../web/network/network-model.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const ROOM = { clientWidth: 1100, clientHeight: 800 };
const latest = sampleDocument();

/** The same groups years before: a third of the ties between them were not there yet, and other gaps stood open. */
const before: AnalysisDocument = {
  ...latest,
  ties: latest.ties.filter((tie, i) => tie.bridge !== true && i % 3 !== 0),
  gaps: latest.gaps.slice(Math.floor(latest.gaps.length / 2)),
};
const modelOf = (document: AnalysisDocument) => networkModel(document, false, null);

describe('where things stand', () => {
  test('on an empty map at another date is where they stand for who came from the latest day', async () => {
    const walked = new Arrangement();
    await walked.arrange(modelOf(latest), ROOM);
    const there = await walked.arrange(modelOf(before), ROOM);
    const opened = await new Arrangement().arrange(modelOf(before), ROOM, latest);
    expect(opened).toEqual(there);
    // Alone, the earlier day would have been laid out otherwise.
    const alone = await new Arrangement().arrange(modelOf(before), ROOM);
    expect(alone?.places).not.toEqual(opened?.places);
  });

  test('is waited for on an empty map, never on one that shows something', async () => {
    const arrangement = new Arrangement();
    expect(await arrangement.arrange(modelOf(before), ROOM, 'waiting')).toBeNull();
    const layout = await arrangement.arrange(modelOf(before), ROOM);
    expect(arrangement.layout).toBe(layout);
    expect(await arrangement.arrange(modelOf(before), ROOM, 'waiting')).not.toBeNull();
  });
});
