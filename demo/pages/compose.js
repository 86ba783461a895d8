/** The compose window: recipients as chips, a subject, a body (rich or plain), Send and Discard. */
import { button, element, post, say } from '/page.js';
import { words } from '/words.js';

/** A typed address becomes a chip: `Mira Okafor <mira@…>` or a bare address. */
const toRecipient = (text) => {
  const [, name = '', address = ''] = /^\s*(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text) ?? [];
  if (address) return { name: name || address, address: address.toLowerCase() };
  return /^\s*[^\s@]+@[^\s@]+\s*$/.test(text) ? { name: text.trim(), address: text.trim().toLowerCase() } : null;
};

function recipientLine(recipients) {
  const chips = element('ul', { class: 'chips', 'aria-label': words.to });
  const input = element('input', { id: 'to', name: 'to', autocomplete: 'off', 'aria-label': words.to });
  const add = (recipient) => {
    const chip = element(
      'li',
      {
        class: 'recipient',
        title: `${recipient.name} <${recipient.address}>`,
        'data-name': recipient.name,
        'data-email': recipient.address,
      },
      element('span', {}, recipient.name),
    );
    chip.append(button('×', () => chip.remove(), { 'aria-label': `${words.remove} ${recipient.name}` }));
    chips.append(chip);
  };
  const take = () => {
    const recipient = toRecipient(input.value);
    if (!recipient) return;
    add(recipient);
    input.value = '';
  };
  input.addEventListener('blur', take);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    take();
  });
  recipients.forEach(add);
  const line = element('div', { class: 'line' }, element('label', { for: 'to' }, words.to), chips, input);
  const read = () => [...chips.children].map((chip) => ({ name: chip.dataset.name, address: chip.dataset.email }));
  return { line, read };
}

function richBody(paragraphs, quote) {
  const body = element('div', {
    class: 'body',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': words.message,
  });
  const lines = paragraphs.flatMap((text, index) => {
    const line = element('div', {}, text);
    // A blank line between paragraphs, none before the name that ends the mail.
    return index === 0 || index === paragraphs.length - 1 ? [line] : [element('div', {}, element('br')), line];
  });
  body.append(...(lines.length > 0 ? lines : [element('div', {}, element('br'))]));
  if (quote) body.append(element('div', {}, element('br')), element('div', {}, quote.intro), quoteBlock(quote));
  // biome-ignore lint/performance/useDomNodeTextContent: a mail's text is what a person sees, line breaks included.
  return { body, read: () => ({ html: body.innerHTML, text: body.innerText }) };
}

const quoteBlock = (quote) =>
  element('blockquote', { type: 'cite' }, ...quote.lines.map((text) => element('div', {}, text)));

function plainBody(paragraphs) {
  const body = element('textarea', { name: 'message', 'aria-label': words.message });
  body.value = paragraphs.reduce(
    (text, line, index) => (index === 0 ? line : `${text}${index === paragraphs.length - 1 ? '\n' : '\n\n'}${line}`),
    '',
  );
  return { body, read: () => ({ html: '', text: body.value }) };
}

/**
 * Opens a compose window inside `parent` and answers its element. `done` is called once it was sent or discarded.
 * A mail that the server did not take stays open with its text.
 */
export function openCompose(parent, { to = [], subject = '', paragraphs = [], quote = null, plain = false }, done) {
  const recipients = recipientLine(to);
  const subjectField = element('input', {
    id: 'subject',
    name: 'subject',
    autocomplete: 'off',
    'aria-label': words.subject,
  });
  subjectField.value = subject;
  const { body, read } = plain ? plainBody(paragraphs) : richBody(paragraphs, quote);

  const close = (how) => {
    compose.remove();
    done(how);
  };
  const send = async () => {
    const taken = await post('/send', { to: recipients.read(), subject: subjectField.value, ...read() });
    say(taken ? words.wasSent : words.notSent);
    if (taken) close('sent');
  };
  const discard = () => {
    say(words.wasDiscarded);
    close('discarded');
  };

  const compose = element(
    'section',
    { class: 'compose', role: 'dialog', 'aria-label': words.newMail },
    element('header', {}, words.newMail),
    recipients.line,
    element('div', { class: 'line' }, element('label', { for: 'subject' }, words.subject), subjectField),
    body,
    element(
      'footer',
      {},
      button(words.send, send, { class: 'primary send' }),
      button(words.discard, discard, { class: 'discard' }),
    ),
  );
  compose.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  });
  parent.append(compose);
  return compose;
}
