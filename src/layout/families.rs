//! The families of type that a theme names.

use super::Fonts;
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::suggest;
use crate::rule;
use crate::theme::{FamilyName, Theme};

/// The families of a theme that no font has, at the keys that name them. A key of the theme that this one extends is reported at
/// `extends`.
pub(super) fn missing_families(theme: &Theme, fonts: &Fonts) -> Vec<Diagnostic> {
    let roles = [
        ("text", &theme.text),
        ("headings", &theme.headings),
        ("tables", &theme.tables),
        ("small", &theme.small),
    ];
    let missing = roles.into_iter().filter_map(|(role, family)| match family {
        FamilyName::Named(name) if fonts.family(name).is_none() => Some((role, name)),
        _ => None,
    });
    missing
        .map(|(role, name)| {
            let add = "add its files to `fonts` in `demarche.toml`, or give them with `--font-path`";
            let help = match suggest(name, fonts.families()) {
                Some(meant) => format!("did you mean `{meant}`? otherwise {add}"),
                None => add.to_owned(),
            };
            let own = theme.file.as_ref().and_then(|file| Some((file, file.field(role)?)));
            let extended = theme.file.as_ref().and_then(|file| Some((file, file.field("extends")?)));
            let message = match (own, extended) {
                (None, Some(_)) => {
                    format!("no font has the family `{name}`, which is `{role}` in this theme")
                }
                _ => format!("no font has the family `{name}`"),
            };
            let finding = Diagnostic::new(rule::INVALID_THEME, message).help(help);
            match own.or(extended) {
                Some((file, field)) => finding.at(Location::new(file, field.value)),
                None => finding,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::theme::load;

    #[test]
    fn a_family_that_no_font_has_is_reported_at_its_key() {
        let own = "name = \"house\"\nextends = \"base\"\ntext = \"Fira Serif\"\ntables = \"sans\"\n";
        let found = |bases: &[&str]| {
            let read = load(Path::new("house.toml"), own.as_bytes(), bases);
            let findings = missing_families(&read.value, &Fonts::default());
            let line = |finding: &Diagnostic| finding.primary.as_ref().unwrap().location.start().line;
            findings.iter().map(|finding| (line(finding), finding.message.clone())).collect::<Vec<_>>()
        };
        let text = (3, "no font has the family `Fira Serif`".to_owned());
        assert_eq!(found(&[]), std::slice::from_ref(&text));
        let headings =
            (2, "no font has the family `Fira Sans`, which is `headings` in this theme".to_owned());
        assert_eq!(found(&["headings = \"Fira Sans\"\n"]), [text, headings]);
        let without_file = Theme { text: FamilyName::Named("Fira Serif".into()), ..Theme::default() };
        assert!(missing_families(&without_file, &Fonts::default())[0].primary.is_none());
    }
}
