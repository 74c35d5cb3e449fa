import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { sentence, type PlacedProblem } from '../model/problem.ts';

/** How long an editor's saving of several files may take, in milliseconds. */
const PAUSE = 150;

/**
 * While the site is worked on: at each saving forgets what was read, and for the content checks it, shows the first
 * problem over the page and all of them in the terminal, and loads the page anew when all is well again.
 */
export function contentCheck(
  folder: string,
  check: () => Promise<PlacedProblem[]>,
  forget: () => void,
): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let waiting: NodeJS.Timeout | undefined;
        const run = async (): Promise<void> => {
          const own = waiting;
          const problems = await check();
          // The files were saved again meanwhile: what they hold now the next check says.
          if (waiting !== own) return;
          if (problems.length === 0) {
            server.ws.send({ type: 'full-reload' });
            return;
          }
          for (const one of problems) logger.error(sentence(one));
          server.ws.send({ type: 'error', err: overlay(problems) });
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_, file) => {
          // For code too: it may read the same records otherwise.
          forget();
          if (!file.startsWith(folder + path.sep)) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            run().catch((error: unknown) => {
              logger.error(String(error));
            });
          }, PAUSE);
        });
      },
    },
  };
}

/** What the development server's overlay shows: all problems as its text, the place of the first as its link. */
export function overlay(problems: PlacedProblem[]) {
  const [first] = problems;
  return {
    plugin: 'content-check',
    message: problems.map(sentence).join('\n'),
    stack: '',
    ...(first && {
      id: first.file,
      loc: { file: first.file, line: first.line, column: first.column },
    }),
  };
}
