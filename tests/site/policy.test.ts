import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtPage, edited } from '../../src/integrations/built-pages.ts';
import { lockedPage, readPage } from '../../src/integrations/page-policy.ts';
import { sharedScopes, shortScopes, usedStyles } from '../../src/integrations/page-styles.ts';
import { headerPolicy, styleHash } from '../../src/integrations/policy.ts';
import { relativeAddresses } from '../../src/integrations/portable-links.ts';
import { attribute, builtPages, DIST, textOf, type BuiltPage } from '../support/site.ts';

const pages = await builtPages();

/** The directives of a policy by name. */
function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

function metaPolicyOf({ elements }: BuiltPage): Map<string, string> {
  const meta = elements.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
  return directives((meta && attribute(meta, 'content')) ?? '');
}

const header = directives(
  /Content-Security-Policy: (.*)/.exec(await readFile(path.join(DIST, '_headers'), 'utf8'))?.[1] ??
    '',
);

test('the file of headers for hosts names each header once, and what may be kept for a year', async () => {
  const lines = (await readFile(path.join(DIST, '_headers'), 'utf8')).trimEnd().split('\n');
  const rules = new Map<string, string[]>();
  let fields: string[] = [];
  for (const line of lines) {
    if (line.startsWith('/')) rules.set(line, (fields = []));
    else fields.push(line.trim());
  }
  const names = (rules.get('/*') ?? []).map((field) => field.split(':')[0]);

  expect(names).toEqual([
    'Content-Security-Policy',
    'Referrer-Policy',
    'Permissions-Policy',
    'X-Content-Type-Options',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
    'Strict-Transport-Security',
  ]);
  for (const folder of ['_astro', 'pagefind/fragment', 'pagefind/index'])
    expect(rules.get(`/${folder}/*`), folder).toEqual([
      'Cache-Control: public, max-age=31536000, immutable',
    ]);
});

