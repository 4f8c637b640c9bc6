/**
 * Which of several tests hold when a share `rate` of false discoveries is accepted (Benjamini & Hochberg 1995,
 * doi:10.1111/j.2517-6161.1995.tb02031.x). Parallel to `p`. `tests`: all tests made, where those that cannot hold are
 * left out of `p`.
 */
export function benjaminiHochberg(p: readonly number[], rate: number, tests = p.length): boolean[] {
  const sorted = [...p].sort((a, b) => a - b);
  let threshold = -1;
  sorted.forEach((value, i) => {
    if (value <= (rate * (i + 1)) / tests) threshold = value;
  });
  return p.map((value) => value <= threshold);
}
