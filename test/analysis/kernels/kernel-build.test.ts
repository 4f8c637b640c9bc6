import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { buildKernel } from '../../../analysis/kernels/assembly/build.ts';

it('the committed kernel is what its source compiles to: else run `npm run kernel`', async () => {
  const committed = await readFile(path.resolve('analysis/kernels/kernel.wasm.ts'), 'utf8');
  expect(await buildKernel()).toBe(committed);
});
