// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { intentOf, sendsFromOutside } from '../../content/ending';
import { gmail } from '../../content/sites/gmail';
import { roundcube } from '../../content/sites/roundcube';
import { show } from './page';

const PAGE = `<div class="M9"><div contenteditable="true">x</div><table class="IZ"><tr><td class="gU Up"><div>
  <div role="button" id="send"><b>Send</b></div><div role="button" aria-haspopup="true" id="more"></div></div></td>
  <td class="gU"><div class="oh" id="discard"></div></td></tr></table></div><div role="alertdialog"><button name="ok">OK</button></div>`;

beforeEach(() => void show(PAGE));

/** What an event on this element means for the draft. */
function meaning(selector: string, event: Event) {
  let intent: ReturnType<typeof intentOf> = null;
  const root = document.querySelector('.M9') as Element;
  const listen = (heard: Event) => {
    intent = intentOf(heard, root, gmail);
  };
  document.addEventListener(event.type, listen, { capture: true, once: true });
  document.querySelector(selector)?.dispatchEvent(event);
  return intent;
}
const key = (name: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...init });
const click = () => new MouseEvent('click', { bubbles: true, composed: true });
const SENT = { how: 'sent', firm: false };

describe('an act against a draft', () => {
  it.each([
    ['a click on Send', '#send b', click(), SENT],
    ['Enter on Send', '#send', key('Enter'), SENT],
    ['Space on Send', '#send', key(' '), SENT],
    ['Ctrl+Enter in the body', '[contenteditable]', key('Enter', { ctrlKey: true }), SENT],
    ['Cmd+Enter in the body', '[contenteditable]', key('Enter', { metaKey: true }), SENT],
    ['a click on discard', '#discard', click(), { how: 'discarded', firm: true }],
    ['Enter in the body', '[contenteditable]', key('Enter'), null],
    ['Ctrl+Enter of an input method', '[contenteditable]', key('Enter', { ctrlKey: true, isComposing: true }), null],
    ['Tab on Send', '#send', key('Tab'), null],
    ['a click on more options', '#more', click(), null],
    ['a click in the body', '[contenteditable]', click(), null],
  ])('%s', (_, selector, event, expected) => expect(meaning(selector, event)).toEqual(expected));

  it('outside of its root means nothing for it', () => {
    document.body.insertAdjacentHTML('beforeend', PAGE.replace('id="send"', 'id="other"'));
    expect(meaning('#other', click())).toBeNull();
  });

  it('a question answered with yes sends the draft last acted in', () => {
    const event = click();
    let sends = false;
    document.addEventListener(
      'click',
      (heard) => {
        sends = sendsFromOutside(heard, gmail);
      },
      { once: true },
    );
    document.querySelector('[name="ok"]')?.dispatchEvent(event);
    expect(sends).toBe(true);
  });

  it('Roundcube: saving calls off, and Ctrl+Enter is no send', () => {
    document.body.innerHTML =
      '<a class="save draft">Save</a><button class="send">Send</button><textarea id="composebody"></textarea>';
    const heard: unknown[] = [];
    for (const name of ['click', 'keydown'])
      document.addEventListener(name, (event) => heard.push(intentOf(event, document.body, roundcube)), {
        once: name === 'keydown',
      });
    document.querySelector('.save')?.dispatchEvent(click());
    document.querySelector('.send')?.dispatchEvent(click());
    document.querySelector('textarea')?.dispatchEvent(key('Enter', { ctrlKey: true }));
    expect(heard).toEqual(['keep', SENT, null]);
  });
});
