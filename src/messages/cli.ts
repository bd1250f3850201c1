import { ALLOCATE_ERRORS } from './allocate-errors.js';
import { CLI_ERRORS, USAGE_ERRORS } from './cli-errors.js';
import {
  ALLOCATE_HELP,
  ARGUMENT_HELP,
  COMMAND_HELP,
  DIFF_HELP,
  EXIT_CODE_HELP,
  HELP_HEADINGS,
  OPTION_HELP,
} from './cli-help.js';
import { PROGRESS } from './progress.js';
import { SQL_ERRORS } from './sql.js';
import { TEMPLATE_ERRORS } from './template-errors.js';
import { ADDRESS_ERRORS, WAREHOUSE_ERRORS } from './warehouse-errors.js';

/** Every sentence of the command line; each ends in `.zh` or `.en`, plain text or a function of its arguments. */
export const CLI = {
  commands: COMMAND_HELP,
  arguments: ARGUMENT_HELP,
  options: OPTION_HELP,
  headings: HELP_HEADINGS,
  exitCodes: EXIT_CODE_HELP,
  diffHelp: DIFF_HELP,
  allocateHelp: ALLOCATE_HELP,
  errors: CLI_ERRORS,
  usage: USAGE_ERRORS,
  template: TEMPLATE_ERRORS,
  allocate: ALLOCATE_ERRORS,
  sql: SQL_ERRORS,
  progress: PROGRESS,
  address: ADDRESS_ERRORS,
  warehouse: WAREHOUSE_ERRORS,
};
