import { format, type Language } from '../data/messages/format.ts';
import { type Command, commandHelp, parseCommand, UsageError } from './commands/command.ts';
import { describeFailure } from './http/problem.ts';
import { toFailure } from './jobs/failure.ts';

/** Each command loads what it needs when it is called: an analysis waits for no server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  analyze: async () => (await import('./commands/analyze.ts')).analyzeCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  workspaces: async () => (await import('./commands/workspaces.ts')).workspacesCommand,
  kit: async () => (await import('./commands/kit.ts')).kitCommand,
  sheets: async () => (await import('./commands/sheets.ts')).sheetsCommand,
  template: async () => (await import('./commands/template.ts')).templateCommand,
};

const FAILED = 1;
const USAGE = 2;
/** Errors that the caller can settle by calling otherwise. */
const USAGE_ERRORS = new Set(['UsageError', 'OptionValueError', 'OptionError']);
const USAGE_CODES = /^(setting_|file_not_found$|folder_empty$|archive_member_missing$)/;

/** The `passerelle` command; returns the exit status: 0 done, 1 failed, 2 usage, 3 done with rows set aside. */
export async function main(args: readonly string[]): Promise<number> {
  const language = languageIn(args);
  try {
    checkLanguage(args);
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(await generalHelp(language));
      return name === undefined ? USAGE : 0;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load)
      throw new UsageError('usage_command_unknown', { command: name, commands: Object.keys(COMMANDS).join(', ') });
    const command = await load();
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(commandHelp(command, language));
      return 0;
    }
    return await command.run(parseCommand(command, rest, language));
  } catch (error) {
    return report(error, language);
  }
}

function report(error: unknown, language: Language): number {
  const failure = toFailure(error);
  if (!failure) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return FAILED;
  }
  const { title, detail } = describeFailure(failure, language, '');
  process.stderr.write(`passerelle: ${title}\n${detail}\n`);
  const usage = USAGE_ERRORS.has((error as Error).name) || USAGE_CODES.test(failure.code);
  return usage ? USAGE : FAILED;
}

/** Known before anything else is, so that even a usage error is in the language asked for. Never the machine's locale. */
function languageIn(args: readonly string[]): Language {
  return givenLanguage(args) === 'fr' ? 'fr' : 'en';
}

function givenLanguage(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index];
  return arg?.startsWith('--lang=') ? arg.slice('--lang='.length) : args[index + 1 || args.length];
}

function checkLanguage(args: readonly string[]): void {
  const given = givenLanguage(args);
  if (given !== undefined && given !== 'en' && given !== 'fr') {
    throw new UsageError('option_value', { option: 'lang', value: given, allowed: 'en|fr' });
  }
}

async function generalHelp(language: Language): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const rows = commands.map(({ name, operands, summary }) => [
    `${name} ${operands}`.trim(),
    format(summary, {}, language),
  ]);
  const width = Math.max(...rows.map(([usage]) => usage?.length ?? 0)) + 3;
  const lines = rows.map(([usage, words]) => `  passerelle ${usage?.padEnd(width)}${words}`);
  return `${format('cli.summary', {}, language)}\n\n${lines.join('\n')}\n\n${format('cli.help_hint', {}, language)}\n`;
}
