import { defineConfig } from 'vite';

const server = process.env.PASSERELLE_URL ?? 'http://127.0.0.1:4600';

// One page, built into web/dist and served by the server under a strict CSP: nothing inline, no polyfill script.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': server, '/healthz': server } },
});
