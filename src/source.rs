//! Source files, byte spans in them, and lines and columns for people.

use std::cmp::Reverse;
use std::fmt;
use std::sync::Arc;

/// A range of UTF-8 bytes in a source file, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`; an end before the start gives an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Whether `other` lies within this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A position as editors show it: both count from one, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from one.
    pub line: usize,
    /// Column in characters, from one.
    pub column: usize,
}

/// Where one field of a TOML file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSpan {
    /// Dotted path as a person writes it, such as `sections.key-messages.body` or `recommendations[1].to`.
    pub path: String,
    /// The key, or the `[header]` of a table that has one.
    pub key: Span,
    /// The value; for a table the whole of what belongs to it.
    pub value: Span,
}

/// Bytes from one count of characters to the next.
const STEP: usize = 256;

/// One file that was read, and where its lines and fields are.
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
    /// How many characters lie before each [`STEP`] bytes of the text, so that a column on a long line is no walk along it.
    characters: Vec<usize>,
    fields: Vec<FieldSpan>,
    /// Where each key and value starts, how long it is, and the place of its field; of those that start together the
    /// innermost last.
    by_start: Vec<(usize, Reverse<usize>, usize)>,
    /// Where text begins that another source added, and that source.
    added: Option<(usize, Arc<Source>)>,
    lies_in_file: bool,
}

impl Source {
    /// A source named `name` (the path as people should see it) with its `text`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        Self {
            name: name.into(),
            characters: characters(&text),
            text,
            line_starts,
            fields: Vec::new(),
            by_start: Vec::new(),
            added: None,
            lies_in_file: true,
        }
    }

    /// The first line that is neither empty nor a remark, else the first of all: the place of what a whole file lacks.
    pub fn first_line(&self) -> Span {
        let mut lines = self.line_starts.iter().map(|&start| {
            let line = self.text[start..].lines().next().unwrap_or_default();
            (start, line.trim_end())
        });
        let first = lines.clone().next();
        let says = |line: &str| !line.is_empty() && !line.starts_with('#');
        let (start, line) = lines.find(|(_, line)| says(line)).or(first).unwrap_or_default();
        Span::new(start, start + line.len())
    }

    /// The same source, knowing its fields (in any order).
    #[must_use]
    pub fn with_fields(mut self, mut fields: Vec<FieldSpan>) -> Self {
        fields.sort_by(|a, b| a.path.cmp(&b.path));
        let parts = fields.iter().enumerate().flat_map(|(index, field)| {
            [field.key, field.value].map(|part| (part.start, Reverse(part.end - part.start), index))
        });
        self.by_start = parts.collect();
        self.by_start.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.cmp(&b.2)));
        self.fields = fields;
        self
    }

    /// The same source with the text of another after its own. Bytes, lines and fields of its own text stay where they are;
    /// places after it are those of the other source.
    #[must_use]
    pub fn with_added(self, other: &Arc<Source>) -> Self {
        let text = format!("{}\n{}", self.text, other.text);
        let start = self.text.len() + 1;
        Self { added: Some((start, Arc::clone(other))), ..Self::new(self.name, text) }
    }

    /// The same source as no file, such as arguments of a command line.
    #[must_use]
    pub fn without_file(self) -> Self {
        Self { lies_in_file: false, ..self }
    }

    /// Whether its text lies in a file, which can be changed and shown.
    pub fn lies_in_file(&self) -> bool {
        self.lies_in_file
    }

    /// The path as people should see it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The fields of the file, sorted by path.
    pub fn fields(&self) -> &[FieldSpan] {
        &self.fields
    }

    /// The field with exactly this path.
    pub fn field(&self, path: &str) -> Option<&FieldSpan> {
        self.fields.binary_search_by(|field| field.path.as_str().cmp(path)).ok().map(|i| &self.fields[i])
    }

    /// The innermost field whose key or value contains the span.
    pub fn field_at(&self, span: Span) -> Option<&FieldSpan> {
        let last = self.by_start.partition_point(|(start, ..)| *start <= span.start).checked_sub(1)?;
        let (.., nearest) = self.by_start.get(last)?;
        let mut candidate = self.fields.get(*nearest);
        while let Some(field) = candidate {
            if field.key.contains(span) || field.value.contains(span) {
                break;
            }
            candidate = holder(&field.path).and_then(|path| self.field(path));
        }
        candidate
    }

    /// The line of a byte offset, from one.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset)
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line(offset);
        let column = self.characters_before(offset) - self.characters_before(self.line_starts[line - 1]) + 1;
        Position { line, column }
    }

    /// The bytes of the line that a byte offset lies in, without its line end.
    pub fn line_span(&self, offset: usize) -> Span {
        let line = self.line(offset);
        let start = self.line_starts[line - 1];
        let end = self.line_starts.get(line).map_or(self.text.len(), |next| next - 1);
        let ends_in_return = self.text[start..end].ends_with('\r');
        Span::new(start, end - usize::from(ends_in_return))
    }

    fn characters_before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.characters[step] + leading_bytes(&self.text.as_bytes()[step * STEP..offset])
    }
}

