use std::fmt::Write;
use std::io::{self, IsTerminal as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::session::Session;
use crate::diagnostic::ReportFormat;

/// What is over within this time shows no bar.
const MOMENT: Duration = Duration::from_millis(400);

/// Without a terminal a line is printed after each such time.
const PAUSE: Duration = Duration::from_secs(5);

const TEMPLATE: &str = "{bar:32} {human_pos} of {human_len} briefs{msg}, {rate}, {left} left";

/// How far a run has come: a bar on a terminal, once the work has taken more than a moment; else a line every few seconds, for the logs
/// of services.
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    all: usize,
    done: AtomicUsize,
    failed: AtomicUsize,
    shows_bar: bool,
    shows_lines: bool,
    shown: Once,
    told: Mutex<Instant>,
    session: Session,
}

impl Progress {
    /// That of so many briefs.
    pub(super) fn new(session: Session, briefs: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(briefs as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            let rate = |state: &ProgressState, out: &mut dyn Write| {
                let _ = out.write_str(&per_second(state.per_sec()));
            };
            let left = |state: &ProgressState, out: &mut dyn Write| {
                let _ = out.write_str(&clock(state.eta()));
            };
            bar.set_style(style.with_key("rate", rate).with_key("left", left));
        }
        let begun = Instant::now();
        let shows_lines =
            !session.quiet && session.format == ReportFormat::Human && !io::stderr().is_terminal();
        Self {
            bar,
            begun,
            all: briefs,
            done: AtomicUsize::new(0),
            failed: AtomicUsize::new(0),
            shows_bar: session.shows_progress(),
            shows_lines,
            shown: Once::new(),
            told: Mutex::new(begun),
            session,
        }
    }

    /// The time since it began.
    pub(super) fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }

    /// Does what prints without a bar in its way.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }

    /// One brief is done.
    pub(super) fn step(&self, is_good: bool) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let failed = self.failed.fetch_add(usize::from(!is_good), Ordering::Relaxed) + usize::from(!is_good);
        if !is_good {
            self.bar.set_message(format!(", {failed} failed"));
        }
        self.bar.inc(1);
        if self.shows_bar && self.elapsed() > MOMENT {
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        if self.shows_lines && done < self.all {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            if told.elapsed() > PAUSE {
                *told = Instant::now();
                // Where standard error is gone there is nobody to tell.
                let _ = self.session.say(&line(done, self.all, failed, self.elapsed()));
            }
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// A line such as `1200 of 10000 briefs, 3 failed, 85 a second, 1:43 left`.
fn line(done: usize, all: usize, failed: usize, elapsed: Duration) -> String {
    let rate = done as f64 / elapsed.as_secs_f64().max(0.001);
    let left = Duration::from_secs_f64((all - done) as f64 / rate.max(0.001));
    let failures = if failed > 0 { format!(", {failed} failed") } else { String::new() };
    format!("{done} of {all} briefs{failures}, {}, {} left\n", per_second(rate), clock(left))
}

fn per_second(rate: f64) -> String {
    if rate < 10.0 { format!("{rate:.1} a second") } else { format!("{rate:.0} a second") }
}

/// Minutes and seconds, with hours where there are any.
fn clock(time: Duration) -> String {
    let (hours, minutes, seconds) = (time.as_secs() / 3_600, time.as_secs() / 60 % 60, time.as_secs() % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_far_it_has_come() {
        let line = line(1_200, 10_000, 3, Duration::from_secs(14));
        assert_eq!(line, "1200 of 10000 briefs, 3 failed, 86 a second, 1:42 left\n");
        assert_eq!(super::line(1, 3, 0, Duration::from_secs(2)), "1 of 3 briefs, 0.5 a second, 0:04 left\n");
        assert_eq!(clock(Duration::from_secs(3_725)), "1:02:05");
    }
}
