//! Tips for what users of other programs type.

use std::path::Path;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::emit::Format;

/// The error with a tip, where what was typed means something else in other programs.
pub(super) fn hinted(mut error: clap::Error) -> clap::Error {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let tip = match error.kind() {
        ErrorKind::InvalidValue => {
            let is_of_reports = text(ContextKind::InvalidArg).is_some_and(|arg| arg.starts_with("--format"));
            let format = text(ContextKind::InvalidValue).filter(|_| is_of_reports).and_then(format_named);
            format.map(|format| {
                format!(
                    "`--format` says how reports are printed; did you mean `--to {}`?",
                    format.extension()
                )
            })
        }
        ErrorKind::UnknownArgument => match text(ContextKind::InvalidArg) {
            Some("-f" | "-t" | "-w" | "--from" | "--write") => {
                Some("`--to pdf` chooses the format that is written".to_owned())
            }
            _ => None,
        },
        ErrorKind::InvalidSubcommand => text(ContextKind::InvalidSubcommand)
            .filter(|word| {
                let path = Path::new(word);
                path.extension().is_some_and(|extension| extension == "toml") || path.exists()
            })
            .map(|path| format!("did you mean `demarche check {path}`, or `demarche export {path}`?")),
        _ => None,
    };
    if let Some(tip) = tip {
        error.remove(ContextKind::SuggestedValue);
        error.remove(ContextKind::SuggestedArg);
        error.remove(ContextKind::SuggestedSubcommand);
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![StyledStr::from(tip)]));
    }
    error
}

/// The format that people call so.
fn format_named(name: &str) -> Option<Format> {
    let name = name.to_lowercase();
    let extension = match name.trim_start_matches('.') {
        "markdown" | "gfm" | "commonmark" => "md",
        "word" | "doc" => "docx",
        "text" | "plain" => "txt",
        "htm" => "html",
        other => other,
    };
    // Reports are JSON too, so that nobody means the statement by it.
    Format::ALL.into_iter().find(|format| format.extension() == extension && extension != "json")
}
