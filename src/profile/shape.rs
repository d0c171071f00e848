use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CitationForm, NamedStyle, NoteStyle};
use crate::locale::{Language, Pace};
use crate::reader::{DateRange, Located};
use crate::source::Source;

/// What comes out of a brief; each has a composer of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A statement that is handed over or published.
    #[default]
    Statement,
    /// What a representative says at the microphone.
    TalkingPoints,
    /// A brief for those who decide, with its evidence.
    PolicyBrief,
    /// The speech for those who interpret it.
    InterpretersCopy,
    /// A letter to somebody, with those who sign it.
    Letter,
    /// News for journalists.
    PressRelease,
    /// What there is to know, on one page.
    Factsheet,
}

impl Kind {
    /// Every kind, in the order they are listed for people.
    pub const ALL: [Self; 7] = [
        Self::Statement,
        Self::TalkingPoints,
        Self::PolicyBrief,
        Self::InterpretersCopy,
        Self::Letter,
        Self::PressRelease,
        Self::Factsheet,
    ];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::TalkingPoints => "talking-points",
            Self::PolicyBrief => "policy-brief",
            Self::InterpretersCopy => "interpreters-copy",
            Self::Letter => "letter",
            Self::PressRelease => "press-release",
            Self::Factsheet => "factsheet",
        }
    }

    /// Whether it is a speech: its length is a time.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::TalkingPoints | Self::InterpretersCopy)
    }
}

/// What a kind of statement, or a venue, demands.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Profile {
    /// Its name, the same as the file's.
    pub name: String,
    /// One line for people.
    pub description: String,
    /// The profile that it extends, by name or path: what it leaves out is taken from that.
    pub extends: Option<Located<String>>,
    /// What comes out.
    pub kind: Kind,
    /// Where its demands were read, each with its year.
    pub source: Vec<String>,
    /// The years that its demands were made for; none where they are not bound to a year.
    pub valid: Option<DateRange>,
    /// What was looked for and not found, and is therefore not checked.
    pub unverified: Vec<String>,
    /// The theme its statements are set in where the brief names none.
    pub theme: Option<String>,
    /// How many pages its statements should take where the brief does not say; they are tightened, within limits, until they do.
    pub pages: Option<u32>,
    /// The fields a brief must have, such as `title` or `speaker`.
    pub required: Vec<Located<String>>,
    /// The parts of the statement, in the required order.
    pub sections: Vec<ProfileSection>,
    /// Whether a brief may have sections that are not listed; such sections are then free in their place.
    pub other_sections: bool,
    /// How long it may be.
    pub limits: Limits,
    /// The body that receives it, and the sort of statement; none where no venue is meant.
    pub venue: Option<String>,
    /// A built-in profile whose sections, theme and freedom of other sections are taken where this one lists no sections.
    pub sections_of: Option<Located<String>>,
    /// The languages that the venue takes, as tags such as `en`; none where it takes any or does not say.
    pub languages: Vec<Located<String>>,
    /// Whether a brief must say in which language the text was first written.
    pub original_language: bool,
    /// Whether a brief must name the item of the agenda that it speaks to.
    pub agenda_item: bool,
    /// The forms in which the venue takes statements, the preferred one first; none where it does not say.
    pub formats: Vec<FileFormat>,
    /// The typeface that the venue asks for in Word files; none where it names none.
    pub typeface: Option<Typeface>,
    /// The days on which statements are taken, or the last of them.
    pub submission: Option<DateRange>,
    /// The consultative statuses that may hand one in; none where status is not asked for.
    pub eligible: Vec<Status>,
    /// What holds for the organisations that sign together.
    pub co_signers: CoSigners,
    /// The file that it was read from; none for a built-in one.
    #[serde(skip)]
    #[schemars(skip)]
    pub file: Option<Arc<Source>>,
    /// How sources are cited: `un`, `chicago`, `apa`, or the path of a CSL file seen from this one.
    pub citation_style: Option<Located<NamedStyle>>,
    /// Where citations are printed; as the style has it by default.
    pub citations: Option<CitationForm>,
    /// The lists at the end; as usual for the kind by default.
    pub end_lists: Option<Vec<EndList>>,
    /// Whether its statements begin with a list of their headings, where the brief does not say.
    pub contents: bool,
    /// Whether its statements say how others cite them, where the brief does not say.
    pub how_to_cite: bool,
    /// Whether paragraphs are numbered.
    pub numbering: Option<Numbering>,
    /// How acronyms must be written.
    pub acronyms: Option<Acronyms>,
    /// The house style that its editors follow; what differs from it is a note.
    pub house_style: Option<HouseStyle>,
    /// What the venue does not take in a text.
    pub not_allowed: Vec<Feature>,
    /// What becomes of notes in plain text, and in other files for a venue that takes no footnotes: `bracketed` by default.
    pub notes: NoteStyle,
    /// Whether each recommendation must cite what supports it.
    pub supported_recommendations: bool,
    /// The words that a speaker begins with, by language.
    pub greeting: BTreeMap<String, String>,
    /// The words that a speaker ends with, by language.
    pub thanks: BTreeMap<String, String>,
    /// The mark on the first page of a speech.
    pub delivery: Option<Delivery>,
    /// How many hours before it is given the interpreters must have the speech.
    pub interpreters_hours: Option<u32>,
    /// What the venue also asks for, and no rule can see.
    pub reminders: Vec<String>,
}

