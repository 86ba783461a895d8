/** What is asked for, and looked up, to run on the site of a page. */

/** `https://mail.example.com/*` for a page of that host; null for pages that no extension may enter. */
export function sitePattern(url: string | undefined): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  return `${new URL(url).origin.replace(/:\d+$/, '')}/*`;
}
