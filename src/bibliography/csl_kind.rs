use crate::brief::{SourceKind, is_un_symbol};

/// The types of CSL 1.0.2.
pub(super) const TYPES: &[&str] = &[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];

/// What an item of that type is here; none for a type that CSL does not have.
pub(super) fn kind(csl: &str, symbol: Option<&str>) -> Option<SourceKind> {
    Some(match csl {
        "article-journal" | "review" | "review-book" => SourceKind::JournalArticle,
        "article-newspaper" | "article-magazine" => SourceKind::PressArticle,
        "book" | "classic" | "collection" | "periodical" => SourceKind::Book,
        "chapter" | "paper-conference" | "entry" | "entry-dictionary" | "entry-encyclopedia" => {
            SourceKind::Chapter
        }
        "report" | "standard" if symbol.is_some_and(is_un_symbol) => SourceKind::Document,
        "report" | "standard" | "thesis" | "pamphlet" => SourceKind::Report,
        "bill" | "legal_case" | "legislation" | "regulation" => SourceKind::Law,
        "treaty" => SourceKind::Treaty,
        "speech" | "interview" => SourceKind::Speech,
        "webpage" | "post" | "post-weblog" => SourceKind::WebPage,
        "dataset" => SourceKind::DataSet,
        "hearing" => SourceKind::MeetingRecord,
        "article"
        | "broadcast"
        | "document"
        | "figure"
        | "graphic"
        | "manuscript"
        | "map"
        | "motion_picture"
        | "musical_score"
        | "patent"
        | "performance"
        | "personal_communication"
        | "software"
        | "song" => SourceKind::Document,
        _ => return None,
    })
}
