/** Packs in work, over HTTP. */
import * as v from 'valibot';
import { listPacks, listReviews, listRevisions, readRevision } from '../packs/read-packs';
import { reviewRevision } from '../packs/review-revision';
import { saveDraft } from '../packs/save-draft';
import { Problem } from '../problem';
import { one, readCondition, readCount, readJson, readText } from './read-call';
import { type Call, personOf, type Route } from './route';

const LARGEST_PACK = 1_048_576;
const PACK_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const ReviewSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(UUID)),
  verdict: v.picklist(['comment', 'approve', 'object']),
  place: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  words: v.optional(v.pipe(v.string(), v.maxLength(4000)), ''),
});

function packOf({ places }: Call): string {
  const pack = places.pack ?? '';
  if (PACK_ID.test(pack)) return pack;
  throw new Problem(404, 'no-such-pack', 'There is no pack of this id');
}

const revisionTag = (revision: number) => ({ etag: `"${revision}"` });

function readSave(call: Call): string {
  const save = one(call, 'idempotency-key');
  if (save && UUID.test(save)) return save;
  throw new Problem(428, 'no-save', 'Name this save: Idempotency-Key: a UUID of yours');
}

/** JSON it has to be, a good pack not yet. */
function readBody(call: Call): string {
  const text = readText(call);
  try {
    if (typeof JSON.parse(text) === 'object') return text;
  } catch {}
  throw new Problem(400, 'no-json', 'A draft is a JSON object');
}

export const PACK_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/packs',
    who: 'signed-in',
    run: async ({ database }) => ({ body: await listPacks(database.query) }),
  },
  {
    method: 'GET',
    path: '/api/packs/:pack',
    who: 'signed-in',
    async run({ database }, call) {
      const found = await readRevision(database.query, packOf(call), null);
      return { headers: revisionTag(found.revision), body: found };
    },
  },
  {
    method: 'PUT',
    path: '/api/packs/:pack',
    who: 'author',
    size: LARGEST_PACK,
    async run({ database }, call) {
      const condition = readCondition(call);
      const on = condition === null ? null : readCount(condition.slice(1, -1));
      const save = { pack: packOf(call), body: readBody(call), on, save: readSave(call) };
      const revision = await saveDraft(database, save, personOf(call));
      return { status: on === null ? 201 : 200, headers: revisionTag(revision), body: { revision } };
    },
  },
  {
    method: 'GET',
    path: '/api/packs/:pack/revisions',
    who: 'signed-in',
    run: async ({ database }, call) => ({ body: await listRevisions(database.query, packOf(call)) }),
  },
  {
    method: 'GET',
    path: '/api/packs/:pack/revisions/:revision',
    who: 'signed-in',
    run: async ({ database }, call) => ({
      body: await readRevision(database.query, packOf(call), readCount(call.places.revision)),
    }),
  },
  {
    method: 'GET',
    path: '/api/packs/:pack/revisions/:revision/reviews',
    who: 'signed-in',
    run: async ({ database }, call) => ({
      body: await listReviews(database.query, packOf(call), readCount(call.places.revision)),
    }),
  },
  {
    method: 'POST',
    path: '/api/packs/:pack/revisions/:revision/reviews',
    who: 'reviewer',
    async run({ database }, call) {
      const said = readJson(call, ReviewSchema);
      const review = { ...said, pack: packOf(call), revision: readCount(call.places.revision) };
      await reviewRevision(database, review, personOf(call));
      return { status: 201, body: { id: said.id } };
    },
  },
];
