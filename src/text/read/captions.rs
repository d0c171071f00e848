//! Captions of tables, and remarks beside the text.

use comrak::nodes::{AlertType, Node, NodeAlert, NodeValue};

use super::reader::Reader;
use crate::source::Origin;
use crate::text::{AsideRole, Block, BlockKind, CalloutKind, Figure, Inline, InlineKind, Reference};

/// What a paragraph beside a table begins with where it is the caption, as in pandoc.
const TABLE_CAPTIONS: [&str; 3] = ["Table: ", "table: ", ": "];

impl<'n> Reader<'_, 'n> {
    /// A remark, marked as GitHub marks it: `> [!NOTE]`.
    pub(super) fn callout(
        &mut self,
        node: Node<'n>,
        alert: &NodeAlert,
        origin: Origin,
    ) -> BlockKind<Reference> {
        let kind = match alert.alert_type {
            AlertType::Note => CalloutKind::Note,
            AlertType::Tip => CalloutKind::Tip,
            AlertType::Important => CalloutKind::Important,
            AlertType::Warning => CalloutKind::Warning,
            AlertType::Caution => CalloutKind::Caution,
        };
        let title = alert.title.iter().map(|title| title.trim()).filter(|title| !title.is_empty());
        let title = title.map(|title| Inline { kind: InlineKind::Text(title.to_owned()), origin }).collect();
        BlockKind::Aside { role: AsideRole::Callout(kind), title, content: self.blocks(node) }
    }
}

fn captioned(content: Block<Reference>, mut caption: Vec<Inline<Reference>>) -> BlockKind<Reference> {
    let id = take_id(&mut caption);
    let (label, content) = (String::new(), vec![content]);
    BlockKind::Figure(Box::new(Figure { id, label, caption, content, credits: Vec::new(), chart: None }))
}

/// The same blocks, in which a paragraph after or before a table that begins as a caption is its caption.
pub(super) fn with_table_captions(blocks: Vec<Block<Reference>>) -> Vec<Block<Reference>> {
    let is_table = |block: &Block<Reference>| matches!(block.kind, BlockKind::Table { .. });
    if !blocks.iter().any(is_table) {
        return blocks;
    }
    let mut out: Vec<Block<Reference>> = Vec::with_capacity(blocks.len());
    let mut rest = blocks.into_iter().peekable();
    while let Some(block) = rest.next() {
        if !is_table(&block) {
            out.push(block);
            continue;
        }
        let caption = match rest.peek().and_then(table_caption) {
            Some(after) => {
                rest.next();
                Some(after)
            }
            None => out.last().and_then(table_caption).inspect(|_| {
                out.pop();
            }),
        };
        let origin = block.origin;
        out.push(match caption {
            Some(caption) => Block { kind: captioned(block, caption), origin },
            None => block,
        });
    }
    out
}

/// Takes the id that is behind words: `{#id}`.
fn take_id(content: &mut [Inline<Reference>]) -> Option<String> {
    let Some(Inline { kind: InlineKind::Text(words), .. }) = content.last_mut() else { return None };
    let (before, inner) = words.trim_end().strip_suffix('}')?.rsplit_once('{')?;
    let id = is_id(inner).then(|| inner[1..].to_owned())?;
    words.truncate(before.trim_end().len());
    Some(id)
}

/// `#id` alone.
pub(super) fn is_id(inner: &str) -> bool {
    inner.strip_prefix('#').is_some_and(|id| !id.is_empty() && !id.contains(char::is_whitespace))
}

/// Whether a table stands before or after it, whose caption it is.
pub(super) fn beside_table(paragraph: Node<'_>) -> bool {
    let neighbours = [paragraph.previous_sibling(), paragraph.next_sibling()];
    neighbours.into_iter().flatten().any(|node| matches!(node.data().value, NodeValue::Table(_)))
}

/// Whether a paragraph is the caption of the table before or after it, as it was written.
pub(super) fn is_caption(paragraph: Node<'_>) -> bool {
    let begins = |node: Node<'_>| match &node.data().value {
        NodeValue::Text(text) => TABLE_CAPTIONS.iter().any(|start| text.starts_with(start)),
        _ => false,
    };
    matches!(paragraph.data().value, NodeValue::Paragraph)
        && paragraph.first_child().is_some_and(begins)
        && beside_table(paragraph)
}

/// The words of a paragraph that begins as the caption of a table.
fn table_caption(block: &Block<Reference>) -> Option<Vec<Inline<Reference>>> {
    let BlockKind::Paragraph(content) = &block.kind else { return None };
    let InlineKind::Text(first) = &content.first()?.kind else { return None };
    let words = TABLE_CAPTIONS.iter().find_map(|start| first.strip_prefix(start))?.to_owned();
    let mut caption = content.clone();
    caption[0].kind = InlineKind::Text(words);
    Some(caption)
}

#[cfg(test)]
mod tests {
    use crate::reader::Located;
    use crate::source::{Source, SourceId, Sources, Span};
    use crate::text::{AsideRole, BlockKind, CalloutKind, blocks, plain};

    /// What each block is, with its caption or title, and the rules that report something.
    fn read(markdown: &str) -> (Vec<String>, Vec<&'static str>) {
        let mut sources = Sources::default();
        let text = format!("body = '''\n{markdown}'''\n");
        let span = Span::new(7, text.len() - 1);
        sources.add(&std::sync::Arc::new(Source::new("brief.toml", text)));
        let field = Located { value: markdown.to_owned(), span };
        let (blocks, found) = blocks(&field, SourceId::default(), &sources);
        let shown = blocks.iter().map(|block| match &block.kind {
            BlockKind::Figure(figure) => {
                let table = matches!(figure.content[0].kind, BlockKind::Table { .. });
                format!("{}: {}", if table { "table" } else { "picture" }, plain(&figure.caption))
            }
            BlockKind::Aside { role: AsideRole::Callout(kind), title, .. } => {
                format!("{}: {}", kind.name(), plain(title))
            }
            BlockKind::Paragraph(_) => "paragraph".to_owned(),
            BlockKind::Table { .. } => "bare table".to_owned(),
            other => format!("{other:?}"),
        });
        (shown.collect(), found.iter().map(|finding| finding.rule.name).collect())
    }

    #[test]
    fn a_table_has_its_caption_before_or_after_it() {
        let table = "| A | B |\n|---|---|\n| 1 | 2 |";
        let after = read(&format!("{table}\n\n: Hours *by* region\n\nText."));
        assert_eq!(after.0, ["table: Hours by region", "paragraph"]);
        let before = read(&format!("Text.\n\nTable: Hours by region\n\n{table}\n"));
        assert_eq!(before.0, ["paragraph", "table: Hours by region"]);
        assert_eq!(read(&format!("{table}\n\nTables are dull.")).0, ["bare table", "paragraph"]);
    }

    #[test]
    fn a_caption_has_an_id_behind_it() {
        let (shown, found) = read("| A | B |\n|---|---|\n| 1 | 2 |\n\n: Costs {#costs}\n");
        assert_eq!(shown, ["table: Costs"]);
        assert_eq!(found, [""; 0]);
        assert_eq!(read("Costs {#costs}").1, ["leftover-markup"]);
    }

    #[test]
    fn remarks_are_marked_as_on_github() {
        assert_eq!(read("> [!NOTE]\n> Listen."), (vec!["note: ".to_owned()], vec![]));
        assert_eq!(read("> [!WARNING] Mind the gap\n> Listen.").0, ["warning: Mind the gap"]);
        assert_eq!(CalloutKind::Caution.name(), "caution");
    }
}
