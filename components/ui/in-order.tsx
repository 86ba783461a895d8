/** Shows parts that have no name of their own and never change places, as the words of a text. */
import { Fragment, type ReactNode } from 'react';

/** One element a part, in the order of the parts. */
export const inOrder = <Part,>(
  parts: readonly Part[],
  show: (part: Part, at: number) => ReactNode,
): readonly ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the place of a part is all that tells it from the others.
  parts.map((part, at) => <Fragment key={at}>{show(part, at)}</Fragment>);
