import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ended, freePort } from './processes.ts';

/** A server that runs with our configuration from `deploy/`. */
export interface Host {
  origin: string;
  port: number;
  close: () => Promise<void>;
}

/** Where the site is on the disk: `root` is what the server serves, `mount` ("/the/path/") where the site is in it. */
interface Place {
  folder: string;
  root: string;
  mount: string;
  port: number;
}

interface Program {
  places: string[];
  /** Writes the configuration; gives the arguments that start the program with it, in the foreground. */
  configure: (place: Place) => Promise<string[]>;
}

const PROGRAMS: Record<string, Program> = {
  nginx: { places: ['/usr/sbin/nginx', '/usr/local/bin/nginx'], configure: configureNginx },
  Caddy: { places: ['/usr/bin/caddy', '/usr/local/bin/caddy'], configure: configureCaddy },
  Apache: { places: ['/usr/sbin/apache2'], configure: configureApache },
};

/** The servers of `deploy/` that are on this machine. */
export const HOSTS = Object.keys(PROGRAMS).filter((name) => programOf(name));

function programOf(name: string): string | undefined {
  return PROGRAMS[name]?.places.find((place) => existsSync(place));
}

/** Serves a copy of the built site by one of `HOSTS`, on a free port of 127.0.0.1. Throws with its log when it does not start. */
export async function startHost(name: string, dist: string, mount: string): Promise<Host> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'host-'));
  const root = path.join(folder, 'root');
  const port = await freePort();
  await cp(dist, path.join(root, mount), { recursive: true });
  // Beside the site, and never to be had: what an attempt to leave it would look for.
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await mkdir(path.join(folder, 'log'));
  const program = PROGRAMS[name];
  const file = programOf(name);
  if (!program || !file) throw new Error(`${name} is not on this machine.`);

  const args = await program.configure({ folder, root, mount, port });
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout.on('data', (text) => (log += String(text)));
  child.stderr.on('data', (text) => (log += String(text)));
  const origin = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(origin + mount).catch(() => undefined);
    if (answer?.ok) return { origin, port, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`${name} did not start:\n${log}`);
}

/** A file of `deploy/` with its lines changed as its comments tell. Throws when there is nothing to change. */
async function configured(file: string, changes: [from: string, to: string][]): Promise<string> {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`deploy/${file} has no "${from}".`);
      return text.replaceAll(from, to);
    },
    await readFile(`deploy/${file}`, 'utf8'),
  );
}

const NGINX_MODULES = '/etc/nginx/modules-enabled';
const BROTLI_MODULE = `${NGINX_MODULES}/50-mod-http-brotli-static.conf`;

/** Whether a server can send the copies made with Brotli: nginx by a module of its own, the others by themselves. */
export function knowsBrotli(name: string): boolean {
  return name !== 'nginx' || existsSync(BROTLI_MODULE);
}

async function configureNginx({ folder, root, mount, port }: Place): Promise<string[]> {
  const hasBrotli = knowsBrotli('nginx');
  const site = await configured('nginx.conf', [
    ['/srv/site/.hosts', path.join(root, mount, '.hosts')],
    ['root /srv/site', `root ${root}`],
    ['set $mount /', `set $mount ${mount}`],
    ['listen 80', `listen 127.0.0.1:${port}`],
    ...(hasBrotli ? [] : ([['brotli_static on;', '']] as [string, string][])),
  ]);
  const main = `${hasBrotli ? `include ${BROTLI_MODULE};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/log/error.log;
events { worker_connections 2048; }
http { include /etc/nginx/mime.types; default_type application/octet-stream; sendfile on; access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/log/${kind};`).join(' ')}
${site} }`;
  await writeFile(path.join(folder, 'nginx.conf'), main);
  return ['-e', path.join(folder, 'log/error.log'), '-c', path.join(folder, 'nginx.conf')];
}

async function configureCaddy({ folder, root, mount, port }: Place): Promise<string[]> {
  const site = await configured('Caddyfile', [
    ['/srv/site', path.join(root, mount)],
    ['http://example.org', `http://127.0.0.1:${port}`],
    ...(mount === '/' ? [] : ([['handle /* {', `handle_path ${mount}* {`]] as [string, string][])),
  ]);
  await writeFile(path.join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
  return ['run', '--config', path.join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
}

async function configureApache({ folder, root, port }: Place): Promise<string[]> {
  const site = await configured('apache.conf', [
    ['/srv/site', root],
    ['*:80', `127.0.0.1:${port}`],
  ]);
  const builtIn = execFileSync('/usr/sbin/apache2', ['-l'], { encoding: 'utf8' });
  const modules = ['mpm_event', 'authz_core', 'headers', 'rewrite', 'mime', 'dir', 'unixd', 'env']
    .filter((module) => !builtIn.includes(`mod_${module}.c`) && module !== 'unixd')
    .map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so\n`);
  const asRoot = process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : '';
  const main = `${modules.join('')}ServerRoot ${folder}
ServerName 127.0.0.1
DefaultRuntimeDir ${folder}/log
PidFile ${folder}/apache.pid
ErrorLog ${folder}/log/error.log
Listen 127.0.0.1:${port}
TypesConfig /etc/mime.types
${asRoot}${site}`;
  await writeFile(path.join(folder, 'apache.conf'), main);
  if (asRoot) execFileSync('chmod', ['-R', 'a+rX', folder]);
  return ['-X', '-f', path.join(folder, 'apache.conf')];
}
