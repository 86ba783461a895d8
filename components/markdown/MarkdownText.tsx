/** Shows the Markdown of a note. Everything becomes an element of React by name: text stays text, whatever it looks like. */
import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../ui/Icon';
import { inOrder } from '../ui/in-order';
import { Marked } from '../ui/Marked';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';
import type { Block, Inline, Lead, ListItem } from './markdown';
import { parseMarkdown } from './parse-markdown';

export interface MarkdownTextProps {
  readonly text: string;
  /** A tag was pressed; without its `#`. */
  searchTag(name: string): void;
  /** A link inside of Keeptrack was pressed; `words` are what it says. */
  follow(to: Lead, words: string): void;
}

type Acts = Omit<MarkdownTextProps, 'text'>;

export function MarkdownText({ text, ...acts }: MarkdownTextProps) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="markdown" lang={languageOf(text)}>
      <Blocks blocks={blocks} {...acts} />
    </div>
  );
}

const Blocks = ({ blocks, ...acts }: Acts & { readonly blocks: readonly Block[] }): ReactNode =>
  inOrder(blocks, (block) => <BlockPart block={block} {...acts} />);

function BlockPart({ block, ...acts }: Acts & { readonly block: Block }) {
  if (block.kind === 'code')
    return (
      <pre>
        <Marked text={block.text} />
      </pre>
    );
  if (block.kind === 'list') return <List start={block.start} items={block.items} {...acts} />;
  if (block.kind === 'quote')
    return (
      <blockquote>
        <Blocks blocks={block.blocks} {...acts} />
      </blockquote>
    );
  const inlines = <Inlines inlines={block.inlines} {...acts} />;
  // A heading of a note is no heading of the page: it would stand in the way of those who go from one to the next.
  return block.kind === 'heading' ? <p className="markdown-heading">{inlines}</p> : <p>{inlines}</p>;
}

interface ListProps extends Acts {
  readonly start: number | null;
  readonly items: readonly ListItem[];
}

function List({ start, items, ...acts }: ListProps) {
  const entries = inOrder(items, ({ done, blocks }) => (
    <li {...(done !== null && { className: 'is-task' })}>
      {done !== null && <TaskBox done={done} />}
      <div>
        <Blocks blocks={blocks} {...acts} />
      </div>
    </li>
  ));
  return start === null ? <ul>{entries}</ul> : <ol start={start}>{entries}</ol>;
}

function TaskBox({ done }: { readonly done: boolean }) {
  const words = useWords().notes.task;
  return (
    <span className={done ? 'task-box is-done' : 'task-box'} role="img" aria-label={done ? words.done : words.open}>
      {done && <Icon name="check" size={12} />}
    </span>
  );
}

const Inlines = ({ inlines, ...acts }: Acts & { readonly inlines: readonly Inline[] }): ReactNode =>
  inOrder(inlines, (inline) =>
    inline.kind === 'text' ? <Marked text={inline.text} /> : <InlinePart inline={inline} {...acts} />,
  );

function InlinePart({ inline, ...acts }: Acts & { readonly inline: Exclude<Inline, { readonly kind: 'text' }> }) {
  const words = useWords().notes;
  if (inline.kind === 'break') return <br />;
  if (inline.kind === 'code')
    return (
      <code>
        <Marked text={inline.text} />
      </code>
    );
  if (inline.kind === 'tag')
    return (
      <Button className="chip" aria-label={words.tag(inline.name)} onPress={() => acts.searchTag(inline.name)}>
        <Marked text={`#${inline.name}`} />
      </Button>
    );
  const inside = <Inlines inlines={inline.inlines} {...acts} />;
  if (inline.kind === 'strong') return <strong>{inside}</strong>;
  if (inline.kind === 'emphasis') return <em>{inside}</em>;
  const said = wordsOf(inline.inlines);
  if (inline.kind === 'lead')
    return (
      <Button className="chip is-lead" data-lead={inline.to.kind} onPress={() => acts.follow(inline.to, said)}>
        {inside}
      </Button>
    );
  const address = inline.href.replace(/^(https:\/\/|mailto:)/, '').replace(/\/$/, '');
  return (
    <>
      <a href={inline.href} target="_blank" rel="noreferrer" title={inline.href}>
        {inside}
      </a>
      {/* Where it leads, since its words may say anything. */}
      {!said.includes(address) && <small className="markdown-address"> ({address})</small>}
    </>
  );
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => ('text' in inline ? inline.text : 'inlines' in inline ? wordsOf(inline.inlines) : ''))
    .join('');
