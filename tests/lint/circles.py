#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No two objects of the program need each other, not even by way of others.

Headers cannot tell: a declaration may stand anywhere. So this reads what the linker reads, the
symbols that each object defines and those that it wants, and looks for a way back.
"""
import collections
import glob
import os
import subprocess
import sys
import tempfile

from lint import BUILD, Tap

# The objects of each, together.
PLACES = {"core": "core/*.p", "tui": "tui/*.p"}


def symbols(flag, paths):
    """{path: {symbol}} that nm lists with this flag."""
    output = subprocess.run(["nm", "-A", flag, "--extern-only", "--format=posix", *paths], check=True,
                            capture_output=True, text=True).stdout
    found = collections.defaultdict(set)
    for line in output.splitlines():
        path, _, rest = line.partition(": ")
        if rest:
            found[path].add(rest.split()[0])
    return found


def graph(paths):
    """{path: {path that it needs: {symbol}}}"""
    owner = {name: path for path, names in symbols("--defined-only", paths).items() for name in names}
    needs = {path: collections.defaultdict(set) for path in paths}
    for path, names in symbols("--undefined-only", paths).items():
        for name in names:
            if name in owner and owner[name] != path:
                needs[path][owner[name]].add(name)
    return needs


def reach(needs, start):
    """All that `start` needs, directly or not."""
    seen, todo = set(), list(needs[start])
    while todo:
        path = todo.pop()
        if path not in seen:
            seen.add(path)
            todo.extend(needs[path])
    return seen


def circles(needs):
    """Sets of objects that need each other, each with the symbols that tie it."""
    below = {path: reach(needs, path) for path in needs}
    done = set()
    for path in sorted(needs):
        if path in done or path not in below[path]:
            continue
        ring = sorted(other for other in below[path] if path in below[other])
        done.update(ring)
        ties = (f"{name(one)} -> {name(other)}: {', '.join(sorted(needs[one][other]))}"
                for one in ring for other in sorted(needs[one]) if other in ring)
        yield f"{len(ring)} objects in a circle", list(ties)


def name(path):
    return os.path.basename(path).removesuffix(".o").removesuffix(".c")


def compiled(folder, module, text):
    source, output = os.path.join(folder, module + ".c"), os.path.join(folder, module + ".c.o")
    with open(source, "w", encoding="utf-8") as file:
        file.write(text)
    subprocess.run(["cc", "-c", source, "-o", output], check=True)
    return output


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        a = compiled(folder, "a", "int b(void); int a(void) { return b(); }")
        b = compiled(folder, "b", "int c(void); int b(void) { return c(); }")
        c = compiled(folder, "c", "int a(void); int c(void) { return a(); }")
        end = compiled(folder, "end", "int c(void) { return 1; }")
        tap.result(len(list(circles(graph([a, b, c])))) == 1, "catches a circle of three")
        tap.result(not list(circles(graph([a, b, end]))), "allows a chain")
    for top, pattern in PLACES.items():
        objects = sorted(glob.glob(os.path.join(BUILD, pattern, "*.o")))
        tap.result(len(objects) > 50, f"the objects of {top} are built")
        found = list(circles(graph(objects))) if objects else []
        tap.result(not found, f"no circle in {top}", [line for head, ties in found for line in (head, *ties)])
    tap.end()


if __name__ == "__main__":
    sys.exit(main())
