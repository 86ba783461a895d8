/** How sure several cues make us together: the chance that not all of them are wrong. One cue counts once, however often it fires. */
export function confidence(claims: readonly { readonly cue: string; readonly weight: number }[]): number {
  const byCue = new Map<string, number>();
  for (const { cue, weight } of claims) byCue.set(cue, Math.max(weight, byCue.get(cue) ?? 0));
  let wrong = 1;
  for (const weight of byCue.values()) wrong *= 1 - weight;
  return 1 - wrong;
}
