import { callTo } from '../search/keys.ts';
import { keepNaming } from './naming.ts';
import { showNotes } from './notes.ts';

/** What every page gains from a script; each is whole without it. */
keepNaming();
showNotes();
const field = document.querySelector<HTMLInputElement>('.site-head input[type=search]');
if (field) callTo(field);
