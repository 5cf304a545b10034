#!/usr/bin/env python3
"""Runs builds by turns and prints, for each, the medians of wall time, processor time and peak memory.

Builds that take turns meet the same neighbours and the same state of the disk, so that their ratio holds even where
their times do not. `{output}` in a command stands for the folder that it writes.
"""

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Build:
    name: str
    command: str
    # Whether it finds what the build before it wrote, instead of an empty folder.
    again: bool
    # What the program keeps between builds, removed before a build from scratch.
    cache: Path | None = None
    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    pages: int = 0

    def run(self, output, log):
        if not self.again:
            output.mkdir(parents=True)
            if self.cache:
                shutil.rmtree(self.cache, ignore_errors=True)
        # What earlier builds left to be written would be written during this one.
        os.sync()
        arguments = [part.replace("{output}", str(output)) for part in shlex.split(self.command)]
        with open(log, "wb") as stream:
            begin = time.monotonic()
            process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            tail = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
            sys.exit(f"{self.name} ended with status {process.returncode}: {shlex.join(arguments)}\n{tail}")
        self.wall.append(wall)
        self.processor.append(usage.ru_utime + usage.ru_stime)
        # KiB on Linux, bytes on macOS.
        self.memory.append(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        self.pages = sum(1 for _ in output.rglob("*.html"))

    def row(self):
        wall = statistics.median(self.wall)
        return (
            f"{self.name:<22} {wall:8.2f} {min(self.wall):8.2f} {statistics.median(self.processor):8.2f} "
            f"{statistics.median(self.memory) / 1e6:10,.0f} {self.pages:9,} {self.pages / wall:9,.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the builds write")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--fresh", nargs=2, action="append", default=[], metavar=("NAME", "COMMAND"),
                        help="a build into an empty folder; the first one is what the others are compared with")
    parser.add_argument("--again", nargs=2, metavar=("NAME", "COMMAND"),
                        help="a build over what the first one has just written")
    parser.add_argument("--cache", type=Path, help="a folder to remove before the first build from scratch")
    options = parser.parse_args()

    builds = [Build(name, command, again=False) for name, command in options.fresh]
    if not builds:
        parser.error("give at least one --fresh")
    builds[0].cache = options.cache
    if options.again:
        builds.insert(1, Build(*options.again, again=True))

    shutil.rmtree(options.folder, ignore_errors=True)
    for number in range(options.rounds):
        for build in builds:
            name = builds[0].name if build.again else build.name
            output = options.folder / f"{number + 1}-{name.replace(' ', '-')}"
            build.run(output, options.folder / "log.txt")
            print(f"round {number + 1}: {build.name} {build.wall[-1]:.2f} s", file=sys.stderr)

    print(f"{'':22} {'wall s':>8} {'best s':>8} {'CPU s':>8} {'memory MB':>10} {'pages':>9} {'pages/s':>9}")
    for build in builds:
        print(build.row())
    first = builds[0]
    for other in builds[1:]:
        if not other.again:
            times = statistics.median(a / b for a, b in zip(first.wall, other.wall))
            memory = statistics.median(a / b for a, b in zip(first.memory, other.memory))
            print(f"{first.name} / {other.name}: {times:.2f} of the wall time, {memory:.2f} of the memory")
    shutil.rmtree(options.folder)


if __name__ == "__main__":
    main()
