//! How far marks hang into the margin of a justified paragraph, whose edge looks straight only if the faint ones are beyond it.

use crate::layout::metrics::hang as metrics;

/// How far a cluster at a line's end hangs, in points; `advance` is its width.
pub(super) fn hang(words: &str, advance: f32) -> f64 {
    let part = match words.chars().next_back() {
        Some('.') => metrics::STOP,
        Some('-' | '\u{2010}' | '\u{2011}') => metrics::HYPHEN,
        Some(',' | '،' | '۔' | '’' | '”' | '\'' | '"') => metrics::COMMA,
        Some(':' | ';' | '؛') => metrics::COLON,
        Some('–' | '—') => metrics::DASH,
        _ => 0.0,
    };
    part * f64::from(advance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faint_marks_hang_and_letters_do_not() {
        assert!(hang("care.", 10.0) > hang("care,", 10.0));
        assert!(hang("-", 10.0) > hang("–", 10.0));
        assert!(["a", "7", "。", "!", ""].iter().all(|words| hang(words, 10.0) == 0.0));
    }
}
