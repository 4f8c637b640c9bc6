import { describe, expect, it } from 'vitest';
import { matrixModel } from '../../../web/charts/matrix-model.ts';
import { gapId } from '../../../web/components/selection.ts';
import { documentOf, gapRow, groupRow, organizationRow } from '../../support/document-parts.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const document = sampleDocument();

describe('matrixModel', () => {
  it('is square, symmetric, with the pairs of the document and a bare diagonal', () => {
    const { groups, cells } = matrixModel(document, 24);
    expect(groups).toHaveLength(6);
    for (const row of cells) {
      expect(row).toHaveLength(6);
      for (const cell of row) {
        if (cell.row === cell.column) expect(cell.gap).toBeNull();
        else {
          expect(gapId(cell.gap!.a, cell.gap!.b)).toBe(gapId(groups[cell.row]!.id, groups[cell.column]!.id));
          expect(cells[cell.column]![cell.row]!.gap).toBe(cell.gap);
        }
      }
    }
  });

  it('compares with chance only where the pair is spoken of', () => {
    const cells = matrixModel(document, 24).cells.flat();
    const muted = cells.filter((cell) => cell.gap?.speakable === false);
    expect(muted).toHaveLength(4);
    expect(muted.every((cell) => cell.step === null && cell.ratio === null)).toBe(true);
    const seniors = cells.find((cell) => cell.gap && gapId(cell.gap.a, cell.gap.b) === 'g-aines~g-scolaire')!;
    expect([seniors.ratio, seniors.step]).toEqual([0, 0]);
  });

  it('puts the group that hangs by a thread at an end, next to the one that holds it', () => {
    const ids = matrixModel(document, 24).groups.map((group) => group.id);
    const school = ids.indexOf('g-scolaire');
    expect([0, 5]).toContain(school);
  });

  it('keeps the largest groups when there is no room and says how many are left out', () => {
    const model = matrixModel(document, 3);
    expect(model.groups.map((group) => group.size).sort((a, b) => b - a)).toEqual([20, 18, 12]);
    expect(model.left_out).toBe(3);
  });

  it('lists the steps and statuses on screen and no others, and leaves out groups without a pair', () => {
    const small = documentOf([organizationRow('o1')], [], {
      groups: [groupRow('a', []), groupRow('b', []), groupRow('c', [])],
      gaps: [gapRow('a', 'b', { status: 'fragile', ties: 8, expected_ties: 8 })],
    });
    const model = matrixModel(small, 24);
    expect(model.groups.map((group) => group.id)).toEqual(['a', 'b']);
    expect(model.statuses).toEqual(['fragile']);
    expect(model.steps).toEqual([3]);
    expect(model.muted).toBe(false);
  });
});
