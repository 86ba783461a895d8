/** The hub's one page, on which people sign in, and whether the hub is well. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from './route';

const FOLDER = join(import.meta.dirname, '../pages');

const page = (path: string, file: string, type: string): Route => ({
  method: 'GET',
  path,
  who: 'anybody',
  run: async () => ({
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: new Uint8Array(await readFile(join(FOLDER, file))),
  }),
});

export const PAGE_ROUTES: readonly Route[] = [
  page('/', 'sign-in.html', 'text/html'),
  page('/sign-in.js', 'sign-in.js', 'text/javascript'),
  page('/sign-in.css', 'sign-in.css', 'text/css'),
  {
    method: 'GET',
    path: '/api/health',
    who: 'anybody',
    async run({ database }) {
      await database.query('select 1 as one');
      return { body: { ok: true } };
    },
  },
];
