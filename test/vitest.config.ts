import module from 'node:module';
import { defineConfig } from 'vitest/config';

// Each test server starts threads that load the whole server: what was stripped of its types once is kept for the next.
module.enableCompileCache();
process.env.NODE_COMPILE_CACHE ??= module.getCompileCacheDir() ?? '';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: new URL('..', import.meta.url).pathname,
          include: ['test/**/*.test.ts'],
          exclude: ['test/end-to-end/**', 'test/web/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'web',
          root: new URL('..', import.meta.url).pathname,
          include: ['test/web/**/*.test.ts'],
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          root: new URL('..', import.meta.url).pathname,
          include: ['test/end-to-end/**/*.test.ts'],
          globalSetup: ['test/support/browser-setup.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
