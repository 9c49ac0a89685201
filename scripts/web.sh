#!/usr/bin/env bash
# The web's own checks: scripts/web.sh
# Lint with the order of the layers, types, tests of the console and of the public page, the build, and the size of the first
# load. The last line is "N passed, N failed, N skipped". Packages come from npm, pinned by web/package-lock.json; without npm
# or network what needs them is skipped, and said so.
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

step() { # what, command…: counts one
    local what=$1
    shift
    if "$@" >"$scratch/step" 2>&1; then
        passed=$((passed + 1))
        tail -n 3 "$scratch/step" | grep -F 'first load' || true
    else
        tail -n 60 "$scratch/step"
        say "$what: not as it should be (above)"
        failed=$((failed + 1))
    fi
}
tool() { # program of the packages, in web/
    local program=$1
    shift
    (cd web && "$(cd .. && web_node)" "node_modules/$program" "$@")
}
console_tests() { # counts each
    local p f
    tool vitest/vitest.mjs run --reporter=json --outputFile="$scratch/vitest.json" >"$scratch/step" 2>&1 || true
    p=$(jq .numPassedTests "$scratch/vitest.json" 2>/dev/null || echo 0)
    f=$(jq .numFailedTests "$scratch/vitest.json" 2>/dev/null || echo 1)
    if ((p + f == 0)); then f=1; fi
    if ((f > 0)); then tail -n 80 "$scratch/step"; fi
    passed=$((passed + p)) failed=$((failed + f))
}

if ! command -v npm >/dev/null; then
    say "skipped the console: npm is not installed"
    skipped=$((skipped + 5))
elif ! (web_packages) >"$scratch/npm" 2>&1; then
    say "skipped the console: $(tail -n 3 "$scratch/npm")"
    skipped=$((skipped + 5))
else
    step "lint and layers" tool oxlint/bin/oxlint --deny-warnings src
    step "types" tool typescript/bin/tsc --project tsconfig.json
    console_tests
    step "build" bash scripts/web_build.sh
    step "first load" node web/tests/first_load.mjs build/web
fi

say "$passed passed, $failed failed, $skipped skipped"
((failed == 0))
