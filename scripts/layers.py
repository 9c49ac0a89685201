#!/usr/bin/python3
"""Checks over #include that every folder of src/ sees only the layers it may see, and that src/core stays pure.

usage: layers.py [--self-test] [root]

Prints "file:line: message" for each violation and exits 1 if there is any. Files over 400 lines are reported as a
warning only. --self-test shows on a temporary tree that each kind of violation is found.
"""

import re
import sys
import tempfile
from pathlib import Path

INNER = {"base", "core", "evidence", "eventlog", "views", "node"}
SEES = {
    "base": {"base"},
    "core": {"base", "core"},
    "evidence": {"base", "evidence"},
    "eventlog": {"base", "eventlog"},
    "views": {"base", "core", "evidence", "views"},
    "node": INNER,
    "api": INNER | {"api"},
    "telemetry": INNER | {"telemetry"},
    "interlink": INNER | {"interlink"},
    "statements": {"base", "statements"},
    "scoring": {"base", "statements", "scoring"},
    "documents": {"base", "core", "evidence", "documents"},
    "devices": {"base", "devices"},
    "mqtt": {"base", "mqtt"},
    # Both sides of the bank link in one process, on simulated time, disk and network.
    "simulator": INNER | {"api", "bank", "simulator"},
    "app": INNER | {"api", "telemetry", "devices", "mqtt", "interlink", "statements", "documents", "scoring", "simulator", "app"},
    # Other people's systems: they know the platform only through its API.
    "bank": {"base", "evidence", "api", "bank"},
    "gateway": {"base", "evidence", "api", "devices", "mqtt", "gateway"},
}

# Inside core a module sees itself and those before it.
CORE_MODULES = (
    "engine calendar law party ledger trade warehouse supervision scoring product need schedule loan collateral prepayment"
    " procurement guarantee reconciliation voucher interlink report archive figures matching clock county"
).split()
# The composition of the modules: the catalogue, the aggregate state, visibility, the guards, decide and apply.
CORE_SEES_ALL = re.compile(r"core/(guards(/|\.)|catalog|state\.|visibility\.|engine/engine\.cpp$)")
# Seen by every module: the aggregate, and the movement of money as data, of which an event's kind speaks.
CORE_SEEN_BY_ALL = {"core/state.hpp", "core/ledger/transfer.hpp"}

IMPURE_INCLUDE = re.compile(
    r"(boost/(json|asio|beast)|base/json|sqlite3|openssl/|argon2|curl/|spdlog/"
    r"|(thread|mutex|shared_mutex|condition_variable|atomic|future|stop_token|semaphore|random|ctime|unordered_map"
    r"|unordered_set|iostream|fstream|filesystem)$)"
)
IMPURE_TOKEN = re.compile(
    r"\b(?:double|float|system_clock|steady_clock|high_resolution_clock|unordered_(?:multi)?(?:map|set))\b"
    r"|(?<![\w.>])(?:s?rand|time)\s*(?=\()"
    r"|\bgetenv\b"
)

BEAST_FILE = "src/api/http_request_parser.cpp"
PAHO_FILE = "src/mqtt/client.cpp"
ASIO_FILES = re.compile(r"src/api/http_\w+\.[ch]pp$|bench/")
MAX_LINES = 400

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT_OR_LITERAL = re.compile(
    r"(?P<comment>//[^\n]*|/\*.*?\*/)"
    r'|R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",  # not the digit separator of 65'536
    re.DOTALL,
)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(source):
    return COMMENT_OR_LITERAL.sub(lambda m: blank(m.group()) if m.group("comment") else m.group(), source)


def without_comments_and_literals(source):
    return COMMENT_OR_LITERAL.sub(lambda m: blank(m.group()), source)


def line_of(source, offset):
    return source.count("\n", 0, offset) + 1


def includes(source):
    """(line, path, quoted) of each include that is not commented out."""
    source = without_comments(source)
    return [(line_of(source, m.start(1)), m.group(2), m.group(1) == '"') for m in INCLUDE.finditer(source)]


