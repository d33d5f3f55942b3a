#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The objects of tui/ refer to no symbol of db, store, calendar, document or exchange.

The link probes of core hold the order inside it; the program links all of core, so only the
objects themselves can tell.
"""
import glob
import os
import subprocess
import sys
import tempfile

from lint import BUILD, Tap

CLOSED = ("db", "store", "calendar", "document", "exchange")


def symbols(flag, paths):
    """{symbol} that nm lists with this flag."""
    output = subprocess.run(["nm", flag, "--extern-only", "--format=posix", *paths], check=True,
                            capture_output=True, text=True).stdout
    return {line.split()[0] for line in output.splitlines() if len(line.split()) > 1}


def crossing(objects, archives):
    closed = symbols("--defined-only", archives)
    for path in objects:
        for name in sorted(symbols("--undefined-only", [path]) & closed):
            yield f"{os.path.relpath(path, BUILD)} uses {name}"


def compiled(folder, name, text):
    source, output = os.path.join(folder, name + ".c"), os.path.join(folder, name + ".o")
    with open(source, "w", encoding="utf-8") as file:
        file.write(text)
    subprocess.run(["cc", "-c", source, "-o", output], check=True)
    return output


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        inside = compiled(folder, "db", "int rk_db_secret(void) { return 1; }")
        bad = compiled(folder, "bad", "int rk_db_secret(void); int f(void) { return rk_db_secret(); }")
        good = compiled(folder, "good", "int puts(const char *); int f(void) { return puts(\"\"); }")
        tap.result(bool(list(crossing([bad], [inside]))), "catches a call into db")
        tap.result(not list(crossing([good], [inside])), "allows a call elsewhere")
    archives = [os.path.join(BUILD, "core", f"librk-{name}.a") for name in CLOSED]
    missing = [path for path in archives if not os.path.exists(path)]
    objects = sorted(glob.glob(os.path.join(BUILD, "tui", "**", "*.o"), recursive=True))
    tap.result(not missing, "the archives are built", missing)
    tap.result(bool(objects), "the objects of tui are built")
    if not missing:
        complaints = list(crossing(objects, archives))
        tap.result(not complaints, "tui keeps out", complaints)
    tap.end()


sys.exit(main())
