globalThis.global = globalThis;
const { ContentState, Editor, EditorState } = await import('draft-js');
const { createElement, useState } = await import('react');
const { createRoot } = await import('react-dom/client');

let current;
function Page() {
  const [state, setState] = useState(() =>
    EditorState.createWithContent(ContentState.createFromText('Thanks for the visit, Mei.\nSee you soon.')),
  );
  current = state;
  return createElement(Editor, { editorState: state, onChange: setState });
}
createRoot(mount).render(createElement(Page));
ready(() => current.getCurrentContent().getPlainText());
