import { describe, expect, test } from 'vitest';
import { identityCandidates } from '../../../analysis/identities/candidates.ts';
import type { IdentityDecision } from '../../../analysis/identities/types.ts';
import { organization, person, roster, seat } from '../../support/roster.ts';
import { rosterOf, sharedRoster } from '../../support/rosters.ts';

/** Two boards of a larger region: without others a name cannot be rare or frequent. */
function pairOf(a: string, b: string, more: readonly string[] = []) {
  const others = Array.from({ length: 60 }, (_, i) => `O${i},Prénom${'abcdefghij'[i % 10]} Nom${i}x`);
  const given = rosterOf({
    'boards.csv': ['org_name,person_name', `Alpha,${a}`, `Beta,${b}`, ...more, ...others],
  });
  const holder = (board: string) => given.seats.find((entry) => entry.organizationId === board)?.personId ?? '';
  const [alpha, beta] = [holder('alpha'), holder('beta')];
  return identityCandidates(given, []).find(({ a: x, b: y }) => [x, y].includes(alpha) && [x, y].includes(beta));
}

const codesOf = (found: ReturnType<typeof pairOf>) => found?.evidence.map(({ code }) => code) ?? [];

describe('two names of one person', () => {
  test.each([
    ['Cyr Manon', 'Manon Cyr', 'order_reversed'],
    ['"Cyr, Manon"', 'MANON CYR', 'given_equal'],
    ['Alain Poirier (Chibougamau)', 'Alain Poirier', 'family_equal'],
    ['Jean-Pierre Drolet', 'Jean Pierre Drolet', 'given_equal'],
    ['J.-P. Drolet', 'Jean-Pierre Drolet', 'given_initial'],
    ['Bob Drolet', 'Robert Drolet', 'given_form'],
    ['Kate O’Hanrahan', 'Catherine O Hanrahan', 'given_form'],
    ['Hélène de la Durantaye', 'Helene Durantaye', 'family_equal'],
    ['Anne Le Guerrier', 'Anne Leguerrier', 'family_equal'],
    ['Marie St-Onge', 'Marie Saint-Onge', 'family_equal'],
    ['Ian MacDougall', 'Ian McDougall', 'family_equal'],
    ['Ian Mac Askill', 'Ian McAskill', 'family_equal'],
    ['Paul van der Zwan', 'Paul Vanderzwan', 'family_equal'],
    ['Greta Wiskeychan-Cheechoo', 'Greta Cheechoo', 'family_part'],
    ['Nycole Turmell', 'Nycole Turmel', 'family_similar'],
    ['Norman A. Wapachee', 'Norman Wapachee', 'second_given_missing'],
    ['Dre Ivone Kirouac', 'Ivone Kirouac', 'given_equal'],
  ])('%s, %s: %s', (a, b, code) => {
    const found = pairOf(a, b);
    expect(codesOf(found)).toContain(code);
    expect(found!.probability).toBeGreaterThan(0.1);
    expect(found!.probability).toBeCloseTo(1 / (1 + 2 ** -found!.bits), 12);
  });

  test.each([
    ['Jean Drolet', 'Pierre Drolet'],
    ['Jean Drolet', 'Jean Kirouac'],
    ['Poste vacant', 'Poste vacant'],
    ['John A. Drolet sr', 'John A. Drolet jr'],
  ])('%s, %s: not proposed', (a, b) => {
    expect(pairOf(a, b)).toBeUndefined();
  });

  test('a rare name weighs more than a frequent one', () => {
    const rare = pairOf('Ivone Kirouac', 'Ivone Kirouac')!;
    const frequent = pairOf('Michel Tremblay', 'Michel Tremblay')!;
    expect(rare.bits).toBeGreaterThan(frequent.bits + 3);
    expect(frequent.counted).toBe(true);
  });

  test('others who bear the name make it weigh less', () => {
    const more = ['Kirouac Ltée,Paul Kirouac', 'Kirouac 2,Luc Kirouac', 'Kirouac 3,Ivone Lamy', 'Kirouac 4,Ivone Roy'];
    expect(pairOf('Ivone Kirouac', 'Ivone Kirouac', more)!.bits).toBeLessThan(
      pairOf('Ivone Kirouac', 'Ivone Kirouac')!.bits,
    );
  });
});

describe('what surrounds two records', () => {
  const people = [person('1', 'Ivone Kirouac', null), person('2', 'Ivone Kirouac', null), person('3', 'Z', null)];
  const seats = [seat('A', '1'), seat('B', '2')];
  const bitsOf = (parts: Parameters<typeof roster>[0]) =>
    identityCandidates(roster({ people, seats, ...parts }), [])[0]!;
  const at = (id: string, municipality: string) => organization(id, { attributes: { municipality } });
  const plain = bitsOf({}).bits;

  test('one municipality speaks for, two against', () => {
    const towns = ['C', 'D', 'E', 'F'].map((id) => at(id, `Ville ${id}`));
    const same = bitsOf({ organizations: [at('A', 'Laval'), at('B', 'Laval'), ...towns] });
    const other = bitsOf({ organizations: [at('A', 'Laval'), at('B', 'Gaspé'), ...towns] });
    expect(same.bits).toBeGreaterThan(plain);
    expect(other.bits).toBeLessThan(plain);
  });

  test('boards that somebody else links speak for', () => {
    const linked = bitsOf({
      people: [...people, person('k', 'Other Person')],
      seats: [...seats, seat('A', 'k'), seat('B', 'k')],
    });
    expect(linked.evidence).toContainEqual({ code: 'boards_linked', bits: 3 });
  });

  test('two municipal councils share nobody by law; one list names nobody twice', () => {
    const council = (id: string) => organization(id, { attributes: { org_type: 'municipality' } });
    expect(bitsOf({ organizations: [council('A'), council('B')] }).evidence).toContainEqual({
      code: 'structural_zero',
      bits: -7,
    });
    const twice = bitsOf({ seats: [seat('A', '1'), seat('A', '2')] });
    expect(twice.evidence).toContainEqual({ code: 'listed_together', bits: -6 });
    expect(twice.hanging).toBe(0);
  });

  test('keys decide: two keys are two people, and are not proposed', () => {
    expect(identityCandidates(roster({ people: [person('1', 'Ana Roy'), person('2', 'Ana Roy')], seats }), [])).toEqual(
      [],
    );
  });
});

