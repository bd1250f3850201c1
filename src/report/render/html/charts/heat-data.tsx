import type { HeatMap } from '../../../document/charts.js';
import { Marked } from '../marked.js';
import { ScrollRegion } from '../scroll-region.js';

interface Props {
  readonly chart: HeatMap;
  /** The heading of the column of areas. */
  readonly head: string;
  readonly summary: string;
}

/** The same as a table, folded away, for who cannot see the chart or wants to copy from it. */
export function HeatData({ chart, head, summary }: Props) {
  return (
    <details>
      <summary>{summary}</summary>
      <ScrollRegion labelledBy={`chart-${chart.id}-data`}>
        <table>
          <caption id={`chart-${chart.id}-data`}>{chart.title}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {chart.columnTitles.map(title => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.rows.map(row => (
              <tr>
                <th scope="row" class="short">
                  {row.label}
                </th>
                {row.cells.map(({ mark, text }) => {
                  const word = chart.legend.find(item => item.mark === mark)?.text ?? '';
                  return (
                    <td class="short">
                      <Marked mark={mark} text={text === '' ? word : `${word} ${text}`} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
