// One invented region as the page receives it: 112 organizations, six sectors, three missing bridges, two fragile
// ones, three rings, 28 isolates in two kinds, venues, 60 months. Seeded; every name is invented.

import type { AnalysisDocument, AnalysisOrganization, AnalysisTie } from '../../analysis/document.ts';
import { byCodeUnits, createRandom } from '../../analysis/random.ts';
import { documentOf, gapRow, groupRow, organizationRow, tieRow } from './document-parts.ts';
import { BETWEEN, idOf, NAMED, PLACES, SECTORS, TERRITORIES } from './sample-region.ts';

function withinTies(random: () => number): [string, string][] {
  const pairs: [string, string][] = [];
  SECTORS.forEach((sector, s) => {
    for (let m = 1; m < sector.size; m++) {
      pairs.push([idOf(s, m), idOf(s, Math.floor(random() * m))]);
      if (random() < 0.75) pairs.push([idOf(s, m), idOf(s, Math.floor(random() * m))]);
    }
  });
  return pairs;
}

function ties(random: () => number): AnalysisTie[] {
  const relations = ['interlock', 'service_agreement', 'joint_venture', 'space_sharing'];
  const pairs = [
    ...withinTies(random),
    ...BETWEEN.map(([a, i, b, j]): [string, string] => [idOf(a, i), idOf(b, j)]),
    // Two organizations of no group, each tied to two sectors.
    ...([
      ['x-pont', idOf(0, 4)],
      ['x-pont', idOf(5, 3)],
      ['x-radio', idOf(2, 12)],
      ['x-radio', idOf(1, 5)],
    ] as [string, string][]),
  ];
  const rows = new Map<string, AnalysisTie>();
  for (const [source, target] of pairs) {
    const relation = relations[Math.floor(random() ** 2 * relations.length)]!;
    const row = tieRow(source, target, { relations: { [relation]: 1 }, probable: random() < 0.04 });
    const key = `${row.source} ${row.target}`;
    if (row.source !== row.target && !rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target));
}

