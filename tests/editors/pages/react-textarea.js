import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

let state = '';
function Field() {
  const [value, setValue] = useState('Thanks for the visit, Mei.\nSee you soon.');
  state = value;
  return createElement('textarea', { rows: 9, cols: 60, value, onChange: (event) => setValue(event.target.value) });
}
createRoot(mount).render(createElement(Field));
ready(() => state);
