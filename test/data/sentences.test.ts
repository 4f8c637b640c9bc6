import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { AnalysisFinding } from '../../analysis/document.ts';
import en from '../../data/messages/en.json' with { type: 'json' };
import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';
import fr from '../../data/messages/fr.json' with { type: 'json' };
import {
  brokerSentence,
  findingSentences,
  gapSentences,
  groupName,
  introductionSentences,
  readingSentence,
} from '../../data/messages/sentences.ts';
import { documentOf, gapRow, groupRow, organizationRow } from '../support/document-parts.ts';
import { sampleDocument } from '../support/sample-document.ts';

// ---- The catalogues ------------------------------------------------------------------------------------------------

const NBSP = '\u00a0';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Per argument of a message, values that take every branch: counts, each word of a choice, a plain word otherwise. */
function plausible(text: string): Map<string, (string | number)[]> {
  const values = new Map<string, (string | number)[]>();
  const add = (name: string, list: (string | number)[]) => values.set(name, [...(values.get(name) ?? []), ...list]);
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes as readonly (Node & { options?: Record<string, { value: Node[] }>; value: string })[]) {
      // The parser's own numbers: 1 argument, 2 number, 5 select, 6 plural.
      if (node.type === 1) add(node.value, []);
      if (node.type === 2) add(node.value, [0.25, 12345]);
      if (node.type === 5) add(node.value, Object.keys(node.options!));
      if (node.type === 6) add(node.value, [0, 1, 2, 12345]);
      for (const option of Object.values(node.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return new Map(
    [...values].map(([name, list]) => {
      // Where a number may also be a word ("none"), the word for any other stands for the numbers.
      const counts = list.some((value) => typeof value === 'number');
      const distinct = [...new Set(list)].filter((value) => !(counts && value === 'other'));
      return [name, distinct.length === 0 ? ['Mot'] : distinct];
    }),
  );
}

/** The message with each value of each argument in turn, the others at their first. */
function spoken(key: MessageKey, language: Language): string[] {
  const values = plausible((language === 'en' ? en : fr)[key]);
  const first: MessageValues = Object.fromEntries([...values].map(([name, list]) => [name, list[0]!]));
  const turns = [...values].flatMap(([name, list]) => list.map((value) => ({ ...first, [name]: value })));
  return [first, ...turns].map((turn) => format(key, turn, language));
}

const KEYS = Object.keys(en) as MessageKey[];

/** Keys whose words break a rule, with the words: what a failing test should print. */
function breaking(language: Language, rule: RegExp): string[] {
  return KEYS.flatMap((key) => {
    const wrong = spoken(key, language).find((text) => rule.test(text));
    return wrong === undefined ? [] : [`${key}: ${wrong}`];
  });
}

describe('the catalogues', () => {
  it('have the same keys, sorted, with the same arguments, and no empty message', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    const differing = KEYS.filter(
      (key) => [...plausible(en[key]).keys()].sort().join() !== [...plausible(fr[key]).keys()].sort().join(),
    );
    expect(differing).toEqual([]);
    expect(KEYS.filter((key) => en[key].trim() === '' || fr[key].trim() === '')).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('format with plausible values (%s)', (language) => {
    const broken = KEYS.filter((key) => spoken(key, language).some((text) => /\{\w|NaN/.test(text)));
    expect(broken).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('have typographic apostrophes and no double space (%s)', (language) => {
    expect(breaking(language, /\p{L}'\p{L}/u)).toEqual([]);
    // The terminal sets its lines with spaces.
    expect(breaking(language, / {2}/).filter((line) => !line.startsWith('cli.'))).toEqual([]);
  });
});

describe('French typography', () => {
  it('has no space before ; ! ?', () => expect(breaking('fr', /[\s\u00a0\u202f][;!?]/)).toEqual([]));
  it('has a no-break space before a colon', () => expect(breaking('fr', /[^\u00a0]:(?=\s|$)/)).toEqual([]));
  it('has no-break spaces inside guillemets', () => {
    expect(breaking('fr', /«[^\u00a0]|[^\u00a0]»/)).toEqual([]);
  });
  it('has guillemets, not English quotation marks', () => expect(breaking('fr', /[“”"]/)).toEqual([]));
  it('has a narrow no-break space in thousands and a no-break space before %', () => {
    expect(breaking('fr', /\d[ \u00a0]\d{3}(?!\d)/)).toEqual([]);
    expect(breaking('fr', /\d %/)).toEqual([]);
    // A no-break space inside a number's style would quietly undo the style.
    expect(KEYS.filter((key) => /(number|plural|select),\u00a0/.test(fr[key]))).toEqual([]);
    expect(format('finding.over_centralization.title', { name: 'X', share: 0.4 }, 'fr')).toContain(`40${NBSP}%`);
  });
  it('has no English left', () => {
    const english =
      /(?<![\p{L}-])(the|and|of|with|is|are|not|this|that|was|were|by|from|which|your|tie|ties)(?![\p{L}-])/iu;
    expect(breaking('fr', english)).toEqual([]);
  });
});

describe('French words of the trade', () => {
  it('avoid what means something else in Quebec', () => {
    // findings.md, section 10; "courtier ou courtière de connaissances" is the designated role.
    expect(breaking('fr', /courtier(?! ou courtière de connaissances)/)).toEqual([]);
    expect(breaking('fr', /administrateurs communs|mélanges? au hasard|santé publique(?! )/)).toEqual([]);
  });
  it('keep "expected" for declared links: chance only counts about so many', () => {
    expect(breaking('en', /expected by chance|chance (would )?expects?|fewer than expected/i)).toEqual([]);
    expect(breaking('fr', /attendus? par hasard|moins que prévu/i)).toEqual([]);
  });
});

// ---- Sentences -----------------------------------------------------------------------------------------------------

const groups = [
  groupRow('sector:housing', ['h1', 'h2', 'h3'], {
    value: 'housing',
    label: { anchor: null, attribute: 'sector', value: 'housing', share: null },
  }),
  groupRow('sector:public_health_social', ['p1', 'p2', 'p3', 'p4'], {
    value: 'public_health_social',
    label: { anchor: null, attribute: 'sector', value: 'public_health_social', share: null },
  }),
  groupRow('d:o1', ['o1', 'o2', 'o3'], {
    kind: 'detected',
    value: null,
    label: { anchor: 'o1', attribute: 'sector', value: 'housing', share: [2, 3] },
  }),
];
const rows = ['h1', 'h2', 'h3', 'p1', 'p2', 'p3', 'p4', 'o1', 'o2', 'o3', 'x'].map((id) =>
  organizationRow(id, { name: id === 'o1' ? 'Office du Lac' : `Organisme ${id.toUpperCase()}` }),
);
const gap = gapRow('sector:housing', 'sector:public_health_social', {
  status: 'broker_free',
  routes: 0,
  distance: 3,
  expected_ties: 9.2,
  relay: 'd:o1',
  not_received: ['h1', 'p2'],
});
const document = documentOf(rows, [], { groups, gaps: [gap] });

describe('names of groups', () => {
  it('are labels of the vocabulary, in the language', () => {
    expect(groupName(groups[0]!, document, 'fr')).toBe('Logement');
    expect(groupName(groups[0]!, document, 'en')).toBe('Housing');
  });
  it('are around an anchor, with its share, for detected groups; the user’s own name wins', () => {
    expect(groupName(groups[2]!, document, 'en')).toBe('around Office du Lac (2 of 3 in housing)');
    expect(groupName(groups[2]!, document, 'fr')).toBe(`autour de «${NBSP}Office du Lac${NBSP}» (2 sur 3 en logement)`);
    expect(groupName({ ...groups[2]!, name: 'Le Rivage' }, document, 'fr')).toBe('Le Rivage');
  });
});

describe('a missing bridge', () => {
  it('is said in French as a planner would', () => {
    const words = gapSentences({ ...gap, status_without_mandated: 'broker_free' }, document, 'fr');
    expect(words.title).toBe(
      `Aucun organisme de la liste ne fait le pont entre logement et «${NBSP}santé et services sociaux publics${NBSP}»`,
    );
    expect(words.status).toBe('sans pont connu');
    expect(words.why).toContain('Aucun lien inscrit entre les deux; par hasard on en compterait environ 9.');
    expect(words.why).toContain('par au moins 2 organismes');
    expect(words.why).toContain(`Un troisième groupe, le groupe autour de «${NBSP}Office du Lac${NBSP}»`);
    expect(words.sentence.endsWith(`Données non reçues${NBSP}: 2 organismes sur 7.`)).toBe(true);
    expect(words.reason).toBe('');
  });

  it('is said in English', () => {
    const words = gapSentences({ ...gap, status_without_mandated: 'broker_free' }, document, 'en');
    expect(words.title).toBe('No organization on the list bridges housing and “public health and social services”');
    expect(words.why).toContain('by chance one would count about 9');
  });

  it('leaves chance out where there is none to tell: detected groups', () => {
    expect(gapSentences({ ...gap, expected_ties: null }, document, 'en').why).not.toContain('chance');
  });

  it('says why nothing is said', () => {
    expect(gapSentences({ ...gap, speakable: false, reason: 'coverage' }, document, 'fr').reason).toBe(
      `On ne dit rien de cette paire${NBSP}: trop de données n’ont pas été reçues.`,
    );
  });
});

describe('a fragile bridge', () => {
  const fragile = { ...gap, status: 'fragile' as const, routes: 1, relay: null, expected_ties: null };
  const why = (kind: 'organization' | 'person' | 'agreement' | 'tie' | 'venue', id: string) =>
    gapSentences({ ...fragile, status_without_mandated: 'fragile', failure_points: [{ kind, id }] }, document, 'fr')
      .why;

  it('names what it hangs by, but never a person', () => {
    expect(why('organization', 'x')).toBe(`Tout chemin inscrit passe par un seul organisme${NBSP}: Organisme X.`);
    expect(why('tie', 'h1|p1')).toBe('Le seul lien inscrit est celui qui unit Organisme H1 et Organisme P1.');
    expect(why('person', 'p-secret')).not.toContain('secret');
    expect(why('agreement', 'g')).toBe('Tout repose sur une seule entente.');
  });

  it('gives both, with and without mandated connectors, where they differ', () => {
    const words = gapSentences({ ...fragile, status_without_mandated: 'broker_free' }, document, 'fr').why;
    expect(words).toContain('Sans eux');
    expect(words).toContain('sans pont connu');
    expect(gapSentences({ ...fragile, status_without_mandated: 'fragile' }, document, 'fr').why).not.toContain(
      'Sans eux',
    );
  });
});

describe('bridge organizations and introductions', () => {
  const entry = {
    id: 'x',
    score: 1,
    rank: 1,
    groups: ['sector:housing', 'sector:public_health_social'],
    pairs_lowered: [],
  };

  it('are said in words first', () => {
    expect(brokerSentence({ ...entry, lose_only_path: 7 }, document, 'en')).toBe(
      'Links housing and “public health and social services”; without it 7 organizations lose their only recorded path.',
    );
    expect(brokerSentence({ ...entry, lose_only_path: 1 }, document, 'fr')).toContain(
      '1 organisme perd son seul chemin inscrit',
    );
    expect(brokerSentence({ ...entry, lose_only_path: 0 }, document, 'en')).toBe(
      'Links housing and “public health and social services”.',
    );
  });

  it('propose a meeting, each reason in a sentence, and no board seat', () => {
    const words = introductionSentences(
      {
        kind: 'broker',
        from: 'x',
        to: 'p1',
        reasons: ['already_tied_to_a', 'same_territory', 'light_load'],
        details: { already_tied_to_a: ['h1', 'h2'], same_territory: ['Nord'] },
      },
      document,
      'fr',
    );
    expect(words.title).toContain('Une rencontre entre Organisme X et Organisme P1');
    expect(words.reasons).toEqual([
      'Organisme X a déjà un lien avec Organisme H1 et Organisme H2.',
      `Même territoire${NBSP}: Nord.`,
      'Peu de partenaires de part et d’autre à ce jour.',
    ]);
    expect([words.title, ...words.reasons].join(' ')).not.toMatch(/siège|conseil/);
  });
});

describe('readings', () => {
  it('say what was counted', () => {
    const network = {
      reading: 'archipelago' as const,
      reason: 'small_sets',
      reason_values: { organizations: 1374, ties: 40, linked: 92, sets: 31, largest: 8 },
    };
    const { title, detail } = readingSentence(documentOf(rows, [], { network }), 'fr');
    expect(title).toContain('archipel');
    expect(detail).toContain(
      '92 organismes sur 1\u202f374 ont un lien inscrit avec un autre de la liste, dans 31 ensembles séparés',
    );
  });

  it('make the few bridges the title when gaps are the rule', () => {
    const reading: AnalysisFinding = {
      code: 'reading',
      severity: 'low',
      confidence: 'indicative',
      subjects: [{ kind: 'network', id: 'network' }],
      evidence: { gaps_are_the_rule: true, speakable: 6, joined: ['sector:housing', 'd:o1'] },
    };
    const network = { reason: 'groups_above_chance', reason_values: { organizations: 11, linked: 9, groups: 3 } };
    const { title, detail } = readingSentence(documentOf(rows, [], { groups, network, findings: [reading] }), 'en');
    expect(title).toContain('missing bridges are the rule');
    expect(detail).toContain(
      'Of 6 pairs of groups that can be spoken of, 1 is joined: housing with the group around Office du Lac.',
    );
  });
});

describe('findings', () => {
  const EVERY: [string, AnalysisFinding['evidence']][] = [
    ['reading', {}],
    ['missing_bridge', { a: 'sector:housing', b: 'sector:public_health_social', not_received: ['h1'], members: 7 }],
    [
      'fragile_bridge',
      {
        a: 'sector:housing',
        b: 'sector:public_health_social',
        kind: 'agreement',
        point: 'g',
        title: 'Entente B',
        ends_on: '2027-01-31',
      },
    ],
    ['bridge_organization', { groups: ['sector:housing', 'd:o1'], rank: 1, lose_only_path: 3 }],
    ['designated_without_bridge', {}],
    ['cutpoint', { cut_off: 4, linked: 9 }],
    ['isolates', { received: 2, no_data: 1, organizations: 11 }],
    ['over_centralization', { share: 0.4, ties: 8, all_ties: 20 }],
    ['silo', { group: 'sector:housing', external_share: 0.1, chance_share: 0.6 }],
    ['dormant_agreements', { agreements: 2, oldest: '2024-01-01' }],
  ];

  it.each(['en', 'fr'] as const)('each have a title, a why and a confidence (%s)', (language) => {
    for (const [code, evidence] of EVERY) {
      const finding: AnalysisFinding = {
        code,
        severity: 'medium',
        confidence: 'indicative',
        subjects: [{ kind: 'organization', id: 'x' }],
        evidence,
      };
      const network = { reason: 'groups_above_chance', reason_values: { organizations: 11, linked: 9, groups: 3 } };
      const own = documentOf(rows, [], { groups, gaps: [{ ...gap, status: 'fragile' }], network });
      const words = findingSentences(finding, own, language);
      const { rest, notReceived, ...always } = words;
      for (const text of Object.values(always)) expect(text, code).toMatch(/^\p{Lu}|^\p{N}/u);
      for (const text of [rest, notReceived]) expect(text, code).toMatch(/^$|^\p{Lu}|^\p{N}/u);
      expect(words.why, code).toMatch(/[.]$/);
    }
  });

  it('end with what was not received', () => {
    const finding: AnalysisFinding = {
      code: 'missing_bridge',
      severity: 'medium',
      confidence: 'indicative',
      subjects: [],
      evidence: { ...EVERY[1]![1] },
    };
    expect(findingSentences(finding, document, 'fr').why).toMatch(/Données non reçues\u00a0: 1 organisme sur 7\.$/);
  });

  it('name the agreement that ends, and its day', () => {
    const finding: AnalysisFinding = {
      code: 'fragile_bridge',
      severity: 'high',
      confidence: 'indicative',
      subjects: [],
      evidence: { ...EVERY[2]![1] },
    };
    const words = findingSentences(
      finding,
      documentOf(rows, [], { groups, gaps: [{ ...gap, status: 'fragile', status_without_mandated: 'fragile' }] }),
      'fr',
    );
    expect(words.why).toBe(`Tout repose sur une seule entente${NBSP}: Entente B. Fin prévue${NBSP}: 31 janvier 2027.`);
  });

  it('refuse a code that they have no words for', () => {
    const unknown = { code: 'telepathy', severity: 'low', confidence: 'solid', subjects: [], evidence: {} } as const;
    expect(() => findingSentences({ ...unknown, subjects: [] }, document, 'en')).toThrow(RangeError);
  });

  it('all have words in the sample region', () => {
    const region = sampleDocument();
    for (const finding of region.findings) {
      expect(findingSentences(finding, region, 'fr').title.length).toBeGreaterThan(10);
    }
  });
});
