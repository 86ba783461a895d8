// What a customer's sentence says for the account sheet, and what says nothing.
import { describe, expect, it } from 'vitest';
import { type Heard, hearCustomer } from '../../../talk-tracks/account/hear-customer';
import type { Language } from '../../../talk-tracks/model';

const say = (heard: readonly Heard[]): readonly string[] =>
  heard.map((one) => {
    if (one.is === 'service') return `${one.way} ${one.side} ${one.level}`;
    return one.is === 'trust' ? `${one.tier} ${one.speaks}` : 'complaint';
  });

describe('a sentence of the customer', () => {
  it.each<[Language, string, readonly string[]]>([
    [
      'en',
      'Your engineer called us back within the hour, which we really appreciated.',
      ['responsiveness perceived 4'],
    ],
    ['en', 'It took three days until anybody replied to the ticket.', ['responsiveness perceived 2']],
    [
      'en',
      'For us it is important that you answer on Saturdays, since we need someone then.',
      ['responsiveness expected 4'],
    ],
    ['en', 'The first two pallets came late and one label was missing.', ['reliability perceived 2']],
    ['en', 'You kept your word and the parts were here on time, thank you.', ['reliability perceived 4', 'T2 for']],
    ['en', 'We expect delivery before the season starts in March.', ['reliability expected 4']],
    ['en', 'Frankly we felt like a number when we explained our situation.', ['empathy perceived 2']],
    ['en', 'The trainer was patient and listened to our people, great work.', ['empathy perceived 4']],
    ['en', 'We need to see the security certificate first.', ['assurance expected 4']],
    ['en', 'The manual is confusing and the screens are poor.', ['tangibles perceived 2']],
    [
      'en',
      'This is the third time the line is down and nobody answered the phone.',
      ['complaint', 'responsiveness perceived 2'],
    ],
    ['en', 'We would like a refund for last month.', ['complaint']],
    ['en', 'We had never heard of you before the fair.', ['T1 against']],
    ['en', 'Your company was recommended by our auditors.', ['T1 for']],
    ['en', 'To be honest, we do not trust that date any more.', ['T2 against']],
    ['en', 'It would be too risky to switch in December.', ['T3 against']],
    ['en', 'Eighteen percent over budget, that is hard to defend upstairs.', ['T3 against']],
    ['zh', '比原来那家贵两成，我没法跟老板交代。', ['T3 against']],
    ['zh', '夜里报警准，就是账单看不懂。', ['tangibles perceived 2']],
    ['en', 'With those figures it pays for itself in a year.', ['T3 for']],
    ['zh', '你们当天就给了答复，很及时，我们很满意。', ['responsiveness perceived 4']],
    ['zh', '报修以后等了四天，一直没人联系我们。', ['responsiveness perceived 2']],
    ['zh', '我们希望周六也能有人回复。', ['responsiveness expected 4']],
    ['zh', '上一批货延期了一周，还发错了型号。', ['reliability perceived 2']],
    ['zh', '我们最看重的是能不能按时交付，需要你们保证。', ['reliability expected 4']],
    ['zh', '我们要求按期验收，需要可靠的供货。', ['reliability expected 4']],
    ['zh', '你们的人很耐心，替我们想得很周到。', ['empathy perceived 4']],
    ['zh', '说明书看不懂，界面也很差。', ['tangibles perceived 2']],
    ['zh', '这是第三次停线了，损失谁来承担。', ['complaint']],
    ['zh', '说实话我们没听说过你们公司。', ['T1 against']],
    ['zh', '贵司口碑不错，同行推荐了你们。', ['T1 for']],
    ['zh', '说好的日期没有兑现，我们信不过了。', ['T2 against']],
    ['zh', '现在换系统风险太大，我没法交代。', ['T3 against']],
    ['zh', '照这个数一年多就能回本。', ['T3 for']],
  ])('%s: %s', (lang, text, heard) => {
    expect(say(hearCustomer(text, lang))).toEqual(heard);
  });

  it.each<[Language, string]>([
    ['en', 'Thanks for your quick reply.'],
    ['en', 'Could you answer by Friday?'],
    ['en', 'See you on Tuesday at ten.'],
    ['en', 'The meeting room is on the second floor.'],
    ['en', 'Please send the offer to my colleague.'],
    ['en', 'Reply here.'],
    ['en', `We wait ${'and wait '.repeat(60)}too long.`],
    ['zh', '谢谢您的回复。'],
    ['zh', '周五前能答复吗？'],
    ['zh', '周二上午十点见。'],
    ['zh', '请把报价发给我同事。'],
  ])('says nothing for the sheet: %s: %s', (lang, text) => {
    expect(hearCustomer(text, lang)).toEqual([]);
  });
});
