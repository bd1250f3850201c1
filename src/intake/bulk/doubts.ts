import { ALLOWED_PERCENT } from '../../checks/sudden-change.js';

/** No change from one of the least to one of the greatest by less than this is told. */
export const JUMP = 1 + (ALLOWED_PERCENT - 0.1) / 100;

/** A part of less than this share of its whole does not exceed it. Both leave room for numbers that are rounded. */
export const EXCESS = 0.999;
