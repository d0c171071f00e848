use super::address;
use super::character::{Character, CharacterKind, LinePlace};
use super::escape;
use super::flanking::{self, Delimiter};
use super::leaves::{Leaf, LeafStyle, Styled, leaves};
use crate::document::Inline;
use crate::locale::{Direction, Language};
use crate::text::{Decoration, PictureWidth};

/// A line of text as Markdown. Line ends are in it only in a [`LinePlace::Paragraph`]; elsewhere they are spaces.
pub(super) fn write(content: &[Inline], place: LinePlace) -> String {
    let leaves = leaves(content);
    let mut line = MarkdownLine { after_call: false, written: Vec::new(), marks: Vec::new(), place };
    line.styled(
        &leaves,
        &[
            LeafStyle::Link,
            LeafStyle::Passage,
            LeafStyle::Script,
            LeafStyle::Deleted,
            LeafStyle::Strong,
            LeafStyle::Emphasis,
        ],
    );
    flanking::settle(&mut line.written, &line.marks);
    escape::write(&line.written, place)
}

/// Between two calls of notes at one place, lest they be read as one number (Editorial Manual of the United Nations, Footnotes, IX.B).
pub(super) const BETWEEN_CALLS: &str = "<sup>,</sup>";

struct MarkdownLine {
    /// Whether the leaf before is the call of a note.
    after_call: bool,
    written: Vec<Character>,
    marks: Vec<Delimiter>,
    place: LinePlace,
}

impl MarkdownLine {
    /// Writes leaves; at each the style that goes on for longest is the outermost mark. Spaces at the ends of a mark are
    /// outside of it, where Markdown wants them.
    fn styled(&mut self, leaves: &[Styled], styles: &[LeafStyle]) {
        let mut rest = leaves;
        while let Some(first) = rest.first() {
            if first.is_plain() {
                self.leaf(first);
                rest = &rest[1..];
                continue;
            }
            let reach = |style: LeafStyle| {
                let shared = rest.iter().take_while(|other| first.shares(other, style)).count();
                shared - rest[..shared].iter().rev().take_while(|styled| styled.is_space()).count()
            };
            let styles_here = if first.is_space() { &[] } else { styles };
            let outermost = styles_here
                .iter()
                .rev()
                .map(|&style| (reach(style), style))
                .max_by_key(|&(length, _)| length);
            let Some((length, style)) = outermost.filter(|&(length, _)| length > 0) else {
                self.leaf(first);
                rest = &rest[1..];
                continue;
            };
            let (run, after) = rest.split_at(length);
            let inner: Vec<LeafStyle> = styles.iter().copied().filter(|&other| other != style).collect();
            match (style, &first.link, &first.language) {
                (LeafStyle::Link, Some(url), _) => self.link(url, run, &inner),
                (LeafStyle::Passage, _, Some(language)) => self.passage(language, run, &inner),
                (LeafStyle::Script, ..) => self.script(first.script, run, &inner),
                (LeafStyle::Deleted, ..) => self.deleted(run, after.first(), &inner),
                (LeafStyle::Strong, ..) => self.marked("**", run, &inner),
                _ => self.marked("*", run, &inner),
            }
            rest = after;
        }
    }

    fn marked(&mut self, mark: &str, run: &[Styled], inner: &[LeafStyle]) {
        let open = self.written.len();
        self.mark(mark);
        self.styled(run, inner);
        let close = self.written.len();
        self.mark(mark);
        self.marks.push(Delimiter { open, close, length: mark.len() });
    }

    fn link(&mut self, url: &str, run: &[Styled], inner: &[LeafStyle]) {
        let plain = |styled: &Styled| match styled.leaf {
            Leaf::Char(c)
                if !(styled.strong || styled.emphasis || styled.deleted) && styled.script.is_none() =>
            {
                Some(c)
            }
            _ => None,
        };
        let shown: Option<String> = run.iter().map(plain).collect();
        if let Some(short) = shown.and_then(|shown| address::autolink(url, &shown)) {
            self.mark(&short);
            return;
        }
        self.mark("[");
        let start = self.written.len();
        self.styled(run, inner);
        self.bracket(start);
        self.mark("](");
        self.mark(&address::destination(url));
        self.mark(")");
    }

    /// HTML within the line (CommonMark 0.31, section 6.6), which websites show and GitHub drops without harm.
    fn passage(&mut self, language: &Language, run: &[Styled], inner: &[LeafStyle]) {
        let direction = match language.direction() {
            Direction::RightToLeft => " dir=\"rtl\"",
            Direction::LeftToRight => "",
        };
        self.mark(&format!("<span lang=\"{language}\"{direction}>"));
        self.styled(run, inner);
        self.mark("</span>");
    }

