import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Chromium or Chrome stands on Linux, macOS and Windows. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser: `CHROMIUM_PATH`, else the system's, else the one in `@sparticuz/chromium` (Linux x64). Throws with
 * what to do when there is none.
 */
export async function startBrowser(flags: string[] = []): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, and no file is there: correct it, or unset it.`);
  const executablePath =
    named ?? SYSTEM_BROWSERS.find((place) => existsSync(place)) ?? (await packagedBrowser());
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

/** Unpacks the packaged browser, with the system libraries that it needs. */
async function packagedBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'No Chromium or Chrome was found: install one, or set CHROMIUM_PATH to where it is.',
    );
  // Read at the import: without it the package leaves its libraries packed.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
