use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{IndependentStyle, Locale as CslLocale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, LocatorPayload, Rendered,
    SpecificLocator,
};

use super::merge::merged;
use super::run::{runs, runs_of};
use super::tidy::tidy;
use super::{CslCluster, CslEntry, CslRun, CslStyle, terms};
use crate::guard::guarded;
use crate::locale::{Language, Locale};

/// What a style makes of all citations of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CslRendered {
    /// Each cluster in its order; one is empty if the style prints nothing for it.
    pub clusters: Vec<Vec<CslRun>>,
    /// The list at the end in its order: the place of each entry among the entries, and what is printed.
    pub list: Vec<(usize, Vec<CslRun>)>,
}

/// What the style makes of all citations of a document, in its language.
///
/// # Errors
/// With the words of a panic of the engine, which is a mistake of it and never of the style or the entries.
pub fn render(
    style: &CslStyle,
    language: &Language,
    locale: &Locale,
    items: &[CslEntry],
    clusters: &[CslCluster],
) -> Result<CslRendered, String> {
    let (locales, code) = terms::terms(language, style.style.default_locale.as_ref());
    let dash = locale.range_dash();
    let rendered = |style: &IndependentStyle| {
        let engine = CslEngine { style, locales: &locales, code: &code, items, clusters };
        guarded(|| engine.whole(dash))
    };
    rendered(&style.style).or_else(|panic| {
        // The engine (0.10.1) looks beyond the end of a list of names where two citations are alike but for how many
        // names they have, and given names are to tell them apart.
        let mut without = style.style.clone();
        if !std::mem::take(&mut without.citation.disambiguate_add_givenname) {
            return Err(panic);
        }
        rendered(&without)
    })
}

fn pairs(begins: Vec<Vec<CslRun>>, ends: &[Vec<CslRun>], dash: &str) -> Vec<Vec<CslRun>> {
    begins.into_iter().zip(ends).map(|(begin, end)| merged(begin, end, dash)).collect()
}

/// What the engine is asked.
struct CslEngine<'a> {
    style: &'a IndependentStyle,
    locales: &'a [CslLocale],
    code: &'a LocaleCode,
    items: &'a [CslEntry],
    clusters: &'a [CslCluster],
}

impl CslEngine<'_> {
    /// The citations and the list with ranges of dates, marks and links as they are printed.
    fn whole(&self, dash: &str) -> CslRendered {
        let mut rendered = self.rendered(false);
        if self.items.iter().any(CslEntry::has_range) {
            let ends = self.rendered(true);
            rendered.clusters = pairs(rendered.clusters, &ends.clusters, dash);
            if rendered.list.iter().zip(&ends.list).all(|(one, other)| one.0 == other.0) {
                let list = rendered.list.into_iter().zip(&ends.list);
                rendered.list = list.map(|((at, runs), (_, end))| (at, merged(runs, end, dash))).collect();
            }
        }
        let addresses: Vec<&str> = self.items.iter().flat_map(CslEntry::addresses).collect();
        let lines = rendered.clusters.iter_mut().chain(rendered.list.iter_mut().map(|(_, runs)| runs));
        for line in lines {
            *line = tidy(std::mem::take(line), &addresses);
        }
        rendered
    }

    /// The citations and the list, with the begin or the end of each date.
    fn rendered(&self, end: bool) -> CslRendered {
        let items: Vec<Item> = self.items.iter().map(|item| item.at(end)).collect();
        let mut driver = BibliographyDriver::new();
        for cluster in self.clusters {
            let cited = cluster.parts.iter().filter_map(|part| {
                let locator = part.locator.as_ref().and_then(|(kind, number)| {
                    Some(SpecificLocator(kind.parse::<Locator>().ok()?, LocatorPayload::Str(number)))
                });
                Some(CitationItem::with_locator(items.get(part.item)?, locator))
            });
            driver.citation(CitationRequest::new(
                cited.collect(),
                self.style,
                Some(self.code.clone()),
                self.locales,
                cluster.note,
            ));
        }
        let request = BibliographyRequest {
            style: self.style,
            locale: Some(self.code.clone()),
            locale_files: self.locales,
        };
        let Rendered { bibliography, citations } = driver.finish(request);
        let clusters = self.clusters.iter().zip(&citations);
        let clusters = clusters.map(|(cluster, rendered)| runs(&rendered.citation, &cluster.parts));
        let list = bibliography.map(|list| list.items).unwrap_or_default().into_iter().filter_map(|entry| {
            let at = self.items.iter().position(|item| item.id() == entry.key)?;
            let mut line = entry.first_field.as_ref().map(runs_of).unwrap_or_default();
            if let Some(last) = line.last_mut() {
                last.text.truncate(last.text.trim_end().len());
                last.text.push(' ');
            }
            line.extend(runs(&entry.content, &[]));
            Some((at, line))
        });
        CslRendered { clusters: clusters.collect(), list: list.collect() }
    }
}
