/** The Markdown of notes: what it reads, what it leaves as it was typed, and that no text makes it slow or lets it throw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../components/markdown/markdown';
import { safeAddress } from '../../../components/markdown/parse-inlines';
import { parseMarkdown, tagsIn } from '../../../components/markdown/parse-markdown';

const LETTERS: Readonly<Record<string, string>> = { strong: 'b', emphasis: 'i', link: 'a', lead: 'k' };

/** A reading as short as it can be compared: `b(bold)`. */
const showInline = (inline: Inline): string => {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return '⏎';
  if (inline.kind === 'code') return `code(${inline.text})`;
  if (inline.kind === 'tag') return `tag(${inline.name})`;
  const to =
    inline.kind === 'link' ? `${inline.href}|` : inline.kind === 'lead' ? `${inline.to.kind} ${inline.to.id}|` : '';
  return `${LETTERS[inline.kind]}(${to}${inline.inlines.map(showInline).join('')})`;
};
const show = (blocks: readonly Block[]): string => blocks.map(showBlock).join(' ');
const showBlock = (block: Block): string => {
  if (block.kind === 'code') return `pre(${block.text})`;
  if (block.kind === 'quote') return `quote(${show(block.blocks)})`;
  if (block.kind === 'list') {
    const items = block.items.map(({ done, blocks }) => `${done === null ? '' : done ? '☑' : '☐'}${show(blocks)}`);
    return `${block.start === null ? 'ul' : `ol${block.start}`}(${items.join('; ')})`;
  }
  return `${block.kind === 'heading' ? 'h' : 'p'}(${block.inlines.map(showInline).join('')})`;
};
const read = (text: string) => show(parseMarkdown(text));

describe('a note', () => {
  it.each([
    ['one\ntwo\n\nthree', 'p(one⏎two) p(three)'],
    ['one\r\ntwo  ', 'p(one⏎two)'],
    ['**bold** *it* _it_ __bold__ ***both***', 'p(b(bold) i(it) i(it) b(bold) b(i(both)))'],
    ['**重点**在这里，*留意*一下。', 'p(b(重点)在这里，i(留意)一下。)'],
    ['**a *b* c** and *a **b** c*', 'p(b(a i(b) c) and i(a b(b) c))'],
    ['2 * 3 * 4, 3*4*5, snake_case_name, ****', 'p(2 * 3 * 4, 3*4*5, snake_case_name, ****)'],
    ['*a *b* c', 'p(*a i(b) c)'],
    ['**a', 'p(**a)'],
    [String.raw`\*a\* \# \[`, 'p(*a* # [)'],
    ['`**a** #b` and `c', 'p(code(**a** #b) and `c)'],
    ['```\n**a**\n\n#b\n```\nc', 'pre(**a**\n\n#b) p(c)'],
    ['```js\na\n```', 'pre(a)'],
    ['```a``` b', 'p(``code(a)`` b)'],
    ['# One\n## Two **b**\nthree', 'h(One) h(Two b(b)) p(three)'],
    ['> said\n> more\n\nmine', 'quote(p(said⏎more)) p(mine)'],
    ['> a\n> > b\n> - c', 'quote(p(a) quote(p(b)) ul(p(c)))'],
    ['- a\n* b\n+ c', 'ul(p(a); p(b); p(c))'],
    ['  - a\n  - b', 'ul(p(a); p(b))'],
    ['- a\n  - b\n    - c\n- d\n\n  more', 'ul(p(a) ul(p(b) ul(p(c))); p(d) p(more))'],
    ['- a\n\n- b', 'ul(p(a); p(b))'],
    ['3. a\n4) b\n- c', 'ol3(p(a); p(b)) ul(p(c))'],
    ['text\n- a\ntext', 'p(text) ul(p(a)) p(text)'],
    ['- [ ] a\n- [x] b\n- [X] c\n- [y] d', 'ul(☐p(a); ☑p(b); ☑p(c); p([y] d))'],
    ['-a 1.b #', 'p(-a 1.b #)'],
    ['', ''],
    [' \n\t\n', ''],
  ])('%j is read as %s', (text, reading) => expect(read(text)).toBe(reading));
});

