/** The caller's end: sends again where nobody was there, and answers a failure where nobody ever is. */
import { describe, expect, it, vi } from 'vitest';
import { createNotebookCaller } from '../../messages/notebook-caller';

describe('createNotebookCaller', () => {
  it('sends the call by name and answers what comes back', async () => {
    const send = vi.fn(async () => ({ ok: true, value: [] }));
    expect(await createNotebookCaller(send).listNotes({ contactId: 'a' })).toEqual({ ok: true, value: [] });
    expect(send).toHaveBeenCalledWith({ keeptrack: 1, call: 'listNotes', request: { contactId: 'a' } });
  });

  it('tries again when the background was stopped in between', async () => {
    const send = vi
      .fn()
      .mockRejectedValueOnce(new Error('message channel closed before a response was received'))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce({ ok: true, value: null });
    expect(await createNotebookCaller(send).deleteNote({ id: 'n' })).toEqual({ ok: true, value: null });
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('says unreachable, not saved, when nobody answers', async () => {
    const send = vi.fn().mockRejectedValue(new Error('Could not establish connection'));
    expect(await createNotebookCaller(send).deleteNote({ id: 'n' })).toMatchObject({
      ok: false,
      failure: { code: 'unreachable' },
    });
  });

  it('does not try again from a page whose extension is gone', async () => {
    const send = vi.fn().mockRejectedValue(new Error('Extension context invalidated.'));
    await createNotebookCaller(send).deleteNote({ id: 'n' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('waits longer for what goes through the whole notebook, lest it is done twice', async () => {
    vi.useFakeTimers();
    const send = vi.fn((_message: unknown) => new Promise(() => undefined));
    const caller = createNotebookCaller(send);
    void caller.importNotebook({ text: '{}' });
    void caller.deleteNote({ id: 'n' });
    await vi.advanceTimersByTimeAsync(30_000);
    const calls = send.mock.calls.map(([message]) => (message as { call: string }).call);
    expect(calls).toEqual(['importNotebook', 'deleteNote', 'deleteNote']);
    vi.useRealTimers();
  });
});
