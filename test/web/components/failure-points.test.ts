import { describe, expect, it } from 'vitest';
import type { FailurePoint } from '../../../analysis/document.ts';
import { shownFailurePoints } from '../../../web/components/failure-points.ts';
import { documentOf, gapRow, groupRow, organizationRow } from '../../support/document-parts.ts';

const document = documentOf(
  ['a1', 'a2', 'b1', 'c'].map((id) => organizationRow(id, { name: id.toUpperCase() })),
  [],
  {
    groups: [groupRow('a', ['a1', 'a2']), groupRow('b', ['b1'])],
    venues: [{ id: 'v', title: 'Table des voisins', form: 'table', participants: [] }],
    findings: [
      {
        code: 'fragile_bridge',
        severity: 'high',
        confidence: 'solid',
        subjects: [],
        evidence: { a: 'a', b: 'b', point: 'entente', title: 'Soins de proximité' },
      },
    ],
  },
);
const shown = (...points: FailurePoint[]) =>
  shownFailurePoints(gapRow('a', 'b', { status: 'fragile', failure_points: points }), document).map(
    ({ kind, name }) => [kind, name],
  );

const a1: FailurePoint = { kind: 'organization', id: 'a1' };
const b1: FailurePoint = { kind: 'organization', id: 'b1' };
const tie: FailurePoint = { kind: 'tie', id: 'a1|b1' };

describe('shownFailurePoints', () => {
  it('names a single tie by its two ends, once', () => {
    expect(shown(a1, b1, tie)).toEqual([['tie', 'A1 – B1']]);
  });

  it('names the one organization that holds several ties', () => {
    expect(shown(a1)).toEqual([['organization', 'A1']]);
  });

  it('names what carries the tie rather than the tie', () => {
    expect(shown(a1, b1, tie, { kind: 'agreement', id: 'entente' })).toEqual([['agreement', 'Soins de proximité']]);
    expect(shown({ kind: 'agreement', id: 'other' })).toEqual([['agreement', null]]);
  });

  it('names a third party, and never a person', () => {
    expect(shown({ kind: 'organization', id: 'c' }, { kind: 'venue', id: 'v' })).toEqual([
      ['organization', 'C'],
      ['venue', 'Table des voisins'],
    ]);
    expect(shown({ kind: 'person', id: 'P-0badcafe' })).toEqual([['person', null]]);
  });
});
