// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { correctSite } from '../../content/correct-site';
import { findEditors } from '../../content/find-editors';
import { readSurroundings } from '../../content/read-surroundings';
import { sendButtonsOf } from '../../content/site';
import { gmail } from '../../content/sites/gmail';
import { hubspot } from '../../content/sites/hubspot';

const PAGE =
  '<aside class="new-side"><b class="who">Mei Lin</b></aside><div class="new-pane"><div class="new-note" contenteditable="true">Words</div><i class="new-save">Save</i></div>';

it('finds and reads a page that has changed', () => {
  document.body.innerHTML = PAGE;
  expect(findEditors([document], { ...gmail }).size).toBe(0);
  const site = correctSite(
    { ...hubspot, accepts: () => true },
    {
      editors: [{ selector: '.new-note', variant: 'new', seen: '2026-12', kind: 'crm-note' }],
      roots: ['.new-pane'],
      record: { name: '.new-side .who' },
      sendTargets: '.new-save',
    },
    document,
  );
  const [root, found] = [...findEditors([document], site)][0] ?? [];
  if (!root || !found) throw new Error('nothing was found');
  expect(root.className).toBe('new-pane');
  expect(readSurroundings(site, root, found.rule)).toMatchObject({
    kind: 'crm-note',
    recipients: [{ name: 'Mei Lin', field: 'record' }],
  });
  expect(sendButtonsOf(site, root).map(({ className }) => className)).toEqual(['new-save']);
  // What was known is still tried.
  expect(site.editors.map(({ variant }) => variant)).toEqual(['new', ...hubspot.editors.map(({ variant }) => variant)]);
});

it('leaves out what this browser cannot read, and keeps the rest', () => {
  const site = correctSite(
    gmail,
    {
      editors: [{ selector: ':::', variant: 'broken', seen: '2026-12' }],
      subject: 'input[',
      sendTargets: '.fine',
      roots: ['.one', '::::', '.two'],
      excluded: { quoted: '))', signature: '.sig' },
    },
    document,
  );
  expect(site.editors).toEqual(gmail.editors);
  expect(site.subject).toBe(gmail.subject);
  expect(site.sendTargets).toBe('.fine');
  expect(site.roots).toEqual(['.one', '.two']);
  expect(site.excluded).toEqual({ quoted: gmail.excluded.quoted, signature: '.sig' });
});

it('is the site itself where nothing is to be put right', () =>
  expect(correctSite(gmail, undefined, document)).toBe(gmail));
