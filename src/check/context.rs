use std::cell::OnceCell;
use std::sync::Arc;

use super::tongue::{Mismatch, mismatch};
use super::writing::Writing;
use crate::diagnostic::{Diagnostic, Fix, Location, Severity};
use crate::rule::Rule;
use crate::source::{Origin, SourceId};
use crate::statement::Statement;

/// Where a finding is. Fields are dotted paths of the brief, such as `sections.key-messages.body`.
#[derive(Debug, Clone, Copy)]
pub(super) enum FindingPlace<'p> {
    /// Bytes that a node was read from.
    Origin(Origin),
    /// The key of a field; where there is none, that of the nearest table around it, else the first line.
    Key(&'p str),
    /// The value of a field, else the same as its key.
    Value(&'p str),
}

impl From<Origin> for FindingPlace<'_> {
    fn from(origin: Origin) -> Self {
        Self::Origin(origin)
    }
}

/// What a rule works with.
pub(super) struct CheckContext<'a> {
    pub(super) statement: &'a Statement,
    /// Found when a rule first asks for it.
    mismatch: &'a OnceCell<Option<Mismatch>>,
    rule: &'static Rule,
    found: &'a mut Vec<Diagnostic>,
}

/// A finding that has been reported, to say more about.
pub(super) struct FindingBuilder<'c> {
    statement: &'c Statement,
    diagnostic: &'c mut Diagnostic,
}

impl<'a> CheckContext<'a> {
    /// For a rule.
    pub(super) fn new(
        statement: &'a Statement,
        rule: &'static Rule,
        mismatch: &'a OnceCell<Option<Mismatch>>,
        found: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self { statement, mismatch, rule, found }
    }

    /// Whether the text is in another language than it says.
    pub(super) fn mismatch(&self) -> Option<Mismatch> {
        *self.mismatch.get_or_init(|| mismatch(self.statement))
    }

    /// The words of its language that rules about writing look for; none where there are none, or where the text is in another
    /// language than it says.
    pub(super) fn writing(&self) -> Option<&'static Writing> {
        Writing::of(&self.statement.language).filter(|_| self.mismatch().is_none())
    }

    /// The rule that looks.
    pub(super) fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Reports what is wrong at a place.
    pub(super) fn report<'p>(
        &mut self,
        place: impl Into<FindingPlace<'p>>,
        message: impl Into<String>,
    ) -> FindingBuilder<'_> {
        let location = locate(self.statement, place.into());
        let index = self.found.len();
        self.found.push(Diagnostic::new(self.rule, message).at(location));
        FindingBuilder { statement: self.statement, diagnostic: &mut self.found[index] }
    }
}

impl FindingBuilder<'_> {
    /// The words at the place.
    pub(super) fn label(&mut self, text: impl Into<String>) -> &mut Self {
        if let Some(primary) = &mut self.diagnostic.primary {
            primary.text = text.into();
        }
        self
    }

    /// How much this finding weighs, where that is not what its rule says.
    pub(super) fn severity(&mut self, severity: Severity) -> &mut Self {
        self.diagnostic.severity = severity;
        self
    }

    /// Another place that explains it.
    pub(super) fn related<'p>(
        &mut self,
        place: impl Into<FindingPlace<'p>>,
        text: impl Into<String>,
    ) -> &mut Self {
        let location = locate(self.statement, place.into());
        self.diagnostic.related.push(crate::diagnostic::Label { location, text: text.into() });
        self
    }

    /// How it can be fixed without the author; only where all of it is in the brief itself.
    pub(super) fn fix(&mut self, fix: Option<Fix>) -> &mut Self {
        let brief = self.statement.sources.get(SourceId(0));
        let own = |fix: &Fix| fix.edits.iter().all(|edit| Arc::ptr_eq(&edit.location.source, brief));
        self.diagnostic.fix = fix.filter(own);
        self
    }

    /// Lets `written`, the word at the place, be replaced by the one that was probably meant.
    pub(super) fn replacing(&mut self, written: &str, meant: &str) -> &mut Self {
        let place = self.diagnostic.primary.as_ref();
        let fix = place.and_then(|label| Fix::word(&label.location, written, meant));
        self.fix(fix)
    }

    /// A way out.
    pub(super) fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.diagnostic.help.push(text.into());
        self
    }
}

fn locate(statement: &Statement, place: FindingPlace<'_>) -> Location {
    let path = match place {
        FindingPlace::Origin(origin) => return statement.sources.location(origin),
        FindingPlace::Key(path) | FindingPlace::Value(path) => path,
    };
    let brief = statement.sources.get(SourceId(0));
    if let (FindingPlace::Value(_), Some(field)) = (place, brief.field(path)) {
        return Location::new(brief, field.value);
    }
    let mut around = Some(path);
    while let Some(path) = around {
        if let Some(field) = brief.field(path) {
            return Location::new(brief, field.key);
        }
        around = path.rfind(['.', '[']).map(|end| &path[..end]);
    }
    Location::new(brief, brief.first_line())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FieldSpan, Source, Sources, Span};

    #[test]
    fn what_is_missing_is_shown_at_what_holds_it() {
        let text = "title = \"A\"\n[sections]\n[sections.context]\nbody = \"\"\n";
        let field = |path: &str, key: &str, value: &str| {
            let span = |part: &str| {
                let start = text.find(part).unwrap();
                Span::new(start, start + part.len())
            };
            FieldSpan { path: path.into(), key: span(key), value: span(value) }
        };
        let source = Arc::new(Source::new("a.toml", text).with_fields(vec![
            field("title", "title", "\"A\""),
            field("sections", "[sections]", "[sections]"),
            field("sections.context", "[sections.context]", "body = \"\""),
        ]));
        let mut sources = Sources::default();
        sources.add(&source);
        let statement = Statement {
            questions: Vec::new(),
            sources,
            brief: Arc::default(),
            directory: crate::statement::Directory::default(),
            profile: Arc::default(),
            language: crate::locale::Language::english(),
            locales: crate::locale::Locales::default(),
            title: Vec::new(),
            subtitle: Vec::new(),
            organisation: None,
            as_of: None,
            today: None,
            max_age_days: None,
            signers: Vec::new(),
            unknown_signers: Vec::new(),
            default_style: None,
            csl: None,
            summary: Vec::new(),
            sections: Vec::new(),
            recommendations: Vec::new(),
        };
        let shown = |place| {
            let span = locate(&statement, place).span;
            &text[span.start..span.end]
        };
        assert_eq!(shown(FindingPlace::Key("sections.context.body")), "[sections.context]");
        assert_eq!(shown(FindingPlace::Key("sections.conclusion")), "[sections]");
        assert_eq!(shown(FindingPlace::Key("recommendations[0].to")), "title = \"A\"");
        assert_eq!(shown(FindingPlace::Value("title")), "\"A\"");
        assert_eq!(shown(FindingPlace::Value("date")), "title = \"A\"");
    }
}
