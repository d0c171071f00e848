use crate::source::Span;

/// Leads from bytes of a string's value to bytes of the file it was written in.
#[derive(Debug, Clone)]
pub struct StringMap {
    pieces: Vec<StringPiece>,
}

/// A stretch of a literal that stands for a stretch of the value: byte for byte, or as a whole (an escape).
#[derive(Debug, Clone, Copy)]
struct StringPiece {
    value: Span,
    file: Span,
}

impl StringPiece {
    fn is_verbatim(self) -> bool {
        self.value.end - self.value.start == self.file.end - self.file.start
    }
}

impl StringMap {
    /// For the string literal (quotes included) at `literal` of `text`, which may lack its closing quotes. What is not a
    /// literal stands for itself.
    pub fn new(text: &str, literal: Span) -> Self {
        let raw = text.get(literal.start..literal.end).unwrap_or_default();
        let opening = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| raw.starts_with(quotes));
        let opening = opening.unwrap_or_default();
        let is_closed = raw.len() >= 2 * opening.len() && raw.ends_with(opening);
        let escapes = opening.starts_with('"');
        let mut start = opening.len();
        if start == 3 {
            let body = &raw[start..];
            start += if body.starts_with("\r\n") { 2 } else { usize::from(body.starts_with('\n')) };
        }
        let body = raw.get(start..raw.len() - if is_closed { opening.len() } else { 0 }).unwrap_or_default();
        let mut pieces = StringMapBuilder { pieces: Vec::new(), value: 0, file: literal.start + start };
        let mut rest = body;
        while escapes && let Some(at) = rest.find('\\') {
            pieces.push(at, at);
            rest = &rest[at..];
            let (file, value) = escape(rest);
            pieces.push(file, value);
            rest = &rest[file..];
        }
        pieces.push(rest.len(), rest.len());
        if pieces.pieces.is_empty() {
            pieces
                .pieces
                .push(StringPiece { value: Span::default(), file: Span::new(pieces.file, pieces.file) });
        }
        Self { pieces: pieces.pieces }
    }

    /// The bytes of the file that make up these bytes of the value.
    pub fn span(&self, value: Span) -> Span {
        let start = self.at(value.start).map_or(0, |piece| {
            if piece.is_verbatim() {
                piece.file.start + (value.start - piece.value.start).min(piece.value.end - piece.value.start)
            } else if value.start >= piece.value.end {
                piece.file.end
            } else {
                piece.file.start
            }
        });
        if value.end <= value.start {
            return Span::new(start, start);
        }
        let end = self.at(value.end - 1).map_or(start, |piece| {
            if piece.is_verbatim() {
                piece.file.start + (value.end - piece.value.start).min(piece.value.end - piece.value.start)
            } else {
                piece.file.end
            }
        });
        Span::new(start, end)
    }

    /// The piece that holds a byte of the value, or the last one.
    fn at(&self, offset: usize) -> Option<StringPiece> {
        let index = self.pieces.partition_point(|piece| piece.value.end <= offset);
        self.pieces.get(index).or(self.pieces.last()).copied()
    }
}

struct StringMapBuilder {
    pieces: Vec<StringPiece>,
    value: usize,
    file: usize,
}

impl StringMapBuilder {
    /// Goes on by so many bytes of the file and of the value.
    fn push(&mut self, file: usize, value: usize) {
        if value > 0 {
            self.pieces.push(StringPiece {
                value: Span::new(self.value, self.value + value),
                file: Span::new(self.file, self.file + file),
            });
        }
        self.value += value;
        self.file += file;
    }
}

