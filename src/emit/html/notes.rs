use super::markup::{element, escaped};
use super::page::HtmlPage;
use crate::document::Block;
use crate::text::BlockKind;

impl HtmlPage<'_> {
    /// The id of a call of a note.
    pub(super) fn call_id(number: u32, call: u32) -> String {
        if call == 1 { format!("call-{number}") } else { format!("call-{number}-{call}") }
    }

    /// The notes in the order of their numbers, each with a way back to every call.
    pub(super) fn notes(&self) -> String {
        if self.document.notes.is_empty() {
            return String::new();
        }
        let calls = self.document.note_calls();
        let notes = (1..).zip(&self.document.notes).map(|(number, note)| {
            let count = calls.get(&number).copied().unwrap_or(0);
            let back: String = (1..=count).map(|call| self.way_back(number, call)).collect();
            let content = match note.content.split_last() {
                Some((Block { kind: BlockKind::Paragraph(last), .. }, before)) => {
                    self.blocks(before) + &element("p", &[], &(self.inlines(last) + &back)) + "\n"
                }
                _ => self.blocks(&note.content) + &element("p", &[], back.trim_start()) + "\n",
            };
            let id = format!("note-{number}");
            let style = self.marker(number);
            let style = style.iter().map(|style| ("style", style.as_str()));
            let attributes: Vec<_> = std::iter::once(("id", id.as_str())).chain(style).collect();
            element("li", &attributes, &format!("\n{content}")) + "\n"
        });
        let list = element("ol", &[], &format!("\n{}", notes.collect::<String>()));
        let label = self.locale.word("notes");
        element("div", &[("role", "doc-endnotes"), ("aria-label", label)], &format!("\n{list}\n")) + "\n"
    }

    fn way_back(&self, number: u32, call: u32) -> String {
        let label = self.locale.phrase("note-back", "note", &self.locale.number(number as usize));
        let label = if call == 1 { label } else { format!("{label} ({call})") };
        let target = format!("#{}", Self::call_id(number, call));
        let link = [("href", target.as_str()), ("role", "doc-backlink"), ("aria-label", &label)];
        format!(" {}", element("a", &link, &escaped("↩\u{FE0E}")))
    }
}
