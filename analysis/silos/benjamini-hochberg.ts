/**
 * Which of several tests hold when a share `rate` of false discoveries is accepted (Benjamini & Hochberg 1995,
 * doi:10.1111/j.2517-6161.1995.tb02031.x). Parallel to `p`.
 */
export function benjaminiHochberg(p: readonly number[], rate: number): boolean[] {
  const sorted = [...p].sort((a, b) => a - b);
  let threshold = -1;
  sorted.forEach((value, i) => {
    if (value <= (rate * (i + 1)) / sorted.length) threshold = value;
  });
  return p.map((value) => value <= threshold);
}
