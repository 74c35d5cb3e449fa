import type { Place } from '../model/problem.ts';
import { hiddenIn } from '../model/letters.ts';

/** The most bytes that a file of content may have. */
const LARGEST_FILE = 1_000_000;

/** The text of a file, or why it has none that an editor would want to publish. */
export type Decoded = { text: string } | (Place & { says: string });

/** Reads bytes as UTF-8 and refuses what an editor cannot see: other encodings, control and hidden characters. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) {
    return fault(
      `has ${bytes.length} bytes, and ${LARGEST_FILE} are the most: split it, or take out what is not content.`,
    );
  }
  const mark = markOf(bytes);
  if (mark) return fault(`${mark}: save it as UTF-8 without a byte order mark.`);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!isUtf8(bytes)) {
    return {
      ...placeIn(text, Math.max(0, text.indexOf('\uFFFD'))),
      says: 'is not in UTF-8: save it in the encoding UTF-8.',
    };
  }
  const [hidden] = hiddenIn(text);
  if (hidden) {
    return {
      ...placeIn(text, hidden.offset),
      says: `holds a character that nobody sees, ${hidden.name}: delete it.`,
    };
  }
  return { text };
}

/** Line and column of an offset; both count from 1. */
function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function fault(says: string): Decoded {
  return { line: 1, column: 1, says };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'begins with a byte order mark';
  const isUtf16 =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (bytes.length > 3 && (second === 0 || first === 0));
  return isUtf16 ? 'is in UTF-16' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
