import type { AnalysisDocument } from '../../analysis/document.ts';
import { layoutInput, sameRegion } from './encoding.ts';
import { LayoutClient } from './layout-client.ts';
import type { LayoutResult } from './layout-types.ts';
import { type NetworkModel, networkModel } from './network-model.ts';

/** Where everything stands on the map, from one document to the next. */
export class Arrangement {
  readonly #client = new LayoutClient();
  #layout: LayoutResult | null = null;

  get layout(): LayoutResult | null {
    return this.#layout;
  }

  /**
   * Lays a network out from where its organizations stood before. On a map that is empty yet they come from `ground`, the
   * same region on its latest day: a link to another date then shows groups where they are for everybody else. Null while
   * that is waited for, and when a later question came first.
   */
  async arrange(
    model: NetworkModel,
    room: { clientWidth: number; clientHeight: number },
    ground: AnalysisDocument | 'waiting' | null = null,
  ): Promise<LayoutResult | null> {
    if (ground === 'waiting' && !this.#layout) return null;
    const aspect = Math.min(2.2, Math.max(0.5, (room.clientWidth - 60) / Math.max(1, room.clientHeight - 130)));
    let before = sameRegion(model, this.#layout);
    if (!before && ground && ground !== 'waiting' && ground !== model.document) {
      const origin = await this.#client.compute(layoutInput(networkModel(ground, false, null), aspect, null));
      if (!origin) return null;
      before = sameRegion(model, origin);
    }
    const layout = await this.#client.compute(layoutInput(model, aspect, before));
    if (layout) this.#layout = layout;
    return layout;
  }

  stop(): void {
    this.#client.stop();
  }
}