impl Profile {
    /// The heading that it gives to a part in a language; none where it says nothing of the part, or has no heading for it.
    pub fn heading(&self, part: &str, language: &Language) -> Option<&str> {
        let section = self.sections.iter().find(|section| section.id.value == part)?;
        // A heading in simplified characters is none in a text in traditional ones.
        let tags = if language.is_traditional_chinese() {
            [language.as_str(), "zh-Hant"]
        } else {
            [language.as_str(), language.primary()]
        };
        tags.iter().find_map(|tag| section.heading.get(*tag)).map(String::as_str)
    }

    /// One that demands nothing, for what is named so and cannot be read: nobody knows what it demands.
    pub fn undemanding(name: &str) -> Self {
        Self { name: name.to_owned(), other_sections: true, ..Self::default() }
    }
}

/// Consultative status with the Economic and Social Council (ECOSOC resolution 1996/31).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// General consultative status.
    General,
    /// Special consultative status.
    Special,
    /// On the roster.
    Roster,
}

impl Status {
    /// Its name in files and for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Special => "special",
            Self::Roster => "roster",
        }
    }
}

/// What the mark on the first page of a speech tells interpreters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// The speaker may depart from the text, and interpreters follow the speaker.
    CheckAgainstDelivery,
}

/// A typeface that a venue asks for.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Typeface {
    /// Its name, such as "Times New Roman".
    pub family: String,
    /// The size of running text, in points.
    pub size: f32,
}

/// A form in which a venue takes statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FileFormat {
    /// A file of Microsoft Word.
    Word,
    /// A PDF file.
    Pdf,
    /// A spreadsheet of Microsoft Excel.
    Excel,
    /// Text pasted into a form on the web.
    WebForm,
    /// Text pasted into an e-mail.
    Email,
}

impl FileFormat {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "Word file",
            Self::Pdf => "PDF file",
            Self::Excel => "Excel file",
            Self::WebForm => "web form",
            Self::Email => "text of an e-mail",
        }
    }
}

/// What holds for the organisations that sign together.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct CoSigners {
    /// Whether each of them needs consultative status.
    pub status_required: bool,
    /// The order of their names.
    pub order: Option<NameOrder>,
    /// Where their names are printed.
    pub place: SignerPlace,
}

/// Where the names of those who sign together are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignerPlace {
    /// Below the title.
    #[default]
    Head,
    /// In a list at the end of the statement.
    End,
}

/// A list at the end of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EndList {
    /// The people, organisations and events that are cited.
    SpeakersAndEvents,
    /// The sources that are cited.
    Sources,
}

