#!/usr/bin/python3
"""What an implementation that is not ours says: day counts beside QuantLib's (Debian's quantlib-python)."""

import datetime
import os
import subprocess

from lib import checks as checking

FIRST = datetime.date(2000, 1, 1)
LAST = datetime.date(2050, 12, 31)


def day_counters(ql):
    return {
        "actual_360": ql.Actual360(),
        "actual_365": ql.Actual365Fixed(),
        "actual_actual": ql.ActualActual(ql.ActualActual.ISDA),
        "thirty_360": ql.Thirty360(ql.Thirty360.BondBasis),
    }


def ask(build, questions):
    """One answer for each question, by tests/oracle/oracle.cpp."""
    program = os.path.join(build, "tests", "oracle")
    done = subprocess.run([program], input="\n".join(questions), check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def spans():
    """From every day: spans of each length up to six weeks in turn, and longer ones."""
    day = FIRST
    while day < LAST:
        turn = day.toordinal()
        for length in (1 + turn % 43, 31 + turn % 7, 180 + turn % 11, 365, 366, 3653):
            until = day + datetime.timedelta(days=length)
            if until <= LAST:
                yield day, until
        day += datetime.timedelta(days=1)


def check_day_counts(checks, build, ql):
    sample = list(spans())
    theirs = {day: ql.Date(day.day, day.month, day.year) for span in sample for day in span}
    for name, counter in day_counters(ql).items():
        answers = ask(build, [f"fraction {name} {first} {until}" for first, until in sample])
        wrong = [] if len(answers) == len(sample) else ["not one answer for each question"]
        for (first, until), answer in zip(sample, answers):
            numerator, denominator = map(int, answer.split())
            # QuantLib answers in floating point, far nearer to the fraction than one part of its denominator.
            expected = counter.yearFraction(theirs[first], theirs[until]) * denominator
            if abs(numerator - expected) > 1e-3:
                wrong.append(f"{first} {until}: {numerator}, QuantLib {expected}")
        checks.that(not wrong, f"{name} agrees with QuantLib over {len(sample)} spans of 2000-2050", wrong[:5])


def oracle(checks, build, _scratch):
    try:
        import QuantLib as ql
    except ImportError:
        checks.skip("oracle", "quantlib-python is not installed")
        return
    check_day_counts(checks, build, ql)


checking.run(oracle)
