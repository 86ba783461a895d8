/** What a route is: a method, a path with places to fill, who may, how much, and what is done. */
import type { Database } from '../database/database';
import type { Person, Role } from '../people/person';
import { Problem } from '../problem';

/** What every route may use. */
export interface Hub {
  readonly database: Database;
  /** The folder that is served to readers. */
  readonly folder: string;
  /** `https://hub.example.com`: where people sign in. */
  readonly origin: string;
  /** People besides the author who have to approve a pack before it is published. */
  readonly approvals: number;
  /** Shows a channel in the folder, now or as soon as it can be. */
  show(channel: string): Promise<boolean>;
}

export interface Call {
  readonly places: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
  readonly person: Person | null;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Becomes JSON; bytes go as they are. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** `/api/packs/:pack`. */
  readonly path: string;
  /** `anybody`, `signed-in`, or the role that it takes. */
  readonly who: 'anybody' | 'signed-in' | Role;
  /** Most bytes of the body; 16 KB where left out. */
  readonly size?: number;
  /** Whether it opens doors, so that tries are counted sharply. */
  readonly isDoor?: boolean;
  run(hub: Hub, call: Call): Promise<Answer>;
}

/** Who asks, in a route that only people reach. */
export function personOf({ person }: Call): Person {
  if (!person) throw new Problem(401, 'not-signed-in', 'Sign in first');
  return person;
}
