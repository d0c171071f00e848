//! Markup that pandoc, GitHub or a site generator would read, and that is words here.

use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use super::captions::{beside_table, is_caption, is_id};
use super::reader::Reader;
use crate::rule;
use crate::source::Span;

/// Markup in a run of words.
struct Leftover {
    range: Range<usize>,
    help: &'static str,
}

const DIV: &str = "leave it out; words of others stand behind `>`, and a part of the text has a section or heading of its own";
const ATTRIBUTES: &str = "leave it out: only a heading and the caption of a table take an id, `{#id}`, and only words in brackets take a language, `[…]{lang=fr}`";
const HIGHLIGHT: &str = "write `**…**` for strong emphasis";
const STARS: &str = "put the stars within the marks, as in `“**words**”`, or a space before and after them";
const INLINE_NOTE: &str = "write `[^note]` here, and `[^note]: …` on a line of its own";
const COMMAND: &str = "leave it out: commands of LaTeX mean nothing here";
const TASK: &str = "leave the box out, or write what is done and what is not";
const ALERT: &str = "write one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`, with a title behind it if you like";
const ADMONITION: &str = "write the remark behind `>` in each line, with `> [!NOTE]` before it";
const DEFINITION: &str = "write it as a list or table: definition lists are not known here";
const WIKI: &str = "write `[words](#section)` for a section, or `[words](https://…)` for a page";
const TEMPLATE: &str = "leave it out: no template is filled in";
const MATHS: &str = "write it in words and signs, such as x², or as a picture";
const EMOJI: &str = "write the sign itself, or leave it out";

impl<'n> Reader<'_, 'n> {
    /// Reports markup in the words of a text node.
    pub(super) fn look_for_markup(&mut self, node: Node<'n>, text: &str, span: Span) {
        let same = self.places.slice(span) == text;
        let mut found = within(text);
        // A star behind a backslash is meant as one.
        found.extend(starred(text).filter(|_| same).map(|range| Leftover { range, help: STARS }));
        found.extend(attributes(text, follows_markup(node), takes_id(node)));
        found.extend(at_start(node, text));
        for Leftover { range, help } in found {
            let written = &text[range.clone()];
            let place = if same { Span::new(span.start + range.start, span.start + range.end) } else { span };
            let message = format!("`{written}` is printed as it is");
            self.report(rule::LEFTOVER_MARKUP, message, self.places.origin(place), help);
        }
    }
}

/// Markup anywhere in a line.
fn within(text: &str) -> Vec<Leftover> {
    let mut found = Vec::new();
    let mut push = |range: Range<usize>, help| found.push(Leftover { range, help });
    for (open, close, help) in [("{{", "}}", TEMPLATE), ("{%", "%}", TEMPLATE), ("[[", "]]", WIKI)] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| from + at) {
            let Some(end) = text[start..].find(close).map(|at| start + at + close.len()) else { break };
            push(start..end, help);
            from = end;
        }
    }
    for (start, _) in text.match_indices("^[") {
        push(start..start + 2, INLINE_NOTE);
    }
    if let Some(range) = highlighted(text) {
        push(range, HIGHLIGHT);
    }
    for (start, _) in text.match_indices('\\') {
        let before = text[..start].chars().next_back();
        let letters = text[start + 1..].bytes().take_while(u8::is_ascii_lowercase).count();
        if letters >= 3 && before.is_none_or(char::is_whitespace) {
            push(start..start + 1 + letters, COMMAND);
        }
    }
    found.extend(maths(text).map(|range| Leftover { range, help: MATHS }));
    found.extend(emoji(text));
    found
}

/// `a**“words”**`: stars between a letter and a mark begin and end no strong emphasis (CommonMark 6.2).
fn starred(text: &str) -> Option<Range<usize>> {
    let mark = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace() && c != '*');
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let mut stars = text.match_indices("**").map(|(at, _)| at);
    let start = stars.next()?;
    let end = stars.find(|&at| at > start + 2)?;
    let before = |at: usize| text[..at].chars().next_back();
    let after = |at: usize| text[at + 2..].chars().next();
    let opens = letter(before(start)) && mark(after(start)) && !before(end).is_some_and(char::is_whitespace);
    let closes = mark(before(end)) && letter(after(end)) && !after(start).is_some_and(char::is_whitespace);
    (opens || closes).then_some(start..end + 2)
}

/// `==words==`: the signs touch the words, as those of emphasis do.
fn highlighted(text: &str) -> Option<Range<usize>> {
    let outside = |c: Option<char>| c.is_none_or(|c| c != '=' && !c.is_alphanumeric());
    let inside = |c: Option<char>| c.is_some_and(|c| c != '=' && !c.is_whitespace());
    let opens = |at: usize| outside(text[..at].chars().next_back()) && inside(text[at + 2..].chars().next());
    let closes = |at: usize| inside(text[..at].chars().next_back()) && outside(text[at + 2..].chars().next());
    let start = text.match_indices("==").map(|(at, _)| at).find(|&at| opens(at))?;
    let end = text[start + 2..].match_indices("==").map(|(at, _)| start + 2 + at).find(|&at| closes(at))?;
    Some(start..end + 2)
}