function organizations(tieRows: AnalysisTie[], random: () => number): AnalysisOrganization[] {
  const degree = new Map<string, number>();
  for (const tie of tieRows) for (const id of [tie.source, tie.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const rows: AnalysisOrganization[] = [];
  const add = (id: string, name: string, changes: Partial<AnalysisOrganization>) => {
    const d = degree.get(id) ?? 0;
    const territory = TERRITORIES[Math.floor(random() * TERRITORIES.length)]!;
    const scale = d * d * (0.5 + random());
    rows.push(
      organizationRow(id, {
        name,
        degree: d,
        strength: d,
        betweenness: scale,
        betweenness_normalized: scale / 6000,
        broker_score: d > 0 ? 0 : null,
        ...changes,
        attributes: { territory, ...changes.attributes },
      }),
    );
  };
  SECTORS.forEach((sector, s) => {
    for (let m = 0; m < sector.size; m++) {
      const name =
        NAMED.find(([a, b]) => a === s && b === m)?.[2] ??
        `${sector.nouns[m % sector.nouns.length]} ${PLACES[(m * 3 + s * 5) % PLACES.length]}`;
      add(idOf(s, m), name, { group: sector.id, stability: 0.9, attributes: { sector: sector.value } });
    }
  });
  add('x-pont', 'Fonds du Pont-Couvert', {});
  add('x-radio', 'Radio des Rives', {});
  for (let i = 0; i < 28; i++) {
    const received = i < 17;
    add(`z-${String(i + 1).padStart(2, '0')}`, `Comité ${PLACES[i % PLACES.length]}${i < 20 ? '' : ' 2'}`, {
      received,
    });
  }
  const scores: [string, number][] = [
    [idOf(2, 0), 3.5],
    [idOf(0, 0), 2.75],
    [idOf(5, 0), 2],
    [idOf(2, 1), 1],
  ];
  scores.forEach(([id, score], place) => {
    Object.assign(rows.find((row) => row.id === id)!, {
      broker_score: score,
      broker_rank: place + 1,
      rank_interval: [place + 1, place + 1],
      ring: place < 3,
      cutpoint: place === 3,
      cut_off: place === 3 ? 12 : 0,
    });
  });
  return rows.sort((a, b) => byCodeUnits(a.id, b.id));
}

const GAPS = [
  gapRow('g-aines', 'g-scolaire', {
    status: 'broker_free',
    distance: 3,
    routes: 0,
    rank: 1,
    expected: true,
    expected_ties: 9,
    not_received: [idOf(3, 10), idOf(3, 11), idOf(4, 9)],
  }),
  gapRow('g-logement', 'g-scolaire', {
    status: 'broker_free',
    distance: 4,
    routes: 0,
    rank: 2,
    expected_ties: 7,
    not_received: [idOf(1, 11)],
  }),
  gapRow('g-emploi', 'g-scolaire', {
    status: 'broker_free',
    distance: 3,
    routes: 0,
    rank: 3,
    expected_ties: 4,
    relay: 'g-communautaire',
    confidence: 'solid',
  }),
  gapRow('g-communautaire', 'g-scolaire', {
    status: 'fragile',
    routes: 1,
    ties: 2,
    brokers: [],
    failure_points: [{ kind: 'organization', id: idOf(2, 1) }],
    confidence: 'solid',
  }),
  gapRow('g-emploi', 'g-logement', {
    status: 'fragile',
    routes: 1,
    ties: 1,
    failure_points: [{ kind: 'agreement', id: 'a-17' }],
  }),
  gapRow('g-sante', 'g-scolaire', {
    status: 'broker_free',
    distance: 3,
    routes: 0,
    speakable: false,
    reason: 'coverage',
    confidence: 'to_verify',
  }),
  gapRow('g-aines', 'g-logement', {
    status: 'broker_free',
    distance: 3,
    routes: 0,
    speakable: false,
    reason: 'too_few_expected',
    expected_ties: 2.1,
  }),
  gapRow('g-communautaire', 'g-sante', { ties: 7, routes: 6 }),
  gapRow('g-aines', 'g-communautaire', { ties: 5, routes: 4 }),
  gapRow('g-communautaire', 'g-emploi', { ties: 4, routes: 3 }),
  gapRow('g-logement', 'g-sante', { ties: 4, routes: 3 }),
  gapRow('g-aines', 'g-sante', { ties: 2, routes: 3, brokers: [idOf(2, 0)] }),
  gapRow('g-emploi', 'g-sante', { ties: 2, routes: 2 }),
  gapRow('g-communautaire', 'g-logement', {
    status: 'bridged',
    ties: 0,
    routes: 2,
    distance: 2,
    brokers: [idOf(0, 0), 'x-radio'],
  }),
  gapRow('g-aines', 'g-emploi', { status: 'bridged', ties: 0, routes: 2, distance: 2, brokers: [idOf(2, 0)] }),
];

function months() {
  return Array.from({ length: 60 }, (_, i) => {
    const year = 2021 + Math.floor((i + 9) / 12);
    const month = ((i + 9) % 12) + 1;
    const level = 90 + Math.round(60 * Math.sin(i / 9) ** 2 + i * 0.7) - (i > 56 ? (i - 56) * 9 : 0);
    return { month: `${year}-${String(month).padStart(2, '0')}`, ties: level, seats: level * 2, agreements: 40 + i };
  });
}

/** The sample region; the same for the same seed. */
export function sampleDocument(seed = 1): AnalysisDocument {
  const random = createRandom(seed);
  const tieRows = ties(random);
  const rows = organizations(tieRows, random);
  const groups = SECTORS.map((sector, color) =>
    groupRow(
      sector.id,
      rows.filter((row) => row.group === sector.id).map((row) => row.id),
      {
        value: sector.value,
        label: { anchor: null, attribute: 'sector', value: sector.value, share: null },
        color,
        is_silo: color === 4,
        density_within: 0.14,
      },
    ),
  ).sort((a, b) => byCodeUnits(a.id, b.id));
  const count = (relation: string) => tieRows.filter((tie) => relation in tie.relations).length;
  return documentOf(rows, tieRows, {
    groups,
    gaps: [...GAPS].sort((a, b) => byCodeUnits(a.a, b.a) || byCodeUnits(a.b, b.b)),
    venues: [
      {
        id: 'v-1',
        title: 'Table de concertation familles',
        form: 'table',
        participants: [idOf(2, 3), idOf(2, 8), idOf(0, 5), idOf(2, 14)],
      },
      {
        id: 'v-2',
        title: 'Réseau logement abordable',
        form: 'network',
        participants: [idOf(1, 2), idOf(1, 8), 'x-radio'],
      },
      {
        id: 'v-3',
        title: 'Alliance des aînés actifs',
        form: 'alliance',
        participants: [idOf(3, 3), idOf(3, 8), idOf(2, 11)],
      },
    ],
    layers: [
      { relation: 'interlock', ties: count('interlock'), venues: 0, selected: true },
      { relation: 'service_agreement', ties: count('service_agreement'), venues: 0, selected: true },
      { relation: 'joint_venture', ties: count('joint_venture'), venues: 0, selected: true },
      { relation: 'space_sharing', ties: count('space_sharing'), venues: 0, selected: true },
      { relation: 'table', ties: 0, venues: 1, selected: true },
      { relation: 'funding', ties: 44, venues: 0, selected: false },
    ],
    groupings: [
      { id: 'sector', filled: 112, values: 6, chosen: true },
      { id: 'territory', filled: 112, values: 4, chosen: false },
    ],
    network: {
      venues: 3,
      people: 398,
      seats: 480,
      isolates: { received: 17, no_data: 11 },
      isolates_total: 28,
      outside_groups: 30,
      components: 29,
      largest_component: 84,
      component_sizes: [84],
      density: 0.024,
      modularity: 0.61,
      degree_assortativity: -0.12,
      attribute_assortativity: 0.58,
    },
    coverage: {
      files: [],
      boards: { complete: 12, known: 41, total: 52 },
      received: { organizations: 101, total: 112, missing: rows.filter((row) => !row.received).map((row) => row.id) },
      population: { declared: null, listed: 112, share: null },
      unverified_rows: 0,
      ties_confirmed: { both: 40, one_side: 90 },
      identities: { by_key: 300, by_name: 98, by_decision: 0, interlocks: { low: 52, counted: 61, high: 64 } },
    },
    gaps_summary: [
      { status: 'broker_free', speakable: true, reason: null, count: 3 },
      { status: 'broker_free', speakable: false, reason: 'coverage', count: 1 },
      { status: 'broker_free', speakable: false, reason: 'too_few_expected', count: 1 },
      { status: 'fragile', speakable: true, reason: null, count: 2 },
      { status: 'linked', speakable: true, reason: null, count: 6 },
      { status: 'bridged', speakable: true, reason: null, count: 2 },
    ],
    brokers: {
      stands_out: true,
      not_mandated: [
        {
          id: idOf(2, 0),
          score: 3.5,
          rank: 1,
          groups: ['g-sante', 'g-aines', 'g-communautaire'],
          lose_only_path: 7,
          pairs_lowered: [
            ['g-aines', 'g-communautaire'],
            ['g-aines', 'g-emploi'],
          ],
        },
        {
          id: idOf(0, 0),
          score: 2.75,
          rank: 2,
          groups: ['g-communautaire', 'g-logement'],
          lose_only_path: 5,
          pairs_lowered: [['g-logement', 'g-sante']],
        },
        {
          id: idOf(5, 0),
          score: 2,
          rank: 3,
          groups: ['g-communautaire', 'g-emploi', 'g-logement'],
          lose_only_path: 3,
          pairs_lowered: [['g-communautaire', 'g-emploi']],
        },
      ],
      mandated: [],
      designated_without_bridge: [],
    },
    findings: [
      {
        code: 'reading',
        severity: 'low',
        confidence: 'indicative',
        subjects: [{ kind: 'network', id: 'network' }],
        evidence: { reading: 'structured', groups: 6, linked: 84, organizations: 112 },
      },
      {
        code: 'missing_bridge',
        severity: 'high',
        confidence: 'indicative',
        subjects: [
          { kind: 'group', id: 'g-aines' },
          { kind: 'group', id: 'g-scolaire' },
        ],
        evidence: {
          a: 'g-aines',
          b: 'g-scolaire',
          expected_ties: 9,
          not_received: [idOf(3, 10), idOf(3, 11), idOf(4, 9)],
          relay: null,
          expected: true,
        },
      },
      {
        code: 'missing_bridge',
        severity: 'medium',
        confidence: 'indicative',
        subjects: [
          { kind: 'group', id: 'g-logement' },
          { kind: 'group', id: 'g-scolaire' },
        ],
        evidence: {
          a: 'g-logement',
          b: 'g-scolaire',
          expected_ties: 7,
          not_received: [idOf(1, 11)],
          relay: null,
          expected: false,
        },
      },
      {
        code: 'bridge_organization',
        severity: 'medium',
        confidence: 'indicative',
        subjects: [{ kind: 'organization', id: idOf(2, 0) }],
        evidence: { groups: ['g-sante', 'g-aines', 'g-communautaire'], lose_only_path: 7, rank: 1 },
      },
      {
        code: 'fragile_bridge',
        severity: 'medium',
        confidence: 'solid',
        subjects: [
          { kind: 'group', id: 'g-communautaire' },
          { kind: 'group', id: 'g-scolaire' },
        ],
        evidence: { a: 'g-communautaire', b: 'g-scolaire', kind: 'organization', point: idOf(2, 1) },
      },
      {
        code: 'isolates',
        severity: 'medium',
        confidence: 'indicative',
        subjects: [{ kind: 'network', id: 'network' }],
        evidence: { received: 17, no_data: 11, organizations: 112 },
      },
    ],
    timeline: {
      months: months(),
      events: [{ date: '2025-03-15', label: 'Réorganisation régionale', territory: null }],
    },
  });
}
