/** The session's cookie: for this host alone, out of reach of scripts, and not sent with anything another site starts. */

const NAME = '__Host-keeptrack-hub';
const RULES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export const sessionCookie = (token: string) => ({ 'set-cookie': `${NAME}=${token}; ${RULES}; Max-Age=43200` });
export const clearCookie = { 'set-cookie': `${NAME}=; ${RULES}; Max-Age=0` } as const;

/** The token in a call's cookie; null where there is none. */
export function sessionOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | null {
  const { cookie } = headers;
  if (typeof cookie !== 'string') return null;
  const found = cookie.split(/; */).find((part) => part.startsWith(`${NAME}=`));
  return found?.slice(NAME.length + 1) ?? null;
}
