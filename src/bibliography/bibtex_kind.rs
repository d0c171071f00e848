use biblatex::{Entry, EntryType};

use crate::brief::{SourceKind, is_un_symbol};

/// What an entry is here.
pub(super) fn kind(entry: &Entry, symbol: Option<&str>, has_event: bool) -> SourceKind {
    let word = |field: &str| super::bibtex_field::words(entry, field).unwrap_or_default().to_lowercase();
    let document = symbol.is_some_and(is_un_symbol);
    match &entry.entry_type {
        EntryType::Article | EntryType::SuppPeriodical => {
            let subtype = word("entrysubtype");
            if subtype.contains("newspaper") || subtype.contains("magazine") {
                SourceKind::PressArticle
            } else {
                SourceKind::JournalArticle
            }
        }
        EntryType::InBook
        | EntryType::BookInBook
        | EntryType::SuppBook
        | EntryType::InCollection
        | EntryType::SuppCollection
        | EntryType::InProceedings
        | EntryType::InReference => SourceKind::Chapter,
        EntryType::Report | EntryType::TechReport if !document => SourceKind::Report,
        EntryType::Thesis | EntryType::MastersThesis | EntryType::PhdThesis => SourceKind::Report,
        EntryType::Online => SourceKind::WebPage,
        EntryType::Dataset => SourceKind::DataSet,
        EntryType::Unpublished | EntryType::Misc if has_event => SourceKind::Speech,
        EntryType::Misc | EntryType::Unpublished
            if !document && entry.fields.contains_key("url") && !entry.fields.contains_key("publisher") =>
        {
            SourceKind::WebPage
        }
        EntryType::Unknown(name) => match name.as_str() {
            "jurisdiction" | "legislation" | "legal" | "law" => SourceKind::Law,
            "treaty" => SourceKind::Treaty,
            "speech" | "talk" | "presentation" => SourceKind::Speech,
            "newspaper" | "magazine" => SourceKind::PressArticle,
            _ => SourceKind::Document,
        },
        EntryType::Report
        | EntryType::TechReport
        | EntryType::Misc
        | EntryType::Unpublished
        | EntryType::Patent => SourceKind::Document,
        _ => SourceKind::Book,
    }
}
