import type { HeatMap } from '../../../document/charts.js';
import { SYMBOLS } from '../symbols.js';
import { Ground } from './heat-field.js';

interface Props {
  readonly chart: HeatMap;
  readonly hatch: string;
}

/** What each ground means. */
export function HeatLegend({ chart, hatch }: Props) {
  return (
    <ul class="legend">
      {chart.legend.map(({ mark, text }) => (
        <li>
          <svg aria-hidden="true" width="28" height="20">
            <g class={`field ${mark}`}>
              <Ground mark={mark} x={0} y={0} width={28} height={20} hatch={hatch} />
              <text class="symbol middle" x="14" y="15">
                {SYMBOLS[mark]}
              </text>
            </g>
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The columns' names in full, with what stands above them where a name does not begin with it. */
export function ColumnKey({ columns, columnTitles }: HeatMap) {
  const names = columns.map((column, i) => {
    const title = columnTitles[i] ?? '';
    return title.startsWith(`${column} `) || title === column ? title : `${column} ${title}`;
  });
  if (names.every((name, i) => name === columns[i])) return null;
  return (
    <ul class="key">
      {names.map(name => (
        <li>{name}</li>
      ))}
    </ul>
  );
}
