// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageAgent, type PageAgent, type PageAudience } from '../../content/page-agent';
import { generic } from '../../content/sites/generic';
import { size } from './page';

let controller: AbortController;
let agent: PageAgent;
let told: [name: string, event: unknown][];
let reported: unknown[];
let frames: number;
let left: number;
let listening: AbortController;
let hints: unknown[];
let press: () => void;

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const settle = async () => {
  await vi.advanceTimersByTimeAsync(1);
  await vi.advanceTimersByTimeAsync(400);
};
const names = () => told.map(([name]) => name);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.innerHTML =
    '<form><input name="to" value="mei@buyer.test"><input name="subject" value="Visit"><textarea>Hello</textarea><button>Send</button></form>';
  size(field(), 400, 200);
  controller = new AbortController();
  told = [];
  reported = [];
  frames = 0;
  left = 0;
  hints = [];
  agent = createPageAgent({
    document,
    site: () => generic,
    signal: controller.signal,
    presence: 'overlay',
    showHint: (_, hint, pressed) => {
      hints.push(hint);
      press = pressed;
    },
    openFrame() {
      frames += 1;
      const leave = () => {
        left += 1;
      };
      return { arrange() {}, settle() {}, leave };
    },
    reportEnded: (identity, how) => void reported.push([identity.key, how]),
  });
  const tell = (name: string) => (event: unknown) => void told.push([name, event]);
  listening = new AbortController();
  agent.attach(
    {
      draftChanged: tell('draftChanged'),
      draftEnded: tell('draftEnded'),
      recordChanged: tell('recordChanged'),
      healthChanged: tell('healthChanged'),
      shortcutPressed: tell('shortcutPressed'),
      sidebarWanted: tell('sidebarWanted'),
      markTouched: tell('markTouched'),
      sideChanged: tell('sideChanged'),
    },
    listening.signal,
  );
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('the agent', () => {
  it('says nothing and opens nothing until a draft has the focus', async () => {
    await settle();
    expect([names(), frames, agent.commands.hello()]).toEqual([
      [],
      0,
      { draft: null, record: null, health: { site: 'generic', state: 'works', reason: 'no-draft' }, side: 'right' },
    ]);
    field().focus();
    await settle();
    expect([names(), frames]).toEqual([['draftChanged', 'healthChanged'], 1]);
    expect(agent.commands.hello()).toMatchObject({
      draft: {
        body: 'Hello',
        subject: 'Visit',
        kind: 'mail',
        recipients: [{ address: 'mei@buyer.test' }],
        identity: { site: 'generic' },
      },
      health: { state: 'works', reason: 'no-marks', variant: 'textarea' },
    });
  });

  it('counts a revision for a change, and none for a look', async () => {
    field().focus();
    await settle();
    const first = agent.commands.hello().draft?.revision ?? 0;
    document.body.append(document.createElement('i'));
    await settle();
    expect(agent.commands.hello().draft?.revision).toBe(first);
    field().value = 'Hello Mei';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(agent.commands.hello().draft).toMatchObject({ revision: first + 1, body: 'Hello Mei' });
    expect(names().filter((name) => name === 'draftChanged')).toHaveLength(2);
  });

  it('says when the page locks the field', async () => {
    field().focus();
    await settle();
    field().readOnly = true;
    document.body.append(document.createElement('i'));
    await settle();
    expect(agent.commands.hello().health).toMatchObject({ state: 'reads-only', reason: 'locked' });
    const { key } = agent.commands.hello().draft?.identity ?? { key: '' };
    expect(await agent.commands.insert({ key, revision: 1, text: 'x' })).toEqual({
      outcome: 'refused',
      why: 'read-only',
    });
  });

  it('says that it cannot read when the page throws', async () => {
    Object.defineProperty(field(), 'value', {
      get() {
        throw new Error('the page is hostile');
      },
    });
    field().focus();
    await settle();
    expect(agent.commands.hello()).toMatchObject({ draft: null, health: { state: 'off', reason: 'unreadable' } });
  });

  it('does not take an undo by hand for a failed insert', async () => {
    document.execCommand = () => false; // happy-dom has none; the text then goes in by hand
    field().focus();
    await settle();
    const { key } = agent.commands.hello().draft?.identity ?? { key: '' };
    const insertAnd = async (type: string, init: object) => {
      const outcome = agent.commands.insert({ key, revision: 1, text: ' x' });
      await vi.advanceTimersByTimeAsync(10);
      field().value = 'Hello';
      field().dispatchEvent(new KeyboardEvent(type, { bubbles: true, ...init }));
      await settle();
      return { outcome: await outcome, health: agent.commands.hello().health.state };
    };
    expect(await insertAnd('keydown', { key: 'Z', ctrlKey: true })).toEqual({
      outcome: { outcome: 'refused', why: 'undone' },
      health: 'works',
    });
    // The same without an undo: the editor threw the text away.
    expect(await insertAnd('keydown', { key: 'z' })).toEqual({
      outcome: { outcome: 'failed', why: 'not-there' },
      health: 'copy-only',
    });
  });

  it('puts several lines into a field of one line once, on one line', async () => {
    field().outerHTML = '<input id="line" name="note" value="Hello">';
    const line = document.querySelector<HTMLInputElement>('#line') as HTMLInputElement;
    size(line, 400, 24);
    // What a browser does: a field of one line drops line breaks.
    document.execCommand = () => {
      line.value += ' one two';
      return true;
    };
    await settle();
    line.focus();
    await settle();
    const { key } = agent.commands.hello().draft?.identity ?? { key: '' };
    const outcome = agent.commands.insert({ key, revision: 1, text: ' one\n\ntwo' });
    await settle();
    expect(await outcome).toMatchObject({ outcome: 'inserted' });
    expect(line.value).toBe('Hello one two');
  });

  it('does nothing for a key it does not know', async () => {
    expect(await agent.commands.insert({ key: '__proto__', revision: 1, text: 'x' })).toEqual({
      outcome: 'refused',
      why: 'gone',
    });
    agent.commands.mark({ key: 'constructor', revision: 1, marks: [] });
    agent.commands.select({ key: 'toString', span: { start: 0, end: 1 } });
    expect(field().value).toBe('Hello');
  });

  it('tells the end, and reports it only where it is more than closed', async () => {
    field().focus();
    await settle();
    document.querySelector('form')?.remove();
    await settle();
    expect(told.filter(([name]) => name === 'draftEnded')).toEqual([
      ['draftEnded', { identity: expect.objectContaining({ site: 'generic' }), how: 'closed' }],
    ]);
    expect(reported).toEqual([]);
    expect(agent.commands.hello().draft).toBeNull();
  });

  it('passes shortcuts on, and forgets who does not listen any more', async () => {
    const gone = { shortcutPressed: () => Promise.reject(new Error('closed')) } as unknown as PageAudience;
    agent.attach(gone, controller.signal);
    agent.pressShortcut('search');
    expect(told.at(-1)).toEqual(['shortcutPressed', { name: 'search' }]);
  });

  it('opens the sidebar when it is asked for where no draft is in hand', () => {
    agent.pressShortcut('toggle');
    expect([frames, told]).toEqual([1, []]);
    agent.pressShortcut('toggle');
    expect([frames, told]).toEqual([1, [['shortcutPressed', { name: 'toggle' }]]]);
  });

  it('opens no sidebar in the page while it stands in the side panel, and takes it out and in', async () => {
    agent.stand('panel');
    field().focus();
    await settle();
    agent.pressShortcut('toggle');
    expect([frames, left, names()]).toEqual([0, 0, ['draftChanged', 'healthChanged', 'shortcutPressed']]);
    agent.stand('overlay');
    expect([frames, left]).toEqual([1, 0]);
    agent.stand('panel');
    expect([frames, left]).toEqual([1, 1]);
    agent.stand('overlay');
    expect(frames).toBe(2);
  });

  it('has a hint drawn beside a draft it knows, and asks for the sidebar when that is pressed', async () => {
    field().focus();
    await settle();
    const { key } = agent.commands.hello().draft?.identity ?? { key: '' };
    const hint = { present: ['limits'], name: 'Open Keeptrack' } as const;
    agent.commands.hint({ key, hint });
    agent.commands.hint({ key: 'constructor', hint });
    expect(hints).toEqual([hint]);
    press();
    expect(told.at(-1)).toEqual(['sidebarWanted', {}]);
    agent.commands.hint({ key, hint: null });
    expect(hints).toEqual([hint, null]);
  });

  it('takes the hint away when nobody is left who reads', async () => {
    field().focus();
    await settle();
    const { key } = agent.commands.hello().draft?.identity ?? { key: '' };
    const other = new AbortController();
    agent.attach({} as PageAudience, other.signal);
    agent.commands.hint({ key, hint: { present: [], name: '' } });
    other.abort();
    expect(hints).toHaveLength(1);
    listening.abort();
    expect(hints).toEqual([{ present: [], name: '' }, null]);
  });

  it('reports how a page is built, without a word or a number of it', async () => {
    document.body.innerHTML =
      '<h1>Lin Foods</h1><section id="record-4021" class="pane"><textarea name="note" aria-label="About Mei">Secret words</textarea><button>Save</button></section>';
    size(field(), 400, 200);
    field().focus();
    await settle();
    const report = agent.commands.report();
    expect(report).toContain('400×200 textarea[name=note] < section#record-#.pane < body');
    expect(report).toContain('variant textarea');
    expect(report).not.toMatch(/Lin|Mei|Secret|4021/);
  });
});
