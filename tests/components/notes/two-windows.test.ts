/** Two windows on one notebook: what both write at once is kept twice, once each, and it can be settled from either. */
import { describe, expect, it } from 'vitest';
import { createCoachStore } from '../../../components/store/create-coach-store';
import { ENGLISH } from '../canned-drafts';
import { createFakeNotebook, createFakePorts, createManualClock, note } from '../fake-ports';

const settled = () => new Promise((done) => setTimeout(done, 0));

/** Two sidebars with Ana's draft in hand. */
async function openTwo() {
  const notebook = createFakeNotebook();
  notebook.notes.push(note());
  const open = async () => {
    const ports = createFakePorts({ notebook });
    ports.page.greeting = { ...ports.page.greeting, draft: ENGLISH.draft };
    const clock = createManualClock();
    const store = createCoachStore(ports, clock.later);
    await store.getState().start(new AbortController().signal);
    await settled();
    return { clock, state: () => store.getState() };
  };
  /** Everybody hears of it, as from the background. */
  const tell = async () => {
    notebook.changed();
    await settled();
  };
  const here = () => notebook.notes.filter(({ deletedAt }) => deletedAt === null);
  return { notebook, tell, here, one: await open(), other: await open() };
}

/** Both windows wrote; the first one was saved first. */
async function conflict() {
  const both = await openTwo();
  both.one.state().editNote('n-1', 'from the first window');
  both.other.state().editNote('n-1', 'from the second window');
  both.one.clock.run();
  await both.tell();
  both.other.clock.run();
  await both.tell();
  return both;
}

describe('two windows', () => {
  it('that write one note at once leave exactly one copy, whatever is typed on', async () => {
    const { one, other, here, tell } = await conflict();
    expect(here()).toMatchObject([
      { id: 'n-1', text: 'from the first window' },
      { id: 'n-1-copy', text: 'from the second window', conflictOf: 'n-1' },
    ]);
    one.state().editNote('n-1', 'the first goes on');
    other.state().editNote('n-1-copy', 'the second goes on');
    one.clock.run();
    other.clock.run();
    await tell();
    expect(here().map(({ text }) => text)).toEqual(['the first goes on', 'the second goes on']);
    for (const window of [one, other])
      expect(
        window
          .state()
          .notes.map(({ id }) => id)
          .sort(),
      ).toEqual(['n-1', 'n-1-copy']);
  });

  it('keep the one, the other or both; what is not kept can be taken back', async () => {
    for (const gone of ['n-1', 'n-1-copy']) {
      const { one, here } = await conflict();
      await one.state().removeNote(gone);
      expect(here()).toHaveLength(1);
      await one.state().undoRemove();
      expect(here()).toHaveLength(2);
    }
    const { other, here } = await conflict();
    await other.state().flagNote('n-1-copy', { settled: true });
    expect(here()).toHaveLength(2);
    expect(here().some(({ conflictOf }) => conflictOf !== undefined)).toBe(false);
  });

  it('are in no conflict over a pin', async () => {
    const { one, other, here, tell } = await openTwo();
    one.state().editNote('n-1', 'still typing');
    await other.state().flagNote('n-1', { pinned: true });
    await tell();
    one.clock.run();
    await tell();
    expect(here()).toMatchObject([{ id: 'n-1', text: 'still typing', pinned: true }]);
  });

  it('that set a pin and a text at once in one window lose neither', async () => {
    const { one, notebook, here } = await openTwo();
    let letGo = () => {};
    notebook.holding.set('saveNote', new Promise((done) => (letGo = done)));
    one.state().editNote('n-1', 'text');
    const saved = one.state().saveNote('n-1');
    await one.state().flagNote('n-1', { pinned: true });
    notebook.holding.clear();
    letGo();
    await saved;
    one.clock.run();
    await settled();
    expect(here()).toMatchObject([{ text: 'text', pinned: true }]);
    expect(one.state().noteDrafts['n-1']?.state).toBe('saved');
  });
});
