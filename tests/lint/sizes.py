#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No .c over 800 lines, no function over 80; prints the medians (universal-ctags finds functions)."""
import json
import os
import statistics
import subprocess
import tempfile

from lint import check, code

FILE_LIMIT, FUNCTION_LIMIT = 800, 80


def functions(files):
    """(path, name, lines) of every function."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for number, (path, text) in enumerate(files.items()):
            copy = os.path.join(folder, f"{number}.c")
            paths[copy] = path
            with open(copy, "w", encoding="utf-8") as file:
                file.write(text)
        output = subprocess.run(
            ["ctags", "--options=NONE", "--languages=C", "--c-kinds=f", "--fields=+ne",
             "--output-format=json", "-f", "-", *paths], check=True, capture_output=True, text=True)
        for line in output.stdout.splitlines():
            tag = json.loads(line)
            if tag.get("_type") == "tag":
                yield paths[tag["path"]], tag["name"], tag.get("end", tag["line"]) - tag["line"] + 1


def lint(files):
    sources = {path: text for path, text in files.items() if path.endswith(".c")}
    for path, text in sources.items():
        if text.count("\n") > FILE_LIMIT:
            yield f"{path}: {text.count(chr(10))} lines"
    for path, name, lines in functions(sources):
        if lines > FUNCTION_LIMIT:
            yield f"{path}: {name} has {lines} lines"


def medians(files):
    own = {path: text for path, text in files.items()
           if path.endswith(".c") and not path.startswith("tests/")}
    if own:
        lengths = [lines for _, _, lines in functions(own)]
        print(f"# medians: file {statistics.median(text.count(chr(10)) for text in own.values())} "
              f"lines, function {statistics.median(lengths) if lengths else 0} lines")


def function(lines):
    return "int f(void)\n{\n" + "\tg();\n" * (lines - 3) + "}\n"


medians(code())
check(
    lint,
    good={"80 lines": {"core/a.c": function(80)}, "800 lines": {"core/a.c": "int a;\n" * 800}},
    bad={"81 lines": {"core/a.c": function(81)}, "801 lines": {"core/a.c": "int a;\n" * 801}},
    files=code())
