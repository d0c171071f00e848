use std::fmt;

/// Why a file cannot be used as a citation style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CslFault {
    /// It is no text in UTF-8.
    NotText,
    /// It is no well-formed XML.
    NotXml(String),
    /// It is XML of another kind.
    NotCsl,
    /// It only says which other style it is like.
    Dependent(String),
    /// It calls a macro that it does not have.
    UnknownMacro(String),
    /// A macro calls itself, over whatever others.
    CircularMacro(String),
    /// It is nested too deeply, or grows too large when its macros are put in.
    TooComplex,
    /// An element or attribute is not what CSL has there.
    Invalid(String),
}

impl CslFault {
    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::Dependent(parent) => {
                format!("it only refers to the style `{parent}`; use the file of that style")
            }
            _ => "it needs an independent style of CSL 1.0, such as those of Zotero".into(),
        }
    }
}

impl fmt::Display for CslFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotText => f.write_str("it is not text in UTF-8"),
            Self::NotXml(why) => write!(f, "it is not well-formed XML: {why}"),
            Self::NotCsl => f.write_str("it is not a style of CSL"),
            Self::Dependent(_) => f.write_str("it is a dependent style"),
            Self::UnknownMacro(name) => write!(f, "it calls the macro `{name}`, which it does not define"),
            Self::CircularMacro(name) => write!(f, "its macro `{name}` calls itself"),
            Self::TooComplex => f.write_str("it is too complex"),
            Self::Invalid(why) => write!(f, "it is not valid CSL: {why}"),
        }
    }
}
