import type { Point } from './hulls.ts';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const DIRECTIONS: Record<Arrow, Point> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function isArrow(key: string): key is Arrow {
  return key in DIRECTIONS;
}

/**
 * The neighbour that an arrow key leads to: the nearest of those that lie within 60 degrees of its direction. Null when
 * nothing lies there. y grows downwards.
 */
export function neighbourTowards(
  from: Point,
  arrow: Arrow,
  neighbours: readonly { id: string; at: Point }[],
): string | null {
  const [ux, uy] = DIRECTIONS[arrow];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, at } of neighbours) {
    const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
    const distance = Math.hypot(dx, dy);
    const along = (dx * ux + dy * uy) / (distance || 1);
    if (along < 0.5) continue;
    const cost = distance * (2 - along);
    if (cost < least || (cost === least && best !== null && id < best)) {
      best = id;
      least = cost;
    }
  }
  return best;
}
