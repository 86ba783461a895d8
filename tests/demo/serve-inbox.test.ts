/** The demo inbox keeps what it is given exactly, serves nothing but its pages, and is as strict as a careful webmail. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, serveInbox } from '../../demo/serve-inbox';

describe('the demo inbox', () => {
  let inbox: Inbox;
  beforeAll(async () => {
    inbox = await serveInbox();
  });
  afterAll(() => inbox.close());

  const post = (path: string, body: string) => fetch(inbox.url + path, { method: 'POST', body });

  it('listens on loopback alone', () => expect(inbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/));

  it.each(['/mail', '/plain?lang=zh', '/crm'])('serves %s under a strict policy', async (path) => {
    const page = await fetch(inbox.url + path);
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/);
  });

  it.each(['/words.ts', '/../package.json', '/%2e%2e/package.json', '/__proto__', '/constructor', '/mail.html'])(
    'has nothing at %s',
    async (path) => expect((await fetch(inbox.url + path)).status).toBe(404),
  );

  it('keeps a mail as it came', async () => {
    const mail = {
      to: [{ name: '苏敏', address: 'su.min@hengda.example' }],
      subject: '',
      html: '<div>&lt;b&gt;</div>',
      text: '<b>\n',
    };
    expect((await post('/send', JSON.stringify(mail))).status).toBe(200);
    expect(await (await fetch(`${inbox.url}/sent.json`)).json()).toMatchObject([mail]);
  });

  it('keeps a note as it came', async () => {
    await post('/notes', JSON.stringify({ record: '1042', text: 'a\n\nb' }));
    expect(await (await fetch(`${inbox.url}/notes.json`)).json()).toEqual([{ record: '1042', text: 'a\n\nb' }]);
  });

  it('refuses what is no mail, and goes on', async () => {
    expect((await post('/send', '{"to":')).status).toBe(400);
    expect((await fetch(`${inbox.url}/mail`)).status).toBe(200);
  });
});
