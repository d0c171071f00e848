use serde::Deserialize;

use super::spellings::{Compounds, Spellings};
use super::word_set::WordSet;

/// The words that rules about writing look for in one language; the shape of a file in `assets/writing`. Rules that need words which
/// a language does not have are silent in it. All words are in small letters, with `’` for an apostrophe.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default, bound(deserialize = "'de: 'static"))]
pub(in crate::check) struct Writing {
    /// How verbs are told from other words.
    pub(in crate::check) grammar: Grammar,
    /// Verbs that actions begin with; in German, the infinitives that they end with.
    pub(in crate::check) verbs: WordSet,
    /// Verbs that are nouns as often, which only what follows them tells apart.
    pub(in crate::check) noun_verbs: WordSet,
    /// Two words that begin with such a verb and make it a noun, such as `support for`.
    pub(in crate::check) noun_uses: Vec<String>,
    /// Endings of infinitives.
    pub(in crate::check) infinitive_endings: Vec<String>,
    /// Words that have such an ending and are no infinitives.
    pub(in crate::check) not_infinitives: WordSet,
    /// Endings of imperatives.
    pub(in crate::check) imperative_endings: Vec<String>,
    /// Words that have such an ending and are no imperatives.
    pub(in crate::check) not_imperatives: WordSet,
    /// Imperatives; in Romance languages their stems.
    pub(in crate::check) imperatives: WordSet,
    /// Words that may be between a conjunction and its infinitive.
    pub(in crate::check) preclitics: WordSet,
    /// Words that begin no action.
    pub(in crate::check) no_verbs: WordSet,
    /// Adjectives that are no verbs, with which an action begins that has none.
    pub(in crate::check) adjectives: WordSet,
    /// Adjectives that have a comparative in `-er`.
    pub(in crate::check) comparable: WordSet,
    /// Endings of nouns.
    pub(in crate::check) noun_endings: Vec<String>,
    /// Words in `-s` that are no plurals.
    pub(in crate::check) singular_in_s: WordSet,
    /// Words that may be before the verb of an action.
    pub(in crate::check) adverbs: WordSet,
    /// The ending of further such words.
    pub(in crate::check) adverb_ending: Option<String>,
    /// Words that begin a clause after whose comma the verb is.
    pub(in crate::check) leads: WordSet,
    /// Words of a whole sentence that says what is to be done.
    pub(in crate::check) modals: WordSet,
    /// Words after which further verbs belong to what is asked for already.
    pub(in crate::check) subordinating: WordSet,
    /// Words that join a second action.
    pub(in crate::check) conjunctions: WordSet,
    /// Words that show that the word before them is a verb.
    pub(in crate::check) determiners: WordSet,
    /// Beginnings of actions that are too vague to check; `…` stands for up to four words, and `-` begins
    /// an ending.
    pub(in crate::check) vague: Vec<String>,
    /// Words of such beginnings that go on with something, which may be a step where it is said how or how much.
    pub(in crate::check) persisting: WordSet,
    /// The same, unless the action says by what means, how much or until when.
    pub(in crate::check) vague_without_means: Vec<String>,
    /// Endings of actions that are too vague to check.
    pub(in crate::check) vague_endings: Vec<String>,
    /// The same, unless the action says by what means, how much or until when.
    pub(in crate::check) vague_endings_without_means: Vec<String>,
    /// Verbs that name no step.
    pub(in crate::check) general_verbs: WordSet,
    /// What is asked for with such a verb alone where nobody could tell whether it was done.
    pub(in crate::check) general_objects: WordSet,
    /// Verbs that name no step where people are their whole object, such as `support families`.
    pub(in crate::check) helping_verbs: WordSet,
    /// Words that say with what people are helped.
    pub(in crate::check) helping_means: WordSet,
    /// People that recommendations speak of.
    pub(in crate::check) people: WordSet,
    /// Words that say by what means something is done, or that it is a law.
    pub(in crate::check) means: WordSet,
    /// Words that are written in two ways.
    pub(in crate::check) spellings: Spellings,
    /// Compounds that are written as one word, with a hyphen or as two; given as two.
    pub(in crate::check) compounds: Compounds,
    /// What follows `-is` or `-iz` in words that are written with either.
    pub(in crate::check) ize_endings: Vec<String>,
    /// Verbs in `-ize` besides those that actions begin with.
    pub(in crate::check) ize_verbs: WordSet,
    /// Words that the Editorial Manual of the United Nations writes otherwise: the word first, then what is in its place.
    pub(in crate::check) house_spellings: Vec<[String; 2]>,
    /// Words that sentences rightly double.
    pub(in crate::check) doubled: WordSet,
    /// Words that are rightly doubled right after others: the word first, then those before it.
    pub(in crate::check) doubled_behind: Vec<Vec<String>>,
    /// The same for others that are up to five words before it.
    pub(in crate::check) doubled_after: Vec<Vec<String>>,
    /// Words that are wrongly doubled right before others, such as `that that the`: the word first, then those after it.
    pub(in crate::check) slips_before: Vec<Vec<String>>,
    /// Words that are rightly doubled right before words of these endings: the word first, then the endings.
    pub(in crate::check) doubled_before: Vec<Vec<String>>,
    /// Relative pronouns that are articles as well: rightly doubled behind a comma or a preposition (`für die die Arbeit zählt`).
    pub(in crate::check) doubled_relative: WordSet,
    /// Articles and prepositions that are rightly doubled before a participle (`die Rechte von von Gewalt betroffenen Frauen`).
    pub(in crate::check) doubled_attribute: WordSet,
    /// Endings of such participles.
    pub(in crate::check) participle_endings: Vec<String>,
    /// Words that are never rightly doubled, of a language that doubles others freely.
    pub(in crate::check) slips: WordSet,
    /// The words of links that say nothing by themselves.
    pub(in crate::check) vague_links: Vec<String>,
    /// Descriptions of pictures that say nothing.
    pub(in crate::check) vague_alternatives: Vec<String>,
    /// Words that stand for what is still missing, in capitals.
    pub(in crate::check) unfinished: Vec<String>,
    /// What is in square brackets in place of something.
    pub(in crate::check) blanks: Vec<String>,
    /// What such brackets begin with.
    pub(in crate::check) blank_beginnings: Vec<String>,
    /// What such brackets end with.
    pub(in crate::check) blank_endings: Vec<String>,
    /// Nouns whose number may be a Roman one, such as `chapter XX`.
    pub(in crate::check) numbered: Vec<String>,
    /// Words before a gap in place of a figure, such as `some XX lamps`.
    pub(in crate::check) amounts: Vec<String>,
    /// Words after such a gap.
    pub(in crate::check) units: Vec<String>,
    /// Addressees that are everyone, without article.
    pub(in crate::check) everyone: Vec<String>,
    /// The months beside a day, January first.
    pub(in crate::check) months: Vec<String>,
    /// The days of the week, Monday first, each with its other names.
    pub(in crate::check) weekdays: Vec<Vec<String>>,
    /// How the author of a quotation is named.
    pub(in crate::check) quoting: Quoting,
}

