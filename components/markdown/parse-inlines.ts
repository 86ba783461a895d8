/**
 * Reads the lines of a paragraph. One pass over the text: at most one `**`, one `*` and one `[` are open at a time, so there is
 * little to nest and nothing to search again. What has no meaning is text, as it was typed.
 */
import type { Inline, Lead } from './markdown';

/** As long as an address may be; UTF-16 units. */
const LONGEST = 2000;

const TOKEN = new RegExp(
  [
    String.raw`\\[!-/:-@\[-\x60{-~]`,
    '`[^`\\n]+`',
    String.raw`!?\[`,
    String.raw`\](?:\([ ]?<?((?:[^\s()<>]|\([^\s()<>]*\)){1,${LONGEST}})>?(?:[ ]"[^"\n]{0,200}")?[ ]?\))?`,
    String.raw`\*+|_+`,
    String.raw`https:\/\/[\w\-.~:/?#@!$&'*+,;=%()[\]]{1,${LONGEST}}`,
    String.raw`#[\p{Script=Latin}\p{Script=Han}\p{Nd}_-]+`,
    String.raw`\n`,
  ].join('|'),
  'gu',
);

/** What a text without any meaning lacks. */
const SPECIAL = /[\\`*_[\]#\n]|https:/;

const LETTER = /[\p{Script=Latin}\p{Nd}]/u;
const TAG_LETTER = /[\p{Script=Latin}\p{Script=Han}]/u;

/** Something that was opened and waits for its end. */
interface Frame {
  readonly kind: 'strong' | 'emphasis' | 'link' | 'image' | 'whole';
  /** As it was typed, for the case that it never ends. */
  readonly mark: string;
  readonly inlines: Inline[];
}

/** The address a link may lead to, as the browser writes it; null for what is neither `https:` nor `mailto:`. */
export function safeAddress(typed: string): string | null {
  if (!/^(https|mailto):/i.test(typed) || !URL.canParse(typed)) return null;
  const { protocol, href, username, password } = new URL(typed);
  // A name before the host is there to mislead; a mail address needs no more than itself.
  if (protocol === 'https:' && username === '' && password === '') return href;
  return protocol === 'mailto:' && /^mailto:[^\s?@]+@[^\s?@]+$/.test(href) ? href : null;
}

/** What a link inside of Keeptrack leads to; null for anything else. */
function readLead(typed: string): Lead | null {
  const [, kind, id] = /^keeptrack:(promise\/[\w-]{1,200}|track\/[\w.-]{1,200}\/[\w.-]{1,200})$/.exec(typed)
    ? (/^keeptrack:(promise|track)\/(.+)$/.exec(typed) ?? [])
    : [];
  if (id === undefined) return null;
  return kind === 'promise' ? { kind, id } : { kind: 'track', id };
}

/** An address typed as it is, without the full stop behind it. */
const trimAddress = (typed: string): string => {
  let end = typed.length;
  while (end > 0 && '.,;:!?\'")]*_'.includes(typed[end - 1] ?? '')) end -= 1;
  // A bracket that was opened in it belongs to it.
  return typed[end] === ')' && typed.slice(0, end).includes('(') ? typed.slice(0, end + 1) : typed.slice(0, end);
};

const THREE = ['strong', 'emphasis'] as const;
const TWO = ['strong'] as const;
const ONE = ['emphasis'] as const;

/** Reads text into its parts. */
export function parseInlines(text: string): readonly Inline[] {
  if (!SPECIAL.test(text)) return text === '' ? [] : [{ kind: 'text', text }];
  const frames: Frame[] = [{ kind: 'whole', mark: '', inlines: [] }];
  const top = (): Inline[] => frames.at(-1)?.inlines ?? [];
  const say = (words: string, into = top()) => {
    const last = into.at(-1);
    if (last?.kind === 'text') into[into.length - 1] = { kind: 'text', text: last.text + words };
    else if (words !== '') into.push({ kind: 'text', text: words });
  };
  const open = (kind: Frame['kind'], mark: string) => {
    giveUp(findOpen(kind));
    frames.push({ kind, mark, inlines: [] });
  };
  const findOpen = (kind: Frame['kind']): number => frames.findLastIndex((frame) => frame.kind === kind);
  /** What never ended was text after all; what was opened behind it stays open. */
  const giveUp = (at: number) => {
    const [frame] = at > 0 ? frames.splice(at, 1) : [];
    const into = frames[at - 1]?.inlines;
    if (!frame || !into) return;
    say(frame.mark, into);
    append(frame.inlines, into);
  };
  const append = (inlines: readonly Inline[], into: Inline[]) => {
    for (const inline of inlines) {
      if (inline.kind === 'text') say(inline.text, into);
      else into.push(inline);
    }
  };
  /** Ends the frame at a place and everything opened in it. */
  const close = (at: number): readonly Inline[] => {
    while (frames.length - 1 > at) giveUp(frames.length - 1);
    return frames.pop()?.inlines ?? [];
  };

  const emphasise = (run: string, opens: boolean, closes: boolean) => {
    const wanted = run.length === 3 ? THREE : run.length === 2 ? TWO : ONE;
    const mark = (kind: Frame['kind']) => run.slice(0, kind === 'strong' ? 2 : 1);
    const isOpen = (kind: Frame['kind']) => frames.some((frame) => frame.kind === kind && frame.mark === mark(kind));
    if (run.length > 3 || (!opens && !closes)) say(run);
    else if (closes && wanted.every(isOpen)) {
      // The inner one ends first.
      for (const kind of wanted.toSorted((one, other) => findOpen(other) - findOpen(one))) {
        const inlines = close(findOpen(kind));
        top().push({ kind, inlines });
      }
    } else if (opens) for (const kind of wanted) open(kind, mark(kind));
    else say(run);
  };

  const endBracket = (token: string, address: string | undefined) => {
    const at = Math.max(findOpen('link'), findOpen('image'));
    const isImage = frames[at]?.kind === 'image';
    const to = address === undefined ? null : readLead(address);
    const href = address === undefined || to ? null : safeAddress(address);
    const isWordless = at === frames.length - 1 && top().length === 0;
    if (at < 0 || (!href && !to && !isImage) || address === undefined || isWordless) {
      giveUp(at);
      return say(token);
    }
    const inlines = close(at);
    // Of an image its words are left: nothing is fetched for a note.
    if (isImage) append(inlines, top());
    else if (to) top().push({ kind: 'lead', to, inlines });
    else if (href) top().push({ kind: 'link', href, inlines });
  };

  /** Takes one token; answers how much of it was used. */
  const take = (token: string, address: string | undefined, before: string, after: string): number => {
    const [first = ''] = token;
    if (first === '\\') say(token.slice(1));
    else if (first === '`') top().push({ kind: 'code', text: token.slice(1, -1) });
    else if (token.endsWith('[')) open(first === '!' ? 'image' : 'link', token);
    else if (first === ']') endBracket(token, address);
    else if (first === '*' || first === '_')
      emphasise(token, /\S/.test(after) && !LETTER.test(before), /\S/.test(before) && !LETTER.test(after));
    else if (first === 'h') return takeAddress(trimAddress(token));
    else if (first === '#') return takeTag(token, before);
    else top().push({ kind: 'break' });
    return token.length;
  };

  const takeAddress = (typed: string): number => {
    const href = findOpen('link') < 0 ? safeAddress(typed) : null;
    if (href) top().push({ kind: 'link', href, inlines: [{ kind: 'text', text: typed }] });
    else say(typed);
    return typed.length;
  };

  const takeTag = (token: string, before: string): number => {
    const name = token.slice(1).replace(/-+$/, '');
    const isTag = TAG_LETTER.test(name) && !/[\p{Script=Latin}\p{Nd}#&/]/u.test(before) && findOpen('link') < 0;
    if (isTag) top().push({ kind: 'tag', name });
    else say(`#${name}`);
    return name.length + 1;
  };

  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    say(text.slice(at, match.index));
    const [token, address] = match;
    const end = match.index + token.length;
    at = match.index + take(token, address, text[match.index - 1] ?? '', text[end] ?? '');
    TOKEN.lastIndex = at;
  }
  say(text.slice(at));
  return close(0);
}
