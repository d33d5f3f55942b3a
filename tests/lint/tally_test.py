#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tally counts what happened: a little meson project of good, bad, crashing and hanging tests."""
import os
import subprocess
import sys
import tempfile

from lint import Tap

TALLY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tally.py")

# name: (script, speaks TAP, passed, failed)
PROGRAMS = {
    "passing": ("echo 1..2; echo ok 1 - a; echo ok 2 - b", True, 2, 0),
    "plain": ("exit 0", False, 1, 0),
    "failing": ("echo 1..2; echo ok 1 - a; echo not ok 2 - b; exit 1", True, 1, 1),
    "crashing": ("echo 1..3; echo ok 1 - a; kill -ABRT $$", True, 1, 2),
    "crashing-late": ("echo 1..1; echo ok 1 - a; kill -SEGV $$", True, 1, 1),
    "hanging": ("echo 1..2; echo ok 1 - a; exec tail -f /dev/null", True, 1, 1),
    "silent": ("exit 0", True, 0, 1),
    "leaking": ("echo 1..1; echo ok 1 - a; exit 23", True, 1, 1),
    "skipping": ("echo 1..1; echo 'ok 1 - a # SKIP no tool'", True, 0, 1),
    "plain-failing": ("exit 3", False, 0, 1),
    "unplanned": ("echo ok 1 - a", True, 1, 1),
}


def project(folder, names):
    lines = ["project('t')"]
    for name in names:
        script, tap = PROGRAMS[name][:2]
        path = os.path.join(folder, name + ".sh")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\n{script}\n")
        os.chmod(path, 0o755)
        protocol = ", protocol: 'tap'" if tap else ""
        lines.append(f"test('{name}', find_program('{name}.sh'), timeout: 2{protocol})")
    with open(os.path.join(folder, "meson.build"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def tally(names):
    """(last line, exit status)"""
    with tempfile.TemporaryDirectory() as folder:
        project(folder, names)
        build = os.path.join(folder, "b")
        environment = {key: value for key, value in os.environ.items() if not key.startswith("MESON")}
        subprocess.run(["meson", "setup", build, folder], check=True, capture_output=True)
        result = subprocess.run([sys.executable, TALLY, build], capture_output=True, text=True,
                                env=environment)
        return (result.stdout.splitlines() or [""])[-1], result.returncode


def main():
    tap = Tap()
    for name, (_, _, passed, failed) in PROGRAMS.items():
        line, status = tally([name])
        good = line == f"{passed} passed, {failed} failed" and (status == 0) == (failed == 0)
        tap.result(good, name, [] if good else [f"{line!r}, exit {status}"])
    passed = sum(program[2] for program in PROGRAMS.values())
    failed = sum(program[3] for program in PROGRAMS.values())
    line, status = tally(PROGRAMS)
    tap.result(line == f"{passed} passed, {failed} failed" and status != 0, "all of them", [line])
    line, status = tally([])
    tap.result(line == "0 passed, 0 failed" and status != 0, "nothing ran is no success", [line])
    tap.end()


sys.exit(main())
