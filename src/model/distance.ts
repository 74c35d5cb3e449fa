/** Letters that are often taken for one another, by ear or across romanisations. */
const ALIKE = ['aeiou', 'kgh', 'szc', 'bpvf', 'dt', 'mn'];

/** The letters' place in `ALIKE`, from 1, by their code. */
const GROUP = new Uint8Array(128);
ALIKE.forEach((letters, group) => {
  for (const letter of letters) GROUP[letter.charCodeAt(0)] = group + 1;
});

function exchange(a: number, b: number): number {
  if (a === b) return 0;
  const group = GROUP[a];
  return group && group === GROUP[b] ? 0.5 : 1;
}

const H = 104;
const I = 105;

/** A letter that is left out: those that are hardly heard weigh less. */
function omission(letter: number): number {
  return letter === H || letter === I ? 0.6 : 1;
}

const LONGEST = 64;
const lines = [0, 1, 2].map(() => new Float64Array(LONGEST + 1));

/**
 * How far two words are apart: optimal string alignment (letters left out, put in, exchanged, two neighbours swapped),
 * with less for letters that sound alike. Infinity when it is more than `limit`, or a word has more than 64 letters.
 */
export function distance(a: string, b: string, limit: number): number {
  // A letter more or less costs at least 0.6.
  if (Math.abs(a.length - b.length) * 0.6 > limit) return Infinity;
  let [before, last, line] = lines;
  if (!before || !last || !line || a.length > LONGEST || b.length > LONGEST) return Infinity;
  last[0] = 0;
  for (let column = 1; column <= b.length; column += 1) {
    last[column] = (last[column - 1] ?? 0) + omission(b.charCodeAt(column - 1));
  }
  let nearestBefore = 0;
  for (let row = 1; row <= a.length; row += 1) {
    const one = a.charCodeAt(row - 1);
    let nearest = (last[0] ?? 0) + omission(one);
    line[0] = nearest;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charCodeAt(column - 1);
      let least = Math.min(
        (last[column - 1] ?? 0) + exchange(one, other),
        (last[column] ?? 0) + omission(one),
        (line[column - 1] ?? 0) + omission(other),
      );
      const isSwapped = one === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (isSwapped && one !== other) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line[column] = least;
      if (least < nearest) nearest = least;
    }
    // A swap reaches back over one line.
    if (nearest > limit && nearestBefore + 1 > limit) return Infinity;
    nearestBefore = nearest;
    [before, last, line] = [last, line, before];
  }
  const apart = last[b.length] ?? Infinity;
  return apart <= limit ? apart : Infinity;
}

/** How many mistakes a word of this length may have. */
export function allowance(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : length < 8 ? 1.2 : 2;
}

/** True when the words begin with letters that may be taken for one another, or with two that are swapped. */
export function isAlike(a: string, b: string): boolean {
  const [first, second] = [a.charCodeAt(0), a.charCodeAt(1)];
  const [one, two] = [b.charCodeAt(0), b.charCodeAt(1)];
  return exchange(first, one) < 1 || (first === two && second === one);
}
