#!/usr/bin/env bash
# Builds the web console into build/web: scripts/web_build.sh
# Packages come from npm, pinned by web/package-lock.json, into web/node_modules; nothing is done when nothing changed.
# Debian's Node.js is too old for the bundler, so that of the packages is used where there is no newer one.
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v npm >/dev/null || fail "npm is missing; run scripts/install.sh build"
mkdir -p build
exec 8>build/.web-lock
flock 8

web_packages
stamp=$({
    find web/src web/public web/index.html web/vite.config.ts web/package-lock.json -type f -print0 | sort -z | xargs -0 sha256sum
    "$(web_node)" --version
} | sha256sum)
if [[ -f build/web/index.html && $(cat build/web.stamp 2>/dev/null) == "$stamp" ]]; then exit 0; fi
started=$SECONDS
rm -f build/web.stamp
log=build/web-build.log
if ! "$(web_node)" web/node_modules/vite/bin/vite.js build web --logLevel warn >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    fail "the console cannot be built; whole log: $log"
fi
printf '%s\n' "$stamp" >build/web.stamp
say "built the console in build/web/ ($((SECONDS - started)) s)"
