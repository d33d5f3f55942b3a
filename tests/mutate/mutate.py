#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants small faults in a copy of the tree, one at a time, and counts which the tests notice.

    mutate.py SOURCE WORK [-n N] [--seed S] [-j JOBS] [--only TEXT] [--list]

The copy stands in WORK (a folder a job); the tree itself is never touched. Before the first fault
each test runs once alone, and gcov says which lines of the chosen files it reached: a fault is shown
only to the tests that reach its line, quickest first, until one fails. A test that fails without any
fault is named and left out. A mutant that does not compile is replaced by another; a test that hangs
has noticed. Exit 0 whatever the share is.
"""
import argparse
import bisect
import concurrent.futures
import json
import os
import pathlib
import queue
import random
import shutil
import subprocess
import sys
import time

import mutants

MODULES = ('domain', 'store', 'service', 'calendar')
# Lints read the text, and what a campaign finds by chance proves nothing about a line.
SUITES = {'unit', 'store', 'document', 'screen', 'calendar', 'exchange', 'e2e', 'fuzz'}


def describe(path, mutant, text):
    old = text[mutant.start:mutant.end]
    line = text.split('\n')[mutant.line - 1].strip()
    return f'{path}:{mutant.line}: {mutant.rule}: {old!r} -> {mutant.new!r} in: {line}'


def candidates(source, only):
    """(path, mutant, words that say what) of every place; paths relative to the tree."""
    found = []
    for module in MODULES:
        for path in sorted((source / 'core' / module).rglob('*.c')):
            name = path.relative_to(source)
            if only in str(name):
                text = path.read_text()
                found += [(name, one, describe(name, one, text)) for one in mutants.mutants(text)]
    return found


def run(command, folder, check=False, timeout=None, env=None):
    """Exit status, or None when it took too long."""
    try:
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=timeout, start_new_session=True, env=env)
    except subprocess.TimeoutExpired:
        return None
    if check and done.returncode != 0:
        sys.exit(done.stdout.decode(errors='replace')[-4000:])
    return done.returncode


class Reached:
    """Per line of a file: the tests that came there."""

    def __init__(self):
        self.tests = {}  # path -> {line: set of test names}
        self.lines = {}  # path -> sorted lines that have code

    def add(self, test, files):
        for one in files:
            lines = self.tests.setdefault(pathlib.Path(one['file']).as_posix(), {})
            for line in one['lines']:
                hit = lines.setdefault(line['line_number'], set())
                if line['count']:
                    hit.add(test)

    def of(self, path, line):
        """Of a statement over several lines gcov counts some only: the nearest on both sides count."""
        lines = self.tests.get(path.as_posix(), {})
        known = self.lines.setdefault(path.as_posix(), sorted(lines))
        at = bisect.bisect_left(known, line)
        near = known[max(0, at - 1):at + 1]
        return set().union(*(lines[one] for one in near))


class Tree:
    """A copy of the tree with its tests, and what each of them reaches."""

    def __init__(self, source, folder, places):
        self.folder, self.build, self.reached, self.seconds, self.tests = folder, folder / 'build', Reached(), {}, {}
        self.copy(source)
        # Shared modules: a mutant relinks one, not every program of the tests.
        run(['meson', 'setup', 'build', '-Dshared_modules=true', '-Dbuildtype=plain', '-Db_coverage=true',
             '-Dc_args=-O0'], folder, check=True)
        run(['ninja', '-C', 'build'], folder, check=True)
        told = subprocess.run(['meson', 'introspect', '--tests', 'build'], cwd=folder, check=True, capture_output=True)
        paths = {path for path, _, _ in places}
        for test in json.loads(told.stdout):
            if SUITES & set(one.split(':')[-1] for one in test['suite']):
                self.look(test, paths)

    def copy(self, source):
        """The tracked files as they are now."""
        names = subprocess.run(['git', '-C', source, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                               check=True, capture_output=True).stdout.decode().split('\0')
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in filter(None, names):
            if (source / name).is_file():
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source / name, self.folder / name)
        peers = source / 'build' / 'npm'
        if peers.is_dir():
            shutil.copytree(peers, self.build / 'npm', symlinks=True)

    def forget(self):
        """What was counted belongs to one test, and to the objects of one mutant."""
        for path in self.build.rglob('*.gcda'):
            path.unlink()

    def test(self, test, timeout=None):
        return run(test['cmd'], test['workdir'] or self.build, timeout=timeout, env={**os.environ, **test['env']})

    def look(self, test, paths):
        name, started = test['name'], time.monotonic()
        self.forget()
        if self.test(test, timeout=1800) != 0:
            print(f'left out, for it fails without any fault: {name}', flush=True)
            return
        self.seconds[name], self.tests[name] = time.monotonic() - started, test
        counted = [one for one in self.build.glob('core/*.p/*.gcda') if any(
            one.name.endswith(path.as_posix().split('/', 2)[2].replace('/', '_') + '.gcda') for path in paths)]
        if counted:
            said = subprocess.run(['gcov', '--json-format', '--stdout', *counted], cwd=self.build,
                                  capture_output=True, check=False).stdout.decode()
            for line in said.splitlines():
                self.reached.add(name, [
                    {**one, 'file': os.path.relpath(self.build / one['file'], self.folder)}
                    for one in json.loads(line)['files'] if one['file'].endswith('.c')])

    def trial(self, place):
        """'noticed by TEST', 'SURVIVED n tests', or None when it does not compile."""
        path, mutant, _ = place
        target = self.folder / path
        text = target.read_text()
        try:
            target.write_text(mutants.apply(text, mutant))
            if run(['ninja', '-C', 'build'], self.folder) != 0:
                return None
            self.forget()
            names = sorted(self.reached.of(path, mutant.line), key=self.seconds.get)
            for name in names:
                if self.test(self.tests[name], timeout=60 + 20 * self.seconds[name]) != 0:
                    return f'noticed by {name}'
            return f'SURVIVED {len(names)} tests'
        finally:
            target.write_text(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('source', type=pathlib.Path)
    parser.add_argument('work', type=pathlib.Path)
    parser.add_argument('-n', type=int, default=60)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('-j', type=int, default=max(1, (os.cpu_count() or 2) // 2))
    parser.add_argument('--only', default='', help='only files whose path holds this')
    parser.add_argument('--list', action='store_true', help='say what would be planted')
    given = parser.parse_args()

    places = candidates(given.source, given.only)
    print(f'{len(places)} places in {", ".join(MODULES)}; seed {given.seed}', flush=True)
    random.Random(given.seed).shuffle(places)
    if given.list:
        for place in places[:given.n]:
            print(place[2])
        return 0

    # Some do not compile and are replaced by those behind them.
    places = places[:given.n + given.n // 3 + 10]
    trees = queue.Queue()
    for job in range(given.j):
        trees.put(Tree(given.source, given.work / f'tree-{job}', places))
    print(f'{len(trees.queue[0].tests)} tests in {sum(trees.queue[0].seconds.values()):.0f} s', flush=True)
    waiting = iter(places)
    tally = {'noticed': 0, 'SURVIVED': 0}

    def one():
        tree = trees.get()
        try:
            for place in waiting:
                result = tree.trial(place)
                if result:
                    return place, result
            return None, None
        finally:
            trees.put(tree)

    with concurrent.futures.ThreadPoolExecutor(given.j) as pool:
        for done in concurrent.futures.as_completed([pool.submit(one) for _ in range(given.n)]):
            place, result = done.result()
            if place:
                tally[result.split()[0]] += 1
                print(f'{result:32} {place[2]}', flush=True)
    total = sum(tally.values())
    print(f'{tally["noticed"]} of {total} mutants noticed ({100 * tally["noticed"] / max(1, total):.0f} %)')
    return 0


if __name__ == '__main__':
    sys.exit(main())
