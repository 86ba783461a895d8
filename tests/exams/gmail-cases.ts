/** The saved Gmail pages, and what must be read on each. Their text is theirs; only a few words are named here. */
import type { EditorCase } from './editor-exam';

type GmailCase = EditorCase & { readonly file: string };

const rich = (name: string, file: string, says: string, excludes?: string): GmailCase => ({
  name: `gmail, ${name}`,
  file: `synthetic/${file}.html`,
  editor: '.M9 [g_editable="true"]:visible',
  says,
  ...(excludes && { excludes }),
});

export const GMAIL_CASES: readonly GmailCase[] = [
  rich('docked, new recipients', 'docked-new-recipients-en', 'uptime', 'SIG'),
  rich('docked, Chinese', 'docked-new-recipients-zh-CN', '保证', 'SIG'),
  rich('docked, classic recipients', 'docked-classic-recipients-filled-en', 'uptime'),
  rich('full screen', 'fullscreen', 'uptime'),
  rich('inline reply', 'inline-reply-quote-expanded', 'uptime', 'QUOTED'),
  {
    name: 'gmail, plain text',
    file: 'synthetic/docked-plain-text-mode-en.html',
    editor: '.M9 textarea.Ak:visible',
    says: 'uptime',
    excludes: 'QUOTED',
    isField: true,
  },
];
