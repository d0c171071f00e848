//! The logical structure of a document, as PDF names it (ISO 32000-1, 14.8.4).

use crate::text::Numerals;

/// Names one of the tags of a [`TagTree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TagId(pub u32);

/// Names a piece of content: what items on one or more pages together say at one place of the structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentId(pub u32);

/// What a tag is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TagRole {
    /// The whole document; the root alone.
    Document,
    /// A part under one heading.
    Section,
    /// A heading, 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List {
        /// What counts its items; none for bullets.
        numerals: Option<Numerals>,
    },
    /// An item of a list.
    ListItem,
    /// The bullet or number of an item or note.
    Label,
    /// What an item holds.
    ListBody,
    /// A list of headings.
    Contents,
    /// A heading in such a list, with those below it.
    ContentsItem,
    /// What belongs together: a picture or table and its caption.
    Group,
    /// The caption of a picture or table.
    Caption,
    /// Words that stand apart from the text.
    Aside,
    /// A quotation set off.
    Quote,
    /// A table.
    Table,
    /// A row of a table.
    TableRow,
    /// A cell at the head of a column.
    TableHead,
    /// Any other cell.
    TableCell,
    /// A link.
    Link,
    /// The call of a note, or what leads from a list of headings to one.
    Reference,
    /// A note.
    Note,
    /// A run of text set apart.
    Span,
    /// Words struck through.
    Deleted,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Text to be kept as it is.
    Code,
    /// A picture.
    Figure,
}

/// One element of the structure.
#[derive(Debug, Clone)]
pub struct Tag {
    /// What it is.
    pub role: TagRole,
    /// The language, where it is not that of what is around it.
    pub language: Option<String>,
    /// What it shows, for those who do not see it.
    pub alt: Option<String>,
    /// What it holds, in the order it is read.
    pub kids: Vec<Kid>,
}

/// Something that a tag holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another tag.
    Tag(TagId),
    /// A piece of content.
    Content(ContentId),
}

/// The structure of a document, in the order it is read.
#[derive(Debug, Clone)]
pub struct TagTree {
    tags: Vec<Tag>,
    contents: u32,
}

impl Default for TagTree {
    fn default() -> Self {
        let root = Tag { role: TagRole::Document, language: None, alt: None, kids: Vec::new() };
        Self { tags: vec![root], contents: 0 }
    }
}

impl TagTree {
    /// The tag of the whole document.
    pub const ROOT: TagId = TagId(0);

    /// Adds a tag as the last kid of `parent`.
    pub fn add(&mut self, parent: TagId, role: TagRole) -> TagId {
        let id = TagId(self.tags.len() as u32);
        self.tags.push(Tag { role, language: None, alt: None, kids: Vec::new() });
        self.tags[parent.0 as usize].kids.push(Kid::Tag(id));
        id
    }

    /// Adds a piece of content as the last kid of `parent`.
    pub fn content(&mut self, parent: TagId) -> ContentId {
        let id = ContentId(self.contents);
        self.contents += 1;
        self.tags[parent.0 as usize].kids.push(Kid::Content(id));
        id
    }

    /// The tag of that name.
    pub fn get(&self, id: TagId) -> &Tag {
        &self.tags[id.0 as usize]
    }

    /// The tag of that name, to be changed.
    pub fn get_mut(&mut self, id: TagId) -> &mut Tag {
        &mut self.tags[id.0 as usize]
    }

    /// How many pieces of content there are.
    pub fn contents(&self) -> usize {
        self.contents as usize
    }

    /// How many tags there are.
    pub fn len(&self) -> usize {
        self.tags.len()
    }

    /// Never: the root is always there.
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }
}
