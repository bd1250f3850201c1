// Sorts and filters the tables of the page that are marked for it. Without it, everything can be read all the same.

/** The exact number behind a cell, from `22` or `-1499/50`; null where there is none. */
function numberOf(cell) {
  const written = cell.dataset.number;
  if (written === undefined) return null;
  const [above, below = '1'] = written.split('/');
  return { above: BigInt(above), below: BigInt(below) };
}

/** By code point, so that the order is the same everywhere. */
function compareTexts(a, b) {
  const left = [...a];
  const right = [...b];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at === -1) return left.length - right.length;
  return at >= right.length ? 1 : left[at].codePointAt(0) - right[at].codePointAt(0);
}

function compareNumbers(a, b) {
  const difference = a.above * b.below - b.above * a.below;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** What a row is sorted by in one column; null where the row has nothing there. */
function keyOf(cell, isNumeric) {
  if (isNumeric) return numberOf(cell);
  const text = cell.textContent.trim();
  return text === '' || text === '—' ? null : { order: Number(cell.dataset.order ?? 0), text };
}

function compareKeys(a, b, isNumeric) {
  return isNumeric ? compareNumbers(a, b) : a.order - b.order || compareTexts(a.text, b.text);
}

/** Rows in the order of a column; equal ones as they were, those without a value last in either direction. */
function sorted(rows, heading, direction) {
  if (direction === null) return rows;
  const { cellIndex } = heading;
  const cells = rows.map(row => row.cells[cellIndex]);
  const isNumeric =
    /number|percent/.test(heading.dataset.kind) || cells.some(cell => numberOf(cell) !== null);
  const keyed = rows.map((row, i) => ({ row, key: keyOf(cells[i], isNumeric) }));
  const sign = direction === 'descending' ? -1 : 1;
  const known = keyed.filter(({ key }) => key !== null);
  known.sort((a, b) => sign * compareKeys(a.key, b.key, isNumeric));
  return [...known, ...keyed.filter(({ key }) => key === null)].map(({ row }) => row);
}

function isWanted(row, words, selects) {
  const text = [...row.cells].map(cell => cell.textContent.toLowerCase()).join('\n');
  return (
    words.every(word => text.includes(word)) &&
    selects.every(
      select => select.selectedIndex === 0 || row.cells[select.dataset.column].dataset.value === select.value,
    )
  );
}

/** The heading becomes a button that sorts upwards, then downwards, then not at all. */
function makeSortable(heading, sort) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener('click', () => {
    const now = heading.getAttribute('aria-sort');
    sort(heading, now === null ? 'ascending' : now === 'ascending' ? 'descending' : null);
  });
}

function enhance(box) {
  const body = box.querySelector('tbody');
  const rows = [...body.rows];
  const headings = [...box.querySelectorAll('thead th')];
  const controls = box.querySelector('.controls');
  const search = controls.querySelector('input');
  const selects = [...controls.querySelectorAll('select')];
  const count = controls.querySelector('output');

  const sort = (heading, direction) => {
    for (const other of headings) other.removeAttribute('aria-sort');
    if (direction !== null) heading.setAttribute('aria-sort', direction);
    body.append(...sorted(rows, heading, direction));
  };
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !isWanted(row, words, selects);
    const shown = rows.filter(row => !row.hidden).length;
    box.classList.toggle('filtered', shown < rows.length);
    count.textContent = count.dataset.template.replace('{shown}', shown).replace('{all}', rows.length);
  };
  const reset = () => {
    search.value = '';
    for (const select of selects) select.selectedIndex = 0;
    sort(headings[0], null);
    filter();
  };

  for (const heading of headings) makeSortable(heading, sort);
  controls.addEventListener('input', filter);
  controls.querySelector('button').addEventListener('click', reset);
  controls.hidden = false;
  reset();
}

for (const box of document.querySelectorAll('[data-interactive]')) enhance(box);
