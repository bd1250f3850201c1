import { finding } from '../../checks/finding.js';
import { cellOf, rowLabels, type Shape } from './shape.js';

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
        ...rowLabels(columns, row),
        indicator,
        period: cellOf(columns, row, 'year'),
        value,
        numerator: cellOf(columns, row, 'numerator'),
        denominator: cellOf(columns, row, 'denominator'),
      },
    ];
  },
  leftOver: (_, header) => finding('unrecognised-column', { header: header.text }, header),
};
