//! The words of the command line for values of the library.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::diagnostic::Format as Report;
use crate::export::Format;
use crate::profile::Kind;
use crate::theme::PageSize;

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Statement => "A statement that is handed over or published",
            Self::TalkingPoints => "What a representative says at the microphone",
            Self::PolicyBrief => "A brief for those who decide, with its evidence",
        };
        Some(PossibleValue::new(self.name()).help(help))
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Pdf => "A PDF file",
            Self::Markdown => "Markdown, for websites",
        };
        Some(PossibleValue::new(self.extension()).help(help))
    }
}

impl ValueEnum for PageSize {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::A4, Self::Letter]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::A4 => PossibleValue::new("a4").help("210 by 297 millimetres"),
            Self::Letter => PossibleValue::new("letter").help("8.5 by 11 inches"),
        })
    }
}

impl ValueEnum for Report {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Human, Self::Short, Self::Json, Self::Sarif, Self::Github]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Human => PossibleValue::new("human").help("For people: with the lines of the brief"),
            Self::Short => PossibleValue::new("short").help("One line each"),
            Self::Json => PossibleValue::new("json").help("One JSON document"),
            Self::Sarif => PossibleValue::new("sarif").help("SARIF 2.1.0, for code scanning"),
            Self::Github => PossibleValue::new("github").help("Workflow commands of GitHub Actions"),
        })
    }
}
