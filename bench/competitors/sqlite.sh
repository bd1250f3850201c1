#!/bin/sh
# The sqlite3 command, the submission in memory. Usage: sqlite.sh FILE PLAN_FOLDER AS_OF
set -eu
exec sqlite3 -batch -bail :memory: \
  ".import --csv '$1' submitted" \
  ".import --csv '$2/names.csv' names" \
  ".import --csv '$2/targets.csv' targets" \
  "create table as_of as select cast('$3' as integer) as year" \
  ".read '$(dirname "$0")/sqlite.sql'"
