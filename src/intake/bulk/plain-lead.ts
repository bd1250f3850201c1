/**
 * Of texts with which no row begins that is an aside to the reader of single rows: neither blank nor the words of a footnote
 * or a signature. No such words begin with a digit; they have a colon behind them, begin with N, or hold 注, which stands
 * between 泧 and 泩.
 */
export const PLAIN_LEAD = '^([0-9]|[A-MO-Za-mo-z一-泧泩-龥][^:：.．、注]*$)';
