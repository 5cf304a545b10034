#!/usr/bin/env python3
"""Kills builds at random moments, and looks whether every page is whole and the next build is right.

Of three states of an archive, A and B differ in a template (so that every page differs), in titles, and in which
articles there are, A and C in the texts of articles alone. Each round turns the archive into another state, begins to
build it over the old site and kills the build: half of them at any moment, half while files are moved into the site. Then
every file of the site has to be, byte for byte, as in the site of the old state or of the new one, every page that both
have has to be there, and the next build has to give that of the state that the archive is in. The exit status is 1 where
anything of this is not so.

    scripts/kill-builds.py --kills 40
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

here = os.path.dirname(os.path.abspath(__file__))
arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--kb", default=os.path.join(here, "../.build/release/kb"), help="the program")
arguments.add_argument("--content", help="a folder of articles (default: 400 made-up ones)")
arguments.add_argument("--kills", type=int, default=200, help="how many builds are killed (default: 200)")
arguments.add_argument("--seed", type=int, default=1, help="of the random moments (default: 1)")
options = arguments.parse_args()

kb, kills, chance = os.path.abspath(options.kb), options.kills, random.Random(options.seed)
work = tempfile.mkdtemp(prefix="kb-kill-")
source = os.path.abspath(options.content) if options.content else work + "/made-up"
root = work + "/archive"
site, staging = root + "/site", root + "/.site.kb-staging"
journal = staging + "/.kb-journal"

def make(state):
    """The content and templates of a state."""
    for folder, _, names in os.walk(source):
        for name in sorted(names):
            path = os.path.join(folder, name)
            kind = sum(os.path.relpath(path, source).encode()) % 4
            if kind == (1 if state == "B" else 0):
                continue
            text = open(path, "rb").read()
            if kind == 2 and state == "B":
                text = text.replace(b"TITLE   :", b"TITLE   :New ", 1)
            if kind == 3 and state == "C":
                text += b"\r\nAnother line.\r\n"
            target = f"{work}/{state}/content/{os.path.relpath(path, source)}"
            os.makedirs(os.path.dirname(target), exist_ok=True)
            open(target, "wb").write(text)
    os.makedirs(f"{work}/{state}/templates/partials")
    with open(f"{work}/{state}/templates/partials/foot.mustache", "w") as file:
        file.write("<footer>State %s</footer></body></html>\n" % state.replace("C", "A"))


def other(state):
    return chance.choice([each for each in "ABC" if each != state])


def use(state, now):
    for name in ("content", "templates"):
        if now:
            os.rename(f"{root}/{name}", f"{work}/{now}/{name}")
        os.rename(f"{work}/{state}/{name}", f"{root}/{name}")


def build(*more):
    return [kb, "build", "-q", "-C", root, *more]


def run(*more):
    subprocess.run(build(*more), stderr=subprocess.DEVNULL)


def tree(folder):
    files = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            files[os.path.relpath(path, folder)] = open(path, "rb").read()
    return files


def folders(folder):
    return {os.path.relpath(base, folder) for base, _, _ in os.walk(folder)}


def wait(process, path, exists):
    while process.poll() is None and os.path.exists(path) != exists:
        time.sleep(0.0003)


os.makedirs(root)
if not options.content:
    subprocess.run([sys.executable, here + "/../Benchmarks/generate.py", "--articles", "400", source], check=True)
with open(root + "/kb.yml", "w") as file:
    file.write("base-url: https://example.org/archive\n")
expected, places = {}, {}
now = None
for state in "ABC":
    make(state)
    use(state, now)
    now = state
    run("--full", "-o", f"{work}/full-{state}")
    expected[state], places[state] = tree(f"{work}/full-{state}"), folders(f"{work}/full-{state}")
every = expected["A"].keys() | expected["B"].keys()
differing = sum(expected["A"].get(path) != expected["B"].get(path) for path in every)
run()
lengths = []
for state in "AB":
    use(state, now)
    now = state
    start = time.monotonic()
    process = subprocess.Popen(build(), stderr=subprocess.DEVNULL)
    wait(process, journal, True)
    begun = time.monotonic()
    wait(process, staging, False)
    ended = time.monotonic()
    process.wait()
    lengths.append((begun - start, ended - begun, time.monotonic() - start))
before, publishing, whole = (sum(x) / 2 for x in zip(*lengths))
print(f"{len(expected['A'])} and {len(expected['B'])} files, {differing} differ; a build takes {whole:.2f} s, "
      f"{publishing:.3f} s of it publishing, from {before:.2f} s on", flush=True)

faults = 0
phases = {"before": 0, "publishing": 0, "after": 0, "ended": 0}
mixed = 0
for kill in range(kills):
    state = other(now)
    use(state, now)
    process = subprocess.Popen(build(*(["--full"] if chance.random() < 0.2 else [])), stderr=subprocess.DEVNULL)
    if kill % 2:
        time.sleep(chance.random() * whole)
    else:
        wait(process, journal, True)
        pause = time.monotonic() + chance.random() * publishing
        while time.monotonic() < pause:
            pass
    has_ended = process.poll() is not None
    if not kill % 2:
        # The machine is not always as fast as it was.
        publishing *= 0.75 if has_ended or not os.path.exists(journal) else 1.1
    elif has_ended:
        whole *= 0.9
    process.send_signal(signal.SIGKILL)
    process.wait()
    files = tree(site)
    old = new = 0
    for path, text in files.items():
        a, b = expected[now].get(path), expected[state].get(path)
        if text != a and text != b:
            faults += 1
            print(f"{kill}: {path} is neither old nor new ({len(text)} bytes)")
        if path != ".kb-site" and a != b:
            old, new = old + (text == a), new + (text == b)
    for path in expected[now].keys() & expected[state].keys() - files.keys():
        faults += 1
        print(f"{kill}: {path} is gone")
    mixed += bool(old and new)
    if has_ended:
        phases["ended"] += 1
    elif os.path.exists(journal):
        phases["publishing"] += 1
    else:
        phases["after" if new else "before"] += 1
    now = state
    # Sometimes the archive goes on before the site does.
    if chance.random() < 0.3:
        state = other(now)
        use(state, now)
        now = state
    run()
    files = tree(site)
    if files != expected[now] or folders(site) != places[now]:
        faults += 1
        wrong = sorted(k for k in files.keys() | expected[now].keys() if files.get(k) != expected[now].get(k))
        print(f"{kill}: the next build is wrong: {wrong[:5]} {len(wrong)} {sorted(folders(site) ^ places[now])[:5]}")
    if kill % 20 == 19:
        print(f"{kill + 1} kills: {phases}, {mixed} sites of old and new pages, {faults} faults", flush=True)
print(f"{kills} kills: {phases}, {mixed} sites of old and new pages, {faults} faults")
if faults:
    print(f"what it left is in {work}")
else:
    shutil.rmtree(work)
sys.exit(faults > 0)
