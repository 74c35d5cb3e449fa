/** A page that was renamed. Both addresses begin and end with "/". */
export interface Renamed {
  from: string;
  to: string;
}

/** What no page uses, so that nothing that gets into one can. */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** The headers of every answer, by name. */
function headersWith(policy: string): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', policy],
    // Which page someone reads here is no other site's business.
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', FEATURES.map((feature) => `${feature}=()`).join(', ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

/** Folders whose files change their name with their content. */
const FINGERPRINTED = ['_astro', 'pagefind/fragment', 'pagefind/index'];
const FOREVER = 'public, max-age=31536000, immutable';

/** The files, by path below `dist/`, by which hosts send our headers and redirects; `deploy/` says which takes which. */
export function hostFiles(policy: string, renamed: Renamed[]): Map<string, string> {
  const headers = headersWith(policy);
  return new Map([
    ['_headers', headersFile(headers)],
    ['_redirects', redirectsFile(renamed)],
    ['.htaccess', apacheFile(headers, renamed)],
    ['.hosts/nginx.conf', nginxFile(headers, renamed)],
    ['.hosts/Caddyfile', caddyFile(headers, renamed)],
    // Or GitHub Pages, given a branch, leaves out what begins with "_".
    ['.nojekyll', ''],
  ]);
}

/** The new address as seen from the old, so that it holds at any mount: "../new/". */
export function relativeTarget({ from, to }: Renamed): string {
  return '../'.repeat(from.split('/').length - 2) + to.slice(1);
}

function headersFile(headers: [string, string][]): string {
  const always = [...headers, ['Strict-Transport-Security', 'max-age=31536000']];
  return [
    '/*',
    ...always.map(([name, value]) => `  ${name}: ${value}`),
    '/*.md',
    '  Content-Type: text/markdown; charset=utf-8',
    // Only here: Cloudflare joins the values of all rules that fit.
    ...FINGERPRINTED.flatMap((folder) => [`/${folder}/*`, `  Cache-Control: ${FOREVER}`]),
    '',
  ].join('\n');
}

/** The addresses at which a page was found before: as a folder, and as the file in it that our links name. */
function oldAddresses({ from }: Renamed): string[] {
  return [from, `${from}index.html`];
}

function redirectsFile(renamed: Renamed[]): string {
  return renamed
    .flatMap((page) =>
      [page.from.slice(0, -1), ...oldAddresses(page)].map((old) => `${old} ${page.to} 301\n`),
    )
    .join('');
}

/** For a server that reads such files in the folders that it serves. */
function apacheFile(headers: [string, string][], renamed: Renamed[]): string {
  return `DirectoryIndex index.html
AddDefaultCharset utf-8
<IfModule mod_mime.c>
${Object.entries(TYPES)
  .map(([ending, type]) => `AddType "${type}" .${ending}`)
  .join('\n')}
AddCharset utf-8 .csv .atom
</IfModule>
<IfModule mod_headers.c>
<FilesMatch "\\.(${Object.keys(TYPES).join('|')})$">
Header merge Vary Accept-Encoding
</FilesMatch>
${headers.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header set Cache-Control "no-cache"
Header set Cache-Control "${FOREVER}" "expr=%{REQUEST_URI} =~ m#/(${FINGERPRINTED.join('|')})/#"
</IfModule>
<IfModule mod_rewrite.c>
RewriteEngine On
# Where the site is mounted, without the first "/".
RewriteCond %{REQUEST_URI}::$1 ^/(.*?)([^:]*)::\\2$
RewriteRule ^(.*)$ - [E=MOUNT:%1]
ErrorDocument 404 /%{reqenv:MOUNT}404.html
RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
RewriteRule ^ - [R=405,L]
RewriteRule (^|/)(\\.|_headers$|_redirects$) - [R=404,L]
${renamed.map(({ from, to }) => `RewriteRule ^${from.slice(1)}(index\\.html)?$ /%{ENV:MOUNT}${to.slice(1)} [R=301,L]`).join('\n')}
# A folder without a page.
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
${COMPRESSED.map(compressedRules).join('')}</IfModule>
`;
}

/** Name in requests and end of the file, the best first. */
const COMPRESSED = [
  { name: 'br', end: 'br' },
  { name: 'gzip', end: 'gz' },
];

/** By ending. The type of a compressed copy is that of what it is a copy of. */
const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  geojson: 'application/geo+json',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
};

function compressedRules({ name, end }: (typeof COMPRESSED)[number]): string {
  const types = Object.entries(TYPES)
    .map(
      ([ending, type]) =>
        `RewriteRule \\.${ending}\\.${end}$ - "[T=${type},E=no-gzip:1,E=no-brotli:1,L]"\n`,
    )
    .join('');
  return `RewriteCond %{HTTP:Accept-Encoding} (^|,)\\s*${name}\\s*(;\\s*q=(1|0\\.0*[1-9])[0-9.]*)?\\s*(,|$)
RewriteCond %{REQUEST_FILENAME}.${end} -s
RewriteRule ^(.+\\.(${Object.keys(TYPES).join('|')}))$ $1.${end}
${types}<FilesMatch "\\.(${Object.keys(TYPES).join('|')})\\.${end}$">
RemoveType .${end}
RemoveLanguage .${end}
Header set Content-Encoding ${name}
</FilesMatch>
`;
}

/** For `include` in a server of deploy/nginx.conf, which sets $mount and $cache. */
function nginxFile(headers: [string, string][], renamed: Renamed[]): string {
  return [
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    // Without "always": what is missing today may be there tomorrow.
    'add_header Cache-Control $cache;',
    ...renamed.flatMap((page) =>
      oldAddresses(page).map(
        (old) => `if ($uri = "\${mount}${old.slice(1)}") { return 301 "${relativeTarget(page)}"; }`,
      ),
    ),
    '',
  ].join('\n');
}

/** For `import` in a site of deploy/Caddyfile. */
function caddyFile(headers: [string, string][], renamed: Renamed[]): string {
  return [
    'header {',
    ...headers.map(([name, value]) => `\t${name} "${value}"`),
    '\t-Server',
    '}',
    ...renamed.flatMap((page) =>
      oldAddresses(page).map((old) => `redir ${old} ${relativeTarget(page)} 301`),
    ),
    '',
  ].join('\n');
}
