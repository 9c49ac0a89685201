#!/usr/bin/env bash
# Measures this machine: scripts/bench.sh [transfers|commands|replay|close-day|supervision|evidence|telemetry|micro|all] [options of gzl bench…]   (default: all)
# Installs what the benches need beside the platform (PostgreSQL 15 among them; no server is left running), builds in
# build-bench/ and runs. --json prints only JSON. What the figures mean: docs/benchmarks.md.
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

what=all
case ${1:-} in
    transfers | commands | replay | close-day | supervision | evidence | telemetry | hour-loan | score | micro | all)
        what=$1
        shift
        ;;
    -* | '') ;;
    *) fail "there is no bench '$1'; there are: transfers commands replay close-day supervision evidence telemetry hour-loan score micro all" ;;
esac

# Progress goes to standard error: with --json standard output is one JSON document for each bench.
bash scripts/install.sh build bench >&2
bash scripts/build.sh bench gzl gzl-bank gzl-bench-postgres gzl-bench-micro >&2

data=build-bench/data
mkdir -p "$data"
names=("$what")
if [[ $what == all ]]; then names=(transfers commands replay close-day supervision evidence telemetry hour-loan score micro); fi
for name in "${names[@]}"; do
    if [[ $name == micro ]]; then
        format=console
        if [[ " $* " == *" --json "* ]]; then format=json; fi
        build-bench/gzl-bench-micro --benchmark_format=$format
    else
        build-bench/gzl bench "$name" --data "$data" "$@"
    fi
done
