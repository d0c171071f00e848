//! The description of a picture does not say what it shows.
//!
//! `Image`, `photo 1` or the name of the file tell a person who cannot see the picture nothing (WCAG 2.2, success criterion
//! 1.1.1, failure F30). The rule knows such words in English, French, Spanish, German and Portuguese.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments meet in New York.
//!
//! ![image](hall.png)
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments meet in New York.
//!
//! ![The General Assembly Hall during the opening](hall.png)
//! """
//! ```

use std::path::Path;

use crate::check::context::CheckContext;
use crate::check::prose::{lines_and_notes, runs};
use crate::check::writing::Writing;
use crate::statement::Statement;
use crate::text::InlineKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for run in lines_and_notes(statement).into_iter().flat_map(runs) {
        if let InlineKind::Image { path, alt, .. } = &run.kind
            && Writing::of_drafts(&statement.language)
                .any(|writing| says_nothing(alt, path, &writing.vague_alternatives))
        {
            cx.report(run.origin, format!("`{}` does not say what the picture shows", alt.trim()))
                .help("describe what it shows, for people who cannot see it");
        }
    }
}

/// Whether a description is one of these words, with or without a number, or the name of a file.
fn says_nothing(alt: &str, path: &str, vague: &[String]) -> bool {
    let lower = alt.trim().to_lowercase().replace('\'', "’");
    let bare = lower.trim_end_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, ' ' | '.' | ':' | '_' | '-' | '…' | '#')
    });
    let file = Path::new(path);
    let is = |part: Option<&std::ffi::OsStr>| {
        part.is_some_and(|part| part.to_string_lossy().to_lowercase() == lower)
    };
    let named_as_file = is(file.file_name()) || is(file.file_stem()) && !lower.contains(' ');
    let extension = [".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"].iter().any(|end| lower.ends_with(end));
    let camera = ["img", "dsc", "dscn", "pxl", "screenshot"].iter().any(|start| {
        lower.strip_prefix(start).is_some_and(|rest| {
            rest.trim_start_matches(['_', '-', ' ']).starts_with(|c: char| c.is_ascii_digit())
        })
    });
    !lower.is_empty() && (vague.iter().any(|word| *word == bare) || named_as_file || extension || camera)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn words_for_any_picture_say_nothing() {
        let says_nothing = |language: &str, alt: &str| {
            let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
            says_nothing(alt, "pictures/hall.png", &writing.vague_alternatives)
        };
        for (language, alt) in [
            ("en", "image"),
            ("en", "Photo 1"),
            ("en", "hall.png"),
            ("en", "hall"),
            ("en", "IMG_2041"),
            ("en", "photo of"),
            ("fr", "Une image"),
            ("es", "foto 3"),
            ("de", "Bild"),
            ("pt", "Imagem"),
            ("en", "Screenshot 2024-09-20"),
        ] {
            assert!(says_nothing(language, alt), "{alt}");
        }
        for (language, alt) in [
            ("en", "A hall full of people"),
            ("en", "Photo of the hall"),
            ("de", "Bild der Halle"),
            ("en", "Figure 1: hours of care"),
        ] {
            assert!(!says_nothing(language, alt), "{alt}");
        }
    }
}
