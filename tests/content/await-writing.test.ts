// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitWriting } from '../../content/await-writing';

const begins = vi.fn();
let end: AbortController;
const start = () => awaitWriting(document, end.signal, begins);
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

beforeEach(() => {
  begins.mockClear();
  end = new AbortController();
  document.body.innerHTML =
    '<a href="#x">link</a><button>go</button><select></select><input type="search"><input type="checkbox"><textarea></textarea><div contenteditable="true" tabindex="0"></div>';
});
afterEach(() => end.abort());

it('waits while nobody writes', () => {
  start();
  focus('a');
  focus('button');
  focus('select');
  focus('[type="search"]');
  focus('[type="checkbox"]');
  expect(begins).not.toHaveBeenCalled();
});

it.each(['textarea', '[contenteditable]'])('begins with the focus in %s, once', (selector) => {
  start();
  focus(selector);
  focus('button');
  focus('textarea');
  expect(begins).toHaveBeenCalledOnce();
});

it('begins at once where somebody writes already', () => {
  focus('textarea');
  start();
  expect(begins).toHaveBeenCalledOnce();
});

it('hears of a field in an open shadow root', () => {
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<textarea></textarea>';
  start();
  root?.querySelector('textarea')?.focus();
  expect(begins).toHaveBeenCalledOnce();
});

it('hears nothing any more after the end', () => {
  start();
  end.abort();
  focus('textarea');
  expect(begins).not.toHaveBeenCalled();
});
