/** Where a reader keeps that / does nothing. */
const KEPT = 'slash';

/** Whether / is to do nothing: also where nothing can be kept, for then nobody could turn it off. */
function isSlashOff(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return true;
  }
}

/** Lets a reader turn off what / does on every page, as WCAG 2.2 asks of a key without Ctrl (2.1.4). */
export function keepSlash(choice: HTMLInputElement): void {
  choice.checked = !isSlashOff();
  choice.addEventListener('change', () => {
    try {
      if (choice.checked) localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, 'off');
    } catch {
      choice.checked = false;
    }
  });
}

/** Leads / and Ctrl+K to the field; / only while no field is typed into and the reader has not turned it off. */
export function callTo(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const at = document.activeElement;
    const isTyping =
      (at instanceof HTMLInputElement && !/radio|checkbox/.test(at.type)) ||
      at instanceof HTMLTextAreaElement;
    const isCall =
      (event.key === '/' && !isTyping && !isSlashOff()) ||
      (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (isCall) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

/** The keys of the search page: / and Ctrl+K to the field, arrows through the results, Escape back step by step. */
export function listenToKeys(field: HTMLInputElement, root: HTMLElement, clear: () => void): void {
  callTo(field);
  root.addEventListener('keydown', (event) => {
    const stops = [field, ...root.querySelectorAll<HTMLElement>('[data-search-hits] a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && at >= 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (document.activeElement !== field) field.focus();
      else if (field.value !== '') clear();
      // Back to the page from which the reader came.
      else if (document.referrer.startsWith(location.origin)) history.back();
    }
  });
}
