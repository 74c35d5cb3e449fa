import path from 'node:path';

/** The folder of the subject, absolute. `CONTENT_DIR` puts another one in place of `content/`. */
export const contentFolder = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
