use clap::{ArgAction, Args, ValueEnum};

use crate::diagnostic::ReportFormat;

/// What every subcommand understands.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// How results are printed
    #[arg(long, global = true, value_enum, value_name = "FORMAT", default_value_t = PrintFormat::Report(ReportFormat::Human))]
    pub(super) format: PrintFormat,
    /// When to use colour
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub(super) color: When,
    /// Print findings and failures only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Print more detail
    #[arg(short, long, global = true, action = ArgAction::SetTrue)]
    pub(super) verbose: bool,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PrintFormat {
    /// As a report.
    Report(ReportFormat),
    /// As a file of TOML, which `profiles show` and `locales show` have to print.
    Toml,
}

/// When colour is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}
