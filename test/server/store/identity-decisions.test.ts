import { expect, onTestFinished, test } from 'vitest';
import type { IdentityDecision, Verdict } from '../../../analysis/identities/types.ts';
import { openSqliteStore } from '../../../server/store/sqlite-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const name = { en: 'Mine', fr: 'Le mien' };
const decision = (a: string, b: string, verdict: Verdict): IdentityDecision => ({
  kind: 'people',
  a,
  b,
  verdict,
  by: null,
  at: null,
});

async function open() {
  const store = await openSqliteStore(temporaryFolder());
  onTestFinished(() => store.close());
  for (const id of ['w', 'v'])
    await store.createWorkspace({ id, kind: 'user', name, description: name, boundary: 'unknown' });
  const standing = async () => (await store.identityDecisions('w')).map(({ a, b, verdict }) => `${a}${b} ${verdict}`);
  return { store, standing };
}

test('the last decision of a pair stands; taking it back gives the one before', async () => {
  const { store, standing } = await open();
  await store.decideIdentities('w', '1', [decision('b', 'a', 'later'), decision('c', 'd', 'same')], 'owner');
  await store.decideIdentities('w', '2', [decision('a', 'b', 'different')], 'owner');
  expect(await standing()).toEqual(['cd same', 'ab different']);
  expect((await store.identityDecisions('w'))[0]).toMatchObject({
    by: 'owner',
    at: expect.stringMatching(/^\d{4}-/),
    batch: '1',
  });
  await store.undoDecisions('w', '2', 'owner');
  expect(await standing()).toEqual(['ab later', 'cd same']);
  await expect(store.undoDecisions('w', '2', 'owner')).rejects.toMatchObject({ code: 'decision_unknown' });
  await expect(store.undoDecisions('v', '1', 'owner')).rejects.toMatchObject({ code: 'decision_unknown' });
});

test('a contradiction is refused whole, with the names in it, also when an undo would bring it back', async () => {
  const { store, standing } = await open();
  await store.decideIdentities('w', '1', [decision('a', 'b', 'same'), decision('b', 'c', 'same')], 'owner');
  const against = [
    decision('x', 'y', 'same'),
    decision('name:ana roy@o|alpha', 'c', 'later'),
    decision('a', 'c', 'different'),
  ];
  await expect(store.decideIdentities('w', '2', against, 'owner')).rejects.toMatchObject({
    code: 'decision_conflict',
    params: { a: 'a', b: 'c', through: 'b' },
  });
  expect(await standing()).toEqual(['ab same', 'bc same']);
  await store.decideIdentities('w', '3', [decision('a', 'b', 'later')], 'owner');
  await store.decideIdentities('w', '4', [decision('a', 'c', 'different')], 'owner');
  await expect(store.undoDecisions('w', '3', 'owner')).rejects.toMatchObject({ code: 'decision_conflict' });
  expect(await standing()).toEqual(['bc same', 'ab later', 'ac different']);
});

test('who decided elsewhere, and when, is kept; many at once are one batch', async () => {
  const { store } = await open();
  const many = Array.from({ length: 1200 }, (_, i) => ({
    ...decision(`a${i}`, `b${i}`, 'same'),
    by: 'Ana',
    at: '2025-02-03T04:05:06Z',
  }));
  await store.decideIdentities('w', '1', many, 'owner');
  const kept = await store.identityDecisions('w');
  expect(kept).toHaveLength(1200);
  expect(kept[0]).toMatchObject({ by: 'Ana', at: '2025-02-03T04:05:06Z' });
  await expect(store.decideIdentities('none', '2', many, 'owner')).rejects.toMatchObject({ code: 'workspace_unknown' });
});
