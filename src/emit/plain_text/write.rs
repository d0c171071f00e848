use textwrap::{WordSeparator, WordSplitter};

use super::blocks::PlainTextWriter;
use super::options::PlainTextOptions;
use crate::document::{Document, Head};

/// The document as plain text, ending in a newline.
pub fn write(document: &Document, options: &PlainTextOptions) -> String {
    let mut writer = PlainTextWriter::new(document, options);
    let mut pieces = vec![head(&mut writer, &document.head)];
    for part in &document.parts {
        pieces.push(writer.line(&part.timed_heading(document.locale())));
        pieces.push(writer.blocks(&part.blocks, false));
    }
    pieces.retain(|piece| !piece.is_empty());
    let text = pieces.join("\n\n");
    let text = options.wrap.map_or_else(|| text.clone(), |columns| wrapped(&text, columns));
    format!("{text}\n")
}

/// The title, and below it what a reader has to know before the text.
fn head(writer: &mut PlainTextWriter<'_>, head: &Head) -> String {
    let mut pieces = vec![writer.line(&head.title), writer.line(&head.subtitle)];
    pieces.extend(head.mark.clone());
    let lines = head
        .organisation
        .iter()
        .chain(&head.standing)
        .chain(&head.recipient)
        .chain(&head.event)
        .chain(&head.dateline)
        .chain(&head.issued);
    let lines = lines.chain(&head.speaker).chain(&head.facts);
    let register = head.register.line();
    let facts: Vec<_> = lines.chain(&register).map(|line| line.text.as_str()).collect();
    pieces.push(facts.join("\n"));
    pieces.retain(|piece| !piece.is_empty());
    pieces.join("\n\n")
}

/// Breaks lines that are longer than so many columns, each later line set in as far as the words of the first. Words are not
/// divided, and rows of a table stay whole.
fn wrapped(text: &str, columns: usize) -> String {
    let wrap = |line: &str| {
        if line.contains('\t') {
            return line.to_owned();
        }
        let indent = " ".repeat(set_in(line));
        let options = textwrap::Options::new(columns)
            .word_separator(WordSeparator::UnicodeBreakProperties)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false)
            .subsequent_indent(&indent);
        textwrap::fill(line, options)
    };
    text.split('\n').map(wrap).collect::<Vec<_>>().join("\n")
}

/// How many columns the words of a line are set in: by its spaces, and by the dash or number of a list.
fn set_in(line: &str) -> usize {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    let rest = &line[spaces..];
    let label = rest.split(' ').next().unwrap_or_default();
    let number = label.strip_suffix('.').is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()));
    let is_label = rest.len() > label.len() && (label == "-" || (number && label.len() > 1));
    spaces + if is_label { label.len() + 1 } else { 0 }
}
