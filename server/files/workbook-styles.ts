/** How a cell may look; each is a place in `cellXfs` below. */
export const CELL_LOOKS = ['plain', 'bold', 'title', 'head', 'label', 'answer', 'note', 'text'] as const;
export type CellLook = (typeof CELL_LOOKS)[number];

const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="15"/><name val="Calibri"/></font>',
  '<font><i/><sz val="11"/><name val="Calibri"/></font>',
];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill>',
];
const SIDES = ['left', 'right', 'top', 'bottom'];
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${SIDES.map((side) => `<${side} style="thin"><color rgb="FF9AA5B1"/></${side}>`).join('')}<diagonal/></border>`,
];
/** Font, fill, border, and whether long words go on below. */
const LOOKS: Record<CellLook, readonly [font: number, fill: number, border: number, wraps: boolean]> = {
  plain: [0, 0, 0, false],
  bold: [1, 0, 0, false],
  title: [2, 0, 0, true],
  head: [1, 2, 1, true],
  label: [1, 0, 0, true],
  answer: [0, 0, 1, true],
  note: [3, 0, 0, true],
  text: [0, 0, 0, true],
};

/** The styles that every workbook holds (ECMA-376, 18.8). */
export function workbookStyles(namespace: string): string {
  const formats = CELL_LOOKS.map((look) => {
    const [font, fill, border, wraps] = LOOKS[look];
    const applied = `${font > 0 ? ' applyFont="1"' : ''}${fill > 0 ? ' applyFill="1"' : ''}${border > 0 ? ' applyBorder="1"' : ''}`;
    const start = `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
    return wraps ? `${start} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` : `${start}/>`;
  });
  const list = (tag: string, items: readonly string[]) => `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
  const base = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
  return `<styleSheet xmlns="${namespace}">${list('fonts', FONTS)}${list('fills', FILLS)}${list('borders', BORDERS)}${base}${list('cellXfs', formats)}</styleSheet>`;
}
