use hayagriva::citationberg::{IndependentStyle, Style, StyleClass};

use super::CslFault;
use super::outline::Outline;

/// A citation style that was read from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct CslStyle {
    /// Its path as it was written.
    pub name: String,
    pub(super) style: IndependentStyle,
}

impl CslStyle {
    /// Reads the style in a file.
    ///
    /// # Errors
    /// When the file is no independent style of CSL, or one that cannot be applied.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, CslFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| CslFault::NotText)?;
        let text = text.trim_start_matches('\u{feff}');
        let outline = Outline::of(text)?;
        if let Some(parent) = outline.parent {
            return Err(CslFault::Dependent(parent));
        }
        if !outline.has_citation {
            return Err(CslFault::Invalid("it has no element `citation`".into()));
        }
        outline.weigh()?;
        match Style::from_xml(text) {
            Ok(Style::Independent(style)) => Ok(Self { name: name.to_owned(), style }),
            Ok(Style::Dependent(_)) => Err(CslFault::Dependent(String::new())),
            Err(error) => Err(CslFault::Invalid(error.to_string())),
        }
    }

    /// Whether it prints citations in notes; else it prints them in the text.
    pub fn is_in_notes(&self) -> bool {
        self.style.settings.class == StyleClass::Note
    }

    /// Whether it has a list at the end.
    pub fn has_list(&self) -> bool {
        self.style.bibliography.is_some()
    }
}
