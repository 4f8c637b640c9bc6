import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../data/messages/en.json' with { type: 'json' };
import { browserCommand } from '../../server/open-browser.ts';
import { readSettings, SETTINGS } from '../../server/settings.ts';

test('the command line wins over the environment, which wins over the defaults', () => {
  const environment = { PASSERELLE_DATA_DIR: '/from/environment', PASSERELLE_PORT: '5000' };
  expect(readSettings({ port: '6000' }, environment)).toMatchObject({ port: 6000, dataDir: '/from/environment' });
  expect(readSettings({}, {})).toMatchObject({ port: 4600, host: '127.0.0.1', open: true });
  expect(readSettings({ 'no-open': true }, {}).open).toBe(false);
  if (!process.env.XDG_DATA_HOME && process.platform === 'linux') {
    expect(readSettings({}, {}).dataDir).toBe(join(homedir(), '.local', 'share', 'passerelle'));
  }
});

test('an address that others could reach is refused at the start', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.4', 'example.org']) {
    expect(() => readSettings({ host }, {})).toThrow(expect.objectContaining({ code: 'setting_host' }));
  }
  for (const host of ['127.0.0.1', '::1', 'localhost']) expect(readSettings({ host }, {}).host).toBe(host);
});

test('a value that a setting does not take is named', () => {
  for (const given of [{ port: '70000' }, { port: '1.5' }, { 'max-upload-mb': '0' }, { 'log-level': 'loud' }]) {
    expect(() => readSettings(given, {})).toThrow(expect.objectContaining({ code: 'setting_value' }));
  }
});

test('every setting is explained', () => {
  for (const { help } of SETTINGS) expect(en).toHaveProperty([help]);
});

test('no browser is opened where nobody could see it', () => {
  expect(browserCommand('linux', { DISPLAY: ':0' })).toEqual(['xdg-open', []]);
  expect(browserCommand('linux', {})).toBeNull();
  expect(browserCommand('linux', { DISPLAY: ':0', CI: 'true' })).toBeNull();
  expect(browserCommand('darwin', {})).toEqual(['open', []]);
});
