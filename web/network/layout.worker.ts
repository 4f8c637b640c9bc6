import { computeLayout } from './layout.ts';
import type { LayoutInput } from './layout-types.ts';

// The layout off the page's thread; layout-client.ts is its other half.
addEventListener('message', (event: MessageEvent<{ id: number; input: LayoutInput }>) => {
  postMessage({ id: event.data.id, result: computeLayout(event.data.input) });
});
