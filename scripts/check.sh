#!/usr/bin/env bash
# The check while writing, in about two minutes: layers; format and clang-tidy of what was changed since the upstream
# branch (or the last commit); build; unit tests and stories. Everything: scripts/test.sh.
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

bash scripts/install.sh build test

base=$(repository_git merge-base HEAD '@{upstream}' 2>/dev/null || repository_git rev-parse -q --verify HEAD ||
    repository_git hash-object -t tree /dev/null)
mapfile -t changed < <({
    repository_git diff --name-only --diff-filter=d "$base" -- 'src/*.[ch]pp' 'tests/*.[ch]pp' 'bench/*.[ch]pp'
    repository_git ls-files --others --exclude-standard -- 'src/*.[ch]pp' 'tests/*.[ch]pp' 'bench/*.[ch]pp'
} | sort -u)

broken=()
step() { # what, command…
    local started=$SECONDS what=$1
    shift
    if "$@"; then
        say "ok    $what ($((SECONDS - started)) s)"
    else
        broken+=("$what")
        say "FAIL  $what ($((SECONDS - started)) s)"
    fi
}

# clang-tidy reads translation units of src/: for a header its own .cpp, or else the first that includes it.
tidy_units() {
    local file unit
    for file in "${changed[@]}"; do
        unit=$file
        if [[ $file == *.hpp ]]; then
            unit=${file%.hpp}.cpp
            if [[ ! -f $unit ]]; then
                unit=$(grep -rlF --include='*.cpp' "\"${file#src/}\"" src | sort | head -n 1) || true
            fi
        fi
        if [[ $unit == src/*.cpp ]]; then printf '%s\n' "$unit"; fi
    done | sort -u
}
# It reads the compile commands of a configuration without precompiled headers, which are g++'s own.
tidy() {
    cmake --preset tidy >/dev/null
    tidy_units | xargs -r -n 1 -P "$(nproc)" clang-tidy-16 -p build-tidy --quiet 2>/dev/null
}
tests() {
    local program
    for program in build/tests/test_unit_* build/tests/test_stories; do
        if [[ -f $program && -x $program ]]; then "$program" --minimal </dev/null || return 1; fi
    done
}

say "${#changed[@]} files changed"
step "layers" "$python" scripts/layers.py
if ((${#changed[@]})); then step "format" clang-format-16 --dry-run --Werror "${changed[@]}"; fi
step "build" bash scripts/build.sh release
step "clang-tidy" tidy
if [[ " ${broken[*]} " != *" build "* ]]; then step "unit tests and stories" tests; fi

say "elapsed $SECONDS s"
((${#broken[@]} == 0)) || fail "not in order: ${broken[*]}"
