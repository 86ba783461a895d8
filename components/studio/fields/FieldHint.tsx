/** A word on how a field is filled in, where it does not explain itself. */
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import type { FieldName } from '../entry-forms';
import { useStudioWords } from '../use-studio';

export function FieldHint({ path }: { readonly path: JsonPath }) {
  const { hints } = useStudioWords();
  const hint = hints[path.at(-1) as FieldName];
  return hint ? <p className="field-hint">{hint}</p> : null;
}
