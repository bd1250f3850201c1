import type { ComponentChildren } from 'preact';
import type { Chart } from '../../../document/charts.js';

interface Props {
  readonly chart: Pick<Chart, 'id' | 'title' | 'description'>;
  /** Of a chart in several drawings; the first one speaks for all. */
  readonly part?: number;
  readonly width: number | string;
  readonly height: number;
  /** Given where the drawing may be scaled as a whole. */
  readonly viewBox?: string;
  readonly children: ComponentChildren;
}

/**
 * One SVG. Colours come from classes, so that the reader's scheme and the printer's apply; places are attributes, so
 * that no style has to be allowed.
 */
export function Drawing({ chart, part = 0, width, height, viewBox, children }: Props) {
  const id = `chart-${chart.id}`;
  if (part > 0) {
    return (
      <svg aria-hidden="true" width={width} height={height} viewBox={viewBox}>
        {children}
      </svg>
    );
  }
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      width={width}
      height={height}
      viewBox={viewBox}
    >
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-text`}>{chart.description}</desc>
      {children}
    </svg>
  );
}

interface AtProps {
  /** A length or a percentage. */
  readonly x: number | string;
  readonly y: number;
  readonly children: ComponentChildren;
}

/** Moves what it holds; unlike a transform it takes a percentage. */
export function At({ x, y, children }: AtProps) {
  return (
    <svg aria-hidden="true" x={x} y={y} width="1" height="1" overflow="visible">
      {children}
    </svg>
  );
}

/** Slanted lines, the other way for `back`: what tells areas apart without colour. */
export function Hatch({ id, look, back = false }: { id: string; look: string; back?: boolean }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <path
        class={look}
        d={back ? 'M-1,1 l-2,-2 M0,0 l6,6 M5,-1 l2,2' : 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2'}
      />
    </pattern>
  );
}
