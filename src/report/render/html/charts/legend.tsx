import type { ComponentChildren } from 'preact';

export interface LegendItem {
  /** Drawn around the middle of 28 x 16. */
  readonly sample: ComponentChildren;
  readonly text: string;
}

/** What the marks of a chart mean, below it or above a set of them. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul class="legend">
      {items.map(({ sample, text }) => (
        <li>
          <svg aria-hidden="true" width="28" height="16">
            {sample}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