/// How many characters begin before each [`STEP`] bytes.
fn characters(text: &str) -> Vec<usize> {
    let mut before = 0;
    let counts = text.as_bytes().chunks(STEP).map(|chunk| {
        before += leading_bytes(chunk);
        before
    });
    std::iter::once(0).chain(counts).collect()
}

/// How many characters begin in these bytes of UTF-8.
fn leading_bytes(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xbf)).count()
}

/// The path of the table or array that a field lies in.
fn holder(path: &str) -> Option<&str> {
    let (mut end, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in path.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = quoted,
            '"' => quoted = !quoted,
            '.' | '[' if !quoted => end = at,
            _ => {}
        }
    }
    path.get(..end).filter(|path| !path.is_empty())
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A place in a file.
#[derive(Debug, Clone)]
pub struct Location {
    /// The file.
    pub source: Arc<Source>,
    /// The bytes in it.
    pub span: Span,
}

impl Location {
    /// A place in a file, or in what was added to its text.
    pub fn new(source: &Arc<Source>, span: Span) -> Self {
        match &source.added {
            Some((start, added)) if span.start >= *start => {
                Self { source: Arc::clone(added), span: Span::new(span.start - start, span.end - start) }
            }
            _ => Self { source: Arc::clone(source), span },
        }
    }

    /// Where it starts, as editors show it.
    pub fn start(&self) -> Position {
        self.source.position(self.span.start)
    }

    /// Where it ends, as editors show it (exclusive).
    pub fn end(&self) -> Position {
        self.source.position(self.span.end)
    }

    /// The dotted path of the field it lies in.
    pub fn field(&self) -> Option<&str> {
        self.source.field_at(self.span).map(|field| field.path.as_str())
    }
}

/// Names one of the [`Sources`] of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(pub u32);

/// Where a node of a tree came from: a file and the bytes in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Origin {
    /// The file.
    pub source: SourceId,
    /// The bytes.
    pub span: Span,
}

/// The files that one statement is made of; the brief itself is always the first.
#[derive(Debug, Clone, Default)]
pub struct Sources(Vec<Arc<Source>>);

impl Sources {
    /// Takes a file in and names it; the same file (by identity) keeps its name.
    pub fn add(&mut self, source: &Arc<Source>) -> SourceId {
        let known = self.0.iter().position(|held| Arc::ptr_eq(held, source));
        let index = known.unwrap_or_else(|| {
            self.0.push(Arc::clone(source));
            self.0.len() - 1
        });
        SourceId(index as u32)
    }

    /// The file of that name.
    ///
    /// # Panics
    /// When the id was given out by another `Sources`.
    pub fn get(&self, id: SourceId) -> &Arc<Source> {
        &self.0[id.0 as usize]
    }

