use crate::brief::Event;
use crate::statement::{Directory, Entry, Target};
use crate::text::CitedPart;

/// One thing that is cited, found in the directory.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// What it is.
    pub target: Target<'a>,
    /// The event it was said or given at.
    pub event: Option<&'a Entry<Event>>,
    /// The place in it, such as `para. 4`.
    pub locator: Option<&'a str>,
}

impl<'a> Cited<'a> {
    /// What a part of a citation names; none where the directory has no such id. An event that it does not have is
    /// passed over.
    pub fn find(part: &'a CitedPart, directory: &'a Directory) -> Option<Self> {
        let target = directory.target(&part.id)?;
        let event = part.event.as_ref().and_then(|(id, _)| directory.events.get(id));
        Some(Self { target, event, locator: part.locator.as_deref() })
    }

    /// What a bare id names.
    pub fn of(target: Target<'a>) -> Self {
        Self { target, event: None, locator: None }
    }
}
