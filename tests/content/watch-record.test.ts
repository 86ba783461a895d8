// @vitest-environment happy-dom
// The record that a CRM shows while nobody writes: told when it is another one, looked for only after somebody did something.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecord } from '../../content/read-surroundings';
import { generic } from '../../content/sites/generic';
import { hubspot } from '../../content/sites/hubspot';
import { odoo } from '../../content/sites/odoo';
import { watchRecord } from '../../content/watch-record';
import type { PageRecord } from '../../talk-tracks/page-draft';
import { size } from './page';

const { recordIdOf: _, ...anySite } = generic;
const CRM = { ...anySite, id: 'crm', recordOfNotesAlone: false, record: { name: 'h1', address: 'a', stage: '.stage' } };
let controller: AbortController;
let told: (PageRecord | null)[];

const show = (name: string, more = '') => {
  document.body.innerHTML = name ? `<h1>${name}</h1>${more}` : '<p>A list</p>';
  for (const element of document.querySelectorAll<HTMLElement>('h1, .stage, a')) size(element, 100, 20);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  controller = new AbortController();
  told = [];
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

const watch = (site: Parameters<typeof readRecord>[0] = CRM) =>
  watchRecord({ document, site: () => site, signal: controller.signal, onRecord: (record) => void told.push(record) });

describe('the record on a page', () => {
  it('is read with its address and stage', () => {
    show('Lin Foods', '<a href="mailto:mei@lin.test">Mail</a><p class="stage">Proposal</p>');
    expect(readRecord(CRM, document)).toEqual({
      site: 'crm',
      record: { name: 'Lin Foods', address: 'mei@lin.test', field: 'record' },
      stage: 'Proposal',
    });
  });
  it('is none where it is only guessed what stands for one, and on a list of a site whose records have addresses', () => {
    show('Contacts');
    expect(readRecord({ ...CRM, recordOfNotesAlone: true }, document)).toBeNull();
    expect(readRecord({ ...hubspot, recordOfNotesAlone: false }, document)).toBeNull();
    expect(readRecord(odoo, document)).toBeNull();
  });
  it('is told once, and again when a click leads to another one that takes its time', async () => {
    show('Lin Foods');
    const look = watch();
    expect(look()?.record.name).toBe('Lin Foods');
    expect(told.map((one) => one?.record.name)).toEqual(['Lin Foods']);
    document.body.click();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toHaveLength(1);
    show('Orchard');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.map((one) => one?.record.name)).toEqual(['Lin Foods', 'Orchard']);
    show('');
    document.body.click();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.at(-1)).toBeNull();
  });
  it('is not looked for on a page that is left alone, nor after the end', async () => {
    show('Lin Foods');
    watch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    document.body.click();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vi.getTimerCount()).toBe(0);
    controller.abort();
    show('Orchard');
    document.body.click();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(1);
  });
});
