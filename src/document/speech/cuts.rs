use std::collections::BTreeSet;

/// How a speech is to be made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SpeechOptions {
    /// The seconds that it must fit into: what carries `cut` is taken out until it does.
    pub fit: Option<usize>,
    /// What is done with what is cut.
    pub cuts: CutDisplay,
}

/// What is done with what is cut from a speech.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CutDisplay {
    /// It is left out.
    #[default]
    Hide,
    /// It is printed with a line through it.
    Show,
}

/// The fields that are cut, such as `sections.context`.
#[derive(Debug, Clone, Default)]
pub(in crate::document) struct Cuts {
    pub(super) fields: BTreeSet<String>,
    pub(super) display: CutDisplay,
    /// The seconds that the speech must fit into.
    pub(super) limit: Option<usize>,
}

/// What becomes of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is spoken.
    Spoken,
    /// It is printed, and struck.
    Struck,
    /// It is not there.
    Hidden,
}

impl Cuts {
    /// What becomes of the passage of that field.
    pub(super) fn fate(&self, field: &str) -> Fate {
        match self.display {
            _ if !self.fields.contains(field) => Fate::Spoken,
            CutDisplay::Show => Fate::Struck,
            CutDisplay::Hide => Fate::Hidden,
        }
    }
}

/// The field of a section.
pub(super) fn section_field(id: &str) -> String {
    format!("sections.{id}")
}

/// The field of the recommendation with that index, counted from one as in findings.
pub(super) fn ask_field(index: usize) -> String {
    format!("recommendations[{}]", index + 1)
}
