/** The link by which a channel is handed on: `https://packs.example.com/sales/#keeptrack=apple-river-…`. */
import type { Language } from '../talk-tracks/model';
import { type Fingerprint, readFingerprint, writeFingerprint } from './fingerprint';

export interface ChannelLink {
  /** The channel's folder, with a slash at its end. */
  readonly url: string;
  /** Null where the link brings none, and the words have to be compared by the person. */
  readonly fingerprint: Fingerprint | null;
}

const MARK = 'keeptrack=';

/** Null for anything but HTTPS, for a name or password in the address, a query, or a fingerprint that is none: half a check would look like one. */
export function parseChannelLink(text: string): ChannelLink | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.search !== '') return null;
  const mark = decode(url.hash.slice(1));
  const fingerprint = mark.startsWith(MARK) ? readFingerprint(mark.slice(MARK.length)) : null;
  if (mark !== '' && !fingerprint) return null;
  // What somebody copied from the address bar may name the index itself.
  const folder = url.pathname.replace(/(?:channel|root)\.json$/, '');
  return { url: `${url.origin}${folder.endsWith('/') ? folder : `${folder}/`}`, fingerprint };
}

/** The link of a channel, its words in one language. */
export function writeChannelLink({ url, fingerprint }: ChannelLink, lang: Language): string {
  return fingerprint ? `${url}#${MARK}${writeFingerprint(fingerprint, lang).replaceAll(' ', '-')}` : url;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '%';
  }
}
