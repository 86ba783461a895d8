/** A text in which it is marked what was searched for. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Span } from '../../talk-tracks/model';
import { foldText } from '../../talk-tracks/search/fold-text';
import { type Needle, placesOf } from '../../talk-tracks/search/parse-query';
import { inOrder } from './in-order';

const Searched = createContext<readonly Needle[]>([]);

/** Sets what is searched for in everything inside. */
export const SearchedFor = Searched.Provider;

/** Of one text no more is marked than somebody looks at. */
const MOST = 200;

/** The text as it is where nothing is searched for, or nothing of it stands there. */
export function Marked({ text }: { readonly text: string }): ReactNode {
  const needles = useContext(Searched);
  return needles.length === 0 ? text : <MarkedAt text={text} spans={placesOf(foldText(text), needles, MOST)} />;
}

/** Marks these places: UTF-16 offsets, in order, none within another. */
export function MarkedAt({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }): ReactNode {
  const parts = spans.map(({ start, end }, at) => ({
    before: text.slice(spans[at - 1]?.end ?? 0, start),
    found: text.slice(start, end),
  }));
  return (
    <>
      {inOrder(parts, ({ before, found }) => (
        <>
          {before}
          <mark>{found}</mark>
        </>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
