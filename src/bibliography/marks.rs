/// The words with apostrophes and quotation marks in place of the straight ones that a keyboard has, as other programs print them.
pub(super) fn typographic(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<usize> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let before = out.chars().next_back();
        let begins =
            before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | '—' | '–'));
        let mark = match c {
            '"' if begins => '“',
            '"' => '”',
            // A mark at the start of a word opens a quotation only where another one closes it: `'Twas` has lost letters.
            '\'' if begins && closes(chars.clone()) => '‘',
            '\'' => '’',
            c => c,
        };
        match mark {
            '“' => open.push(out.len()),
            '”' if c == '"' && open.pop().is_none() => return text.to_owned(),
            _ => {}
        }
        out.push(mark);
    }
    // Inches and other marks that are in no pairs stay as they are.
    if open.is_empty() { out } else { text.to_owned() }
}

/// Whether a straight mark ends a word in what follows.
fn closes(rest: impl Iterator<Item = char>) -> bool {
    let mut before = ' ';
    let mut rest = rest.peekable();
    while let Some(c) = rest.next() {
        let ends = rest.peek().is_none_or(|next| !next.is_alphanumeric());
        if c == '\'' && !before.is_whitespace() && ends {
            return true;
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::typographic;

    #[test]
    fn straight_marks_become_those_of_print() {
        for (written, printed) in [
            ("Women's work and the \"second shift\"", "Women’s work and the “second shift”"),
            ("The 'free' night", "The ‘free’ night"),
            ("'Twas night", "’Twas night"),
            ("(\"care\")", "(“care”)"),
            ("A 6\" rule", "A 6\" rule"),
            ("Das „Haus“", "Das „Haus“"),
        ] {
            assert_eq!(typographic(written), printed);
        }
    }
}