def core_module(path):
    """The module of core/<module>/…; None for a file that belongs to none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[1] in CORE_MODULES else None


class Checker:
    def __init__(self, root):
        self.root = root
        self.violations = []
        self.warnings = []

    def run(self):
        for folder in ("src", "tests", "bench"):
            for path in sorted((self.root / folder).rglob("*")):
                if path.suffix in (".hpp", ".cpp") and path.is_file():
                    self.check_file(path.relative_to(self.root).as_posix())
        return self

    def check_file(self, name):
        source = (self.root / name).read_text(encoding="utf-8")
        lines = source.count("\n")
        if lines > MAX_LINES:
            self.warnings.append(f"{name}:{MAX_LINES + 1}: {lines} lines; a file has one purpose and {MAX_LINES} lines at most")
        self.check_network(name, source)
        if name.startswith("src/"):
            self.check_layers(name, source)
        if name.startswith("src/core/"):
            self.check_pure(name, source)

    def report(self, name, line, message):
        self.violations.append(f"{name}:{line}: {message}")

    def check_network(self, name, source):
        for line, path, _ in includes(source):
            if path.startswith("boost/beast") and name != BEAST_FILE:
                self.report(name, line, f"{path}: only {BEAST_FILE} includes Boost.Beast")
            if path.startswith("MQTT") and name != PAHO_FILE:
                self.report(name, line, f"{path}: only {PAHO_FILE} includes Paho")
            if path.startswith("boost/asio") and not ASIO_FILES.match(name):
                self.report(name, line, f"{path}: only src/api/http_* and bench/ include Boost.Asio")

    def check_layers(self, name, source):
        inside = name.removeprefix("src/")
        layer = inside.split("/")[0]
        if layer not in SEES:
            self.report(name, 1, f"src/{layer} is not a layer; scripts/layers.py lists them")
            return
        if layer == "core" and not core_module(inside) and not CORE_SEES_ALL.match(inside):
            self.report(name, 1, "belongs to no module of core; scripts/layers.py lists them")
        for line, path, quoted in includes(source):
            if not quoted:
                continue
            target = path.split("/")[0]
            if target not in SEES or "/" not in path or "/../" in path:
                self.report(name, line, f'"{path}": include from src/ on, as "base/money.hpp"')
            elif target not in SEES[layer]:
                self.report(name, line, f"{path}: {layer} does not see {target}")
            elif layer == "core" and target == "core":
                self.check_module(name, line, inside, path)

    def check_module(self, name, line, inside, path):
        module = core_module(inside)
        target = core_module(path)
        if CORE_SEES_ALL.match(inside) or module is None or path in CORE_SEEN_BY_ALL:
            return
        if target is None:
            self.report(name, line, f"{path}: a module sees of core only modules and {', '.join(CORE_SEEN_BY_ALL)}")
        elif CORE_MODULES.index(target) > CORE_MODULES.index(module):
            self.report(name, line, f"{path}: core/{module} does not see core/{target}, which comes after it")

    def check_pure(self, name, source):
        for line, path, _ in includes(source):
            if IMPURE_INCLUDE.match(path):
                self.report(name, line, f"{path}: core is pure and does not include this")
            elif found := self.json_behind(path, set()):
                self.report(name, line, f"{path}: core is pure and does not include {found}, not by way of base either")
        code = without_comments_and_literals(INCLUDE.sub(lambda m: blank(m.group()), source))
        for match in IMPURE_TOKEN.finditer(code):
            self.report(name, line_of(code, match.start()), f"{match.group().strip()}: core is pure and does not use this")

    def json_behind(self, path, seen):
        """The JSON header that a base header reaches, if any."""
        file = self.root / "src" / path
        if not path.startswith("base/") or path in seen or not file.is_file():
            return None
        seen.add(path)
        for _, inner, _ in includes(file.read_text(encoding="utf-8")):
            if inner.startswith(("boost/json", "base/json")):
                return inner
            if found := self.json_behind(inner, seen):
                return found
        return None


def self_test():
    """Each case is one file, what it holds, and a part of the only message expected (None: clean)."""
    cases = [
        ("src/base/a.cpp", '#include "core/loan/a.hpp"', "base does not see core"),
        ("src/evidence/a.cpp", '#include "core/loan/a.hpp"', "evidence does not see core"),
        ("src/eventlog/a.cpp", '#include "core/loan/a.hpp"', "eventlog does not see core"),
        ("src/views/a.cpp", '#include "node/a.hpp"', "views does not see node"),
        ("src/node/a.cpp", '#include "api/a.hpp"', "node does not see api"),
        ("src/api/a.cpp", '#include "app/a.hpp"', "api does not see app"),
        ("src/telemetry/a.cpp", '#include "interlink/a.hpp"', "telemetry does not see interlink"),
        ("src/interlink/a.cpp", '#include "telemetry/a.hpp"', "interlink does not see telemetry"),
        ("src/statements/a.cpp", '#include "core/loan/a.hpp"', "statements does not see core"),
        ("src/app/a.cpp", '#include "bank/a.hpp"', "app does not see bank"),
        ("src/bank/a.cpp", '#include "core/loan/a.hpp"', "bank does not see core"),
        ("src/gateway/a.cpp", '#include "node/a.hpp"', "gateway does not see node"),
        ("src/mqtt/a.cpp", '#include "evidence/a.hpp"', "mqtt does not see evidence"),
        ("src/devices/a.cpp", '#include "gateway/a.hpp"', "devices does not see gateway"),
        ("src/gateway/b.cpp", "#include <MQTTAsync.h>", "includes Paho"),
        ("src/web/a.cpp", "", "src/web is not a layer"),
        ("src/base/b.cpp", '#include "b.hpp"', "include from src/ on"),
        ("src/base/c.cpp", '#include "base/../core/c.hpp"', "include from src/ on"),
        ("src/core/misc.hpp", "", "belongs to no module"),
        ("src/core/engine/a.cpp", '#include "core/party/a.hpp"', "core/engine does not see core/party"),
        ("src/core/loan/a.cpp", '#include "core/voucher/a.hpp"', "core/loan does not see core/voucher"),
        ("src/core/loan/b.cpp", '#include "core/guards/a.hpp"', "a module sees of core only modules"),
        ("src/core/loan/c.cpp", "#include <boost/json.hpp>", "does not include this"),
        ("src/core/loan/d.cpp", '#include "base/json_codec.hpp"', "does not include this"),
        ("src/core/loan/e.cpp", '#include "base/wide.hpp"', "does not include boost/json/value.hpp, not by way of base"),
        ("src/api/b.cpp", "#include <boost/beast/http.hpp>", "includes Boost.Beast"),
        ("tests/http/b.cpp", "#include <boost/beast/http.hpp>", "includes Boost.Beast"),
        ("src/node/b.cpp", "#include <boost/asio/ip/tcp.hpp>", "include Boost.Asio"),
        ("bench/a.cpp", "#include <boost/asio/ip/tcp.hpp>", None),
        ("src/api/http_request_parser.cpp", "#include <boost/beast/http.hpp>\n#include <boost/asio/ip/tcp.hpp>", None),
        ("src/api/http_worker.cpp", "#include <boost/asio/ip/tcp.hpp>", None),
        ("src/core/engine/engine.cpp", '#include "core/party/a.hpp"', None),
        ("src/core/engine/kinds.hpp", '#include "core/ledger/transfer.hpp"', None),
        ("src/core/visibility.cpp", '#include "core/loan/a.hpp"', None),
        ("src/core/loan/f.cpp", '#include <boost/describe.hpp>\n#include "core/state.hpp"\n#include "core/engine/a.hpp"', None),
        ("src/core/guards/a.cpp", '#include "core/county/a.hpp"\n#include "core/catalog.hpp"', None),
        ("src/core/state.hpp", '#include "core/county/a.hpp"', None),
        ("src/core/loan/g.cpp", '// double #include "api/a.hpp"\n/*\n#include <random>\n*/ auto s = "float rand() \\" time(0)";', None),
        ("src/core/loan/h.cpp", "int n = 1'000'000; char c = '\\''; auto s = R\"x(getenv \")x\"; int at = row.time(); f(doubled);", None),
    ]
    for number, header in enumerate((
        "sqlite3.h openssl/evp.h thread mutex atomic random unordered_map unordered_set iostream fstream"
    ).split()):
        cases.append((f"src/core/loan/include_{number}.cpp", f"#include <{header}>", f"{header}: core is pure"))
    for number, code in enumerate((
        "double x;", "float x;", "int x = rand();", "auto x = std::rand ();", "auto x = time(nullptr);",
        "auto x = std::getenv(name);", "std::chrono::system_clock::now();", "steady_clock::now();",
    )):
        cases.append((f"src/core/loan/token_{number}.cpp", code, "core is pure and does not use this"))

    failed = 0

    def expect(good, text):
        nonlocal failed
        failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {text}")

    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        wide = "#pragma once\n#include <boost/json/value.hpp>\n"
        for name, text in [(name, f"// first line\n{text}\n") for name, text, _ in cases] + [
            ("src/base/wide.hpp", wide),
            ("src/base/long.cpp", "\n" * (MAX_LINES + 1)),
        ]:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        checker = Checker(root).run()
        for name, _, message in cases:
            found = [v for v in checker.violations if v.startswith(f"{name}:")]
            good = len(found) == 1 and message in found[0] if message else not found
            expect(good, f"{name}: {'; '.join(found) or 'clean'}")
        expect(len(checker.warnings) == 1 and "src/base/long.cpp" in checker.warnings[0], "a long file is a warning")
    total = len(cases) + 1
    print(f"{total - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


def main(arguments):
    if "--self-test" in arguments:
        return self_test()
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    checker = Checker(root).run()
    for text in checker.warnings:
        print(f"warning: {text}")
    for text in checker.violations:
        print(text)
    print(f"layers: {len(checker.violations)} violations, {len(checker.warnings)} warnings")
    return 1 if checker.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
