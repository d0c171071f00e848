//! Fits a document to a number of pages.

use super::{ItemKind, Mark, Pages};
use crate::diagnostic::{Diagnostic, count};
use crate::document::{Document, PageTarget};
use crate::rule;
use crate::text::count_words;
use crate::theme::{NotePlace, Theme};

/// A last page that holds no more than this is pulled back onto the one before it, in points: about an inch.
const PULLED_BACK: f32 = 75.0;
/// The most steps of tightening that nobody asked for: they are not seen.
const UNASKED: u8 = 3;

/// Pages, and how far the last of them is filled.
pub(super) struct Fitting {
    pub(super) pages: Pages,
    /// How high the text and notes of the last page are, in points.
    pub(super) last_height: f32,
}

/// The pages of a document in a theme that gives way, within its limits, until they are as few as is asked for. Where nothing is asked
/// for, a few lines on a last page are pulled back.
pub(super) fn copyfit(
    document: &Document,
    theme: &Theme,
    set: impl Fn(&Theme) -> Result<Fitting, Vec<Diagnostic>>,
) -> Result<Pages, Vec<Diagnostic>> {
    let Fitting { pages, last_height } = set(theme)?;
    let length = pages.pages.len();
    let Some(target) = document.head.pages else {
        // The type of a speech is as large as its speaker needs it.
        let gives_way = theme.notes != NotePlace::Sheet;
        if gives_way && length > 1 && last_height <= PULLED_BACK {
            for step in 1..=UNASKED {
                let fitting = set(&theme.tightened(step))?;
                if fitting.pages.pages.len() < length {
                    return Ok(fitting.pages);
                }
            }
        }
        return Ok(pages);
    };
    let wanted = target.count as usize;
    if length <= wanted {
        return Ok(pages);
    }
    let mut tightest = set(&theme.tightened(Theme::STEPS))?.pages;
    if tightest.pages.len() > wanted {
        tightest.findings.push(too_long(document, target, &tightest));
        return Ok(tightest);
    }
    // The first step at which it fits, for a tighter one fits as well.
    let (mut too_wide, mut fits, mut best) = (0, Theme::STEPS, tightest);
    while fits - too_wide > 1 {
        let step = u8::midpoint(too_wide, fits);
        let tried = set(&theme.tightened(step))?.pages;
        if tried.pages.len() <= wanted {
            (fits, best) = (step, tried);
        } else {
            too_wide = step;
        }
    }
    best.findings.push(tightened(document, target, theme, &theme.tightened(fits)));
    Ok(best)
}

fn tightened(document: &Document, target: PageTarget, before: &Theme, after: &Theme) -> Diagnostic {
    let sizes = (&before.sizes, &after.sizes);
    let mut changes = Vec::new();
    for (what, before, after) in [
        ("text", sizes.0.body, sizes.1.body),
        ("lines", sizes.0.leading, sizes.1.leading),
        ("margins at the sides", before.margins.side, after.margins.side),
        ("margins above", before.margins.top, after.margins.top),
    ] {
        if after < before {
            changes.push(format!("{what} {after} pt instead of {before} pt"));
        }
    }
    let pages = count(target.count as usize, "page");
    let message = format!("the text is set tighter to fit {pages}: {}", changes.join(", "));
    Diagnostic::new(rule::TEXT_TIGHTENED, message).at(document.sources.location(target.origin))
}

fn too_long(document: &Document, target: PageTarget, pages: &Pages) -> Diagnostic {
    let words = words_after(pages, target.count as usize);
    let over = count(words, "word");
    let (wanted, needed) = (count(target.count as usize, "page"), pages.pages.len());
    let message = format!("the text takes {needed} pages, not {wanted}, even when set as tight as it may be");
    Diagnostic::new(rule::TOO_LONG_FOR_PAGES, message)
        .at(document.sources.location(target.origin))
        .help(format!("shorten it by about {over}, or make pictures and tables smaller"))
}

/// The words of the text and notes on all pages but the first ones.
fn words_after(pages: &Pages, first: usize) -> usize {
    let mut text = String::new();
    for item in pages.pages.iter().skip(first).flat_map(|page| &page.items) {
        if let (Mark::Content(_), ItemKind::Glyphs(run)) = (item.mark, &item.kind) {
            text.push_str(run.actual_text.as_deref().unwrap_or(&run.text));
        }
    }
    count_words(&text)
}
