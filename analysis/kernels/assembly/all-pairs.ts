// The all-pairs kernel in AssemblyScript: 64 sources are searched at once (one bit each), eight are counted at once
// (one f64 lane each). `npm run kernel` compiles it into ../kernel.wasm.ts; ../plain-sweep.ts is its equal in TypeScript,
// to the bit: every lane adds the same numbers in the same order.
//
// Why it is fast. All 64 searches of a group walk each arc together, as bits of one word. Counting paths is then a sum
// of neighbours' rows (eight doubles, one cache line), vertex by vertex and level by level, WITHOUT looking at which
// neighbour lies on which level: for a source to which v is d steps, no neighbour that comes to v is nearer than d - 1,
// and those at d or farther still hold zero, because a level is written down only when it is complete. Dependencies are
// gathered the same way from the far end inwards. So the inner loop has four loads and four additions and no branch.

const LANES: i32 = 8;
const ROW: i32 = 64; // bytes of eight f64
const GROUP: i32 = 64;

let n: i32 = 0;
let bothWays: bool = false;
let outOffsets: usize = 0;
let outTargets: usize = 0;
let inOffsets: usize = 0;
let inTargets: usize = 0;
/** Twins that v stands for, vertices that were folded into them, and both together. */
let members: usize = 0;
let folded: usize = 0;
let mass: usize = 0;
/** Search: bits of the 64 sources by vertex; levels as lists of (vertex, bits that are new there). */
let seen: usize = 0;
let next: usize = 0;
let touched: usize = 0;
/** The stretch of vertices that the last search met: rows outside it are not looked at. */
let low: i32 = 0;
let high: i32 = 0;
let foundVertex: usize = 0;
let foundBits: usize = 0;
let levelStart: usize = 0;
let levels: i32 = 0;
/** Counting: the levels of eight sources, the rows, and the rows of a level that is not complete yet. */
let rowVertex: usize = 0;
let rowBits: usize = 0;
let rowStart: usize = 0;
let paths: usize = 0;
let share: usize = 0;
let pending: usize = 0;
let between: usize = 0;
let laneMass: usize = 0;
/** What one byte of lane bits keeps of a row, and of eight counters. */
let keep: usize = 0;
let spread: usize = 0;
/** Per source of the group: folded/unfolded vertices met on a level, and sums for the caller. */
let count: usize = 0;
let pendants: usize = 0;
let reached: usize = 0;
let distance: usize = 0;
let inverse: usize = 0;
let inverseNext: usize = 0;
let farthest: usize = 0;

let top: usize = 0;

function take(bytes: usize): usize {
  const at = top;
  top = (top + bytes + 63) & ~(<usize>63);
  return at;
}

/** Lays out the memory for a graph; the caller then writes the arrays at the addresses below. False: not enough memory. */
export function prepare(vertices: i32, arcs: i32, symmetric: bool): bool {
  n = vertices;
  bothWays = symmetric;
  top = (__heap_base + 63) & ~(<usize>63);
  const size = <usize>n;
  keep = take(256 * 64);
  spread = take(256 * 32);
  count = take(GROUP * 4);
  pendants = take(GROUP * 4);
  reached = take(GROUP * 8);
  distance = take(GROUP * 8);
  inverse = take(GROUP * 8);
  inverseNext = take(GROUP * 8);
  farthest = take(GROUP * 8);
  laneMass = take(ROW);
  outOffsets = take((size + 1) * 4);
  outTargets = take(<usize>arcs * 4);
  inOffsets = symmetric ? outOffsets : take((size + 1) * 4);
  inTargets = symmetric ? outTargets : take(<usize>arcs * 4);
  members = take(size * 4);
  folded = take(size * 4);
  mass = take(size * 8);
  seen = take(size * 8);
  next = take(size * 8);
  touched = take((size + 1) * 4);
  levelStart = take((size + 2) * 4);
  rowStart = take((size + 2) * 4);
  between = take(size * ROW);
  paths = take(size * ROW);
  share = take(size * ROW);
  pending = take(size * ROW);
  rowVertex = take((size * LANES + 1) * 4);
  rowBits = take(size * LANES + 1);
  foundVertex = take((size * GROUP + 1) * 4);
  foundBits = take((size * GROUP + 1) * 8);
  const pages = <i32>((top + 0xffff) >> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) return false;
  for (let byte = 0; byte < 256; byte++) {
    for (let lane = 0; lane < LANES; lane++) {
      const bit = (byte >> lane) & 1;
      store<i64>(keep + ((byte * LANES + lane) << 3), -(<i64>bit));
      store<i32>(spread + ((byte * LANES + lane) << 2), -bit);
    }
  }
  return true;
}

