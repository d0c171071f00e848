use super::members::Members;
use super::{Cited, Context, Name, Phrase, Work, WorkKind, quoted, united_nations};
use crate::brief::SourceKind;
use crate::text::{Attribution, Translator};

/// Whether the line below a quotation says all of a work, so that no note has to: of people, of events, and of what was said
/// at them.
pub fn is_attributed_whole(cited: &Cited<'_>, context: Context<'_>) -> bool {
    let kind = Work::of(cited, context).kind;
    !matches!(kind, WorkKind::Source(kind) if kind != SourceKind::Speech)
}

/// The line below a quotation, without its dash: who said it, as what, where and when, and who translated it. The order is
/// that of the United Nations Editorial Manual for statements. Every style has the same line, for it is no note.
pub fn attribution_line(cited: &[Cited<'_>], said: &Attribution, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let context = Context { date: said.date.or(context.date), ..context };
    let mut members = Members::default();
    members.words(said.name.as_deref());
    let mut dated = false;
    for (place, one) in cited.iter().enumerate() {
        let work = Work::of(one, context);
        let names: Vec<&str> = work.authors.named.iter().map(Name::full).collect();
        let names = (!names.is_empty()).then(|| locale.join(&names));
        if is_attributed_whole(one, context) {
            members.words(names).words(work.standing.as_deref());
            let session = work.session.as_deref().map(|session| quoted(session, locale));
            members.words(session.map(|session| locale.phrase("session", "session", &session)));
            let event = if work.kind == WorkKind::Event { &work.title } else { &work.event };
            members.title(event.as_deref()).words(work.place.as_deref());
            let day = said.date.map(Into::into).or(work.date);
            members.words(day.map(|date| locale.date_range(date)));
            members.words(one.locator.map(united_nations::place));
            dated = true;
        } else if place == 0 && said.name.is_none() {
            members.words(names).phrase(united_nations::short_title(&work, locale));
        }
    }
    members.words(said.date.filter(|_| !dated).map(|date| locale.date(date)));
    let mut line = members.join(locale.separator(), false);
    if let Some(translator) = &said.translator {
        let words = match translator {
            Translator::Own => locale.word("our-translation").to_owned(),
            Translator::Named(name) => locale.phrase("translated-by", "name", name),
        };
        let (open, close) = locale.brackets();
        line.push(Phrase::words(words).within(open, close));
    }
    line
}
