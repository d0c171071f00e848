use super::Statement;
use crate::text::{Block, CitedPart, Inline, InlineKind, Reference, Visitor, walk_blocks, walk_inlines};

impl Statement {
    /// Everything that the statement cites in its text, footnotes included, and in support of its recommendations; the
    /// title first, then the summary, the sections in the order of the file, and the recommendations.
    pub fn citations(&self) -> Vec<CitedPart> {
        let mut found = FoundCitation(Vec::new());
        walk_inlines(&self.title, &mut found);
        walk_inlines(&self.subtitle, &mut found);
        walk_blocks(&self.summary, &mut found);
        for section in &self.sections {
            walk_inlines(section.heading.as_deref().unwrap_or_default(), &mut found);
            walk_blocks(&section.body, &mut found);
            walk_blocks(section.speaking.say.as_deref().unwrap_or_default(), &mut found);
        }
        for recommendation in &self.recommendations {
            walk_inlines(&recommendation.action, &mut found);
            walk_inlines(&recommendation.note, &mut found);
            walk_blocks(recommendation.speaking.say.as_deref().unwrap_or_default(), &mut found);
            found.0.extend(recommendation.sources.iter().cloned());
        }
        for question in &self.questions {
            walk_inlines(&question.question, &mut found);
            walk_blocks(&question.answer, &mut found);
            found.0.extend(question.sources.iter().cloned());
        }
        found.0
    }
}

struct FoundCitation(Vec<CitedPart>);

impl Visitor<Reference> for FoundCitation {
    fn inline(&mut self, inline: &Inline<Reference>) {
        match &inline.kind {
            InlineKind::Reference(Reference::Citation(citation)) => {
                self.0.extend(citation.parts.iter().cloned());
            }
            InlineKind::Reference(Reference::Footnote { content, .. }) => {
                let blocks: &[Block<Reference>] = content;
                walk_blocks(blocks, self);
            }
            _ => {}
        }
    }
}
