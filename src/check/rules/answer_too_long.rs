//! An answer to a question has more than 60 words.
//!
//! Whoever is asked has half a minute. An answer that cannot be said in it is not given, and the next question is about that.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [[questions]]
//! question = "Who pays for it?"
//! answer = """
//! Families pay for it today, and mothers most of all. They pay in hours that nobody counts, in wages that they never earn, and in
//! pensions that they will miss. When a city builds a childcare centre, it does not begin to pay. It begins to share what has been
//! paid in silence by one half of its people, and it gets back taxes, health and time that no budget shows."""
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//!
//! [[questions]]
//! question = "Who pays for it?"
//! answer = "Families pay for it today, and mothers most of all."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::diagnostic::count;
use crate::statement::Statement;
use crate::text::{count_plain_words, plain_blocks};

/// The most words of an answer: half a minute at 120 words a minute.
const MOST: usize = 60;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for (index, question) in statement.questions.iter().enumerate() {
        let words = count_plain_words(&plain_blocks(&question.answer));
        if words > MOST {
            let message =
                format!("an answer of {}, {} over the limit of {MOST}", count(words, "word"), words - MOST);
            let field = format!("questions[{}].answer", index + 1);
            cx.report(FindingPlace::Key(&field), message)
                .help("say what matters most, and let the rest be asked");
        }
    }
}
