#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a hostile world does to rakor: ./run torture [MINUTES].

Usage: torture.py [--minutes M] [--seed S] [--found FOLDER] [--fuzz BUILD] [--tap] [PART…]

Parts (all unless named), each with its share of the time:

  kill     kill -9 at a random call that changes a file, in the middle of one, or at a random
           moment, in each command of a scripted day: what it wrote is whole or absent, what it
           said is there, doctor finds nothing, and the command can be given again
  full     the disk is full at the n-th call that needs room, for good or for a while
  memory   the n-th allocation fails, alone or with some after it
  screen   the same three on the screen, and eight writers on one database (screens.c)
  rows     hostile rows in a valid file (rows.c)
  undo     sequences of fifty verbs, undone in any order (undo.c)
  fuzz     every target of tests/fuzz under libFuzzer; needs the folder of ./run fuzz

RAKOR_SOURCE and RAKOR_BUILD are the tree and the build. Every trial has a seed of its own, which is
printed with what was found and gives the same trial again: --seed S PART. What was found is kept in
FOLDER. Exit status 1 after a finding. With --tap each part does a small, fixed share as one test.
"""
import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SOURCE = os.environ["RAKOR_SOURCE"]
BUILD = os.environ["RAKOR_BUILD"]
RAKOR = os.path.join(BUILD, "tui", "rakor")
SHIM = os.path.join(BUILD, "tests", "torture", "librakor-shim.so")

# Share of the time, and number of trials with --tap.
PARTS = {
    "kill": (15, 8), "full": (10, 8), "memory": (15, 8), "screen": (15, 1),
    "rows": (20, 1), "undo": (10, 1), "fuzz": (15, 1),
}
PATIENCE = 60
# GLib ends a program that has no memory; a crash is another thing.
GIVEN_UP = {-signal.SIGTRAP, -signal.SIGABRT}

MAKASSAR = os.path.join(SOURCE, "tests/fixtures/2024-10-makassar.json")
SKOUW = os.path.join(SOURCE, "tests/fixtures/2025-08-skouw.json")

# (arguments, standard input). FILE/ is a folder of the trial.
DAY = [
    (["new", "institution", "name=Kantor Imigrasi Uji", "short_name=Kanim Uji"], ""),
    (["new", "Rapat Uji, 3 des 2026 9.00-12.00, Palu"], ""),
    (["add", "RU", "participants"], "Kanim Uji\nKantor Baru Satu\nKantor Baru Dua\n"),
    (["add", "RU", "sessions"], "08.30 30 Registrasi\n60 Paparan @kanim-uji\n15 Penutupan\n"),
    (["add", "RU", "line", "! Disepakati dua perjalanan @kanim-uji"], ""),
    (["add", "RU", "lines"], "+ usul satu\ncatatan dua\n[] Kirim data @kanim-uji due:2026-12-20\n"),
    (["set", "RU", "venue=Aula Besar", "status=held"], ""),
    (["attend", "RU", "1-2", "3w"], ""),
    (["progress"], "RU/TL-01 60 data sudah setengah\n"),
    (["undo"], ""),
    (["redo"], ""),
    (["import", MAKASSAR], ""),
    (["export", "MKS", "-o", "FILE/mks.json"], ""),
    (["set", "MKS/TL-01", "due=2026-12-31"], ""),
    (["--office", "ditkermakim", "ics", "MKS", "--sent", "-o", "FILE/mks.ics"], ""),
    (["print", "MKS", "minutes", "--issue", "-o", "FILE/notula.txt"], ""),
    (["backup", "FILE/copy.db"], ""),
    (["import", SKOUW, "--theirs"], ""),
    (["undo"], ""),
]
READING = [
    (["list"], ""), (["--json", "list"], ""), (["show", "MKS"], ""), (["actions", "late"], ""),
    (["search", "kanim"], ""), (["history", "--details"], ""), (["export", "--all"], ""),
    (["print", "MKS", "minutes"], ""), (["ics", "MKS", "--method", "publish"], ""),
    (["check", "MKS", "--all"], ""), (["doctor"], ""),
]


class Finding(Exception):
    """What should not be."""


class Said:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __str__(self):
        return f"status {self.status}\n{self.out[-600:]}\n{self.err[-600:]}"


class Home:
    """A folder with everything that the program reads and writes; copied like a file."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("home", "data", "config", "cache", "state", "runtime", "tmp", "out"):
            os.makedirs(os.path.join(folder, name), mode=0o700, exist_ok=True)

    def copy(self, folder):
        shutil.copytree(self.folder, folder)
        return Home(folder)

    def environment(self, step, shim):
        at = self.folder
        made = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8",
            "TZ": "Asia/Jakarta", "USER": "notulis", "LOGNAME": "notulis",
            "HOME": f"{at}/home", "XDG_DATA_HOME": f"{at}/data", "XDG_CONFIG_HOME": f"{at}/config",
            "XDG_CACHE_HOME": f"{at}/cache", "XDG_STATE_HOME": f"{at}/state",
            "XDG_RUNTIME_DIR": f"{at}/runtime", "TMPDIR": f"{at}/tmp",
            "RAKOR_UID_SEED": str(step + 1), "RAKOR_RUN": "torture",
            "RAKOR_NOW": f"2026-11-24T{8 + step // 60:02}:{step % 60:02}:00+07:00",
        }
        if shim:
            made.update({"LD_PRELOAD": SHIM, "RAKOR_SHIM": shim})
        return made

    def run(self, step, command, shim=None, kill_after=None):
        args, text = command
        args = [one.replace("FILE/", f"{self.folder}/out/") for one in args]
        child = subprocess.Popen([RAKOR, *args], env=self.environment(step, shim),
                                 cwd=f"{self.folder}/home", stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if kill_after is not None:
            time.sleep(kill_after)
            child.kill()
        try:
            out, err = child.communicate(text.encode(), PATIENCE)
        except subprocess.TimeoutExpired as hang:
            child.kill()
            child.communicate()
            raise Finding(f"hangs: {' '.join(args)}") from hang
        out, err = out.decode("utf-8", "replace"), err.decode("utf-8", "replace")
        return Said(child.returncode, out.replace(self.folder, "@"),
                    err.replace(self.folder, "@"))

    def state(self):
        """Everything that is kept, and the log of it."""
        if not os.path.exists(f"{self.folder}/data/rakor/rakor.db"):
            return "no database"
        export = self.run(59, (["export", "--all"], ""))
        history = self.run(59, (["history", "--details"], ""))
        if export.status != 0 or history.status != 0:
            raise Finding(f"cannot be read: {export} {history}")
        return export.out + history.out

    def sound(self):
        if not os.path.exists(f"{self.folder}/data/rakor/rakor.db"):
            return
        doctor = self.run(59, (["doctor"], ""))
        if doctor.status != 0:
            raise Finding(f"doctor: {doctor}")

    def file_of(self, command):
        name = next((one for one in command[0] if one.startswith("FILE/")), None)
        path = name and f"{self.folder}/out/{name[5:]}"
        return path if path and os.path.exists(path) else None


class Step:
    """A command of the day, with the home before it and what it does when nothing happens."""

    def __init__(self, number, command, before, was, work, reads=False):
        self.number, self.command, self.before, self.was = number, command, before, was
        self.after = before.copy(f"{work}/after-{number}")
        started = time.monotonic()
        self.said = self.after.run(number, command)
        self.seconds = time.monotonic() - started
        if self.said.status not in (0, 1):
            raise SystemExit(f"torture: the day itself: {command}: {self.said}")
        self.is_ = was if reads else self.after.state()
        counted = before.copy(f"{work}/count-{number}")
        counted.run(number, command, f"count:{work}/counts")
        with open(f"{work}/counts", encoding="ascii") as counts:
            self.writes, self.allocations = map(int, counts.read().split())
        shutil.rmtree(counted.folder)


def day_prepare(work):
    home = Home(f"{work}/start")
    was, steps, reading = home.state(), [], []
    for number, command in enumerate(DAY):
        steps.append(Step(number, command, home, was, work))
        home, was = steps[-1].after, steps[-1].is_
    for number, command in enumerate(READING):
        reading.append(Step(len(DAY) + number, command, home, was, work, True))
    return steps, reading


# --- one trial each; `said` may have been cut short ---

def file_check(home, step):
    """What a command writes beside the database is whole or absent."""
    path, wanted = home.file_of(step.command), step.after.file_of(step.command)
    if not path or not wanted:
        return
    if path.endswith(".db"):
        copy = home.run(59, (["--db", path, "doctor"], ""))
        if copy.status != 0:
            raise Finding(f"half a copy: {copy}")
        return
    with open(path, "rb") as now, open(wanted, "rb") as whole:
        if now.read() != whole.read():
            raise Finding(f"half a file: {path}")


def state_check(home, step, said):
    """Whole or absent; there when it was said. TRUE when it is there."""
    home.sound()
    state = home.state()
    done = said.status == step.said.status and said.out == step.said.out
    told = done or (said.status < 0 and said.out and step.said.out)
    if step.was == "no database" and '"id"' not in state:
        state = step.was  # made, and nothing in it yet
    if state not in (step.was, step.is_):
        raise Finding(f"half done: {said}")
    if told and state != step.is_:
        raise Finding(f"said and lost: {said}")
    # What is recorded and then handed out may be stopped between the two, and says so.
    hands_out = "--issue" in step.command[0] or "--sent" in step.command[0]
    if said.status > 0 and said.status != step.said.status and state != step.was and not hands_out:
        raise Finding(f"refused and yet done: {said}")
    return state == step.is_


def again(home, step):
    said = home.run(step.number, step.command)
    if said.status != step.said.status or home.state() != step.is_:
        raise Finding(f"cannot be given again: {said}")


def kill_trial(chance, home, days):
    step = chance.choice(days[0])
    how = chance.choice(["kill", "torn", "moment"])
    if how == "moment":
        said = home.run(step.number, step.command, None, chance.random() * step.seconds * 1.2)
    else:
        said = home.run(step.number, step.command, f"{how}:{chance.randint(1, step.writes + 1)}")
    if said.status not in (-signal.SIGKILL, step.said.status):
        raise Finding(f"killed, and: {said}")
    file_check(home, step)
    if not state_check(home, step, said):
        again(home, step)


def full_trial(chance, home, days):
    step = chance.choice(days[0])
    at = chance.randint(1, step.writes + 1)
    while_ = chance.choice(["", f":{chance.randint(1, 12)}"])
    said = home.run(step.number, step.command, f"full:{at}{while_}")
    if said.status not in (step.said.status, 3):
        raise Finding(f"full: {said}")
    if said.status == 3 and not said.err.startswith("rakor: "):
        raise Finding(f"full, without a word: {said}")
    file_check(home, step)
    if not state_check(home, step, said):
        again(home, step)


def memory_trial(chance, home, days):
    step = chance.choice(days[0] + days[1])
    starve(home, step, chance.randint(1, step.allocations), chance.choice([1, 1, 2, 5, 20]))


# Where most was found: the log of steps, and answers put together from many questions.
SWEPT = (["undo"], ["history", "--details"], ["show", "MKS"], ["add", "RU", "lines"])


def memory_sweep(work, days, count):
    """Finding of each: one allocation after the other fails, evenly over the later half."""
    for step in days[0] + days[1]:
        for n in range(count if step.command[0] in SWEPT else 0):
            home = step.before.copy(f"{work}/trial")
            try:
                starve(home, step, step.allocations * (count + n) // (2 * count), 1)
            except Finding as what:
                yield f"{' '.join(step.command[0])}: {what}"
            shutil.rmtree(home.folder)


def starve(home, step, at, many):
    how = f"alloc:{at}:{many}"
    said = home.run(step.number, step.command, how)
    if said.status < 0 and said.status not in GIVEN_UP:
        raise Finding(f"{how}: crashed: {said}")
    # What was written before the memory went stays: then less may be said of it, but nothing wrong.
    less = step.was != step.is_ and said.out.strip() and "(null)" not in said.out
    if said.status == step.said.status and said.out != step.said.out and not less:
        raise Finding(f"{how}: says something else: {said}")
    if said.status > 0 and said.status != step.said.status and not (said.err + said.out).strip():
        raise Finding(f"{how}: without a word: {said}")
    file_check(home, step)
    state_check(home, step, said)


# --- parts ---

class Campaign:
    def __init__(self, options):
        self.options, self.found, self.days = options, [], None
        self.work = tempfile.mkdtemp(prefix="rakor-torture-")

    def close(self):
        shutil.rmtree(self.work, ignore_errors=True)

    def finding(self, part, seed, what, folder=None):
        self.found.append((part, seed))
        print(f"FINDING {part} --seed {seed}: {what}", flush=True)
        if not self.options.found:
            return
        os.makedirs(self.options.found, exist_ok=True)
        place = os.path.join(self.options.found, f"{part}-{seed}")
        with open(place + ".txt", "w", encoding="utf-8") as report:
            report.write(f"./run torture --seed {seed} {part}\n{what}\n")
        if folder:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(folder, place, ignore_dangling_symlinks=True)

    def trials(self, part, trial, seconds, count):
        """Trials with seeds of their own, until the time is up or `count` were done."""
        if self.days is None:
            self.days = day_prepare(self.work)
        until, done = time.monotonic() + seconds, 0
        while (done < count) if count else (time.monotonic() < until):
            seed = self.options.seed + done
            chance = random.Random(f"{part} {seed}")
            before = chance.getstate()
            # The trial chooses its step first: its home is that of the same choice.
            step = chance.choice(self.days[0] + self.days[1] if part == "memory" else self.days[0])
            chance.setstate(before)
            home = step.before.copy(f"{self.work}/trial")
            try:
                trial(chance, home, self.days)
            except Finding as what:
                self.finding(part, seed, f"{' '.join(step.command[0])}: {what}", home.folder)
            shutil.rmtree(home.folder)
            done += 1
        return f"{done} trials"

    def program(self, part, names, seconds, count):
        """Programs of cmocka that go from seed to seed by themselves until one fails."""
        done = []
        for name in names:
            environment = dict(os.environ, RAKOR_SEED=str(self.options.seed), LC_ALL="C.UTF-8",
                               TZ="Asia/Jakarta", CMOCKA_MESSAGE_OUTPUT="TAP",
                               G_SLICE="always-malloc")
            if self.options.found:
                environment["RAKOR_FOUND"] = self.options.found
            if not count:
                environment["RAKOR_TORTURE_SECONDS"] = str(int(seconds / len(names)))
            elif self.options.one:
                environment["RAKOR_TORTURE_ROUNDS"] = "1"
            path = os.path.join(BUILD, "tests", "torture", f"test-torture-{name}")
            run = subprocess.run([path], env=environment, capture_output=True, check=False)
            text = (run.stdout + run.stderr).decode("utf-8", "replace")
            done += [line[2:] for line in text.splitlines() if line.startswith("# done")]
            if run.returncode != 0:
                seed = re.search(r"seed (\d+)", text)
                self.finding(part, seed.group(1) if seed else self.options.seed, text[-3000:])
        return "; ".join(done)

    def fuzz(self, seconds):
        folder = os.path.join(self.options.fuzz, "tests", "fuzz")
        names = sorted(one for one in os.listdir(folder) if one.startswith("fuzz_")
                       and os.access(os.path.join(folder, one), os.X_OK)
                       and os.path.isfile(os.path.join(folder, one)))
        runs = 0
        for name in names:
            kept = os.path.join(self.options.fuzz, "found", name[5:])
            os.makedirs(kept, exist_ok=True)
            run = subprocess.run(
                [os.path.join(folder, name), f"-max_total_time={max(1, int(seconds / len(names)))}",
                 f"-seed={self.options.seed}", "-timeout=10", "-rss_limit_mb=2048", "-verbosity=1",
                 "-print_final_stats=1", f"-artifact_prefix={kept}/", kept,
                 os.path.join(SOURCE, "tests/fuzz/corpus", name[5:])],
                capture_output=True, check=False)
            text = run.stderr.decode("utf-8", "replace")
            number = re.search(r"number_of_executed_units: (\d+)", text)
            runs += int(number.group(1)) if number else 0
            if run.returncode != 0:
                self.finding("fuzz", self.options.seed, f"{name}: {text[-3000:]}")
        return f"{len(names)} targets, {runs} inputs"

    def part(self, name, seconds, count):
        if name in ("kill", "full", "memory"):
            if self.options.tap and name == "memory":
                self.days = self.days or day_prepare(self.work)
                for what in memory_sweep(self.work, self.days, 24):
                    self.finding(name, "sweep", what)
            trial = {"kill": kill_trial, "full": full_trial, "memory": memory_trial}[name]
            return self.trials(name, trial, seconds, count)
        if name == "fuzz":
            return self.fuzz(seconds) if self.options.fuzz else "no folder of ./run fuzz"
        return self.program(name, ["screens"] if name == "screen" else [name], seconds, count)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=30)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS])
    parser.add_argument("--seed", type=int)
    parser.add_argument("--found")
    parser.add_argument("--fuzz")
    parser.add_argument("--tap", action="store_true")
    options = parser.parse_args()
    chosen = options.parts or list(PARTS)
    options.one = options.seed is not None and not options.tap and len(chosen) == 1
    if options.seed is None:
        options.seed = 20261124 if options.tap else int(time.time())
    campaign = Campaign(options)
    if options.tap:
        print(f"1..{len(chosen)}")
    else:
        print(f"torture: seed {options.seed}", flush=True)
    whole = sum(PARTS[one][0] for one in chosen)
    lines = []
    for number, name in enumerate(chosen):
        share, count = PARTS[name]
        found, started = len(campaign.found), time.monotonic()
        count = count if options.tap else 1 if options.one else 0
        done = campaign.part(name, options.minutes * 60 * share / whole, count)
        found = len(campaign.found) - found
        if options.tap:
            print(f"{'not ok' if found else 'ok'} {number + 1} - {name}: {done}", flush=True)
        lines.append(f"{name:8} {time.monotonic() - started:6.0f} s  {done}  {found} findings")
    campaign.close()
    if not options.tap:
        print("\n".join(lines))
    return 1 if campaign.found else 0


if __name__ == "__main__":
    sys.exit(main())