test('every page has one style, and a policy that names its hash and nothing looser', () => {
  for (const page of pages) {
    const styles = page.elements.filter(({ tagName }) => tagName === 'style');
    const css = styles[0]?.childNodes[0];
    const hash = createHash('sha256')
      .update(css && 'value' in css ? css.value : '')
      .digest('base64');
    const policy = metaPolicyOf(page);

    expect(styles.length, page.file).toBe(1);
    expect(policy.get('default-src'), page.file).toBe("'none'");
    expect(policy.get('style-src'), page.file).toBe(`'sha256-${hash}'`);
    expect(policy.get('base-uri'), page.file).toBe("'none'");
    expect(policy.get('require-trusted-types-for'), page.file).toBe("'script'");
    expect(policy.get('trusted-types'), page.file).toBe("'none'");
    expect([...policy.values()].join(' '), page.file).not.toMatch(/'unsafe-(inline|eval)|\*|http/);
    expect(policy.has('script-src'), page.file).toBe(
      page.elements.some(({ tagName }) => tagName === 'script'),
    );
  }
});

test('the policy of the header allows what each page allows itself, and is as strict as can be', () => {
  expect(header.size).toBe(13);
  for (const page of pages) {
    for (const [name, values] of metaPolicyOf(page)) {
      const allowed = header.get(name)?.split(' ');
      for (const value of values.split(' ')) expect(allowed, page.file).toContain(value);
    }
  }
  expect(header.get('frame-ancestors')).toBe("'none'");
  expect([...header.values()].join(' ')).not.toMatch(/'unsafe-(inline|eval)|\*|http/);
});

test('a style has no rules for components that none of its pages has', () => {
  const styleOf = ({ html }: BuiltPage) => /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
  const groups = [...Map.groupBy(pages, styleOf)];
  expect(groups.length).toBeGreaterThan(3);
  let scoped = 0;
  for (const [style, group] of groups) {
    const markup = group.map(({ html }) => html.replace(/<style>[\s\S]*<\/style>/, '')).join('');
    const scopes = [...new Set(style.match(/(?<=\[)data-\w{1,2}(?=\])/g))];
    const unused = scopes.filter((scope) => !new RegExp(` ${scope}[ >]`).test(markup));

    // Pages whose components all have styles of their own names have none.
    scoped += scopes.length;
    expect(style, group[0]?.file).toMatch(/^@layer tokens,base,layout,components,print;/);
    expect(unused, group[0]?.file).toEqual([]);
  }
  expect(scoped).toBeGreaterThan(20);
});

test('pages share a style where they lose least by it, and only as far as needed', () => {
  const page = (css: string, ...scopes: string[]) => ({ css, scopes: new Set(scopes) });
  const pages = [
    page('a', 'x'),
    page('a', 'x'),
    page('a', 'x', 'y'),
    page('a', 'z'),
    page('b', 'x'),
  ];
  const shared = (most: number) => sharedScopes(pages, most).map((scopes) => [...scopes].join(''));

  expect(shared(4)).toEqual(['x', 'x', 'xy', 'z', 'x']);
  expect(shared(3)).toEqual(['xy', 'xy', 'xy', 'z', 'x']);
  expect(shared(1)).toEqual(['zxy', 'zxy', 'zxy', 'zxy', 'x']);
});

test('a policy with more styles than Cloudflare reads in a line stops the build', () => {
  const hashes = (count: number) =>
    Array.from({ length: count }, (_, index) => styleHash(String(index)));

  expect(headerPolicy(hashes(31)).length).toBeLessThan(1974);
  expect(() => headerPolicy(hashes(32))).toThrow(
    'The policy of all pages has 32 styles and 2013 characters, and Cloudflare reads 1973: let more pages share their CSS.',
  );
});

test('no line of the headers is longer than Cloudflare reads', async () => {
  const lines = (await readFile(path.join(DIST, '_headers'), 'utf8')).split('\n');

  expect(lines.length).toBeGreaterThan(5);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
});

const read = (html: string) => readPage(builtPage(html, 'a.html'), []);

test('styles become one, in their order, without rules of components that are not there', () => {
  const { page, slotted } = read(
    '<head><meta charset="utf-8"><style>@layer a, b;</style><title>A</title><style>@layer b{p[data-astro-cid-x]{color:red}p[data-astro-cid-y],q{color:blue}}@layer a{i[data-astro-cid-y]{color:red}}</style></head><p data-astro-cid-x>',
  );
  const { html, style } = lockedPage(
    page,
    slotted,
    usedStyles(page.css, page.scopes),
    shortScopes(page.scopes),
  );

  expect(style).toBe('@layer a,b;@layer b{p[data-0]{color:red}q{color:blue}}');
  expect(html).toContain(`<style>${style}</style><title>A</title></head>`);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
});

test('a movement stays on the pages that have what moves', () => {
  const css =
    '@layer a{b[data-astro-cid-x]{animation:turn 1s}@keyframes turn{to{rotate:1turn}}@keyframes fade{to{opacity:0}}}';

  expect(usedStyles(css, new Set(['data-astro-cid-x']))).toBe(
    '@layer a{b[data-astro-cid-x]{animation:turn 1s}@keyframes turn{to{rotate:1turn}}}',
  );
  expect(usedStyles(css, new Set())).toBe('');
});

test('an element keeps the mark of its component, made short, where a rule asks for one like it', () => {
  const x = 'data-astro-cid-x';
  const { page, slotted } = read(
    `<head><meta charset="utf-8"><style>.card[${x}] dt[${x}],:is(b[${x}]){color:red}</style></head><dl class="wide card" ${x}><dt ${x}>A</dt><dd ${x}><b ${x} id="b">B</b></dd></dl><dl ${x}></dl>`,
  );
  const { html, style } = lockedPage(page, slotted, page.css, shortScopes(page.scopes));

  expect(style).toBe('.card[data-0] dt[data-0],:is(b[data-0]){color:red}');
  expect(html).toContain(
    '<dl class="wide card" data-0><dt data-0>A</dt><dd><b data-0 id="b">B</b></dd></dl><dl></dl>',
  );
});

test('a page without a charset stops the build', () => {
  expect(() => read('<p>Text</p>')).toThrow(
    'a.html has no <meta charset>: begin its <head> with it.',
  );
});

test.each([
  ['<a href="/talks/#a">', '<a href="../../talks/index.html#a">'],
  ['<a href="/">', '<a href="../../index.html">'],
  ['<form action="/search/">', '<form action="../../search/index.html">'],
  ['<a href="/search/?q=a&amp;b=c">', '<a href="../../search/index.html?q=a&amp;b=c">'],
  ['<a href="/here/now/#a">', '<a href="#a">'],
  ['<a href=/data/all.csv>', '<a href="../../data/all.csv">'],
  ['<div data-bundle="/pagefind/">', '<div data-bundle="../../pagefind/">'],
  ['<a href="//example.org/">', '<a href="//example.org/">'],
  ['<a href="#a">', '<a href="#a">'],
])('on here/now/index.html, %s becomes %s', (written, expected) => {
  const page = builtPage(written, 'here/now/index.html');

  expect(edited(written, relativeAddresses(page))).toBe(expected);
});

test('every address of a page inside the site is relative and names a file', () => {
  let count = 0;
  for (const { file, elements } of pages) {
    for (const element of elements) {
      const address = attribute(element, 'href') ?? attribute(element, 'action') ?? '';
      if (address === '' || /^([a-z]+:|#)/.test(address)) continue;
      count += 1;
      expect(address, `${file}: ${textOf(element)}`).toMatch(/^\.{1,2}\/([^?#]*[^/?#])([?#].*)?$/);
    }
  }
  expect(count).toBeGreaterThan(300);
});
