/** A promise confirmed before the page was loaded anew finds its draft again, and no other draft. */
import { describe, expect, it } from 'vitest';
import { createCoachStore } from '../../components/store/create-coach-store';
import { findOrphans } from '../../components/store/find-orphans';
import { ENGLISH, PACK } from './canned-drafts';
import { createFakePorts, createFakeReader, createManualClock, NOW, promiseRecord } from './fake-ports';

const DAY = 86_400_000;
const orphan = promiseRecord({
  state: 'drafted',
  draftKey: 'before',
  sentence: 'I will  send\nit.',
  createdAt: new Date(NOW.getTime() - DAY).toISOString(),
});
const search = { body: 'Hi Ana,\n\nI will send it.', met: new Set(['draft-1']), now: NOW };

describe('an orphan', () => {
  it('is found where its sentence stands, however it is broken', () =>
    expect(findOrphans([orphan], search)).toEqual([orphan]));
  it.each([
    ['its draft is on this page', { ...search, met: new Set(['before']) }, orphan],
    ['its sentence is not there', { ...search, body: 'Hi Ana' }, orphan],
    ['it has no sentence', search, { ...orphan, sentence: ' ' }],
    ['it was said by hand', search, { ...orphan, draftKey: null }],
    ['it is old', { ...search, now: new Date(NOW.getTime() + 15 * DAY) }, orphan],
  ])('is none where %s', (_, where, promise) => expect(findOrphans([promise], where)).toEqual([]));
});

it('belongs to the draft in hand again, once', async () => {
  const [promise] = ENGLISH.reading.promises;
  const sentence = ENGLISH.reading.sentences[promise?.sentence ?? 0]?.text ?? '';
  const ports = createFakePorts({ reader: createFakeReader(() => ENGLISH.reading, [PACK]) });
  ports.notebook.promises.push({ ...orphan, sentence });
  ports.page.greeting = { ...ports.page.greeting, draft: ENGLISH.draft };
  const clock = createManualClock();
  const store = createCoachStore(ports, clock.later);
  await store.getState().start(new AbortController().signal);
  clock.run();
  await expect.poll(() => ports.notebook.promises[0]?.draftKey).toBe(ENGLISH.draft.identity.key);
  await store.getState().refreshPromises();
  expect(store.getState().draftPromises).toHaveLength(1);
  expect(ports.notebook.asked('changePromise')).toHaveLength(1);
});
