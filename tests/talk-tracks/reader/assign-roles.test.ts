// What part of a message each sentence is, for the formats of the mail clients that people answer with, in both languages.
import { describe, expect, it } from 'vitest';
import type { Draft, DraftKind, SentenceRole } from '../../../talk-tracks/model';
import { assignRoles } from '../../../talk-tracks/reader/assign-roles';
import { readLines } from '../../../talk-tracks/reader/lines';
import { segment } from '../../../talk-tracks/reader/segment';

function rolesOf(body: string, kind: DraftKind = 'mail', excluded: Draft['excluded'] = []) {
  const lines = readLines(body);
  const breaks = excluded.flatMap(({ start, end }) => [start, end]);
  return assignRoles(segment(body, lines, breaks), lines, kind, excluded);
}

function withRole(body: string, role: SentenceRole, kind: DraftKind = 'mail'): string[] {
  return rolesOf(body, kind)
    .filter((part) => part.role === role)
    .map(({ text }) => text);
}

describe('quoted chains', () => {
  const answer = 'The spare pump leaves on Monday.';
  const zhAnswer = '备用泵周一发出。';
  it.each<[string, string]>([
    [
      'Gmail',
      `${answer}\n\nOn Wed, Nov 18, 2026 at 9:02 AM Ada Birch <ada@example.com> wrote:\n\n> When does it leave?\n> We need it.`,
    ],
    [
      'Gmail, wrapped',
      `${answer}\n\nOn Wed, Nov 18, 2026 at 9:02 AM Ada Birch <ada.birch@long.example.com>\nwrote:\n\n> When does it leave?`,
    ],
    [
      'Gmail, no marks',
      `${answer}\n\nOn Wed, Nov 18, 2026 at 9:02 AM Ada Birch <ada@example.com> wrote:\n\nWhen does it leave?`,
    ],
    [
      'Outlook',
      `${answer}\n\n________________________________\nFrom: Ada Birch <ada@example.com>\nSent: Wednesday, 18 November 2026 09:02\nTo: Bo Lind\nSubject: Pump\n\nWhen does it leave?`,
    ],
    ['Outlook, old', `${answer}\n\n-----Original Message-----\nFrom: Ada Birch\nWhen does it leave?`],
    [
      'Apple Mail',
      `${answer}\n\nOn 18 Nov 2026, at 09:02, Ada Birch <ada@example.com> wrote:\n\n> When does it leave?`,
    ],
    ['forward', `${answer}\n\n---------- Forwarded message ---------\nFrom: Ada Birch\nWhen does it leave?`],
    ['Apple forward', `${answer}\n\nBegin forwarded message:\n\nFrom: Ada Birch\nWhen does it leave?`],
    [
      'NetEase in English',
      `${answer}\n\nAt 2026-11-18 09:02:11, "Ada Birch" <ada@example.com> wrote:\nWhen does it leave?`,
    ],
  ])('%s', (_, body) => {
    expect(withRole(body, 'body')).toEqual([answer]);
    expect(withRole(body, 'quoted').join(' ')).toContain('When does it leave?');
  });

  it.each<[string, string]>([
    ['Gmail', `${zhAnswer}\n\n陈工 <chen@example.com> 于2026年11月18日周三 09:02写道：\n\n> 什么时候发？`],
    ['Apple Mail', `${zhAnswer}\n\n在 2026年11月18日，上午9:02，陈工 <chen@example.com> 写道：\n\n什么时候发？`],
    [
      'QQ',
      `${zhAnswer}\n\n------------------ 原始邮件 ------------------\n发件人: "陈工" <chen@example.com>;\n发送时间: 2026年11月18日(星期三) 上午9:02\n收件人: "林波"\n主题: 泵\n\n什么时候发？`,
    ],
    ['163', `${zhAnswer}\n\n在 2026-11-18 09:02:11，"陈工" <chen@example.com> 写道：\n什么时候发？`],
    ['163, new', `${zhAnswer}\n\n---- 回复的原邮件 ----\n| 发件人 | 陈工 |\n| 日期 | 2026年11月18日 |\n什么时候发？`],
    [
      'Outlook',
      `${zhAnswer}\n\n发件人: 陈工 <chen@example.com>\n发送时间: 2026年11月18日 9:02\n收件人: 林波\n主题: 泵\n\n什么时候发？`,
    ],
    ['-----原始邮件-----', `${zhAnswer}\n\n-----原始邮件-----\n发件人: 陈工\n什么时候发？`],
  ])('%s (中文)', (_, body) => {
    expect(withRole(body, 'body')).toEqual([zhAnswer]);
    expect(withRole(body, 'quoted').join('')).toContain('什么时候发？');
  });

  it('leaves answers between quoted lines to the body', () => {
    const body =
      'On 18 Nov 2026, Ada <ada@example.com> wrote:\n> When does it leave?\nOn Monday.\n> And the seals?\nThey follow.';
    expect(withRole(body, 'body')).toEqual(['On Monday.', 'They follow.']);
    expect(withRole('> 什么时候发？\n周一。\n> 密封件呢？\n随后。', 'body')).toEqual(['周一。', '随后。']);
  });

  it('takes a sentence about writing for what it is', () => {
    expect(withRole('The customer wrote:\nNothing works.', 'quoted', 'crm-note')).toEqual([]);
    expect(withRole('From: here on it is easy.', 'quoted')).toEqual([]);
    expect(withRole('客户写道：\n机器停了。', 'quoted', 'crm-note')).toEqual([]);
  });
});

