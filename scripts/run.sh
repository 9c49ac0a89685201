#!/usr/bin/env bash
# Installs what is needed, builds, and plays one county on this machine: see usage below.
usage='usage: scripts/run.sh [--once] [--json] [--county] [--port N] [--data DIR] [--help]

Starts the platform, a reference bank and a reference gateway as processes on 127.0.0.1, carries one financing
through from pledge to repayment and shows every step; then the platform stays up until Ctrl-C.

  --county    instead: a county of 140 enterprises and 8 banks as it is today, made by the simulator and served until
              Ctrl-C; nobody answers for its banks
  --once      end after that
  --json      print only the summary, as one JSON document, on standard output; all else goes to standard error
  --port N    port of the platform
  --data DIR  directory of the data, created when missing
  --help      this text'
invoked_from=$PWD
# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

flags=()
county=
data=county-data
port=8080
web=build/web
while (($#)); do
    case $1 in
        --help | -h)
            say "$usage"
            exit 0
            ;;
        --once | --json) flags+=("$1") ;;
        --county) county=1 ;;
        --port | --data)
            (($# > 1)) || fail "$1 needs a value"
            value=$2
            if [[ $1 == --data && $value != /* ]]; then value=$invoked_from/$value; fi
            flags+=("$1" "$value")
            if [[ $1 == --data ]]; then data=$value; else port=$value; fi
            shift
            ;;
        *)
            say "$usage" >&2
            fail "unknown option '$1'"
            ;;
    esac
    shift
done

# Until the program itself runs, nothing but its own output may be on standard output when that is to be JSON.
exec 3>&1
if [[ " ${flags[*]} " == *" --json "* ]]; then exec 1>&2; fi
bash scripts/install.sh build 3>&-
bash scripts/build.sh release gzl gzl-bank gzl-gateway 3>&-
if ! bash scripts/web_build.sh 3>&-; then
    say "going on without the console; the public verification page is there"
    web=web/public
    flags+=(--web "$web")
fi
if [[ -n $county ]]; then
    if [[ ! -f $data/county.sqlite ]]; then build/gzl demo seed --data "$data" >&2 3>&-; fi
    say "http://127.0.0.1:$port – logins and passwords stand in $data/passwords.txt" >&2
    exec build/gzl serve --data "$data" --port "$port" --web "$web" 1>&3 3>&-
fi
exec build/gzl demo "${flags[@]}" 1>&3 3>&-
