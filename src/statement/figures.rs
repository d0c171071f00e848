//! Figures that a brief keeps in entries of their own: each becomes a block of the text where it is printed.

use std::collections::BTreeMap;

use super::Section;
use super::chart_data::ChartReader;
use super::fields::Fields;
use crate::brief::{BriefFile, FigureEntry};
use crate::chart::Chart;
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::reader::{Located, suggest};
use crate::rule;
use crate::source::{Origin, SourceId};
use crate::text::{
    Block, BlockKind, Cell, CellAlignment, Figure, Inline, InlineKind, PictureWidth, Reference, Visitor,
    plain, slug, walk_blocks,
};

/// The figures of a brief, ready to be printed.
pub(super) struct NumberedFigures {
    figures: Vec<PlacedFigure>,
}

struct PlacedFigure {
    id: String,
    section: Option<Located<String>>,
    block: Option<Block<Reference>>,
    /// Where a paragraph of the text says that it is printed.
    placed: Option<Origin>,
}

impl NumberedFigures {
    /// Those of a brief; `tables` are the files that their data were read from.
    pub(super) fn read(
        brief: &BriefFile,
        tables: &[Option<SourceId>],
        locale: &Locale,
        fields: &mut Fields<'_>,
    ) -> Self {
        report_duplicates(brief, fields);
        let entries = brief.figures.iter().zip(tables).zip(figure_ids(brief)).enumerate();
        let figures = entries.map(|(index, ((entry, table), id))| {
            let path = format!("figures[{}]", index + 1);
            let block = figure(entry, &path, &id, *table, locale, fields);
            PlacedFigure { id, section: entry.section.clone(), block, placed: None }
        });
        Self { figures: figures.collect() }
    }

    /// The blocks with figures in place of the paragraphs that place them.
    pub(super) fn settle(
        &mut self,
        blocks: Vec<Block<Reference>>,
        fields: &mut Fields<'_>,
    ) -> Vec<Block<Reference>> {
        blocks.into_iter().filter_map(|block| self.settle_block(block, fields)).collect()
    }

    fn settle_block(
        &mut self,
        mut block: Block<Reference>,
        fields: &mut Fields<'_>,
    ) -> Option<Block<Reference>> {
        match &mut block.kind {
            BlockKind::Paragraph(content) => {
                if let [Inline { kind: InlineKind::Image { path, .. }, origin }] = content.as_slice()
                    && let Some(id) = path.strip_prefix('#')
                {
                    return self.named(id, *origin, fields);
                }
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    item.content = self.settle(std::mem::take(&mut item.content), fields);
                }
            }
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                *content = self.settle(std::mem::take(content), fields);
            }
            _ => {}
        }
        Some(block)
    }

    /// The figure of that id, which is printed at `origin`.
    fn named(&mut self, id: &str, origin: Origin, fields: &mut Fields<'_>) -> Option<Block<Reference>> {
        let locate = |origin| fields.sources.location(origin);
        let Some(figure) = self.figures.iter_mut().find(|figure| slug(&figure.id) == slug(id)) else {
            let finding =
                Diagnostic::new(rule::INVALID_LINK, format!("no figure is called `{id}`")).at(locate(origin));
            let meant = suggest(id, self.figures.iter().map(|figure| figure.id.as_str()));
            let help = match meant {
                Some(meant) => format!("did you mean `#{meant}`?"),
                None => format!("add a table `[[figures]]` with `id = \"{id}\"`"),
            };
            fields.diagnostics.push(finding.help(help));
            return None;
        };
        if let Some(first) = figure.placed {
            let finding = Diagnostic::new(rule::INVALID_LINK, format!("the figure `{id}` is printed twice"))
                .at(locate(origin))
                .related(locate(first), "printed here before")
                .help(format!("write `[](#{id})` to print its number"));
            fields.diagnostics.push(finding);
            return None;
        }
        figure.placed = Some(origin);
        figure.block.clone()
    }

    /// Adds those that no paragraph places at the end of a section: the one they name, else the first that refers to them, else
    /// the last one; without sections, of the summary.
    pub(super) fn place(
        self,
        summary: &mut Vec<Block<Reference>>,
        sections: &mut [Section],
        fields: &mut Fields<'_>,
    ) {
        for figure in self.figures.into_iter().filter(|figure| figure.placed.is_none()) {
            let named = figure.section.as_ref().and_then(|id| {
                let found = sections.iter().position(|section| section.id == **id);
                if found.is_none() {
                    let ids = sections.iter().map(|section| section.id.as_str());
                    let finding = Diagnostic::new(
                        rule::INVALID_VALUE,
                        format!("no section is called `{}`", id.as_str()),
                    )
                    .at(fields.sources.location(fields.origin(id.span)));
                    fields.diagnostics.push(match suggest(id, ids) {
                        Some(meant) => finding.help(format!("did you mean `{meant}`?")),
                        None => finding
                            .help("write the id of a section, such as `context` for `[sections.context]`"),
                    });
                }
                found
            });
            let called = || sections.iter().position(|section| refers(&section.body, &figure.id));
            let last = || {
                let running =
                    |section: &Section| !matches!(section.id.as_str(), "summary" | "recommendations");
                sections.iter().rposition(running).or(sections.len().checked_sub(1))
            };
            match named.or_else(called).or_else(last) {
                Some(index) => sections[index].body.extend(figure.block),
                None => summary.extend(figure.block),
            }
        }
    }
}

