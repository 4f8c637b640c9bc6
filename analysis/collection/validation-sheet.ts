import type { AnalysisDocument, AnalysisFinding } from '../document.ts';
import { byCodeUnits } from '../random.ts';
import type { Roster, Source } from '../types.ts';
import { collector } from './collection-sheets.ts';
import type { CollectionSheets, SheetAgreement, SheetTie, ValidationSheet } from './types.ts';

/**
 * What an organization is shown of itself, to be confirmed or corrected before it is shown to others: its ties with whoever
 * said so, the data that its place depends on, every finding that names it, its board, the blanks. `null` for an id that the
 * roster does not know.
 */
export function validationSheet(roster: Roster, document: AnalysisDocument, id: string): ValidationSheet | null {
  return validator(roster, document)(id);
}

/** The same for many organizations of one roster: what they share is looked up once. */
export function validator(roster: Roster, document: AnalysisDocument): (id: string) => ValidationSheet | null {
  const sheetsOf = collector(roster, document);
  const returnedBy = new Map(
    roster.tables.flatMap(({ file, returned }) => (returned ? [[file, returned.organization]] : [])),
  );
  const missing = new Set(document.coverage.received.missing);
  const neighbours = new Map<string, Set<string>>();
  for (const { source, target } of document.ties) {
    neighbours.set(source, (neighbours.get(source) ?? new Set()).add(target));
    neighbours.set(target, (neighbours.get(target) ?? new Set()).add(source));
  }
  const groups = new Map(document.groups.map((group) => [group.id, group]));
  const groupOf = new Map(document.organizations.map(({ id, group }) => [id, group]));
  const answered = (sources: readonly Source[]) => sources.flatMap(({ file }) => returnedBy.get(file) ?? []);

  return (id) => {
    const sheets = sheetsOf(id);
    if (!sheets) return null;
    const group = groups.get(groupOf.get(id) ?? '');
    const around = new Set([...(neighbours.get(id) ?? []), ...(group?.members ?? []), ...(group?.absent ?? [])]);
    around.delete(id);
    return {
      organization: sheets.organization,
      received: sheets.received,
      asOf: document.network.as_of,
      ties: tiesOf(sheets, answered),
      agreements: agreementsOf(sheets, answered),
      board: sheets.board,
      blanks: sheets.blanks,
      around: {
        organizations: around.size,
        notReceived: [...around].filter((other) => missing.has(other)).sort(byCodeUnits),
      },
      findings: document.findings.flatMap((finding, at) => (names(finding, id) ? [at] : [])),
    };
  };
}

/** A tie that it reported, and that somebody else reports too, is one tie of two reporters. */
function tiesOf(
  { organization, ties, said }: CollectionSheets,
  answered: (sources: readonly Source[]) => string[],
): SheetTie[] {
  const rows = new Map<string, SheetTie>();
  const add = (row: SheetTie) => {
    const key = [row.partner.id, row.relation, row.title ?? ''].join('\u0000');
    const known = rows.get(key);
    const reporters = [...new Set([...(known?.reporters ?? []), ...row.reporters])].sort(byCodeUnits);
    rows.set(key, { ...(known ?? row), reporters, sources: [...(known?.sources ?? []), ...row.sources] });
  };
  for (const { code, partners, form, title, level, sources } of ties) {
    const [partner] = partners;
    if (partners.length !== 1 || !partner) continue;
    const own = code.startsWith('t:') ? [organization.id] : [];
    add({ partner, relation: form, title, level, shared: 0, reporters: [...own, ...answered(sources)], sources });
  }
  for (const { kind, by: partner, relation, count, sources } of said) {
    if (kind === 'delegation') continue;
    const shared = kind === 'shared_directors' ? count : 0;
    const reporters = kind === 'tie' ? [partner.id] : answered(sources);
    add({ partner, relation, title: null, level: null, shared, reporters, sources });
  }
  return [...rows.values()].sort(
    (a, b) => byCodeUnits(a.partner.name, b.partner.name) || byCodeUnits(a.relation, b.relation),
  );
}

function agreementsOf(
  { ties }: CollectionSheets,
  answered: (sources: readonly Source[]) => string[],
): SheetAgreement[] {
  return ties
    .filter(({ partners }) => partners.length !== 1)
    .map(({ code, partners, form, title, level, sources }) => ({
      title: title ?? code.slice(2),
      form,
      others: partners.length,
      level,
      reporters: [...new Set(answered(sources))].sort(byCodeUnits),
      sources,
    }));
}

/** A finding names an organization as what it is about, or among what it rests on. */
function names({ subjects, evidence }: AnalysisFinding, id: string): boolean {
  if (subjects.some((subject) => subject.kind === 'organization' && subject.id === id)) return true;
  return Object.entries(evidence).some(
    ([name, value]) => name !== 'not_received' && (value === id || (Array.isArray(value) && value.includes(id))),
  );
}
