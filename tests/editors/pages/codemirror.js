import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

const view = new EditorView({
  parent: mount,
  state: EditorState.create({
    doc: 'Thanks for the visit, Mei.\nSee you soon.',
    extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap])],
  }),
});
ready(() => view.state.doc.toString());