/// The bytes of the escape at the start of `text`, and of what it stands for.
fn escape(text: &str) -> (usize, usize) {
    let hex = |digits: usize| {
        let end = 2 + digits;
        let code = text.get(2..end).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        code.and_then(char::from_u32).map_or((1, 1), |c| (end, c.len_utf8()))
    };
    match text.as_bytes().get(1) {
        Some(b'x') => hex(2),
        Some(b'u') => hex(4),
        Some(b'U') => hex(8),
        Some(b'b' | b'e' | b'f' | b'n' | b'r' | b't' | b'\\' | b'"') => (2, 1),
        Some(b' ' | b'\t' | b'\r' | b'\n') => {
            let rest = text[1..].trim_start_matches([' ', '\t', '\r', '\n']);
            (text.len() - rest.len(), 0)
        }
        _ => (1, 1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The value of `x = LITERAL`, by the parser that reads briefs.
    fn value(text: &str, literal: Span) -> Option<String> {
        let table = toml::de::DeTable::parse(text).ok()?;
        let value = table.get_ref().get("x")?;
        assert_eq!(Span::from(value.span()), literal);
        value.get_ref().as_str().map(str::to_owned)
    }

    /// Every character of the value leads to a place of the file that stands for it.
    fn verify(literal: &str) {
        let text = format!("# œ\nx = {literal}\n");
        let span = Span::new(text.find("x = ").unwrap() + 4, text.len() - 1);
        let Some(value) = value(&text, span) else { return };
        let map = StringMap::new(&text, span);
        let mut last = span.start;
        for (start, c) in value.char_indices() {
            let file = map.span(Span::new(start, start + c.len_utf8()));
            assert!(file.start >= last && file.end <= span.end, "{literal}: {c} at {file:?}");
            last = file.end;
            let written = &text[file.start..file.end];
            assert!(written == c.to_string() || written.starts_with('\\'), "{literal}: {c} is {written}");
            if written.starts_with('\\') && written.len() > 1 {
                assert_eq!(
                    toml::from_str::<toml::Table>(&format!("x = \"{written}\"")).unwrap()["x"].as_str(),
                    Some(c.to_string().as_str())
                );
            }
        }
        assert_eq!(
            map.span(Span::new(value.len(), value.len())).start.max(last),
            map.span(Span::new(value.len(), value.len())).start
        );
    }

    #[test]
    fn each_kind_of_string() {
        for literal in [
            r#""plain""#,
            r#""tab\t é \u00e9 \U0001F600 \x41 \e \" \\ end""#,
            r"'C:\path'",
            "\"\"\"\nfirst\nsecond \\\n   third \\\"\"\"",
            "\"\"\"\r\nfirst\r\nsecond \\\r\n\r\n  third\"\"\"",
            "'''\nno \\escape\n'here' ''\n'''",
            r#""""two quotes"" at the end"""""#,
            r#""""#,
            r#""""""""#,
        ] {
            verify(literal);
        }
    }

    #[test]
    fn a_string_without_its_closing_quotes_is_mapped_behind_the_opening_ones() {
        for (literal, first) in [("\"é", 1), ("\"\"\"é\"", 3), ("'''\né''", 4), ("'é", 1)] {
            let map = StringMap::new(literal, Span::new(0, literal.len()));
            assert_eq!(map.span(Span::new(0, 2)), Span::new(first, first + 2), "{literal}");
        }
    }

    #[test]
    fn an_escape_is_one_piece() {
        let text = r#"x = "a\u00e9b""#;
        let map = StringMap::new(text, Span::new(4, text.len()));
        assert_eq!(map.span(Span::new(0, 1)), Span::new(5, 6));
        assert_eq!(map.span(Span::new(1, 3)), Span::new(6, 12));
        assert_eq!(map.span(Span::new(2, 3)), Span::new(6, 12));
        assert_eq!(map.span(Span::new(0, 4)), Span::new(5, 13));
        assert_eq!(map.span(Span::new(4, 4)), Span::new(13, 13));
        assert_eq!(map.span(Span::new(90, 99)), Span::new(13, 13));
    }

    proptest! {
        #[test]
        fn agrees_with_the_parser(
            parts in prop::collection::vec(
                prop_oneof![
                    Just("\\n"), Just("\\t"), Just("\\\\"), Just("\\\""), Just("\\u00e9"), Just("\\x41"), Just("\\e"),
                    Just("\\\n  "), Just("\\ \r\n\n"), Just("\n"), Just("\r\n"), Just("\""), Just("'"), Just("é"),
                    Just("word "), Just("\u{1F600}"), Just("\t")
                ],
                0..12,
            ),
            quotes in prop_oneof![Just("\""), Just("'"), Just("\"\"\""), Just("'''")],
        ) {
            verify(&format!("{quotes}{}{quotes}", parts.concat()));
        }

        #[test]
        fn never_panics(text in "\\PC*", start in 0_usize..40, end in 0_usize..40, from in 0_usize..40, to in 0_usize..40) {
            let _ = StringMap::new(&text, Span::new(start, end)).span(Span::new(from, to));
        }

        /// An escape may be cut short anywhere, also within a character.
        #[test]
        fn broken_escapes_never_panic(parts in prop::collection::vec(
            prop_oneof![Just("\\"), Just("\\U"), Just("\\u"), Just("\\x"), Just("00"), Just("é"), Just("界"), Just("\n"), Just(" "), Just("\"")],
            0..12,
        )) {
            let text = format!("\"{}\"", parts.concat());
            let _ = StringMap::new(&text, Span::new(0, text.len())).span(Span::new(0, text.len()));
        }
    }
}