describe('a link', () => {
  it.each([
    ['[a](https://x.example/y)', 'p(a(https://x.example/y|a))'],
    ['[a **b**](https://x.example "title")', 'p(a(https://x.example/|a b(b)))'],
    ['[a](https://x.example/q_(r))', 'p(a(https://x.example/q_(r)|a))'],
    ['[Ana](mailto:ana@brandt.example)', 'p(a(mailto:ana@brandt.example|Ana))'],
    [
      'see https://x.example/a?b=c#d, or (https://x.example/e).',
      'p(see a(https://x.example/a?b=c#d|https://x.example/a?b=c#d), or (a(https://x.example/e|https://x.example/e)).)',
    ],
    ['见https://x.example/甲，然后', 'p(见a(https://x.example/|https://x.example/)甲，然后)'],
    ['a [b [c](https://x.example/d) e', 'p(a [b a(https://x.example/d|c) e)'],
    ['[a](keeptrack:promise/p-1)', 'p(k(promise p-1|a))'],
    ['[a](keeptrack:track/keeptrack-core/one-case)', 'p(k(track keeptrack-core/one-case|a))'],
  ])('%j is read as %s', (text, reading) => expect(read(text)).toBe(reading));

  it.each([
    '[a](http://x.example)',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](file:///etc/passwd)',
    '[a](https://bank.example@evil.example/)',
    '[a](mailto:a@b.example?attach=x)',
    '[a](mailto:a@b.example,c@d.example?bcc=e)',
    '[a](//evil.example)',
    '[a](keeptrack:track/one)',
    '[a](keeptrack:promise/../settings)',
    '[a](keeptrack:settings/x)',
    '[a](chrome-extension://x/options.html)',
    '[a]()',
  ])('%j stays as it was typed', (text) => expect(read(text)).toBe(`p(${text})`));

  it('of an image is its words: nothing is fetched', () => {
    expect(read('![a plan](https://evil.example/x.png) b')).toBe('p(a plan b)');
    expect(read('![](https://evil.example/x.png)')).toBe('p(![](https://evil.example/x.png))');
  });

  it('has an address as the browser writes it', () => {
    expect(safeAddress('https://X.example/a b')).toBe('https://x.example/a%20b');
    expect(safeAddress('https:x')).toBe('https://x/');
    expect(safeAddress('https://')).toBeNull();
  });
});

describe('a tag', () => {
  it('is Latin or Chinese letters, digits, - and _', () => {
    expect(tagsIn('#Pricing and #价格-2026, #a_b. #pricing ##no 客户#急')).toEqual([
      'pricing',
      '价格-2026',
      'a_b',
      '急',
    ]);
  });
  it.each([
    '`#a`',
    '```\n#a\n```',
    '[#a](https://x.example)',
    'https://x.example/#a',
    'C#a',
    '&#123;',
    '#1',
    '# a',
    '#',
    'a/#b',
    '#-',
  ])('is not in %j', (text) => expect(tagsIn(text)).toEqual([]));
  it('is found in quotes, lists and bold words', () =>
    expect(tagsIn('> #a\n\n- #b\n  1. **#c**')).toEqual(['a', 'b', 'c']));
});