/// A formula between dollars: it has a sign of TeX in it, which no sum of money has.
fn maths(text: &str) -> Option<Range<usize>> {
    let start = text.find('$')?;
    let double = text[start..].starts_with("$$");
    let from = start + if double { 2 } else { 1 };
    let end = from + text[from..].find('$')?;
    let inner = &text[from..end];
    let touches =
        !inner.is_empty() && !inner.starts_with(char::is_whitespace) && !inner.ends_with(char::is_whitespace);
    let formula = double || inner.contains(['\\', '^', '_', '=']);
    (touches && formula).then_some(start..end + if double && text[end..].starts_with("$$") { 2 } else { 1 })
}

/// `:smile:`
fn emoji(text: &str) -> Vec<Leftover> {
    let outside = |c: Option<char>| {
        c.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | '!' | '?' | ')' | '('))
    };
    let mut found = Vec::new();
    for (start, _) in text.match_indices(':') {
        let letters = text[start + 1..].bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
        let end = start + 1 + letters;
        let closed = letters >= 2 && text[end..].starts_with(':');
        if closed && outside(text[..start].chars().next_back()) && outside(text[end + 1..].chars().next()) {
            found.push(Leftover { range: start..end + 1, help: EMOJI });
        }
    }
    found
}

/// `{.class}`, `{#id}`, `{width=50%}`: pairs of a key and a value only directly behind a link, picture, code or bracket.
fn attributes(text: &str, follows: bool, takes_id: bool) -> Vec<Leftover> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices('{') {
        // No further than the next brace: a text of braces alone is read once.
        let next = text[start + 1..].find(['{', '}']).map(|at| start + 1 + at);
        let Some(end) = next.filter(|&next| text[next..].starts_with('}')).map(|next| next + 1) else {
            continue;
        };
        let inner = text[start + 1..end - 1].trim();
        let name = |name: &str| name.starts_with(|c: char| c.is_alphabetic()) && !name.contains(['{', '"']);
        let marks = |word: &str| word.strip_prefix(['.', '#']).is_some_and(name);
        let pair =
            |word: &str| word.split_once('=').is_some_and(|(key, value)| name(key) && !value.is_empty());
        let mut words = inner.split_whitespace();
        let any = words.clone().next().is_some();
        let sound = any && words.all(|word| marks(word) || pair(word));
        let touches = if start == 0 { follows } else { text[..start].ends_with([']', ')']) };
        let meant = inner.split_whitespace().any(marks) || touches;
        let own = inner.starts_with("lang=") || (takes_id && end == text.trim_end().len() && is_id(inner));
        if sound && meant && !own {
            found.push(Leftover { range: start..end, help: ATTRIBUTES });
        }
    }
    found
}

/// Markup that means something only where a line or block begins.
fn at_start(node: Node<'_>, text: &str) -> Option<Leftover> {
    let parent = node.parent()?;
    if !matches!(parent.data().value, NodeValue::Paragraph) {
        return None;
    }
    let before = node.previous_sibling().map(|before| before.data().value.clone());
    let second_line = matches!(before, Some(NodeValue::SoftBreak));
    if before.is_some() && !second_line {
        return None;
    }
    let first_word = text.split_whitespace().next().unwrap_or_default();
    let whole = 0..text.trim_end().len();
    if first_word.starts_with(":::") {
        return Some(Leftover { range: whole, help: DIV });
    }
    if first_word.starts_with("+--") || first_word.starts_with("+==") {
        return Some(Leftover { range: whole, help: "write the table with `|` between its cells" });
    }
    if matches!(first_word, "!!!" | "???" | "!!!+" | "???+") && text.trim_end().len() > first_word.len() {
        return Some(Leftover { range: whole, help: ADMONITION });
    }
    if second_line {
        let third = node.previous_sibling().is_some_and(|line_end| {
            line_end
                .preceding_siblings()
                .skip(1)
                .any(|before| matches!(before.data().value, NodeValue::SoftBreak))
        });
        return (text.starts_with(": ") && !third).then_some(Leftover { range: 0..1, help: DEFINITION });
    }
    let after_paragraph =
        parent.previous_sibling().is_some_and(|it| matches!(it.data().value, NodeValue::Paragraph));
    if text.starts_with(": ") && after_paragraph && !beside_table(parent) {
        return Some(Leftover { range: 0..1, help: DEFINITION });
    }
    let around = parent.parent()?;
    let first_in = parent.previous_sibling().is_none();
    let boxed = ["[ ] ", "[x] ", "[X] "].iter().any(|it| text.starts_with(it));
    if matches!(around.data().value, NodeValue::Item(_)) && first_in && boxed {
        return Some(Leftover { range: 0..3, help: TASK });
    }
    let alert = text.strip_prefix("[!").and_then(|rest| rest.split_once(']')).map(|(name, _)| name);
    let named = alert.filter(|name| !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == '-'));
    let quoted = matches!(around.data().value, NodeValue::BlockQuote) && first_in;
    named.filter(|_| quoted).map(|name| Leftover { range: 0..name.len() + 3, help: ALERT })
}

