import type { ComponentChildren } from 'preact';

interface Props {
  /** The id of the element that names what is in it. */
  readonly labelledBy: string;
  readonly children: ComponentChildren;
}

/**
 * What may be wider than the screen: named, and reached and scrolled by the keyboard. A group and no section, since
 * landmarks must have names that differ, and captions need not.
 */
export function ScrollRegion({ labelledBy, children }: Props) {
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <div class="scroll" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      {children}
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: a fieldset is for controls
  );
}
