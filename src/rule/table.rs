//! The table of rules. A finding bears one of these constants.

use super::{Rule, Severity, Stage};

/// Every rule, one a line, handed to the macro `$with`. A rule that is *fixed* finds what keeps a statement from being
/// made, or from being what was written: its findings are always errors. One that is *lacking* finds that something
/// is missing, which in a file that could not be read whole may be where the file was broken off. The text of a rule that names a
/// file is the documentation of that file of `src/check/rules`; that of any other is in `assets/rules`.
#[rustfmt::skip]
macro_rules! rules {
    ($with:ident) => {
        $with! {
        //  code                              name                                runs on (and its file)                       severity fixed  lacking  since
            MISSING_SECTION                   "missing-section"                   Statement(missing_section)                   Error    -      lacking  "0.1.0";
            EMPTY_SECTION                     "empty-section"                     Statement(empty_section)                     Error    -      lacking  "0.1.0";
            UNKNOWN_SECTION                   "unknown-section"                   Statement(unknown_section)                   Error    -      -        "0.1.0";
            MISORDERED_SECTION                "misordered-section"                Statement(misordered_section)                Warning  -      -        "0.1.0";
            MISSING_FIELD                     "missing-field"                     Statement(missing_field)                     Error    -      lacking  "0.1.0";
            PLACEHOLDER_TEXT                  "placeholder-text"                  Statement(placeholder_text)                  Warning  -      -        "0.1.0";
            HEADING_LEVEL_SKIPPED             "heading-level-skipped"             Statement(heading_level_skipped)             Warning  -      -        "0.1.0";
            BOLD_HEADING                      "bold-heading"                      Statement(bold_heading)                      Warning  -      -        "0.1.0";
            DUPLICATE_HEADING                 "duplicate-heading"                 Document(duplicate_heading)                  Warning  -      -        "0.1.0";
            TOO_MANY_WORDS                    "too-many-words"                    Document(too_many_words)                     Error    -      -        "0.1.0";
            TOO_LONG_TO_SPEAK                 "too-long-to-speak"                 Document(too_long_to_speak)                  Error    -      -        "0.1.0";
            MISSING_MESSAGE                   "missing-message"                   Document(missing_message)                    Warning  -      lacking  "0.1.0";
            NUMBER_OF_POINTS                  "number-of-points"                  Document(number_of_points)                   Warning  -      lacking  "0.1.0";
            ANSWER_TOO_LONG                   "answer-too-long"                   Statement(answer_too_long)                   Error    -      -        "0.1.0";
            UNANSWERED_QUESTION               "unanswered-question"               Statement(unanswered_question)               Error    -      lacking  "0.1.0";
            LATE_FOR_INTERPRETERS             "late-for-interpreters"             Statement(late_for_interpreters)             Warning  -      -        "0.1.0";
            TOO_MANY_CHARACTERS               "too-many-characters"               Document(too_many_characters)                Error    -      -        "0.1.0";
            TOO_MANY_PAGES                    "too-many-pages"                    Output(too_many_pages)                       Error    -      -        "0.1.0";
            TITLE_TOO_LONG                    "title-too-long"                    Document(title_too_long)                     Error    -      -        "0.1.0";
            TOO_MANY_RECOMMENDATIONS          "too-many-recommendations"          Statement(too_many_recommendations)          Warning  -      -        "0.1.0";
            SENTENCE_TOO_LONG                 "sentence-too-long"                 Statement(sentence_too_long)                 Warning  -      -        "0.1.0";
            MISMATCHED_LANGUAGE               "mismatched-language"               Statement(mismatched_language)               Warning  -      -        "0.1.0";
            NO_WORDS_FOR_LANGUAGE             "no-words-for-language"             Statement(no_words_for_language)             Warning  -      -        "0.1.0";
            WRONG_LANGUAGE                    "wrong-language"                    Statement(wrong_language)                    Error    -      -        "0.1.0";
            NOT_ELIGIBLE                      "not-eligible"                      Statement(not_eligible)                      Error    -      lacking  "0.1.0";
            CO_SIGNER_WITHOUT_STATUS          "co-signer-without-status"          Statement(co_signer_without_status)          Error    -      lacking  "0.1.0";
            WRONG_SIGNATORY_ORDER             "wrong-signatory-order"             Statement(wrong_signatory_order)             Note     -      -        "0.1.0";
            DUPLICATE_CO_SIGNER               "duplicate-co-signer"               Statement(duplicate_co_signer)               Warning  -      -        "0.1.0";
            UNEXPANDED_ACRONYM                "unexpanded-acronym"                Statement(unexpanded_acronym)                Warning  -      -        "0.1.0";
            FOOTNOTES_NOT_ALLOWED             "footnotes-not-allowed"             Document(footnotes_not_allowed)              Warning  -      -        "0.1.0";
            EMPHASIS_NOT_ALLOWED              "emphasis-not-allowed"              Statement(emphasis_not_allowed)              Warning  -      -        "0.1.0";
            LINKS_NOT_ALLOWED                 "links-not-allowed"                 Statement(links_not_allowed)                 Warning  -      -        "0.1.0";
            NUMBERED_PARAGRAPHS_REQUIRED      "numbered-paragraphs-required"      Statement(numbered_paragraphs_required)      Warning  -      -        "0.1.0";
            NUMBERED_PARAGRAPHS_NOT_ALLOWED   "numbered-paragraphs-not-allowed"   Statement(numbered_paragraphs_not_allowed)   Warning  -      -        "0.1.0";
            FORMAT_REFUSED                    "format-refused"                    Output(format_refused)                       Warning  -      -        "0.1.0";
            FONT_NOT_IN_WORD                  "font-not-in-word"                  Output(font_not_in_word)                     Note     -      -        "0.1.0";
            MISSING_AGENDA_ITEM               "missing-agenda-item"               Statement(missing_agenda_item)               Error    -      lacking  "0.1.0";
            MISSING_ORIGINAL_LANGUAGE         "missing-original-language"         Statement(missing_original_language)         Warning  -      lacking  "0.1.0";
            BROKEN_EMBARGO                    "broken-embargo"                    Statement(broken_embargo)                    Warning  -      -        "0.1.0";
            PAST_DEADLINE                     "past-deadline"                     Statement(past_deadline)                     Warning  -      -        "0.1.0";
            RULE_OUT_OF_DATE                  "rule-out-of-date"                  Statement(rule_out_of_date)                  Warning  -      -        "0.1.0";
            UNVERIFIED_RULE                   "unverified-rule"                   Statement(unverified_rule)                   Note     -      -        "0.1.0";
            UNKNOWN_CITATION                  "unknown-citation"                  Statement(unknown_citation)                  Error    fixed  -        "0.1.0";
            UNUSABLE_CITATION_STYLE           "unusable-citation-style"           Document(unusable_citation_style)            Error    fixed  -        "0.1.0";
            INCOMPLETE_CITATION               "incomplete-citation"               Document(incomplete_citation)                Warning  -      -        "0.1.0";
            CIRCULAR_EVENT                    "circular-event"                    Statement(circular_event)                    Error    -      -        "0.1.0";
            INCOMPLETE_SOURCE                 "incomplete-source"                 Statement(incomplete_source)                 Warning  -      lacking  "0.1.0";
            DUPLICATE_SOURCE                  "duplicate-source"                  Statement(duplicate_source)                  Warning  -      -        "0.1.0";
            MISSING_TRANSLATION               "missing-translation"               Statement(missing_translation)               Note     -      lacking  "0.1.0";
            UNATTRIBUTED_QUOTATION            "unattributed-quotation"            Statement(unattributed_quotation)            Warning  -      lacking  "0.1.0";
            INCOMPLETE_QUOTATION              "incomplete-quotation"              Statement(incomplete_quotation)              Warning  -      lacking  "0.1.0";
            SPEAKER_WITHOUT_ROLE              "speaker-without-role"              Statement(speaker_without_role)              Warning  -      lacking  "0.1.0";
            EVENT_WITHOUT_DATE                "event-without-date"                Statement(event_without_date)                Warning  -      lacking  "0.1.0";
            UNCITED_SPEAKER                   "uncited-speaker"                   Statement(uncited_speaker)                   Note     -      lacking  "0.1.0";
            UNCITED_EVENT                     "uncited-event"                     Statement(uncited_event)                     Note     -      lacking  "0.1.0";
            UNCITED_SOURCE                    "uncited-source"                    Statement(uncited_source)                    Note     -      lacking  "0.1.0";
            EVENT_AFTER_STATEMENT             "event-after-statement"             Statement(event_after_statement)             Warning  -      -        "0.1.0";
            STALE_DIRECTORY_ENTRY             "stale-directory-entry"             Statement(stale_directory_entry)             Warning  -      -        "0.1.0";
            RECOMMENDATION_WITHOUT_ADDRESSEE  "recommendation-without-addressee"  Statement(recommendation_without_addressee)  Warning  -      lacking  "0.1.0";
            VAGUE_ADDRESSEE                   "vague-addressee"                   Statement(vague_addressee)                   Warning  -      -        "0.1.0";
            SEVERAL_ACTIONS_IN_ONE            "several-actions-in-one"            Statement(several_actions_in_one)            Warning  -      -        "0.1.0";
            RECOMMENDATION_WITHOUT_ACTION     "recommendation-without-action"     Statement(recommendation_without_action)     Warning  -      -        "0.1.0";
            VAGUE_ACTION                      "vague-action"                      Statement(vague_action)                      Warning  -      -        "0.1.0";
            DEADLINE_BEFORE_STATEMENT         "deadline-before-statement"         Statement(deadline_before_statement)         Warning  -      -        "0.1.0";
            RECOMMENDATION_WITHOUT_EVIDENCE   "recommendation-without-evidence"   Statement(recommendation_without_evidence)   Warning  -      lacking  "0.1.0";
            REPEATED_WORD                     "repeated-word"                     Statement(repeated_word)                     Warning  -      -        "0.1.0";
            STRAY_PUNCTUATION                 "stray-punctuation"                 Statement(stray_punctuation)                 Warning  -      -        "0.1.0";
            UNCLOSED_MARK                     "unclosed-mark"                     Statement(unclosed_mark)                     Warning  -      -        "0.1.0";
            WRONG_WEEKDAY                     "wrong-weekday"                     Statement(wrong_weekday)                     Warning  -      -        "0.1.0";
            IMPOSSIBLE_DATE                   "impossible-date"                   Statement(impossible_date)                   Warning  -      -        "0.1.0";
            BARE_URL                          "bare-url"                          Statement(bare_url)                          Note     -      -        "0.1.0";
            VAGUE_LINK_TEXT                   "vague-link-text"                   Statement(vague_link_text)                   Warning  -      -        "0.1.0";
            STRAIGHT_QUOTES                   "straight-quotes"                   Statement(straight_quotes)                   Note     -      -        "0.1.0";
            INCONSISTENT_SPELLING             "inconsistent-spelling"             Statement(inconsistent_spelling)             Warning  -      -        "0.1.0";
            HOUSE_STYLE                       "house-style"                       Statement(house_style)                       Note     -      -        "0.1.0";
            LONE_SUBHEADING                   "lone-subheading"                   Statement(lone_subheading)                   Note     -      -        "0.1.0";
            LONG_PARAGRAPH                    "long-paragraph"                    Statement(long_paragraph)                    Note     -      -        "0.1.0";
            IMAGE_WITHOUT_ALT                 "image-without-alt"                 Statement(image_without_alt)                 Error    -      -        "0.1.0";
            VAGUE_ALT_TEXT                    "vague-alt-text"                    Statement(vague_alt_text)                    Warning  -      -        "0.1.0";
            TABLE_WITHOUT_HEADER              "table-without-header"              Statement(table_without_header)              Warning  -      -        "0.1.0";
            UNDECLARED_LANGUAGE_CHANGE        "undeclared-language-change"        Statement(undeclared_language_change)        Warning  -      -        "0.1.0";
            INVALID_TOML                      "invalid-toml"                      File                                         Error    fixed  -        "0.1.0";
            UNKNOWN_KEY                       "unknown-key"                       File                                         Error    fixed  -        "0.1.0";
            WRONG_TYPE                        "wrong-type"                        File                                         Error    fixed  -        "0.1.0";
            INVALID_VALUE                     "invalid-value"                     File                                         Error    fixed  -        "0.1.0";
            TOO_MANY_MISTAKES                 "too-many-mistakes"                 File                                         Note     fixed  -        "0.1.0";
            CONTROL_CHARACTER                 "control-character"                 File                                         Error    fixed  -        "0.1.0";
            MOJIBAKE                          "mojibake"                          File                                         Warning  -      -        "0.1.0";
            UNREADABLE_FILE                   "unreadable-file"                   File                                         Error    fixed  -        "0.1.0";
            UNKNOWN_PROFILE                   "unknown-profile"                   File                                         Error    fixed  -        "0.1.0";
            UNKNOWN_THEME                     "unknown-theme"                     File                                         Error    fixed  -        "0.1.0";
            INVALID_THEME                     "invalid-theme"                     File                                         Error    fixed  -        "0.1.0";
            LOW_CONTRAST_THEME                "low-contrast-theme"                File                                         Error    -      -        "0.1.0";
            UNKNOWN_LANGUAGE                  "unknown-language"                  File                                         Warning  -      -        "0.1.0";
            RAW_HTML                          "raw-html"                          File                                         Error    fixed  -        "0.1.0";
            MALFORMED_CITATION                "malformed-citation"                File                                         Error    fixed  -        "0.1.0";
            INVALID_LINK                      "invalid-link"                      File                                         Error    fixed  -        "0.1.0";
            UNKNOWN_FOOTNOTE                  "unknown-footnote"                  File                                         Error    fixed  -        "0.1.0";
            DUPLICATE_FOOTNOTE                "duplicate-footnote"                File                                         Error    fixed  -        "0.1.0";
            NESTED_FOOTNOTE                   "nested-footnote"                   File                                         Error    fixed  -        "0.1.0";
            UNUSED_FOOTNOTE                   "unused-footnote"                   File                                         Warning  -      -        "0.1.0";
            EMPTY_FOOTNOTE                    "empty-footnote"                    File                                         Error    -      -        "0.1.0";
            LEFTOVER_MARKUP                   "leftover-markup"                   File                                         Warning  -      -        "0.1.0";
            RENUMBERED_ITEM                   "renumbered-item"                   File                                         Error    fixed  -        "0.1.0";
            UNPRINTED_TITLE                   "unprinted-title"                   File                                         Warning  -      -        "0.1.0";
            TOO_DEEPLY_NESTED                 "too-deeply-nested"                 File                                         Error    fixed  -        "0.1.0";
            DUPLICATE_ID                      "duplicate-id"                      File                                         Error    fixed  -        "0.1.0";
            INVALID_ID                        "invalid-id"                        File                                         Error    fixed  -        "0.1.0";
            INCOMPLETE_LOCALE                 "incomplete-locale"                 File                                         Warning  -      -        "0.1.0";
            EMPTY_PATTERN                     "empty-pattern"                     File                                         Warning  -      -        "0.1.0";
            INVALID_BIBLIOGRAPHY              "invalid-bibliography"              File                                         Error    -      -        "0.1.0";
            IGNORED_FIELD                     "ignored-field"                     File                                         Warning  -      -        "0.1.0";
            PATH_OUTSIDE_WORKSPACE            "path-outside-workspace"            File                                         Error    fixed  -        "0.1.0";
            UNCOVERED_CHARACTER               "uncovered-character"               Page                                         Error    fixed  -        "0.1.0";
            UNUSABLE_FONT                     "unusable-font"                     File                                         Error    -      -        "0.1.0";
            UNREADABLE_IMAGE                  "unreadable-image"                  Page                                         Error    fixed  -        "0.1.0";
            TEXT_TIGHTENED                    "text-tightened"                    Page                                         Note     -      -        "0.1.0";
            TOO_LONG_FOR_PAGES                "too-long-for-pages"                Page                                         Warning  -      -        "0.1.0";
            TABLE_SET_SMALLER                 "table-set-smaller"                 Page                                         Note     -      -        "0.1.0";
            TABLE_TURNED                      "table-turned"                      Page                                         Note     -      -        "0.1.0";
            TABLE_TOO_WIDE                    "table-too-wide"                    Page                                         Warning  -      -        "0.1.0";
            CELLS_BEYOND_HEAD                 "cells-beyond-head"                 File                                         Error    -      -        "0.1.0";
            IMAGE_TOO_LARGE                   "image-too-large"                   Page                                         Error    fixed  -        "0.1.0";
            UNMET_PDF_STANDARD                "unmet-pdf-standard"                Page                                         Error    fixed  -        "0.1.0";
            RESERVED_NAME                     "reserved-name"                     File                                         Error    -      -        "0.1.0";
            OUTPUT_COLLISION                  "output-collision"                  File                                         Error    fixed  -        "0.1.0";
            UNNAMED_OUTPUT                    "unnamed-output"                    File                                         Error    fixed  -        "0.1.0";
            UNKNOWN_RULE                      "unknown-rule"                      File                                         Error    fixed  -        "0.1.0";
            ALLOW_WITHOUT_REASON              "allow-without-reason"              File                                         Error    fixed  -        "0.1.0";
            UNUSED_ALLOW                      "unused-allow"                      File                                         Warning  -      -        "0.1.0";
        }
    };
}
pub(crate) use rules;

