import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

mount.innerHTML = '<div id="editor" contenteditable="true"></div>';
const editor = createEditor({
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(mount.firstChild);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(() => {
  for (const line of ['Thanks for the visit, Mei.', 'See you soon.'])
    $getRoot().append($createParagraphNode().append($createTextNode(line)));
});
ready(() => editor.getEditorState().read(() => $getRoot().getTextContent().replace(/\n\n/g, '\n')));
