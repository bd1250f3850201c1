import type { Language } from '../../../../messages/words.js';
import type { Chart } from '../../../document/charts.js';
import { Comparison } from './comparison.js';
import { Courses } from './courses.js';
import { HeatMap } from './heat-map.js';
import { Progress } from './progress.js';

interface Props {
  readonly chart: Chart;
  readonly lang: Language;
}

/** A chart with its title above it and what its marks mean below. */
export function ChartFigure({ chart, lang }: Props) {
  if (chart.kind === 'course') return <Courses charts={[chart]} lang={lang} />;
  return (
    <figure class={`chart ${chart.kind}`}>
      <figcaption id={`chart-${chart.id}-caption`}>{chart.title}</figcaption>
      {chart.kind === 'progress' && <Progress chart={chart} lang={lang} />}
      {chart.kind === 'heat-map' && <HeatMap chart={chart} lang={lang} />}
      {chart.kind === 'comparison' && <Comparison chart={chart} lang={lang} />}
    </figure>
  );
}
