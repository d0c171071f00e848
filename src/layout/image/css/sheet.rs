use simplecss::Selector;

use super::scan::{find, split, string};

/// How deep blocks may be nested.
const DEEPEST: usize = 16;

/// Takes the place of `:root`, which the reader of selectors does not know: an attribute that only the outermost element has.
pub(super) const ROOT: &str = "is-the-root";

/// A property and its value, as they are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Declaration<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) important: bool,
}

/// Declarations for the elements that a selector matches.
#[derive(Debug)]
pub(super) struct CssRule<'a> {
    pub(super) matcher: Matcher<'a>,
    pub(super) declarations: Vec<Declaration<'a>>,
}

/// Which elements a rule is for.
#[derive(Debug)]
pub(super) enum Matcher<'a> {
    Known(Selector<'a>),
    /// A selector that cannot be matched here, and a wider one that can.
    Unknown {
        selector: &'a str,
        wider: Option<Selector<'a>>,
    },
}

/// A sheet without comments, and with [`ROOT`] for `:root`.
pub(super) fn prepare(text: &str) -> String {
    let mut prepared = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['/', '"', '\'', ':']) {
        prepared.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(behind) = rest.strip_prefix(":root")
            && !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_')
        {
            prepared.push('[');
            prepared.push_str(ROOT);
            prepared.push(']');
            ":root".len()
        } else {
            let length = if rest.starts_with(['"', '\'']) { string(rest.as_bytes()) } else { 1 };
            prepared.push_str(&rest[..length]);
            length
        };
        rest = &rest[taken..];
    }
    prepared.push_str(rest);
    prepared
}

/// The declarations of a block or of a `style` attribute.
pub(super) fn declarations(text: &str) -> Vec<Declaration<'_>> {
    split(text, b';').filter_map(declaration).collect()
}

fn declaration(text: &str) -> Option<Declaration<'_>> {
    let (name, value) = text.split_once(':')?;
    let (name, value) = (name.trim(), value.trim());
    let bare = value.rsplit_once('!').filter(|(_, word)| word.trim().eq_ignore_ascii_case("important"));
    let important = bare.is_some();
    Some(Declaration { name, value: bare.map_or(value, |(value, _)| value.trim_end()), important })
}

/// Adds the rules of a prepared sheet that apply to a light page on paper or on a screen.
pub(super) fn rules<'a>(text: &'a str, rules: &mut Vec<CssRule<'a>>) {
    read(text, rules, 0);
}

fn read<'a>(text: &'a str, rules: &mut Vec<CssRule<'a>>, depth: usize) {
    let mut rest = text.trim_start();
    while !rest.is_empty() && depth < DEEPEST {
        let end = find(rest, b"{;");
        let prelude = rest[..end].trim();
        rest = rest.get(end..).unwrap_or_default();
        let Some(body) = rest.strip_prefix('{') else {
            rest = rest.get(1..).unwrap_or_default().trim_start();
            continue;
        };
        let end = closing(body);
        let body_text = &body[..end];
        rest = body.get(end + 1..).unwrap_or_default().trim_start();
        match prelude.strip_prefix('@') {
            Some(at_rule) if applies(at_rule) => read(body_text, rules, depth + 1),
            Some(_) => {}
            None => {
                let declarations = declarations(body_text);
                let selectors = split(prelude, b',').map(str::trim).filter(|part| !part.is_empty());
                rules.extend(
                    selectors
                        .filter_map(matcher)
                        .map(|matcher| CssRule { matcher, declarations: declarations.clone() }),
                );
            }
        }
    }
}

/// Where the block that has begun ends.
fn closing(body: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        let step = find(&body[at..], b"{}");
        at += step;
        match body.as_bytes().get(at) {
            Some(b'{') => depth += 1,
            Some(b'}') if depth > 0 => depth -= 1,
            _ => return at,
        }
        at += 1;
    }
}

/// Whether the rules within an at-rule count.
fn applies(at_rule: &str) -> bool {
    let lower = at_rule.to_ascii_lowercase();
    let (name, condition) =
        lower.split_once(|c: char| !c.is_ascii_alphabetic() && c != '-').unwrap_or((&lower, ""));
    let condition: String = condition.chars().filter(|c| !c.is_whitespace()).collect();
    match name {
        "layer" => true,
        "supports" => !condition.starts_with("not"),
        "media" => split(&condition, b',').any(|query| {
            matches!(
                query,
                "" | "all"
                    | "print"
                    | "screen"
                    | "prefers-color-scheme:light"
                    | "(prefers-color-scheme:light)"
            )
        }),
        _ => false,
    }
}

/// The matcher of one selector; none for one that nothing on paper meets.
fn matcher(selector: &str) -> Option<Matcher<'_>> {
    /// Words after a colon that no element of a page meets.
    const NEVER: &[&str] = &[
        ":hover",
        ":focus",
        ":active",
        ":visited",
        ":target",
        ":disabled",
        ":checked",
        "::",
        ":before",
        ":after",
        ":host",
    ];
    if NEVER.iter().any(|word| selector.contains(word)) {
        return None;
    }
    if !selector.contains('~')
        && let Some(known) = Selector::parse(selector)
    {
        return Some(Matcher::Known(known));
    }
    // What comes before the last combinator only narrows it down, and so does what is after a colon.
    let last = selector.rsplit(|c: char| c.is_whitespace() || "~>+".contains(c)).next().unwrap_or_default();
    let wider = last.split(':').next().filter(|simple| !simple.is_empty()).and_then(Selector::parse);
    Some(Matcher::Unknown { selector, wider })
}
