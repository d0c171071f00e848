use std::sync::Arc;

use super::{BriefFile, DirectoryEntries, Event, Organisation, SourceEntry, Speaker};
use crate::diagnostic::{Diagnostic, Location};
use crate::locale::Language;
use crate::reader::{Located, Read, Table};
use crate::rule;
use crate::source::Source;

/// The version of the format that is read here. A later one changes the number only where a brief of this one would
/// say something else in it.
const VERSION: u32 = 1;

/// The words or characters a minute at which speech can still be followed, from the slowest to the fastest.
const PACES: std::ops::RangeInclusive<u32> = 40..=300;

/// What can be cut out of a speech, from what goes first to what goes last.
pub const CUTS: std::ops::RangeInclusive<u8> = 1..=3;

/// The brief with what is wrong in its ids, language tags and addresses reported.
pub(super) fn checked_brief(mut read: Read<BriefFile>) -> Read<BriefFile> {
    let mut check = SoundCheck { source: &read.source, diagnostics: Vec::new() };
    let brief = &read.value;
    if let Some(version) = brief.version.as_ref().filter(|version| version.value != VERSION) {
        let message = format!("version {} of the format is not known here", version.value);
        let diagnostic =
            Diagnostic::new(rule::INVALID_VALUE, message).at(Location::new(&read.source, version.span));
        read.diagnostics = vec![diagnostic.help(format!(
            "this program reads version {VERSION}: use a later program, or leave the line out"
        ))];
        return read;
    }
    check.language(brief.language.as_ref());
    check.language(brief.original_language.as_ref());
    check.pace(brief.pace.as_ref());
    check.pages(brief.pages.as_ref());
    if let Some(email) = brief.contact.as_ref().and_then(|contact| contact.email.as_ref()) {
        check.email(email);
    }
    check.ids(&brief.sections);
    for (_, section) in brief.sections.iter() {
        check.speaking(section.say.as_ref(), section.cut.as_ref(), section.aside.as_ref());
    }
    for entry in &brief.recommendations {
        check.speaking(entry.say.as_ref(), entry.cut.as_ref(), entry.aside.as_ref());
    }
    for figure in &brief.figures {
        check.id(figure.id.as_ref());
    }
    for quote in &brief.quotes {
        check.id(quote.id.as_ref());
        check.language(quote.language.as_ref());
    }
    check.directory(&brief.organisations, &brief.speakers, &brief.events, &brief.sources);
    let found = check.diagnostics;
    read.diagnostics.extend(found);
    read.diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
    read
}

/// A directory file with what is wrong in its ids, language tags and addresses reported.
pub fn checked_directory(mut read: Read<DirectoryEntries>) -> Read<DirectoryEntries> {
    let mut check = SoundCheck { source: &read.source, diagnostics: Vec::new() };
    let entries = &read.value;
    check.directory(&entries.organisations, &entries.speakers, &entries.events, &entries.sources);
    let found = check.diagnostics;
    read.diagnostics.extend(found);
    read.diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
    read
}

/// What is wrong with a language tag, if anything.
pub fn check_language(source: &Arc<Source>, tag: &Located<String>) -> Option<Diagnostic> {
    let diagnostic = match Language::parse(tag) {
        Err(wrong) => Diagnostic::new(rule::INVALID_VALUE, wrong),
        Ok(language) => {
            let (what, part) = language.unregistered()?;
            Diagnostic::new(rule::UNKNOWN_LANGUAGE, format!("no {what} has the tag `{part}`"))
        }
    };
    let diagnostic = diagnostic.at(Location::new(source, tag.span));
    Some(match Language::named(tag) {
        Some(meant) => diagnostic.help(format!("write `{meant}`")).replacing(tag, meant.as_str()),
        None => diagnostic.help("write a tag such as `en`, `fr` or `pt-BR`"),
    })
}

struct SoundCheck<'s> {
    source: &'s Arc<Source>,
    diagnostics: Vec<Diagnostic>,
}

