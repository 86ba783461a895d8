/** Names the act of an English promise as a short phrase that can stand in a list: "send the site plan". */
import { baseOf, baseOfParticiple, formOf } from './english-verbs';

const LIMIT = 90;

/** The act in `words` (times and conditions already blanked): base form first, no subject, no loose ends. */
export function nameEnglishAction(words: string, manner?: string, before = ''): string {
  const plain = tidy(words);
  if (manner === 'owe' || manner === 'label') return tidy(manner === 'owe' ? `send ${plain}` : plain);
  if (manner === 'handed') return `send ${lowerFirst(plain)}`;
  if (manner === 'from')
    return `send ${lowerFirst(plain.replace(/\s*\b(?:from|off) (?:me|us|my side|our side|my end|our end)\b.*$/i, ''))}`;
  if (manner === 'expect')
    return `send ${plain.replace(/^(?:expect|look out for|watch for|look for|count on)\s+/i, '').replace(/\s+from (?:me|us)\b.*$/i, '')}`;
  if (manner === 'leave') return `look after ${plain.replace(/\s+with (?:me|us)\b.*$/i, '')}`;
  if (manner === 'scheduled') return lowerFirst(plain.replace(/\s+(?:is|are)\b.*$/i, ''));
  if (manner === 'receive') return receive(plain, tidy(before));
  if (manner === 'thing') return thing(plain);
  const planned = /^(?:set aside|blocked out|pencilled|penciled|reserved|scheduled|booked|put)\b.*?\bto (\w.*)$/i.exec(
    plain,
  )?.[1];
  if (planned && baseOf(planned.split(' ')[0] ?? '')) return planned;
  if (/^(?:an?|the|our|your|no)\b/i.test(plain)) return `give ${plain}`;
  const [first = '', ...rest] = plain.replace(/^be (?=\w+ing\b)/, '').split(' ');
  const base = baseOf(first) ?? first.toLowerCase();
  const start = /^(?:on|in|at|back|down|there|over|with)$/.test(base) ? `be ${base}` : base;
  return tidy(
    [start, ...rest]
      .join(' ')
      .replace(
        /\b(and|then) (?:will |'ll )?([\w-]+)/g,
        (_, joiner: string, word: string) => `${joiner} ${formOf(word) === 's' ? (baseOf(word) ?? word) : word}`,
      ),
  );
}

function receive(words: string, before: string): string {
  const what = words
    .replace(/^(?:you )?(?:have|get|receive|hear|know|find|see|be sent|be getting|be receiving)\s+/i, '')
    .replace(/\s+from (?:me|us)\b.*$/i, '')
    .replace(/\s+in your (?:inbox|hands|mailbox)\b.*$/i, '');
  if (/\b(?:hear|know)\b|\bcontacted|\bcalled|\bupdated|\bnotified|\btold/i.test(words)) return 'get back to you';
  if (
    /\bfrom (?:me|us)\b/i.test(words) &&
    (what === '' || /^from\b/i.test(what)) &&
    /^(?:the|your|our|an?|all|both)\b/i.test(before)
  ) {
    return `send ${lowerFirst(before)}`;
  }
  return what === '' || /^from\b/i.test(what) ? 'get back to you' : `send ${what}`;
}

function thing(words: string): string {
  const match = /^(.*?)(?:'ll| will| shall)?\s+(?:be |is |are |to be |being |due to be )*([\w-]+)(.*)$/i.exec(words);
  const split =
    /^(.*?)(?:'ll| will| shall| is| are| to|'s|'re|'d| would| leaves?| ships?| arrives?| lands?| follows?| reach(?:es)?| goes?| comes?| moves?| heads?| appears?| gets?)\b(?: be\b)?/i.exec(
      words,
    );
  const what = lowerFirst((split?.[1] ?? words).trim());
  const done = [...words.matchAll(/\b(?:be|being|gets?|is|are) ([\w-]+)/gi)]
    .map((word) => baseOfParticiple(word[1] ?? ''))
    .find((base) => base !== null);
  if (match && done) return `${done} ${what}`;
  return /\bwith you|inbox|hands|reach|follow|arrive|\bgo(?:es)? out|leave|ship|deliver|(?:comes?|gets?|goes?|over|back|round|along) to (?:you|her|him|them)\b/i.test(
    words,
  )
    ? `send ${what}`
    : `get ${what} ${words.slice((split?.[0] ?? '').length).trim()}`.trim();
}

function lowerFirst(words: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** One space between words, no dangling joiners or marks, at most `LIMIT` characters, cut at a word. */
function tidy(words: string): string {
  let text = words
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.:!?])/g, '$1')
    .replace(/(?:[,;]\s*){2,}/g, ', ')
    .trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/^(?:[,;:.–—-]|and\b|so\b)\s*/i, '')
      .replace(
        /\s*(?:[,;:.!?–—(-]|\b(?:and|or|but|so|by|on|at|at least|latest|for|to the|until|from|then|before|the)\b)$/i,
        '',
      )
      .trim();
  }
  if (text.length <= LIMIT) return text;
  const cut = text.lastIndexOf(' ', LIMIT);
  return `${text.slice(0, cut > 20 ? cut : LIMIT)}…`;
}
