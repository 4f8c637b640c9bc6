import { afterEach, describe, expect, it } from 'vitest';
import type { AnalysisDocument } from '../../../analysis/document.ts';
import type { DossierAgreement, DossierSeat, DossierTie, OrganizationDossier } from '../../../analysis/dossier.ts';
import '../../../web/components/dossier-board.ts';
import { endingsOf } from '../../../web/components/dossier-endings.ts';
import '../../../web/components/dossier-ends.ts';

const seat = (label: string, patch: Partial<DossierSeat> = {}) =>
  ({
    person: { id: label, label },
    role: null,
    represents: null,
    interest: null,
    from: null,
    to: null,
    boards: [],
    sources: [],
    ...patch,
  }) as DossierSeat;
const agreement = (title: string, patch: Partial<DossierAgreement>) =>
  ({ id: title, title, to: null, nextReviewOn: null, ...patch }) as DossierAgreement;
const tie = (other: string, patch: Partial<DossierTie>) =>
  ({ other, relation: 'referral', agreement: null, people: [], to: null, ...patch }) as DossierTie;
const dossier = (patch: Partial<OrganizationDossier>) =>
  ({ id: 'own', ties: [], agreements: [], seats: [], ...patch }) as OrganizationDossier;
const document_ = (asOf: string | null) =>
  ({
    network: { as_of: asOf },
    organizations: [{ id: 'b', name: 'Biblio' }],
    groups: [],
    venues: [],
  }) as unknown as AnalysisDocument;

afterEach(() => document.body.replaceChildren());

async function shown(
  name: 'dossier-ends' | 'dossier-board',
  value: OrganizationDossier,
  asOf: string | null = '2026-09-30',
) {
  const properties = { dossier: value, document: document_(asOf), language: 'en' as const };
  const element = Object.assign(document.createElement(name) as HTMLElementTagNameMap[typeof name], properties);
  document.body.append(element);
  await element.updateComplete;
  return element.renderRoot as HTMLElement;
}

const words = (root: Element) => root.textContent!.replace(/\s+/g, ' ').trim();

describe('what ends soon', () => {
  it('goes from the day of the network to the end of the sixth month after it, both included, soonest first', () => {
    const seats = ['2026-09-29', '2027-03-31', '2026-09-30', '2027-04-01', null].map((to) => seat(`P ${to}`, { to }));
    const { until, items, undated } = endingsOf(dossier({ seats }), '2026-09-30')!;
    expect([until, items.map(({ on }) => on), undated]).toEqual(['2027-03-31', ['2026-09-30', '2027-03-31'], 1]);
    expect(endingsOf(dossier({}), '2027-08-31')!.until).toBe('2028-02-29');
  });

  it('reaches as far past today where the lists stop before, and hides nothing that ended since', () => {
    const seats = ['2025-03-01', '2026-12-31', '2027-05-31', '2027-06-01'].map((to) => seat(to, { to }));
    const { items } = endingsOf(dossier({ seats }), '2025-01-01', '2026-11-22')!;
    expect(items.map(({ on }) => on)).toEqual(['2025-03-01', '2026-12-31', '2027-05-31']);
    expect(endingsOf(dossier({ seats }), '2027-01-15', '2026-11-22')!.until).toBe('2027-07-31');
  });

  it('tells a tie once: by its agreement or its people where it has some', () => {
    const ties = [
      tie('b', { agreement: 'E1', to: '2026-12-01' }),
      tie('c', { people: [{ id: 'p', label: 'P', delegated: false }], to: '2026-12-01' }),
      tie('d', { to: '2026-12-01' }),
    ];
    const agreements = [agreement('E1', { to: '2026-12-01', nextReviewOn: '2026-10-01' })];
    const { items } = endingsOf(dossier({ ties, agreements }), '2026-09-30')!;
    expect(items.map(({ kind }) => kind)).toEqual(['review', 'agreement', 'tie']);
  });

  it('is said of no day where the network stands for none', async () => {
    const value = dossier({ seats: [seat('P', { to: '2026-12-01' })] });
    expect(endingsOf(value, null)).toBeNull();
    expect((await shown('dossier-ends', value, null)).querySelector('section')).toBeNull();
  });

  it('is a list of days and sentences, with what is not known', async () => {
    const root = await shown(
      'dossier-ends',
      dossier({
        seats: [
          seat('P-1', { to: '2026-10-15', role: 'chair' }),
          seat('P-2'),
          seat('P-3', { to: '2027-01-31', represents: 'b' }),
        ],
        agreements: [agreement('Meals', { to: '2027-03-31', nextReviewOn: '2026-11-02' })],
        ties: [tie('b', { to: '2026-12-24' })],
      }),
    );
    expect([...root.querySelectorAll('li')].map(words)).toEqual([
      'Oct 15, 2026 the term of P-1 on the board ends (Chair)',
      'Nov 2, 2026 “Meals” is to be reviewed',
      'Dec 24, 2026 the tie with Biblio ends (Referrals)',
      'Jan 31, 2027 the term of P-3 on the board ends; the seat, which represents Biblio, goes on',
      'Mar 31, 2027 “Meals” ends',
    ]);
    expect(words(root)).toContain('1 term, agreement or tie has no recorded end');
  });

  it('says that nothing is recorded to end, and stays away where there is nothing to end', async () => {
    const later = dossier({ seats: [seat('P', { to: '2029-01-01' })] });
    expect(words(await shown('dossier-ends', dossier({ seats: [...later.seats, seat('Q')] })))).toContain(
      'Nothing is recorded to end or to be reviewed from Sep 30, 2026 to Mar 31, 2027.',
    );
    expect((await shown('dossier-ends', dossier({}))).querySelector('section')).toBeNull();
  });
});

describe('the board', () => {
  const heads = (root: HTMLElement) => [...root.querySelectorAll('thead th')].map(words);

  it('says the role of each person where the list gives any, a dash where it does not', async () => {
    const root = await shown('dossier-board', dossier({ seats: [seat('P-1', { role: 'chair' }), seat('P-2')] }));
    expect(heads(root)[1]).toBe('Role');
    expect([...root.querySelectorAll('tbody tr')].map((row) => words(row.querySelector('td')!))).toEqual([
      'Chair',
      '—',
    ]);
  });

  it('has no column of roles, nor of interests, where the list gives none', async () => {
    const columns = heads(await shown('dossier-board', dossier({ seats: [seat('P-1')] })));
    expect(columns).not.toContain('Role');
    expect(columns).not.toContain('Declared interest');
  });

  it('says what a person declared, and while names are masked only that something is', async () => {
    const seats = [
      seat('P-1', { interest: { declared: 'Supplier of the shelter' } }),
      seat('P-2', { interest: { declared: null } }),
      seat('P-3'),
    ];
    const root = await shown('dossier-board', dossier({ seats }));
    const at = heads(root).indexOf('Declared interest') - 1;
    expect([...root.querySelectorAll('tbody tr')].map((row) => words(row.querySelectorAll('td')[at]!))).toEqual([
      'Supplier of the shelter',
      'declared; masked like the names',
      '—',
    ]);
  });
});
