// English, Chinese or both, told by the writer's own sentences.
import { expect, it } from 'vitest';
import type { Segment, SentenceRole } from '../../../talk-tracks/model';
import { detectLanguage } from '../../../talk-tracks/reader/detect-language';

const part = (text: string, role: SentenceRole = 'body'): Segment => ({ text, role, start: 0, end: text.length });

it.each<[string, Segment[], string]>([
  ['English', [part('The pump leaves on Monday.')], 'en'],
  ['Chinese', [part('泵周一发出。')], 'zh'],
  ['Chinese with codes', [part('我们的ERP系统按SLA响应。')], 'zh'],
  ['English with a name', [part('Please ask 王伟 about the pump order.')], 'en'],
  ['both', [part('The pump leaves on Monday.'), part('泵周一发出，请您留意物流信息。')], 'mixed'],
  [
    'English above a Chinese chain',
    [part('The pump leaves on Monday.'), part('什么时候发？请尽快回复我们。', 'quoted')],
    'en',
  ],
  ['only a greeting', [part('陈工您好：', 'greeting')], 'zh'],
  ['nothing', [], 'en'],
])('%s', (_, segments, language) => {
  expect(detectLanguage(segments)).toBe(language);
});
