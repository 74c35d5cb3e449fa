// Loaded before a command, with what the disk refuses in REFUSED: `rename .next-dist ENOSPC` for a step, a part of its
// address and the system's code. A full disk cannot be had without the rights of an administrator.
import disk from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [step = '', part = '', code = ''] = (process.env['REFUSED'] ?? '').split(' ');
const allowed = disk[step];
disk[step] = (from, ...rest) =>
  String(from).includes(part)
    ? Promise.reject(new Error(`${code}: as a test wants it, ${step} '${from}'`))
    : allowed(from, ...rest);
syncBuiltinESMExports();
