"""Ten bugs that are planted one at a time: the mutated copy of one source file is compiled and linked into a program of
its own, in front of the libraries that hold the true one. The product's own build contains none of it."""

import os
import shlex
import subprocess

from lib.platform import REPOSITORY

# name: file, true text, planted text
MUTANTS = {
    "interest_is_cut_off": (
        "src/core/loan/account.cpp",
        "return Money(divide(fen_ppm_nights, multiply(loan_.basis, kMillion), Rounding::half_up));",
        "return Money(divide(fen_ppm_nights, multiply(loan_.basis, kMillion), Rounding::down));",
    ),
    "told_before_it_is_durable": ("src/node/committer.cpp", "        if (appended) {", "        if (appended || true) {"),
    "withdrawn_consent_lives_on": (
        "src/core/party/state.cpp",
        "return day <= consent.until && !consent.withdrawn;",
        "return day <= consent.until;",
    ),
    "idempotency_keys_are_forgotten": (
        "src/node/memory.cpp",
        "if (!head.key.empty()) outcomes.add(",
        "if (false) outcomes.add(",
    ),
    "drawdowns_time_out_an_hour_late": (
        "src/core/loan/timeouts.cpp",
        "if (deadline > now) break;",
        "if (deadline.plus_ms(3'600'000) > now) break;",
    ),
    "anybody_s_duty_will_do": (
        "src/core/warehouse/duties.cpp",
        "duty.warehouse == warehouse && duty.custodian == custodian && duty.from",
        "duty.warehouse == warehouse && custodian.is_set() && duty.from",
    ),
    "bank_and_guarantor_swap_shares": (
        "src/core/guarantee/shares.cpp",
        "return {Money(parts[0]), Money(parts[1]), Money(parts[2])};",
        "return {Money(parts[0]), Money(parts[2]), Money(parts[1])};",
    ),
    "goods_keep_their_cost_when_prices_fall": (
        "src/core/warehouse/state.cpp",
        "std::min(lot.cost, reference->price).value()",
        "lot.cost.value()",
    ),
    "alerts_freeze_nothing": (
        "src/core/warehouse/freeze.cpp",
        "frozen_by.insert(alert);",
        "frozen_by.erase(alert);",
    ),
    "damaged_records_are_replayed": ("src/node/replay.cpp", "if (!is_intact(stored)) {", "if (false) {"),
}


def _commands(build):
    listed = subprocess.run(["ninja", "-C", build, "-t", "commands", "gzl"], capture_output=True, text=True, check=True)
    return [line for line in listed.stdout.splitlines() if line.strip()]


def build_mutant(build, scratch, name):
    """The path of a gzl with the named bug."""
    file, true_text, planted = MUTANTS[name]
    with open(os.path.join(REPOSITORY, file), encoding="utf-8") as source:
        text = source.read()
    if text.count(true_text) != 1:
        raise AssertionError(f"{file} no longer contains once: {true_text}")
    mutated = os.path.join(scratch, name + ".cpp")
    with open(mutated, "w", encoding="utf-8") as copy:
        copy.write(text.replace(true_text, planted))
    commands = _commands(build)
    compiled = next(line for line in commands if line.rstrip().endswith("/" + file))
    words = shlex.split(compiled)
    source_at = len(words) - 1
    object_file = os.path.join(scratch, name + ".o")
    words[source_at] = mutated
    words[words.index("-o") + 1] = object_file
    for option in ("-MF", "-MT"):
        words[words.index(option) + 1] = object_file + ".d"
    subprocess.run(words, cwd=build, check=True)
    program = os.path.join(scratch, "gzl-" + name)
    link = next(line for line in commands if " -o gzl " in line)
    words = shlex.split(link.split(" && ")[1])
    at = words.index("-o")
    words[at + 1] = program
    words.insert(at, object_file)
    subprocess.run(words, cwd=build, check=True)
    return program
