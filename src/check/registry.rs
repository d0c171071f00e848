use super::context::CheckContext;
use super::output::PrintedAs;
use super::rules;
use crate::document::Document;
use crate::rule::{self, Rule};
use crate::statement::Statement;

/// How a rule that has a file is called.
#[derive(Clone, Copy)]
pub(super) enum Check {
    Statement(fn(&mut CheckContext<'_>, &Statement)),
    Document(fn(&mut CheckContext<'_>, &Document)),
    Output(fn(&mut CheckContext<'_>, PrintedAs<'_>)),
}

macro_rules! checks {
    ($($code:ident $name:literal $stage:ident $(($file:ident))? $severity:ident $fixed:tt $lacking:tt $since:literal;)*) => {
        &[$($((rule::$code, Check::$stage(rules::$file::check)),)?)*]
    };
}

/// Every rule that has a file, in the order of the table.
pub(super) static CHECKS: &[(&Rule, Check)] = rule::rules!(checks);
