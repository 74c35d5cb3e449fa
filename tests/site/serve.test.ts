import { expect, test } from 'vitest';
import { run } from '../support/command.ts';

test('before the first build there is nothing to serve, and one sentence says so', async () => {
  const { code, errors } = await run('serve.ts', [], { OUT_DIR: '/no/such/folder' });

  expect(code).toBe(1);
  expect(errors).toBe(
    'There is no site in /no/such/folder: run npm run build, or npm start, first.\n',
  );
});
