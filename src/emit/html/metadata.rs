use serde_json::{Map, Value, json};

use super::markup::{escaped, start};
use super::page::HtmlPage;
use crate::document::{Block, DocumentFacts, EventFacts, NoteReference, PersonFacts};
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
        let title = plain(&head.title);
        fact("@context", Some(json!("https://schema.org")));
        fact("@type", Some(json!("Article")));
        fact("headline", Some(json!(title.trim())).filter(|_| !title.trim().is_empty()));
        fact("inLanguage", Some(json!(self.document.language.as_str())));
        fact("datePublished", head.date.map(|date| json!(date.to_string())));
        fact("description", head.description.as_ref().map(|text| json!(text)));
        fact("keywords", Some(json!(head.keywords)).filter(|_| !head.keywords.is_empty()));
        let organisation = head.organisation.as_ref().map(|line| named("Organization", &line.text));
        let facts_of = &self.document.facts;
        let speaker = facts_of.speaker.as_ref().map(person);
        fact("publisher", organisation.clone());
        fact("author", speaker.or(organisation));
        fact("about", facts_of.event.as_ref().map(event));
        let quotations = self.quotations();
        fact("hasPart", Some(json!(quotations)).filter(|_| !quotations.is_empty()));
        // Serialising a map of strings cannot fail; `<` is escaped, for it could end the element.
        let json = serde_json::to_string(&Value::Object(facts)).unwrap_or_default().replace('<', "\\u003c");
        format!("<script type=\"application/ld+json\">{json}</script>\n")
    }

    /// The quotations set off from the text, with who said them and where if a line below them says so.
    fn quotations(&self) -> Vec<Value> {
        struct Quotations<'a>(&'a DocumentFacts, Vec<Value>);
        impl Visitor<NoteReference> for Quotations<'_> {
            fn block(&mut self, block: &Block) {
                let BlockKind::Quote { content, attribution } = &block.kind else { return };
                let mut quotation = json!({ "@type": "Quotation", "text": plain_blocks(content) });
                let origin = attribution.first().map(|run| run.origin);
                let known = self.0.quotations.iter().find(|facts| Some(facts.origin) == origin);
                if let Some(speaker) = known.and_then(|facts| facts.speaker.as_ref()) {
                    quotation["creator"] = person(speaker);
                }
                if let Some(said_at) = known.and_then(|facts| facts.event.as_ref()) {
                    quotation["recordedAt"] = event(said_at);
                }
                self.1.push(quotation);
            }
        }
        let mut quotations = Quotations(&self.document.facts, Vec::new());
        for part in &self.document.parts {
            walk_blocks(&part.blocks, &mut quotations);
        }
        quotations.1
    }
}

fn named(kind: &str, name: &str) -> Value {
    json!({ "@type": kind, "name": name })
}

fn person(person: &PersonFacts) -> Value {
    let mut value = named("Person", &person.name);
    set(&mut value, "description", person.standing.as_deref());
    set(&mut value, "url", person.url.as_deref());
    value
}

fn event(event: &EventFacts) -> Value {
    let mut value = named("Event", &event.title);
    let date = event.date.filter(|date| date.from != date.to).map(|date| date.to.to_string());
    set(&mut value, "startDate", event.date.map(|date| date.from.to_string()).as_deref());
    set(&mut value, "endDate", date.as_deref());
    set(&mut value, "url", event.url.as_deref());
    if let Some(place) = &event.place {
        value["location"] = named("Place", place);
    }
    if let Some(larger) = &event.larger {
        value["superEvent"] = named("Event", larger);
    }
    if !event.organisers.is_empty() {
        value["organizer"] = event.organisers.iter().map(|name| named("Organization", name)).collect();
    }
    value
}

fn set(value: &mut Value, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        value[name] = json!(text);
    }
}
