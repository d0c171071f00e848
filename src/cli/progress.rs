use std::sync::Once;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::session::Session;

/// What is over within this time shows no bar.
const MOMENT: Duration = Duration::from_millis(400);

const TEMPLATE: &str = "{bar:32} {human_pos} of {human_len} briefs, {eta} left";

/// A bar that counts briefs, on a terminal only, and only once the work has taken more than a moment.
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    wanted: bool,
    shown: Once,
}

impl Progress {
    /// A bar for that many briefs.
    pub(super) fn new(session: Session, briefs: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(briefs as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            bar.set_style(style);
        }
        Self { bar, begun: Instant::now(), wanted: session.shows_progress(), shown: Once::new() }
    }

    /// Does what prints without a bar in its way.
    pub(super) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }

    /// One brief is done.
    pub(super) fn step(&self) {
        self.bar.inc(1);
        if self.wanted && self.begun.elapsed() > MOMENT {
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
