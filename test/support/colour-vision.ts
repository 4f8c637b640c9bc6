import { channels, linear } from '../../web/styles/palette.ts';

type Triple = [number, number, number];

// Machado, Oliveira & Fernandes (2009), doi:10.1109/TVCG.2009.113, table 1, severity 1.0, on linear RGB.
const DEFICIENCIES: Record<string, [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The three common deficiencies of colour vision, by name. */
export const DEFICIENT_SIGHTS: readonly string[] = Object.keys(DEFICIENCIES);

function seen(color: string, sight: string): Triple {
  const rgb = channels(color).map(linear) as Triple;
  const matrix = DEFICIENCIES[sight];
  if (!matrix) return rgb;
  return matrix.map(([r, g, b]) => Math.min(1, Math.max(0, r * rgb[0] + g * rgb[1] + b * rgb[2]))) as Triple;
}

// Oklab (Ottosson 2020), a space in which distance follows perceived difference; times 100.
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** How far apart two colours look (Oklab distance times 100) to somebody with that sight; `normal` for no deficiency. */
export function difference(a: string, b: string, sight: string): number {
  const [x, y] = [oklab(seen(a, sight)), oklab(seen(b, sight))];
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}
