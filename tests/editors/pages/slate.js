import { createElement, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

let editor;
const initialValue = ['Thanks for the visit, Mei.', 'See you soon.'].map((text) => ({
  type: 'p',
  children: [{ text }],
}));
function Page() {
  editor = useMemo(() => withHistory(withReact(createEditor())), []);
  return createElement(
    Slate,
    { editor, initialValue },
    createElement(Editable, {
      onKeyDown: (event) => {
        if (!(event.ctrlKey || event.metaKey)) return;
        if (event.key === 'z' && !event.shiftKey) {
          event.preventDefault();
          editor.undo();
        }
        if (event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)) {
          event.preventDefault();
          editor.redo();
        }
      },
    }),
  );
}
createRoot(mount).render(createElement(Page));
ready(() => editor.children.map((node) => Node.string(node)).join('\n'));