impl SoundCheck<'_> {
    fn directory(
        &mut self,
        organisations: &Table<Organisation>,
        speakers: &Table<Speaker>,
        events: &Table<Event>,
        sources: &Table<SourceEntry>,
    ) {
        self.ids(organisations);
        self.ids(speakers);
        self.ids(events);
        self.ids(sources);
        let urls = organisations.iter().filter_map(|(_, entry)| entry.url.as_ref());
        let urls = urls.chain(speakers.iter().filter_map(|(_, entry)| entry.url.as_ref()));
        let urls = urls.chain(events.iter().filter_map(|(_, entry)| entry.url.as_ref()));
        let urls = urls.chain(sources.iter().filter_map(|(_, entry)| entry.url.as_ref()));
        for url in urls {
            self.url(url);
        }
        for email in organisations.iter().filter_map(|(_, entry)| entry.email.as_ref()) {
            self.email(email);
        }
        for (_, entry) in sources.iter() {
            self.language(entry.language.as_ref());
        }
    }

    fn pace(&mut self, pace: Option<&Located<u32>>) {
        if let Some(pace) = pace.filter(|pace| !PACES.contains(&pace.value)) {
            let message = format!("nobody speaks {} words a minute", pace.value);
            let help = format!("write a number from {} to {}", PACES.start(), PACES.end());
            let at = Location::new(self.source, pace.span);
            self.diagnostics.push(Diagnostic::new(rule::INVALID_VALUE, message).at(at).help(help));
        }
    }

    /// A cut has a place in the order of cuts, and what is not spoken needs neither words nor a cut.
    fn speaking(
        &mut self,
        say: Option<&Located<String>>,
        cut: Option<&Located<u32>>,
        aside: Option<&Located<bool>>,
    ) {
        let known = |cut: u32| u8::try_from(cut).is_ok_and(|cut| CUTS.contains(&cut));
        if let Some(cut) = cut.filter(|cut| !known(cut.value)) {
            let message = format!("`{}` has no place in the order of cuts", cut.value);
            self.diagnostics.push(
                Diagnostic::new(rule::INVALID_VALUE, message)
                    .at(Location::new(self.source, cut.span))
                    .help("write 1 for what goes first, 2, or 3 for what goes last"),
            );
        }
        if aside.is_none_or(|aside| !aside.value) {
            return;
        }
        for (field, span) in [("say", say.map(|say| say.span)), ("cut", cut.map(|cut| cut.span))] {
            let Some(span) = span else { continue };
            let message = format!("`{field}` has no effect beside `aside = true`, which is not spoken");
            self.diagnostics.push(
                Diagnostic::new(rule::IGNORED_FIELD, message)
                    .at(Location::new(self.source, span))
                    .help(format!("remove `{field}` or `aside`")),
            );
        }
    }

    fn pages(&mut self, pages: Option<&Located<u32>>) {
        if let Some(pages) = pages.filter(|pages| pages.value == 0) {
            let at = Location::new(self.source, pages.span);
            let diagnostic = Diagnostic::new(rule::INVALID_VALUE, "a statement has at least one page").at(at);
            self.diagnostics.push(diagnostic.help("write `pages = 1` or more, or remove the line"));
        }
    }

    fn language(&mut self, tag: Option<&Located<String>>) {
        let found = tag.and_then(|tag| check_language(self.source, tag));
        self.diagnostics.extend(found);
    }

    fn ids<T>(&mut self, table: &Table<T>) {
        for (id, _) in table.iter() {
            self.id(Some(id));
        }
    }

    fn id(&mut self, id: Option<&Located<String>>) {
        if let Some(id) = id.filter(|id| !is_id(id)) {
            let diagnostic = Diagnostic::new(rule::INVALID_ID, format!("`{}` cannot be an id", id.as_str()))
                .at(Location::new(self.source, id.span))
                .help("an id begins with a letter or digit and has letters, digits, `-`, `_`, `.`, `:` and `/` only");
            let near = kebab(id);
            self.diagnostics.push(if is_id(&near) {
                diagnostic.help(format!("write it as `{near}`"))
            } else {
                diagnostic
            });
        }
    }

    fn email(&mut self, email: &Located<String>) {
        if is_email(email.trim()) {
            return;
        }
        let message = format!("`{}` is not an e-mail address", email.as_str());
        let diagnostic =
            Diagnostic::new(rule::INVALID_VALUE, message).at(Location::new(self.source, email.span));
        let bare = email.trim().trim_start_matches("mailto:").trim_matches(['<', '>']);
        self.diagnostics.push(if is_email(bare) {
            diagnostic.help(format!("write it as `{bare}`"))
        } else {
            diagnostic.help("write one address, such as `office@example.org`")
        });
    }

    fn url(&mut self, url: &Located<String>) {
        if is_address(url) {
            return;
        }
        let diagnostic =
            Diagnostic::new(rule::INVALID_VALUE, format!("`{}` is not a web address", url.as_str()))
                .at(Location::new(self.source, url.span));
        let whole = format!("https://{}", url.trim());
        let bare = url.contains('.') && !url.contains(':') && is_address(&whole);
        self.diagnostics.push(if bare {
            diagnostic.help(format!("write it as `{whole}`"))
        } else {
            diagnostic.help("write the whole address, beginning with `https://` or `mailto:`")
        });
    }
}

