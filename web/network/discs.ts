import type { Disc } from './layout-types.ts';

interface Movable extends Disc {
  /** Never moved by others. */
  fixed?: boolean;
}

/**
 * Pushes discs apart until every pair keeps `room(i, j)` between its edges, moving each as little as it can. Pairs are
 * taken in order, so that the same discs always end in the same places.
 */
export function separate(discs: Movable[], room: (i: number, j: number) => number, rounds = 400): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < discs.length; i++) {
      for (let j = i + 1; j < discs.length; j++) {
        moved = part(discs[i]!, discs[j]!, room(i, j)) || moved;
      }
    }
    if (!moved) return;
  }
}

function part(a: Movable, b: Movable, room: number): boolean {
  if (a.fixed && b.fixed) return false;
  const need = a.r + b.r + room;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let distance = Math.hypot(dx, dy);
  if (distance >= need) return false;
  if (distance === 0) {
    dx = 1;
    dy = 0.5;
    distance = Math.hypot(dx, dy);
    b.x += dx * 1e-3;
  }
  const push = (need - distance + 0.01) / distance;
  const share = a.fixed ? 0 : b.fixed ? 1 : b.r / (a.r + b.r);
  a.x -= dx * push * share;
  a.y -= dy * push * share;
  b.x += dx * push * (1 - share);
  b.y += dy * push * (1 - share);
  return true;
}

/** How much of the segment from p to q runs through the disc grown by `margin`, in 0..1. */
export function covered(p: Disc, q: Disc, disc: Disc, margin: number): number {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const length = Math.hypot(dx, dy) || 1;
  const t = ((disc.x - p.x) * dx + (disc.y - p.y) * dy) / length;
  if (t <= 0 || t >= length) return 0;
  const off = Math.abs((disc.x - p.x) * dy - (disc.y - p.y) * dx) / length;
  const r = disc.r + margin;
  return off >= r ? 0 : Math.min(1, (2 * Math.sqrt(r * r - off * off)) / length);
}
