use crate::locale::Language;
use crate::profile::Typeface;
use crate::theme::{Theme, VerbatimFamily};

/// Word has this serif on every system it runs on.
const SERIF: &str = "Cambria";
/// Word has this sans serif on every system it runs on.
const SANS: &str = "Calibri";
/// Word has this monospaced face on every system it runs on.
const MONO: &str = "Courier New";
/// The face for Arabic and Hebrew that Word has on every system it runs on.
const COMPLEX: &str = "Times New Roman";

/// Families that come with Word for Windows and for Mac, so that a file which names them looks the same at both ends.
const FAMILIES_OF_WORD: [&str; 28] = [
    "Aptos",
    "Arial",
    "Arial Black",
    "Arial Narrow",
    "Baskerville Old Face",
    "Book Antiqua",
    "Bookman Old Style",
    "Calibri",
    "Cambria",
    "Candara",
    "Century",
    "Century Gothic",
    "Century Schoolbook",
    "Consolas",
    "Constantia",
    "Corbel",
    "Courier New",
    "Franklin Gothic Book",
    "Garamond",
    "Georgia",
    "Gill Sans MT",
    "Palatino Linotype",
    "Perpetua",
    "Rockwell",
    "Tahoma",
    "Times New Roman",
    "Trebuchet MS",
    "Verdana",
];

/// Whether Word has no family of that name, unless somebody installs it.
pub(super) fn lacks_family(family: &str) -> bool {
    !FAMILIES_OF_WORD.iter().any(|known| known.eq_ignore_ascii_case(family))
}

/// The names of the faces of a document: faces that those who receive it have, in place of our own.
#[derive(Debug, Clone)]
pub(super) struct Typefaces {
    /// Running text.
    pub(super) body: String,
    /// The title and headings.
    pub(super) headings: String,
    /// Tables, facts and running heads.
    pub(super) facts: String,
    /// Verbatim text.
    pub(super) verbatim: String,
    /// Scripts that are written from right to left.
    pub(super) complex: String,
    /// Chinese, Japanese and Korean.
    pub(super) east_asian: &'static str,
}

impl Typefaces {
    pub(super) fn of(theme: &Theme, asked: Option<&Typeface>, language: &Language) -> Self {
        let or_asked = |own: &str| asked.map_or_else(|| own.to_owned(), |face| face.family.clone());
        Self {
            body: or_asked(theme.text.or(SERIF, SANS)),
            headings: or_asked(theme.headings.or(SERIF, SANS)),
            facts: or_asked(theme.small.or(SERIF, SANS)),
            verbatim: match theme.verbatim {
                VerbatimFamily::Mono => MONO.to_owned(),
                VerbatimFamily::Sans => or_asked(SANS),
            },
            complex: or_asked(COMPLEX),
            east_asian: east_asian(language),
        }
    }
}

/// The face that Word uses for East Asian characters in a text of that language.
fn east_asian(language: &Language) -> &'static str {
    match language.primary() {
        "ja" => "Yu Mincho",
        "ko" => "Batang",
        _ if language.is_traditional_chinese() => "PMingLiU",
        _ => "SimSun",
    }
}
