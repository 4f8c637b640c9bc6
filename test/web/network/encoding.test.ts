import { expect, test } from 'vitest';
import { appearance, type Look } from '../../../web/network/appearance.ts';
import { radiiOf } from '../../../web/network/encoding.ts';
import { legendEntries } from '../../../web/network/legend.ts';
import { networkModel } from '../../../web/network/network-model.ts';
import { fragileText, missingText } from '../../../web/network/twin.ts';
import { neighbourTowards } from '../../../web/network/walk.ts';
import { gapRow } from '../../support/document-parts.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const sample = sampleDocument();
const model = networkModel(sample, true, null);

test('a bridge organization is larger than any other, whatever the measure', () => {
  for (const measure of ['degree', 'broker_score', 'betweenness'] as const) {
    const radii = radiiOf(model, measure);
    const rings = model.rings.map((row) => radii[row.id]!);
    const others = model.linked.filter((row) => !row.ring).map((row) => radii[row.id]!);
    expect(Math.min(...rings), measure).toBeGreaterThan(Math.max(...others));
  }
});

test('the legend counts what is drawn', () => {
  const count = (id: string) => legendEntries(model, 'degree').find((entry) => entry.id === id)?.count;
  expect(count('ring')).toBe(3);
  expect(count('missing')).toBe(3);
  expect(count('fragile')).toBe(2);
  expect(count('venue')).toBe(3);
  expect(count('between')! + count('within')!).toBe(sample.ties.length);
});

test('the legend has no entry for what is not drawn', () => {
  const plain = { ...sample, gaps: [], organizations: sample.organizations.map((row) => ({ ...row, ring: false })) };
  const ids = legendEntries(networkModel(plain, false, null), 'degree').map((entry) => entry.id);
  for (const absent of ['ring', 'missing', 'fragile', 'venue']) expect(ids).not.toContain(absent);
  expect(ids).toContain('within');
});

const look: Look = {
  model,
  scheme: 'light',
  radii: radiiOf(model, 'degree'),
  factor: 1,
  lit: null,
  focus: null,
  muted: new Set(),
};

test('what is not lit is dimmed, in colour and in depth', () => {
  const plain = appearance(look).node('logement-03');
  const dimmed = appearance({ ...look, lit: new Set(['sante-01']) }).node('logement-03');
  expect(dimmed.color).not.toBe(plain.color);
  expect(dimmed.zIndex).toBeLessThan(plain.zIndex);
  expect(dimmed.size).toBe(plain.size);
});

test('a name-only tie is left to the dashed overlay, a muted kind of tie is not drawn', () => {
  const probable = model.ties.find(({ tie }) => tie.probable)!;
  const sure = model.ties.find(({ tie, within }) => !tie.probable && within)!;
  expect(appearance(look).edge(probable).hidden).toBe(true);
  expect(appearance(look).edge(sure).hidden).toBe(false);
  expect(appearance({ ...look, muted: new Set(['within']) }).edge(sure).hidden).toBe(true);
});

test('an arrow key leads to the neighbour that lies there', () => {
  const around = [
    { id: 'east', at: [50, 5] as [number, number] },
    { id: 'far-east', at: [90, 0] as [number, number] },
    { id: 'north', at: [0, -40] as [number, number] },
  ];
  expect(neighbourTowards([0, 0], 'ArrowRight', around)).toBe('east');
  expect(neighbourTowards([0, 0], 'ArrowUp', around)).toBe('north');
  expect(neighbourTowards([0, 0], 'ArrowLeft', around)).toBeNull();
});

test('a pill says what the pair hangs by, and never who', () => {
  const by = (kind: 'person' | 'organization') =>
    gapRow('a', 'b', { status: 'fragile', failure_points: [{ kind, id: 'P-1' }] });
  expect(fragileText(by('organization'), sample, 'fr')).toBe('tient à un organisme');
  expect(fragileText(by('person'), sample, 'fr')).toBe('tient à une personne');
  expect(fragileText(gapRow('a', 'b', { status: 'fragile' }), sample, 'en')).toBe('hangs by a thread');
});

test('a pair that lacks a bridge in several territories says in how many', () => {
  const within = {
    nord: { status: 'broker_free' as const, routes: 0 },
    sud: { status: 'broker_free' as const, routes: 0 },
  };
  expect(missingText(gapRow('a', 'b', { within }), 'en')).toBe('no known bridge · 2 territories');
  expect(missingText(gapRow('a', 'b'), 'en')).toBe('no known bridge');
});

test('a pair that hangs by one agreement says so, not by its two ends', () => {
  const points = [
    { kind: 'organization' as const, id: 'sante-01' },
    { kind: 'organization' as const, id: 'emploi-01' },
    { kind: 'agreement' as const, id: 'a-1' },
  ];
  const gap = gapRow('g-emploi', 'g-sante', { status: 'fragile', failure_points: points });
  expect(fragileText(gap, sample, 'fr')).toBe('tient à une entente');
});
