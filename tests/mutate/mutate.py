#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants small faults in a copy of the tree, one at a time, and counts which the tests notice.

The tests must be green on the copy before the first fault is planted.

    mutate.py SOURCE WORK [-n N] [--seed S] [-j JOBS] [--only TEXT] [--list]

The copy stands in WORK (a folder a job); the tree itself is never touched. A mutant that does not
compile is replaced by another; a test that hangs has noticed. The suites run nearest first and stop
at the first failure, so that only what survives costs a whole run. Exit 0 whatever the share is.
"""
import argparse
import concurrent.futures
import os
import pathlib
import queue
import random
import shutil
import subprocess
import sys

import mutants

MODULES = ('domain', 'store', 'service', 'calendar')
NEAREST = {
    'domain': ('unit', 'store', 'document', 'screen', 'calendar', 'exchange', 'e2e'),
    'store': ('store', 'screen', 'exchange', 'e2e', 'unit'),
    'service': ('store', 'exchange', 'calendar', 'screen', 'e2e', 'document', 'unit'),
    'calendar': ('calendar', 'e2e', 'unit', 'fuzz'),
}


def candidates(source, only):
    """(path, mutant) of every place; paths relative to the tree."""
    found = []
    for module in MODULES:
        for path in sorted((source / 'core' / module).rglob('*.c')):
            name = path.relative_to(source)
            if only in str(name):
                found += [(name, one) for one in mutants.mutants(path.read_text())]
    return found


def copy(source, folder):
    """The tracked files as they are now, configured and built."""
    names = subprocess.run(['git', '-C', source, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                           check=True, capture_output=True).stdout.decode().split('\0')
    shutil.rmtree(folder, ignore_errors=True)
    for name in filter(None, names):
        if (source / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, folder / name)
    peers = source / 'build' / 'npm'
    if peers.is_dir():
        shutil.copytree(peers, folder / 'build' / 'npm', symlinks=True)
    # Shared modules: a mutant relinks one, not every program of the tests.
    run(['meson', 'setup', 'build', '-Dshared_modules=true', '-Dbuildtype=plain', '-Dc_args=-O1'], folder,
        check=True)
    run(['ninja', '-C', 'build'], folder, check=True)
    for suite in sorted({suite for suites in NEAREST.values() for suite in suites}):
        if run(['meson', 'test', '-C', 'build', '--no-rebuild', '--suite', suite], folder) != 0:
            sys.exit(f'the suite {suite} fails without any mutant: see {folder}/build/meson-logs')


def run(command, folder, check=False, timeout=None):
    """Exit status, or None when it took too long."""
    try:
        done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=timeout, start_new_session=True)
    except subprocess.TimeoutExpired:
        return None
    if check and done.returncode != 0:
        sys.exit(done.stdout.decode(errors='replace')[-4000:])
    return done.returncode


def noticed(folder, module):
    """The suite that fails, or None."""
    for suite in NEAREST[module]:
        status = run(['meson', 'test', '-C', 'build', '--no-rebuild', '--maxfail=1', '--suite', suite],
                     folder, timeout=900)
        if status != 0:
            return suite
    return None


def trial(folder, place):
    """'noticed by SUITE', 'SURVIVED', or None when it does not compile."""
    path, mutant = place
    target = folder / path
    text = target.read_text()
    try:
        target.write_text(mutants.apply(text, mutant))
        if run(['ninja', '-C', 'build'], folder) != 0:
            return None
        suite = noticed(folder, path.parts[1])
        return f'noticed by {suite}' if suite else 'SURVIVED'
    finally:
        target.write_text(text)


def describe(source, place):
    path, mutant = place
    text = (source / path).read_text()
    old = text[mutant.start:mutant.end]
    line = text.split('\n')[mutant.line - 1].strip()
    return f'{path}:{mutant.line}: {mutant.rule}: {old!r} -> {mutant.new!r} in: {line}'


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
            print(describe(given.source, place))
        return 0

    folders = queue.Queue()
    for job in range(given.j):
        folder = given.work / f'tree-{job}'
        copy(given.source, folder)
        folders.put(folder)
    waiting = iter(places)
    tally = {'noticed': 0, 'SURVIVED': 0}

    def one():
        folder = folders.get()
        try:
            for place in waiting:
                result = trial(folder, place)
                if result:
                    return place, result
            return None, None
        finally:
            folders.put(folder)

    with concurrent.futures.ThreadPoolExecutor(given.j) as pool:
        for done in concurrent.futures.as_completed([pool.submit(one) for _ in range(given.n)]):
            place, result = done.result()
            if place:
                tally[result.split()[0]] += 1
                print(f'{result:20} {describe(given.source, place)}', flush=True)
    total = sum(tally.values())
    print(f'{tally["noticed"]} of {total} mutants noticed')
    return 0


if __name__ == '__main__':
    sys.exit(main())
