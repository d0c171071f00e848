use std::ffi::OsString;
use std::io::{self, Write as _};
use std::panic::catch_unwind;
use std::process::ExitCode;

use anyhow::bail;
use clap::Parser as _;
use clap_complete::CompleteEnv;

use super::arguments::{Arguments, Command, command};
use super::complete::VARIABLE;
use super::hints::hinted;
use super::outcome::Outcome;
use super::session::Session;
use super::{
    check, cite, clean, completions, explain, export, fonts, list, locales, man, merge_manifests, new,
    profiles, report, schema, stats,
};
use crate::diagnostic::ReportFormat;
use crate::export::keep_panic;

/// Runs the command line and says how it ended: 0 clean, 1 findings, 2 could not be done, 3 nothing to do.
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
    let folder = std::env::current_dir().ok();
    match CompleteEnv::with_factory(command).var(VARIABLE).try_complete(arguments.clone(), folder.as_deref())
    {
        Ok(true) => return Outcome::Clean.into(),
        Ok(false) => {}
        Err(error) => {
            let _ = error.print();
            return Outcome::Failed.into();
        }
    }
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let error = hinted(error);
            let outcome = if error.use_stderr() { Outcome::Failed } else { Outcome::Clean };
            return match error.print().and_then(|()| io::stdout().flush()) {
                Ok(()) => outcome,
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Clean,
                // Colour is decided by the arguments, which were not read.
                Err(error) => {
                    let _ = writeln!(io::stderr(), "error: cannot write to standard output: {error}");
                    Outcome::Failed
                }
            }
            .into();
        }
    };
    let session = Session::new(&arguments.global);
    tame_panics(session);
    let outcome = match catch_unwind(|| dispatch(&arguments.command, session)) {
        Ok(Ok(outcome)) => outcome,
        Err(_) => Outcome::Failed,
        Ok(Err(error)) if is_broken_pipe(&error) => Outcome::Clean,
        Ok(Err(error)) => {
            // Where standard error is gone as well there is nobody left to tell.
            if matches!(arguments.command, Command::Check(_) | Command::Export(_)) {
                let _ = report::whole(session, &error);
            }
            let _ = session.fail(format_args!("{error:#}"));
            Outcome::Failed
        }
    };
    outcome.into()
}

fn dispatch(given: &Command, session: Session) -> anyhow::Result<Outcome> {
    if session.toml && !matches!(given, Command::Profiles(_) | Command::Locales(_)) {
        bail!("`--format toml` is for `profiles show` and `locales show`");
    }
    if session.format == ReportFormat::JsonLines && !matches!(given, Command::Check(_) | Command::Export(_)) {
        bail!("`--format json-lines` is for `check` and `export`; use `--format json`");
    }
    match given {
        Command::New(args) => new::run(args, session),
        Command::Check(args) => check::run(args, session),
        Command::Export(args) => export::run(args, session),
        Command::List(args) => list::run(args, session),
        Command::Clean(args) => clean::run(args, session),
        Command::MergeManifests(args) => merge_manifests::run(args, session),
        Command::Explain(args) => explain::run(args, session),
        Command::Cite(args) => cite::run(args, session),
        Command::Stats(args) => stats::run(args, session),
        Command::Fonts(args) => fonts::run(args, session),
        Command::Profiles(args) => profiles::run(args, session),
        Command::Locales(args) => locales::run(args, session),
        Command::Schema(args) => schema::run(args, session),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args, session, command()),
    }
}

/// Whoever read our results has enough of them, as `head` does: no reason to complain.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    })
}

/// Says what to do about a panic in place of the usual words, which are for programmers.
fn tame_panics(session: Session) {
    std::panic::set_hook(Box::new(move |panic| {
        if let Some(words) = keep_panic(panic.to_string()) {
            let _ = session.fail(report::bug(&words));
        }
    }));
}
