use super::look::WordMeasure;

/// Words in lines no wider than `width` where they can be; no more lines than `most`, the last of which takes the rest.
pub(super) fn wrapped(
    words: &str,
    width: f32,
    size: f32,
    most: usize,
    measure: &mut dyn WordMeasure,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            let full = lines.len() == most;
            if full || measure.width(&longer, size, false) <= width {
                if let Some(line) = lines.last_mut() {
                    *line = longer;
                }
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    lines
}
