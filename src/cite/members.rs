use crate::locale::Locale;
use crate::source::Origin;
use crate::text::{Inline, InlineKind, plain};

/// The members of one citation, in order: names, titles, places, dates. A member that is missing leaves nothing
/// behind, so that no comma ever stands alone.
pub(super) struct Members<R> {
    members: Vec<Vec<Inline<R>>>,
    origin: Origin,
}

impl<R> Members<R> {
    /// None as yet; what is added comes from `origin`.
    pub(super) fn new(origin: Origin) -> Self {
        Self { members: Vec::new(), origin }
    }

    /// Adds plain words.
    pub(super) fn words(&mut self, text: Option<impl Into<String>>) -> &mut Self {
        self.add(text, |text| vec![InlineKind::Text(text)])
    }

    /// Adds a title in italics.
    pub(super) fn title(&mut self, text: Option<impl Into<String>>) -> &mut Self {
        let origin = self.origin;
        self.add(text, |text| {
            vec![InlineKind::Emphasis(vec![Inline { kind: InlineKind::Text(text), origin }])]
        })
    }

    /// Adds a title in italics within a phrase: what comes before it and what after.
    pub(super) fn title_within(
        &mut self,
        (before, after): (&str, &str),
        text: Option<impl Into<String>>,
    ) -> &mut Self {
        let origin = self.origin;
        self.add(text, |text| {
            let title = InlineKind::Emphasis(vec![Inline { kind: InlineKind::Text(text), origin }]);
            let words = |text: &str| (!text.is_empty()).then(|| InlineKind::Text(text.to_owned()));
            words(before).into_iter().chain([title]).chain(words(after)).collect()
        })
    }

    /// Adds a web address that leads to itself.
    pub(super) fn link(&mut self, url: Option<&str>) -> &mut Self {
        let origin = self.origin;
        self.add(url, |url| {
            let content = vec![Inline { kind: InlineKind::Text(url.clone()), origin }];
            vec![InlineKind::Link { url, content }]
        })
    }

    fn add(
        &mut self,
        text: Option<impl Into<String>>,
        kinds: impl FnOnce(String) -> Vec<InlineKind<R>>,
    ) -> &mut Self {
        if let Some(text) = text.map(Into::into).filter(|text| !text.is_empty()) {
            let origin = self.origin;
            self.members.push(kinds(text).into_iter().map(|kind| Inline { kind, origin }).collect());
        }
        self
    }

    /// The members with commas between them.
    pub(super) fn join(self, locale: &Locale) -> Vec<Inline<R>> {
        join(self.members, locale.separator(), self.origin)
    }
}

/// Sets `separator` between runs; neighbouring words become one run.
pub(super) fn join<R>(runs: Vec<Vec<Inline<R>>>, separator: &str, origin: Origin) -> Vec<Inline<R>> {
    let mut joined: Vec<Inline<R>> = Vec::new();
    for (index, run) in runs.into_iter().enumerate() {
        if index > 0 {
            push_words(&mut joined, separator, origin);
        }
        for inline in run {
            match inline.kind {
                InlineKind::Text(text) => push_words(&mut joined, &text, inline.origin),
                kind => joined.push(Inline { kind, origin: inline.origin }),
            }
        }
    }
    joined
}

/// Ends runs as a sentence: a capital at the start of a word in small letters, and one full stop.
pub(super) fn sentence<R>(mut runs: Vec<Inline<R>>, locale: &Locale) -> Vec<Inline<R>> {
    let Some(Inline { kind, .. }) = runs.first_mut() else { return runs };
    if let InlineKind::Text(text) = kind {
        let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
        if word == word.to_lowercase() {
            *text = super::capitalised(text);
        }
    }
    let origin = runs.last().map_or_else(Origin::default, |run| run.origin);
    if !plain(&runs).ends_with(['.', '!', '?', '…', '。', '！', '？']) {
        push_words(&mut runs, locale.stop(), origin);
    }
    runs
}

fn push_words<R>(runs: &mut Vec<Inline<R>>, words: &str, origin: Origin) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = runs.last_mut() {
        text.push_str(words);
    } else {
        runs.push(Inline { kind: InlineKind::Text(words.to_owned()), origin });
    }
}
