//! The words of the command line for values of the library.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::global::PrintFormat;
use crate::diagnostic::{ReportFormat, Severity};
use crate::emit::Format;
use crate::emit::pdf::Standard;
use crate::profile::Kind;
use crate::schema::File;
use crate::theme::PageSize;
use crate::workspace::{ImageLinks, TitlePlace};

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Statement => "A statement that is handed over or published",
            Self::TalkingPoints => "What a representative says at the microphone",
            Self::PolicyBrief => "A brief for those who decide, with its evidence",
            Self::InterpretersCopy => "The speech for those who interpret it",
            Self::Letter => "A letter to somebody, with those who sign it",
            Self::PressRelease => "News for journalists",
            Self::Factsheet => "What there is to know, on one page",
        };
        Some(PossibleValue::new(self.name()).help(help))
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let names: &[&str] = match self.extension() {
            "md" => &["markdown"],
            "docx" => &["word"],
            "txt" => &["text"],
            _ => &[],
        };
        Some(PossibleValue::new(self.extension()).aliases(names.iter().copied()).help(self.description()))
    }
}

/// A standard that PDF files declare, or that they declare none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Declared {
    /// That they meet one.
    Standard(Standard),
    /// Nothing.
    Nothing,
}

impl ValueEnum for Declared {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [Declared; 4] = [
            Declared::Standard(Standard::ALL[0]),
            Declared::Standard(Standard::ALL[1]),
            Declared::Standard(Standard::ALL[2]),
            Declared::Nothing,
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Standard(standard) => PossibleValue::new(standard.name()).help(match standard {
                Standard::Ua1 => "PDF/UA-1: can be read aloud (ISO 14289-1)",
                Standard::A2a => "PDF/A-2a: can be kept for good, with its structure (ISO 19005-2)",
                Standard::A2u => "PDF/A-2u: can be kept for good, with its text alone (ISO 19005-2)",
            }),
            Self::Nothing => {
                PossibleValue::new("none").help("Declare no standard (the file is still tagged)")
            }
        })
    }
}

impl ValueEnum for PageSize {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::A4, Self::A5, Self::Letter]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::A4 => PossibleValue::new("a4").help("210 by 297 millimetres"),
            Self::A5 => PossibleValue::new("a5").help("148 by 210 millimetres"),
            Self::Letter => PossibleValue::new("letter").help("8.5 by 11 inches"),
        })
    }
}

impl ValueEnum for ImageLinks {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Copy, Self::Link]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Copy => PossibleValue::new("copy").help("Copy them to the folder `images` beside it"),
            Self::Link => PossibleValue::new("link").help("Lead to the files that the brief names"),
        })
    }
}

impl ValueEnum for TitlePlace {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Both, Self::FrontMatter]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Both => PossibleValue::new("both").help("In the front matter and above the text"),
            Self::FrontMatter => PossibleValue::new("front-matter")
                .help("In the front matter alone, for programs that print it from there"),
        })
    }
}

impl ValueEnum for PrintFormat {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [PrintFormat; 7] = [
            PrintFormat::Report(ReportFormat::Human),
            PrintFormat::Report(ReportFormat::Short),
            PrintFormat::Report(ReportFormat::Json),
            PrintFormat::Report(ReportFormat::JsonLines),
            PrintFormat::Report(ReportFormat::Sarif),
            PrintFormat::Report(ReportFormat::Github),
            PrintFormat::Toml,
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Self::Report(ReportFormat::Human) => ("human", "For people, with the lines of the brief"),
            Self::Report(ReportFormat::Short) => ("short", "One line per finding"),
            Self::Report(ReportFormat::Json) => ("json", "One JSON document"),
            Self::Report(ReportFormat::JsonLines) => {
                ("json-lines", "One JSON document per line, as it happens (`check` and `export`)")
            }
            Self::Report(ReportFormat::Sarif) => ("sarif", "SARIF 2.1.0, for code scanning"),
            Self::Report(ReportFormat::Github) => ("github", "Workflow commands of GitHub Actions"),
            Self::Toml => ("toml", "The file of a profile, for `profiles show`"),
        };
        Some(PossibleValue::new(name).help(help).hide(*self == Self::Toml))
    }
}

impl ValueEnum for Severity {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Error, Self::Warning, Self::Note]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Error => PossibleValue::new("error").help("Errors only"),
            Self::Warning => PossibleValue::new("warning").help("Warnings too"),
            Self::Note => PossibleValue::new("note").help("Any finding"),
        })
    }
}

impl ValueEnum for File {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Brief => "A brief",
            Self::Directory => "Shared organisations, speakers, events and sources",
            Self::Workspace => "demarche.toml",
            Self::Profile => "A profile of one's own",
            Self::Theme => "A theme of one's own",
            Self::Locale => "The words of a language of one's own",
            Self::Report => "What `check` and `export` print with `--format json`",
            Self::Statement => "What `export --to json` writes",
            Self::Manifest => "manifest.json, which lists what `export` wrote to a folder",
            Self::RunReport => "What `export --report FILE.json` writes",
            Self::BriefList => "What `list --format json` prints",
            Self::RuleList => "What `explain --format json` prints",
            Self::ShownRule => "What `explain CODE --format json` prints",
            Self::Stats => "What `stats --format json` prints",
            Self::FaceList => "What `fonts --format json` prints",
            Self::UsedFaces => "What `fonts PATH --format json` prints",
            Self::ProfileList => "What `profiles --format json` prints",
            Self::ShownProfile => "What `profiles show NAME --format json` prints",
            Self::LocaleList => "What `locales --format json` prints",
            Self::Cleaned => "What `clean --format json` prints",
            Self::CitedEntries => "What `cite --format json` prints",
            Self::ReportLine => "A line of what `check` and `export` print with `--format json-lines`",
        };
        Some(PossibleValue::new(self.name()).help(help))
    }
}
