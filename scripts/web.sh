#!/usr/bin/env bash
# The web page's own tests and its types: scripts/web.sh
# The last line is "N passed, N failed, N skipped". The TypeScript compiler comes from npm, pinned by
# web/package-lock.json, into a directory that goes away; without npm or network that one check is skipped.
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v node >/dev/null || fail "node is missing; run scripts/install.sh test"
passed=0 failed=0 skipped=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

count_of() { sed -nE "s/^# $1 ([0-9]+)$/\1/p" "$scratch/tests" | tail -n 1; } # as node's TAP reporter says it

node --test --test-reporter=tap web/tests/*.test.mjs >"$scratch/tests" 2>&1 || true
passed=$(count_of pass) failed=$(count_of fail) skipped=$(count_of skipped)
if [[ -z $passed || -z $failed ]]; then
    passed=0 failed=1 skipped=0
fi
if ((failed > 0)); then grep -vE '^ *(ok |  ---|  \.\.\.|  duration_ms)' "$scratch/tests" || true; fi

cp web/package.json web/package-lock.json "$scratch"
if ! command -v npm >/dev/null; then
    say "skipped the page's types: npm is not installed"
    skipped=$((skipped + 1))
elif ! (cd "$scratch" && npm ci --ignore-scripts --no-audit --no-fund) >"$scratch/npm" 2>&1; then
    say "skipped the page's types: npm ci does not get the compiler: $(tail -n 3 "$scratch/npm")"
    skipped=$((skipped + 1))
elif "$scratch/node_modules/.bin/tsc" --project web/tsconfig.json; then
    passed=$((passed + 1))
else
    say "the page's types do not fit (above)"
    failed=$((failed + 1))
fi

say "$passed passed, $failed failed, $skipped skipped"
((failed == 0))
