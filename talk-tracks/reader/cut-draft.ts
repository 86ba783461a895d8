import type { Draft, Segment } from '../model';
import { assignRoles } from './assign-roles';
import { readLines } from './lines';
import { segment } from './segment';

/** The sentences of a draft with their roles; excluded spans end sentences. */
export function cutDraft({ body, kind, excluded }: Draft): Segment[] {
  const lines = readLines(body);
  const breaks = (excluded ?? []).flatMap(({ start, end }) => [start, end]);
  return assignRoles(segment(body, lines, breaks), lines, kind ?? 'mail', excluded);
}
