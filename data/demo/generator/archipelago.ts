import { createRandom } from '../../../analysis/index.ts';
import { ARCHIPELAGO_ORGANIZATIONS, ARCHIPELAGO_TIES, ARCHIPELAGO_VENUE } from './archipelago-organizations.ts';
import { between, dayBetween, pick } from './draws.ts';
import { nameMaker, type PersonName } from './person-names.ts';
import { writeCsv } from './write-csv.ts';

const SEED = 45;

/** The files of the small archipelago, name to bytes: lists as a first inventory would have them. */
export function generateArchipelago(): Map<string, Buffer> {
  const random = createRandom(SEED);
  return new Map([
    ['organismes.csv', organizations()],
    ['conseils.csv', boards(random)],
    ['ententes.csv', agreements(random)],
  ]);
}

function organizations(): Buffer {
  const rows = ARCHIPELAGO_ORGANIZATIONS.map((o) => [o.id, o.name, o.sector, o.territory, o.received ? 'oui' : 'non']);
  return writeCsv(['id_org', 'nom', 'secteur', 'territoire', 'données reçues'], rows, 'utf8-bom-comma');
}

/** Boards without keys: people are counted by their name. */
function boards(random: () => number): Buffer {
  const nextName = nameMaker(random);
  const rows: string[][] = [];
  const sit = (org: string, person: PersonName, role: string) =>
    rows.push([org, person.given, person.family, role, dayBetween('2022-05-15', '2026-06-20', random)]);
  for (const tie of ARCHIPELAGO_TIES.filter((t) => t.form === 'interlock')) {
    const shared = nextName();
    sit(tie.a, shared, 'administratrice');
    sit(tie.b, shared, 'trésorière');
  }
  for (const o of ARCHIPELAGO_ORGANIZATIONS.filter((x) => x.hasBoard)) {
    for (let i = between(4, 7, random); i > 0; i--) sit(o.id, nextName(), i === 1 ? 'présidente' : 'administrateur');
  }
  rows.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  return writeCsv(['id_org', 'prénom', 'nom de famille', 'fonction', 'depuis'], rows, 'utf8-bom-comma');
}

function agreements(random: () => number): Buffer {
  const row = (id: string, title: string, form: string, org: string, role: string, start: string, active: string) => [
    id,
    title,
    form,
    org,
    role,
    start,
    active,
  ];
  const rows: string[][] = [];
  ARCHIPELAGO_TIES.filter((t) => t.form !== 'interlock').forEach((tie, i) => {
    const start = dayBetween('2019-02-01', '2025-11-30', random);
    const active = dayBetween('2025-12-01', '2026-08-31', random);
    const id = `A${String(i + 1).padStart(2, '0')}`;
    const roles = pick(
      [
        ['chef de file', 'membre'],
        ['membre', 'membre'],
      ] as const,
      random,
    );
    rows.push(row(id, tie.title, tie.form, tie.a, roles[0], start, active));
    rows.push(row(id, tie.title, tie.form, tie.b, roles[1], start, active));
  });
  for (const org of ARCHIPELAGO_VENUE.participants) {
    rows.push(row('A90', ARCHIPELAGO_VENUE.title, 'table de concertation', org, 'membre', '2024-01-22', '2026-06-03'));
  }
  return writeCsv(
    ['no entente', 'titre', 'forme', 'id_org', 'rôle du partenaire', 'début', 'dernière rencontre'],
    rows,
    'utf8-bom-comma',
  );
}