/// How verbs are told from other words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::check) enum Grammar {
    /// By a list alone.
    #[default]
    List,
    /// By a list of verbs and one of verbs that are nouns as well; actions begin with the verb.
    English,
    /// By the endings of infinitives; actions begin with the verb.
    Romance,
    /// By infinitives in small letters at the end of a clause.
    German,
}

/// The words by which a text says whose words it quotes.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default, bound(deserialize = "'de: 'static"))]
pub(in crate::check) struct Quoting {
    /// Whether a verb of saying needs no subject beside it, as its ending shows who speaks.
    pub(in crate::check) subject_optional: bool,
    /// Forms of verbs of saying.
    pub(in crate::check) saying: WordSet,
    /// Phrases that name a source by themselves, such as `according to`.
    pub(in crate::check) phrases: Vec<String>,
    /// Pronouns that say who speaks.
    pub(in crate::check) pronouns: WordSet,
    /// Words before a noun that says who speaks; empty in languages where the verb alone suffices.
    pub(in crate::check) determiners: WordSet,
    /// Words that name nobody.
    pub(in crate::check) nobody: WordSet,
    /// Verbs that make a verb of saying passive where they are before it.
    pub(in crate::check) passive: WordSet,
    /// Nouns that say that a word itself is spoken of: `the words STOP and GO`.
    pub(in crate::check) words: WordSet,
    /// Nouns whose quoted words are a name: `our motto: “…”`.
    pub(in crate::check) named: Vec<String>,
}
