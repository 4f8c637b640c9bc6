import { describe, expect, test } from 'vitest';
import { layoutInput, radiiOf } from '../../../web/network/encoding.ts';
import { type FrameInput, frameOf } from '../../../web/network/frame.ts';
import { computeLayout } from '../../../web/network/layout.ts';
import { markTexts } from '../../../web/network/marks.ts';
import { networkModel } from '../../../web/network/network-model.ts';
import { overlap, placeLabels, rectAround } from '../../../web/network/place-labels.ts';
import { sceneOf } from '../../../web/network/scene.ts';
import { measureText } from '../../../web/network/text-width.ts';
import { sampleDocument } from '../../support/sample-document.ts';

describe('labels', () => {
  const frame = { left: 0, top: 0, right: 400, bottom: 200 };
  const label = (id: string, spots: [number, number][], required = false) => ({
    id,
    width: 100,
    height: 20,
    required,
    spots: spots.map(([x, y]) => ({ x, y })),
  });

  test('the first keeps its spot, the next takes its second choice', () => {
    const placed = placeLabels(
      [
        label('large', [[100, 50]]),
        label('small', [
          [110, 55],
          [110, 120],
        ]),
      ],
      [],
      frame,
    );
    expect(placed.map(({ id, y }) => [id, y])).toEqual([
      ['large', 50],
      ['small', 120],
    ]);
  });

  test('one that is not required gives way when nothing is free', () => {
    const placed = placeLabels([label('large', [[100, 50]]), label('small', [[110, 55]])], [], frame);
    expect(placed.map(({ id }) => id)).toEqual(['large']);
  });

  test('a required one stands where it covers least', () => {
    const wall = rectAround(100, 50, 90, 90);
    const placed = placeLabels(
      [
        label(
          'must',
          [
            [100, 50],
            [180, 50],
          ],
          true,
        ),
      ],
      [wall],
      frame,
    );
    expect(placed[0]?.x).toBe(180);
  });

  test('none leaves the frame', () => {
    expect(placeLabels([label('out', [[390, 50]])], [], frame)).toEqual([]);
  });
});

describe('a frame of the sample', () => {
  const model = networkModel(sampleDocument(), false, null);
  const radii = radiiOf(model, 'degree');
  const scene = sceneOf(model, computeLayout(layoutInput(model, 1.1, null)), radii);
  const { content } = scene;
  const [width, height] = [content.right - content.left + 60, content.bottom - content.top + 120];
  const texts = markTexts(model, (id) => model.document.groups.find((group) => group.id === id)!.value!, 'fr');
  const input: FrameInput = {
    scene,
    affine: { scale: 1, x: 30 - content.left, y: 40 - content.top },
    width,
    height,
    radius: (id) => radii[id] ?? 4,
    measure: measureText,
    groupTexts: texts.groups,
    pillTexts: texts.pills,
    lit: null,
    named: new Set(),
    muted: new Set(),
    obstacles: [],
  };
  const frame = frameOf(input);

  test('names every bridge organization and no ordinary one, and shows every pill', () => {
    const names = frame.labels.names.map((label) => label.id).sort();
    expect(names).toEqual([...model.rings.map((row) => row.id), 'communautaire-02'].sort());
    expect(frame.labels.pills.length).toBe(5);
  });

  test('every group of the sample finds room for its name', () => {
    expect(frame.labels.groups.map((label) => label.id).sort()).toEqual(
      model.groups.map(({ group }) => group.id).sort(),
    );
  });

  test('no name covers another, nor a ring', () => {
    const all = [...frame.labels.groups, ...frame.labels.names, ...frame.labels.pills];
    for (const a of all) for (const b of all) if (a !== b) expect(overlap(a.rect, b.rect), `${a.id} ${b.id}`).toBe(0);
    for (const group of frame.labels.groups) {
      for (const { at, r } of frame.rings) expect(overlap(group.rect, rectAround(at[0], at[1], 2 * r, 2 * r))).toBe(0);
    }
  });

  test('what the legend mutes is gone', () => {
    const quiet = frameOf({ ...input, muted: new Set(['missing', 'fragile', 'ring']) });
    expect([quiet.arcs, quiet.fragile, quiet.rings, quiet.labels.pills]).toEqual([[], [], [], []]);
  });

  test('when few are lit they are named while there is room', () => {
    const lit = new Set(model.groups.find(({ group }) => group.id === 'g-emploi')!.members);
    const named = frameOf({ ...input, lit })
      .labels.names.map((label) => label.id)
      .filter((id) => lit.has(id));
    expect(named.length).toBeGreaterThan(2);
  });
});
