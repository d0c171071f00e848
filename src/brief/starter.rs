//! The words of the starter that `demarche new` writes, which are to be replaced.

/// What a starter has where the author is to write a part.
pub fn section_text(section: &str) -> &'static str {
    match section {
        "summary" => "In one paragraph: what you ask, of whom, and why now.",
        "context" => "What has happened, and why it matters to those you speak for.",
        "key-messages" => "The first message, in one sentence.\n\nThe second message.",
        "evidence" => "What is known, and how. Cite speakers, events and sources by their id.",
        "good-practices" => "Where it works already, and what came of it.",
        "options" => "What could be done, with the merits of each way.",
        "text" => "Why you write, what you ask, and by when.",
        "news" => "Who did what, where and when; then why it matters, and the words of somebody.",
        "facts" => "What is known, each fact with its source.",
        "implementation" => "Who does what, by when, and at what cost.",
        "conclusion" => "What to keep in mind.",
        _ => "The text of this part.",
    }
}

/// The parts that [`section_text`] knows; it has one text for all others.
const SECTIONS: [&str; 12] = [
    "summary",
    "context",
    "key-messages",
    "evidence",
    "good-practices",
    "options",
    "implementation",
    "conclusion",
    "text",
    "news",
    "facts",
    "",
];

/// What the starter has in fields of one line.
const FIELDS: [&str; 16] = [
    "Title of the statement",
    "Second line of the title",
    "Town",
    "Name of the recipient",
    "Address of the recipient",
    "Name of the contact",
    "press@example.org",
    "first",
    "second",
    "Name of the organisation",
    "Name of the speaker",
    "what the speaker is",
    "Title of the event",
    "Title of the report",
    "who is asked",
    "Begin with a verb, such as adopt, fund or publish",
];

/// Whether a field or a paragraph is still as the starter wrote it.
pub fn is_own(text: &str) -> bool {
    let paragraphs = SECTIONS.iter().flat_map(|section| section_text(section).lines());
    !text.is_empty() && FIELDS.iter().copied().chain(paragraphs).any(|own| own == text)
}
