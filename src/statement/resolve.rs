use std::sync::Arc;

use super::assemble::{assemble, duplicates};
use super::fields::Fields;
use super::figures::NumberedFigures;
use super::quotes::Quotations;
use super::signers;
use super::{Addressee, Question, Recommendation, Section, Speaking, Statement, elsewhere, links};
use crate::brief::{self, BriefFile, CUTS};
use crate::diagnostic::Diagnostic;
use crate::locale::Language;
use crate::profile::Profile;
use crate::reader::{Located, Read};
use crate::source::Sources;
use crate::text::CitedPart;
use crate::workspace::Workspace;

/// Joins a brief with its workspace and profile. Unknown ids are kept for the rules to report.
pub fn resolve(
    brief: &Read<Arc<BriefFile>>,
    workspace: &Workspace,
    profile: &Arc<Profile>,
) -> (Statement, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let source = sources.add(&brief.source);
    let directory = assemble(brief, &workspace.directory, &mut sources);
    let signing = brief.value.co_signers.table.as_ref().map_or(source, |table| sources.add(table));
    let figure_tables: Vec<_> = brief
        .value
        .figures
        .iter()
        .map(|entry| entry.data.table.as_ref().map(|table| sources.add(table)))
        .collect();
    let diagnostics = duplicates(&directory, &sources);
    let mut fields = Fields { sources: &sources, source, directory: &directory, diagnostics };
    let language = language(&brief.value, workspace);
    let written = &brief.value;
    let title = fields.inlines(written.title.as_ref());
    let subtitle = fields.inlines(written.subtitle.as_ref());
    let mut quotes = Quotations::read(written, &language, workspace.locales.of(&language), &mut fields);
    let mut figures =
        NumberedFigures::read(written, &figure_tables, workspace.locales.of(&language), &mut fields);
    let mut summary = quotes.settle(fields.blocks(written.summary.as_ref()));
    summary = figures.settle(summary, &mut fields);
    let mut sections: Vec<Section> =
        written.sections.iter().map(|(id, section)| self::section(id, section, &mut fields)).collect();
    for section in &mut sections {
        let body = quotes.settle(std::mem::take(&mut section.body));
        section.body = figures.settle(body, &mut fields);
    }
    quotes.place(&mut summary, &mut sections);
    figures.place(&mut summary, &mut sections, &mut fields);
    let recommendations =
        written.recommendations.iter().map(|one| recommendation(one, &mut fields)).collect();
    let questions = written.questions.iter().map(|one| question(one, &mut fields)).collect();
    let organisation = written.organisation.as_ref().or(workspace.defaults.organisation.as_ref());
    let (signers, unknown_signers) = signers::signers(&written.co_signers, &directory, &language, signing);
    let mut diagnostics = fields.diagnostics;
    elsewhere::join(&mut diagnostics);
    let statement = Statement {
        brief: Arc::clone(written),
        directory,
        profile: Arc::clone(profile),
        language,
        locales: workspace.locales.clone(),
        title,
        subtitle,
        organisation: organisation.map(|id| id.value.clone()),
        as_of: workspace.as_of.or(written.date.as_ref().map(|date| date.value)),
        today: workspace.as_of,
        max_age_days: workspace.max_age_days,
        signers,
        unknown_signers,
        default_style: workspace.defaults.citation_style.as_ref().map(|style| style.value.clone()),
        csl: None,
        summary,
        sections,
        recommendations,
        questions,
        sources,
    };
    diagnostics.extend(links::lost(&statement));
    (statement, diagnostics)
}

/// The brief's language, else the workspace's, else English; a tag that is none was reported where it was read.
pub fn language(brief: &BriefFile, workspace: &Workspace) -> Language {
    let mut tags = brief.language.iter().chain(&workspace.defaults.language);
    tags.find_map(|tag| Language::parse(tag).ok()).unwrap_or_else(Language::english)
}

fn section(id: &Located<String>, written: &brief::SectionEntry, fields: &mut Fields<'_>) -> Section {
    Section {
        id: id.value.clone(),
        origin: fields.origin(id.span),
        heading: written.heading.as_ref().map(|heading| fields.inlines(Some(heading))),
        body: fields.blocks(written.body.as_ref()),
        speaking: speaking(written.say.as_ref(), written.cut.as_ref(), written.aside.as_ref(), fields),
        pull_quote: fields.inlines(written.pull_quote.as_ref()),
    }
}

fn speaking(
    say: Option<&Located<String>>,
    cut: Option<&Located<u32>>,
    aside: Option<&Located<bool>>,
    fields: &mut Fields<'_>,
) -> Speaking {
    Speaking {
        say: say.filter(|say| !say.trim().is_empty()).map(|say| fields.blocks(Some(say))),
        cut: cut.and_then(|cut| u8::try_from(cut.value).ok()).filter(|cut| CUTS.contains(cut)),
        aside: aside.is_some_and(|aside| aside.value),
    }
}

fn question(written: &Located<brief::QuestionEntry>, fields: &mut Fields<'_>) -> Question {
    let cited = |id: &Located<String>| CitedPart::of(id.value.clone(), fields.origin(id.span));
    Question {
        origin: fields.origin(written.span),
        sources: written.sources.iter().map(cited).collect(),
        question: fields.inlines(written.question.as_ref()),
        answer: fields.blocks(written.answer.as_ref()),
        hostile: written.hostile,
    }
}

fn recommendation(written: &Located<brief::RecommendationEntry>, fields: &mut Fields<'_>) -> Recommendation {
    let origin = |text: &Located<String>| fields.origin(text.span);
    let to = written.to.as_ref().map(|to| Addressee { text: to.value.clone(), origin: origin(to) });
    let cited = |id: &Located<String>| CitedPart::of(id.value.clone(), origin(id));
    let sources = written.sources.iter().map(cited).collect();
    Recommendation {
        origin: fields.origin(written.span),
        to,
        sources,
        action: fields.inlines(written.action.as_ref()),
        note: fields.inlines(written.note.as_ref()),
        by: written.by.as_ref().map(|by| by.value),
        speaking: speaking(written.say.as_ref(), written.cut.as_ref(), written.aside.as_ref(), fields),
    }
}
