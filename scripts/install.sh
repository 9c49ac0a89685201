#!/usr/bin/env bash
# Installs Debian 12 packages: scripts/install.sh [build] [test] [bench]   (default: build)
# Needs root or sudo only when a package is missing; otherwise it returns at once, without network.
# Versions are those of Debian 12; docs/dependencies.md says what each package is for.
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

declare -A packages_of=(
    [build]="g++ cmake ninja-build ccache mold pkg-config ca-certificates libboost1.81-dev libboost-json1.81-dev
             libssl-dev libsqlite3-dev libargon2-dev libexpected-dev libtomlplusplus-dev libcli11-dev libspdlog-dev
             libcurl4-openssl-dev libxlsxwriter-dev libpugixml-dev libzip-dev libp11-kit-dev libpaho-mqtt-dev
             libpango1.0-dev libcairo2-dev libqrencode-dev fonts-noto-cjk libeigen3-dev libxgboost-dev"
    [test]="doctest-dev librapidcheck-dev python3 clang-format-16 clang-tidy-16 clang-16 libclang-rt-16-dev sqlite3 jq
            curl quantlib-python ledger hledger beancount golang-go golang-golang-x-mod-dev
            softhsm2 opensc mosquitto openssl xxd chromium poppler-utils qpdf zbar-tools"
    [bench]="libbenchmark-dev libpq-dev postgresql-15"
)

# Another Node.js than Debian's will do; the two do not go together.
if ! command -v npm >/dev/null; then
    packages_of[build]+=" nodejs npm"
    packages_of[test]+=" nodejs npm"
fi

wanted=()
for set_name in "${@:-build}"; do
    [[ -n ${packages_of[$set_name]:-} ]] || fail "unknown set '$set_name'; the sets are: build test bench"
    read -r -d '' -a names <<<"${packages_of[$set_name]}" || true
    wanted+=("${names[@]}")
done

missing_packages() {
    local -A installed=()
    local name status
    while read -r name status; do
        if [[ $status == installed ]]; then installed[$name]=1; fi
    done < <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null)
    for name in "${wanted[@]}"; do
        if [[ -z ${installed[$name]:-} ]]; then printf '%s\n' "$name"; fi
    done
}

by_hand() { say "  apt-get install --no-install-recommends ${missing[*]}" >&2; }

# What apt-get says goes to the log, its status lines ("pmstatus:cmake:55.2:Installing cmake") drive the progress line.
apt_get() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 sh -c 'exec apt-get "$@" 3>&1 1>&2' apt-get \
        -q -y -o APT::Status-Fd=3 -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" 2>>"$log" </dev/null |
        while IFS=: read -r kind _ percent text; do
            case $kind in
                dlstatus) progress "$((${percent%.*} / 2))" "download: $text" ;;
                pmstatus) progress "$((50 + ${percent%.*} / 2))" "$text" ;;
            esac
        done
}

mapfile -t missing < <(missing_packages)
((${#missing[@]})) || exit 0

system=$(. /etc/os-release 2>/dev/null && printf '%s %s' "${ID:-}" "${VERSION_ID:-}") || true
if [[ $system != "debian 12" ]]; then
    fail "packages are installed on Debian 12 only, this is '${system:-unknown}'; use a debian:12 container or a virtual machine"
fi
as_root=()
if [[ $(id -u) != 0 ]]; then
    if ! command -v sudo >/dev/null; then
        by_hand
        fail "packages are missing and this is neither root nor is there sudo; have root run the command above"
    fi
    as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
say "installing ${missing[*]}"
# A package source of the machine that is out of order need not concern us: the installation decides.
apt_get update || say "warning: apt-get update reported a fault" >&2
if ! apt_get install --no-install-recommends --no-remove "${missing[@]}"; then
    progress_end
    tail -n 15 "$log" >&2
    by_hand
    fail "apt-get failed (above its last lines): is there network, space, and Debian 12 'main' among the package sources?"
fi
progress_end

mapfile -t missing < <(missing_packages)
((${#missing[@]} == 0)) || fail "apt-get ended well but these are still missing: ${missing[*]}"
say "packages installed"
