#!/usr/bin/env bash
# Makes the pictures of docs/themes.md and of the README anew: `docs/images/themes.sh target/debug/demarche`.
# It needs pdftoppm (poppler-utils) and convert (ImageMagick).
set -euo pipefail
program=$(realpath "${1:-target/release/demarche}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$here/themes"
cat > "$work/logo.svg" <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="18" fill="#1f3f66"/><rect x="46" y="12" width="70" height="16" fill="#1f3f66"/></svg>
SVG

# The brief of every picture; `keys` are more keys of its head.
brief() {
    cat <<'TOML'
title = "Care is infrastructure"
profile = "free-form"
theme = "theme.toml"
date = 2026-02-04
place = "New York"
organisation = "hearth"

[organisations.hearth]
name = "Hearth International"
status = "special"
address = ["12 Mill Street", "1000 Brussels"]
email = "office@hearth.example.org"
url = "https://hearth.example.org"
logo = "logo.svg"
about = "Hearth International brings together families and those who care for them in forty towns."
registration = "No. 0123.456.789"

TOML
}

# shot NAME HEIGHT PAGE <<< theme ; the text of the brief is in $work/text.toml
shot() {
    local name=$1 height=$2 page=$3 offset=${4:-0}
    cat > "$work/theme.toml"
    { printf '%b' "${keys:-}"; brief; cat "$work/text.toml"; } > "$work/brief.toml"
    "$program" export "$work/brief.toml" --to pdf --out "$work/out" --quiet --force --allow all
    pdftoppm -r 72 -f "$page" -l "$page" -png "$work/out/brief.pdf" "$work/page"
    convert "$work"/page-*.png -crop "595x$height+0+$offset" +repage +dither -colors 48 -bordercolor '#cccccc' -border 1 \
        -strip -define png:compression-level=9 "PNG8:$here/themes/$name.png"
    rm -f "$work"/page-*.png
}

text() { cat > "$work/text.toml"; }

text <<'TOML'
[sections.context]
heading = "Context"
body = """
Care begins at home and ends in the accounts of nobody. Because it is not counted, it is not planned for.

Someone’s day must stretch to make up the difference: in three cases of four a woman’s, and most often a mother’s.
"""
TOML
shot masthead-plain 290 1 <<< ''
shot masthead-letterhead 290 1 <<< 'masthead = "letterhead"'
shot masthead-band 290 1 <<< 'extends = "brief"'
printf '%s\n' 'title-position = "centre"' 'paragraphs = "indented"' 'justify = true' 'headings = "serif"' | shot text 330 1

text <<'TOML'
[sections.context]
heading = "Who does the work"
body = """
: Minutes of unpaid care a day

| Region | Women | Men |
|---|---:|---:|
| World | 265 | 83 |
| Africa | 263 | 78 |
| Arab States | 329 | 70 |
"""
TOML
shot table-ruled 210 1 185 <<< ''
printf '%s\n' 'table-style = "banded"' '[colours]' 'accent = "#0b5351"' 'tint = "#eef6f4"' | shot table-banded 210 1 185

text <<'TOML'
[[recommendations]]
to = "local governments"
action = "Publish an annex on the use of time with every budget"
by = 2026-12-31

[[recommendations]]
to = "Member States"
action = "Adopt the satellite account for unpaid household work"
by = 2028
TOML
shot recommendations-list 220 1 185 <<< ''
printf '%s\n' 'recommendations = "table"' | shot recommendations-table 190 1 185

text <<'TOML'
[sections.key-messages]
heading = "Key messages"
body = """
- Unpaid care is the largest sector that no budget mentions.
- Women carry three quarters of it.
"""

[sections.context]
heading = "Context"
body = """
Care begins at home and ends in the accounts of nobody. Because it is not counted, it is not planned for.

> [!NOTE]
> The figures count services, not people.

Someone’s day must stretch to make up the difference.
"""
pull-quote = "Because it is not counted, it is not planned for."
TOML
printf '%s\n' 'extends = "brief"' | shot side-column 470 1
printf '%s\n' '[parts]' 'key-messages = { ground = "tint", rule = "start" }' 'callout = { ground = "tint", rule = "around" }' |
    shot boxes 330 1 185

text <<'TOML'
[sections.context]
heading = "Context"
body = """
# Who gives care

Care begins at home.

# Who counts it

Nobody does."""

[sections.evidence]
heading = "Evidence"
body = "Three cities were studied."

[sections.conclusion]
heading = "Conclusion"
body = "Cities decide whether it is shared."
TOML
printf '%s\n' 'number-sections = true' '[parts]' 'contents = { ground = "tint" }' 'how-to-cite = { rule = "above-and-below" }' > "$work/lists.toml"
keys='contents = true\nhow-to-cite = true\n'
shot contents 175 1 203 < "$work/lists.toml"
shot how-to-cite 90 1 620 < "$work/lists.toml"
keys=

text <<'TOML'
[sections.context]
heading = "Who does the work"
body = """
Women carry most of it, as [](#care) shows.

![](#care)

![](#trend)
"""

[[figures]]
id = "care"
caption = "Unpaid care, latest year available"
source = "International Labour Office, 2018"
chart = "grouped-bars"
unit = "minutes a day"
data = [["Region", "Women", "Men"], ["World", 265, 83], ["Africa", 263, 78], ["Arab States", 329, 70]]

[[figures]]
id = "trend"
caption = "Women in paid work in two towns"
chart = "line"
unit = "per cent"
data = [["Year", "North", "South"], [1995, 52, 33], [2005, 55, 44], [2015, 61, 52], [2025, 66, 63]]
TOML
shot figures 560 1 170 <<< ''
printf '%s\n' 'pair-figures = true' 'links = "coloured"' '[colours]' 'accent = "#7a3e00"' '[margins]' 'side = 56' | shot figures-paired 280 1 160

text <<'TOML'
[sections.summary]
body = "Three quarters of the care that nobody pays for is given by women. Cities decide whether it is shared, supported and seen."

[sections.context]
heading = "Who does the work"
body = """
Care begins at home and ends in the accounts of nobody. Because it is not counted, it is not planned for; and because it is not planned
for, someone’s day must stretch to make up the difference.

![](#care)

In three cases of four that someone is a woman, and most often a mother. The gap closes slowly: at the pace of the last twenty years
it takes two hundred more.
"""

[sections.evidence]
heading = "What cities do"
body = """
One city brings laundries, classes and clinics within twenty minutes’ walk. While a mother finishes school, someone else minds the
children.

Another publishes a time-use annex with its budget. It says, line by line, which expenditure saves hours of unpaid care and whose
they are.

A third pays those who mind children at home, and inspects their rooms twice a year.
"""

[[figures]]
id = "care"
caption = "Unpaid care, latest year available"
chart = "grouped-bars"
unit = "minutes a day"
data = [["Region", "Women", "Men"], ["World", 265, 83], ["Africa", 263, 78], ["Arab States", 329, 70]]
TOML
printf '%s\n' '[columns]' 'count = 2' 'gutter = 20' '[margins]' 'side = 56' '[sizes]' 'body = 10' 'leading = 13' | shot columns 545 1

text <<'TOML'
[sections.context]
heading = "Context"
body = """
Care begins at home.

1. What it costs
   1. time
   2. health
2. Who pays
"""

[sections.evidence]
heading = "Evidence"
body = "Three cities were studied."
TOML
printf '%s\n' 'number-sections = true' 'numbering = "united-nations"' '[running]' 'first-foot = { start = "{url}", centre = "{month}", end = "{registration}" }' 'rule = "foot"' > "$work/numbers.toml"
shot numbering 260 1 185 < "$work/numbers.toml"
shot running 90 1 752 < "$work/numbers.toml"

# The README's three pages.
page() {
    local name=$1 file=$2 number=$3
    rm -rf "$work/out"
    "$program" export "$here/../../briefs/$file.toml" --to pdf --out "$work/out" --quiet --force --allow all
    pdftoppm -r 50 -f "$number" -l "$number" -png "$work"/out/*.pdf "$work/page"
    convert "$work"/page-*.png +dither -colors 64 -bordercolor '#cccccc' -border 1 -strip -define png:compression-level=9 \
        "PNG8:$here/$name.png"
    rm -f "$work"/page-*.png
}
page page-policy-brief mothers-in-the-gender-equality-roadmap 1
page page-letter letter-on-night-care 1
page page-speech care-is-work 2