    /// Every file with its name, the brief first.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Arc<Source>)> {
        self.0.iter().enumerate().map(|(index, source)| (SourceId(index as u32), source))
    }

    /// The place of an origin, for a diagnostic.
    pub fn location(&self, origin: Origin) -> Location {
        Location::new(self.get(origin.source), origin.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_not_the_first_line() {
        let line = |text: &str| {
            let span = Source::new("a.toml", text).first_line();
            text[span.start..span.end].to_owned()
        };
        assert_eq!(line("#:schema brief.schema.json\r\n\r\ntitle = \"A\"\r\n"), "title = \"A\"");
        assert_eq!([line("# nothing\n"), line("")], ["# nothing", ""]);
    }

    #[test]
    fn columns_count_characters() {
        let source = Source::new("a.toml", "é = 1\nsœur = 2\n");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(source.text().find('=').unwrap()), Position { line: 1, column: 3 });
        assert_eq!(source.position(source.text().rfind('=').unwrap()), Position { line: 2, column: 6 });
        assert_eq!(source.position(10_000), Position { line: 3, column: 1 });
    }

    #[test]
    fn columns_far_along_a_line() {
        let text = format!("a\n{}\r\nb", "é家x".repeat(500));
        let source = Source::new("a.toml", text.clone());
        for (offset, _) in text.char_indices() {
            let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
            assert_eq!(source.position(offset).column, text[start..offset].chars().count() + 1);
        }
        assert_eq!(source.position(text.len()), Position { line: 3, column: 2 });
        assert_eq!(source.line_span(3), Span::new(2, 3002));
        assert_eq!(source.line_span(text.len()), Span::new(3004, 3005));
    }

    #[test]
    fn holders_of_fields() {
        assert_eq!(holder("a.b"), Some("a"));
        assert_eq!(holder("a.b[2]"), Some("a.b"));
        assert_eq!(holder(r#"a."b.c\"[1".d"#), Some(r#"a."b.c\"[1""#));
        assert_eq!(holder(r#"a."b.c""#), Some("a"));
        assert_eq!(holder("a"), None);
    }

    #[test]
    fn tables_apart_from_their_parts() {
        let text = "[a]\nx = 1\n[b]\n# here\n[a.c]\ny = 2\n";
        let field = |path: &str, key, value| FieldSpan { path: path.into(), key, value };
        let source = Source::new("a.toml", text).with_fields(vec![
            field("a", Span::new(0, 3), Span::new(0, 32)),
            field("a.x", Span::new(4, 5), Span::new(8, 9)),
            field("b", Span::new(10, 13), Span::new(10, 13)),
            field("a.c", Span::new(21, 26), Span::new(21, 32)),
            field("a.c.y", Span::new(27, 28), Span::new(31, 32)),
        ]);
        assert_eq!(source.field_at(Span::new(10, 13)).unwrap().path, "b");
        assert_eq!(source.field_at(Span::new(31, 32)).unwrap().path, "a.c.y");
        assert_eq!(source.field_at(Span::new(22, 30)).unwrap().path, "a.c");
        assert_eq!(source.field_at(Span::new(4, 9)).unwrap().path, "a");
        assert!(source.field_at(Span::new(0, 40)).is_none());
    }

    #[test]
    fn innermost_field_wins() {
        let field = |path: &str, key, value| FieldSpan { path: path.into(), key, value };
        let source = Source::new("a.toml", "[a]\nb = 1\n").with_fields(vec![
            field("a", Span::new(1, 2), Span::new(0, 9)),
            field("a.b", Span::new(4, 5), Span::new(8, 9)),
        ]);
        assert_eq!(source.field_at(Span::new(8, 9)).unwrap().path, "a.b");
        assert_eq!(source.field_at(Span::new(1, 2)).unwrap().path, "a");
        assert_eq!(source.field("a.b").unwrap().key, Span::new(4, 5));
    }
}