macro_rules! marked {
    (-) => {
        false
    };
    ($mark:ident) => {
        true
    };
}

macro_rules! constants {
    ($($code:ident $name:literal $stage:ident $(($file:ident))? $severity:ident $fixed:tt $lacking:tt $since:literal;)*) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub const $code: &Rule = &Rule {
                name: $name,
                stage: Stage::$stage,
                severity: Severity::$severity,
                fixed: marked!($fixed),
                lacking: marked!($lacking),
                since: $since,
                text: include_str!(concat!(env!("OUT_DIR"), "/rules/", $name, ".md")),
            };
        )*

        static ALL: &[&Rule] = &[$($code),*];
    };
}
rules!(constants);

/// Every rule, in the order of the table.
pub fn all() -> &'static [&'static Rule] {
    ALL
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! spelt {
        ($($code:ident $name:literal $stage:ident $(($file:ident))? $severity:ident $fixed:tt $lacking:tt $since:literal;)*) => {
            [$((stringify!($code), $name, concat!($(stringify!($file))?))),*]
        };
    }

    #[test]
    fn a_rule_is_spelt_the_same_everywhere() {
        for (code, name, file) in rules!(spelt) {
            let spelt = name.replace('-', "_");
            assert_eq!(code, spelt.to_uppercase());
            assert!(file.is_empty() || file == spelt, "{file}");
            assert!(all().iter().filter(|rule| rule.name == name).count() == 1, "{name} stands twice");
        }
    }

    #[test]
    fn what_is_fixed_is_an_error_and_nothing_that_is_lacking() {
        for rule in all().iter().filter(|rule| rule.fixed) {
            assert!(!rule.lacking, "{}", rule.name);
            assert!(rule.severity == Severity::Error || *rule == TOO_MANY_MISTAKES, "{}", rule.name);
        }
    }
}
