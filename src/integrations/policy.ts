import { createHash } from 'node:crypto';

/** What a page needs beyond its text and style. */
export interface PageNeeds {
  /** The text of its one <style>. */
  style: string;
  hasScript: boolean;
  /** True when it asks the full text, whose index is WebAssembly. */
  hasSearch: boolean;
  hasManifest: boolean;
}

/** A style as the policy names it: 'sha256-…'. */
export function styleHash(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

/** What every page holds to, with or without a host that sends headers. */
const ALWAYS = [
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** The policy in the page itself: what this page needs, and nothing else. A meta cannot carry frame-ancestors. */
export function metaPolicy({ style, hasScript, hasSearch, hasManifest }: PageNeeds): string {
  return [
    "default-src 'none'",
    ...(style ? [`style-src ${styleHash(style)}`] : []),
    "img-src 'self' data:",
    ...(hasScript ? [`script-src 'self'${hasSearch ? " 'wasm-unsafe-eval'" : ''}`] : []),
    // A page without scripts asks for nothing; but tools that look at it, such as Lighthouse, ask for robots.txt from within.
    "connect-src 'self'",
    ...(hasManifest ? ["manifest-src 'self'"] : []),
    ...ALWAYS,
  ].join('; ');
}

/** Cloudflare reads 2,000 characters of a line of `_headers`, of which the name takes some. */
const LONGEST = 2000 - '  Content-Security-Policy: '.length;

/**
 * The policy that a host sends with everything: what some page needs. It names the styles of all pages, since a host
 * cannot tell them apart; each page's own policy narrows that to one. A style of one hash for all was measured too: it
 * costs every page 0.6 to 1.4 kB (brotli), a third of a small page, and a hash in the header 54 bytes once a connection.
 * Throws when it is longer than Cloudflare reads.
 */
export function headerPolicy(styleHashes: string[]): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${styleHashes.toSorted().join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    ...ALWAYS,
  ].join('; ');
  if (policy.length > LONGEST) {
    throw new Error(
      `The policy of all pages has ${styleHashes.length} styles and ${policy.length} characters, and Cloudflare reads ${LONGEST}: let more pages share their CSS.`,
    );
  }
  return policy;
}
