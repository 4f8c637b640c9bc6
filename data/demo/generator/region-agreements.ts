import { type DemoAgreement, type DemoParticipant, describeAgreement, participant } from './demo-agreement.ts';
import type { DemoOrganization } from './demo-organization.ts';
import { pick, sample } from './draws.ts';
import { ENDING_TIE, HELD_BY_ONE, HOLDER_OF_FIVE } from './region-ties.ts';
import { REGION_VENUES, TERRITORIES, THEMES, TITLES } from './region-venues.ts';
import { DESIGNATED_BROKER, type PlannedTie, type TiePlan } from './tie-plan.ts';

const AGREEMENTS = 130;
/** Five ways in which the lists of partners write the housing office of Port-Méandre. The first two fold to its name. */
export const SPELLINGS = [
  "OFFICE D'HABITATION DE PORT-MEANDRE",
  'Office d’habitation de Port Méandre',
  'OMH de Port-Méandre',
  'Office municipal d’habitation de Port-Méandre',
  'O.H. Port-Méandre',
];
const SPELT = 'oh-port-meandre';
/** Partners of the three agreements whose list uses a spelling that does not fold to the name. */
const PARTNERS_OF_SPELLINGS = ['panier-plein', 'roc-meandres', 'aidants-aulnaies'];
const PAIR_FORMS = [
  'service_agreement',
  'service_agreement',
  'referral',
  'colocation',
  'informal_exchange',
  'joint_venture',
  'other',
];
const LED_FORMS = [
  'service_agreement',
  'service_agreement',
  'joint_venture',
  'service_association',
  'network',
  'alliance',
  'referral',
];
/** Public bodies that also support others with money. */
const FUNDING = ['cisss-meandres', 'mrc-port-meandre', 'mrc-val-cendre', 'mrc-aulnaies', 'mrc-rive-perdrix'];
const LARGEST_LED = 5;
/** Agreements that two organizations tied otherwise have announced or signed and that sleep. */
const ASLEEP_PAIRS: readonly ('announced' | 'active')[] = [
  'announced',
  'announced',
  'announced',
  'active',
  'active',
  'active',
];
const COMPETING = [
  ['jardins-ombeline', 'residence-tilleul'],
  ['cap-travail', 'femmes-en-emploi'],
  ['louche-dor', 'cab-val-cendre'],
] as const;
const ENDED = [
  ['gmf-val-cendre', 'css-meandres', '2021-09-01', '2025-06-30'],
  ['toits-gris', 'oh-val-cendre', '2018-04-01', '2023-03-31'],
  ['cap-travail', 'letabli', '2017-04-01', '2024-03-31'],
  ['famille-port-meandre', 'jeunes-repaire', '2019-01-15', '2025-12-31'],
  ['ville-port-meandre', 'municipalite-ombeline', '2020-02-01', '2026-01-31'],
] as const;

/** Writes the agreements that carry the planned ties, the venues, and the planted cases. */
export class RegionAgreements {
  readonly all: DemoAgreement[] = [];
  private readonly plan: TiePlan;
  private readonly random: () => number;

  constructor(plan: TiePlan, random: () => number) {
    this.plan = plan;
    this.random = random;
  }

  write(): DemoAgreement[] {
    this.plantFragile();
    this.leadTables();
    for (const [a, b] of COMPETING) this.pair('competes', a, b);
    for (const [a, b, from, to] of ENDED) this.end(a, b, from, to);
    for (const venue of REGION_VENUES) this.meet(venue);
    this.spellDifferently();
    const [rest, asleep] = [this.uncarried(), ASLEEP_PAIRS.length];
    this.carry(rest, AGREEMENTS - this.all.length - asleep);
    const doubled = [...this.plan.ties.values()].filter((tie) => tie.carriers > 0 && this.plain(tie));
    sample(doubled, asleep, this.random).forEach((tie, i) => {
      this.pair(pick(PAIR_FORMS, this.random), tie.a, tie.b, ASLEEP_PAIRS[i]);
    });
    while (this.all.length < AGREEMENTS) {
      const tie = pick(doubled, this.random);
      this.pair(pick(PAIR_FORMS, this.random), tie.a, tie.b);
    }
    if (this.all.length !== AGREEMENTS) throw new Error(`${this.all.length} agreements`);
    const order = sample(this.all, this.all.length, this.random);
    order.forEach((agreement, i) => {
      agreement.id = `E${String(i + 1).padStart(3, '0')}`;
    });
    this.spellInPlace();
    return order;
  }

