#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `meson install` puts on a machine: the program and its PDF module, its manual, its entry in the menu, the
completion of the shells, nothing else; and the manual, as man sets it, tells of everything that
stands in the tables of verbs, actions and options."""
import os
import re
import subprocess
import sys
import tempfile

from lint import BUILD, Tap, named

STRING = r'"((?:\\.|[^"\\])*)"'
TABLES = {
    # page: (table, pattern of an entry whose first group must be told)
    "man1/rakor.1": ("tui/command/verb_table.h",
                     [r"\bV\(\w+, " + STRING, r"\bO\(" + STRING]),
    "man5/rakor-keys.5": ("tui/app/command_table.h",
                          [r"\bA\(\w+, " + STRING, r"\bC\(\w+, " + STRING]),
    "man5/rakor.conf.5": ("tui/app/option_table.h", [r"\bO\(\w+, " + STRING]),
}


OTHERS = {
    "lib/rakor/rakor-pdf.so": None,
    "applications/rakor.desktop": ["desktop-file-validate"],
    "bash-completion/completions/rakor": ["bash", "-n"],
    "zsh/site-functions/_rakor": None,
    "fish/vendor_completions.d/rakor.fish": None,
}


def names(text, patterns):
    return {name for pattern in patterns for name in re.findall(pattern, text)}


def untold(wanted, page):
    """Names that stand nowhere in the page as words of their own."""
    for name in sorted(wanted):
        if not re.search(r"(?<![\w-])(--)?" + re.escape(name) + r"(?![\w-])", page):
            yield f"{name} is not told"


def rendered(path):
    result = subprocess.run(["man", "-l", "-P", "cat", path], check=True, capture_output=True, text=True,
                            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MANWIDTH": "500"})
    return re.sub(r".\x08", "", result.stdout)


def installed(folder):
    """{path below share, share/man or bin: full path}"""
    subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", folder], check=True,
                   capture_output=True, env={**os.environ, "DESTDIR": folder})
    found = {}
    for place, _, files in os.walk(folder):
        for name in files:
            full = os.path.join(place, name)
            found[re.sub(r"^.*/(bin/|man/|share/|lib/[^/]*-linux-gnu[^/]*/|lib/)(?=.)",
                         lambda m: {"b": "bin/", "l": "lib/"}.get(m.group(1)[0], ""), full)] = full
    return found


def main():
    tap = Tap()
    tap.result(list(untold({"list", "undo"}, "rakor list-all and undo")) == ["list is not told"],
               "catches a name that is not told")
    with tempfile.TemporaryDirectory() as folder:
        found = installed(folder)
        wanted = {"bin/rakor", *TABLES, *OTHERS}
        tap.result(set(found) == wanted, "program, manual, menu and completion, nothing else",
                   sorted(set(found) ^ wanted))
        for page, (table, patterns) in TABLES.items():
            told = names(named([table])[table], patterns)
            complaints = list(untold(told, rendered(found[page]))) if page in found else ["no page"]
            tap.result(bool(told) and not complaints, f"{page} tells all of {table}", complaints)
        for name, check in OTHERS.items():
            if check and name in found:
                result = subprocess.run([*check, found[name]], capture_output=True, text=True)
                tap.result(result.returncode == 0 and not result.stdout, f"{name} is well-formed",
                           [result.stdout + result.stderr])
    tap.end()


sys.exit(main())
