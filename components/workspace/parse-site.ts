/** Turns what somebody typed as a site into a match pattern. */

/**
 * `mail.example.com`, `https://mail.example.com/inbox` → `https://mail.example.com/*`; a port is dropped, since patterns
 * have none. Null for what is no web address of a site.
 */
export function parseSite(typed: string): string | null {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return null;
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    const isSite = url.hostname.includes('.') || url.hostname === 'localhost';
    return isWeb && isSite && !url.hostname.includes('*') ? `${url.protocol}//${url.hostname}/*` : null;
  } catch {
    return null;
  }
}
