use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of a program that was interrupted: 128 and the number of the signal.
pub(super) const CODE: u8 = 130;

static STOP: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C lets the briefs that are being written be finished, so that no half of a file stays after; a second
/// one ends the program at once.
pub(super) fn watch() -> &'static AtomicBool {
    let handler = || {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(CODE.into());
        }
    };
    // Without a handler the system ends the program at once, as it would have anyway.
    let _ = ctrlc::set_handler(handler);
    &STOP
}

/// Whether the run was asked to stop.
pub(super) fn was_asked() -> bool {
    STOP.load(Ordering::Relaxed)
}
