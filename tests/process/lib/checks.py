"""Counting checks, and the last line that every program here prints."""

import os
import shutil
import signal
import sys
import tempfile
import traceback


LONG = os.environ.get("GZL_TEST_LONG") == "1"


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0

    def that(self, holds, what, shown=""):
        """Counts one check; `shown` explains a failure."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}" + (f": {_short(shown)}" if shown != "" else ""), flush=True)
        return bool(holds)

    def equal(self, found, wanted, what):
        return self.that(found == wanted, what, f"found {_short(found)}, wanted {_short(wanted)}")

    def skip(self, what, why):
        self.skipped += 1
        print(f"skipped {what}: {why}", flush=True)


def _short(value):
    text = str(value)
    return text if len(text) <= 600 else text[:600] + " …"


def run(program):
    """Calls program(checks, build, scratch) and ends the process with its verdict. The scratch directory stays when
    something failed."""
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} <build-dir>")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that servers are ended and files made writable again
    build = os.path.abspath(sys.argv[1])
    scratch = tempfile.mkdtemp(prefix="gzl-" + os.path.basename(sys.argv[0]).removesuffix(".py") + "-")
    checks = Checks()
    try:
        program(checks, build, scratch)
    except Exception:  # a failure like any other, and the counts are still printed
        traceback.print_exc()
        checks.failed += 1
    if checks.failed:
        print(f"files: {scratch}")
    else:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{checks.passed} passed, {checks.failed} failed, {checks.skipped} skipped", flush=True)
    sys.exit(1 if checks.failed else 0)
