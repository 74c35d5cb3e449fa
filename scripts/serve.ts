// Serves the built site on this machine and prints its address.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { givenOptions } from '../src/editing/given-options.ts';

givenOptions({});

const port = Number(process.env['PORT'] ?? 4321);
const folder = process.env['OUT_DIR'] ?? 'dist';
const lost = path.join(folder, '404.html');
if (!existsSync(lost)) {
  console.error(`There is no site in ${folder}: run npm run build, or npm start, first.`);
  process.exit(1);
}
const serve = sirv(folder, { dev: false, etag: true });
const notFound = readFileSync(lost);
const server = createServer((request, response) => {
  serve(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use: end what uses it, or run PORT=${port + 1} npm start.`
      : `The site cannot be served: ${error.message}`,
  );
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  console.log(`The site is at http://127.0.0.1:${port}/`);
});
