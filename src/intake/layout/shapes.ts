import type { Column } from './columns.js';
import type { Dimension } from './header-meaning.js';
import { LABEL_ROLES } from './roles.js';

/** A way of laying figures out: what is said across, by the headers; all else is said down, by cells of the row. */
export interface Shape {
  readonly id: string;
  readonly across: readonly Dimension[];
}

/** Every shape, in the order in which they are tried. */
export const SHAPES: readonly Shape[] = [
  { id: 'long', across: [] },
  { id: 'wide-years', across: ['period'] },
  { id: 'wide-indicators', across: ['indicator'] },
  { id: 'wide-areas', across: ['area'] },
  { id: 'wide-indicators-years', across: ['indicator', 'period'] },
  { id: 'wide-areas-years', across: ['area', 'period'] },
  { id: 'wide-areas-indicators', across: ['area', 'indicator'] },
];

export function shapeOf(columns: readonly Column[]): Shape | null {
  const labels = new Set(columns.filter(isLabel).map(column => column.role));
  const fits = (shape: Shape) =>
    columns.some(column => holdsFigures(shape, column)) &&
    (shape.across.includes('indicator')
      ? LABEL_ROLES.some(role => labels.has(role))
      : labels.has('indicator')) &&
    !(shape.across.includes('indicator') && labels.has('indicator'));
  return SHAPES.find(fits) ?? null;
}

/** A column that says something of every figure of a row. */
export function isLabel({ role, across, isKnown }: Column): boolean {
  return isKnown && role !== null && role !== 'value' && isEmpty(across);
}

/** A column of the figures themselves, in this shape. */
export function holdsFigures({ across }: Shape, column: Column): boolean {
  const isValue = column.role === 'value' || (column.role === null && !isEmpty(column.across));
  return column.isKnown && isValue && sameDimensions(column, across);
}

export function sameDimensions(column: Column, across: readonly Dimension[]): boolean {
  const own = Object.keys(column.across);
  return own.length === across.length && across.every(dimension => own.includes(dimension));
}

function isEmpty(across: Column['across']): boolean {
  return Object.keys(across).length === 0;
}
