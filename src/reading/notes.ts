/** The links of a text to an entry at the foot of its page. */
const MARKS = '.citation a, a.term';

/** In milliseconds: what the mouse only passes opens nothing, and it may leave the mark for the note. */
const OPENS = 150;
const CLOSES = 300;

/**
 * Shows the entry of a mark beside it, on hover, on focus by key, and on click or Enter with the focus in it; Escape, a
 * click elsewhere and the link back close it. Without it, a mark leads to its entry, which the style shows as a sheet.
 */
export function showNotes(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const note = document.createElement('div');
  note.className = 'note source';
  note.tabIndex = -1;
  note.popover = 'auto';
  let shown: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hasFocus = () => note.contains(document.activeElement);
  const close = () => {
    note.hidePopover();
  };
  const later = (then: () => void, wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(then, wait);
  };

  const open = (mark: HTMLAnchorElement, isCalled: boolean) => {
    clearTimeout(timer);
    const entry = document.getElementById(mark.hash.slice(1));
    const back = entry?.closest('.notes')?.querySelector('.close');
    if (!entry || !back) return;
    close();
    shown = mark;
    note.replaceChildren(...entry.cloneNode(true).childNodes, back.cloneNode(true));
    note.lastElementChild?.removeAttribute('id');
    // Behind the mark the keys go on into it; but who only passes is not led through each.
    if (isCalled) (mark.closest('sup') ?? mark).after(note);
    else document.body.append(note);
    mark.ariaExpanded = 'true';
    // To the mark the focus goes back when the note is closed.
    if (isCalled) mark.focus();
    note.showPopover();
    if (isCalled) note.focus();
  };

  note.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed' && shown) shown = void (shown.ariaExpanded = null);
  });
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || hasFocus()) return;
    const mark = markAt(target);
    if (mark && mark !== shown) {
      later(() => {
        open(mark, false);
      }, OPENS);
    } else if (mark || note.contains(target as Node)) clearTimeout(timer);
    else later(close, CLOSES);
  });
  document.addEventListener('keyup', ({ key, target }) => {
    if (key !== 'Tab') return;
    const mark = markAt(target);
    if (mark) open(mark, false);
    else if (!hasFocus()) close();
  });
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = markAt(event.target);
    const isBack = event.target instanceof Element && event.target.closest('.note .close');
    if (!mark && !isBack) return;
    event.preventDefault();
    if (mark) open(mark, true);
    else close();
  });
  addEventListener('beforeprint', close);
}

function markAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(MARKS)) || undefined;
}
