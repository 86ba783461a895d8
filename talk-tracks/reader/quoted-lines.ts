/** Tells which lines are not the writer's but a message being answered or forwarded, as Gmail, Outlook, Apple Mail, QQ Mail and NetEase write them. */
import { isAttribution, type Line } from './lines';

/** For each line whether it is quoted. Answers written between `>` lines are not. */
export function findQuotedLines(lines: readonly Line[]): boolean[] {
  const quoted = lines.map((line) => line.kind === 'quote');
  for (let at = 0; at < lines.length; at += 1) {
    if (startsChain(lines, at)) return quoted.fill(true, ruleAbove(lines, at));
    const end = attributionEnd(lines, at);
    if (end < 0) continue;
    const next = nextVisible(lines, end);
    if (next < 0 || lines[next]?.kind !== 'quote') return quoted.fill(true, at);
    quoted.fill(true, at, end);
    at = end - 1;
  }
  return quoted;
}

/** From here on everything is quoted: a forward mark, or a From: with another header line close by. */
function startsChain(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line?.kind === 'forward') return true;
  if (line?.kind !== 'header') return false;
  const text = line.text.replace(/^[*|\s]+/, '');
  if (!/^(?:from|发件人|發件人|寄件者)/i.test(text)) return false;
  if (/(?:sent|date|发送时间|日期)\s*[:：].*(?:to|subject|收件人|主题)\s*[:：]/i.test(text)) return true;
  return lines.slice(at + 1, at + 6).some((other) => other.kind === 'header');
}

/** Outlook draws a line above the headers: it goes with them. */
function ruleAbove(lines: readonly Line[], at: number): number {
  let above = at - 1;
  while (above >= 0 && lines[above]?.kind === 'blank') above -= 1;
  return lines[above]?.kind === 'rule' ? above : at;
}

/** The line after an attribution that begins at `at` and may be wrapped over three lines, or -1. */
function attributionEnd(lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (!line || line.kind === 'blank' || line.kind === 'quote') return -1;
  if (line.kind === 'attribution') return at + 1;
  if (!/^(?:on|at|在|于|\d{4})|@/i.test(line.text.slice(0, 240))) return -1;
  let joined = line.text;
  for (let next = at + 1; next <= at + 2; next += 1) {
    const text = lines[next]?.text ?? '';
    if (text === '' || joined.length > 240) return -1;
    joined = `${joined} ${text}`;
    if (/[:：]$/.test(text) && isAttribution(joined)) return next + 1;
  }
  return -1;
}

function nextVisible(lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length; at += 1) if (lines[at]?.kind !== 'blank') return at;
  return -1;
}
