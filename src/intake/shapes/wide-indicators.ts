import { finding } from '../../checks/finding.js';
import { cellOf, rowLabels, type Shape } from './shape.js';

/** Areas down, indicators across; one year, named by a column, the file name or nothing. */
export const wideIndicators: Shape = {
  id: 'wide-indicators',
  uses: { roles: ['area', 'reporter', 'year', 'unit', 'note'], periods: false, indicators: true },
  fits: ({ roles, indicators }) =>
    !roles.has('indicator') &&
    indicators.size > 0 &&
    (roles.has('area') || roles.has('reporter') || roles.has('year')),
  figures(columns, row) {
    return [...columns.indicators.keys()].flatMap(index => {
      const value = row[index];
      const indicator = columns.table.header[index];
      if (!value || !indicator) return [];
      return [
        {
          ...rowLabels(columns, row),
          indicator,
          period: cellOf(columns, row, 'year'),
          value,
          numerator: null,
          denominator: null,
        },
      ];
    });
  },
  /** A column that is no indicator is most likely a misspelt one: its figures would be lost without a word. */
  leftOver: (nearest, header) => finding('unknown-indicator', { written: header.text, nearest }, header),
};
