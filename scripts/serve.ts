// Serves the built site on this machine and prints its address.
import { createServer } from 'node:http';
import sirv from 'sirv';

const port = Number(process.env['PORT'] ?? 4321);
const serve = sirv('dist', { dev: false, etag: true });
const server = createServer((request, response) => {
  serve(request, response, () => {
    response.statusCode = 404;
    request.url = '/404.html';
    serve(request, response);
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
