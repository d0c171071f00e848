#!/usr/bin/env python3
"""Makes `cldr.txt`: dates, numbers and quotation marks of the languages that this program has no words for.

The data are those of the Unicode CLDR (https://cldr.unicode.org), under the Unicode License v3 (`LICENSE-UNICODE`):

    npm install --ignore-scripts cldr-core@48.2.0 cldr-dates-full@48.2.0 cldr-misc-full@48.2.0 cldr-numbers-full@48.2.0
    python3 assets/locales/cldr.py node_modules > assets/locales/cldr.txt

Each block begins with a line `=== TAG` and has the shape of the other files of this folder without `[words]`. CLDR has ranges of
short dates only: their dashes are taken, and the long date around them.
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
# Languages with a file of their own.
WRITTEN = {"en", "ar", "de", "es", "fr", "pt", "ru", "zh"}
# What CLDR does not say: the full stop, where it is not that of Latin.
STOPS = {
    "am": "።", "as": "।", "bn": "।", "hi": "।", "hy": "։", "ja": "。", "ne": "।", "or": "।", "pa": "।", "ti": "።", "ur": "۔", "yue": "。",
}
# Languages that are written without spaces, in wide signs.
WIDE = {"ja", "yue"}
# CLDR writes fields in letters: what they are called here, and those that are a month.
FIELDS = {"d": "day", "y": "year", "M": "month", "L": "month"}


def load(package, name, tag=None):
    path = ROOT / package / ("main" if tag else "") / (tag or "") / name
    return json.loads(path.read_text(encoding="utf-8"))


def tokens(pattern):
    """The fields of a pattern as (letter, length), and its literals as strings."""
    out, at = [], 0
    while at < len(pattern):
        char = pattern[at]
        if char == "'":
            end = pattern.find("'", at + 1)
            text = "'" if end == at + 1 else pattern[at + 1 : end]
            at = end + 1
        elif char.isascii() and char.isalpha():
            end = at
            while end < len(pattern) and pattern[end] == char:
                end += 1
            out.append((char, end - at))
            at = end
            continue
        else:
            text = char
            at += 1
        if out and isinstance(out[-1], str):
            out[-1] += text
        else:
            out.append(text)
    return out


def slotted(pattern, era):
    """A pattern with slots in braces."""
    text = ""
    for part in tokens(pattern):
        if isinstance(part, str):
            text += part
        elif part[0] == "G":
            text += era
        elif part[0] in FIELDS:
            text += "{" + FIELDS[part[0]] + "}"
        else:
            raise ValueError(pattern)
    return text.strip()


def is_numeric(pattern):
    """Whether the month of a pattern is a number."""
    return any(part[0] in "ML" and part[1] < 3 for part in tokens(pattern) if not isinstance(part, str))


def between(pattern, letter):
    """What is between the two ends of a range, and before its second `letter`; none where a field is."""
    seen, last = [], None
    for index, part in enumerate(tokens(pattern)):
        if isinstance(part, str):
            continue
        kind = "M" if part[0] in "ML" else part[0]
        if kind in seen:
            literal = tokens(pattern)[index - 1]
            return literal if isinstance(literal, str) and last == index - 2 else None
        seen.append(kind)
        last = index
    return None


def core(pattern):
    """The shortest part of a slotted pattern that holds the day and the month."""
    start = min(pattern.index("{day}"), pattern.index("{month}"))
    end = max(pattern.index("{day}") + len("{day}"), pattern.index("{month}") + len("{month}"))
    return start, end


def ranges(day, dash_days, dash_months):
    """Ranges within a month and within a year that are written as this day is."""
    within_month = day.replace("{day}", "{from}" + dash_days + "{to}")
    start, end = core(day)
    one = day[start:end]
    first = one.replace("{day}", "{from}").replace("{month}", "{from-month}")
    last = one.replace("{day}", "{to}").replace("{month}", "{to-month}")
    return within_month, day[:start] + first + dash_months + last + day[end:]


def toml(value):
    if isinstance(value, list):
        return "[" + ", ".join(toml(one) for one in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else json.dumps(value, ensure_ascii=False)


def plain(text):
    """Spaces that do not break are the layout's own."""
    return text.replace("\u202f", "\u00a0")


