import { finding } from '../../checks/finding.js';
import { cellOf, rowLabels, type Shape } from './shape.js';

/** Indicators down, years across. */
export const wideYears: Shape = {
  id: 'wide-years',
  uses: { roles: ['area', 'reporter', 'indicator', 'unit', 'note'], periods: true, indicators: false },
  fits: ({ roles, periods }) => roles.has('indicator') && periods.length > 0,
  figures(columns, row) {
    const indicator = cellOf(columns, row, 'indicator');
    if (!indicator) return [];
    return columns.periods.flatMap(index => {
      const value = row[index];
      const period = columns.table.header[index];
      if (!value || !period) return [];
      return [
        {
          ...rowLabels(columns, row),
          indicator,
          period,
          value,
          numerator: null,
          denominator: null,
        },
      ];
    });
  },
  leftOver: (_, header) => finding('unrecognised-column', { header: header.text }, header),
};
