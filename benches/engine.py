#!/usr/bin/env python3
"""Measures what the engine promises of batches, and holds it against an earlier build.

    cargo build --release
    python3 benches/engine.py
    python3 benches/engine.py --against /path/to/an/earlier/demarche --briefs /path/to/its/briefs

- Memory: the peak of exporting 6,400 briefs of one sentence, above that of exporting 200.
- The directory: what one more brief costs beside 10,000 shared entries, as a multiple of what it costs beside 10. What 200 briefs take
  less what one takes is the cost of 199.
- Against an earlier build: processor time, user and system, and bytes of all statements, as ratios of runs that take turns; with
  valgrind, instructions as well.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile

TINY = """title = "Care is work, part {number}"
date = 2026-03-10
organisation = "mothers"
profile = "own"

[sections.background]
body = "Unpaid care is work, and it is counted nowhere."

[organisations.mothers]
name = "Mothers for Care"
"""
PROFILE = 'name = "own"\nkind = "statement"\n[[sections]]\nid = "background"\nheading = { en = "Background" }\n'


def run(command, folder):
    """Processor time in seconds, and the peak of memory in MB."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1), command
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def workspace(folder, briefs, entries):
    folder.mkdir()
    people = "".join(f'[speakers.p{n}]\nname = "Person {n}"\nrole = "Member"\n' for n in range(entries))
    (folder / "people.toml").write_text(people)
    (folder / "own.toml").write_text(PROFILE)
    (folder / "demarche.toml").write_text(
        'briefs = ["briefs/*.toml"]\nprofiles = ["own.toml"]\ndirectory = ["people.toml"]\n'
    )
    (folder / "briefs").mkdir()
    for number in range(briefs):
        (folder / "briefs" / f"b{number:05}.toml").write_text(TINY.format(number=number))


def export(program, folder, *options):
    shutil.rmtree(folder / "out", ignore_errors=True)
    shutil.rmtree(folder / ".demarche-cache", ignore_errors=True)
    return run([program, "export", "--quiet", *options], folder)


def memory(program, root):
    for jobs in "1", "2":
        peaks = {}
        for briefs in 200, 6_400:
            folder = root / f"memory-{briefs}"
            if not folder.exists():
                workspace(folder, briefs, 10)
            peaks[briefs] = export(program, folder, "--jobs", jobs)[1]
        print(f"memory, jobs {jobs}: {peaks[200]:.1f} MB for 200, {peaks[6_400] - peaks[200]:.1f} MB more for 6,400")


def instructions(command, root):
    """By callgrind; the same on any machine with the same processor, whatever else it does."""
    counted = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={root}/callgrind", *command]
    said = subprocess.run(counted, cwd=root, capture_output=True, text=True).stderr
    return int(re.search(r"refs:\s+([\d,]+)", said)[1].replace(",", ""))


def directory(program, root):
    has_valgrind = shutil.which("valgrind") is not None
    each = {}
    for entries in 10, 10_000:
        taken = {}
        for briefs in 1, 200:
            folder = root / f"directory-{entries}-{briefs}"
            workspace(folder, briefs, entries)
            if has_valgrind:
                command = [program, "export", "--quiet", "--no-cache", "--jobs", "1", "--out", str(folder / "out")]
                taken[briefs] = instructions([*command, str(folder)], root) / 1e6
            else:
                taken[briefs] = 1e3 * min(export(program, folder, "--jobs", "1")[0] for _ in range(9))
        each[entries] = (taken[200] - taken[1]) / 199
    unit = "million instructions" if has_valgrind else "ms"
    ratio = each[10_000] / each[10]
    print(f"directory: {each[10]:.2f} {unit} a brief beside 10 entries, {ratio:.3f} times that beside 10,000")


def against(new, old, briefs, root):
    commands = {}
    for name, program in ("old", old), ("new", new):
        cache = ["--no-cache"] if name == "new" else []
        commands[name] = [program, "export", str(briefs), "--quiet", "--jobs", "1", *cache, "--out", str(root / name)]
    taken = {"old": [], "new": []}
    for _ in range(40):
        for name, command in commands.items():
            taken[name].append(run(command, root)[0])
    time = {name: statistics.median(times) for name, times in taken.items()}
    print(f"time: {1e3 * time['old']:.1f} ms before, {1e3 * time['new']:.1f} now: {time['new'] / time['old']:.2f}")
    for kind in "pdf", "md":
        size = {name: sum(file.stat().st_size for file in (root / name).rglob(f"*.{kind}")) for name in commands}
        print(f"bytes of {kind}: {size['old']:,} before, {size['new']:,} now: {size['new'] / size['old']:.3f}")
    if shutil.which("valgrind"):
        count = {name: instructions(command, root) for name, command in commands.items()}
        ratio = count["new"] / count["old"]
        print(f"instructions: {count['old']:,} before, {count['new']:,} now: {ratio:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=pathlib.Path("target/release/demarche"))
    parser.add_argument("--against", type=pathlib.Path)
    parser.add_argument("--briefs", type=pathlib.Path, default=pathlib.Path("briefs"))
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        if arguments.against:
            against(program, arguments.against.resolve(), arguments.briefs.resolve(), root)
        else:
            memory(program, root)
            directory(program, root)


if __name__ == "__main__":
    main()
