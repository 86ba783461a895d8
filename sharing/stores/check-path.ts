/** The one rule for paths in a channel: what cannot be mistaken by a file system, a URL or an object store. */
import { StoreError } from './store-error';

const PATH = /^(?:[a-z0-9][a-z0-9_-]{0,80}\/){0,4}[a-z0-9][a-z0-9_.-]{0,120}$/;

/** Answers the path as it is. Throws `bad-path` on capitals, dots in front, `..`, empty parts and anything longer than a few. */
export function checkPath(path: string): string {
  if (PATH.test(path) && !path.includes('..')) return path;
  throw new StoreError('bad-path', `${JSON.stringify(path).slice(0, 200)} is no path of a channel's file`);
}