/// The ids of the figures of a brief, in order: their own, else by number.
pub(super) fn figure_ids(brief: &BriefFile) -> impl Iterator<Item = String> {
    brief.figures.iter().enumerate().map(|(index, entry)| {
        entry.id.as_ref().map_or_else(|| format!("figure-{}", index + 1), |id| id.value.clone())
    })
}

fn report_duplicates(brief: &BriefFile, fields: &mut Fields<'_>) {
    let mut seen: BTreeMap<String, (Origin, &str)> = BTreeMap::new();
    for (id, _) in brief.sections.iter() {
        seen.insert(slug(id), (fields.origin(id.span), "the id of a section"));
    }
    for id in brief.figures.iter().filter_map(|entry| entry.id.as_ref()) {
        let origin = fields.origin(id.span);
        if let Some((first, label)) = seen.get(&slug(id)).copied() {
            let message = format!("the id `{}` is used for more than one thing", id.as_str());
            let diagnostic = Diagnostic::new(rule::DUPLICATE_ID, message)
                .at(fields.sources.location(origin))
                .label("the id of a figure")
                .related(fields.sources.location(first), label)
                .help(format!("give the figure another id, such as `{}-figure`", id.as_str()));
            fields.diagnostics.push(diagnostic);
        }
        seen.entry(slug(id)).or_insert((origin, "the id of another figure"));
    }
}

/// The block of the figure at a path of the brief; none where there is nothing to show, which is reported.
fn figure(
    entry: &Located<FigureEntry>,
    path: &str,
    id: &str,
    table: Option<SourceId>,
    locale: &Locale,
    fields: &mut Fields<'_>,
) -> Option<Block<Reference>> {
    let origin = fields.origin(entry.span);
    let caption = fields.inlines(entry.caption.as_ref());
    let credits = [labelled(entry, locale, fields), fields.inlines(entry.credit.as_ref())];
    let width = picture_width(entry, fields);
    let mut report = |message: &str, help: &str| {
        let at = fields.sources.location(origin);
        fields.diagnostics.push(Diagnostic::new(rule::INVALID_VALUE, message).at(at).help(help));
    };
    let (content, chart) = match (&entry.image, &entry.chart) {
        (Some(_), Some(_)) => {
            report(
                "this figure is both a picture and a chart",
                "remove `image` or `chart`, or make two figures",
            );
            return None;
        }
        // A `chart` that there is none of is reported as that.
        (None, None) if fields.sources.get(fields.source).field(&format!("{path}.chart")).is_some() => {
            return None;
        }
        (None, None) => {
            report(
                "this figure shows nothing",
                "add `image = \"map.png\"`, or `chart = \"bars\"` with `data`",
            );
            return None;
        }
        (Some(path), None) => {
            let alt = entry.alt.as_ref().map_or_else(String::new, |alt| alt.trim().to_owned());
            let kind = InlineKind::Image { path: path.value.clone(), alt, width };
            let picture = Inline { kind, origin: fields.origin(path.span) };
            (BlockKind::Paragraph(vec![picture]), None)
        }
        (None, Some(kind)) => {
            let source = table.unwrap_or(fields.source);
            let mut reader = ChartReader { fields, locale, source };
            let chart = reader.chart(entry, kind.value, kind.span, &plain(&caption))?;
            (data_table(&chart, locale, origin), Some(chart.into()))
        }
    };
    let content = vec![Block { kind: content, origin }];
    let credits = credits.into_iter().filter(|line| !line.is_empty()).collect();
    let figure = Figure { id: Some(id.to_owned()), label: String::new(), caption, content, credits, chart };
    Some(Block { kind: BlockKind::Figure(Box::new(figure)), origin })
}