export function at(name: i32): usize {
  switch (name) {
    case 0: return outOffsets;
    case 1: return outTargets;
    case 2: return inOffsets;
    case 3: return inTargets;
    case 4: return members;
    case 5: return folded;
    case 6: return between;
    case 7: return reached;
    case 8: return distance;
    case 9: return inverse;
    case 10: return inverseNext;
    default: return farthest;
  }
}

/** To be called once the arrays are written, and again before a new range of sources. */
export function reset(): void {
  memory.fill(between, 0, <usize>n * ROW);
  memory.fill(next, 0, <usize>n << 3);
  memory.fill(seen, 0, <usize>n << 3);
  low = 0;
  high = 0;
  for (let v = 0; v < n; v++) {
    const at4 = <usize>v << 2;
    store<f64>(mass + (<usize>v << 3), <f64>(load<i32>(members + at4) + load<i32>(folded + at4)));
  }
}

/** Adds the vertices met on a level to the sums of each source; those folded into them are one step farther. */
function closeLevel(level: i32): void {
  for (let s = 0; s < GROUP; s++) {
    const at4 = <usize>s << 2;
    const at8 = <usize>s << 3;
    const met = load<i32>(count + at4);
    if (met > 0) {
      const many = <f64>met;
      store<f64>(reached + at8, load<f64>(reached + at8) + many);
      store<f64>(distance + at8, load<f64>(distance + at8) + many * <f64>level);
      store<f64>(inverse + at8, load<f64>(inverse + at8) + many / <f64>level);
      store<f64>(inverseNext + at8, load<f64>(inverseNext + at8) + many / <f64>(level + 1));
      store<f64>(farthest + at8, <f64>level);
    }
    store<i32>(count + at4, load<i32>(pendants + at4));
    store<i32>(pendants + at4, 0);
  }
}

/** Counts a vertex, with its twins, for every source whose bit is new there. */
// @ts-ignore: decorator
@inline
function meet(v: i32, bits: u64): void {
  const many = i32x4.splat(load<i32>(members + (<usize>v << 2)));
  const extra = load<i32>(folded + (<usize>v << 2));
  for (let byte = 0; byte < 8; byte++) {
    const lane = <usize>((bits >> (byte << 3)) & 0xff);
    if (lane == 0) continue;
    const from = spread + (lane << 5);
    const first = v128.load(from);
    const second = v128.load(from, 16);
    const to = count + (byte << 5);
    v128.store(to, i32x4.add(v128.load(to), v128.and(first, many)));
    v128.store(to, i32x4.add(v128.load(to, 16), v128.and(second, many)), 16);
    if (extra > 0) {
      const more = i32x4.splat(extra);
      const hang = pendants + (byte << 5);
      v128.store(hang, i32x4.add(v128.load(hang), v128.and(first, more)));
      v128.store(hang, i32x4.add(v128.load(hang, 16), v128.and(second, more)), 16);
    }
  }
}

