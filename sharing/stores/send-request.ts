/** The one place where a store talks to its server. */
import { checkPath } from './check-path';
import { StoreError } from './store-error';

/** Sends one request and answers what came back; throws `unreachable` where nothing did. */
export type Send = (
  method: string,
  path: string,
  more?: { readonly headers?: Record<string, string>; readonly body?: Uint8Array },
) => Promise<Response>;

export interface HttpStoreOptions {
  /** The channel's folder; a slash at its end is added. */
  readonly url: string;
  /** The platform's, or one that signs requests. */
  readonly fetch: typeof fetch;
  /** With every request: who we are. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for one request; 30 seconds where left out. */
  readonly patience?: number;
}

/** `unreachable` is thrown for redirects too: a login page must not pass for a file. */
export function createSend({ url, fetch, headers = {}, patience = 30_000 }: HttpStoreOptions): Send {
  const base = url.endsWith('/') ? url : `${url}/`;
  return async (method, path, { headers: more = {}, body } = {}) => {
    const request: RequestInit = {
      method,
      headers: { ...headers, ...more },
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    };
    if (body) request.body = new Uint8Array(body);
    try {
      return await fetch(new URL(checkPath(path), base), request);
    } catch (error) {
      throw new StoreError('unreachable', error instanceof Error ? error.message : String(error));
    }
  };
}
