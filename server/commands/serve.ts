import { once } from 'node:events';
import { format } from '../../data/messages/format.ts';
import { startServer } from '../main.ts';
import { openBrowser } from '../open-browser.ts';
import { readSettings, SETTINGS } from '../settings.ts';
import { type Command, type ParsedCommand, UsageError } from './command.ts';
import { LANG_OPTION } from './common-options.ts';

export const serveCommand: Command = {
  name: 'serve',
  operands: '',
  summary: 'cli.serve.summary',
  options: [
    ...SETTINGS.map(({ name, argument, help, default: value }) => ({ name, argument, help, default: value })),
    LANG_OPTION,
  ],
  run,
};

async function run({ operands, values, language }: ParsedCommand): Promise<number> {
  const [extra] = operands;
  if (extra !== undefined) throw new UsageError('usage_operand', { operand: extra });
  const settings = readSettings(values as Record<string, string | boolean | undefined>);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const server = await startServer(settings, language, say);
  say(format('cli.listening', { url: server.url }, language));
  if (settings.open) openBrowser(server.url);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  // A second signal is somebody who does not want to wait.
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
  say(format('cli.stopping', {}, language));
  await server.stop();
  return 0;
}