describe('organizations', () => {
  const found = (rows: readonly string[]) => {
    const others = Array.from(
      { length: 40 },
      (_, i) => `Z${i},Organisme numéro ${i} ${'abcdefghijklmnop'[i % 16]}${i},Ville ${i % 9},,,`,
    );
    const given = rosterOf({
      'organizations.csv': ['org_id,name,municipality,neq,acronym,courriel', ...rows, ...others],
    });
    return identityCandidates(given, [], 'organizations').filter(({ a, b }) => a < 'Z' && b < 'Z');
  };

  test.each([
    ['legal form', 'Meubles Kirouac inc.', 'Les Meubles Kirouac ltée', 'name_equal'],
    [
      'initials of an institution',
      'CISSS de la Gaspésie',
      'Centre intégré de santé et de services sociaux de la Gaspésie',
      'name_equal',
    ],
    [
      'double name',
      'Kanawake Youth Network / Réseau jeunesse Kanawake',
      'Réseau jeunesse Kanawake',
      'name_other_equal',
    ],
    ['slip', 'Carrefour Kirouac de Nicolet', 'Carrefour Kirouak de Nicolet', 'name_part'],
    ['derived initials', 'TCJN', 'Table de concertation jeunesse Nicolet', 'initials'],
  ])('%s', (_, a, b, code) => {
    const [pair] = found([`A,${a},Nicolet,,,`, `B,${b},Nicolet,,,`]);
    expect(pair?.evidence.map((entry) => entry.code)).toContain(code);
    expect(pair!.probability).toBeGreaterThan(0.3);
  });

  test('a number or another town tells two apart', () => {
    expect(found(['A,École Kirouac 12,Nicolet,,,', 'B,École Kirouac 13,Nicolet,,,'])).toEqual([]);
    expect(found(['A,Maison des jeunes,Nicolet,,,', 'B,Maison des jeunes,Gaspé,,,'])).toEqual([]);
  });

  test('one register number in one file is proposed, not joined; a shared address speaks for', () => {
    const [pair] = found(['A,Service Nord,Nicolet,1143920115,,', 'B,Comptoir Sud,Gaspé,1143920115,,']);
    expect(pair?.evidence.map((entry) => entry.code)).toContain('register_same');
    const [mail] = found(['A,Carrefour Kirouac,Nicolet,,,info@x.ca', 'B,Kirouac et compagnie,Nicolet,,,info@x.ca']);
    expect(mail?.evidence.map((entry) => entry.code)).toContain('email_same');
  });
});

test('a decision settles its pair and what follows from it', () => {
  const people = ['1', '2', '3'].map((id) => person(id, 'Ivone Kirouac', null));
  const given = roster({ people, seats: [seat('A', '1'), seat('B', '2'), seat('C', '3')] });
  const open = identityCandidates(given, []);
  expect(open.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
  const keyOf = new Map(
    open.flatMap(
      ({ a, b, keys }) =>
        [
          [a, keys[0]],
          [b, keys[1]],
        ] as const,
    ),
  );
  const decide = (a: string, b: string, verdict: IdentityDecision['verdict']): IdentityDecision => ({
    kind: 'people',
    a: keyOf.get(a)!,
    b: keyOf.get(b)!,
    verdict,
    by: 'owner',
    at: '2026-01-05T10:00:00Z',
  });
  const states = (decisions: IdentityDecision[]) =>
    Object.fromEntries(identityCandidates(given, decisions).map(({ a, b, state }) => [`${a}${b}`, state]));
  expect(states([decide('1', '2', 'same'), decide('2', '3', 'same')])).toEqual({ 12: 'same', 23: 'same', 13: 'same' });
  expect(states([decide('1', '2', 'same'), decide('2', '3', 'different')])).toMatchObject({ 13: 'different' });
  expect(states([decide('1', '2', 'later')])).toEqual({ 12: 'later', 23: 'open', 13: 'open' });
});

test('the directory of Quebec municipalities: reversed, bracketed, with an initial, with a double name', () => {
  const given = sharedRoster(['quebec_municipal_directory_r04_r10/MUN_04_10.csv']);
  if (!given) return;
  const names = new Map(given.people.map(({ id, name }) => [id, name]));
  const candidates = identityCandidates(given, []);
  expect(candidates.filter(({ counted }) => counted)).toHaveLength(10);
  expect(candidates.filter(({ counted }) => !counted).map(({ a, b }) => [names.get(a), names.get(b)].sort())).toEqual(
    expect.arrayContaining([
      ['Cyr Manon', 'Manon Cyr'],
      ['Alain Poirier', 'Alain Poirier (Chibougamau)'],
      ['Norman A. Wapachee', 'Norman Wapachee'],
      ['Greta Cheechoo', 'Greta Wiskeychan-Cheechoo'],
    ]),
  );
  expect(candidates).toHaveLength(14);
});
