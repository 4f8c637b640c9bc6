import { homedir } from 'node:os';
import { join } from 'node:path';
import { ApiError } from './http/api-error.ts';

export interface Settings {
  dataDir: string;
  host: string;
  port: number;
  open: boolean;
  maxUploadMb: number;
  /** Days after which an upload that nobody accepted is thrown away. */
  keepUploadsDays: number;
  logLevel: string;
}

export interface Setting {
  name: string;
  /** What follows the name in `--help`; `null` for a flag. */
  argument: string | null;
  default: string;
  /** The environment variable that sets it, below the command line. */
  variable: string | null;
  /** The message that explains it. */
  help: `settings.${string}`;
}

/** Every setting there is: read once, printed by `--help`. */
export const SETTINGS: readonly Setting[] = [
  { name: 'port', argument: 'N', default: '4600', variable: 'PASSERELLE_PORT', help: 'settings.port' },
  { name: 'host', argument: 'ADDRESS', default: '127.0.0.1', variable: null, help: 'settings.host' },
  {
    name: 'data-dir',
    argument: 'DIR',
    default: defaultDataDir(),
    variable: 'PASSERELLE_DATA_DIR',
    help: 'settings.data-dir',
  },
  { name: 'no-open', argument: null, default: 'false', variable: 'PASSERELLE_NO_OPEN', help: 'settings.no-open' },
  {
    name: 'max-upload-mb',
    argument: 'N',
    default: '100',
    variable: 'PASSERELLE_MAX_UPLOAD_MB',
    help: 'settings.max-upload-mb',
  },
  {
    name: 'keep-uploads-days',
    argument: 'N',
    default: '7',
    variable: 'PASSERELLE_KEEP_UPLOADS_DAYS',
    help: 'settings.keep-uploads-days',
  },
  {
    name: 'log-level',
    argument: 'LEVEL',
    default: 'warn',
    variable: 'PASSERELLE_LOG_LEVEL',
    help: 'settings.log-level',
  },
];

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/**
 * The settings from the command line, the environment, the defaults, in this order.
 * Throws `setting_value`, and `setting_host` for an address that others could reach: local mode has no login.
 */
export function readSettings(
  given: Readonly<Record<string, string | boolean | undefined>>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const text = (name: string): string => {
    const setting = SETTINGS.find((candidate) => candidate.name === name);
    const value = given[name] ?? (setting?.variable ? environment[setting.variable] : undefined);
    return value === undefined || value === '' ? (setting?.default ?? '') : String(value);
  };
  const host = text('host');
  if (!LOOPBACK.has(host)) throw new ApiError('setting_host', { host });
  const logLevel = text('log-level');
  if (!LOG_LEVELS.includes(logLevel)) throw invalid('log-level', logLevel, LOG_LEVELS.join('|'));
  return {
    dataDir: text('data-dir'),
    host,
    port: whole('port', text('port'), 0, 65_535),
    open: text('no-open') === 'false' || text('no-open') === '0',
    maxUploadMb: whole('max-upload-mb', text('max-upload-mb'), 1, 900),
    keepUploadsDays: whole('keep-uploads-days', text('keep-uploads-days'), 1, 3650),
    logLevel,
  };
}

function whole(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) throw invalid(name, value, `${least}-${most}`);
  return number;
}

function invalid(setting: string, value: string, allowed: string): ApiError {
  return new ApiError('setting_value', { setting, value, allowed });
}

/** Outside the checkout, where the platform keeps such things. */
function defaultDataDir(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  if (environment.XDG_DATA_HOME) return join(environment.XDG_DATA_HOME, 'passerelle');
  if (process.platform === 'win32') {
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'passerelle');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'passerelle');
  return join(homedir(), '.local', 'share', 'passerelle');
}
