//! Lists that are marked `(a)`, `(i)` or `b)`, which CommonMark does not know. Their marks are replaced by numbers of the same length
//! before comrak reads the text, so that every byte keeps its place, and are put back when the list is read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::text::ListMark;

/// The marks of a field by the byte they begin at.
#[derive(Debug, Default)]
pub(super) struct FoundListMarks(BTreeMap<usize, (ListMark, u32)>);

/// A number may be left out by mistake, and the list goes on.
const WIDEST_GAP: u32 = 3;

impl FoundListMarks {
    /// The marks of a text: those that count on, each at the start of a line, after an empty line, a line that ends in a
    /// colon, or another item.
    pub(super) fn find(markdown: &str) -> Self {
        let lines = marked_lines(markdown);
        let mut marks = BTreeMap::new();
        for (index, line) in lines.iter().enumerate() {
            let known = marks.get(&line.start).copied();
            if known.is_none() && !line.may_begin {
                continue;
            }
            let below = lines[index + 1..]
                .iter()
                .take_while(|other| other.indent >= line.indent && other.quoted == line.quoted);
            let Some(next) = below.clone().find(|other| other.indent == line.indent) else { continue };
            let own: Vec<(ListMark, u32)> = known.map_or_else(|| line.read.clone(), |known| vec![known]);
            let pairs = own.iter().flat_map(|own| next.read.iter().map(move |next| (*own, *next)));
            let goes_on = pairs.filter(|((mark, number), (other, following))| {
                mark == other && (1..=WIDEST_GAP).contains(&following.saturating_sub(*number))
            });
            if let Some((own, next_mark)) =
                goes_on.min_by_key(|((_, number), (_, following))| following - number)
            {
                marks.insert(line.start, own);
                marks.insert(next.start, next_mark);
            }
        }
        Self(marks)
    }

    /// The text with numbers in place of the marks.
    pub(super) fn numbered<'m>(&self, markdown: &'m str) -> Cow<'m, str> {
        if self.0.is_empty() {
            return Cow::Borrowed(markdown);
        }
        let mut numbered = markdown.to_owned();
        for (start, (mark, number)) in &self.0 {
            let label = mark.label(*number);
            let end = if label.ends_with('.') { '.' } else { ')' };
            let digits = format!("{:0>width$}{end}", 1, width = label.len() - 1);
            numbered.replace_range(*start..*start + label.len(), &digits);
        }
        Cow::Owned(numbered)
    }

    /// The mark that begins at that byte, and its number.
    pub(super) fn at(&self, start: usize) -> Option<(ListMark, u32)> {
        self.0.get(&start).copied()
    }

    /// Whether a mark lies in these bytes: what comrak read there is not what was written.
    pub(super) fn touches(&self, start: usize, end: usize) -> bool {
        self.0.range(start..end).next().is_some()
    }
}

/// A line that begins with a mark.
struct Marked {
    /// Where its mark begins.
    start: usize,
    indent: usize,
    /// How many marks of quotations stand before it.
    quoted: usize,
    /// Each way that its mark can be read.
    read: Vec<(ListMark, u32)>,
    /// Whether a list may begin here.
    may_begin: bool,
}

fn marked_lines(markdown: &str) -> Vec<Marked> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut before = "";
    for line in markdown.split_inclusive('\n') {
        let rest = line.trim_start_matches([' ', '\t', '>']);
        let prefix = &line[..line.len() - rest.len()];
        let read: Vec<_> = ListMark::read(rest).into_iter().map(|(mark, number, _)| (mark, number)).collect();
        if !read.is_empty() {
            let above = before.trim_matches([' ', '\t', '>', '\r', '\n']);
            let item = above.starts_with(['-', '*', '+']) || above.starts_with(|c: char| c.is_ascii_digit());
            let may_begin =
                above.is_empty() || above.ends_with([':', '：']) || item || !ListMark::read(above).is_empty();
            let quoted = prefix.matches('>').count();
            lines.push(Marked { start: start + prefix.len(), indent: prefix.len(), quoted, read, may_begin });
        }
        before = line;
        start += line.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(markdown: &str) -> String {
        FoundListMarks::find(markdown).numbered(markdown).into_owned()
    }

    #[test]
    fn marks_become_numbers_of_the_same_length() {
        for (written, wanted) in [
            ("(a) one\n(b) two\n", "01) one\n01) two\n"),
            ("We ask:\n(i) one\n(ii) two\n(iii) three", "We ask:\n01) one\n001) two\n0001) three"),
            ("(a) one\n\n    (i) x\n    (ii) y\n\n(b) two", "01) one\n\n    01) x\n    001) y\n\n01) two"),
            ("> (a) one\n> (b) two", "> 01) one\n> 01) two"),
            ("a) one\nb) two\nd) four", "1) one\n1) two\n1) four"),
            ("a. one\nb. two", "1. one\n1. two"),
            ("1. x\n   (a) one\n   (b) two", "1. x\n   01) one\n   01) two"),
        ] {
            assert_eq!(numbered(written), wanted);
            assert_eq!(written.len(), wanted.len());
        }
    }

    #[test]
    fn what_is_no_list_stays() {
        for written in [
            "as in paragraph 5\n(a) of the resolution",
            "as in paragraph 5\n(a) of the resolution and\n(b) of the other",
            "(c) 2024 Example",
            "\\(a) one\n\\(b) two",
            "A. Smith\nB. Jones",
            "(a) one\n(b)two",
        ] {
            assert_eq!(numbered(written), written);
        }
    }
}
