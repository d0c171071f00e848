use std::sync::Arc;

use super::{Directory, Signer, UnknownSigner};
use crate::brief::BriefFile;
use crate::csl::CslStyle;
use crate::locale::{Language, Locale, Locales, Pace};
use crate::profile::{NamedStyle, Profile};
use crate::reader::Date;
use crate::source::{Origin, Sources};
use crate::text::{Block, BlockKind, CitedPart, Inline, Reference};

/// A brief with its Markdown read and everything it names at hand. Unknown ids are still in it:
/// rules report them, composers pass over them.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The files it was read from, the brief first.
    pub sources: Sources,
    /// The brief as written.
    pub brief: Arc<BriefFile>,
    /// Everything that can be cited.
    pub directory: Directory,
    /// What it must meet.
    pub profile: Arc<Profile>,
    /// The language of the text.
    pub language: Language,
    /// The words and forms of every language.
    pub locales: Locales,
    /// The title.
    pub title: Vec<Inline<Reference>>,
    /// The second line of the title.
    pub subtitle: Vec<Inline<Reference>>,
    /// The id of the organisation: the brief's, else the workspace's.
    pub organisation: Option<String>,
    /// The date that deadlines, years and ages are held against: the one asked for, else the brief's own.
    pub as_of: Option<Date>,
    /// The day on which it is checked: the one given with `--date`, else that of the clock; none where nobody knows.
    pub today: Option<Date>,
    /// The most days since an entry of the directory was last checked.
    pub max_age_days: Option<u32>,
    /// Those who sign with the organisation, in the order they are written, those who are named twice included.
    pub signers: Vec<Signer>,
    /// Ids among them that no entry has.
    pub unknown_signers: Vec<UnknownSigner>,
    /// The workspace's way to cite.
    pub default_style: Option<NamedStyle>,
    /// The style in the file that is asked for, where it could be read.
    pub csl: Option<Arc<CslStyle>>,
    /// The summary.
    pub summary: Vec<Block<Reference>>,
    /// The sections in the order of the file.
    pub sections: Vec<Section>,
    /// The recommendations in the order of the file.
    pub recommendations: Vec<Recommendation>,
    /// The questions in the order of the file.
    pub questions: Vec<Question>,
}

impl Statement {
    /// The words and forms of its language.
    pub fn locale(&self) -> &Locale {
        self.locales.of(&self.language)
    }

    /// Whether its author has numbered the paragraphs: the text of its sections begins with a numbered list.
    pub fn has_own_numbers(&self) -> bool {
        let mut blocks = self.sections.iter().flat_map(|section| &section.body);
        let first = blocks.find(|block| !matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Break));
        first.is_some_and(|block| matches!(block.kind, BlockKind::List { start: Some(_), .. }))
    }

    /// The pace that its speaker names.
    pub fn own_pace(&self) -> Option<Pace> {
        self.brief.pace.as_ref().map(|pace| Pace::own(pace.value, &self.language))
    }

    /// The pace that its time is reckoned at: that of its speaker, else the fastest that interpreters follow well.
    pub fn pace(&self) -> Pace {
        self.own_pace().unwrap_or_else(|| Pace::deciding(&self.language))
    }
}

/// A section of the brief.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its id in the file.
    pub origin: Origin,
    /// The author's own heading; `Some` and empty where none is wanted.
    pub heading: Option<Vec<Inline<Reference>>>,
    /// The text.
    pub body: Vec<Block<Reference>>,
    /// How it is spoken.
    pub speaking: Speaking,
    /// Words of the text that are shown large.
    pub pull_quote: Vec<Inline<Reference>>,
}

/// How a section or recommendation is spoken.
#[derive(Debug, Clone, Default)]
pub struct Speaking {
    /// What is said in place of the text; none where the text is.
    pub say: Option<Vec<Block<Reference>>>,
    /// What is taken out first, from 1 to 3; none where it stays.
    pub cut: Option<u8>,
    /// Whether it is for the eye only.
    pub aside: bool,
}

/// A question that the speaker may be asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where it stands in the file.
    pub origin: Origin,
    /// The question.
    pub question: Vec<Inline<Reference>>,
    /// The answer.
    pub answer: Vec<Block<Reference>>,
    /// What supports the answer.
    pub sources: Vec<CitedPart>,
    /// Whether it is asked to do harm.
    pub hostile: bool,
}

/// One thing that is asked for.
#[derive(Debug, Clone)]
pub struct Recommendation {
    /// Where it is in the file.
    pub origin: Origin,
    /// Who is asked.
    pub to: Option<Addressee>,
    /// What they are asked to do.
    pub action: Vec<Inline<Reference>>,
    /// A few words of explanation.
    pub note: Vec<Inline<Reference>>,
    /// The date by which it is asked for.
    pub by: Option<Date>,
    /// What supports it.
    pub sources: Vec<CitedPart>,
    /// How it is spoken.
    pub speaking: Speaking,
}

/// Who is asked.
#[derive(Debug, Clone)]
pub struct Addressee {
    /// As written: an id of the directory, or plain words.
    pub text: String,
    /// Where it is in the file.
    pub origin: Origin,
}
