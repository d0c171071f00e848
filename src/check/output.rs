use crate::emit::Format;
use crate::theme::Theme;

/// What a rule looks at when a statement is printed.
#[derive(Debug, Clone, Copy)]
pub enum PrintedAs<'a> {
    /// The number of its pages.
    Pages(usize),
    /// The formats that it is exported in, and its theme.
    Formats(&'a [Format], &'a Theme),
}
