import { SETTINGS } from '../settings.ts';
import type { CommandOption } from './command.ts';

/** Where the store is, for the commands that open it. */
export const DATA_DIR_OPTIONS: readonly CommandOption[] = SETTINGS.filter(({ name }) => name === 'data-dir').map(
  ({ name, argument, help, default: value }) => ({ name, argument, help, default: value }),
);

export const QUIET_OPTION: CommandOption = { name: 'quiet', argument: null, help: 'cli.option.quiet' };

export const LANG_OPTION: CommandOption = {
  name: 'lang',
  argument: 'en|fr',
  help: 'cli.option.lang',
  default: 'en',
};