  /** Ties that nothing carries yet, first come first. */
  private uncarried(): PlannedTie[] {
    return [...this.plan.ties.values()].filter((tie) => tie.carriers === 0);
  }

  private plain(tie: PlannedTie): boolean {
    const ends = [tie.a, tie.b];
    const planted = ends.includes(HOLDER_OF_FIVE) || (ends.includes(ENDING_TIE[0]) && ends.includes(ENDING_TIE[1]));
    return !planted && this.plan.organization(tie.a).part === 'main' && !ends.some((id) => id.startsWith('table-'));
  }

  private plantFragile(): void {
    const [office, clinic] = ENDING_TIE;
    const ending = this.pair('service_agreement', office, clinic);
    ending.title = 'Soins de proximité dans les HLM de Port-Méandre';
    Object.assign(ending.values, { start_on: '2024-04-01', end_on: '2027-03-31', last_activity_on: '2026-06-11' });
    const titles = [
      'Stages d’exploration',
      'Jeunes en action au cégep',
      'Retour aux études',
      'Persévérance scolaire à l’Anse',
      'Francisation et emploi',
    ];
    HELD_BY_ONE.forEach((id, i) => {
      if (this.plan.get(HOLDER_OF_FIVE, id)!.carriers === 0)
        this.pair('service_agreement', HOLDER_OF_FIVE, id).title = titles[i]!;
    });
  }

  /** A concertation table leads its own agreement: its members are tied to it, not to each other. */
  private leadTables(): void {
    for (const table of ['table-enfance', 'table-social']) {
      const members = this.plan.neighboursOf(table);
      const agreement = this.record('concertation_table', [
        participant(table, 'lead'),
        ...members.map((id) => participant(id)),
      ]);
      agreement.title = `Plan d’action de la ${this.plan.organization(table).name}`;
      for (const id of members) this.plan.get(table, id)!.carriers++;
    }
  }

  private meet(spec: (typeof REGION_VENUES)[number]): void {
    const open = [...this.plan.organizations.values()].filter(
      (o) =>
        o.part === 'main' &&
        o.received &&
        spec.sectors.includes(o.sector) &&
        o.id !== DESIGNATED_BROKER &&
        o.confidential === '',
    );
    // One of each sector at least, then whoever comes; those concerned first.
    const concerned = (o: DemoOrganization) =>
      Number(o.fields.some((field) => spec.fields.split(', ').includes(field))) * 2 +
      Number(o.territory === spec.territory) * 3;
    const order = sample(open, open.length, this.random).sort((x, y) => concerned(y) - concerned(x));
    const first = [...spec.sectors].map((sector) => order.find((o) => o.sector === sector)!);
    const seats = spec.size - first.length - (spec.broker ? 1 : 0);
    const others = order.filter((o) => !first.includes(o)).slice(0, seats);
    const ids = [...first, ...others].map((o) => o.id);
    if (!this.plan.mayMeet(ids)) throw new Error(`a venue that closes a planted gap: ${spec.title}`);
    const participants = ids.map((id, i) => participant(id, i === 0 ? 'facilitator' : 'member'));
    if (spec.broker) participants.push(participant(spec.broker, 'broker'));
    this.record(spec.form, participants, spec.dormant).title = spec.title;
  }

  /** Three agreements list the housing office under names that nothing in the roster answers to. */
  private spellDifferently(): void {
    PARTNERS_OF_SPELLINGS.forEach((partner, i) => {
      this.record('referral', [
        { org: '', name: SPELLINGS[i + 2]!, role: 'member' },
        participant(partner),
      ]).title = `Orientation de personnes : ${pick(THEMES.logement!, this.random)}`;
    });
  }

