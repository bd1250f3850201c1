#!/bin/sh
# Miller. Usage: miller.sh FILE PLAN_FOLDER AS_OF
set -eu
exec mlr --icsv --onidx --infer-none put -q -s as_of="$3" -f "$(dirname "$0")/miller.mlr" \
  "$2/names.csv" "$2/targets.csv" "$1"
