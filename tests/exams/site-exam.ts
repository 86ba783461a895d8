/** A page built after a site's documented structure: its draft is found by the right rule, what stands around it is read, and sending is noticed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftSnapshot, PageHealth, Recipient } from '../../talk-tracks/page-draft';
import { type EditorCase, sitEditorExam } from './editor-exam';
import type { ExamRoom } from './exam-room';

export interface SiteCase extends EditorCase {
  /** A file in `site-pages/`. */
  readonly file: string;
  readonly address: string;
  readonly site: string;
  readonly variant: string;
  readonly kind: DraftSnapshot['kind'];
  readonly subject?: string;
  readonly recipients: readonly Recipient[];
  readonly stage?: string;
  /** The page has the site's class names on an editor that is not of that build: how that is written, `npm run editors` shows. */
  readonly readsOnly?: true;
  /** What sends, and what of the page goes when it was sent. */
  readonly send: string;
  readonly sendFrame?: string;
  readonly goes: string;
}

export async function sitSiteExam(room: ExamRoom, siteCase: SiteCase): Promise<void> {
  const html = readFileSync(join(import.meta.dirname, 'site-pages', siteCase.file), 'utf8');
  const exam = await room.show(siteCase.address, html);
  if (siteCase.readsOnly) {
    await exam.page.locator(siteCase.editor).click();
    const { body, excluded } = await exam.until<DraftSnapshot>('exam.draft()', 'a draft');
    assert.ok(body.includes(siteCase.says), 'reads the writer’s words');
    if (siteCase.excludes)
      assert.ok(
        excluded.some(({ start, end }) => body.slice(start, end).includes(siteCase.excludes ?? '')),
        'leaves out what is not the writer’s',
      );
  } else await sitEditorExam(exam, siteCase);

  const draft = await exam.draft();
  const { health } = await exam.inAgent<{ health: PageHealth }>('exam.commands.hello()');
  assert.deepEqual(
    {
      site: draft.identity.site,
      variant: health.variant,
      unproven: health.unproven,
      kind: draft.kind,
      subject: draft.subject,
      recipients: draft.recipients,
      stage: draft.stage,
    },
    {
      site: siteCase.site,
      variant: siteCase.variant,
      unproven: true,
      kind: siteCase.kind,
      subject: siteCase.subject ?? '',
      recipients: siteCase.recipients,
      stage: siteCase.stage,
    },
  );

  const frames = siteCase.sendFrame ? exam.page.frameLocator(siteCase.sendFrame) : exam.page;
  await frames.locator(siteCase.send).click();
  await exam.page.evaluate((goes) => document.querySelector(goes)?.remove(), siteCase.goes);
  await exam.until('exam.reported.length', 'the draft reported as sent');
  assert.deepEqual(await exam.inAgent('exam.reported.map(({ how }) => how)'), ['sent']);
  await exam.page.close();
}
