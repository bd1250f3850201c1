import { decimalText, type Rational } from '../../../../engine/rational.js';
import { PAGES } from '../../../../messages/pages.js';
import type { Language } from '../../../../messages/words.js';
import type { CourseChart } from '../../../document/charts.js';
import { shown } from '../../../figures.js';
import { markText } from '../symbols.js';
import { BOTTOM, type CourseScale, courseScale, HEIGHT, LEFT, RIGHT, WIDTH } from './course-scale.js';
import { LastFigure, TargetText } from './course-texts.js';
import { Drawing } from './drawing.js';

/** One small chart: years across, a line for what was reached, a broken one for what was due, a level for the target. */
export function Course({ chart, lang }: { readonly chart: CourseChart; readonly lang: Language }) {
  const scale = courseScale(chart);
  const unit = lang === 'zh' ? `（${chart.unit}）` : ` (${chart.unit})`;
  return (
    <figure class="chart course">
      <figcaption>
        {chart.title}
        {chart.unit !== '' && <span class="unit">{unit}</span>}{' '}
        <span class={`marked ${chart.mark}`}>{markText(chart.mark, lang)}</span>
      </figcaption>
      <Drawing chart={chart} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <Grid chart={chart} scale={scale} />
        {scale.ticks.length === 0 && (
          <text class="tick middle" x={WIDTH / 2} y={HEIGHT / 2}>
            {PAGES.noValues[lang]}
          </text>
        )}
        <TargetLevel chart={chart} scale={scale} />
        <path class="required-line" d={pathOf(chart.required, scale)} />
        <References chart={chart} scale={scale} />
        <path class="actual-line" d={pathOf(chart.actual, scale)} />
        <Points chart={chart} scale={scale} />
        <TargetText chart={chart} scale={scale} />
        <LastFigure chart={chart} scale={scale} />
      </Drawing>
    </figure>
  );
}

interface Props {
  readonly chart: CourseChart;
  readonly scale: CourseScale;
}

/** Years are named as often as there is room, the last one always. */
function Grid({ chart: { years }, scale }: Props) {
  const every = Math.ceil(years.length / 7);
  return (
    <>
      {scale.ticks.map(tick => (
        <>
          <line class="grid" x1={LEFT} x2={RIGHT} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text class="tick end" x={LEFT - 6} y={scale.y(tick) + 4}>
            {decimalText(tick)}
          </text>
        </>
      ))}
      {years.map(
        (year, i) =>
          (years.length - 1 - i) % every === 0 && (
            <text class="tick middle" x={scale.x(i)} y={BOTTOM + 18}>
              {year}
            </text>
          ),
      )}
    </>
  );
}

function TargetLevel({ chart: { target }, scale }: Props) {
  if (target === null) return null;
  return <line class="target-level" x1={LEFT} x2={RIGHT} y1={scale.y(target)} y2={scale.y(target)} />;
}

function References({ chart: { reference, years }, scale }: Props) {
  return (
    <>
      {reference.map(({ year, value }) => (
        <path
          class="reference"
          d={`M${scale.x(years.indexOf(year))},${scale.y(value)} m0,-6 l6,6 l-6,6 l-6,-6 z`}
        >
          <title>{`${year}: ${shown(value)}`}</title>
        </path>
      ))}
    </>
  );
}

function Points({ chart: { actual, years }, scale }: Props) {
  return (
    <>
      {actual.map(
        (value, i) =>
          value !== null && (
            <circle class="point" cx={scale.x(i)} cy={scale.y(value)} r="4">
              <title>{`${years[i]}: ${shown(value)}`}</title>
            </circle>
          ),
      )}
    </>
  );
}

/** Straight lines from year to year, broken where nothing is known. */
function pathOf(values: readonly (Rational | null)[], scale: CourseScale): string {
  const steps = values.map((value, i) => {
    if (value === null) return '';
    return `${(values[i - 1] ?? null) === null ? 'M' : 'L'}${scale.x(i)},${scale.y(value)}`;
  });
  return steps.join('');
}
