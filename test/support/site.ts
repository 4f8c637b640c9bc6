// A page of a browser test: opened in a fresh context, watched for everything that must never happen.

import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from './browser.ts';

export interface Visit {
  page: Page;
  /** Errors on the console, uncaught exceptions, violated policies, requests elsewhere: must stay empty. */
  complaints: string[];
  close: () => Promise<void>;
}

export interface VisitOptions {
  language?: 'fr-CA' | 'en-CA';
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** A reply with this status is what the test is about: the browser's own message on it is no complaint. */
  allowStatus?: readonly number[];
}

/** What passes is not listed: the audit of a page with a large table takes half the time. */
const VIOLATIONS_ALONE = { resultTypes: ['violations' as const] };
/** How long anything on a page may take before a test fails, in milliseconds. */
const PATIENCE = 10_000;

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: the global set-up of the end-to-end project finds or installs it');
  return chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
}

/** Opens `address` (a path of the server) in a context of its own. */
export async function visit(
  browser: Browser,
  server: string,
  address: string,
  { language = 'fr-CA', scheme = 'light', width = 1440, height = 900, allowStatus = [] }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: language,
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = watch(context, page, new URL(server).origin, allowStatus);
  await page.goto(`${server}${address}`);
  await page.locator('passerelle-app').waitFor();
  return { page, complaints, close: () => context.close() };
}

function watch(context: BrowserContext, page: Page, origin: string, allowStatus: readonly number[]): string[] {
  const complaints: string[] = [];
  const expected = allowStatus.map((status) => `the server responded with a status of ${status}`);
  page.on('console', (message) => {
    const text = message.text();
    const bad = message.type() === 'error' || /content security policy|violates/i.test(text);
    if (bad && !expected.some((part) => text.includes(part))) complaints.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) complaints.push(`elsewhere: ${url.href}`);
  });
  return complaints;
}

/** The words of an element and of every shadow root inside it, as a reader finds them. */
export async function wordsOf(locator: Locator): Promise<string> {
  const text = await locator.first().evaluate((root) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLStyleElement) return '';
      const inside = [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes];
      return inside.map(read).join(' ');
    };
    return read(root);
  });
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Rules of accessibility that the page breaks, one line each; empty when it breaks none. All of axe's rules as the page
 * is, then those about colour in the other scheme, the only ones that it changes.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.locator('main[aria-busy="true"]').waitFor({ state: 'detached' });
  const asItIs = await new AxeBuilder({ page }).options(VIOLATIONS_ALONE).analyze();
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const ground = await groundOf(page);
  await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
  // A busy machine takes a while to draw the other colours, and buttons fade into theirs.
  await page.waitForFunction((before) => getComputedStyle(document.body).backgroundColor !== before, ground);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const otherwise = await new AxeBuilder({ page })
    .options(VIOLATIONS_ALONE)
    .withRules(['color-contrast', 'link-in-text-block'])
    .analyze();
  const lines = (scheme: string, { violations }: typeof asItIs) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${scheme}, ${id}: ${node.target.flat().join(' ')}`));
  return [...lines(dark ? 'dark' : 'light', asItIs), ...lines(dark ? 'light' : 'dark', otherwise)];
}

function groundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** How many pixels the page is wider than its window: 0, or the reader must scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
