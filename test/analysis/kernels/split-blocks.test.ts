import { describe, expect, it } from 'vitest';
import { foldNetwork } from '../../../analysis/kernels/core.ts';
import { findBlocks, isClique, splitBlocks } from '../../../analysis/kernels/split-blocks.ts';
import { networkOf } from '../../support/networks.ts';

/** A ring of four and one of five that share c; d has a pendant; a tie leads from the second to a triangle. */
const TEXT = 'a-b b-c c-d d-a d-p c-e e-f f-g g-h h-c g-x x-y y-z z-x';

function split(text: string) {
  const network = networkOf(text);
  const { core, vertices } = foldNetwork(network.out);
  const blocks = findBlocks(core);
  const name = (v: number) => network.ids[vertices[v]!]!;
  return { blocks, name, ...splitBlocks(core, blocks) };
}

describe('findBlocks', () => {
  it('counts the vertices and arcs of each, a tie that alone connects being one', () => {
    const { blocks } = split(TEXT);
    const sizes = blocks.sizes.map((size, b) => [size, blocks.arcs[b]!, isClique(blocks, b)]);
    expect(sizes.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
      [2, 2, true],
      [3, 6, true],
      [4, 8, false],
      [5, 10, false],
    ]);
  });
});

describe('splitBlocks', () => {
  it('keeps blocks where somebody stands between, each vertex with all that lies behind it', () => {
    const { core, vertices, name } = splitted();
    const weights = Array.from(vertices, (v, i) => `${name(v)}${core.folded[i]}`).toSorted();
    // Behind c: five in one block, with x, y and z as well behind g; or the other three and the pendant.
    expect(weights).toEqual(['a0', 'b0', 'c4', 'c7', 'd1', 'e0', 'f0', 'g3', 'h0']);
    expect(core.targets.length).toBe(18);
  });

  it('counts the pairs that pass a cutpoint from one side to another', () => {
    const { through, name } = splitted();
    const by = Object.fromEntries(Array.from(through, (pairs, v) => [name(v), pairs]));
    // Of 12 vertices: c has 4 on one side and 7 on the other; d a pendant and 10; g 3 and 8; x 2 and 9.
    expect(by).toEqual({ a: 0, b: 0, c: 56, d: 20, e: 0, f: 0, g: 48, h: 0, x: 36, y: 0, z: 0 });
  });

  const splitted = () => split(TEXT);
});
