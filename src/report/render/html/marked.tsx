import type { Mark } from '../../document/model.js';
import { SYMBOLS } from './symbols.js';

/** Text behind its symbol, which readers who hear the page need not hear: the text says the same. */
export function Marked({ mark, text }: { readonly mark: Mark | null; readonly text: string }) {
  if (mark === null) return <>{text}</>;
  return (
    <span class={`marked ${mark}`}>
      <span class="symbol" aria-hidden="true">
        {SYMBOLS[mark]}
      </span>{' '}
      {text}
    </span>
  );
}