/** How deep readings are nested. */
const depthOf = (blocks: readonly Block[]): number =>
  Math.max(
    0,
    ...blocks.map((block) => {
      if (block.kind === 'quote') return 1 + depthOf(block.blocks);
      if (block.kind === 'list') return 1 + Math.max(0, ...block.items.map((item) => depthOf(item.blocks)));
      return 1;
    }),
  );

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '```',
      '[',
      ']',
      '](',
      ')',
      '!',
      '#',
      '#a',
      '> ',
      '- ',
      '1. ',
      '[ ] ',
      '\n',
      '\n\n',
      '  ',
      '\t',
    ],
    ...[
      'a',
      '重',
      '\\',
      '<b>',
      'https://x.example',
      'keeptrack:promise/1',
      'javascript:',
      '\u0000',
      '\ud83d',
      '(',
      '"',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  const hrefsIn = (inlines: readonly Inline[]): readonly string[] =>
    inlines.flatMap((inline) =>
      'inlines' in inline ? [...(inline.kind === 'link' ? [inline.href] : []), ...hrefsIn(inline.inlines)] : [],
    );
  const inlinesIn = (blocks: readonly Block[]): readonly Inline[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'quote') return inlinesIn(block.blocks);
      if (block.kind === 'list') return block.items.flatMap((item) => inlinesIn(item.blocks));
      return block.kind === 'code' ? [] : block.inlines;
    });

  it('is read, nested a little at most, with no address but https and mailto', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = parseMarkdown(text);
        expect(depthOf(blocks)).toBeLessThanOrEqual(8);
        for (const href of hrefsIn(inlinesIn(blocks))) expect(href).toMatch(/^(https:\/\/|mailto:)/);
      }),
      { numRuns: 3000 },
    );
  });

  const saidIn = (blocks: readonly Block[]): string =>
    blocks
      .map((block) => {
        if (block.kind === 'quote') return saidIn(block.blocks);
        if (block.kind === 'list') return block.items.map((item) => saidIn(item.blocks)).join('');
        return block.kind === 'code' ? block.text : block.inlines.map(wordsOf).join('');
      })
      .join('');
  const wordsOf = (inline: Inline): string => {
    if (inline.kind === 'break') return '';
    if (inline.kind === 'tag') return inline.name;
    return 'inlines' in inline ? inline.inlines.map(wordsOf).join('') : inline.text;
  };

  it('loses no letter of what it says', () => {
    const words = (text: string) => text.replace(/[^\p{Script=Han}A-Za-z]/gu, '');
    const plain = fc.array(fc.constantFrom('*', '**', '_', '#', '> ', '- ', '\n', ' ', 'ab', '重', '[', ']'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(plain, (parts) => {
        const text = parts.join('');
        expect(words(saidIn(parseMarkdown(text)))).toBe(words(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('nested too deep is text', () => {
    expect(depthOf(parseMarkdown('>'.repeat(5000)))).toBeLessThanOrEqual(7);
    expect(depthOf(parseMarkdown('- '.repeat(5000)))).toBeLessThanOrEqual(8);
  });
});

describe('a long text', () => {
  const long = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  /** Milliseconds, the best of a few: what else the machine does is not the parser's. */
  const time = (text: string, rounds = 5): number =>
    Math.min(
      ...Array.from({ length: rounds }, () => {
        const start = performance.now();
        parseMarkdown(text);
        return performance.now() - start;
      }),
    );
  const NOTE =
    '## Call with Ana\n\nShe said **two weekends** were lost; see [report](https://a.example/r?q=1) #pricing #上线.\n\n' +
    '> We cannot lose another one, *really*.\n> 真的不行。\n\n- [ ] send plan\n- [x] call `Bo`\n  - nested, snake_case\n\n';

  it('of 200,000 characters is read in well under 100 ms', () => expect(time(long(NOTE, 200_000))).toBeLessThan(100));

  it.each(
    [
      '**a',
      '*a ',
      '[',
      '![',
      '](',
      '[a](',
      '`a',
      '#a',
      '> ',
      '- ',
      '  - a\n',
      '>',
      '\\',
      '**a** ',
      '```\n',
      '- a\n\n',
      '[x *y **z ',
    ].concat([
      'https://',
      'https://a(',
      '[a](https://a.b "',
      '[a](((',
      '](aaaa(bbb',
      '   \n',
      ' ',
      '***a ',
      '# #',
      '*_*_',
      '[a](https://x.y)',
    ]),
  )('of nothing but %j is no trap', (piece) => {
    // Under load too; what grows with the square of the text would take many times as long.
    expect(time(long(piece, 200_000), 3)).toBeLessThan(1500);
  });
});
