import { finding } from '../../checks/finding.js';
import { cellOf, type Shape } from './shape.js';

/** One figure a row: 地区, 指标, 年份, 数值, 单位, 填报单位, 分子, 分母, 备注. */
export const long: Shape = {
  id: 'long',
  uses: {
    roles: ['area', 'reporter', 'indicator', 'year', 'value', 'unit', 'numerator', 'denominator', 'note'],
    periods: false,
    indicators: false,
  },
  fits: ({ roles }) => roles.has('indicator') && roles.has('value'),
  figures(columns, row) {
    const indicator = cellOf(columns, row, 'indicator');
    const value = cellOf(columns, row, 'value');
    if (!indicator || !value) return [];
    return [
      {
        area: cellOf(columns, row, 'area'),
        reporter: cellOf(columns, row, 'reporter'),
        indicator,
        period: cellOf(columns, row, 'year'),
        value,
        unit: cellOf(columns, row, 'unit'),
        numerator: cellOf(columns, row, 'numerator'),
        denominator: cellOf(columns, row, 'denominator'),
        note: cellOf(columns, row, 'note'),
      },
    ];
  },
  leftOver: (_, header) => finding('unrecognised-column', { header: header.text }, header),
};
