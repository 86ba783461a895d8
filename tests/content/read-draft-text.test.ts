// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gmail } from '../../content/sites/gmail';
import { editor, read, show, takeCaret } from './page';

describe('what a person sees', () => {
  it.each([
    ['a line', 'Hello', 'Hello'],
    ['blocks begin lines', '<div>One</div><div>Two</div>', 'One\nTwo'],
    ['text before a block', 'One<div>Two</div>', 'One\nTwo'],
    ['an empty block is no line', '<div>One</div><div></div><div>Two</div>', 'One\nTwo'],
    ['an empty line', '<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['a break inside', 'One<br>Two', 'One\nTwo'],
    ['the break that closes a block', '<div>One<br></div><div>Two</div>', 'One\nTwo'],
    ['an empty line at the end', '<div>One</div><div><br></div>', 'One\n'],
    ['nothing', '<br>', ''],
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
    ['a list, without bullets', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['spaces between blocks', '<div>One</div>\n  <div>Two</div>\n', 'One\nTwo'],
    ['spaces collapse', 'One  \n two', 'One two'],
    ['across elements', 'One <b> two</b>', 'One two'],
    ['and go at the end of a line', '<div>One </div><div>Two </div>', 'One\nTwo'],
    ['a hard space is a space, and stays', 'One&nbsp; two&nbsp;', 'One  two '],
    ['Chinese indents stay', '　　您好', '　　您好'],
    ['emoji', '<div>好👍🏽</div>', '好👍🏽'],
    ['an emoji picture', 'Thanks <img alt="👍" data-emoji="👍"> all', 'Thanks 👍 all'],
    ['no other picture', 'a<img alt="Our logo">b', 'ab'],
    ['caret holders of editors', '<p>a\u200bb\ufeff</p>', 'ab'],
    ['hidden', 'a<span style="display:none">secret</span>b', 'ab'],
    ['hidden from readers', 'a<span aria-hidden="true">ghost</span>b', 'ab'],
    ['not editable', 'a<span contenteditable="false">chip</span>b', 'ab'],
    ['no word of another tool', 'a<lt-highlighter><lt-div>3 errors</lt-div></lt-highlighter>b', 'ab'],
    [
      'nor of one with a box',
      '<harper-render-box>card</harper-render-box>a<grammarly-extension>x</grammarly-extension>b',
      'ab',
    ],
    ['but what one wraps', 'a<g class="gr_ gr-alert" id="7">word</g>b', 'awordb'],
    ['and elements of editors', 'a<mail-chip>Ana</mail-chip>b', 'aAnab'],
    ['no code', 'a<script>x</script><style>y</style>b', 'ab'],
    ['inline stays inline', 'a<b>b</b><i>c</i><span>d</span>', 'abcd'],
  ])('%s', (_, html, text) => expect(read(editor(html)).text).toBe(text));

  it('keeps spaces and lines where the editor keeps them', () => {
    expect(read(editor('a  b\nc\n\nd', 'white-space: pre-wrap')).text).toBe('a  b\nc\n\nd');
  });

  it('takes a native field as it is', () => {
    const field = show('<textarea></textarea>') as HTMLTextAreaElement;
    field.value = 'a  b\n\nc ';
    expect(read(field)).toMatchObject({ text: 'a  b\n\nc ' });
    expect(read(field).rangeOf({ start: 0, end: 1 })).toBeNull();
  });
});

describe('a place and its offset', () => {
  it.each([
    ['<div>Hel|lo</div>', 'Hel|lo'],
    ['<div>One</div><div>|Two</div>', 'One\n|Two'],
    ['<div>One|</div><div>Two</div>', 'One|\nTwo'],
    ['<div>One</div><div>|<br></div><div>Two</div>', 'One\n|\nTwo'],
    ['<div>One</div><div><br></div><div>|<br></div>', 'One\n\n|'],
    ['One<br>T|wo', 'One\nT|wo'],
    ['a<b>b|</b>c', 'ab|c'],
    ['<div>a <b>b</b>  |c</div>', 'a b |c'],
    ['One&nbsp;|', 'One |'],
    ['|<br>', '|'],
    ['<div>a<span aria-hidden="true">gh|ost</span>b</div>', 'a|b'],
    ['<p>\u200b|ab</p>', '|ab'],
  ])('%s', (html, expected) => {
    const element = editor(html);
    const { node, offset } = takeCaret(element);
    const map = read(element);
    const at = map.offsetOf(node, offset) ?? -1;
    expect(`${map.text.slice(0, at)}|${map.text.slice(at)}`).toBe(expected);
    // And back: the place that the offset names is the same offset again.
    const range = map.rangeOf({ start: at, end: at });
    expect(range && map.offsetOf(range.startContainer, range.startOffset)).toBe(at);
  });

  it('knows nothing outside of the editor', () => {
    const element = editor('in');
    expect(read(element).offsetOf(document.body, 0)).toBeNull();
    expect(read(element).rangeOf({ start: 0, end: 3 })).toBeNull();
  });

  it('gives the words of any span back', () => {
    const part = fc.constantFrom(
      '<div>One two</div>',
      '<div><br></div>',
      '三四',
      '<b>fi ve</b>',
      '<br>',
      ' ',
      '&nbsp;',
      '<p>👍</p>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.nat(), fc.nat(), (parts, one, two) => {
        const map = read(editor(parts.join('')));
        const [start, end] = [one % (map.text.length + 1), two % (map.text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const range = map.rangeOf({ start, end });
        const words = map.text.slice(start, end).replace(/\s/g, '');
        expect(range?.toString().replace(/\s/g, '')).toBe(words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is not the writer’s', () => {
  const parts = (html: string) => {
    const { text, excluded } = read(editor(html), gmail.excluded);
    return excluded.map(({ start, end, what }) => [what, text.slice(start, end)]);
  };

  it('quoted mail with its announcement, and a signature', () => {
    expect(
      parts(
        '<div>Mine</div><div class="gmail_signature">Rep</div><div class="gmail_quote"><div class="gmail_attr">On Monday Mei wrote:</div><blockquote>Yours<blockquote>Older</blockquote></blockquote></div>',
      ),
    ).toEqual([
      ['signature', 'Rep'],
      ['quoted', 'On Monday Mei wrote:'],
      ['quoted', 'Yours\nOlder'],
    ]);
  });

  it('an answer between quoted lines is the writer’s', () => {
    expect(
      parts(
        '<div class="gmail_quote"><blockquote>First</blockquote><div>My answer</div><blockquote>Second</blockquote></div>',
      ),
    ).toEqual([
      ['quoted', 'First'],
      ['quoted', 'Second'],
    ]);
  });

  it('a forwarded mail without quotation marks is quoted whole', () => {
    expect(parts('<div>See below</div><div class="gmail_quote"><div>Forwarded</div><div>Text</div></div>')).toEqual([
      ['quoted', 'Forwarded\nText'],
    ]);
  });
});
