#!/usr/bin/env python3
"""Compares a batch export with other programs on the same distinct texts.

    cargo build --release
    python3 benches/compare.py --briefs 1000

Each brief has a text of its own (611 words, 112 of them in notes, three pages), cites entries of a shared directory of 940, is
checked, and is written to disk. The others get the same words as sources of their own: typst (the Python package, one compiler for
all; or else the command), pandoc with WeasyPrint, and markdown2pdf, where they are found. What counts is processor time, user and
system, of the process and its children; the peak of memory is that of the largest of them.
"""

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

SYLLABLES = "ca re so mo ther wo rk pa y un er ta ble ri ght go ver n ment lo cal pu blic fa mi ly ti me ser vi ce".split()
ENTRIES = 940
WORDS, NOTE_WORDS, NOTES = 499, 112, 8


def vocabulary(seed, number):
    """Invented words, so that no cache of words knows all of them, in the proportions of a language."""
    draw = random.Random(seed)
    words = {"".join(draw.choices(SYLLABLES, k=draw.choice([1, 2, 2, 3, 3, 4]))) for _ in range(number)}
    return sorted(words)


def sentence(draw, words, weights, number):
    chosen = draw.choices(words, weights, k=number)
    return " ".join([chosen[0].capitalize(), *chosen[1:]]) + "."


