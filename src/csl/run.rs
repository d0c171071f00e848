use hayagriva::citationberg::{FontStyle, FontWeight, TextDecoration, VerticalAlign};
use hayagriva::{Elem, ElemChild, ElemChildren, ElemMeta, Formatting};

use super::CslPart;

/// Characters of one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CslRun {
    /// The characters.
    pub text: String,
    /// Their form.
    pub form: CslRunForm,
    /// Whether they are a whole date.
    pub(super) is_date: bool,
}

/// How characters are set. Small capitals are set as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CslRunForm {
    /// As the text around them.
    #[default]
    Plain,
    /// In italics, or underlined.
    Italic,
    /// In bold.
    Bold,
    /// Above the line.
    Raised,
    /// An address that leads to itself.
    Link,
}

impl CslRunForm {
    fn of(formatting: Formatting) -> Self {
        if formatting.vertical_align == VerticalAlign::Sup {
            Self::Raised
        } else if formatting.font_weight == FontWeight::Bold {
            Self::Bold
        } else if formatting.font_style == FontStyle::Italic
            || formatting.text_decoration == TextDecoration::Underline
        {
            Self::Italic
        } else {
            Self::Plain
        }
    }
}

/// The characters of what the engine has rendered. `parts` are the citations of a cluster, whose words before and after are put in.
pub(super) fn runs(rendered: &ElemChildren, parts: &[CslPart]) -> Vec<CslRun> {
    let mut runs = Vec::new();
    for child in &rendered.0 {
        add(child, parts, &mut runs);
    }
    runs
}

/// The characters of one element, such as the number before an entry.
pub(super) fn runs_of(child: &ElemChild) -> Vec<CslRun> {
    let mut runs = Vec::new();
    add(child, &[], &mut runs);
    runs
}

fn add(child: &ElemChild, parts: &[CslPart], runs: &mut Vec<CslRun>) {
    match child {
        ElemChild::Text(text) | ElemChild::Link { text, .. } => {
            push(runs, &text.text, CslRunForm::of(text.formatting));
        }
        ElemChild::Markup(text) => push(runs, text, CslRunForm::Plain),
        ElemChild::Transparent { .. } => {}
        ElemChild::Elem(elem) => match elem.meta {
            Some(ElemMeta::Entry(place)) => match parts.get(place) {
                Some(part) => add_part(elem, part, runs),
                None => add_children(elem, parts, runs),
            },
            Some(ElemMeta::Date) => add_date(elem, runs),
            _ => add_children(elem, parts, runs),
        },
    }
}

fn add_children(elem: &Elem, parts: &[CslPart], runs: &mut Vec<CslRun>) {
    // What has a line of its own, or a column, is parted from its neighbours.
    if elem.display.is_some() {
        push_space(runs);
    }
    for child in &elem.children.0 {
        add(child, parts, runs);
    }
    if elem.display.is_some() {
        push_space(runs);
    }
}

/// One citation with its words before and after, and without its author if so asked.
fn add_part(elem: &Elem, part: &CslPart, runs: &mut Vec<CslRun>) {
    if !part.prefix.is_empty() {
        push(runs, &format!("{} ", part.prefix), CslRunForm::Plain);
    }
    let mut own = Vec::new();
    if part.without_author {
        let mut names = 0;
        for child in &elem.children.0 {
            add_without_names(child, &mut names, &mut own);
        }
        trim_start(&mut own);
    } else {
        add_children(elem, &[], &mut own);
    }
    runs.append(&mut own);
    push(runs, &part.suffix, CslRunForm::Plain);
}

/// Leaves out the first names.
fn add_without_names(child: &ElemChild, names: &mut usize, runs: &mut Vec<CslRun>) {
    match child {
        ElemChild::Elem(elem) if matches!(elem.meta, Some(ElemMeta::Names(_))) && *names == 0 => *names += 1,
        ElemChild::Elem(elem) if *names == 0 && elem.meta != Some(ElemMeta::Date) => {
            for child in &elem.children.0 {
                add_without_names(child, names, runs);
            }
        }
        child => add(child, &[], runs),
    }
}

/// Takes away the marks and spaces that parted the names from what follows.
fn trim_start(runs: &mut Vec<CslRun>) {
    while let Some(first) = runs.first_mut() {
        let kept = first.text.trim_start_matches([',', '.', ';', ':', ' ', '\u{a0}']).len();
        first.text.drain(..first.text.len() - kept);
        if !first.text.is_empty() {
            return;
        }
        runs.remove(0);
    }
}

/// A date is one run if it has one form.
fn add_date(elem: &Elem, runs: &mut Vec<CslRun>) {
    let mut own = Vec::new();
    add_children(elem, &[], &mut own);
    match <[CslRun; 1]>::try_from(own) {
        Ok([run]) => runs.push(CslRun { is_date: true, ..run }),
        Err(own) => runs.extend(own),
    }
}

/// Adds characters; neighbours of one form become one run, but a date stays one.
fn push(runs: &mut Vec<CslRun>, text: &str, form: CslRunForm) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.form == form && !last.is_date => last.text.push_str(text),
        _ => runs.push(CslRun { text: text.to_owned(), form, is_date: false }),
    }
}

fn push_space(runs: &mut Vec<CslRun>) {
    if runs.last().is_some_and(|last| !last.text.ends_with([' ', '\u{a0}'])) {
        push(runs, " ", CslRunForm::Plain);
    }
}
