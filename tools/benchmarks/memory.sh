#!/usr/bin/env bash
# How much of 512 MB the what-if function takes, with forests of 200 (the default) and 300 trees
# trained on the data. Linux, with the right to make control groups (root).
#
#   tools/benchmarks/memory.sh                        # the sample that comes with the project
#   tools/benchmarks/memory.sh DATA COMPANY COURSE    # data of your own
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/benchmarks/local-services.sh

for trees in 200 300; do
  models=$work/models-$trees
  rm -rf "$models"
  ./kme train --data "$data" --out "$models" --trees $trees --seed 1 >"$work/train.log" \
    || { cat "$work/train.log" >&2; exit 1; }
  ./kme publish --data "$data" --model "$models"/* --table "$TABLE_NAME" --bucket "$BUCKET_NAME" \
    >"$work/publish.log" || { cat "$work/publish.log" >&2; exit 1; }
  "$java" -cp "$class_path" dev.keepmeengaged.benchmarks.start.WhatIfMemory \
    "$trees trees" "$company" "$course"
done
