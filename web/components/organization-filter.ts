import type { AnalysisDocument, AnalysisOrganization } from '../../analysis/document.ts';
import { matches } from './fold.ts';

export const SHOWS = ['all', 'linked', 'isolates', 'no_data', 'stubs'] as const;

const KEEPS: Record<string, (organization: AnalysisOrganization) => boolean> = {
  linked: ({ degree }) => (degree ?? 0) > 0,
  isolates: ({ degree }) => (degree ?? 0) === 0,
  no_data: ({ received, in_scope }) => in_scope && !received,
  stubs: ({ in_scope }) => !in_scope,
};

/** The organizations that the address asks for: `q` in name, id or attributes, `group` (`none`: in no group), `show`. */
export function filterOrganizations(
  document: AnalysisDocument,
  { q = '', group = '', show = '' }: Readonly<Record<string, string>>,
): AnalysisOrganization[] {
  const keeps = KEEPS[show] ?? (() => true);
  return document.organizations.filter(
    (organization) =>
      keeps(organization) &&
      (group === '' || (organization.group ?? 'none') === group) &&
      (q.trim() === '' || matches(searchable(organization), q.trim())),
  );
}

function searchable({ id, name, attributes }: AnalysisOrganization): string {
  return [name, id, ...Object.values(attributes).flat()].join(' ');
}
