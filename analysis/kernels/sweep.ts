import type { Sweep } from './core-sums.ts';
import { plainSweep } from './plain-sweep.ts';
import { wasmSweep } from './wasm-sweep.ts';

/** WebAssembly where the platform has it (with vector instructions) and memory suffices, else TypeScript. */
export const sweep: Sweep = (core, from, to, paths) =>
  wasmSweep(core, from, to, paths) ?? plainSweep(core, from, to, paths);
