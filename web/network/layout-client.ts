import { computeLayout } from './layout.ts';
import type { LayoutInput, LayoutResult } from './layout-types.ts';

/** Up to this many organizations the answer comes before a worker has started. */
const IN_PLACE = 40;

/** Asks the layout worker; only the last question asked is answered. In place where there is no worker. */
export class LayoutClient {
  #worker: Worker | null = null;
  #asked = 0;
  #pending: { id: number; input: LayoutInput; settle: (result: LayoutResult | null) => void } | null = null;

  /** The layout, or null when a later question came first. */
  compute(input: LayoutInput): Promise<LayoutResult | null> {
    this.#pending?.settle(null);
    this.#pending = null;
    const id = ++this.#asked;
    const worker = Object.keys(input.radii).length > IN_PLACE ? this.#start() : null;
    if (!worker) return Promise.resolve(computeLayout(input));
    return new Promise((settle) => {
      this.#pending = { id, input, settle };
      worker.postMessage({ id, input });
    });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#pending?.settle(null);
    this.#pending = null;
  }

  #start(): Worker | null {
    if (this.#worker || typeof Worker === 'undefined') return this.#worker;
    try {
      this.#worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return null;
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; result: LayoutResult }>) => {
      if (data.id === this.#pending?.id) this.#answer(data.result);
    });
    // A worker that cannot load (an old browser, a blocked script) must not leave an empty page.
    this.#worker.addEventListener('error', () => {
      if (this.#pending) this.#answer(computeLayout(this.#pending.input));
    });
    return this.#worker;
  }

  #answer(result: LayoutResult): void {
    const settle = this.#pending?.settle;
    this.#pending = null;
    settle?.(result);
  }
}
