use super::markup::element;
use super::page::HtmlPage;
use crate::document::{Block, Inline, NoteReference};
use crate::text::{AsideRole, BlockKind, Figure};

impl HtmlPage<'_> {
    /// A picture above its caption, or a table or chart below it, and the credits. The data of a chart are there for those who ask for
    /// them.
    pub(super) fn figure(&self, figure: &Figure<NoteReference>) -> String {
        let id: Vec<_> = figure.id.iter().map(|id| ("id", id.as_str())).collect();
        let mut words = String::new();
        if !figure.label.is_empty() {
            words += &element("strong", &[], &figure.label);
        }
        if !figure.caption.is_empty() {
            words += if words.is_empty() { "" } else { " " };
            words += &self.inlines(&figure.caption);
        }
        for line in &figure.credits {
            words += &element("span", &[("class", "credit")], &self.inlines(line));
        }
        let caption = if words.is_empty() { words } else { element("figcaption", &[], &words) + "\n" };
        let mut content = self.figure_content(&figure.content);
        let drawing = figure.content.first().and_then(|data| self.options.pictures.chart(data.origin));
        if let Some(drawing) = drawing.filter(|_| figure.chart.is_some()) {
            let data = element("summary", &[], self.locale.word("figure-data")) + "\n" + &content;
            content = format!("{}\n", String::from_utf8_lossy(&drawing.bytes));
            content += &(element("details", &[], &format!("\n{data}")) + "\n");
            return element("figure", &id, &format!("\n{caption}{content}"));
        }
        let table = matches!(figure.content.as_slice(), [Block { kind: BlockKind::Table { .. }, .. }]);
        let content = if table { caption + &content } else { content + &caption };
        element("figure", &id, &format!("\n{content}"))
    }

    /// The blocks of a figure; a picture is not a figure within it.
    fn figure_content(&self, blocks: &[Block]) -> String {
        match blocks {
            [Block { kind: BlockKind::Paragraph(content), .. }] => self.inlines(content) + "\n",
            _ => self.blocks(blocks),
        }
    }

    /// A remark, or words of the text shown large, which those who listen have heard already.
    pub(super) fn aside(&self, role: AsideRole, title: &[Inline], content: &[Block]) -> String {
        let mut markup = String::from("\n");
        if !title.is_empty() {
            markup += &element("p", &[("class", "title")], &self.inlines(title));
            markup += "\n";
        }
        markup += &self.blocks(content);
        match role {
            AsideRole::Callout(kind) => {
                let class = format!("callout {}", kind.name());
                element("aside", &[("class", &class), ("role", "note")], &markup)
            }
            AsideRole::PullQuote => {
                element("aside", &[("class", "pull-quote"), ("aria-hidden", "true")], &markup)
            }
        }
    }
}
