/** What a part of an entry is called in a list: its title, its label, or the first thing it says. */
import type { Bilingual, Language } from '../../../talk-tracks/model';

/** Empty where it says nothing yet. */
export function headingOf(part: object, language: Language): string {
  for (const name of ['title', 'label', 'customer', 'text'] as const) {
    const pair = Reflect.get(part, name) as Partial<Bilingual> | undefined;
    const said = pair?.[language] || pair?.en || pair?.zh;
    if (said) return said;
  }
  // A cue is known by a sentence that it sees; its patterns are for those who write them.
  const [example] = (Reflect.get(part, 'fires') ?? []) as readonly string[];
  const text = example || Reflect.get(part, 'body') || Reflect.get(part, 'id');
  return typeof text === 'string' ? text : '';
}
