import { CONTROLS, PAGES, ROWS_SHOWN } from '../../../messages/pages.js';
import type { Language } from '../../../messages/words.js';
import type { Table } from '../../document/model.js';

/** A text box, a list of values for each column that may be filtered, and a count; hidden until the script runs. */
export function TableControls({ table, lang }: { readonly table: Table; readonly lang: Language }) {
  return (
    <fieldset class="controls" hidden>
      <legend class="unseen">{CONTROLS[lang](table.caption)}</legend>
      <label>
        {PAGES.find[lang]} <input type="search" autocomplete="off" spellcheck={false} />
      </label>
      {table.columns.map(
        (column, index) =>
          column.filter && (
            <label>
              {column.label}{' '}
              <select data-column={index}>
                <option value="">{PAGES.all[lang]}</option>
                {valuesOf(table, index).map(value => (
                  <option value={value}>{value}</option>
                ))}
              </select>
            </label>
          ),
      )}
      <button type="button">{PAGES.reset[lang]}</button>
      <span class="hint">{PAGES.sortable[lang]}</span>
      <output data-template={ROWS_SHOWN[lang]('{shown}', '{all}')} />
    </fieldset>
  );
}

/** Every value of a column once, in the order of the rows. */
function valuesOf({ rows }: Table, index: number): readonly string[] {
  return [...new Set(rows.map(row => row.cells[index]?.text ?? ''))];
}
