use crate::brief::Event;
use crate::statement::{Directory, Entry, Target};
use crate::text::CitedPart;

/// One thing that is cited, found in the directory.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is.
    pub target: Target<'a>,
    /// The event it was said or given at, with its id.
    pub event: Option<(&'a str, &'a Entry<Event>)>,
    /// The place in it, such as `para. 4`.
    pub locator: Option<&'a str>,
    /// Words before it, such as `see`.
    pub prefix: Option<&'a str>,
    /// Words after it.
    pub suffix: Option<&'a str>,
    /// Whether its author is left out, because the sentence names them.
    pub without_author: bool,
}

impl<'a> Cited<'a> {
    /// What a part of a citation names; none where the directory has no such id. An event that it does not have is
    /// passed over.
    pub fn find(part: &'a CitedPart, directory: &'a Directory) -> Option<Self> {
        let target = directory.target(&part.id)?;
        let event = part.event.as_ref();
        let event = event.and_then(|(id, _)| Some((id.as_str(), directory.events.get(id)?)));
        Some(Self {
            event,
            locator: part.locator.as_deref(),
            prefix: part.prefix.as_deref(),
            suffix: part.suffix.as_deref(),
            without_author: part.without_author,
            ..Self::of(&part.id, target)
        })
    }

    /// What a bare id names.
    pub fn of(id: &'a str, target: Target<'a>) -> Self {
        Self { id, target, event: None, locator: None, prefix: None, suffix: None, without_author: false }
    }

    /// What makes two citations cite the same thing: the id, and the event it was said at.
    pub fn key(&self) -> (&'a str, Option<&'a str>) {
        (self.id, self.event.map(|(id, _)| id))
    }
}
