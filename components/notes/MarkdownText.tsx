/** A note as it reads: its Markdown as elements, made from plain data. Nothing of it is ever taken as HTML. */
import { Fragment, useMemo } from 'react';
import { type Block, type Inline, parseMarkdown } from './parse-markdown';

export function MarkdownText({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="markdown">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text has no other names for its parts.
        <BlockText key={index} block={block} />
      ))}
    </div>
  );
}

function BlockText({ block }: { readonly block: Block }) {
  const lines = block.lines.map((line, index) => ({ key: index, line }));
  if (block.is === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {lines.map(({ key, line }) => (
          <li key={key}>
            <LineText line={line} />
          </li>
        ))}
      </List>
    );
  }
  const words = lines.map(({ key, line }) => (
    <Fragment key={key}>
      {key > 0 && <br />}
      <LineText line={line} />
    </Fragment>
  ));
  if (block.is === 'quote') return <blockquote>{words}</blockquote>;
  return <p>{block.is === 'heading' ? <strong>{words}</strong> : words}</p>;
}

const LineText = ({ line }: { readonly line: readonly Inline[] }) =>
  line.map((mark, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text has no other names for its parts.
    <MarkText key={index} mark={mark} />
  ));

function MarkText({ mark }: { readonly mark: Inline }) {
  if (mark.is === 'bold') return <strong>{mark.text}</strong>;
  if (mark.is === 'italic') return <em>{mark.text}</em>;
  if (mark.is === 'code') return <code>{mark.text}</code>;
  if (mark.is === 'tag') return <span className="tag">{mark.text}</span>;
  if (mark.is === 'link')
    return (
      <a href={mark.to} title={mark.to} target="_blank" rel="noreferrer">
        {mark.text}
      </a>
    );
  return mark.text;
}
