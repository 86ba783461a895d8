/** Which sentences of a draft are the customer's own: of a mail those of the message that it answers, of a CRM note what they are quoted with. */
import type { DraftKind, Sentence } from '../model';
import { findCustomerWords } from '../reader/find-customer-words';
import { isAttribution } from '../reader/lines';

/** As many as the latest message of a chain may hold that matters. */
const MOST = 40;
const HEADER = /^\W*(?:from|sent|date|to|cc|subject|发件人|发送时间|日期|收件人|抄送|主题)\s*[:：]/iu;
/** Somebody wrote to the writer, so the writer's own older mail stands deeper in. */
const DEEPER = /^\s*(?:>\s*){2,}/;
const MARKS = /^[\s>|]+/;

/** In their order, without the marks of quoting. The first message of a chain alone: what it answers in turn is mostly the writer's. */
export function customerSentences(sentences: readonly Sentence[], kind: DraftKind): readonly string[] {
  if (kind === 'crm-note') {
    return sentences
      .filter(({ role }) => role === 'body')
      .flatMap(({ text }) => {
        const said = findCustomerWords(text);
        return said ? [text.slice(said.start, said.end).trim()] : [];
      });
  }
  const found: string[] = [];
  for (const { role, text } of sentences) {
    if (role !== 'quoted' || DEEPER.test(text)) continue;
    const plain = text.replace(MARKS, '').trim();
    const isHead = HEADER.test(plain) || isAttribution(plain);
    // The head of a second message.
    if (isHead && found.length > 0) break;
    if (!isHead && plain !== '') found.push(plain);
    if (found.length >= MOST) break;
  }
  return found;
}
