import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes files whole or not at all: beside their place first, then all put in place at the end. Ctrl-C in between leaves
 * what was there before. A text may come in pieces. What is no plain file (a pipe, a device) is written to as it is.
 */
export async function writeWhole(files: ReadonlyMap<string, string | Uint8Array | Iterable<string>>): Promise<void> {
  const moves: { from: string; to: string }[] = [];
  const clear = () => Promise.all(moves.map(({ from }) => rm(from, { force: true })));
  const interrupt = () => {
    // Without this handler the signal ends the process, as it would have at once, and the caller sees by what.
    process.off('SIGINT', interrupt);
    void clear().finally(() => process.kill(process.pid, 'SIGINT'));
  };
  process.on('SIGINT', interrupt);
  try {
    for (const [path, text] of files) {
      const to = await realpath(path).catch(() => path);
      const found = await stat(to).catch(() => null);
      if (found && !found.isFile()) {
        await writeFile(to, text);
        continue;
      }
      const from = join(dirname(to), `.${basename(to)}.${randomUUID()}.part`);
      moves.push({ from, to });
      await writeFile(from, text, found ? { mode: found.mode } : {});
    }
    for (const { from, to } of moves) await rename(from, to);
  } finally {
    await clear();
    process.off('SIGINT', interrupt);
  }
}
