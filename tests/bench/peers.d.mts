/** A tool that reads a text; what it answers is not looked at. */
export interface Peer {
  readonly name: string;
  read(text: string): unknown;
}

export function createPeers(): Promise<{ readonly peers: readonly Peer[]; readonly missing: readonly string[] }>;
