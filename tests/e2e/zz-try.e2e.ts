import { it } from 'vitest';
import { serveInbox } from '../../demo/serve-inbox';
import { Browser } from './harness';
it('tab', async () => {
  const inbox = await serveInbox();
  let b = await Browser.open({ language: 'zh' });
  await b.ask('addPromise', { id: crypto.randomUUID(), who: 'writer', action: '发', sentence: '发', due: null, condition: null, contact: { id: 'crm:generic:苏敏', name: '苏敏' }, draftKey: null, subject: '', kind: 'mail', state: 'open' });
  for (let i = 0; i < 14; i++) {
    b = await b.restart();
    const page = await b.open(`${inbox.url}/crm?lang=zh`);
    await page.locator('#note').click();
    const s = await b.sidebar(page, 'zh');
    await s.frame.evaluate(() => { const w = window as any; w.log = []; for (const t of ['pointerdown', 'pointerup', 'click', 'mousedown', 'focusin']) addEventListener(t, (e) => w.log.push(`${t}:${(e.target as Element).tagName}.${(e.target as Element).className?.toString().slice(0, 20)} ${(e.target as Element).textContent?.slice(0, 4)} ${Math.round(performance.now())}`), true); new MutationObserver(() => w.log.push('sel ' + document.querySelector('[role=tab][aria-selected=true]')?.textContent)).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-selected'] }); });
    await s.frame.getByRole('tab', { name: /^笔记/ }).click();
    await page.waitForTimeout(700);
    const sel = await s.frame.locator('[role=tab][aria-selected=true]').textContent();
    console.log(i, sel, sel === '笔记' ? '' : JSON.stringify(await s.frame.evaluate(() => (window as any).log)), sel === '笔记' ? '' : JSON.stringify(await (await s.frame.frameElement()).boundingBox()));
    if (sel !== '笔记') await page.screenshot({ path: `/tmp/tab-${i}.png` });
    await page.close();
  }
  await b.close(); await inbox.close();
}, 300000);
