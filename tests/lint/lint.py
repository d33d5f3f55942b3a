# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: the files of the tree, TAP, and the two halves of every lint.

A lint is a function over {path: text} that yields complaints. check() runs it twice: over planted
files, where it must complain exactly about the bad ones, and over the tree, where it must not.
"""
import os
import sys

SOURCE = os.environ.get("RAKOR_SOURCE") or os.path.dirname(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.environ.get("RAKOR_BUILD") or os.path.join(SOURCE, "build")


def tree(folders, endings):
    """{path from the top: text} of the files with these endings below the folders, sorted."""
    found = {}
    for folder in folders:
        for place, below, names in os.walk(os.path.join(SOURCE, folder)):
            below[:] = sorted(name for name in below if not name.startswith("."))
            for name in sorted(names):
                if name.endswith(endings):
                    path = os.path.join(place, name)
                    with open(path, encoding="utf-8") as file:
                        found[os.path.relpath(path, SOURCE)] = file.read()
    return found


def named(paths):
    """{path: text} of single files that must be there."""
    found = {}
    for path in paths:
        with open(os.path.join(SOURCE, path), encoding="utf-8") as file:
            found[path] = file.read()
    return found


def code(tests=True):
    return tree(["core", "tui"] + (["tests"] if tests else []), (".c", ".h"))


class Tap:
    def __init__(self):
        self.number = self.failed = 0

    def result(self, good, name, complaints=()):
        self.number += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.number} - {name}")
        for complaint in complaints:
            print(f"# {complaint}")

    def end(self):
        print(f"1..{self.number}")
        sys.exit(1 if self.failed else 0)


def check(lint, good, bad, files, name="the tree"):
    """bad and good: {label: {path: text}}. Every bad one must be complained about, no good one."""
    tap = Tap()
    for label, planted in bad.items():
        tap.result(bool(list(lint(planted))), f"catches {label}")
    for label, planted in good.items():
        complaints = list(lint(planted))
        tap.result(not complaints, f"allows {label}", complaints)
    tap.result(bool(files), f"{name} has files to look at")
    complaints = list(lint(files))
    tap.result(not complaints, name, complaints)
    tap.end()
