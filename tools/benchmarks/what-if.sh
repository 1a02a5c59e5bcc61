#!/usr/bin/env bash
# JMH: what the what-if function takes for one what-if, from the event to its answer, at 200 and at
# 500 trees, for a company of the middle size, for all and for a made-up one of 3,000 courses, compiled
# as in the functions.
#
#   tools/benchmarks/what-if.sh [DATA_DIR] [JMH_OPTION...]   (-h lists JMH's options)
exec "$(dirname "$0")/jmh.sh" WhatIfBenchmark "$@"
