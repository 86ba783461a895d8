/** The saved Gmail pages, and what must be read on each. Their text is theirs; only a few words are named here. */
import type { EditorCase } from './editor-exam';

const RICH = '.M9 [g_editable="true"]:visible';

export const GMAIL_CASES: readonly (EditorCase & { readonly file: string })[] = [
  {
    name: 'gmail, docked, new recipients',
    file: 'synthetic/docked-new-recipients-en.html',
    says: 'uptime',
    excludes: 'SIG',
  },
  { name: 'gmail, docked, Chinese', file: 'synthetic/docked-new-recipients-zh-CN.html', says: '保证', excludes: 'SIG' },
  {
    name: 'gmail, docked, classic recipients',
    file: 'synthetic/docked-classic-recipients-filled-en.html',
    says: 'uptime',
  },
  { name: 'gmail, full screen', file: 'synthetic/fullscreen.html', says: 'uptime' },
  {
    name: 'gmail, inline reply',
    file: 'synthetic/inline-reply-quote-expanded.html',
    says: 'uptime',
    excludes: 'QUOTED',
  },
]
  .map((each) => ({ ...each, editor: RICH }))
  .concat([
    {
      name: 'gmail, plain text',
      file: 'synthetic/docked-plain-text-mode-en.html',
      editor: '.M9 textarea.Ak:visible',
      says: 'uptime',
      excludes: 'QUOTED',
      isField: true,
    } as never,
  ]);
