/** Says what part of a message each sentence belongs to. Only the body holds the writer's claims; everything else is left unjudged. */
import type { Draft, DraftKind, Segment, SentenceRole } from '../model';
import { isClosing, isGreeting, type Line } from './lines';
import { findQuotedLines } from './quoted-lines';
import type { Piece } from './segment';

const FOOTER =
  /^(?:this (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|privileged|intended)|(?:confidentiality|disclaimer|legal) ?(?:notice|:)|the (?:information|contents?) (?:in|of|contained) .{0,40}(?:e-?mail|message).{0,60}(?:confidential|privileged|intended)|if you (?:are not the intended|have received this (?:e-?mail|message))|sent from (?:my|outlook|mail)|get outlook for|please consider the environment|to unsubscribe|unsubscribe\b|registered in (?:england|scotland|ireland|delaware)|company (?:no|number|reg)|本(?:邮件|电子邮件|信件)(?:及|连同|可能|包含|含有|所含|内容|仅)|免责声明|保密(?:声明|提示)|发自我的|发送自|来自我的|获取.{0,3}outlook|如果?您?(?:不是|并非).{0,8}收件人)/i;
const CONTACT =
  /(?:\b(?:tel|phone|mobile|mob|cell|fax|email|e-mail|web|www|direct|office|wechat|linkedin)\b\s*[.:：|]|^[tmpfew][.:：|]\s|https?:\/\/|www\.|\S+@\S+\.\S+|\+\d[\d\s()-]{6,}|(?:电话|手机|邮箱|微信|传真|地址|网址|座机|联系电话|QQ)\s*[:：]|^\d[\d\s()-]{7,}$)/i;
const DATE_LINE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
const POSTSCRIPT = /^(?:p\.?\s?s\.?\b|ps[:：]|又及|附言|另[:：，,])/i;
/** "Ciao," right above a name. */
const LONE_WORD = /^\p{L}+(?: \p{L}+){0,2}[,，]$/u;
const LATIN_NAME = /^[-–—~]?\s*\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|&|of|and|de|van|von|der|the)){0,5}[.]?$/u;
const HAN_NAME = /^[\p{Script=Han}A-Za-z·()（）\s]{2,16}$/u;

/**
 * Gives every sentence its role. Parts that the page knows (`excluded`) come first, then quoted lines, then what stands at the head and the foot.
 * Notes are taken to have neither greeting nor name at the foot unless they are unmistakable.
 */
export function assignRoles(
  pieces: readonly Piece[],
  lines: readonly Line[],
  kind: DraftKind,
  excluded: Draft['excluded'] = [],
): Segment[] {
  const quoted = findQuotedLines(lines);
  const roles: SentenceRole[] = pieces.map(
    (piece) => knownRole(piece, excluded) ?? (quoted[piece.line] ? 'quoted' : 'body'),
  );
  const own = pieces.map((piece, index) => ({ piece, index })).filter(({ index }) => roles[index] === 'body');
  const message = own.map(({ piece }) => piece);
  const ownRoles: SentenceRole[] = message.map(() => 'body');
  markHead(message, ownRoles, kind);
  markFoot(message, lines, ownRoles, kind);
  own.forEach(({ index }, i) => {
    roles[index] = ownRoles[i] ?? 'body';
  });
  return pieces.map(({ start, end, text }, index) => ({ start, end, text, role: roles[index] ?? 'body' }));
}

function knownRole(piece: Piece, excluded: NonNullable<Draft['excluded']>): SentenceRole | null {
  const part = excluded.find(
    ({ start, end }) => (Math.min(end, piece.end) - Math.max(start, piece.start)) * 2 >= piece.end - piece.start,
  );
  return part?.what ?? null;
}

function markHead(message: readonly Piece[], roles: SentenceRole[], kind: DraftKind): void {
  for (let at = 0; at < Math.min(2, message.length); at += 1) {
    const text = message[at]?.text ?? '';
    const greets = isGreeting(text) || (at === 0 && kind === 'mail' && message.length > 1 && isShortCall(text));
    if (!greets || (kind === 'crm-note' && !/^(?:dear|hi|hello|hey|尊敬的|亲爱的)|您好|你好/i.test(text))) return;
    roles[at] = 'greeting';
  }
}

