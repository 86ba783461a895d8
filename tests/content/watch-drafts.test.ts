// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftHandle } from '../../content/draft-handle';
import type { Site } from '../../content/site';
import { gmail } from '../../content/sites/gmail';
import { watchDrafts } from '../../content/watch-drafts';

/** A site with everything that can be told apart: a box is a draft, its editor may be swapped. */
const site: Site = {
  ...gmail,
  editors: [
    { selector: '.box .rich', variant: 'rich', seen: '2026-11' },
    { selector: '.box textarea', variant: 'plain', seen: '2026-11' },
  ],
  sendTargets: '.send',
  discardTargets: '.discard',
  stoppedSign: '.alert',
  sentSign: '.done',
  emptiedMeansSent: true,
  rootOf: (editor) => editor.closest('.box'),
};
const BOX =
  '<div class="box"><div class="rich" contenteditable="true" tabindex="0">Words</div><button class="send">Send</button><button class="discard">x</button><input name="draft" value=""></div>';

let controller: AbortController;
let log: string[];
let drafts: DraftHandle[];

const box = () => document.querySelector('.box') as HTMLElement;
const rich = () => document.querySelector('.rich') as HTMLElement;

/** Events of a person; a script's are not trusted. */
const trusted = <Some extends Event>(event: Some): Some => Object.defineProperty(event, 'isTrusted', { value: true });
const press = (selector: string, byHand = true) => {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  document.querySelector(selector)?.dispatchEvent(byHand ? trusted(event) : event);
};
const type = (text: string, byHand = true) => {
  rich().textContent = text;
  const event = new Event('input', { bubbles: true });
  rich().dispatchEvent(byHand ? trusted(event) : event);
};
/** Lets what is due happen: observers first, then the timers they set. */
const settle = async (milliseconds = 400) => {
  await vi.advanceTimersByTimeAsync(1);
  await vi.advanceTimersByTimeAsync(milliseconds);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  controller = new AbortController();
  log = [];
  drafts = [];
  document.body.innerHTML = BOX;
  watchDrafts({
    document,
    site: () => site,
    signal: controller.signal,
    onDraft(draft) {
      log.push('draft');
      drafts.push(draft);
    },
    onFocus: () => log.push('focus'),
    onChange: () => log.push('change'),
    onEnd: (_, how) => log.push(how),
  });
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

const endings = () => log.filter((entry) => entry !== 'change' && entry !== 'focus');

describe('a draft', () => {
  it('that is there already is found, and one that comes later', async () => {
    expect(endings()).toEqual(['draft']);
    document.body.insertAdjacentHTML('beforeend', BOX);
    await settle();
    expect(endings()).toEqual(['draft', 'draft']);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(2);
  });

  it('tells changes, gathered', async () => {
    await settle();
    log = [];
    for (const text of ['a', 'ab', 'abc']) type(text);
    await settle(20);
    expect(log).toEqual(['change']);
  });

  it('is silent while an input method composes', async () => {
    await settle();
    log = [];
    rich().dispatchEvent(new Event('compositionstart'));
    type('ni');
    await settle();
    expect([log, drafts[0]?.composing]).toEqual([[], true]);
    rich().dispatchEvent(new Event('compositionend'));
    await settle();
    expect([log.includes('change'), drafts[0]?.composing]).toEqual([true, false]);
  });

  it('closed: gone without a word', async () => {
    box().remove();
    await settle();
    expect(endings()).toEqual(['draft', 'closed']);
    expect(drafts[0]?.signal.aborted).toBe(true);
  });

  it('sent: gone after a person pressed Send', async () => {
    press('.send');
    box().remove();
    await settle();
    expect(endings()).toEqual(['draft', 'sent']);
  });

  it('not sent by a script’s click', async () => {
    press('.send', false);
    box().remove();
    await settle();
    expect(endings()).toEqual(['draft', 'closed']);
  });

  it('discarded', async () => {
    press('.discard');
    box().remove();
    await settle();
    expect(endings()).toEqual(['draft', 'discarded']);
  });

  it('not sent where the writer goes on writing', async () => {
    press('.send');
    type('Words and more');
    box().remove();
    await settle();
    expect(endings()).toEqual(['draft', 'closed']);
  });

  it('not sent where the page stopped it', async () => {
    press('.send');
    document.body.insertAdjacentHTML('beforeend', '<div class="alert">No such address</div>');
    await settle();
    box().remove();
    await settle();
    expect(endings()).toEqual(['draft', 'closed']);
  });

  it('sent as soon as the page says so, once', async () => {
    press('.send');
    document.body.insertAdjacentHTML('beforeend', '<div class="done">Gone out</div>');
    await settle();
    expect(endings()).toEqual(['draft', 'sent']);
    type('A new message');
    document.querySelector('.done')?.remove();
    document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
    type('in the same window');
    await settle();
    expect(endings()).toEqual(['draft', 'sent', 'draft']);
  });

  it('sent where the page empties the editor afterwards; a new draft begins', async () => {
    press('.send');
    type('', false);
    await settle();
    expect(endings()).toEqual(['draft', 'sent', 'draft']);
    expect(drafts[0]?.key).not.toBe(drafts[1]?.key);
  });

  it('an emptied editor alone is not sent', async () => {
    type('', false);
    await settle();
    expect(endings()).toEqual(['draft']);
  });

  it('sent at once when the page goes away after Send, and never without it', async () => {
    window.dispatchEvent(new Event('pagehide'));
    expect(endings()).toEqual(['draft']);
    press('.send');
    window.dispatchEvent(new Event('pagehide'));
    expect(endings()).toEqual(['draft', 'sent']);
  });

  it('goes on in another editor, and ends where none comes', async () => {
    rich().remove();
    await settle(100);
    box().insertAdjacentHTML('beforeend', '<textarea>Plain</textarea>');
    await settle();
    expect(endings()).toEqual(['draft']);
    expect(drafts[0]).toMatchObject({ editor: { localName: 'textarea' }, rule: { variant: 'plain' } });
    document.querySelector('textarea')?.remove();
    await settle(2000);
    expect(endings()).toEqual(['draft', 'closed']);
  });

  it('is another one where the host uses its nodes again', async () => {
    const field = document.querySelector('input') as HTMLInputElement;
    const poke = () => box().append(document.createElement('i'));
    field.value = '#r1';
    poke();
    await settle();
    expect([endings(), drafts[0]?.hostId]).toEqual([['draft'], 'r1']);
    field.value = '#r2';
    poke();
    await settle();
    expect(endings()).toEqual(['draft', 'closed', 'draft']);
  });

  it('taken back after sending is the same draft again', async () => {
    const field = document.querySelector('input') as HTMLInputElement;
    field.value = '#r1';
    box().append(document.createElement('i'));
    await settle();
    const html = BOX.replace('value=""', 'value="#r1"');
    press('.send');
    box().remove();
    await settle();
    // The page's own way to take it back, which opens it a little later.
    press('body');
    await settle(300);
    document.body.insertAdjacentHTML('beforeend', html);
    await settle();
    expect(drafts[1]?.key).toBe(drafts[0]?.key);
  });

  it('leaves no timer behind, and nothing after the end', async () => {
    await settle(3000);
    expect(vi.getTimerCount()).toBe(0);
    controller.abort();
    log = [];
    document.body.insertAdjacentHTML('beforeend', BOX);
    await settle();
    expect(log).toEqual([]);
  });
});
