import Graph from 'graphology';
import type Sigma from 'sigma';
import type { EdgeLook, NodeLook } from './appearance.ts';
import type { Affine } from './frame.ts';
import type { DrawnTie } from './network-model.ts';
import type { Scene } from './scene.ts';

export interface RendererEvents {
  frame: () => void;
  hover: (id: string | null) => void;
  choose: (id: string | null) => void;
}

export interface Painter {
  node: (id: string) => NodeLook;
  edge: (drawn: DrawnTie) => EdgeLook;
}

/** Room kept free around the network, in pixels. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const MOST_SCALE = 1.5;
const MANY_TIES = 3000;

/** Sigma behind a few verbs. Colours come from the painter at each refresh: the graph holds positions alone. */
export class NetworkRenderer {
  #sigma: Sigma;
  #painter: Painter | null = null;
  #drawn = new Map<string, DrawnTie>();
  #fitted = 1;

  private constructor(sigma: Sigma) {
    this.#sigma = sigma;
  }

  /** Null where the browser has no WebGL. Sigma is loaded here because its import needs a browser. */
  static async create(container: HTMLElement, events: RendererEvents): Promise<NetworkRenderer | null> {
    if (typeof WebGL2RenderingContext === 'undefined') return null;
    const { default: SigmaClass } = await import('sigma');
    try {
      const sigma = new SigmaClass(new Graph({ type: 'undirected' }), container, {
        allowInvalidContainer: true,
        renderLabels: false,
        enableCameraRotation: false,
        zIndex: true,
        stagePadding: 0,
        minCameraRatio: 0.06,
        maxCameraRatio: 2.2,
        // Sigma's own hover draws a label box; ours is part of the overlay.
        defaultDrawNodeHover: () => undefined,
      });
      sigma.on('afterRender', events.frame);
      sigma.on('enterNode', ({ node }) => events.hover(node));
      sigma.on('leaveNode', () => events.hover(null));
      sigma.on('clickNode', ({ node }) => events.choose(node));
      sigma.on('clickStage', () => events.choose(null));
      sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
      return new NetworkRenderer(sigma);
    } catch {
      return null;
    }
  }

  setScene(scene: Scene, first: Painter): void {
    this.#painter = first;
    const graph = new Graph({ type: 'undirected' });
    for (const row of scene.model.linked) {
      const at = scene.layout.positions[row.id];
      if (at) graph.addNode(row.id, { x: at[0], y: -at[1] });
    }
    this.#drawn.clear();
    for (const drawn of scene.model.ties) {
      const { source, target } = drawn.tie;
      if (!graph.hasNode(source) || !graph.hasNode(target)) continue;
      this.#drawn.set(graph.addEdge(source, target), drawn);
    }
    const painter = () => this.#painter!;
    this.#sigma.setGraph(graph);
    this.#sigma.setSetting('minEdgeThickness', this.#drawn.size > MANY_TIES ? 0.7 : 1.2);
    this.#sigma.setSetting('hideEdgesOnMove', this.#drawn.size > MANY_TIES);
    this.#sigma.setSetting('nodeReducer', (id, data) => ({ ...data, ...painter().node(id) }));
    this.#sigma.setSetting('edgeReducer', (id, data) => ({ ...data, ...painter().edge(this.#drawn.get(id)!) }));
  }

  /** Shows the whole content inside the insets at camera ratio 1; returns pixels per layout unit. */
  fit(content: Scene['content'], width: number, height: number, insets: Insets): number {
    const [w, h] = [content.right - content.left, content.bottom - content.top];
    const [roomX, roomY] = [
      Math.max(60, width - insets.left - insets.right),
      Math.max(60, height - insets.top - insets.bottom),
    ];
    const scale = Math.min(roomX / w, roomY / h, MOST_SCALE);
    const x0 = content.left - (insets.left + (roomX - w * scale) / 2) / scale;
    const y0 = content.top - (insets.top + (roomY - h * scale) / 2) / scale;
    this.#fitted = scale;
    this.#sigma.resize(true);
    this.#sigma.setCustomBBox({ x: [x0, x0 + width / scale], y: [-(y0 + height / scale), -y0] });
    return scale;
  }

  paint(painter: Painter): void {
    this.#painter = painter;
    this.#sigma.refresh();
  }

  affine(): Affine {
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const unit = this.#sigma.graphToViewport({ x: 100, y: 0 });
    return { scale: (unit.x - origin.x) / 100 || this.#fitted, x: origin.x, y: origin.y };
  }

  /** On-screen radius of a size given at camera ratio 1. */
  screenSize(size: number): number {
    return this.#sigma.scaleSize(size);
  }

  /** What the tests of the page look at. */
  get graph(): Graph {
    return this.#sigma.getGraph() as Graph;
  }

  reset(duration: number): void {
    this.#animate(() => this.#sigma.getCamera().animatedReset({ duration }), duration, { x: 0.5, y: 0.5, ratio: 1 });
  }

  zoom(factor: number, duration: number): void {
    const camera = this.#sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.ratio * factor);
    this.#animate(() => camera.animate({ ratio }, { duration }), duration, { ratio });
  }

  /** Brings an organization to the middle when it is outside the frame. */
  show(id: string, margin: number, width: number, height: number, duration: number): void {
    const data = this.#sigma.getNodeDisplayData(id);
    if (!data) return;
    const { x, y } = this.#sigma.framedGraphToViewport(data);
    if (x > margin && y > margin && x < width - margin && y < height - margin) return;
    this.#animate(() => this.#sigma.getCamera().animate({ x: data.x, y: data.y }, { duration }), duration, {
      x: data.x,
      y: data.y,
    });
  }

  kill(): void {
    this.#sigma.kill();
  }

  #animate(move: () => unknown, duration: number, target: { x?: number; y?: number; ratio?: number }): void {
    if (duration > 0) void move();
    else this.#sigma.getCamera().setState(target);
  }
}