    /// Words between tildes; HTML beside another mark, for GitHub looks through tildes for what is behind them.
    fn deleted(&mut self, run: &[Styled], next: Option<&Styled>, inner: &[LeafStyle]) {
        let marked = self.written.last().is_some_and(|last| last.kind == CharacterKind::Mark);
        let is_plain =
            |next: &Styled| *next == Styled::plain(next.leaf.clone()) && matches!(next.leaf, Leaf::Char(_));
        if !marked && next.is_none_or(is_plain) {
            return self.marked("~~", run, inner);
        }
        self.mark("<del>");
        self.styled(run, inner);
        self.mark("</del>");
    }

    fn script(&mut self, script: Option<Decoration>, run: &[Styled], inner: &[LeafStyle]) {
        let tag = if script == Some(Decoration::Subscript) { "sub" } else { "sup" };
        self.mark(&format!("<{tag}>"));
        self.styled(run, inner);
        self.mark(&format!("</{tag}>"));
    }

    fn leaf(&mut self, styled: &Styled) {
        let call = matches!(styled.leaf, Leaf::Note(_));
        self.unmarked_leaf(styled);
        self.after_call = call;
    }

    fn unmarked_leaf(&mut self, styled: &Styled) {
        match &styled.leaf {
            Leaf::Char(c) => self.text(*c),
            Leaf::Code(code) => self.code(code),
            Leaf::Image { path, alt, width: Some(width) } => self.mark(&image_element(path, alt, *width)),
            Leaf::Image { path, alt, width: None } => {
                self.mark("![");
                let start = self.written.len();
                alt.chars().for_each(|c| self.text(c));
                self.bracket(start);
                self.mark("](");
                self.mark(&address::destination(path));
                self.mark(")");
            }
            Leaf::Note(number) => {
                if self.after_call {
                    self.mark(BETWEEN_CALLS);
                }
                self.mark(&format!("[^{number}]"));
            }
            Leaf::Break if self.place == LinePlace::Paragraph => self.mark("\\\n"),
            Leaf::Break => self.text(' '),
        }
    }

    fn code(&mut self, code: &str) {
        // In a cell a bar ends the code even after a backslash, so that these two cannot be in code there.
        if self.place == LinePlace::Cell && code.contains("\\|") {
            code.chars().for_each(|c| self.text(c));
            return;
        }
        if address::is_template(code) {
            let encoded =
                |c: char| if c.is_ascii_punctuation() { format!("&#{};", u32::from(c)) } else { c.into() };
            let code: String = code.chars().map(encoded).collect();
            self.mark(&format!("<code>{code}</code>"));
            return;
        }
        let fence = "`".repeat(longest_run(code, '`') + 1);
        let both = code.starts_with(' ') && code.ends_with(' ') && !code.trim().is_empty();
        let pad = if both || code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        let code = if self.place == LinePlace::Cell { code.replace('|', "\\|") } else { code.to_owned() };
        self.mark(&format!("{fence}{pad}{code}{pad}{fence}"));
    }

    fn mark(&mut self, mark: &str) {
        self.written.extend(mark.chars().map(|c| Character { c, kind: CharacterKind::Mark }));
    }

    fn text(&mut self, c: char) {
        self.written.push(Character { c, kind: CharacterKind::Text });
    }

    fn bracket(&mut self, start: usize) {
        for written in &mut self.written[start..] {
            if written.kind == CharacterKind::Text {
                written.kind = CharacterKind::Bracketed;
            }
        }
    }
}

/// A picture of a width of its own as HTML (CommonMark 0.31, section 6.6), for only pandoc knows a mark for it. GitHub shows
/// the element, and pandoc keeps it for web pages.
fn image_element(path: &str, alt: &str, width: PictureWidth) -> String {
    let width = match width {
        PictureWidth::Share(tenths) => format!("{}%", f32::from(tenths) / 10.0),
        PictureWidth::Length(_) => format!("{}", (width.points(0.0) * PIXELS_PER_POINT).round()),
    };
    // Signs that a template, a table or another mark could take for its own are not in the element.
    let encoded = |text: &str| -> String {
        let sign = |c: char| "\"&<>{}|*_`~[]\\".contains(c);
        text.chars().map(|c| if sign(c) { format!("&#{};", u32::from(c)) } else { c.into() }).collect()
    };
    let source = encoded(&address::destination(path));
    format!("<img src=\"{source}\" alt=\"{}\" width=\"{width}\">", encoded(alt))
}

/// Pixels of CSS in a point (CSS Values and Units 4, section 6.2).
const PIXELS_PER_POINT: f32 = 96.0 / 72.0;

/// How many of this character are side by side at most.
pub(super) fn longest_run(text: &str, c: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for other in text.chars() {
        run = if other == c { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}
