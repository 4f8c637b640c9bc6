import { describe, expect, it } from 'vitest';
import { findingId, findingIsSelected, gapId, selectedOrganizations } from '../../../web/components/selection.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const document = sampleDocument();
const gap = document.gaps[0]!;
const finding = document.findings.find(({ subjects }) => subjects.filter(({ kind }) => kind === 'group').length === 2)!;

describe('selection', () => {
  it('names a pair the same whichever end comes first', () => {
    expect(gapId('b', 'a')).toBe(gapId('a', 'b'));
  });

  it('lights an organization with its neighbours', () => {
    const [tie] = document.ties;
    const lit = selectedOrganizations(document, { kind: 'organization', id: tie!.source });
    expect(lit).toContain(tie!.source);
    expect(lit).toContain(tie!.target);
    expect(lit!.size).toBeLessThan(document.organizations.length);
  });

  it('lights both groups of a pair', () => {
    const lit = selectedOrganizations(document, { kind: 'gap', id: gapId(gap.a, gap.b) })!;
    const members = document.groups.filter(({ id }) => id === gap.a || id === gap.b).flatMap((group) => group.members);
    expect([...members].every((id) => lit.has(id))).toBe(true);
  });

  it('lights nothing for what the document does not hold', () => {
    expect(selectedOrganizations(document, null)).toBeNull();
    expect(selectedOrganizations(document, { kind: 'finding', id: 'gone' })).toBeNull();
  });

  it('finds a finding again by itself and by its pair of groups', () => {
    const [a, b] = finding.subjects.filter(({ kind }) => kind === 'group');
    expect(findingIsSelected(finding, { kind: 'finding', id: findingId(finding) }, document)).toBe(true);
    expect(findingIsSelected(finding, { kind: 'gap', id: gapId(a!.id, b!.id) }, document)).toBe(true);
    expect(findingIsSelected(finding, { kind: 'finding', id: 'other' }, document)).toBe(false);
  });
});
