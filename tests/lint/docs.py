#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What README.md and docs/ say is so: paths exist, the layers and the libraries are those of the
build, every `./run` word is one that run knows and the other way round."""
import glob
import os
import re
import sys

import layers
from lint import SOURCE, Tap, named, tree

PATH = re.compile(r"`((?:core|tui|tests|schemas|po|docs)/[^`\s]*)`")
RUN = re.compile(r"`?\./run ([a-z]+)\b")
CASE = re.compile(r"^([a-z]+(?: \| [^)]+)?)\) ", re.M)
DEPENDENCY = re.compile(r"\bdependency\('([^']+)'|find_library\('([^']+)'")
NO_LIBRARY = {"util"}  # a part of libc


def paths(docs):
    for document, text in docs.items():
        for path in PATH.findall(text):
            if not path.startswith("docs/adding") and not glob.glob(os.path.join(SOURCE, path)):
                yield f"{document}: there is no {path}"


def rooms(architecture):
    """The table of modules, compared with what the lint of layers enforces."""
    rows = dict(re.findall(r"^\| `core/(\w+)` \|[^|]*\| ([^|]*) \|", architecture, re.M))
    for module, allowed in layers.CORE.items():
        said = rows.pop(module, None)
        words = set(re.findall(r"\w+", said or "")) - {"–"}
        if said is None:
            yield f"no row for core/{module}"
        elif words != allowed and not (said == "all of core" and len(allowed) == 7):
            yield f"core/{module} may include {sorted(allowed)}, not {said}"
    for module in rows:
        yield f"there is no core/{module}"


def run_words(docs, run):
    known = set(re.findall(r"[a-z]+", " ".join(CASE.findall(run[run.index("case ${1:-}"):]))))
    for document, text in docs.items():
        for word in set(RUN.findall(text)) - known:
            yield f"{document}: run knows no {word}"
    told = set(RUN.findall(docs.get("README.md", "")))
    for word in sorted(known - told - {"help", "h"}):
        yield f"README.md does not tell of ./run {word}"


def libraries(readme, builds):
    used = {a or b for text in builds.values() for a, b in DEPENDENCY.findall(text)}
    for name in sorted(used - NO_LIBRARY):
        if f"`{name}`" not in readme:
            yield f"README.md gives no reason for {name}"


def caught(complaints):
    return bool(list(complaints))


def planted(tap):
    tap.result(caught(paths({"a": "see `core/nothing/here.c`"})), "catches a path that is not there")
    tap.result(caught(rooms("| `core/base` | x | domain | y |")), "catches a wrong room")
    tap.result(caught(run_words({"README.md": "./run away"}, "case ${1:-} in\nbuild) x ;;\n")),
               "catches an unknown word of run")
    tap.result(caught(libraries("", {"a": "x = dependency('curl')"})), "catches a library untold")


def main():
    tap = Tap()
    planted(tap)
    docs = {**named(["README.md"]), **tree(["docs"], (".md",))}
    builds = {**named(["meson.build"]), **tree(["core", "tui", "tests", "docs"], ("meson.build",))}
    for name, complaints in (
            ("paths exist", paths(docs)),
            ("the rooms are those of the lint", rooms(docs["docs/architecture.md"])),
            ("the words of run", run_words(docs, named(["run"])["run"])),
            ("every library has its reason", libraries(docs["README.md"], builds))):
        complaints = list(complaints)
        tap.result(not complaints, name, complaints)
    tap.end()


sys.exit(main())
