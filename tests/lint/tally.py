#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of a build folder and ends with one line `N passed, N failed`.

Usage: tally.py BUILD [TIMEOUT_MULTIPLIER [SUITE]]

meson's own summary counts programs, and a crashed one as an error with nothing failed. Here every
program is counted by its TAP lines: `ok` passed; `not ok`, a skip (a missing tool is a failure),
a planned test that was never seen, and a bad exit without any `not ok` failed. A program that
hangs is stopped by meson and has failed; one that meson never started has failed too.
Exit status: 0 only if something passed and nothing failed.
"""
import json
import os
import re
import subprocess
import sys

PLAN = re.compile(r"^1\.\.(\d+)")
LINE = re.compile(r"^(not )?ok\b(.*)$")


def count(record):
    """(passed, failed, reasons) of one record of testlog.json."""
    output = record.get("stdout") or ""
    planned, passed, failed, reasons = None, 0, 0, []
    for line in output.splitlines():
        plan, result = PLAN.match(line), LINE.match(line)
        if plan:
            planned = int(plan.group(1))
        elif result and (result.group(1) or re.search(r"#\s*skip", result.group(2), re.I)):
            failed += 1
            reasons.append(line)
        elif result:
            passed += 1
    clean = record.get("returncode") == 0 and record.get("result") != "TIMEOUT"
    if planned is None and passed + failed == 0:
        return (1, 0, []) if clean and not record["tap"] else (0, 1, [ending(record)])
    unseen = (planned or 0) - passed - failed
    if unseen > 0:
        failed += unseen
        reasons.append(f"{unseen} planned but never seen; {ending(record)}")
    elif planned is None:
        failed += 1
        reasons.append("no plan")
    if not clean and failed == 0:
        failed = 1
        reasons.append(ending(record))
    return passed, failed, reasons


def ending(record):
    if record.get("result") == "TIMEOUT":
        return "stopped after hanging"
    code = record.get("returncode")
    if code is None:
        return "never ran"
    return f"killed by signal {-code}" if code < 0 else f"exit status {code}"


def planned_tests(build, suite):
    """{name: speaks TAP, once for each test of that name} of all that ought to run."""
    text = subprocess.run(["meson", "introspect", "--tests", build], check=True,
                          capture_output=True, text=True).stdout
    tests = {}
    for test in json.loads(text):
        suites = [name.split(":")[-1] for name in test["suite"]]
        if suite is None or suite in suites:
            tests.setdefault(test["name"], []).append(test["protocol"] == "tap")
    return tests


def records(build, multiplier, suite):
    log = os.path.join(build, "meson-logs", "testlog.json")
    if os.path.exists(log):
        os.remove(log)
    command = ["meson", "test", "-C", build, "--no-rebuild", "-t", str(multiplier)]
    subprocess.run(command + (["--suite", suite] if suite else []), stdout=sys.stderr)
    if not os.path.exists(log):
        return []
    with open(log, encoding="utf-8", errors="replace") as lines:
        return [json.loads(line) for line in lines]


def show(record, reasons):
    print(f"--- {record['name']}: {'; '.join(reasons)}")
    for stream in ("stdout", "stderr"):
        for line in (record.get(stream) or "").splitlines()[-400:]:
            if not re.match(r"^ok\b", line):
                print("    " + line)


def main(build, multiplier="1", suite=None):
    wanted = planned_tests(build, suite)
    passed = failed = 0
    for record in records(build, multiplier, suite):
        name = record["name"].split(" / ")[-1]
        record["tap"] = wanted[name].pop() if wanted.get(name) else True
        good, bad, reasons = count(record)
        passed, failed = passed + good, failed + bad
        if bad:
            show(record, reasons)
    for name in sorted(wanted):
        failed += len(wanted[name])
        if wanted[name]:
            print(f"--- {name}: never ran")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
