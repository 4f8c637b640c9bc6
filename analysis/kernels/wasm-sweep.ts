import type { Core } from './core.ts';
import type { CoreSums } from './core-sums.ts';
import { addLanes, emptySums, GROUP, LANES } from './core-sums.ts';
import { KERNEL } from './kernel.wasm.ts';

/** What assembly/all-pairs.ts exports; its comments say what each does. */
interface Kernel {
  memory: WebAssembly.Memory;
  prepare: (vertices: number, arcs: number, symmetric: boolean) => boolean;
  at: (name: number) => number;
  reset: () => void;
  search: (first: number, size: number) => void;
  accumulate: (first: number, byte: number) => void;
}

/** The arrays of the kernel's memory, by the numbers that `at` knows them by. */
const ARRAYS = ['offsets', 'targets', 'inOffsets', 'inTargets', 'members', 'folded', 'betweenness'] as const;
const PER_SOURCE = ['reached', 'distance', 'inverse', 'inverseNext', 'farthest'] as const;
const address = (kernel: Kernel, name: (typeof ARRAYS | typeof PER_SOURCE)[number]) =>
  kernel.at([...ARRAYS, ...PER_SOURCE].indexOf(name));

/** An instance is kept for the next sweep of its thread as long as it holds no more than this. */
const KEPT_BYTES = 64 * 2 ** 20;

let module: WebAssembly.Module | null | undefined;
let idle: Kernel | null = null;

/** The kernel's sweep; `null` where it cannot run: no WebAssembly, no vector instructions, or not enough memory. */
export function wasmSweep(core: Core, from: number, to: number, paths: boolean): CoreSums | null {
  const kernel = idle ?? instantiate();
  if (!kernel?.prepare(core.n, core.targets.length, core.symmetric)) return null;
  const { buffer } = kernel.memory;
  const write = (name: (typeof ARRAYS)[number], values: Uint32Array) =>
    new Uint32Array(buffer, address(kernel, name), values.length).set(values);
  write('offsets', core.offsets);
  write('targets', core.targets);
  if (!core.symmetric) {
    write('inOffsets', core.inOffsets);
    write('inTargets', core.inTargets);
  }
  write('members', core.members);
  write('folded', core.folded);
  kernel.reset();
  const sums = emptySums(from, to, new Float64Array());
  for (let first = from; first < to; first += GROUP) {
    const size = Math.min(GROUP, to - first);
    kernel.search(first, size);
    for (const name of PER_SOURCE) {
      sums[name].set(new Float64Array(buffer, address(kernel, name), size), first - from);
    }
    if (paths) for (let byte = 0; byte * LANES < size; byte++) kernel.accumulate(first, byte);
  }
  if (paths) sums.betweenness = addLanes(new Float64Array(buffer, address(kernel, 'betweenness'), core.n * LANES));
  idle = buffer.byteLength <= KEPT_BYTES ? kernel : null;
  return sums;
}

function instantiate(): Kernel | null {
  if (module === undefined) module = compile();
  return module && (new WebAssembly.Instance(module).exports as unknown as Kernel);
}

/** A page's content security policy may forbid to compile: then there is no kernel, and nothing is wrong. */
function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
