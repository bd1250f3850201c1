import type { Language } from '../../../messages/words.js';
import type { CourseChart } from '../../document/charts.js';
import type { Block, Counts } from '../../document/model.js';
import { ChartFigure } from './charts/chart-figure.js';
import { Courses, isSameKind } from './charts/courses.js';
import { DataTable } from './data-table.js';
import { Marked } from './marked.js';

interface Props {
  readonly blocks: readonly Block[];
  readonly lang: Language;
}

/** An outcome has a symbol like a verdict, since its colour alone would say nothing in print. */
const TONE_MARKS = { plain: null, quiet: null, good: 'pass', bad: 'fail' } as const;

/** What a section holds, in order; charts of a course that follow one another stand side by side. */
export function Blocks({ blocks, lang }: Props) {
  return (
    <>
      {grouped(blocks).map(group =>
        Array.isArray(group) ? (
          <Courses charts={group} lang={lang} />
        ) : (
          <OneBlock block={group} lang={lang} />
        ),
      )}
    </>
  );
}

function grouped(blocks: readonly Block[]): (Exclude<Block, CourseChart> | CourseChart[])[] {
  const groups: (Block | CourseChart[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'chart' || block.chart.kind !== 'course') groups.push(block);
    else if (Array.isArray(last) && isSameKind(last[0], block.chart)) last.push(block.chart);
    else groups.push([block.chart]);
  }
  return groups;
}

function OneBlock({ block, lang }: { readonly block: Block; readonly lang: Language }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p class={block.tone}>
          <Marked mark={TONE_MARKS[block.tone]} text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map(item => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'counts':
      return <CountList items={block.items} />;
    case 'table':
      return <DataTable table={block.table} lang={lang} />;
    case 'chart':
      return <ChartFigure chart={block.chart} lang={lang} />;
  }
}

function CountList({ items }: Pick<Counts, 'items'>) {
  return (
    <dl class="counts">
      {items.map(({ label, value, mark }) => (
        <div class={mark ?? 'plain'}>
          <dt>
            <Marked mark={mark} text={label} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
