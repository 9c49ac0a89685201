#!/usr/bin/env bash
# Configures and builds a preset of CMakePresets.json: scripts/build.sh [preset] [targets…]   (default: release, all)
# "release" is built in build/, any other preset in build-<preset>/; what compilers say goes to build.log in there.
# JOBS=n limits the parallel jobs; CCACHE=off builds without ccache (CCACHE_DIR and the like work as usual).
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

preset=${1:-release}
targets=("${@:2}")
directory=build-$preset
if [[ $preset == release ]]; then directory=build; fi
for tool in cmake ninja g++; do
    command -v $tool >/dev/null || fail "$tool is missing; run scripts/install.sh build"
done

# One compiler takes up to a gigabyte.
jobs=$(nproc)
memory_gb=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
if ((memory_gb < jobs)); then jobs=$((memory_gb > 0 ? memory_gb : 1)); fi
jobs=${JOBS:-$jobs}
if [[ ${CCACHE:-on} == off || ( -z ${CCACHE_DIR:-} && ! -w ${HOME:-/nonexistent} ) ]]; then
    export CCACHE_DISABLE=1
fi

# A build directory that came along with a copied or moved checkout still points to the old place.
configured_for=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$directory/CMakeCache.txt" 2>/dev/null || true)
if [[ -n $configured_for && $configured_for != "$(pwd -P)" ]]; then rm -rf "${directory:?}"; fi
mkdir -p "$directory"
log=$directory/build.log
exec 9>"$directory/.lock"
if ! flock --nonblock 9; then
    say "another build runs in $directory/: waiting for it"
    flock 9
fi

explain() {
    progress_end
    local hint="the compiler's message is above"
    if grep -q 'CMake Error' "$log"; then
        hint="if a package is missing: scripts/install.sh build test; if $directory/ is out of order: delete it"
    elif grep -qE 'Killed|cannot allocate memory|virtual memory exhausted' "$log"; then
        hint="not enough memory: JOBS=1 scripts/build.sh $preset"
    elif grep -q 'No space left' "$log"; then
        hint="the disk is full"
    elif grep -q 'unknown target' "$log"; then
        hint="targets are listed by: ninja -C $directory -t targets"
    fi
    {
        grep -m 1 -E '^FAILED: ' "$log" || true
        grep -m 1 -A 20 -E 'error:|CMake Error|undefined (reference|symbol)|Killed|No space left' "$log" || tail -n 20 "$log"
        printf 'error: build of %s failed; %s. Whole log: %s\n' "$preset" "$hint" "$log"
    } >&2
    exit 1
}

cmake --preset "$preset" >"$log" 2>&1 9>&- || explain

started=$SECONDS
NINJA_STATUS='[%f/%t] ' ninja -C "$directory" -j "$jobs" "${targets[@]}" 2>&1 9>&- </dev/null |
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (.*) ]]; then
            progress $((100 * BASH_REMATCH[1] / BASH_REMATCH[2])) "$preset [${BASH_REMATCH[1]}/${BASH_REMATCH[2]}] ${BASH_REMATCH[3]##*/}"
        fi
    done || explain
progress_end
say "built $preset in $directory/ ($((SECONDS - started)) s)"
