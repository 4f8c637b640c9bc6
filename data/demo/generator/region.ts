import { createRandom } from '../../../analysis/index.ts';
import { type DemoAgreement, LAST_DAY } from './demo-agreement.ts';
import { SECTOR_LETTERS } from './demo-organization.ts';
import { RegionAgreements } from './region-agreements.ts';
import { assessmentRows } from './region-assessments.ts';
import { type DemoPerson, fillBoards } from './region-boards.ts';
import { EVENTS, EXPECTED_LINKS } from './region-context.ts';
import { REGION_ORGANIZATIONS } from './region-organizations.ts';
import { surveyTies } from './region-survey.ts';
import { planRegionTies } from './region-ties.ts';
import { TERRITORIES } from './region-venues.ts';
import { writeCsv } from './write-csv.ts';

const SEED = 20260930;

/** The files of the invented region, name to bytes. */
export function generateRegion(): Map<string, Buffer> {
  const random = createRandom(SEED);
  const plan = planRegionTies(random);
  const people = fillBoards(plan, random);
  const agreements = new RegionAgreements(plan, random).write();
  const survey = surveyTies(plan, random);
  const assessments = assessmentRows(plan, random);
  return new Map([
    ['organizations.csv', organizations()],
    ['people.csv', peopleTable(people)],
    ['board_memberships.csv', seats(people)],
    ['agreements.csv', agreementRows(agreements)],
    ['ties.csv', writeCsv(['source', 'target', 'relation', 'weight', 'start_on'], survey, 'utf8-comma')],
    [
      'assessments.csv',
      writeCsv(
        [
          'assessed_on',
          'wave',
          'respondent_org_id',
          'target_org_id',
          'item',
          'score',
          'scale_min',
          'scale_max',
          'consent',
        ],
        assessments,
        'utf8-comma',
      ),
    ],
    ['events.csv', writeCsv(['date', 'label', 'territory_code'], EVENTS, 'utf8-comma')],
    ['expected_links.csv', writeCsv(['a', 'b', 'territory', 'source', 'note'], EXPECTED_LINKS, 'utf8-comma')],
  ]);
}

function organizations(): Buffer {
  const yesNo = (value: boolean) => (value ? 'yes' : 'no');
  const header =
    'org_id,name,sector,org_type,status,field,territory,municipality,populations,continuum_segments,parent_org_id,data_received,board_roster_complete,connector_mandate,confidential,source_date';
  const rows = REGION_ORGANIZATIONS.map((o) => [
    o.id,
    o.name,
    SECTOR_LETTERS[o.sector]!,
    o.orgType,
    o.status,
    o.fields.join('|'),
    TERRITORIES[o.territory - 1]!,
    o.municipality,
    [...new Set(o.fields.flatMap((field) => POPULATIONS[field] ?? []))].join('|'),
    o.continuum.join('|'),
    o.parent,
    yesNo(o.received),
    o.hasBoard ? 'yes' : '',
    o.mandated ? 'yes' : '',
    o.confidential,
    o.received ? LAST_DAY : '',
  ]);
  return writeCsv(header.split(','), rows, 'utf8-comma');
}

function peopleTable(people: readonly DemoPerson[]): Buffer {
  const rows = people
    .filter((p) => p.id !== '')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((p) => [p.id, p.name.family, p.name.given, 'public_register']);
  return writeCsv(['person_id', 'family_name', 'given_name', 'consent_basis'], rows, 'utf8-comma');
}

/** The boards as a colleague would send them: Excel in French, French headers and words. */
function seats(people: readonly DemoPerson[]): Buffer {
  const names = new Map(REGION_ORGANIZATIONS.map((o) => [o.id, o.name]));
  const rows = people
    .flatMap((p) =>
      p.seats.map((s) => [
        s.org,
        names.get(s.org)!,
        p.id,
        p.name.family,
        p.name.given,
        ROLES[s.role]!,
        s.represents,
        BASES[s.basis]!,
        s.start,
        s.end,
      ]),
    )
    .sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : `${a[3]} ${a[4]}` < `${b[3]} ${b[4]}` ? -1 : 1));
  const header =
    'Id_org;Organisme;Id_personne;Nom de famille;Prénom;Fonction;Au nom de;Mode de désignation;Date de début;Échéance du mandat';
  return writeCsv(header.split(';'), rows, 'excel-french');
}

/** Whom a field is for; the others are for everybody. */
const POPULATIONS: Readonly<Record<string, string>> = {
  'santé mentale': 'adultes',
  dépendance: 'adultes',
  itinérance: 'personnes en situation d’itinérance',
  'famille et petite enfance': 'familles',
  jeunesse: 'jeunes',
  'personnes aînées': 'personnes aînées',
  'DI-TSA-DP': 'personnes handicapées',
  immigration: 'personnes immigrantes',
  violence: 'personnes victimes de violence',
};

const ROLES: Readonly<Record<string, string>> = {
  chair: 'Présidence',
  vice_chair: 'Vice-présidence',
  treasurer: 'Trésorerie',
  secretary: 'Secrétariat',
  director: 'Administration',
};
const BASES: Readonly<Record<string, string>> = {
  elected: 'Élection',
  coopted: 'Cooptation',
  user_rep: 'Représentation des usagers',
  delegated: 'Délégation',
};

/** One row a participant; what belongs to the agreement is given once, on its first row. */
function agreementRows(agreements: readonly DemoAgreement[]): Buffer {
  const columns = Object.keys(agreements[0]!.values);
  const rows = agreements.flatMap((agreement) =>
    agreement.participants.map((p, i) => [
      agreement.id,
      agreement.title,
      agreement.form,
      p.org,
      p.name,
      p.role,
      ...columns.map((column) => (i === 0 ? agreement.values[column]! : '')),
    ]),
  );
  return writeCsv(['agreement_id', 'title', 'form', 'org_id', 'org_name', 'org_role', ...columns], rows, 'utf8-comma');
}