describe('head and foot', () => {
  it.each(['Hi Ada,', 'Dear Mr. Hale,', 'Hello both!', 'Good morning Ada,', 'Ada,', 'Hi all -'])(
    '%s greets',
    (line) => {
      expect(withRole(`${line}\n\nThe pump leaves on Monday.`, 'greeting')).toEqual([line]);
    },
  );
  it.each(['陈工您好：', '尊敬的陈经理：', '各位好！', '陈总：', '您好，', '陈主任，您好！'])('%s 是称呼', (line) => {
    expect(withRole(`${line}\n\n泵周一发出。`, 'greeting')).toEqual([line]);
  });
  it('sees a greeting that shares its line with the body', () => {
    expect(withRole('陈工您好！泵周一发出。', 'greeting')).toEqual(['陈工您好！']);
    expect(withRole('Hi Ada, the pump leaves on Monday.', 'greeting')).toEqual([]);
  });

  it.each([
    ['Kind regards,', 'Bo Lind'],
    ['Best,', 'Bo'],
    ['Many thanks,', 'Bo Lind'],
    ['Yours sincerely,', 'Dr. Bo Lind'],
    ['Ciao,', 'Bo'],
  ])('%s signs off', (closing, name) => {
    const body = `Hi Ada,\n\nThe pump leaves on Monday.\n\n${closing}\n${name}\nSales, Lind Pumps Ltd\nTel: +44 20 5550 1234\nwww.example.com`;
    expect(withRole(body, 'closing')).toEqual([closing]);
    expect(withRole(body, 'signature')).toHaveLength(4);
    expect(withRole(body, 'body')).toEqual(['The pump leaves on Monday.']);
  });
  it.each(['祝好', '顺颂商祺', '此致', '祝您工作顺利！', '谢谢！'])('%s 是结尾', (closing) => {
    const body = `陈工您好：\n\n泵周一发出。\n\n${closing}\n林波\n林氏泵业 销售经理\n电话：020-5550 1234`;
    expect(withRole(body, 'closing')).toEqual([closing]);
    expect(withRole(body, 'body')).toEqual(['泵周一发出。']);
  });
  it('sees a name without a sign-off, and keeps a last sentence', () => {
    expect(withRole('Hi Ada,\n\nThe pump leaves on Monday.\n\nBo', 'signature')).toEqual(['Bo']);
    expect(withRole('Hi Ada,\n\nFirst part.\n\nThe pump leaves on Monday', 'signature')).toEqual([]);
    expect(withRole('陈工：\n\n泵周一发出。\n\n林波', 'signature')).toEqual(['林波']);
  });
  it('sees the "-- " mark and legal footers', () => {
    expect(withRole('The pump leaves.\n-- \nBo Lind\nAny text here.', 'signature')).toEqual([
      '--',
      'Bo Lind',
      'Any text here.',
    ]);
    const footer = 'This e-mail and any attachments are confidential. Do not share them.';
    expect(withRole(`The pump leaves.\n\nBo\n\n${footer}`, 'body')).toEqual(['The pump leaves.']);
    expect(withRole('泵周一发出。\n\n本邮件及其附件含有保密信息。请勿转发。', 'body')).toEqual(['泵周一发出。']);
    expect(withRole('泵周一发出。\n\n发自我的iPhone', 'signature')).toEqual(['发自我的iPhone']);
  });
  it('leaves a postscript to the body', () => {
    const body = 'Hi Ada,\n\nThe pump leaves on Monday.\n\nBest,\nBo\n\nPS: the seals follow on Tuesday.';
    expect(withRole(body, 'body')).toContain('PS: the seals follow on Tuesday.');
    expect(withRole(body, 'signature')).toEqual(['Bo']);
  });
  it('takes a note to have neither head nor foot', () => {
    expect(rolesOf('Met Ada Birch\nNext call Monday', 'crm-note').map(({ role }) => role)).toEqual(['body', 'body']);
    expect(rolesOf('客户：\n下周回访', 'crm-note').map(({ role }) => role)).toEqual(['body', 'body']);
  });
});

it('honours what the page knows', () => {
  const body = 'My words. Their words.';
  const roles = rolesOf(body, 'mail', [{ start: 9, end: body.length, what: 'quoted' }]);
  expect(roles.map(({ role }) => role)).toEqual(['body', 'quoted']);
  expect(rolesOf('Bo says so.', 'mail', [{ start: 0, end: 11, what: 'signature' }])[0]?.role).toBe('signature');
});
