// @vitest-environment happy-dom
/** The Markdown of notes: what is known is shown so, everything else stays text, and nothing becomes HTML. */
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkdownText } from '../../../components/notes/MarkdownText';
import { parseInline, parseMarkdown } from '../../../components/notes/parse-markdown';

afterEach(cleanup);
const shown = (text: string) => render(<MarkdownText text={text} />).container.querySelector('.markdown');

describe('a note', () => {
  it.each([
    ['one line', 'Calls before ten', '<p>Calls before ten</p>'],
    ['two lines', 'one\ntwo', '<p>one<br>two</p>'],
    ['two paragraphs', 'one\n\ntwo', '<p>one</p><p>two</p>'],
    ['a list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['a numbered list', '1. one\n2) two', '<ol><li>one</li><li>two</li></ol>'],
    ['their words', '> Two weekends.\n> Nobody saw.', '<blockquote>Two weekends.<br>Nobody saw.</blockquote>'],
    ['a heading', '# Budget', '<p><strong>Budget</strong></p>'],
    ['marks', '**now** *then* `x*y`', '<p><strong>now</strong> <em>then</em> <code>x*y</code></p>'],
    [
      'a tag',
      'see #预算 and #q1-plan',
      '<p>see <span class="tag">#预算</span> and <span class="tag">#q1-plan</span></p>',
    ],
    ['an image', '![plan](https://x.example/a.png)', '<p>plan</p>'],
  ])('%s', (_, text, html) => expect(shown(text)?.innerHTML).toBe(html));

  it('leads to pages and mail alone, and to them without a trace of where from', () => {
    const link = shown('[site](https://a.example/b)')?.querySelector('a');
    expect([link?.href, link?.rel, link?.target]).toEqual(['https://a.example/b', 'noreferrer', '_blank']);
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'JaVaScRiPt:x',
      '//a.example',
      'file:///x',
      'https://',
    ])
      expect(shown(`[x](${address})`)?.querySelector('a'), address).toBeNull();
  });
});

describe('what others would take for HTML', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '&lt;b&gt;',
    '[<img src=x onerror=alert(1)>](https://a.example)',
    '**<b onclick=alert(1)>x</b>**',
    '`</code><script>alert(1)</script>`',
    '<!-- --><style>*{display:none}</style>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '[x](https://a.example"onmouseover="alert(1))',
  ])('stays text: %s', (payload) => {
    const note = shown(payload);
    expect(note?.querySelector('script, img, svg, iframe, style, form, b, math')).toBeNull();
    for (const element of note?.querySelectorAll('*') ?? [])
      for (const { name } of element.attributes) expect(name).toMatch(/^(class|href|title|target|rel)$/);
  });
});

describe('any text', () => {
  const wordsOf = (text: string) =>
    parseMarkdown(text)
      .flatMap(({ lines }) => lines.flat().map((mark) => mark.text))
      .join('');
  it('loses no letter or digit that is not an address or the mark of a list', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z *_`#>\n!]{0,80}$/), (text) => {
        expect(wordsOf(text).replace(/[^a-z]/g, '')).toBe(text.replace(/[^a-z]/g, ''));
      }),
    ));
  it('is read in no time, whatever it is made of', () => {
    for (const part of ['[', '*', '`', '#', '![](', '> ', '**a', '- ', 'a']) {
      const long = part.repeat(Math.ceil(200_000 / part.length));
      const before = performance.now();
      parseMarkdown(long);
      // Far above what it takes; what grows with the square takes minutes.
      expect(performance.now() - before, part).toBeLessThan(4_000);
    }
  });
  it('has a tag where a word begins, and nowhere else', () =>
    expect(parseInline('a/#b c#d')).toEqual([{ is: 'text', text: 'a/#b c#d' }]));
});