/** Breadth-first search from `size` (at most 64) sources at once, `first` and those after it. */
export function search(first: i32, size: i32): void {
  memory.fill(seen + (<usize>low << 3), 0, <usize>(high - low) << 3);
  low = first;
  high = first + size;
  memory.fill(count, 0, GROUP * 4);
  memory.fill(pendants, 0, GROUP * 4);
  memory.fill(reached, 0, GROUP * 8);
  memory.fill(distance, 0, GROUP * 8);
  memory.fill(inverse, 0, GROUP * 8);
  memory.fill(inverseNext, 0, GROUP * 8);
  memory.fill(farthest, 0, GROUP * 8);
  let found = 0;
  store<i32>(levelStart, 0);
  for (let i = 0; i < size; i++) {
    const bit = (<u64>1) << i;
    store<u64>(seen + (<usize>(first + i) << 3), bit);
    store<i32>(foundVertex + (<usize>found << 2), first + i);
    store<u64>(foundBits + (<usize>found << 3), bit);
    found++;
  }
  store<i32>(levelStart, found, 4);
  let from = 0;
  let level = 1;
  while (from < found) {
    let listed = 0;
    for (let i = from; i < found; i++) {
      const v = <usize>load<i32>(foundVertex + (<usize>i << 2));
      const bits = load<u64>(foundBits + (<usize>i << 3));
      const end = outTargets + (<usize>load<u32>(outOffsets + (v << 2), 4) << 2);
      for (let e = outTargets + (<usize>load<u32>(outOffsets + (v << 2)) << 2); e < end; e += 4) {
        const w = load<i32>(e);
        const to = next + (<usize>w << 3);
        const old = load<u64>(to);
        store<i32>(touched + (<usize>listed << 2), w);
        listed += i32(old == 0);
        store<u64>(to, old | bits);
      }
    }
    from = found;
    for (let i = 0; i < listed; i++) {
      const w = load<i32>(touched + (<usize>i << 2));
      const to = next + (<usize>w << 3);
      const known = seen + (<usize>w << 3);
      const old = load<u64>(known);
      const bits = load<u64>(to) & ~old;
      store<u64>(to, 0);
      if (bits == 0) continue;
      store<u64>(known, old | bits);
      store<i32>(foundVertex + (<usize>found << 2), w);
      store<u64>(foundBits + (<usize>found << 3), bits);
      found++;
      low = min(low, w);
      high = max(high, w + 1);
      meet(w, bits);
    }
    closeLevel(level);
    if (found > from) {
      level++;
      store<i32>(levelStart + (<usize>level << 2), found);
    }
  }
  levels = level;
}

/** The levels of eight of the 64 sources; returns how many there are. */
function select(byte: i32): i32 {
  let rows = 0;
  let level = 0;
  for (; level < levels; level++) {
    const before = rows;
    store<i32>(rowStart + (<usize>level << 2), rows);
    const end = load<i32>(levelStart + (<usize>level << 2), 4);
    for (let i = load<i32>(levelStart + (<usize>level << 2)); i < end; i++) {
      const bits = load<u8>(foundBits + (<usize>i << 3) + byte);
      store<i32>(rowVertex + (<usize>rows << 2), load<i32>(foundVertex + (<usize>i << 2)));
      store<u8>(rowBits + rows, bits);
      rows += i32(bits != 0);
    }
    if (rows == before) break;
  }
  store<i32>(rowStart + (<usize>level << 2), rows);
  return level;
}