/// The order of the names of co-signers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NameOrder {
    /// From A to Z.
    Alphabetical,
    /// General status first, then special, then roster.
    ByStatus,
}

/// Whether the paragraphs of a text are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Numbering {
    /// They must be.
    Required,
    /// They must not be.
    NotAllowed,
}

/// How acronyms must be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Acronyms {
    /// In full where each is first mentioned.
    Expanded,
}

/// How the editors of a body write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HouseStyle {
    /// As the Editorial Manual of the United Nations has it.
    UnitedNations,
}

/// What a venue may refuse in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    /// Footnotes and endnotes, those that citations make among them.
    Footnotes,
    /// Italics and bold.
    Emphasis,
    /// Links and web addresses.
    Links,
}

impl Feature {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Footnotes => "footnotes",
            Self::Emphasis => "italics and bold",
            Self::Links => "links",
        }
    }
}

/// A part that a profile knows.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ProfileSection {
    /// The id of the section in the brief; `summary` and `recommendations` also stand for the fields of that name.
    pub id: Located<String>,
    /// Whether the brief must have it.
    pub required: bool,
    /// The heading by language; none where the part has no heading.
    pub heading: BTreeMap<String, String>,
    /// The most words it may have.
    pub words: Option<u32>,
}

/// How long a statement may be.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Limits {
    /// The most words.
    pub words: Option<u32>,
    /// What is counted as words.
    pub counting: Counting,
    /// The most words in the title.
    pub title_words: Option<u32>,
    /// The most words in the summary.
    pub summary_words: Option<u32>,
    /// The most seconds it may take to speak.
    pub seconds: Option<u32>,
    /// Whether the time is a request that speakers may pass over.
    pub voluntary: bool,
    /// The words that speakers are told fit into that time; a hint, and no limit.
    pub words_hint: Option<u32>,
    /// The most words by the consultative status of the organisation; `words` holds for any other.
    pub words_by_status: ByStatus,
    /// The most words of a joint statement, by the highest status of those who sign.
    pub joint_words: ByStatus,
    /// The most characters, with spaces, of what is counted as words; what the venue adds itself is not among them.
    pub characters: Option<u32>,
    /// The most pages.
    pub pages: Option<u32>,
    /// The most pages of a joint statement.
    pub joint_pages: Option<u32>,
    /// The most characters in the title, with spaces.
    pub title_characters: Option<u32>,
    /// The most recommendations.
    pub recommendations: Option<u32>,
    /// The most words in a sentence.
    pub sentence_words: Option<u32>,
}

impl Limits {
    /// The pace that the venue itself reckons with, where it tells speakers how many words fit into its time.
    pub fn pace(&self, language: &Language) -> Option<Pace> {
        let (words, seconds) = self.words_hint.zip(self.seconds)?;
        Some(Pace::of_venue(words as usize, seconds as usize, language))
    }
}

/// A limit for each consultative status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ByStatus {
    /// For general status.
    pub general: Option<u32>,
    /// For special status.
    pub special: Option<u32>,
    /// For those on the roster.
    pub roster: Option<u32>,
    /// For all others, and where status does not matter.
    pub any: Option<u32>,
}

impl ByStatus {
    /// The limit for that status.
    pub fn of(self, status: Status) -> Option<u32> {
        self.own(status).or(self.any)
    }

    /// Each status that has a limit of its own, with it.
    pub fn each(self) -> impl Iterator<Item = (Status, u32)> {
        let all = [Status::General, Status::Special, Status::Roster];
        all.into_iter().filter_map(move |status| Some((status, self.own(status)?)))
    }

    fn own(self, status: Status) -> Option<u32> {
        match status {
            Status::General => self.general,
            Status::Special => self.special,
            Status::Roster => self.roster,
        }
    }
}

/// What a venue counts besides the text itself.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Counting {
    /// The title and subtitle.
    pub title: bool,
    /// The headings.
    pub headings: bool,
    /// The notes.
    pub notes: bool,
    /// Words the venue adds itself, such as those of a cover page.
    pub overhead: u32,
}
