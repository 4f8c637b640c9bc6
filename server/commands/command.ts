import { type ParseArgsConfig, parseArgs } from 'node:util';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';

export interface CommandOption {
  name: string;
  /** What follows the name; `null` for a flag. */
  argument: string | null;
  /** The message that explains it. */
  help: string;
  default?: string;
  repeatable?: true;
}

export interface Command {
  name: string;
  /** Positional arguments as `--help` shows them. */
  operands: string;
  summary: MessageKey;
  options: readonly CommandOption[];
  run: (parsed: ParsedCommand) => Promise<number>;
}

export interface ParsedCommand {
  language: Language;
  operands: string[];
  values: Record<string, string | boolean | string[] | undefined>;
}

/** A call that cannot be understood: `error.<code>.*`, exit status 2. */
export class UsageError extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;

  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code);
    this.name = 'UsageError';
    this.code = code;
    this.params = params;
  }
}

/** Reads the arguments of a command; throws UsageError with what is unknown or missing. */
export function parseCommand(command: Command, args: readonly string[], language: Language): ParsedCommand {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const { name, argument, repeatable } of command.options) {
    options[name] = { type: argument === null ? 'boolean' : 'string', multiple: repeatable ?? false };
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { language, operands: positionals, values: values as ParsedCommand['values'] };
  } catch (error) {
    throw toUsageError(error, args);
  }
}

function toUsageError(error: unknown, args: readonly string[]): Error {
  const { code, message } = error as Error & { code?: string };
  const option = message.match(/'(-[^' ]*)/)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError('usage_option_unknown', { option });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new UsageError('usage_option_argument', { option });
  return error as Error;
}

/** `--help` of one command, from its own table. */
export function commandHelp(command: Command, language: Language): string {
  const rows = command.options.map(({ name, argument, help, default: value }) => ({
    left: `  --${name}${argument === null ? '' : ` ${argument}`}`,
    right: `${format(help as MessageKey, {}, language)}${value === undefined ? '' : ` [${value}]`}`,
  }));
  const width = Math.min(34, Math.max(...rows.map((row) => row.left.length)) + 2);
  const lines = rows.map(({ left, right }) =>
    left.length < width ? `${left.padEnd(width)}${right}` : `${left}\n${' '.repeat(width)}${right}`,
  );
  const usage = `passerelle ${command.name} ${command.operands}`.trim();
  return `${usage}\n\n${format(command.summary, {}, language)}\n\n${lines.join('\n')}\n`;
}
