/** The record page of a small CRM: a contact's fields, a note to write, the notes saved so far. */
import { dressPage, element, load, post, say } from '/page.js';
import { record, words } from '/words.js';

const note = document.querySelector('#note');

function showFields() {
  document.querySelector('#name').textContent = record.name;
  document.querySelector('#role').textContent = record.role;
  const stage = element('select', { 'aria-label': words.stage });
  for (const name of record.stages)
    stage.append(element('option', name === record.stage ? { selected: '' } : {}, name));
  const fields = [
    [words.stage, stage],
    [words.company, record.company],
    [words.mailAddress, element('a', { href: `mailto:${record.mail}` }, record.mail)],
    [words.phone, record.phone],
    [words.lastSpoke, record.lastSpoke],
  ];
  document
    .querySelector('#fields')
    .append(...fields.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

async function showSaved() {
  const saved = (await load('/notes.json')).filter((entry) => entry.record === record.id);
  document.querySelector('#saved').replaceChildren(...saved.map(({ text }) => element('li', {}, text)).reverse());
}

async function save() {
  if (!note.value.trim() || !(await post('/notes', { record: record.id, text: note.value }))) return;
  note.value = '';
  say(words.wasSaved);
  await showSaved();
}

dressPage('placeCrm');
document.title = record.name;
showFields();
document.querySelector('#save').addEventListener('click', () => void save());
await showSaved();
