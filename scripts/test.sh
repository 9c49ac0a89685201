#!/usr/bin/env bash
# Every test, with nothing needed but Debian 12: scripts/test.sh [--long]
#
# Checks of the sources; the test programs (doctest); the process tests, which are the executable tests/process/*.sh
# and *.py, called with the build directory and ending with the line "N passed, N failed, N skipped"; the web's own
# checks; a slice of the test programs under AddressSanitizer and UndefinedBehaviorSanitizer; a slice of fuzzing
# from fixed seeds.
# --long sets GZL_TEST_LONG=1 for the tests and fuzzes for ten minutes from a seed of the day.
#
# Counted are doctest's test cases, what process tests report, and one for each check, sanitized program and fuzzer.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only if something ran and nothing failed.
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

fuzz_seconds=20
fuzz_seed=1
case ${1:-} in
    "") ;;
    --long)
        export GZL_TEST_LONG=1
        fuzz_seconds=600
        fuzz_seed=$(date +%Y%m%d)
        ;;
    *) fail "usage: scripts/test.sh [--long]" ;;
esac
sanitized="test_unit_base test_unit_core test_unit_evidence test_unit_eventlog test_unit_api test_stories"

passed=0 failed=0 skipped=0
failures=()
count() { # passed, failed, skipped, what
    ((passed += $1, failed += $2, skipped += $3)) || true
    if (($2 > 0)); then failures+=("$4: $2 failed"); fi
}

# Everything that tests leave behind lies in one directory, which goes away.
output=$(mktemp)
TMPDIR=$(mktemp -d)
export TMPDIR
chmod 711 "$TMPDIR" # some tests try what another user may not do
child=
finish() {
    if [[ -n $child ]]; then
        kill "$child" 2>/dev/null || true
        wait "$child" || true
    fi
    rm -rf "$TMPDIR" "$output"
    say
    if ((${#failures[@]})); then printf 'failed: %s\n' "${failures[@]}"; fi
    say "elapsed $((SECONDS / 60)) min $((SECONDS % 60)) s"
    say "$passed passed, $failed failed, $skipped skipped"
    if ((failed > 0 || passed == 0)); then exit 1; fi
    exit 0
}
trap finish EXIT
trap 'count 0 1 0 interrupted; exit 1' INT TERM

# In the background, so that an interrupt is heard at once; it ends the program's whole process group.
limited() {
    local status=0
    timeout --kill-after=10 900 env --default-signal=INT "$@" >"$output" 2>&1 </dev/null &
    child=$!
    wait "$child" || status=$?
    child=
    return "$status"
}
quiet_if_good() { limited "$@" || { tail -n 100 "$output"; return 1; }; }

part() { say "== $1 [$SECONDS s]"; }

check() { # what, command…: counts one
    local started=$SECONDS what=$1
    shift
    if "$@" </dev/null; then
        count 1 0 0 "$what"
        say "ok    $what ($((SECONDS - started)) s)"
    else
        count 0 1 0 "$what"
        say "FAIL  $what ($((SECONDS - started)) s)"
        return 1
    fi
}

# Runs a program, shows what it printed if it failed, and counts the numbers that `sed_script` finds in its output as
# three words. A program that fails without saying so, or says nothing, is one failure.
run_counted() { # sed_script, what, command…
    local script=$1 what=$2 started=$SECONDS status=0 p f s
    shift 2
    limited "$@" || status=$?
    if ! read -r p f s < <(sed -nE "$script" "$output" | tail -n 1); then
        p=0 f=1 s=0
        say "$what did not report its counts" >>"$output"
    elif ((status != 0 && f == 0)); then
        f=1
        say "$what ended with exit code $status" >>"$output"
    fi
    if ((f > 0)); then tail -n 200 "$output"; fi
    count "$p" "$f" "$s" "$what"
    say "$( ((f > 0)) && printf 'FAIL ' || printf 'ok   ') $what: $p passed, $f failed, $s skipped ($((SECONDS - started)) s)"
}
doctest_counts='s/^\[doctest\] test cases: *[0-9]+ *\| *([0-9]+) passed *\| *([0-9]+) failed *\| *([0-9]+) skipped.*/\1 \2 \3/p'
own_counts='s/^([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$/\1 \2 \3/p'

formatted() { # names the files that are not
    if ! cpp_files | xargs -r clang-format-16 --dry-run --Werror >"$output" 2>&1; then
        sed -nE 's/^([^:]+):[0-9]+:.*/\1/p' "$output" | sort -u
        return 1
    fi
}
targets_of() { # build directory, pattern
    ninja -C "$1" -t targets all | sed -nE "s/^($2): phony$/\1/p" | sort
}

part "packages"
bash scripts/install.sh build test </dev/null || { count 0 1 0 "packages"; exit 1; }

part "sources"
check "format" formatted || say "      mend with: git ls-files '*.[ch]pp' | xargs clang-format-16 -i"
check "layers self-test" quiet_if_good "$python" scripts/layers.py --self-test || true
check "layers" "$python" scripts/layers.py || true

part "build"
check "build release" bash scripts/build.sh release || exit 1

part "test programs"
for program in build/tests/test_*; do
    if [[ -f $program && -x $program ]]; then
        run_counted "$doctest_counts" "${program##*/}" "$program" --no-colors
    fi
done

part "process tests"
for script in tests/process/*.sh tests/process/*.py; do
    if [[ ! -x $script ]]; then continue; fi
    interpreter=bash
    if [[ $script == *.py ]]; then interpreter=$python; fi
    run_counted "$own_counts" "$script" "$interpreter" "$script" "$PWD/build"
done

part "web"
run_counted "$own_counts" "scripts/web.sh" bash scripts/web.sh

part "sanitizers"
mapfile -t programs < <(targets_of build "${sanitized// /|}")
if ((${#programs[@]})) && check "build sanitize" bash scripts/build.sh sanitize "${programs[@]}"; then
    for program in "${programs[@]}"; do
        check "sanitized $program" quiet_if_good "build-sanitize/tests/$program" --no-colors --minimal || true
    done
fi

if [[ -f tests/fuzz/CMakeLists.txt ]]; then
    part "fuzzing, seed $fuzz_seed"
    if check "build fuzz" bash scripts/build.sh fuzz fuzz; then
        mapfile -t fuzzers < <(find build-fuzz/tests/fuzz -maxdepth 1 -type f -name 'fuzz_*' -executable | sort)
        mkdir -p build-fuzz/findings
        for fuzzer in "${fuzzers[@]}"; do
            name=${fuzzer##*/fuzz_}
            mkdir -p "$TMPDIR/corpus/$name"
            corpus=("$TMPDIR/corpus/$name")
            if [[ -d tests/fuzz/corpus/$name ]]; then corpus+=("tests/fuzz/corpus/$name"); fi
            seconds=$((fuzz_seconds / ${#fuzzers[@]}))
            if ! check "fuzz $name" quiet_if_good "$fuzzer" -seed="$fuzz_seed" -max_total_time=$((seconds > 0 ? seconds : 1)) \
                -verbosity=0 -print_final_stats=0 -artifact_prefix="build-fuzz/findings/$name-" "${corpus[@]}"; then
                say "      the input is kept in build-fuzz/findings/; once mended, add it to tests/fuzz/corpus/$name/"
            fi
        done
    fi
fi
