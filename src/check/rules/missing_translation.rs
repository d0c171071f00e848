//! A name, title or role is given in several languages, but not in the language of the statement.
//!
//! The nearest language is printed instead. Only entries that the brief uses are checked.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Le soin est un travail"
//! profile = "free-form"
//! language = "fr"
//!
//! [sections.context]
//! body = "Le travail de soin non rémunéré est un travail [@leduc]."
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = { en = "representative", es = "representante" }
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Le soin est un travail"
//! profile = "free-form"
//! language = "fr"
//!
//! [sections.context]
//! body = "Le travail de soin non rémunéré est un travail [@leduc]."
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = { en = "representative", fr = "représentante" }
//! ```

use crate::brief::Localized;
use crate::check::context::CheckContext;
use crate::check::usage::Usage;
use crate::source::{Origin, SourceId};
use crate::statement::Statement;

/// A field of an entry: its name, and the file it is in.
type Field<'a> = (&'static str, SourceId, Option<&'a Localized>);

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let usage = Usage::of(statement);
    let directory = &statement.directory;
    let mut fields: Vec<Field<'_>> = Vec::new();
    for entry in usage.used().filter_map(|id| directory.organisations.get(id)) {
        let (file, value) = (entry.source(), &entry.value);
        fields.extend([("name", file, value.name.as_ref()), ("short", file, value.short.as_ref())]);
    }
    for entry in usage.used().filter_map(|id| directory.speakers.get(id)) {
        let (file, value) = (entry.source(), &entry.value);
        fields.extend([("name", file, value.name.as_ref()), ("role", file, value.role.as_ref())]);
        fields.extend(value.roles.iter().map(|role| ("role", file, role.role.as_ref())));
    }
    for entry in usage.used().filter_map(|id| directory.events.get(id)) {
        let (file, value) = (entry.source(), &entry.value);
        fields.extend([("title", file, value.title.as_ref()), ("session", file, value.session.as_ref())]);
        fields.push(("place", file, value.place.as_ref()));
    }
    for entry in usage.used().filter_map(|id| directory.sources.get(id)) {
        let (file, value) = (entry.source(), &entry.value);
        fields.extend([("title", file, value.title.as_ref()), ("in", file, value.container.as_ref())]);
        fields.extend([("session", file, value.session.as_ref()), ("place", file, value.place.as_ref())]);
    }
    let language = &statement.language;
    for (name, source, field) in fields {
        let Some(field) = field else { continue };
        let Some(instead) = field.stands_in(language) else { continue };
        let message = format!("this {name} is not given in `{language}`; the one in `{instead}` is printed");
        cx.report(Origin { source, span: field.span }, message)
            .help(format!("add `{} = \"…\"` to the table", language.primary()));
    }
}
