use super::markup::{element, escaped, start};
use super::page::HtmlPage;
use crate::document::{Letterhead, SourceLine};

impl HtmlPage<'_> {
    /// The title block, in the order of the page: who speaks, under what title, where and when; with the logo and
    /// addresses of a letterhead.
    pub(super) fn title_block(&self, letterhead: bool) -> String {
        let head = &self.document.head;
        let mut markup = String::new();
        let mut line = |class: &str, words: Option<&str>| {
            if let Some(words) = words {
                markup += &(element("p", &[("class", class)], &escaped(words)) + "\n");
            }
        };
        let text = |line: &Option<SourceLine>| line.as_ref().map(|line| line.text.clone());
        line("mark", head.mark.as_deref());
        if letterhead {
            markup += &self.logo();
        }
        let mut line = |class: &str, words: Option<&str>| {
            if let Some(words) = words {
                markup += &(element("p", &[("class", class)], &escaped(words)) + "\n");
            }
        };
        line("organisation", text(&head.organisation).as_deref());
        line("standing", text(&head.standing).as_deref());
        if letterhead {
            markup += &self.addresses();
        }
        if !head.recipient.is_empty() {
            let lines: Vec<_> = head.recipient.iter().map(|line| escaped(&line.text)).collect();
            markup += &(element("p", &[("class", "recipient")], &lines.join("<br>\n")) + "\n");
        }
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

    /// The logo of the organisation, for which its name stands. It is as high as that of a Word file.
    fn logo(&self) -> String {
        let head = &self.document.head;
        let (Some(logo), Some(name)) = (&head.letterhead.logo, &head.organisation) else {
            return String::new();
        };
        let Some(picture) = self.options.pictures.get(&logo.text, logo.origin) else { return String::new() };
        let source = self.picture_address(picture);
        let image = start("img", &[("src", &source), ("alt", name.text.trim())]);
        element("p", &[("class", "logo")], &image) + "\n"
    }

    /// Where the organisation can be reached.
    fn addresses(&self) -> String {
        let Letterhead { address, phone, email, url, registration, .. } = &self.document.head.letterhead;
        let link = |scheme: &str, line: &SourceLine| {
            element("a", &[("href", &format!("{scheme}{}", line.text.trim()))], &escaped(&line.text))
        };
        let mut lines: Vec<String> =
            address.iter().chain(phone).map(|line| escaped(&line.text).into_owned()).collect();
        lines.extend(email.iter().map(|line| link("mailto:", line)));
        lines.extend(url.iter().map(|line| link("", line)));
        lines.extend(registration.iter().map(|line| escaped(&line.text).into_owned()));
        if lines.is_empty() { String::new() } else { element("address", &[], &lines.join("<br>\n")) + "\n" }
    }
}