fn follows_markup(node: Node<'_>) -> bool {
    node.previous_sibling().is_some_and(|before| {
        matches!(before.data().value, NodeValue::Link(_) | NodeValue::Image(_) | NodeValue::Code(_))
    })
}

/// Whether the words of a node may end in an id: those of a heading, or of the caption of a table.
fn takes_id(node: Node<'_>) -> bool {
    let heading = |parent: Node<'_>| matches!(parent.data().value, NodeValue::Heading(_));
    node.next_sibling().is_none() && node.parent().is_some_and(|parent| heading(parent) || is_caption(parent))
}

#[cfg(test)]
mod tests {
    use crate::text::read::tests::{found, read};

    #[test]
    fn what_others_read_as_markup_is_found() {
        for (markdown, wanted) in [
            ("Text.\n\n::: note\nListen.\n:::\n", "::: note"),
            ("A [link](https://a.org){.button} here", "{.button}"),
            ("`code`{.rust}", "{.rust}"),
            ("A ==marked word== here", "==marked word=="),
            ("Care^[As they know.] counts", "^["),
            ("\\newpage\n\nText", "\\newpage"),
            ("so \\textbf{strong}", "\\textbf"),
            ("- [ ] ask\n- thank", "[ ]"),
            ("- [x] ask\n- thank", "[x]"),
            ("> [!HINT]\n> Listen.", "[!HINT]"),
            ("> [!Hinweis]\n> Listen.", "[!Hinweis]"),
            ("Text.\n\n!!! warning\n    Listen.", "!!! warning"),
            ("Care\n: work that sustains", ":"),
            ("Care\n\n: work that sustains", ":"),
            ("See [[Care policy]] and more", "[[Care policy]]"),
            ("{{< youtube x >}} is", "{{< youtube x >}}"),
            ("We write {% include x.html %} here", "{% include x.html %}"),
            ("$x^2$ grows", "$x^2$"),
            ("نص و**“كلام”** هنا", "**“كلام”**"),
            ("a**“care”** and", "**“care”**"),
            ("**“care”**s are", "**“care”**"),
            ("Thanks :tada: all", ":tada:"),
            ("+---+---+\n| a | b |", "+---+---+"),
            ("# What we ask {.unnumbered}", "{.unnumbered}"),
        ] {
            let found = found(&read(markdown));
            let leftover: Vec<_> = found.iter().filter(|it| it.contains("leftover-markup")).collect();
            assert!(
                leftover.first().is_some_and(|it| it.contains(&format!("`{wanted}`"))),
                "{markdown}: {found:?}"
            );
            let closing = usize::from(markdown.contains("\n:::\n"));
            assert_eq!(leftover.len(), 1 + closing, "{markdown}: {found:?}");
        }
    }

    #[test]
    fn prose_that_looks_like_markup_is_silent() {
        for markdown in [
            "It costs ~5 euros, and 2^3 is 8. Set {a, b} and [sic], 3 == 3, and a $5 fee.",
            "From $5 million in 2020 to $6 million, or $5–$6 a head; US$ 5 = 4 €",
            "About ~30 or ~40 of 2^3 and 2^4; x ~ y ~ z",
            "At 10:30:45, ratio 1:2:3, and a:b:c; he said: yes: no",
            "C:\\Users\\name and and\\or, a \\ b",
            "The set {x = 1} and {n}, {1, 2}; f(x){y=1, z}",
            "# What we ask {#asks}",
            "\\{.class} \\==a== \\[[x]] \\^[a] \\: b",
            "Nous demandons ceci :\nque les villes agissent",
            "[!] and [x] within a line, [ ] too",
            "a === b, ==, == ==, x==y==z",
            "2**3 and 4**2, sh** and d**n, a ** b ** c, \\*\\*“a”\\*\\*b",
            "**“care”** work, and “**care**”s",
            "e-mail me @ noon, C++ and +1, 5+--6",
        ] {
            let found = found(&read(markdown));
            assert!(!found.iter().any(|it| it.contains("leftover-markup")), "{markdown}: {found:?}");
        }
    }
}
