/** The part of the store that acts on the draft: insert, replace, copy, point, select. */
import type { Span } from '../../talk-tracks/model';
import type { Insertion } from '../../talk-tracks/page-draft';
import type { DraftPart } from './coach-state';
import type { CoachTools } from './create-coach-store';

/** Makes the part. A line that is gone shows as `unreachable`, never as nothing. */
export function createDraftPart({ get, set, page, device }: CoachTools): DraftPart {
  const copyBecause = async (text: string, because: 'asked' | 'not-there' | 'doubled' | 'elsewhere' | 'read-only') => {
    const copied = await device.copy(text);
    set({ message: copied ? { kind: 'copied', because } : { kind: 'not-copied' } });
  };

  const write = async (text: string, replace?: Insertion['replace']) => {
    const { draft } = get();
    if (!draft) return copyBecause(text, 'asked');
    const { identity, revision } = draft;
    try {
      const outcome = await page.insert({ key: identity.key, revision, text, ...(replace && { replace }) });
      if (outcome.outcome === 'inserted') set({ message: { kind: 'inserted', undoable: outcome.undoable } });
      else if (outcome.outcome === 'failed') await copyBecause(text, outcome.why);
      else if (outcome.why === 'read-only') await copyBecause(text, outcome.why);
      else set({ message: { kind: 'refused', why: outcome.why } });
    } catch {
      set({ message: { kind: 'failed', failure: { code: 'unreachable' } } });
    }
  };

  const pointAt = (span: Span | null) => {
    const { draft } = get();
    if (draft) void page.point({ key: draft.identity.key, revision: draft.revision, span }).catch(() => {});
  };

  return {
    draft: null,
    contact: null,
    reading: null,
    health: null,
    insert: (text) => write(text),
    replace: (span, text) => {
      const body = get().draft?.body ?? '';
      return write(text, { ...span, text: body.slice(span.start, span.end) });
    },
    copy: (text) => copyBecause(text, 'asked'),
    point: pointAt,
    select: (span) => {
      const { draft } = get();
      if (draft) void page.select({ key: draft.identity.key, span }).catch(() => {});
    },
    insertFirst: async () => {
      const line = get().reading?.suggestions[0]?.lines[0];
      if (line) await write(line.text);
    },
  };
}