/** 尤总监： — a short first line that calls somebody. */
function isShortCall(text: string): boolean {
  return text.length <= 14 && /^[\p{Script=Han}A-Za-z、，,\s]+[：:，,！!]$/u.test(text) && !/[，,].{4,}/.test(text);
}

function markFoot(message: readonly Piece[], lines: readonly Line[], roles: SentenceRole[], kind: DraftKind): void {
  const mark = message.findIndex(
    (piece) => lines[piece.line]?.kind === 'mark' || (piece.opensLine && FOOTER.test(piece.text.slice(0, 240))),
  );
  const foot = mark < 0 ? message.length : mark;
  roles.fill('signature', foot);
  const after = message.findIndex(
    (piece, index) => index > 0 && index < foot && piece.opensLine && POSTSCRIPT.test(piece.text),
  );
  signOff(message, lines, roles, kind, after < 0 ? foot : after);
}

/** Walks up from `foot` over what looks like a name and an address to the words that sign off. */
function signOff(
  message: readonly Piece[],
  lines: readonly Line[],
  roles: SentenceRole[],
  kind: DraftKind,
  foot: number,
): void {
  let at = foot;
  while (at > 0 && foot - at < 12 && isFootLine(message, at - 1, lines)) at -= 1;
  const above = message[at - 1];
  const signsOff =
    above !== undefined &&
    (isClosing(above.text) || (at < foot && above.opensLine && at > 1 && LONE_WORD.test(above.text)));
  if (signsOff) roles[at - 1] = 'closing';
  if (!signsOff && kind === 'crm-note') return;
  const first = signsOff ? at : nameStart(message, at, foot);
  for (let i = first; i < foot; i += 1) roles[i] = isClosing(message[i]?.text ?? '') ? 'closing' : 'signature';
  for (let i = first - 1; i >= 0 && roles[i] === 'body' && isClosing(message[i]?.text ?? ''); i -= 1)
    roles[i] = 'closing';
}

/** A short line at the foot: a name, a job, a number, an address; or another sign-off. */
function isFootLine(message: readonly Piece[], at: number, lines: readonly Line[]): boolean {
  const piece = message[at];
  if (!piece?.opensLine || POSTSCRIPT.test(piece.text)) return false;
  const line = lines[piece.line];
  if (line?.kind === 'rule' || line?.kind === 'mark') return true;
  if (line?.kind === 'bullet' || piece.text.length > 90 || at === 0) return false;
  if (line?.kind === 'closing') return true;
  const { text } = piece;
  if (isShort(text) && CONTACT.test(text)) return true;
  return (
    DATE_LINE.test(text) ||
    (!/[.!?。！？；;，,：:]$/.test(text) && text.length <= 60 && text.split(/\s+/).length <= 9) ||
    isName(text)
  );
}

function isShort(text: string): boolean {
  return text.length <= 80 && !/[。！？]/.test(text) && text.split(/\s+/).length <= 10;
}

/** Without a sign-off only what is clearly a name, a date or a way to reach somebody counts; a bare last sentence does not. */
function nameStart(message: readonly Piece[], from: number, foot: number): number {
  let first = foot;
  for (let at = foot - 1; at >= from; at -= 1) {
    const text = message[at]?.text ?? '';
    if (isName(text) || DATE_LINE.test(text) || (isShort(text) && CONTACT.test(text)) || isClosing(text)) first = at;
    else if (first < foot && foot - first >= 1 && isTitle(text)) first = at;
    else break;
  }
  return first;
}

function isName(text: string): boolean {
  return text.length <= 48 && (LATIN_NAME.test(text) || HAN_NAME.test(text));
}

function isTitle(text: string): boolean {
  return text.length <= 50 && !/[.!?。！？，,]$/.test(text);
}