/** Paths and dependencies of sources `byte * 8` to `byte * 8 + 7` of the group last searched from `first`. */
export function accumulate(first: i32, byte: i32): void {
  const depth = select(byte);
  // An arc may come from a vertex that was not met, unless all arcs go both ways.
  const start = bothWays ? low : 0;
  const size = <usize>(bothWays ? high - low : n) * ROW;
  memory.fill(paths + <usize>start * ROW, 0, size);
  memory.fill(share + <usize>start * ROW, 0, size);
  let end = load<i32>(rowStart, 4);
  for (let i = 0; i < end; i++) {
    const v = <usize>load<i32>(rowVertex + (<usize>i << 2));
    const lane = <usize>(<i32>v - first - (byte << 3));
    store<f64>(paths + (v << 6) + (lane << 3), 1);
    store<f64>(laneMass + (lane << 3), load<f64>(mass + (v << 3)));
  }
  for (let level = 1; level < depth; level++) {
    const start = end;
    end = load<i32>(rowStart + (<usize>level << 2), 4);
    let into = pending;
    for (let i = start; i < end; i++) {
      const v = <usize>load<i32>(rowVertex + (<usize>i << 2));
      let a = f64x2.splat(0);
      let b = a;
      let c = a;
      let d = a;
      const last = inTargets + (<usize>load<u32>(inOffsets + (v << 2), 4) << 2);
      for (let e = inTargets + (<usize>load<u32>(inOffsets + (v << 2)) << 2); e < last; e += 4) {
        const row = paths + (<usize>load<u32>(e) << 6);
        a = f64x2.add(a, v128.load(row));
        b = f64x2.add(b, v128.load(row, 16));
        c = f64x2.add(c, v128.load(row, 32));
        d = f64x2.add(d, v128.load(row, 48));
      }
      const mask = keep + (<usize>load<u8>(rowBits + i) << 6);
      v128.store(into, v128.and(a, v128.load(mask)));
      v128.store(into, v128.and(b, v128.load(mask, 16)), 16);
      v128.store(into, v128.and(c, v128.load(mask, 32)), 32);
      v128.store(into, v128.and(d, v128.load(mask, 48)), 48);
      const twins = load<i32>(members + (v << 2));
      if (twins > 1) multiply(into, <f64>twins);
      into += ROW;
    }
    write(paths, start, end);
  }
  const m0 = v128.load(laneMass);
  const m1 = v128.load(laneMass, 16);
  const m2 = v128.load(laneMass, 32);
  const m3 = v128.load(laneMass, 48);
  for (let level = depth - 1; level > 0; level--) {
    const start = load<i32>(rowStart + (<usize>level << 2));
    end = load<i32>(rowStart + (<usize>level << 2), 4);
    let into = pending;
    for (let i = start; i < end; i++) {
      const v = <usize>load<i32>(rowVertex + (<usize>i << 2));
      let a = f64x2.splat(0);
      let b = a;
      let c = a;
      let d = a;
      const last = outTargets + (<usize>load<u32>(outOffsets + (v << 2), 4) << 2);
      for (let e = outTargets + (<usize>load<u32>(outOffsets + (v << 2)) << 2); e < last; e += 4) {
        const row = share + (<usize>load<u32>(e) << 6);
        a = f64x2.add(a, v128.load(row));
        b = f64x2.add(b, v128.load(row, 16));
        c = f64x2.add(c, v128.load(row, 32));
        d = f64x2.add(d, v128.load(row, 48));
      }
      const mask = keep + (<usize>load<u8>(rowBits + i) << 6);
      const k0 = v128.load(mask);
      const k1 = v128.load(mask, 16);
      const k2 = v128.load(mask, 32);
      const k3 = v128.load(mask, 48);
      const row = paths + (v << 6);
      const p0 = v128.load(row);
      const p1 = v128.load(row, 16);
      const p2 = v128.load(row, 32);
      const p3 = v128.load(row, 48);
      a = v128.and(f64x2.mul(a, p0), k0);
      b = v128.and(f64x2.mul(b, p1), k1);
      c = v128.and(f64x2.mul(c, p2), k2);
      d = v128.and(f64x2.mul(d, p3), k3);
      const sum = between + (v << 6);
      v128.store(sum, f64x2.add(v128.load(sum), f64x2.mul(a, m0)));
      v128.store(sum, f64x2.add(v128.load(sum, 16), f64x2.mul(b, m1)), 16);
      v128.store(sum, f64x2.add(v128.load(sum, 32), f64x2.mul(c, m2)), 32);
      v128.store(sum, f64x2.add(v128.load(sum, 48), f64x2.mul(d, m3)), 48);
      const own = f64x2.splat(load<f64>(mass + (v << 3)));
      v128.store(into, v128.and(f64x2.div(f64x2.add(own, a), p0), k0));
      v128.store(into, v128.and(f64x2.div(f64x2.add(own, b), p1), k1), 16);
      v128.store(into, v128.and(f64x2.div(f64x2.add(own, c), p2), k2), 32);
      v128.store(into, v128.and(f64x2.div(f64x2.add(own, d), p3), k3), 48);
      const twins = load<i32>(members + (v << 2));
      if (twins > 1) multiply(into, <f64>twins);
      into += ROW;
    }
    write(share, start, end);
  }
}

/** A vertex that stands for several hands on as many times what one of them does. */
function multiply(row: usize, twins: f64): void {
  const many = f64x2.splat(twins);
  for (let at = row; at < row + ROW; at += 16) v128.store(at, f64x2.mul(v128.load(at), many));
}

/** A complete level joins the rows; its lanes are zero there until now. */
function write(rows: usize, start: i32, end: i32): void {
  let from = pending;
  for (let i = start; i < end; i++) {
    const row = rows + (<usize>load<i32>(rowVertex + (<usize>i << 2)) << 6);
    v128.store(row, v128.or(v128.load(row), v128.load(from)));
    v128.store(row, v128.or(v128.load(row, 16), v128.load(from, 16)), 16);
    v128.store(row, v128.or(v128.load(row, 32), v128.load(from, 32)), 32);
    v128.store(row, v128.or(v128.load(row, 48), v128.load(from, 48)), 48);
    from += ROW;
  }
}
