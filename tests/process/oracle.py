#!/usr/bin/python3
"""What an implementation that is not ours says: day counts and China's working days beside QuantLib's (Debian's
quantlib-python)."""

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


# QuantLib 1.29 knows the State Council's notices of 2005 to 2023, holidays without the worked weekends before 2005, and of
# a later year New Year's Day alone. We carry 2023 to 2026 and take any other year for provisional, weekends only. So by
# year, a day that we work and QuantLib does not, and the other way round:
QUANTLIB_KNOWS = range(2000, 2024)
WE_CARRY = range(2023, 2027)
# Of 2024 to 2026, the days off of the notices beyond New Year's Day, and their working weekends.
BEYOND_QUANTLIB = {2024: (18, 8), 2025: (17, 5), 2026: (18, 6)}


def working_day_differences(year, ours, ql):
    """(days that only QuantLib works, days that only we work)"""
    interbank = ql.China(ql.China.IB)
    only_theirs, only_ours = [], []
    for offset, works in enumerate(ours):
        day = datetime.date(year, 1, 1) + datetime.timedelta(days=offset)
        theirs = interbank.isBusinessDay(ql.Date(day.day, day.month, day.year))
        if theirs != (works == "1"):
            (only_theirs if theirs else only_ours).append(day)
    return only_theirs, only_ours


def check_working_days(checks, build, ql):
    years = range(FIRST.year, LAST.year + 1)
    answers = ask(build, [f"working {year}-01-01 {year + 1}-01-01" for year in years])
    checks.equal(len(answers), len(years), "one answer for each year")
    for year, ours in zip(years, answers):
        only_theirs, only_ours = working_day_differences(year, ours, ql)
        weekday = [day for day in only_ours + only_theirs if day.weekday() < 5]
        weekend = [day for day in only_ours + only_theirs if day.weekday() >= 5]
        if year in WE_CARRY and year in QUANTLIB_KNOWS:
            checks.equal((only_theirs, only_ours), ([], []), f"every day of {year} is QuantLib's")
        elif year in WE_CARRY:
            # Only holidays and worked weekends that QuantLib does not know.
            checks.equal((len(only_theirs), len(only_ours)), BEYOND_QUANTLIB[year], f"{year} beyond QuantLib")
            checks.equal((weekday, weekend), (only_theirs, only_ours), f"what {year} has beyond QuantLib")
        else:
            # Weekends only: what QuantLib knows of the year is a holiday on a weekday or a worked weekend.
            checks.equal((weekday, weekend), (only_ours, only_theirs), f"{year} is weekends only")
            new_year = datetime.date(year, 1, 1)
            expected = [new_year] if new_year.weekday() < 5 else []
            if year not in QUANTLIB_KNOWS:
                checks.equal(only_ours, expected, f"{year} differs from QuantLib on New Year's Day alone")


def oracle(checks, build, _scratch):
    try:
        import QuantLib as ql
    except ImportError:
        checks.skip("oracle", "quantlib-python is not installed")
        return
    check_day_counts(checks, build, ql)
    check_working_days(checks, build, ql)


checking.run(oracle)
