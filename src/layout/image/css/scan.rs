/// Where one of `stops` first is outside of strings and brackets; the length of the text where none does.
pub(super) fn find(text: &str, stops: &[u8]) -> usize {
    let bytes = text.as_bytes();
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if open == 0 && stops.contains(&byte) {
            return at;
        }
        match byte {
            b'\\' => at += 1,
            b'"' | b'\'' => at += string(&bytes[at..]) - 1,
            b'(' | b'[' => open += 1,
            b')' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    text.len()
}

/// The length of the string that begins there, with its quotation marks.
pub(super) fn string(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'\\' => at += 1,
            byte if byte == bytes[0] => break,
            _ => {}
        }
    }
    at.min(bytes.len())
}

/// The text divided at every `stop` outside of strings and brackets.
pub(super) fn split(text: &str, stop: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let at = find(text, &[stop]);
        rest = text.get(at + 1..);
        text.get(..at)
    })
}
