/** All that `plancheck allocate` writes; it is bundled apart. */

export { ALLOCATION_WORDS } from '../messages/allocate.js';
export { sharingMessage } from '../messages/allocate-problems.js';
export { allocationCsv } from './allocation-csv.js';
export { allocationProof } from './allocation-proof.js';
