import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { ended, freePort } from './processes.ts';

/** A browser of another make than Chromium, 360 pixels wide, for a reader who likes dark pages. */
export interface Engine {
  /** Goes to an address and waits for the page; gives what the console had to complain of, where it can be read. */
  open: (address: string) => Promise<string[]>;
  /** What an expression is worth in the page; a promise is waited for. */
  ask: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
}

interface Program {
  /** Where its files stand, each of which it needs: the alternatives of one file in one list. */
  files: string[][];
  start: (files: string[]) => Promise<Engine>;
}

const WIDTH = 360;
const HEIGHT = 800;

const PROGRAMS: Record<string, Program> = {
  Firefox: {
    files: [
      [
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
      ],
    ],
    start: startFirefox,
  },
  WebKit: {
    files: [
      ['/usr/bin/WebKitWebDriver'],
      ['4.1', '4.0', '6.0'].flatMap((version) =>
        ['x86_64', 'aarch64'].map(
          (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
        ),
      ),
      // It draws on a screen only.
      ['/usr/bin/Xvfb'],
    ],
    start: startWebKit,
  },
};

/** The engines whose programs are on this machine. */
export const ENGINES = Object.keys(PROGRAMS).filter((name) => filesOf(name));

/** Starts one of `ENGINES`. */
export async function startEngine(name: string): Promise<Engine> {
  const files = filesOf(name);
  const program = PROGRAMS[name];
  if (!program || !files) throw new Error(`${name} is not on this machine.`);
  return program.start(files);
}

function filesOf(name: string): string[] | undefined {
  const found = PROGRAMS[name]?.files.map((places) => places.find((place) => existsSync(place)));
  return found?.every((file) => file !== undefined) ? found : undefined;
}

/** By WebDriver BiDi, which Firefox speaks without a driver of its own. */
async function startFirefox([executablePath = '']: string[]): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': 0 },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    open: async (address) => {
      complaints = [];
      await page.goto(address);
      return complaints;
    },
    ask: (expression) => page.evaluate(expression) as Promise<never>,
    close: () => browser.close(),
  };
}

/** By WebDriver (https://www.w3.org/TR/webdriver2/), on a screen in memory that is as large as the page. */
async function startWebKit([driver = '', binary = '', screen = '']: string[]): Promise<Engine> {
  const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', `${WIDTH}x${HEIGHT}x24`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    xvfb.stdio[3]?.once('data', (text) => {
      resolve(`:${String(text).trim()}`);
    });
    xvfb.once('exit', () => {
      reject(new Error('Xvfb did not start.'));
    });
  });
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const command = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: T & { message?: string } };
    if (!answer.ok) throw new Error(`WebKit: ${value.message ?? answer.statusText}`);
    return value;
  };
  await answers(`http://127.0.0.1:${port}/status`);
  const { sessionId } = await command<{ sessionId: string }>('POST', '', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary,
          args: ['--automation', '--full-screen', '--dark-mode'],
        },
      },
    },
  });
  // Else it is larger than its screen.
  await command('POST', `/${sessionId}/window/rect`, { x: 0, y: 0, width: WIDTH, height: HEIGHT });
  const ask = <T>(expression: string): Promise<T> =>
    command('POST', `/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] });
  return {
    open: async (address) => {
      await command('POST', `/${sessionId}/url`, { url: address });
      // Its driver hands on nothing of its console.
      return [];
    },
    ask,
    close: async () => {
      await command('DELETE', `/${sessionId}`);
      await Promise.all([ended(child), ended(xvfb)]);
    },
  };
}

async function answers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} does not answer.`);
}
