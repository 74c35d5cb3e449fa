// What the tests look for in an open page. Each function runs there, and so stands by itself.

/** The words that a reader cannot read: cut off, over other words, or beyond the screen; `runs`: how many there are to read. */
export function lostText(): { lost: string[]; runs: number } {
  const clips = new Map<Element, boolean>();
  /** Meant for the ear alone, in a picture, or in a part that scrolls by itself. */
  const isApart = (element: Element | null): boolean => {
    if (!element) return false;
    const known = clips.get(element);
    if (known !== undefined) return known;
    const { clipPath, overflowX, overflowY } = getComputedStyle(element);
    const scrolls = [overflowX, overflowY].some((one) => one === 'auto' || one === 'scroll');
    const apart =
      clipPath !== 'none' ||
      (scrolls && element !== document.documentElement) ||
      element instanceof SVGElement ||
      element.matches('select, .skip') ||
      isApart(element.parentElement);
    clips.set(element, apart);
    return apart;
  };

  const lost: string[] = [];
  const boxes: { text: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    const text = node.data.trim().slice(0, 40);
    if (!text || !parent?.checkVisibility({ visibilityProperty: true }) || isApart(parent))
      continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width === 0) continue;
      boxes.push({ text, box });
      if (box.left < -1 || box.right > innerWidth + 1) lost.push(`${text} leaves the screen`);
    }
  }

  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutsAcross =
      /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutsDown =
      /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if ((cutsAcross || cutsDown) && element.textContent.trim() && !isApart(element))
      lost.push(`${element.textContent.trim().slice(0, 40)} is cut`);
  }

  boxes.sort((a, b) => a.box.top - b.box.top);
  boxes.forEach(({ text, box }, index) => {
    for (let after = index + 1; after < boxes.length; after += 1) {
      const other = boxes[after];
      if (!other || other.box.top > box.bottom) break;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // The boxes hold the room above and below the letters, too.
      const lower = Math.min(box.height, other.box.height);
      if (across > 1 && down > lower * 0.4) lost.push(`${text} over ${other.text}`);
    }
  });
  if (document.documentElement.scrollWidth > innerWidth)
    lost.push(`The page is ${document.documentElement.scrollWidth} pixels wide.`);
  return { lost, runs: boxes.length };
}

/**
 * Where the keyboard stands. `isNext`: after the former stop in the document. `isInSight`: inside the window
 * and below nothing else. `ring`: the width of its outline in pixels; `contrast`: of the outline with what is behind it.
 * Undefined when the keyboard has left the page.
 */
export function tabStop():
  | { name: string; isNext: boolean; isInSight: boolean; ring: number; contrast: number }
  | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const kept = window as { formerStop?: Element };
  const former = kept.formerStop;
  kept.formerStop = element;

  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // The ring stands outside of the element, on what its parent has as its ground.
  let ground = element.parentElement;
  while (ground && channels(getComputedStyle(ground).backgroundColor)[3] === 0)
    ground = ground.parentElement;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const lights = [
    outlineColor,
    getComputedStyle(ground ?? document.documentElement).backgroundColor,
  ]
    .map(luminance)
    .sort((a, b) => b - a);

  const box = element.getClientRects()[0] ?? new DOMRect();
  // The middle of what is inside the window: a table may be longer.
  const middle = (from: number, to: number, room: number) =>
    (Math.max(from, 0) + Math.min(to, room)) / 2;
  const above = document.elementFromPoint(
    middle(box.left, box.right, innerWidth),
    middle(box.top, box.bottom, innerHeight),
  );
  return {
    name: element.outerHTML.slice(0, 120),
    isNext:
      !former || (former.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    isInSight: above !== null && (element.contains(above) || above.contains(element)),
    ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    contrast: ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05),
  };
}

/** What has a ground of its own, and neither a line around it nor a word of its own at its head. */
export function tintedWithoutWords(): string[] {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const style = getComputedStyle(element);
      const hasTint = ![paper, 'rgba(0, 0, 0, 0)'].includes(style.backgroundColor);
      const hasLine = ['Top', 'Right', 'Bottom', 'Left'].some(
        (side) => style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none',
      );
      const head = element.firstElementChild;
      const hasWord = head?.matches('h2, h3, h4, b, strong, legend, summary') ?? false;
      return (
        hasTint &&
        !hasLine &&
        !hasWord &&
        !element.closest('svg, mark') &&
        element.checkVisibility()
      );
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

/** What moves, or scrolls smoothly. */
export function movingParts(): string[] {
  return [document.documentElement, ...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const times = `${animationDuration}, ${transitionDuration}`.split(', ');
      return scrollBehavior === 'smooth' || times.some((time) => parseFloat(time) > 0);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}
