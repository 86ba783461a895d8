/** What people said of an entry, or of the whole pack, while it is written. None of it becomes part of the pack. */
import { type FormEvent, memo, useState } from 'react';
import { Button } from '../ui/Button';
import { Fold } from '../ui/Fold';
import { TextField } from '../ui/TextField';
import { formatMoment } from '../words/format-moment';
import { languageOf } from '../words/language-of';
import { useLanguage } from '../words/WordsProvider';
import { useDraft, useStudioActions, useStudioWords, useSurroundings } from './use-studio';

/** `about`: `tracks/name-their-worry`, empty for the whole. */
export const RemarksPart = memo(function RemarksPart({ about }: { readonly about: string }) {
  const words = useStudioWords().remarks;
  const language = useLanguage();
  const { now } = useSurroundings();
  const all = useDraft((open) => open.remarks);
  const { settleRemark } = useStudioActions();
  const remarks = all.filter((one) => one.is === 'remark' && one.about === about);
  const open = remarks.filter(({ isSettled }) => !isSettled);
  return (
    <Fold
      heading={
        <>
          <span className="row-title">{words.title}</span>
          {open.length > 0 && <small>{words.open(open.length)}</small>}
        </>
      }
    >
      <ul className="studio-remarks">
        {remarks.map(({ id, by, at, text, isSettled }) => (
          <li key={id} className={isSettled ? 'is-settled' : ''}>
            <p lang={languageOf(text) === 'zh' ? 'zh-CN' : 'en'}>{text}</p>
            <small>
              {by} · {formatMoment(at, now, language)}
            </small>
            <Button look="link" onPress={() => settleRemark(id, !isSettled)}>
              {isSettled ? words.reopen : words.settle}
            </Button>
          </li>
        ))}
      </ul>
      <NewRemark about={about} />
    </Fold>
  );
});

function NewRemark({ about }: { readonly about: string }) {
  const words = useStudioWords().remarks;
  const { remark } = useStudioActions();
  const last = useDraft((open) => open.remarks.at(-1)?.by ?? '');
  const [by, setBy] = useState(last);
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || by.trim() === '') return;
    remark({ is: 'remark', about, text: text.trim(), by: by.trim() });
    setText('');
  };
  return (
    <form className="studio-new-remark" onSubmit={add}>
      <TextField label={words.add} value={text} onChange={setText} rows={2} />
      <TextField label={words.by} value={by} onChange={setBy} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
