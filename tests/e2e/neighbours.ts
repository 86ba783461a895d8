/**
 * Other writing tools beside ours, written from how they behave, none of their code: what they put into a page, where, and
 * that they draw themselves anew at every change of the page near the editor, also at one of ours. Text of scripts, since
 * they run in the page. Each counts what it saw and did in `neighbour`.
 */

/** Where a tool puts its elements: beside the editor, as they do, or into it, as the worst of them might. */
export type Where = 'beside' | 'inside';

/**
 * What they have in common: an observer of the whole page, which ignores what these tools do themselves, and a drawing at
 * most once a frame.
 */
const COMMON = `
const NAMES = /^(grammarly|lt|harper)-/;
const isTheirs = (node) => {
  for (let at = node; at; at = at.parentNode || at.host) if (NAMES.test(at.localName || '')) return true;
  return false;
};
const seen = (window.neighbour = window.neighbour || { mutations: 0, draws: 0, tools: 0 });
seen.tools += 1;
const follow = (draw) => {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      seen.draws += 1;
      draw();
    });
  };
  new MutationObserver((records) => {
    const foreign = records.filter(({ target, addedNodes, removedNodes }) => {
      const moved = [...addedNodes, ...removedNodes];
      return !isTheirs(target) && !(moved.length && moved.every(isTheirs));
    });
    seen.mutations += foreign.length;
    if (foreign.length) soon();
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  for (const name of ['scroll', 'input', 'focusin']) document.addEventListener(name, soon, { capture: true, passive: true });
  soon();
};
const put = (parent, before, name) => {
  const element = document.createElement(name);
  parent.insertBefore(element, before);
  return element;
};
const over = (element, { left, top, width, height }) =>
  Object.assign(element.style, { position: 'fixed', left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px', pointerEvents: 'none', zIndex: '2147483647' });
// Words that must not be taken for the writer's.
const WORDS = 'We guarantee zero mistakes with Premium';
`;

const tool = (body: string) => (editor: string, where: Where) =>
  `(() => { ${COMMON}
    const editor = document.querySelector(${JSON.stringify(editor)});
    const inside = ${where === 'inside'};
    ${body} })()`;

/** Attributes on the editor, an element with an open shadow root beside it, and a last child of the page that insists on being last. */
const grammarly = tool(`
  editor.setAttribute('data-gramm', 'true');
  editor.setAttribute('data-gramm_editor', 'true');
  editor.setAttribute('data-gramm_id', 'f3d1-22');
  editor.setAttribute('spellcheck', 'false');
  const near = inside ? put(editor, null, 'grammarly-extension') : put(editor.parentElement, editor.nextSibling, 'grammarly-extension');
  near.setAttribute('data-grammarly-shadow-root', 'true');
  near.attachShadow({ mode: 'open' });
  if (inside) near.textContent = WORDS;
  const last = document.createElement('grammarly-desktop-integration');
  last.setAttribute('data-grammarly-shadow-root', 'true');
  last.attachShadow({ mode: 'open' }).textContent = WORDS;
  document.documentElement.append(last);
  follow(() => {
    const box = editor.getBoundingClientRect();
    const card = document.createElement('div');
    card.textContent = WORDS;
    const line = document.createElement('u');
    over(line, { left: box.left, top: box.top + 18, width: 60, height: 2 }).background = 'red';
    near.shadowRoot.replaceChildren(card, line);
    over(near, { left: box.right - 40, top: box.bottom - 40, width: 32, height: 32 });
    if (document.documentElement.lastElementChild !== last) document.documentElement.append(last);
  });`);

/** Siblings right before the editor, whose children are laid anew at each input. */
const languageTool = tool(`
  editor.setAttribute('data-lt-tmp-id', 'lt-507');
  editor.setAttribute('spellcheck', 'false');
  const parent = inside ? editor : editor.parentElement;
  const highlighter = put(parent, inside ? null : editor, 'lt-highlighter');
  const toolbar = put(parent, inside ? null : editor, 'lt-toolbar');
  follow(() => {
    const box = editor.getBoundingClientRect();
    over(highlighter, { left: box.left, top: box.top, width: 0, height: 0 });
    over(toolbar, { left: box.right - 90, top: box.bottom - 30, width: 24, height: 24 });
    const rows = (editor.innerText.match(/\\w+/g) || []).slice(0, 20).map((_, index) => {
      const row = document.createElement('lt-div');
      over(row, { left: box.left + index * 12, top: box.top + 20, width: 10, height: 2 });
      row.style.background = 'orange';
      return row;
    });
    highlighter.replaceChildren(...rows);
    const badge = document.createElement('lt-div');
    badge.textContent = WORDS;
    toolbar.replaceChildren(badge);
  });`);

/** A box with a shadow root at the end of the body, highlights of its own by the same browser call as ours, a card on a click. */
const harper = tool(`
  const box = inside ? put(editor, null, 'harper-render-box') : put(document.body, null, 'harper-render-box');
  box.attachShadow({ mode: 'open' });
  if (inside) box.textContent = WORDS;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(harper-lint){text-decoration:underline blue}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  editor.addEventListener('click', ({ clientX, clientY }) => {
    const card = document.createElement('div');
    card.textContent = WORDS;
    Object.assign(card.style, { position: 'fixed', left: clientX + 'px', top: clientY + 'px' });
    box.shadowRoot.replaceChildren(card);
  });
  follow(() => {
    const words = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    const ranges = [];
    for (let node = words.nextNode(); node && ranges.length < 5; node = words.nextNode()) {
      if (isTheirs(node) || node.data.length < 4) continue;
      const range = new Range();
      range.setStart(node, 0);
      range.setEnd(node, 4);
      ranges.push(range);
    }
    CSS.highlights.set('harper-lint', new Highlight(...ranges));
  });`);

/** The tools by the name of the one that each behaves like. */
export const NEIGHBOURS = { grammarly, languageTool, harper } as const;
