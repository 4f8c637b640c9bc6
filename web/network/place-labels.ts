export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface LabelRequest {
  id: string;
  width: number;
  height: number;
  /** Centres to try, best first. */
  spots: { x: number; y: number }[];
  /** Always placed, at the spot that covers least; others give way when no spot is free. */
  required: boolean;
}

export interface PlacedLabel {
  id: string;
  x: number;
  y: number;
  rect: Rect;
}

const AIR = 3;

/** How much two rectangles cover each other, in square pixels. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export function rectAround(x: number, y: number, width: number, height: number): Rect {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * Places labels in the order given (the first wins), each on the first spot that covers nothing: no label before it, no
 * obstacle, nothing outside the frame. A label that is not required gives way when every spot is taken.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Rect[], frame: Rect): PlacedLabel[] {
  const taken: Rect[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    let best: PlacedLabel | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const { x, y } of request.required ? inside(request, frame) : request.spots) {
      const rect = rectAround(x, y, request.width, request.height);
      const cost = costOf(rect, taken, frame);
      if (cost < least) {
        best = { id: request.id, x, y, rect };
        least = cost;
      }
      if (cost === 0) break;
    }
    if (!best || (least > 0 && !request.required)) continue;
    placed.push(best);
    taken.push({
      left: best.rect.left - AIR,
      right: best.rect.right + AIR,
      top: best.rect.top - 1,
      bottom: best.rect.bottom + 1,
    });
  }
  return placed;
}

/** What must be said is moved into the frame rather than cut by its edge. */
function inside({ spots, width, height }: LabelRequest, frame: Rect): { x: number; y: number }[] {
  const between = (value: number, low: number, high: number) =>
    low > high ? value : Math.min(high, Math.max(low, value));
  return spots.map(({ x, y }) => ({
    x: between(x, frame.left + width / 2, frame.right - width / 2),
    y: between(y, frame.top + height / 2, frame.bottom - height / 2),
  }));
}

function costOf(rect: Rect, taken: readonly Rect[], frame: Rect): number {
  const area = (rect.right - rect.left) * (rect.bottom - rect.top);
  let cost = area - overlap(rect, frame);
  for (const other of taken) cost += overlap(rect, other);
  return cost < 1e-6 ? 0 : cost;
}
