//! Keeps a panic within one job: its words become a result, and nothing else ends.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The name of threads that draw pictures, whose panics have findings of their own.
pub(crate) const DRAWING_THREAD: &str = "drawing";

/// Keeps the words of a panic for the result of its job, and drops those of a drawing, which has a finding of its own. A hook that is
/// called for a panic outside of any job gets them back.
pub fn keep_panic(words: String) -> Option<String> {
    if GUARDED.get() {
        PANIC.set(Some(words));
        None
    } else if thread::current().name() == Some(DRAWING_THREAD) {
        None
    } else {
        Some(words)
    }
}

/// Does a job; jobs may be within jobs.
///
/// # Errors
/// With the words of its panic.
pub(crate) fn guarded<R>(job: impl FnOnce() -> R) -> Result<R, String> {
    let outer = GUARDED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(job));
    GUARDED.set(outer);
    result.map_err(|panic| PANIC.take().unwrap_or_else(|| words(panic.as_ref())))
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown panic".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_within_a_job_keeps_its_own_panic() {
        let inner = || guarded(|| -> u8 { panic!("within") });
        let outer = guarded(inner);
        assert!(outer.unwrap().unwrap_err().contains("within"));
        assert_eq!(keep_panic("outside".into()), Some("outside".into()));
    }
}
