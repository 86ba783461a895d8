/** Finds what an English promise waits for: "once you confirm", "if the board agrees". */
import type { Span } from '../model';
import type { TimeMention } from './time-mention';

/** The words of a condition. `waits`: it starts a clock nobody can read yet; `offer`: the reader has to say yes first. */
export interface Condition extends Span {
  readonly waits: boolean;
  readonly offer: boolean;
}

const OPENER =
  /\b(?:if|once|as soon as|when|whenever|unless|provided(?: that)?|providing|assuming|as long as|in case|subject to|pending|the moment|the minute|after|upon|should|in the event)\b(?= )/gi;
const ASKED =
  /\b(?:see|check|ask|know|confirm|find out|tell you|tell me|sure|wonder|even|as|whether or not|hear|understand|decide|say|test|establish|work out|regardless of|no matter|and|or what|show you|explain|depending on) $/i;
const OWN_SUBJECT =
  /\b(?:I|we|you|she|he|they|it)(?:'ll| will)\b|\b(?:I|we) (?:post|send|ring|call|mail|phone|write|text|bring|take|come|go|book|issue|ship|deliver|get|let|have|give|start|raise|draft|email|share|put|set|sort|move|pay|refund|credit|replace|collect|visit|pick|swap|fit|redo|rerun|repeat|cover|fix|repair|reprint|waive|knock|do|come back|write)\b/g;

/** Conditions of a sentence, by place. A condition ends at a comma, a full clause of its own or the end. */
export function findEnglishConditions(text: string, times: readonly TimeMention[]): Condition[] {
  const found: Condition[] = [];
  for (const match of text.matchAll(OPENER)) {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 24), start);
    const within = times.some(
      (time) => start < time.end && (time.kind === 'event' ? start > time.start : start >= time.start),
    );
    if (within || start < (found.at(-1)?.end ?? 0) || (ASKED.test(before) && !/, $/.test(before))) continue;
    const opener = match[0].toLowerCase();
    if (
      opener === 'should' &&
      (!/(?:^|[,;:] )$/.test(before) ||
        /^ (?:be|have|get|reach|arrive|land|know|see|take)\b/i.test(text.slice(start + 6, start + 16)))
    )
      continue;
    if (
      /^(?:after|upon)$/.test(opener) &&
      times.some((time) => time.kind === 'date' && time.start <= start + opener.length + 5 && time.end > start)
    )
      continue;
    const end = endOf(text, start + match[0].length, start);
    if (end - start < opener.length + 3) continue;
    const words = text.slice(start, end);
    found.push({
      start,
      end,
      waits: !/^(?:if|unless|should|in case|as long as|provided|providing|assuming|in the event)/i.test(words),
      offer: isOffer(words),
    });
  }
  return found;
}

function endOf(text: string, from: number, start: number): number {
  const comma = /[,;:.!?—–]|\s-\s|$/.exec(text.slice(from))?.index ?? 0;
  let end = from + comma;
  // "once the paint is dry I ring him": a new subject that promises ends the condition, unless it opens it.
  if (start === 0 || /(?:^|[,;:–—-]|\band|\bbut|\bso)\s*$/.test(text.slice(0, start))) {
    for (const match of text.slice(from, end).matchAll(OWN_SUBJECT)) {
      if (match.index > 3) {
        end = from + match.index;
        break;
      }
    }
  }
  while (end > from && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function isOffer(words: string): boolean {
  return /^(?:if|should|in case) (?:you(?:'d)?|that|it|this|either)\b.{0,12}\b(?:like|want|wish|prefer|helps?|useful|suits?|works?|interest(?:s|ed)?|care|help|okay|ok|fine)\b/i.test(
    words,
  );
}