def block(tag):
    calendar = load("cldr-dates-full", "ca-gregorian.json", tag)["main"][tag]["dates"]["calendars"]["gregorian"]
    formats = calendar["dateTimeFormats"]
    flexible, spans = formats["availableFormats"], formats["intervalFormats"]
    era = calendar["eras"]["eraAbbr"]["1"]
    names = [calendar["months"]["format"]["wide"][str(i)] for i in range(1, 13)]
    alone = [calendar["months"]["stand-alone"]["wide"][str(i)] for i in range(1, 13)]
    if names[0] in ("M01", "1") and alone[0] in ("M01", "1"):
        return None
    written = calendar["dateFormats"]["long"]
    written = written if isinstance(written, str) else written["_value"]
    day, month = slotted(written, era), slotted(flexible["yMMMM"], era)
    short = slotted(flexible["MMMMd"], era)
    if is_numeric(written):
        names = [str(i) for i in range(1, 13)]
        # A short form with the name of the month is no form for numbers.
        if not is_numeric(flexible["MMMMd"]):
            start, end = core(day)
            short = day[start:] if day[end:].strip("日일") == "" else day[start:end]
    if is_numeric(flexible["yMMMM"]):
        suffix = alone[0][1:] if alone[0].startswith("1") else ""
        month = month.replace("{month}" + suffix, "{month}")
    dash_days = between(spans["yMMMd"]["d"], "d") or "–"
    dash_months = between(spans["yMMMd"]["M"], "d") or " – "
    of_months = between(spans["yMMMM"]["M"], "M") or "–"
    # The short range may write the fields in another order: its dash is then around other signs.
    order = [part[0] for part in tokens(written) if not isinstance(part, str) and part[0] in "dMLy"]
    short_order = [part[0] for part in tokens(flexible["yMMMd"]) if not isinstance(part, str) and part[0] in "dMLy"]
    if [one.replace("L", "M") for one in order] != [one.replace("L", "M") for one in short_order]:
        dash_days, dash_months = "–", " – "
    if day[: core(day)[1] + 1][-1:] != ".":
        # The full stop of a number or short name is none after a whole name: `d. M. – d. M.`
        dash_months = dash_months.removeprefix(".") or dash_months
    if is_numeric(flexible["yMMMM"]):
        of_months = of_months.removeprefix(alone[0][1:]) or of_months
    within_month, within_year = ranges(day, dash_days, dash_months)
    short_month, short_year = ranges(short, dash_days, dash_months)
    both = spans["intervalFormatFallback"].replace("{0}", "{from}").replace("{1}", "{to}")
    year = slotted(flexible["y"], era)

    marks = load("cldr-misc-full", "delimiters.json", tag)["main"][tag]["delimiters"]
    lists = load("cldr-misc-full", "listPatterns.json", tag)["main"][tag]["listPatterns"]["listPattern-type-standard"]

    def joint(pattern):
        """What is between two members; a comma where there is something around both."""
        held = re.fullmatch(r"\{0\}(.*)\{1\}", pattern)
        return held[1].replace("\u200f", "") if held else ", "

    numbers = load("cldr-numbers-full", "numbers.json", tag)["main"][tag]["numbers"]
    system = numbers["defaultNumberingSystem"]
    digits = load("cldr-core", "supplemental/numberingSystems.json")["supplemental"]["numberingSystems"][system]["_digits"]
    symbols = numbers[f"symbols-numberSystem-{system}"]
    groups = numbers[f"decimalFormats-numberSystem-{system}"]["standard"]

    lines = [f"=== {tag}", f"months = {toml(names)}"]
    if alone != names:
        lines.append(f"months-alone = {toml(alone)}")
    lines += ["[date]", f"day = {toml(day)}", f"month = {toml(month)}"]
    if year != "{year}":
        lines.append(f"year = {toml(year)}")
    lines += [
        f"within-month = {toml(within_month)}",
        f"within-year = {toml(within_year)}",
        f"months = {toml(month.replace('{month}', '{from-month}' + of_months + '{to-month}'))}",
        f"range = {toml(both)}",
        "[date.without-year]",
        f"day = {toml(short)}",
        f"within-month = {toml(short_month)}",
        f"within-year = {toml(short_year)}",
        "[quotes]",
        f"double = {toml([marks['quotationStart'], marks['quotationEnd']])}",
        f"single = {toml([marks['alternateQuotationStart'], marks['alternateQuotationEnd']])}",
        "[list]",
        f"separator = {toml(joint(lists['middle']))}",
        f"last = {toml(joint(lists['2']))}",
    ]
    if tag in STOPS:
        lines.append(f"stop = {toml(STOPS[tag])}")
    if tag in WIDE:
        lines += ['stronger = "；"', 'dash = "——"', 'brackets = ["（", "）"]']
    lines += ["[numbers]"]
    if system != "latn":
        lines.append(f"digits = {toml(digits)}")
    lines += [
        f"decimal = {toml(plain(symbols['decimal']))}",
        f"group = {toml(plain(symbols['group']))}",
        f"grouped-from = {3 + int(numbers['minimumGroupingDigits'])}",
    ]
    if "#,##,##" in groups:
        lines.append("lakhs = true")
    return "\n".join(lines).replace("\u202f", "\u00a0").replace("\u2009", " ") + "\n"


def main():
    levels = load("cldr-core", "coverageLevels.json")["effectiveCoverageLevels"]
    held = {path.name for path in (ROOT / "cldr-dates-full" / "main").iterdir()}
    seen = {}
    for tag in sorted(held & set(levels)):
        parts = tag.split("-")
        # A language, and a language in another script than its usual one; of their regions none.
        if parts[0] in WRITTEN or len(parts) > 2 or any(len(part) != 4 for part in parts[1:]) or tag == "und":
            continue
        text = block(tag)
        if text and seen.get(parts[0]) != text.partition("\n")[2]:
            seen.setdefault(parts[0], text.partition("\n")[2])
            print(text, end="")


main()
