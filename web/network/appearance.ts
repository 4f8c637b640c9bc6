import { groupColor, mix } from '../styles/palette.ts';
import { type Scheme, token } from '../styles/tokens.ts';
import type { DrawnTie, NetworkModel } from './network-model.ts';

/** All that decides how things look at one moment; the data graph itself carries positions alone. */
export interface Look {
  model: NetworkModel;
  scheme: Scheme;
  /** Radius at scale 1, and what the room there is makes of it. */
  radii: Record<string, number>;
  factor: number;
  /** Organizations that are lit; null: everything is. */
  lit: ReadonlySet<string> | null;
  /** The organization that is selected, hovered or under the keyboard. */
  focus: string | null;
  muted: ReadonlySet<string>;
}

export interface NodeLook {
  color: string;
  size: number;
  zIndex: number;
}

export interface EdgeLook extends NodeLook {
  hidden: boolean;
}

const fade = (color: string, ground: string, share: number) => mix(ground, color, share);

/** Colours are computed once a look, then read for every organization and tie. */
export function appearance(look: Look): { node: (id: string) => NodeLook; edge: (drawn: DrawnTie) => EdgeLook } {
  const { model, scheme, lit, focus, muted } = look;
  const paper = token('paper', scheme);
  const tie = token('tie', scheme);
  const neutral = fade(token('muted', scheme), paper, 0.15);
  const colors = new Map(model.groups.map(({ group }) => [group.id, groupColor(group.color, scheme)]));
  const colorOf = (id: string) => colors.get(model.placeOf.get(id) ?? '');
  const isLit = (id: string) => lit === null || lit.has(id);
  const crowded = model.ties.length > 4000;
  // The more ties cross, the fainter each: their mass, not each line, is what is seen.
  const crossing = model.ties.filter((drawn) => !drawn.within).length;
  const crowd = Math.min(0.38, Math.max(0, crossing - 60) / 500);
  const thin = crowded ? 0.6 : 1;
  const quiet = {
    within: (id: string) => fade(colorOf(id)?.marker ?? tie, paper, 0.52 + crowd),
    between: fade(tie, paper, 0.38 + crowd),
    dim: fade(tie, paper, 0.88),
  };
  return {
    node: (id) => {
      const plain = colorOf(id)?.marker ?? neutral;
      const size = Math.max(1.6, (look.radii[id] ?? 4) * look.factor);
      const ring = model.organizations.get(id)?.ring === true;
      return isLit(id)
        ? { color: plain, size, zIndex: ring ? 3 : 2 }
        : { color: fade(plain, paper, 0.76), size, zIndex: ring ? 1 : 0 };
    },
    edge: ({ tie: row, within }) => {
      // Name-only ties are dashed: the overlay draws them.
      const hidden = row.probable || muted.has(within ? 'within' : 'between');
      const touches = focus !== null && (row.source === focus || row.target === focus);
      if (touches) return { hidden, color: fade(tie, paper, 0.08), size: 1.9, zIndex: 3 };
      if (!isLit(row.source) || !isLit(row.target) || (lit !== null && focus !== null && lit.has(focus))) {
        return { hidden, color: quiet.dim, size: 1, zIndex: 0 };
      }
      const shade = lit === null ? 0 : 0.3;
      if (within) return { hidden, color: fade(quiet.within(row.source), tie, shade), size: 1.3 * thin, zIndex: 1 };
      return { hidden, color: fade(quiet.between, tie, shade), size: 1.6 * thin, zIndex: 2 };
    },
  };
}
