/** What the pages of the demo inbox share: elements without markup strings, the top bar, the toast. */
import { language, words } from '/words.js';

/** Makes an element with attributes and children; strings become text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Makes a button that does something. */
export function button(text, act, attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** Fills the words that the page's markup names, and the links to the other pages. */
export function dressPage(here) {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = words[here];
  for (const place of document.querySelectorAll('[data-words]')) place.textContent = words[place.dataset.words];
  const places = [
    ['placeMail', '/mail'],
    ['placePlain', '/plain'],
    ['placeCrm', '/crm'],
  ];
  const links = places.map(([key, path]) =>
    element('a', { href: `${path}?lang=${language}`, ...(key === here && { 'aria-current': 'page' }) }, words[key]),
  );
  const other = language === 'zh' ? ['en', 'English'] : ['zh', '中文'];
  links.push(element('a', { href: `${location.pathname}?lang=${other[0]}`, lang: other[0] }, other[1]));
  document.querySelector('#places').append(...links);
}

/** Says one sentence at the bottom of the page. */
export function say(sentence) {
  const toast = document.querySelector('#toast');
  toast.textContent = sentence;
  toast.hidden = false;
}

/** Hands data to the server; resolves false where it did not take it. */
export async function post(path, data) {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Reads a list that the server keeps. */
export const load = async (path) => (await fetch(path)).json();
