use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::inlines::direction_name;
use super::markup::{element, start};
use super::page::{HtmlOptions, HtmlPage};
use super::style;
use crate::document::{Document, Part, PartRole};
use crate::layout::Attachment;
use crate::theme::{Masthead, Theme};

/// The document as one HTML file that looks like the theme, ending in a newline.
pub fn write(document: &Document, theme: &Theme, options: &HtmlOptions) -> String {
    HtmlPage { document, options, locale: document.locale() }.write(theme)
}

impl HtmlPage<'_> {
    fn write(&self, theme: &Theme) -> String {
        let language = self.document.language.as_str();
        let direction = direction_name(self.document.language.direction());
        let tongue = [("lang", language), ("dir", direction)];
        if self.options.fragment {
            // A website has a head of its own.
            return self.article(&tongue, false);
        }
        let head = format!(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{}<style>\n{}</style>\n{}",
            self.metadata(),
            style::sheet(theme),
            self.linked_data(),
        );
        format!(
            "<!DOCTYPE html>\n{}\n<head>\n{head}</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
            start("html", &tongue),
            self.article(&[], theme.masthead == Masthead::Letterhead),
        )
    }

    fn article(&self, attributes: &[(&str, &str)], letterhead: bool) -> String {
        let mut content = self.title_block(letterhead);
        for part in &self.document.parts {
            content += &self.part(part);
        }
        content += &self.notes();
        let class = [("class", self.document.kind.as_str())];
        let attributes: Vec<_> = class.into_iter().chain(attributes.iter().copied()).collect();
        element("article", &attributes, &format!("\n{content}")) + "\n"
    }

    fn part(&self, part: &Part) -> String {
        let class = match part.role {
            PartRole::Summary => Some("summary"),
            PartRole::KeyMessages => Some("key-messages"),
            PartRole::Contents => Some("contents"),
            PartRole::Section | PartRole::Greeting | PartRole::Thanks => None,
            PartRole::Evidence => Some("evidence"),
            PartRole::Aside | PartRole::Questions | PartRole::Names => Some("beside"),
            PartRole::Recommendations => Some("recommendations"),
            PartRole::Signatures => Some("signatures"),
            PartRole::Signatories | PartRole::SpeakersAndEvents | PartRole::Sources => Some("closing"),
            PartRole::About => Some("closing about"),
            PartRole::Contact => Some("closing contact"),
            PartRole::HowToCite => Some("closing how-to-cite"),
        };
        let title = format!("{}-heading", part.id);
        let mut attributes = vec![("id", part.id.as_str())];
        attributes.extend(class.map(|class| ("class", class)));
        let mut content = String::from("\n");
        if !part.heading.is_empty() {
            attributes.push(("aria-labelledby", &title));
            let heading = element("h2", &[("id", &title)], &self.inlines(&part.timed_heading(self.locale)));
            // Writing to a string cannot fail.
            let _ = writeln!(content, "{heading}");
        }
        content += &self.blocks(&part.blocks);
        let name = match part.role {
            PartRole::Contents => {
                attributes.push(("role", "doc-toc"));
                "nav"
            }
            // A section without a heading means nothing to those who listen.
            _ if part.heading.is_empty() => "div",
            _ => "section",
        };
        element(name, &attributes, &content) + "\n"
    }

    /// Where a picture is found: in the folder of pictures, else in the page itself.
    pub(super) fn picture_address(&self, picture: &Attachment) -> String {
        match &self.options.picture_folder {
            Some(folder) => format!("{}/{}", folder.trim_end_matches('/'), picture.content_name()),
            None => format!("data:{};base64,{}", picture.media_type.name(), BASE64.encode(&picture.bytes)),
        }
    }
}
