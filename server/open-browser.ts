import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The command that shows an address, or `null` where nobody could see it. */
export function browserCommand(platform: string, environment: Environment): [string, string[]] | null {
  if (environment.CI) return null;
  if (platform === 'darwin') return ['open', []];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '']];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open', []] : null;
}

/** Opens the page in the user's browser and does not care whether that worked: the address is printed anyway. */
export function openBrowser(url: string): void {
  const command = browserCommand(process.platform, process.env);
  if (!command) return;
  const child = spawn(command[0], [...command[1], url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
