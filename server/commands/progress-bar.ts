import { format, hasMessage, type Language } from '../../data/messages/format.ts';

const WIDTH = 24;

export interface ProgressBar {
  show: (fraction: number, step: string) => void;
  /** Leaves the line empty for what comes next. */
  clear: () => void;
}

/** A bar on the error output while somebody watches; silent in a pipe, a file or with `--quiet`. */
export function createProgressBar(stream: NodeJS.WriteStream, language: Language, quiet: boolean): ProgressBar {
  if (quiet || !stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (fraction, step) => {
      const key = `progress.${step}`;
      const words = hasMessage(key) ? format(key, {}, language) : step;
      const full = Math.round(Math.min(1, Math.max(0, fraction)) * WIDTH);
      stream.write(`\r\u001b[K[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${words}`);
    },
    clear: () => stream.write('\r\u001b[K'),
  };
}
