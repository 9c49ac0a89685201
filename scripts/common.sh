# Shared by the scripts of this folder: source it, do not run it. It sets the working directory to the repository root.
# shellcheck shell=bash disable=SC2034  # the variables are read by the sourcing scripts
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Debian's own interpreter: another python3 may stand first in PATH.
python=/usr/bin/python3

say() { printf '%s\n' "$*"; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# One line that is rewritten on a terminal; elsewhere a line for every ten per cent.
progress_shown=-10
progress() { # percent, text
    if [[ -t 1 ]]; then
        printf '\r\033[K%3d %% %s' "$1" "${2:0:100}"
    elif (($1 >= progress_shown + 10)); then
        progress_shown=$1
        printf '%3d %% %s\n' "$1" "$2"
    fi
}
progress_end() {
    progress_shown=-10
    if [[ -t 1 ]]; then printf '\r\033[K'; fi
}

# git that also works in a checkout owned by somebody else, as in a container with the tree mounted.
repository_git() { git -c safe.directory='*' "$@"; }

# The C++ files of the checkout; all files when this is an unpacked archive without git.
cpp_files() {
    if command -v git >/dev/null && repository_git rev-parse --git-dir >/dev/null 2>&1; then
        repository_git ls-files -- 'src/*.[ch]pp' 'tests/*.[ch]pp' 'bench/*.[ch]pp'
    else
        find src tests bench -name '*.[ch]pp' 2>/dev/null
    fi | while IFS= read -r file; do
        if [[ -f $file ]]; then printf '%s\n' "$file"; fi
    done
}

# The Node.js that the console's tools run on: the machine's when it is new enough, else that of the packages.
web_node() {
    if command -v node >/dev/null && node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 22 || (a == 22 && b >= 12) || (a == 20 && b >= 19) ? 0 : 1)'; then
        command -v node
    else
        printf '%s\n' "$PWD"/web/node_modules/node-linux-*/bin/node
    fi
}

# Installs the packages of web/package-lock.json into web/node_modules, when they are not those that are there.
web_packages() {
    local mark=web/node_modules/.installed
    if [[ -f $mark ]] && cmp -s "$mark" web/package-lock.json; then return 0; fi
    say "installing the console's packages"
    local log
    log=$(mktemp)
    if ! (cd web && npm ci --ignore-scripts --no-audit --no-fund) >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        fail "npm ci does not get the console's packages: is there network?"
    fi
    rm -f "$log"
    cp web/package-lock.json "$mark"
}
