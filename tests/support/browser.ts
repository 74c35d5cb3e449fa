/** The tests' browser is the one that prints the editions. */
export { startBrowser } from '../../src/editions/browser.ts';