def text(number, words, weights):
    """The paragraphs of one statement; a note is a pair of an entry and words."""
    draw = random.Random(1_000_003 * number + 7)
    left, notes, paragraphs = WORDS, NOTES, []
    while left > 0:
        paragraph = []
        for _ in range(4):
            size = min(left, draw.randint(9, 24))
            if size <= 0:
                break
            left -= size
            paragraph.append(sentence(draw, words, weights, max(size, 2)))
        note = None
        if notes:
            notes -= 1
            note = (draw.randrange(ENTRIES), sentence(draw, words, weights, NOTE_WORDS // NOTES))
        paragraphs.append((" ".join(paragraph), note))
    return paragraphs


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(content)


def make(folder, briefs):
    words = vocabulary(1, 9_000)
    weights = [1 / (rank + 2) for rank in range(len(words))]
    random.Random(2).shuffle(words)
    people = "".join(
        f'[speakers.p{n}]\nname = "{words[n].title()} {words[n + 900].title()}"\nrole = "{words[n + 1800]} officer"\n\n'
        for n in range(ENTRIES)
    )
    write(f"{folder}/people.toml", people)
    write(f"{folder}/demarche.toml", 'briefs = ["briefs/*.toml"]\ndirectory = ["people.toml"]\n')
    for number in range(briefs):
        paragraphs = text(number, words, weights)
        title = f"Statement {number} on {words[number % len(words)]}"
        body, typst, markdown, notes = [], [f"= {title}"], [f"# {title}"], []
        for index, (paragraph, note) in enumerate(paragraphs):
            if note:
                entry, words_of_note = note
                body.append(f"{paragraph} [@p{entry}] [^n{index}]")
                notes.append(f"[^n{index}]: {words_of_note}")
                typst.append(f"{paragraph} #footnote[{words_of_note}]")
                markdown.append(f"{paragraph} [^n{index}]")
            else:
                body.append(paragraph)
                typst.append(paragraph)
                markdown.append(paragraph)
        joined = "\n\n".join(body + notes)
        write(
            f"{folder}/briefs/{number:05}.toml",
            f'title = "{title}"\nprofile = "free-form"\nlanguage = "en"\ndate = 2024-09-21\nspeaker = "p{number % ENTRIES}"\n'
            f'summary = "{paragraphs[0][0].split(".")[0]}."\n\n[sections.text]\nbody = """\n{joined}\n"""\n',
        )
        head = '#set page("a4")\n#set text(lang: "en")\n#set par(justify: true)\n'
        write(f"{folder}/typst/{number:05}.typ", head + "\n\n".join(typst))
        write(f"{folder}/markdown/{number:05}.md", "\n\n".join(markdown + notes) + "\n")


def measured(run):
    """Processor time, wall time and the peak of memory of a child that does `run`."""
    before = time.time()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            run()
            usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
            cpu = sum(one.ru_utime + one.ru_stime for one in usage)
            os.write(writer, json.dumps([cpu, max(one.ru_maxrss for one in usage)]).encode())
            os._exit(0)
        except Exception as error:  # noqa: BLE001, a program that fails is not measured
            print(error, file=sys.stderr)
            os._exit(1)
    os.close(writer)
    said = os.read(reader, 1_000)
    os.close(reader)
    os.waitpid(child, 0)
    if not said:
        return None
    cpu, memory = json.loads(said)
    return cpu, time.time() - before, memory / 1_000


def command(*arguments, cwd=None):
    def run():
        subprocess.run(arguments, cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    return run


def typst_reused(folder, number):
    def run():
        import typst

        compiler = typst.Compiler(f"{folder}/typst/00000.typ", root=folder)
        for index in range(number):
            source = f"{folder}/typst/{index:05}.typ"
            compiler.compile(input=source, output=f"{folder}/typst-out/{index:05}.pdf")

    return run


def each(program, folder, number):
    def run():
        for index in range(number):
            subprocess.run(program(index), cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--briefs", type=int, default=1_000)
    parser.add_argument("--slow", type=int, default=20, help="how many statements programs that start anew for each get")
    parser.add_argument("--demarche", default=os.path.abspath("target/release/demarche"))
    parser.add_argument("--keep", help="a folder for the texts, which is kept")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="demarche-bench-")
    make(folder, options.briefs)
    number, slow = options.briefs, min(options.slow, options.briefs)
    for made in ("typst-out", "weasyprint", "markdown2pdf"):
        os.makedirs(f"{folder}/{made}", exist_ok=True)
    export = [options.demarche, "export", "--quiet", "--allow", "all"]
    rows = [
        ("demarche, PDF", number, command(*export, "--to", "pdf", "--out", "pdf", cwd=folder)),
        ("demarche, PDF, again with nothing changed", number, command(*export, "--to", "pdf", "--out", "pdf", cwd=folder)),
        ("demarche, PDF, again with `--verify`", number, command(*export, "--to", "pdf", "--out", "pdf", "--verify", cwd=folder)),
        ("demarche, PDF and Markdown", number, command(*export, "--out", "both", "--no-cache", cwd=folder)),
        ("demarche, one brief, cold", 1, command(*export, "briefs/00000.toml", "--to", "pdf", "--out", "one", "--no-cache", cwd=folder)),
    ]
    try:
        import typst  # noqa: F401, whether it is there

        rows.append(("typst, one compiler for all", number, typst_reused(folder, number)))
    except ImportError:
        print("typst (Python package): not found", file=sys.stderr)
    if shutil.which("typst"):
        program = lambda index: ["typst", "compile", "--ignore-system-fonts", f"typst/{index:05}.typ", f"typst-out/{index:05}.pdf"]  # noqa: E731
        rows.append(("typst command, cold, without system fonts", slow, each(program, folder, slow)))
    if shutil.which("pandoc") and shutil.which("weasyprint"):
        program = lambda index: ["pandoc", f"markdown/{index:05}.md", "--pdf-engine", "weasyprint", "-o", f"weasyprint/{index:05}.pdf"]  # noqa: E731
        rows.append(("pandoc with WeasyPrint", slow, each(program, folder, slow)))
    if shutil.which("markdown2pdf"):
        program = lambda index: ["markdown2pdf", "-p", f"markdown/{index:05}.md", "-o", f"markdown2pdf/{index:05}.pdf"]  # noqa: E731
        rows.append(("markdown2pdf", slow, each(program, folder, slow)))
    found, first = [], None
    for name, count, run in rows:
        taken = measured(run)
        if taken is None:
            print(f"{name}: failed", file=sys.stderr)
            continue
        cpu, wall, memory = taken
        each_one = 1_000 * cpu / count
        first = first or each_one
        found.append((name, count, each_one, 1_000 * wall / count, memory, each_one / first))
    print("| program | statements | CPU, ms each | wall, ms each | peak memory, MB | CPU ratio |")
    print("|:--|--:|--:|--:|--:|--:|")
    for name, count, cpu, wall, memory, ratio in found:
        print(f"| {name} | {count} | {cpu:.2f} | {wall:.2f} | {memory:.0f} | {ratio:.2f} |")
    if not options.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
