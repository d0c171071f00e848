use crate::emit::Format;

/// What a rule looks at when a statement is printed.
#[derive(Debug, Clone, Copy)]
pub enum PrintedAs<'a> {
    /// The number of its pages.
    Pages(usize),
    /// The formats that it is exported in.
    Formats(&'a [Format]),
}