/// How wide its picture is printed; a width that says nothing is reported, and so is that of a chart.
fn picture_width(entry: &FigureEntry, fields: &mut Fields<'_>) -> Option<PictureWidth> {
    let width = entry.width.as_ref()?;
    let read = PictureWidth::parse(width.trim());
    let (message, help) = match read {
        Some(_) if entry.image.is_some() || entry.chart.is_none() => return read,
        Some(_) => ("a chart is as wide as the text".to_owned(), "remove `width`"),
        None => (
            format!("`{}` is no width of a picture", width.trim()),
            "write it as `\"50%\"` of the width of the text, or as `\"8cm\"`",
        ),
    };
    let at = fields.sources.location(fields.origin(width.span));
    fields.diagnostics.push(Diagnostic::new(rule::INVALID_VALUE, message).at(at).help(help));
    None
}

/// "Source: " and the words of the field.
fn labelled(entry: &FigureEntry, locale: &Locale, fields: &mut Fields<'_>) -> Vec<Inline<Reference>> {
    let mut line = fields.inlines(entry.source.as_ref());
    if let Some(origin) = line.first().map(|first| first.origin) {
        let (before, after) = locale.around("figure-source", "source");
        let words = |text: &str| Inline { kind: InlineKind::Text(text.to_owned()), origin };
        line.insert(0, words(before));
        if !after.is_empty() {
            line.push(words(after));
        }
    }
    line
}

/// The data as a table, for those who do not see the chart.
fn data_table(chart: &Chart, locale: &Locale, origin: Origin) -> BlockKind<Reference> {
    let cell = |text: &str| {
        let kind = InlineKind::Text(text.to_owned());
        Cell { content: if text.is_empty() { Vec::new() } else { vec![Inline { kind, origin }] }, origin }
    };
    let unit = if chart.unit.is_empty() { String::new() } else { locale.bracketed(&chart.unit) };
    let mut head = vec![cell(&chart.head)];
    head.extend(chart.series.iter().map(|series| cell((series.name.clone() + &unit).trim())));
    let mut alignments = vec![CellAlignment::End; head.len()];
    alignments[0] = CellAlignment::Start;
    let rows = chart.rows().iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect();
    BlockKind::Table { alignments, head, rows }
}

/// Whether a link in the text leads to the figure.
fn refers(blocks: &[Block<Reference>], id: &str) -> bool {
    let mut calls = FigureCalls { id: slug(id), found: false };
    walk_blocks(blocks, &mut calls);
    calls.found
}

struct FigureCalls {
    id: String,
    found: bool,
}

impl<R> Visitor<R> for FigureCalls {
    fn inline(&mut self, inline: &Inline<R>) {
        if let InlineKind::Link { url, .. } = &inline.kind {
            self.found |= url.strip_prefix('#').is_some_and(|target| slug(target) == self.id);
        }
    }
}
