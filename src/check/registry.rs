use std::sync::LazyLock;

use super::context::Context;
use super::manual::Manual;
use super::rules;
use super::run::Output;
use crate::diagnostic::{RuleFacts, Severity};
use crate::document::Document;
use crate::statement::Statement;

/// What a rule looks at, and how it is called.
#[derive(Clone, Copy)]
pub enum RunsOn {
    /// A file while it is read: the reader itself reports it.
    File,
    /// A brief joined with its directory and profile.
    Statement(fn(&mut Context<'_>, &Statement)),
    /// A composed document.
    Document(fn(&mut Context<'_>, &Document)),
    /// A page while it is set: the layout itself reports it.
    Page,
    /// The pages of a document, once they are set.
    Output(fn(&mut Context<'_>, &Output)),
}

impl RunsOn {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Statement(_) => "statement",
            Self::Document(_) => "document",
            Self::Page => "page",
            Self::Output(_) => "output",
        }
    }
}

/// One rule.
pub struct Rule {
    /// Its name, which is the code of its findings and says the fault.
    pub name: &'static str,
    /// What it looks at.
    pub runs_on: RunsOn,
    /// How much its findings weigh where nothing else is asked for.
    pub severity: Severity,
    /// The version that brought it.
    pub since: &'static str,
    /// Its file, whose module documentation is the rule's.
    file: &'static str,
}

impl Rule {
    /// Whether its findings can neither be weighed otherwise nor allowed.
    pub fn is_fixed(&self) -> bool {
        FIXED.contains(&self.name)
    }

    /// What it does, why, and an example that fails and one that passes.
    pub fn manual(&self) -> Manual {
        Manual::of(self.file)
    }
}

macro_rules! runs_on {
    (File, $module:ident) => {
        RunsOn::File
    };
    (Page, $module:ident) => {
        RunsOn::Page
    };
    ($stage:ident, $module:ident) => {
        RunsOn::$stage(rules::$module::check)
    };
}

macro_rules! table {
    ($($name:literal $module:ident $stage:ident $severity:ident $since:literal)*) => {
        &[$(Rule {
            name: $name,
            runs_on: runs_on!($stage, $module),
            severity: Severity::$severity,
            since: $since,
            file: include_str!(concat!("rules/", stringify!($module), ".rs")),
        }),*]
    };
}

/// Every rule. A finding of a rule that runs on files or pages is reported where the file is read or the page is
/// set; all others are in `rules`.
#[rustfmt::skip]
static RULES: &[Rule] = table! {
//  name                               module                           runs on    severity since
    "missing-section"                   missing_section                  Statement  Error    "0.1.0"
    "empty-section"                     empty_section                    Statement  Error    "0.1.0"
    "unknown-section"                   unknown_section                  Statement  Error    "0.1.0"
    "misordered-section"                misordered_section               Statement  Warning  "0.1.0"
    "missing-field"                     missing_field                    Statement  Error    "0.1.0"
    "placeholder-text"                  placeholder_text                 Statement  Error    "0.1.0"
    "heading-level-skipped"             heading_level_skipped            Statement  Warning  "0.1.0"
    "duplicate-heading"                 duplicate_heading                Document   Warning  "0.1.0"
    "too-many-words"                    too_many_words                   Document   Error    "0.1.0"
    "too-long-to-speak"                 too_long_to_speak                Document   Error    "0.1.0"
    "too-many-characters"               too_many_characters              Document   Error    "0.1.0"
    "too-many-pages"                    too_many_pages                   Output     Error    "0.1.0"
    "title-too-long"                    title_too_long                   Document   Error    "0.1.0"
    "too-many-recommendations"          too_many_recommendations         Statement  Warning  "0.1.0"
    "sentence-too-long"                 sentence_too_long                Statement  Warning  "0.1.0"
    "wrong-language"                    wrong_language                   Statement  Error    "0.1.0"
    "not-eligible"                      not_eligible                     Statement  Error    "0.1.0"
    "co-signer-without-status"          co_signer_without_status         Statement  Error    "0.1.0"
    "wrong-signatory-order"             wrong_signatory_order            Statement  Warning  "0.1.0"
    "unexpanded-acronym"                unexpanded_acronym               Statement  Warning  "0.1.0"
    "footnotes-not-allowed"             footnotes_not_allowed            Document   Warning  "0.1.0"
    "emphasis-not-allowed"              emphasis_not_allowed             Statement  Warning  "0.1.0"
    "links-not-allowed"                 links_not_allowed                Statement  Warning  "0.1.0"
    "numbered-paragraphs-required"      numbered_paragraphs_required     Statement  Warning  "0.1.0"
    "numbered-paragraphs-not-allowed"   numbered_paragraphs_not_allowed  Statement  Warning  "0.1.0"
    "format-refused"                    format_refused                   Output     Warning  "0.1.0"
    "missing-agenda-item"               missing_agenda_item              Statement  Error    "0.1.0"
    "missing-original-language"         missing_original_language        Statement  Warning  "0.1.0"
    "past-deadline"                     past_deadline                    Statement  Warning  "0.1.0"
    "rule-out-of-date"                  rule_out_of_date                 Statement  Warning  "0.1.0"
    "unverified-rule"                   unverified_rule                  Statement  Note     "0.1.0"
    "unknown-citation"                  unknown_citation                 Statement  Error    "0.1.0"
    "unattributed-quotation"            unattributed_quotation           Statement  Warning  "0.1.0"
    "speaker-without-role"              speaker_without_role             Statement  Warning  "0.1.0"
    "event-without-date"                event_without_date               Statement  Warning  "0.1.0"
    "uncited-speaker"                   uncited_speaker                  Statement  Note     "0.1.0"
    "uncited-event"                     uncited_event                    Statement  Note     "0.1.0"
    "uncited-source"                    uncited_source                   Statement  Note     "0.1.0"
    "event-after-statement"             event_after_statement            Statement  Warning  "0.1.0"
    "stale-directory-entry"             stale_directory_entry            Statement  Warning  "0.1.0"
    "recommendation-without-addressee"  recommendation_without_addressee Statement  Warning  "0.1.0"
    "several-actions-in-one"            several_actions_in_one           Statement  Warning  "0.1.0"
    "recommendation-without-action"     recommendation_without_action    Statement  Warning  "0.1.0"
    "vague-action"                      vague_action                     Statement  Warning  "0.1.0"
    "recommendation-without-evidence"   recommendation_without_evidence  Statement  Warning  "0.1.0"
    "repeated-word"                     repeated_word                    Statement  Warning  "0.1.0"
    "bare-url"                          bare_url                         Statement  Note     "0.1.0"
    "vague-link-text"                   vague_link_text                  Statement  Warning  "0.1.0"
    "straight-quotes"                   straight_quotes                  Statement  Note     "0.1.0"
    "inconsistent-spelling"             inconsistent_spelling            Statement  Warning  "0.1.0"
    "long-paragraph"                    long_paragraph                   Statement  Note     "0.1.0"
    "image-without-alt"                 image_without_alt                Statement  Error    "0.1.0"
    "table-without-header"              table_without_header             Statement  Warning  "0.1.0"
    "undeclared-language-change"        undeclared_language_change       Statement  Warning  "0.1.0"
    "invalid-toml"                      invalid_toml                     File       Error    "0.1.0"
    "unknown-key"                       unknown_key                      File       Error    "0.1.0"
    "wrong-type"                        wrong_type                       File       Error    "0.1.0"
    "invalid-value"                     invalid_value                    File       Error    "0.1.0"
    "too-many-mistakes"                 too_many_mistakes                File       Note     "0.1.0"
    "unreadable-file"                   unreadable_file                  File       Error    "0.1.0"
    "unknown-profile"                   unknown_profile                  File       Error    "0.1.0"
    "unknown-theme"                     unknown_theme                    File       Error    "0.1.0"
    "invalid-theme"                     invalid_theme                    File       Error    "0.1.0"
    "low-contrast-theme"                low_contrast_theme               File       Error    "0.1.0"
    "unknown-language"                  unknown_language                 File       Warning  "0.1.0"
    "raw-html"                          raw_html                         File       Error    "0.1.0"
    "malformed-citation"                malformed_citation               File       Error    "0.1.0"
    "invalid-link"                      invalid_link                     File       Error    "0.1.0"
    "unknown-footnote"                  unknown_footnote                 File       Error    "0.1.0"
    "duplicate-footnote"                duplicate_footnote               File       Error    "0.1.0"
    "nested-footnote"                   nested_footnote                  File       Error    "0.1.0"
    "unused-footnote"                   unused_footnote                  File       Warning  "0.1.0"
    "unprinted-title"                   unprinted_title                  File       Warning  "0.1.0"
    "too-deeply-nested"                 too_deeply_nested                File       Error    "0.1.0"
    "duplicate-id"                      duplicate_id                     File       Error    "0.1.0"
    "invalid-id"                        invalid_id                       File       Error    "0.1.0"
    "empty-pattern"                     empty_pattern                    File       Warning  "0.1.0"
    "path-outside-workspace"            path_outside_workspace           File       Error    "0.1.0"
    "uncovered-character"               uncovered_character              Page       Error    "0.1.0"
    "unusable-font"                     unusable_font                    File       Error    "0.1.0"
    "unreadable-image"                  unreadable_image                 Page       Error    "0.1.0"
    "image-too-large"                   image_too_large                  Page       Error    "0.1.0"
    "unmet-pdf-standard"                unmet_pdf_standard               Page       Error    "0.1.0"
    "reserved-name"                     reserved_name                    File       Error    "0.1.0"
    "output-collision"                  output_collision                 File       Error    "0.1.0"
    "unknown-rule"                      unknown_rule                     File       Error    "0.1.0"
    "allow-without-reason"              allow_without_reason             File       Error    "0.1.0"
    "unused-allow"                      unused_allow                     File       Warning  "0.1.0"
};

/// Rules whose findings keep a statement from being made, or from being what was written: always errors.
static FIXED: &[&str] = &[
    "allow-without-reason",
    "duplicate-footnote",
    "duplicate-id",
    "image-too-large",
    "invalid-id",
    "invalid-link",
    "invalid-theme",
    "invalid-toml",
    "invalid-value",
    "malformed-citation",
    "nested-footnote",
    "output-collision",
    "path-outside-workspace",
    "raw-html",
    "too-deeply-nested",
    "too-many-mistakes",
    "uncovered-character",
    "unknown-footnote",
    "unknown-key",
    "unknown-profile",
    "unknown-rule",
    "unknown-theme",
    "unmet-pdf-standard",
    "unreadable-file",
    "unreadable-image",
    "wrong-type",
];

static FACTS: LazyLock<Vec<RuleFacts>> = LazyLock::new(|| {
    let facts = RULES.iter().map(|rule| {
        let manual = rule.manual();
        RuleFacts {
            code: rule.name,
            severity: rule.severity,
            summary: manual.summary().to_owned(),
            help: manual.text,
        }
    });
    facts.collect()
});

/// Every rule, in the order of the table.
pub fn all() -> &'static [Rule] {
    RULES
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// What report formats tell about the rules.
pub fn facts() -> &'static [RuleFacts] {
    &FACTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_rules_stand_in_the_table() {
        for name in FIXED {
            assert!(find(name).is_some(), "{name}");
        }
    }
}
