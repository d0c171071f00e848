use std::sync::Arc;

use crate::document::{Inline, NoteReference};
use crate::locale::Language;
use crate::text::{Decoration, InlineKind, PictureWidth};

/// Something that holds nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leaf {
    /// One character of text.
    Char(char),
    /// Words in code.
    Code(String),
    /// A picture.
    Image { path: String, alt: String, width: Option<PictureWidth> },
    /// The call of a note.
    Note(u32),
    /// A line end.
    Break,
}

/// A way of setting a leaf apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LeafStyle {
    Link,
    Passage,
    Script,
    Deleted,
    Strong,
    Emphasis,
}

/// A leaf, and how it is set apart. Marks that touch each other in the tree, or nest in their own kind, are one mark here:
/// they look the same and Markdown cannot tell them apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Styled {
    pub(super) leaf: Leaf,
    pub(super) emphasis: bool,
    pub(super) strong: bool,
    pub(super) deleted: bool,
    /// Whether it is raised or lowered.
    pub(super) script: Option<Decoration>,
    /// The address that it leads to, which every character of the link shares.
    pub(super) link: Option<Arc<str>>,
    /// The language, where it is not that of what is around it.
    pub(super) language: Option<Language>,
}

impl Styled {
    /// A leaf that is not set apart.
    pub(super) fn plain(leaf: Leaf) -> Self {
        Self {
            leaf,
            emphasis: false,
            strong: false,
            deleted: false,
            script: None,
            link: None,
            language: None,
        }
    }

    /// Whether nothing sets it apart.
    pub(super) fn is_plain(&self) -> bool {
        let marked = self.emphasis || self.strong || self.deleted;
        !marked && self.script.is_none() && self.link.is_none() && self.language.is_none()
    }

    /// Whether it is set apart in this way, and in the same way as the `other`.
    pub(super) fn shares(&self, other: &Self, style: LeafStyle) -> bool {
        match style {
            LeafStyle::Passage => self.language.is_some() && self.language == other.language,
            LeafStyle::Link => self.link.is_some() && self.link == other.link,
            LeafStyle::Script => self.script.is_some() && self.script == other.script,
            LeafStyle::Deleted => self.deleted && other.deleted,
            LeafStyle::Strong => self.strong && other.strong,
            LeafStyle::Emphasis => self.emphasis && other.emphasis,
        }
    }

    /// Whether it is a space or a line end, which no mark may begin or end with.
    pub(super) fn is_space(&self) -> bool {
        match self.leaf {
            Leaf::Char(c) => c.is_whitespace(),
            Leaf::Break => true,
            Leaf::Code(_) | Leaf::Image { .. } | Leaf::Note(_) => false,
        }
    }
}

/// The leaves of a line of text. Spaces at its ends and around line ends are left out, for Markdown drops them.
pub(super) fn leaves(content: &[Inline]) -> Vec<Styled> {
    let mut leaves = Vec::new();
    push(&mut leaves, content, &Styled::plain(Leaf::Break));
    without_idle_spaces(leaves)
}

fn push(leaves: &mut Vec<Styled>, content: &[Inline], style: &Styled) {
    let leaf = |leaf: Leaf| Styled { leaf, ..style.clone() };
    for inline in content {
        match &inline.kind {
            InlineKind::Text(text) => leaves.extend(text.chars().map(|c| leaf(Leaf::Char(sound(c))))),
            InlineKind::Code(code) => {
                let code: String = code.chars().map(sound).collect();
                push_code(leaves, leaf(Leaf::Code(code)));
            }
            InlineKind::Image { path, alt, width } => {
                let alt = alt.chars().map(sound).collect();
                leaves.push(leaf(Leaf::Image { path: path.clone(), alt, width: *width }));
            }
            InlineKind::LineBreak => leaves.push(leaf(Leaf::Break)),
            InlineKind::Reference(NoteReference { number, .. }) => leaves.push(leaf(Leaf::Note(*number))),
            InlineKind::Emphasis(content) => {
                push(leaves, content, &Styled { emphasis: true, ..style.clone() });
            }
            InlineKind::Strong(content) => push(leaves, content, &Styled { strong: true, ..style.clone() }),
            InlineKind::Decorated { decoration: Decoration::Deleted, content } => {
                push(leaves, content, &Styled { deleted: true, ..style.clone() });
            }
            InlineKind::Decorated { decoration, content } => {
                push(leaves, content, &Styled { script: Some(*decoration), ..style.clone() });
            }
            InlineKind::Passage { language, content } => {
                push(leaves, content, &Styled { language: Some(language.clone()), ..style.clone() });
            }
            // A link in a link leads where the outer one does.
            InlineKind::Link { content, .. } if style.link.is_some() => push(leaves, content, style),
            InlineKind::Link { url, content } => {
                let before = leaves.len();
                let style = Styled { link: Some(url.as_str().into()), ..style.clone() };
                push(leaves, content, &style);
                if leaves[before..].iter().all(Styled::is_space) {
                    let shown = |c| Styled { leaf: Leaf::Char(sound(c)), ..style.clone() };
                    leaves.extend(url.chars().map(shown));
                }
            }
        }
    }
}

/// Code that touches code is one piece of code.
fn push_code(leaves: &mut Vec<Styled>, styled: Styled) {
    let Leaf::Code(code) = &styled.leaf else { return };
    match leaves.last_mut() {
        _ if code.is_empty() => {}
        Some(last)
            if matches!(last.leaf, Leaf::Code(_))
                && (Styled { leaf: styled.leaf.clone(), ..last.clone() }) == styled =>
        {
            if let Leaf::Code(before) = &mut last.leaf {
                before.push_str(code);
            }
        }
        _ => leaves.push(styled),
    }
}

fn without_idle_spaces(leaves: Vec<Styled>) -> Vec<Styled> {
    let mut kept: Vec<Styled> = Vec::with_capacity(leaves.len());
    let blank = |styled: &Styled| matches!(styled.leaf, Leaf::Char(' ' | '\t'));
    let trim = |kept: &mut Vec<Styled>| {
        while kept.last().is_some_and(blank) {
            kept.pop();
        }
    };
    for styled in leaves {
        let at_start = kept.last().is_none_or(|last| last.leaf == Leaf::Break);
        if styled.leaf == Leaf::Break {
            trim(&mut kept);
            if kept.is_empty() {
                continue;
            }
        } else if at_start && blank(&styled) {
            continue;
        }
        kept.push(styled);
    }
    while kept.last().is_some_and(|last| blank(last) || last.leaf == Leaf::Break) {
        kept.pop();
    }
    kept
}

/// A line end or another control character in the middle of words can only be a space.
fn sound(c: char) -> char {
    if c == '\0' {
        '\u{FFFD}'
    } else if c.is_control() && c != '\t' {
        ' '
    } else {
        c
    }
}