  /** Two more use a spelling that folds to the name. */
  private spellInPlace(): void {
    const own = this.all.filter((a) => a.form !== 'service_agreement' && a.participants.some((p) => p.org === SPELT));
    own.slice(0, 2).forEach((agreement, i) => {
      const office = agreement.participants.find((p) => p.org === SPELT)!;
      Object.assign(office, { org: '', name: SPELLINGS[i]! });
    });
    if (own.length < 2) throw new Error('the housing office has too few agreements to spell differently');
  }

  /** Carries the given ties with that many agreements: the busiest lead those of several, two by two for the rest. */
  private carry(ties: PlannedTie[], agreements: number): void {
    const left = new Set(ties);
    let made = 0;
    while (left.size > agreements - made) {
      const counts = new Map<string, PlannedTie[]>();
      for (const tie of left) for (const id of [tie.a, tie.b]) counts.set(id, [...(counts.get(id) ?? []), tie]);
      const busiest = [...counts].sort((x, y) => y[1].length - x[1].length || (x[0] < y[0] ? -1 : 1))[0]!;
      const [lead, own] = busiest;
      const taken = sample(own, Math.min(LARGEST_LED, own.length), this.random);
      const form = this.isFunder(lead) ? 'funding' : pick(LED_FORMS, this.random);
      const others = taken.map((tie) =>
        participant(tie.a === lead ? tie.b : tie.a, form === 'funding' ? 'recipient' : 'member'),
      );
      this.record(form, [
        participant(lead, form === 'funding' ? 'funder' : form === 'service_agreement' ? 'provider' : 'lead'),
        ...others,
      ]);
      for (const tie of taken) {
        tie.carriers++;
        left.delete(tie);
      }
      made++;
    }
    for (const tie of left) this.pair(pick(PAIR_FORMS, this.random), tie.a, tie.b);
  }

  private isFunder(id: string): boolean {
    return this.plan.organization(id).orgType === 'foundation' || (FUNDING.includes(id) && this.random() < 0.6);
  }

  private pair(form: string, a: string, b: string, asleep?: 'announced' | 'active'): DemoAgreement {
    const tie = this.plan.get(a, b);
    if (form !== 'competes' && !tie) throw new Error(`an agreement without a planned tie: ${a} - ${b}`);
    if (tie && form !== 'competes') tie.carriers++;
    const broker = a === DESIGNATED_BROKER || b === DESIGNATED_BROKER;
    const roleOf = (id: string) =>
      id === DESIGNATED_BROKER ? 'broker' : broker ? 'member' : id === a ? 'lead' : 'member';
    return this.record(form, [participant(a, roleOf(a)), participant(b, roleOf(b))], asleep);
  }

  private end(a: string, b: string, from: string, to: string): void {
    const agreement = this.record('service_agreement', [participant(a, 'lead'), participant(b)]);
    Object.assign(agreement.values, {
      start_on: from,
      end_on: to,
      last_activity_on: to,
      last_review_on: '',
      next_review_on: '',
      status: 'ended',
      lifecycle_stage: 'ended',
    });
  }

  private record(form: string, participants: DemoParticipant[], asleep?: 'announced' | 'active'): DemoAgreement {
    const known = participants.flatMap((p) => (p.org === '' ? [] : [this.plan.organization(p.org)]));
    const theme = pick(THEMES[sharedField(known)]!, this.random);
    const place = TERRITORIES[known[0]!.territory - 1]!;
    const agreement = {
      id: '',
      title: `${TITLES[form]!.replace('{}', theme)} (${place})`,
      form,
      participants,
      values: { ...describeAgreement(form, participants.length, asleep, this.random), territory_code: place },
    };
    this.all.push(agreement);
    return agreement;
  }
}

/** A field that two of the participants share, else one of the first's. */
function sharedField(organizations: readonly DemoOrganization[]): string {
  const fields = organizations.flatMap((o) => o.fields);
  const shared = fields.find((field, i) => field !== 'autre' && fields.indexOf(field) !== i);
  return shared ?? fields.find((field) => field !== 'autre') ?? 'autre';
}
