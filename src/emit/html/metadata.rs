use serde_json::{Map, Value, json};

use super::markup::{escaped, start};
use super::page::HtmlPage;
use crate::document::{Block, NoteReference};
use crate::text::{BlockKind, Visitor, plain, plain_blocks, walk_blocks};

impl HtmlPage<'_> {
    /// The title of the window, and the facts that catalogues and search engines read.
    pub(super) fn metadata(&self) -> String {
        let head = &self.document.head;
        let title = plain(&head.title);
        let title = if title.trim().is_empty() { self.document.kind.clone() } else { title };
        let mut markup = format!("<title>{}</title>\n", escaped(title.trim()));
        let mut meta = |name: &str, content: Option<&str>| {
            if let Some(content) = content.filter(|content| !content.trim().is_empty()) {
                markup += &(start("meta", &[("name", name), ("content", content.trim())]) + "\n");
            }
        };
        meta("author", head.author.as_deref());
        meta("description", head.description.as_deref());
        meta("keywords", Some(&head.keywords.join(", ")));
        let date = head.date.map(|date| date.to_string());
        meta("date", date.as_deref());
        markup
    }

    /// The same facts in the words of schema.org: who speaks at which event, and the words of others that are quoted.
    pub(super) fn linked_data(&self) -> String {
        let head = &self.document.head;
        let mut facts = Map::new();
        let mut fact = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                facts.insert(name.to_owned(), value);
            }
        };
        let named = |kind: &str, name: &str| json!({ "@type": kind, "name": name });
        let title = plain(&head.title);
        fact("@context", Some(json!("https://schema.org")));
        fact("@type", Some(json!("Article")));
        fact("headline", Some(json!(title.trim())).filter(|_| !title.trim().is_empty()));
        fact("inLanguage", Some(json!(self.document.language.as_str())));
        fact("datePublished", head.date.map(|date| json!(date.to_string())));
        fact("description", head.description.as_ref().map(|text| json!(text)));
        fact("keywords", Some(json!(head.keywords)).filter(|_| !head.keywords.is_empty()));
        let organisation = head.organisation.as_ref().map(|line| named("Organization", &line.text));
        let speaker = head.speaker_name.as_ref().map(|name| named("Person", name));
        fact("publisher", organisation.clone());
        fact("author", speaker.or(organisation));
        fact("about", head.event_title.as_ref().map(|title| named("Event", title)));
        let quotations = self.quotations();
        fact("hasPart", Some(json!(quotations)).filter(|_| !quotations.is_empty()));
        // Serialising a map of strings cannot fail; `<` is escaped, for it could end the element.
        let json = serde_json::to_string(&Value::Object(facts)).unwrap_or_default().replace('<', "\\u003c");
        format!("<script type=\"application/ld+json\">{json}</script>\n")
    }

    fn quotations(&self) -> Vec<Value> {
        struct Quotations(Vec<Value>);
        impl Visitor<NoteReference> for Quotations {
            fn block(&mut self, block: &Block) {
                if let BlockKind::Quote(content) = &block.kind {
                    self.0.push(json!({ "@type": "Quotation", "text": plain_blocks(content) }));
                }
            }
        }
        let mut quotations = Quotations(Vec::new());
        for part in &self.document.parts {
            walk_blocks(&part.blocks, &mut quotations);
        }
        quotations.0
    }
}
