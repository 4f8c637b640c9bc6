import { describe, expect, test } from 'vitest';
import { missingArcs, pointOn } from '../../../web/network/arcs.ts';
import { layoutInput, radiiOf } from '../../../web/network/encoding.ts';
import { fragilePath } from '../../../web/network/fragile-path.ts';
import { distanceToHull, hullOf, inHull, type Point } from '../../../web/network/hulls.ts';
import { computeLayout } from '../../../web/network/layout.ts';
import { networkModel } from '../../../web/network/network-model.ts';
import { sceneOf } from '../../../web/network/scene.ts';
import { gapRow } from '../../support/document-parts.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const sample = sampleDocument();
const model = networkModel(sample, false, null);
const scene = sceneOf(model, computeLayout(layoutInput(model, 1.2, null)), radiiOf(model, 'degree'));

describe('missing bridges', () => {
  test('are drawn for the speakable broker-free pairs alone, in rank order', () => {
    expect(scene.arcs.map((arc) => arc.id)).toEqual([
      'g-aines~g-scolaire',
      'g-logement~g-scolaire',
      'g-emploi~g-scolaire',
    ]);
  });

  test('end outside every hull, near their own', () => {
    for (const arc of scene.arcs) {
      const [a, b] = arc.id.split('~').map((id) => scene.hulls.get(id)!);
      for (const [end, own] of [
        [arc.start, a!],
        [arc.end, b!],
      ] as const) {
        expect(
          [...scene.hulls.values()].filter((hull) => inHull(hull, end)),
          arc.id,
        ).toEqual([]);
        expect(distanceToHull(own, end)).toBeGreaterThan(6);
        expect(distanceToHull(own, end)).toBeLessThan(40);
      }
    }
  });

  test('go round a group that stands between the two', () => {
    const square = (id: string, x: number) => [id, hullOf(id, [{ at: [x, 0] as Point, radius: 40 }])!] as const;
    const hulls = new Map([square('a', -200), square('between', 0), square('b', 200)]);
    const [arc] = missingArcs([{ id: 'a~b', a: 'a', b: 'b' }], hulls);
    const crossed = Array.from({ length: 21 }, (_, i) => pointOn(arc!, i / 20)).filter((point) =>
      inHull(hulls.get('between')!, point),
    );
    expect(crossed).toEqual([]);
  });

  test('only the first are drawn, and the one that is selected', () => {
    const more = Array.from({ length: 11 }, (_, i) =>
      gapRow(i % 2 ? 'g-sante' : 'g-aines', i % 2 ? 'g-emploi' : 'g-logement', { status: 'broker_free', rank: i + 4 }),
    );
    // As many pairs well joined: gaps are many here without being the rule.
    const joined = Array.from({ length: 40 }, () => gapRow('g-aines', 'g-sante'));
    const crowded = networkModel(
      { ...sample, gaps: [...sample.gaps.filter((gap) => gap.speakable), ...more, ...joined] },
      false,
      null,
    );
    expect(crowded.missing.length).toBe(5);
    expect(crowded.missingTotal).toBe(14);
    const last = gapRow('g-emploi', 'g-sante', { status: 'broker_free', rank: 99 });
    const selected = networkModel({ ...sample, gaps: [...more, last] }, false, 'g-emploi~g-sante');
    expect(selected.missing.map((gap) => gap.rank)).toContain(99);
  });

  test('where gaps are the rule, only those that make findings are drawn, and the one that is selected', () => {
    const gaps = Array.from({ length: 9 }, (_, i) =>
      gapRow(i % 2 ? 'g-sante' : 'g-aines', i % 3 ? 'g-emploi' : 'g-logement', { status: 'broker_free', rank: i + 1 }),
    );
    const ruled = (findings: typeof sample.findings, selected: string | null) =>
      networkModel({ ...sample, gaps, findings }, false, selected).missing.map(({ a, b }) => `${a} ${b}`);
    expect(ruled([], null)).toEqual([]);
    expect(new Set(ruled([], 'g-aines~g-emploi'))).toEqual(new Set(['g-aines g-emploi']));
    const told = {
      code: 'missing_bridge',
      severity: 'medium' as const,
      confidence: 'indicative' as const,
      subjects: [],
      evidence: { a: 'g-aines', b: 'g-logement' },
    };
    expect(new Set(ruled([told], null))).toEqual(new Set(['g-aines g-logement']));
  });

  test('are not drawn where nothing may be said', () => {
    const archipelago = networkModel(
      { ...sample, network: { ...sample.network, reading: 'archipelago' } },
      false,
      null,
    );
    expect(archipelago.missing).toEqual([]);
    expect(archipelago.groups).toEqual([]);
  });
});

describe('a fragile pair', () => {
  test('is drawn along a tie through its failure point', () => {
    const path = scene.fragile.find((drawn) => drawn.id === 'g-communautaire~g-scolaire')!;
    expect(path.via).toContain('communautaire-02');
    expect(path.via.length).toBe(2);
    expect(sample.ties.some((tie) => path.via.includes(tie.source) && path.via.includes(tie.target))).toBe(true);
  });

  test('runs through a third organization when no tie is direct', () => {
    const at = (id: string) => scene.layout.positions[id];
    const third = gapRow('g-sante', 'g-emploi', {
      status: 'fragile',
      failure_points: [{ kind: 'organization', id: 'x-pont' }],
    });
    expect(fragilePath(third, model, at).via).toEqual(['sante-05', 'x-pont', 'emploi-04']);
  });

  test('whose path is not told is drawn from outline to outline', () => {
    const untold = gapRow('g-emploi', 'g-logement', {
      status: 'fragile',
      failure_points: [{ kind: 'organization', id: 'sante-01' }],
    });
    const alone = networkModel({ ...sample, gaps: [untold] }, false, null);
    const [line] = sceneOf(alone, scene.layout, radiiOf(alone, 'degree')).fragile;
    expect(line?.via).toEqual([]);
    expect(distanceToHull(scene.hulls.get('g-emploi')!, line!.points[0]!)).toBeLessThan(2);
    expect(distanceToHull(scene.hulls.get('g-logement')!, line!.points[1]!)).toBeLessThan(2);
  });
});

test('the shelf holds who has no tie, in two counted parts', () => {
  expect(model.shelf.received.length).toBe(sample.network.isolates.received);
  expect(model.shelf.noData.length).toBe(sample.network.isolates.no_data);
  expect(model.shelf.noData.every((row) => !row.received)).toBe(true);
});

test('a dense network draws no detected group, a given one it does', () => {
  const dense = (kind: 'given' | 'detected') =>
    networkModel(
      {
        ...sample,
        network: { ...sample.network, reading: 'dense' },
        groups: sample.groups.map((group) => ({ ...group, kind })),
      },
      false,
      null,
    );
  expect(dense('detected').groups).toEqual([]);
  expect(dense('detected').places.map((place) => place.kind)).toEqual(['core']);
  expect(dense('given').groups.length).toBe(6);
});