/// Whether an id can be cited as `[@id]`: letters, digits and joining marks that end in neither.
pub fn is_id(id: &str) -> bool {
    let joins = |c: char| matches!(c, '-' | '_' | '.' | ':' | '/');
    !id.is_empty()
        && id.chars().all(|c| c.is_alphanumeric() || joins(c))
        && !id.starts_with(joins)
        && !id.ends_with(joins)
}

/// The id that a name was probably meant to be.
pub fn kebab(name: &str) -> String {
    let lower = name.to_lowercase();
    let parts: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// Whether it is one address for electronic mail: a name, an `@` and the name of a host with a dot in it (RFC 5321, section
/// 4.1.2, without quoted names and literal addresses, and with the letters of RFC 6531).
pub fn is_email(address: &str) -> bool {
    let in_name = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let label = |label: &str| {
        let sound = |c: char| c.is_alphanumeric() || c == '-' || unicode_mark(c);
        !label.is_empty() && label.chars().all(sound) && !label.starts_with('-') && !label.ends_with('-')
    };
    address.rsplit_once('@').is_some_and(|(name, host)| {
        let dots = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
        !name.is_empty()
            && name.chars().all(|c| in_name(c) || unicode_mark(c))
            && dots
            && host.contains('.')
            && host.split('.').all(label)
    })
}

/// A sign that belongs to the letter before it, as vowels of Hindi do.
fn unicode_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Whether it is an absolute address of the web or of mail, without white space.
fn is_address(url: &str) -> bool {
    if url.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"')) {
        return false;
    }
    let (scheme, rest) = url.split_once(':').unwrap_or_default();
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            let host =
                rest.strip_prefix("//").unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
            host.contains(char::is_alphanumeric) && !host.starts_with('.')
        }
        "mailto" => is_email(rest.split('?').next().unwrap_or_default()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids() {
        for id in ["leduc", "e-cn5-2026-ngo-1", "A/RES/79/1", "un_women", "2024.1", "école", "a:b"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "Jacqueline Leduc", "a]b", "-a", "a.", "a,b", "@a", "a;b"] {
            assert!(!is_id(id), "{id}");
        }
        assert_eq!(kebab("Jacqueline Leduc"), "jacqueline-leduc");
    }

    #[test]
    fn addresses_for_mail() {
        for email in ["office@example.org", "a.b+c@x-y.example", "büro@bücher.example", "संपर्क@उदाहरण.भारत"]
        {
            assert!(is_email(email), "{email}");
        }
        for email in [
            "office at example.org",
            "office@example",
            "@example.org",
            "a@",
            "a b@c.org",
            "a@b..org",
            "a@b.org, c@d.org",
            "a..b@c.org",
            "a@-b.org",
            "",
        ] {
            assert!(!is_email(email), "{email}");
        }
    }

    #[test]
    fn languages_in_words() {
        let help = |tag: &str| {
            let read = super::super::load("a.toml", &format!("language = \"{tag}\"\n"));
            read.diagnostics[0].help[0].clone()
        };
        for (word, tag) in [
            ("French", "fr"),
            ("français", "fr"),
            ("Español", "es"),
            ("中文", "zh"),
            ("en_GB", "en-GB"),
            ("british english", "en-GB"),
            ("Swahili", "sw"),
            ("Yoruba", "yo"),
            ("Brazilian Portuguese", "pt-BR"),
            ("Simplified Chinese", "zh-Hans"),
            ("chinese (traditional)", "zh-Hant"),
            ("Chinese simplified", "zh-Hans"),
            ("english (UK)", "en-GB"),
            ("English (United Kingdom)", "en-GB"),
            ("UK English", "en-GB"),
            ("en-UK", "en-GB"),
            ("English, US", "en-US"),
            ("français (Suisse)", "fr-CH"),
            ("Français (Belgique)", "fr-BE"),
            ("Spanish (Latin America)", "es-419"),
            ("Serbian (Latin)", "sr-Latn"),
            ("fr_CA.UTF-8", "fr-CA"),
        ] {
            assert_eq!(help(word), format!("write `{tag}`"), "{word}");
        }
        assert_eq!(help("Klingonese"), "write a tag such as `en`, `fr` or `pt-BR`");
    }

    #[test]
    fn addresses() {
        for url in ["https://un.org", "http://a.b/c?d#e", "mailto:a@b.org", "HTTPS://docs.un.org/A/RES/1"] {
            assert!(is_address(url), "{url}");
        }
        for url in [
            "",
            "un.org",
            "www.un.org",
            "javascript:alert(1)",
            "https://",
            "https:// a",
            "file:///etc",
            "mailto:a",
        ] {
            assert!(!is_address(url), "{url}");
        }
    }
}
