const KEPT = 'naming';

/** Keeps the names that a reader has chosen, on this device, as long as the reader wants that. */
export function keepNaming(): void {
  const keep = document.querySelector<HTMLInputElement>('input[name=keep-naming]');
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[name=naming]')];
  if (!keep) return;
  try {
    const kept = choices.find(({ value }) => value === localStorage.getItem(KEPT));
    if (kept) kept.checked = keep.checked = true;
    keep.closest('fieldset')?.addEventListener('change', () => {
      const chosen = choices.find(({ checked }) => checked);
      if (keep.checked && chosen) localStorage.setItem(KEPT, chosen.value);
      else localStorage.removeItem(KEPT);
    });
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
    keep.disabled = true;
  }
}
