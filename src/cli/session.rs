use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal as _, Stderr, Stdout, Write as _};

use anstream::{AutoStream, ColorChoice};
use clap::builder::styling::AnsiColor;

use super::global::{Global, PrintFormat, When};
use crate::diagnostic::{Look, ReportFormat};
use crate::visible::visible_lines;

/// How this run speaks: results on standard output, talk on standard error.
#[derive(Debug, Clone, Copy)]
pub(super) struct Session {
    /// How results are printed.
    pub(super) format: ReportFormat,
    /// Whether the file itself is asked for.
    pub(super) toml: bool,
    /// How much is said.
    pub(super) quiet: bool,
    /// Whether more is said.
    pub(super) verbose: bool,
    colour: ColorChoice,
}

impl Session {
    /// What the global options mean.
    pub(super) fn new(global: &Global) -> Self {
        let colour = match global.color {
            When::Auto => ColorChoice::Auto,
            When::Always => ColorChoice::Always,
            When::Never => ColorChoice::Never,
        };
        let format = match global.format {
            PrintFormat::Report(format) => format,
            PrintFormat::Toml => ReportFormat::Human,
        };
        Self {
            format,
            toml: global.format == PrintFormat::Toml,
            quiet: global.quiet,
            verbose: global.verbose,
            colour,
        }
    }

    /// Where results go.
    pub(super) fn results(self) -> BufWriter<AutoStream<Stdout>> {
        BufWriter::new(AutoStream::new(io::stdout(), self.colour))
    }

    /// Where talk goes.
    pub(super) fn talk(self) -> BufWriter<AutoStream<Stderr>> {
        BufWriter::new(AutoStream::new(io::stderr(), self.colour))
    }

    /// How findings look; colours that the stream cannot take are left out on the way.
    pub(super) fn look() -> Look {
        let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Look { colour: true, width: width.unwrap_or(Look::default().width) }
    }

    /// Prints a result.
    pub(super) fn print(self, text: &str) -> io::Result<()> {
        let mut stream = AutoStream::new(io::stdout().lock(), self.colour);
        stream.write_all(visible_lines(text).as_bytes())?;
        stream.flush()
    }

    /// Prints the bytes of a result as they are.
    pub(super) fn print_bytes(bytes: &[u8]) -> io::Result<()> {
        let mut stream = io::stdout().lock();
        stream.write_all(bytes)?;
        stream.flush()
    }

    /// Says something that is no result.
    pub(super) fn say(self, text: &str) -> io::Result<()> {
        self.say_styled(&visible_lines(text))
    }

    fn say_styled(self, text: &str) -> io::Result<()> {
        AutoStream::new(io::stderr().lock(), self.colour).write_all(text.as_bytes())
    }

    /// Says why something could not be done.
    pub(super) fn fail(self, why: impl Display) -> io::Result<()> {
        let style = AnsiColor::Red.on_default().bold();
        let why = format!("{why:#}");
        self.say_styled(&format!("{style}error{style:#}: {}\n", visible_lines(&why)))
    }

    /// Says what it is doing, where more is to be said.
    pub(super) fn explain(self, text: impl Display) -> io::Result<()> {
        if self.verbose { self.say(&format!("{text}\n")) } else { Ok(()) }
    }

    /// Whether a progress bar would be seen.
    pub(super) fn shows_progress(self) -> bool {
        !self.quiet && self.format == ReportFormat::Human && io::stderr().is_terminal()
    }
}
