use schemars::JsonSchema;
use serde::Serialize;

use crate::locale::Language;

/// What `locales --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LocaleList {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The languages that there are words for: the built-in ones first.
    pub locales: Vec<ListedLocale>,
}

/// A language that there are words for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListedLocale {
    /// Its tag (BCP 47).
    pub language: String,
    /// What it is called in English; null where that is not known.
    pub name: Option<String>,
    /// Whether the words are the program's; else they are the workspace's.
    pub built_in: bool,
}

impl ListedLocale {
    /// What is listed of a language.
    pub fn of((language, built_in): (Language, bool)) -> Self {
        Self { language: language.as_str().to_owned(), name: language.english_name(), built_in }
    }
}
