import { type DemoOrganization, GROUP_LETTERS } from './demo-organization.ts';
import { REGION_ORGANIZATIONS } from './region-organizations.ts';
import { TiePlan } from './tie-plan.ts';

/** Ties across two sectors to draw, besides those of the planted organizations. */
const ACROSS: Readonly<Record<string, number>> = {
  HP: 4,
  HC: 6,
  HE: 4,
  HM: 4,
  HV: 5,
  PC: 4,
  PV: 6,
  CE: 5,
  CM: 8,
  CL: 4,
  CJ: 4,
  EM: 6,
  ML: 5,
  MJ: 5,
  LJ: 3,
};
/** Ties inside each sector. */
const WITHIN: Readonly<Record<string, number>> = { H: 4, P: 11, C: 34, E: 16, M: 4, L: 15, J: 15, V: 15 };
/** Organizations that hold many ties across by design: sector letter -> number of ties. */
const STARS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'cisss-meandres': { H: 4, P: 6, C: 14, E: 5, M: 4, V: 6, U: 1, F: 1 },
  brunante: { L: 3, V: 4, H: 3, M: 2, C: 4 },
  embellie: { P: 3, J: 4, H: 3, M: 2, C: 4 },
  'table-enfance': { P: 2, E: 4, C: 4, H: 1, M: 1 },
  'table-social': { L: 3, J: 3, C: 4, M: 2 },
  'fondation-meandres': { C: 5, M: 1 },
  'fondation-hopital': { H: 2, P: 1 },
  'justice-val-cendre': { C: 2, M: 1 },
  'usagers-meandres': { H: 1, C: 1 },
  'quatre-temps': { C: 5 },
};
/** A second way across where no two organizations of the sectors are tied directly: those pairs hold without the CISSS. */
const SECOND_WAYS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'refuge-du-quai': { L: 2, H: 1 },
  'marguerite-bleue': { J: 1, H: 1 },
  'vent-doux': { P: 1, J: 1 },
  'clsc-val-cendre': { P: 1, M: 1 },
  'clsc-grand-aulnay': { V: 1, M: 1 },
  'tilleuls-gris': { L: 1, V: 2 },
  'readaptation-meandres': { E: 1, V: 1 },
  'chsld-anse-perdrix': { E: 1, V: 1 },
};
/** How much likelier than another a pair is in one territory, and for each partner that both already have. */
const SAME_TERRITORY = 4;
const PER_COMMON_PARTNER = 1.5;

/** The fragile bridge of employment and education: five ties that one organization holds. */
export const HOLDER_OF_FIVE = 'cje-meandres';
export const HELD_BY_ONE = [
  'css-meandres',
  'cegep-port-meandre',
  'adultes-val-cendre',
  'secondaire-anse',
  'mots-et-marees',
];
/** The fragile bridge of housing and primary care: one agreement that ends. */
export const ENDING_TIE: readonly [string, string] = ['oh-port-meandre', 'gmf-ombeline'];

/** Draws the ties of the region: the planted ones first, then by sector and territory. */
export function planRegionTies(random: () => number): TiePlan {
  const plan = new TiePlan(REGION_ORGANIZATIONS);
  for (const id of HELD_BY_ONE) plan.add(HOLDER_OF_FIVE, id, true);
  plan.add(...ENDING_TIE, true);
  for (const [id, wanted] of [...Object.entries(STARS), ...Object.entries(SECOND_WAYS)]) {
    for (const [sector, count] of Object.entries(wanted)) {
      drawTies(plan, [plan.organization(id)], members(sector), count, random);
    }
  }
  for (const [pair, count] of Object.entries(ACROSS)) {
    const common = (letter: string) => members(letter).filter((o) => !(o.id in STARS));
    drawTies(plan, common(pair[0]!), common(pair[1]!), count, random);
  }
  for (const [sector, count] of Object.entries(WITHIN)) drawTies(plan, members(sector), members(sector), count, random);
  attachLoose(plan, random);
  for (const set of ['ludovin', 'courlis', 'alderic', 'lambrel']) {
    const [first, ...others] = REGION_ORGANIZATIONS.filter((o) => o.part === set);
    for (const other of others) plan.add(first!.id, other.id);
  }
  return plan;
}

function members(sector: string): DemoOrganization[] {
  return REGION_ORGANIZATIONS.filter((o) => o.part === 'main' && o.sector === sector);
}

/** Adds `count` new ties between the two lists, likelier nearby and for whoever has few. */
function drawTies(
  plan: TiePlan,
  left: readonly DemoOrganization[],
  right: readonly DemoOrganization[],
  count: number,
  random: () => number,
): void {
  for (let made = 0; made < count; made++) {
    const candidates: { a: string; b: string; chance: number }[] = [];
    for (const a of left) {
      for (const b of right) {
        if (left === right && a.id >= b.id) continue;
        if (plan.has(a.id, b.id) || !plan.may(a.id, b.id)) continue;
        const near = a.territory === b.territory ? SAME_TERRITORY : 1;
        const common = plan.neighboursOf(a.id).filter((id) => plan.has(id, b.id)).length;
        const crowd = 1 + plan.neighboursOf(b.id).length;
        candidates.push({ a: a.id, b: b.id, chance: (near * (1 + PER_COMMON_PARTNER * common)) / crowd });
      }
    }
    const chosen = draw(candidates, random);
    if (!chosen)
      throw new Error(`no tie left to draw between ${left[0]?.sector} and ${right[0]?.sector}: ${made} of ${count}`);
    plan.add(chosen.a, chosen.b);
  }
}

/** Whoever the draw left with no tie inside its sector gets one. */
function attachLoose(plan: TiePlan, random: () => number): void {
  for (const letter of GROUP_LETTERS) {
    const all = members(letter);
    for (const loose of all) {
      const inside = plan.neighboursOf(loose.id).some((id) => plan.organization(id).sector === letter);
      if (!inside) drawTies(plan, [loose], all, 1, random);
    }
  }
}

function draw<T extends { chance: number }>(items: readonly T[], random: () => number): T | undefined {
  const total = items.reduce((sum, item) => sum + item.chance, 0);
  let mark = random() * total;
  for (const item of items) {
    mark -= item.chance;
    if (mark < 0) return item;
  }
  return items.at(-1);
}
