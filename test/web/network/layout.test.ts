import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../analysis/random.ts';
import { layoutInput, sameRegion } from '../../../web/network/encoding.ts';
import { hullOf, inHull } from '../../../web/network/hulls.ts';
import { computeLayout } from '../../../web/network/layout.ts';
import { ABSENCE_ROOM, type LayoutResult, ROOM } from '../../../web/network/layout-types.ts';
import { networkModel } from '../../../web/network/network-model.ts';
import { documentOf, groupRow, organizationRow, tieRow } from '../../support/document-parts.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const sample = sampleDocument();
const model = networkModel(sample, false, null);
const layout = computeLayout(layoutInput(model, 1.2, null));

function groupsOf(result: LayoutResult) {
  return model.groups.map(({ group, members }) => ({
    id: group.id,
    disc: result.places[group.id]!,
    hull: hullOf(
      group.id,
      members.map((id) => ({ at: result.positions[id]!, radius: 9 })),
    )!,
  }));
}

describe('the layout', () => {
  test('places every linked organization and nobody else, at finite positions', () => {
    const venues = sample.venues.map((venue) => venue.id);
    expect(Object.keys(layout.positions).sort()).toEqual([...model.linked.map((row) => row.id), ...venues].sort());
    expect(Object.values(layout.positions).flat().every(Number.isFinite)).toBe(true);
  });

  test('is the same for the same document', () => {
    expect(computeLayout(layoutInput(networkModel(sampleDocument(), false, null), 1.2, null))).toEqual(layout);
  });

  test('keeps room between groups, and more between groups that nothing bridges', () => {
    const absent = new Set(model.missing.map((gap) => `${gap.a} ${gap.b}`));
    const groups = groupsOf(layout);
    for (const a of groups) {
      for (const b of groups) {
        if (a.id >= b.id) continue;
        const room = Math.hypot(a.disc.x - b.disc.x, a.disc.y - b.disc.y) - a.disc.r - b.disc.r;
        expect(room, `${a.id} ${b.id}`).toBeGreaterThan((absent.has(`${a.id} ${b.id}`) ? ABSENCE_ROOM : ROOM) - 1);
      }
    }
  });

  test('hulls do not overlap', () => {
    const groups = groupsOf(layout);
    for (const a of groups)
      for (const b of groups) {
        if (a !== b)
          expect(
            a.hull.outline.filter((point) => inHull(b.hull, point)),
            `${a.id} in ${b.id}`,
          ).toEqual([]);
      }
  });

  test('an organization of no group stands outside every hull', () => {
    expect(model.loose).toEqual(['x-pont', 'x-radio']);
    for (const id of model.loose) {
      expect(groupsOf(layout).filter(({ hull }) => inHull(hull, layout.positions[id]!))).toEqual([]);
    }
  });

  test('who is tied to another group leans towards it', () => {
    const at = layout.positions['communautaire-02']!;
    const own = layout.places['g-communautaire']!;
    const other = layout.places['g-scolaire']!;
    const towards = (at[0] - own.x) * (other.x - own.x) + (at[1] - own.y) * (other.y - own.y);
    expect(towards).toBeGreaterThan(0);
  });

  test('on another date, everybody stays near where they stood', () => {
    const later = { ...sample, ties: sample.ties.filter((_, index) => index % 9 !== 4) };
    const next = networkModel(later, false, null);
    const moved = computeLayout(layoutInput(next, 1.2, layout));
    const shifts = next.linked
      .filter((row) => row.group !== null)
      .map(({ id }) =>
        Math.hypot(
          moved.positions[id]![0] - layout.positions[id]![0],
          moved.positions[id]![1] - layout.positions[id]![1],
        ),
      );
    shifts.sort((a, b) => a - b);
    expect(shifts[Math.floor(shifts.length / 2)]).toBeLessThan(15);
    for (const { group } of next.groups) {
      const [before, after] = [layout.places[group.id]!, moved.places[group.id]!];
      expect(Math.hypot(before.x - after.x, before.y - after.y), group.id).toBeLessThan(20);
    }
  });
});

test('an archipelago is laid out as small sets that do not touch', () => {
  const ids = Array.from({ length: 24 }, (_, i) => `o${String(i).padStart(2, '0')}`);
  const ties = ids.flatMap((id, i) => (i % 3 === 2 ? [] : [tieRow(id, ids[i + 1]!)]));
  const archipelago = networkModel(
    documentOf(
      ids.map((id) => organizationRow(id)),
      ties,
      {
        network: { reading: 'archipelago' },
        groups: [groupRow('g', ids)],
      },
    ),
    false,
    null,
  );
  expect(archipelago.groups).toEqual([]);
  expect(archipelago.places.map((place) => place.members.length)).toEqual(Array(8).fill(3));
  const discs = Object.values(computeLayout(layoutInput(archipelago, 1, null)).places);
  discs.forEach((a, i) => {
    for (const b of discs.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
  });
});

test('2,000 organizations and 12,000 ties keep their hulls apart', () => {
  const random = createRandom(7);
  const groups = Array.from({ length: 30 }, (_, g) =>
    Array.from({ length: g < 12 ? 100 : 44 }, (_, i) => `g${String(g).padStart(2, '0')}-${i}`),
  );
  const ids = groups.flat();
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!;
  const ties = Array.from({ length: 12_000 }, () => {
    const own = groups[Math.floor(random() * groups.length)]!;
    return tieRow(pick(own), random() < 0.9 ? pick(own) : pick(ids));
  });
  const wide = networkModel(
    documentOf(
      ids.map((id) => organizationRow(id, { group: id.slice(0, 3) })),
      ties,
      {
        network: { reading: 'wide' },
        groups: groups.map((members, color) => groupRow(members[0]!.slice(0, 3), members, { color })),
      },
    ),
    false,
    null,
  );
  expect(wide.groups.length).toBe(12);
  expect(wide.groupsTotal).toBe(30);
  const result = computeLayout(layoutInput(wide, 1.3, null));
  const hulls = wide.groups.map(
    ({ group, members }) =>
      hullOf(
        group.id,
        members.map((id) => ({ at: result.positions[id]!, radius: 6 })),
      )!,
  );
  for (const a of hulls)
    for (const b of hulls) if (a !== b) expect(a.outline.some((point) => inHull(b, point))).toBe(false);
});

test('a group that appears later finds a place while the others stay', () => {
  const without = networkModel(
    { ...sample, groups: sample.groups.filter((group) => group.id !== 'g-emploi') },
    false,
    null,
  );
  const before = computeLayout(layoutInput(without, 1.2, null));
  const after = computeLayout(layoutInput(model, 1.2, before));
  for (const { group } of without.groups) {
    const [from, to] = [before.places[group.id]!, after.places[group.id]!];
    expect(Math.hypot(from.x - to.x, from.y - to.y), group.id).toBeLessThan(200);
  }
  const discs = model.groups.map(({ group }) => after.places[group.id]!);
  discs.forEach((a, i) => {
    for (const b of discs.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r).toBeGreaterThan(ROOM - 1);
  });
});

test('another region does not start from where this one stood', () => {
  const elsewhere = networkModel(
    documentOf([organizationRow('p'), organizationRow('q')], [tieRow('p', 'q')], {
      network: { reading: 'archipelago' },
    }),
    false,
    null,
  );
  expect(sameRegion(elsewhere, layout)).toBeNull();
  expect(sameRegion(model, layout)).toBe(layout);
});
