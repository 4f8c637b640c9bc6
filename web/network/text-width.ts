import type { TextKind } from './frame.ts';

const FONTS: Record<TextKind, string> = {
  name: '400 12px',
  bridge: '700 13.5px',
  group: '650 13px',
  pill: '700 12.5px',
};
/** Mean width of a letter over the font's size, for where nothing can be measured. */
const MEAN = 0.58;

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Width of a text on the map, in pixels, in the font of its kind. */
export function measureText(text: string, kind: TextKind): number {
  const key = `${kind} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    if (context) {
      context.font = `${FONTS[kind]} ${getComputedStyle(document.body).fontFamily || 'sans-serif'}`;
      width = context.measureText(text).width;
    } else width = text.length * Number.parseFloat(FONTS[kind].split(' ')[1]!) * MEAN;
    known.set(key, width);
  }
  return width;
}
