#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/adding.md is true of a field, an action, a verb and a rule: carried out on a copy of the tree.

Every block after `<!-- apply: PATH new|end|after TEXT -->` goes where it says; then ./run regen, a
build; the new field is set, shown, exported, imported elsewhere and undone, the new key is pressed in
a terminal, and what stands behind each `$` of a block after `<!-- try -->` is typed. Nothing else is
changed, so a second place that is needed would make this fail.
"""
import json
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "lint"))
from lint import SOURCE, Tap  # noqa: E402

BLOCK = re.compile(r"<!-- apply: (\S+) (new|end|after (.+?)) -->\n```\w*\n(.*?)```\n", re.S)
TRY = re.compile(r"<!-- try -->\n```console\n(.*?)```\n", re.S)
FIELD, WORDS = "parking", "Basement 2, pintu timur"


def document():
    with open(os.path.join(SOURCE, "docs", "adding.md"), encoding="utf-8") as file:
        return file.read()


def tries(text):
    """(what is typed, [what is said among other things]) of every `$`."""
    for block in TRY.findall(text):
        for one in block.split("$ ")[1:]:
            typed, *said = one.splitlines()
            yield typed, said


def copy_tree(target):
    """The sources; not what git ignores, and not the large folders that no build reads."""
    def skip(place, names):
        top = os.path.samefile(place, SOURCE)
        return [name for name in names if name in (".git", "__pycache__", "corpus", "golden")
                or top and name.startswith("build")]

    shutil.copytree(SOURCE, target, ignore=skip, symlinks=True)


def apply(tree, path, how, anchor, text):
    """The complaint, or None."""
    full = os.path.join(tree, path)
    if how == "new":
        if os.path.exists(full):
            return f"{path} exists already"
        lines, place = [], 0
    else:
        with open(full, encoding="utf-8") as file:
            lines = file.read().splitlines(keepends=True)
        found = [n for n, line in enumerate(lines) if anchor and anchor in line]
        if how != "end" and len(found) != 1:
            return f"{path}: {len(found)} lines have {anchor!r}"
        place = len(lines) if how == "end" else found[0] + 1
    lines.insert(place, text)
    with open(full, "w", encoding="utf-8") as file:
        file.write("".join(lines))
    return None


def environment(folder):
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    data = {name: os.path.join(folder, name) for name in ("XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    for path in data.values():
        os.makedirs(path, mode=0o700, exist_ok=True)
    return {**keep, **data, "LC_ALL": "C.UTF-8", "TZ": "Asia/Jakarta", "RAKOR_UID_SEED": "1",
            "RAKOR_NOW": "2026-11-24T08:42:00+07:00"}


class Steps:
    """Runs commands in the copy; the first that fails ends the test, with what it said."""

    def __init__(self, tap, folder, tree):
        self.tap, self.folder, self.tree = tap, folder, tree
        self.program = os.path.join(tree, "build", "tui", "rakor")

    def run(self, name, *command, status=0):
        result = subprocess.run(command, cwd=self.tree, env=environment(self.folder), text=True,
                                stdin=subprocess.DEVNULL, capture_output=True)
        good = result.returncode == status
        said = (result.stdout + result.stderr).splitlines()[-25:]
        self.tap.result(good, name, [] if good else [f"exit {result.returncode}", *said])
        if not good:
            self.tap.end()
        return result.stdout

    def rakor(self, name, database, *arguments):
        return self.run(name, self.program, "--db", os.path.join(self.folder, database), *arguments)


def generated(tap, tree):
    with open(os.path.join(tree, "schemas", "schema.sql"), encoding="utf-8") as file:
        tap.result(FIELD in file.read(), "schema.sql has the field")
    with open(os.path.join(tree, "schemas", "bundle.schema.json"), encoding="utf-8") as file:
        tap.result(f'"{FIELD}"' in file.read(), "the JSON Schema has the field")


def used(tap, steps):
    fixture = os.path.join(SOURCE, "tests", "fixtures", "2024-10-makassar.json")
    bundle = os.path.join(steps.folder, "mks.json")
    steps.rakor("the old bundle is read", "a.db", "import", fixture)
    steps.rakor("the field is set", "a.db", "set", "MKS", f"{FIELD}={WORDS}")
    tap.result(WORDS in steps.rakor("the meeting is shown", "a.db", "show", "MKS", "--json"), "with the field")
    steps.rakor("the meeting is exported", "a.db", "export", "MKS", "-o", bundle)
    with open(bundle, encoding="utf-8") as file:
        tap.result(json.load(file)["meeting"][0].get(FIELD) == WORDS, "the bundle has the field")
    steps.rakor("the bundle is imported elsewhere", "b.db", "import", bundle)
    tap.result(WORDS in steps.rakor("and shown there", "b.db", "show", "MKS", "--json"), "with the field again")
    steps.rakor("the change is undone", "a.db", "undo")
    tap.result(WORDS not in steps.rakor("and shown", "a.db", "show", "MKS", "--json"), "without the field")


def press(steps, database, keys):
    """The program on a terminal that has all these keys waiting, the last of which leave it."""
    env = {**environment(steps.folder), "TERM": "xterm-256color", "LINES": "24", "COLUMNS": "80"}
    child, terminal = pty.fork()
    if child == 0:
        os.execve(steps.program, [steps.program, "--db", database], env)
    os.write(terminal, keys.encode())
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass  # it has left
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def withheld(steps, name):
    said = json.loads(steps.rakor(name, "a.db", "show", "MKS", "--json"))
    return sum(entry.get("withheld") is True for entry in said["entry"])


def key_works(tap, steps):
    tap.result("withhold" in steps.rakor("rakor keys", "a.db", "keys"), "lists the new action")
    before = withheld(steps, "the lines before")
    left = press(steps, os.path.join(steps.folder, "a.db"), ":go MKS\r5X:q\r")
    tap.result(left == 0, "the key is pressed", [] if left == 0 else [f"exit {left}"])
    tap.result(withheld(steps, "the lines after") == before + 1, "and leaves the line out")
    steps.rakor("it is undone", "a.db", "undo")
    tap.result(withheld(steps, "the lines then") == before, "and the line is printed again")


def typed(tap, steps, text):
    found = list(tries(text))
    tap.result(len(found) == 6, "the document types six commands")
    for command, wanted in found:
        name, *arguments = shlex.split(command)
        run = subprocess.run([steps.program, "--db", os.path.join(steps.folder, "a.db"), *arguments], text=True,
                             env=environment(steps.folder), stdin=subprocess.DEVNULL, capture_output=True)
        said = run.stdout + run.stderr
        # 1: what was asked for is not so, which is what a rule says of a meeting.
        good = name == "rakor" and run.returncode in (0, 1)
        for line in wanted:
            without = line.startswith("without: ")
            good = good and (line.removeprefix("without: ") in said) != without
        tap.result(good, command, [] if good else [f"exit {run.returncode}", *said.splitlines()[-25:]])


def front_door(tap, steps):
    """With no terminal on standard output ./run prints what it would have opened."""
    said = steps.run("./run without a terminal", os.path.join(steps.tree, "run"))
    for what in ("MKS", "Claro Hotel Makassar", "NOTULA"):
        tap.result(what in said, f"prints {what}")
    ics = re.search(r"^ics: (.+\.ics)$", said, re.M)
    good = ics is not None and os.path.exists(ics.group(1))
    tap.result(good, "names the calendar file that it wrote")
    if good:
        with open(ics.group(1), "rb") as file:
            tap.result(file.read().startswith(b"BEGIN:VCALENDAR\r\n"), "which is one")
        shutil.rmtree(os.path.dirname(ics.group(1)))


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory(prefix="rakor-adding-") as folder:
        tree = os.path.join(folder, "tree")
        copy_tree(tree)
        text = document()
        found = BLOCK.findall(text)
        tap.result(len(found) == 15, "the walk-throughs have their fifteen blocks")
        for path, how, anchor, block in found:
            complaint = apply(tree, path, how.split()[0], anchor, block)
            tap.result(complaint is None, f"{path} takes its block", [complaint] if complaint else [])
        steps = Steps(tap, folder, tree)
        steps.run("./run regen", os.path.join(tree, "run"), "regen")
        generated(tap, tree)
        steps.run("./run build", os.path.join(tree, "run"), "build")
        used(tap, steps)
        key_works(tap, steps)
        typed(tap, steps, text)
        front_door(tap, steps)
    tap.end()


main()
