use std::fmt::Write as _;

use super::{ListedStatement, Listing};

/// The listing as Markdown.
pub(super) fn page(listing: &Listing) -> String {
    let mut page = format!("# {}\n\n## By date\n", escaped(&listing.title));
    for (year, statements) in listing.by_year() {
        let _ = writeln!(page, "\n### {year}");
        for statement in statements {
            entry(&mut page, statement);
        }
    }
    for (_, heading, groups) in listing.ways_in() {
        let _ = writeln!(page, "\n## {heading}");
        for (value, statements) in groups {
            let _ = writeln!(page, "\n### {}\n", escaped(value));
            for statement in statements {
                let date = statement.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
                let title = escaped(&statement.brief.title);
                let _ = writeln!(page, "- [{title}](#{}){date}", statement.anchor);
            }
        }
    }
    page
}

fn entry(page: &mut String, statement: &ListedStatement) {
    let brief = &statement.brief;
    // Writing to a `String` cannot fail.
    let _ = writeln!(page, "\n<a id=\"{}\"></a>\n\n#### {}\n", statement.anchor, escaped(&brief.title));
    let facts: Vec<String> =
        statement.date.as_deref().into_iter().chain(statement.facts()).map(escaped).collect();
    if !facts.is_empty() {
        let _ = writeln!(page, "{}\n", facts.join(" · "));
    }
    if let Some(summary) = &brief.summary {
        let _ = writeln!(page, "{}\n", escaped(summary));
    }
    let file = |file: &super::ListedFile| format!("[{}]({}) ({})", file.label, file.address, file.size);
    let translation = |(language, anchor): &(String, String)| format!("[{language}](#{anchor})");
    let links: Vec<String> =
        statement.files.iter().map(file).chain(statement.translations.iter().map(translation)).collect();
    let _ = writeln!(page, "{}", links.join(" · "));
}

/// Text in which no character is a mark of Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
