use super::markup::{element, escaped};
use super::page::HtmlPage;
use crate::document::SourceLine;

impl HtmlPage<'_> {
    /// The title block, in the order of the page: who speaks, under what title, where and when.
    pub(super) fn title_block(&self) -> String {
        let head = &self.document.head;
        let mut markup = String::new();
        let mut line = |class: &str, words: Option<&str>| {
            if let Some(words) = words {
                markup += &(element("p", &[("class", class)], &escaped(words)) + "\n");
            }
        };
        let text = |line: &Option<SourceLine>| line.as_ref().map(|line| line.text.clone());
        line("mark", head.mark.as_deref());
        line("organisation", text(&head.organisation).as_deref());
        line("standing", text(&head.standing).as_deref());
        if !head.title.is_empty() {
            markup += &(element("h1", &[], &self.inlines(&head.title)) + "\n");
        }
        if !head.subtitle.is_empty() {
            markup += &(element("p", &[("class", "subtitle")], &self.inlines(&head.subtitle)) + "\n");
        }
        let mut line = |class: &str, words: &str| {
            markup += &(element("p", &[("class", class)], &escaped(words)) + "\n");
        };
        for event in &head.event {
            line("event", &event.text);
        }
        for (class, words) in
            [("dateline", &head.dateline), ("speaker", &head.speaker), ("issued", &head.issued)]
        {
            if let Some(words) = words {
                line(class, &words.text);
            }
        }
        for fact in head.facts.iter().chain(&head.register.line()) {
            line("fact", &fact.text);
        }
        if markup.is_empty() { markup } else { element("header", &[], &format!("\n{markup}")) + "\n" }
    }
}
