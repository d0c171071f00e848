use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

/// How many items each thread is given before the first results are taken.
const WINDOW: usize = 16;

/// Runs a job for each item on that many threads (as many as there are processors for zero), and hands over each result in
/// the order of the items, so that few of them are held at any time. If a job panics, `broken` turns the name of the item and
/// the words of the panic into a result, and the others go on.
///
/// # Errors
/// When a result cannot be taken; no further job is begun then.
pub fn in_turn<T, R, E>(
    jobs: usize,
    items: Vec<T>,
    name: impl Fn(&T) -> String + Sync,
    job: impl Fn(T) -> R + Sync,
    broken: impl Fn(String, String) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send,
    R: Send,
{
    let threads = Threads::new(jobs, items.len());
    let job = |item: T| {
        let name = name(&item);
        guarded(|| job(item)).unwrap_or_else(|panic| broken(name, panic))
    };
    let mut items = items.into_iter();
    loop {
        let some: Vec<T> = items.by_ref().take(WINDOW * threads.number()).collect();
        if some.is_empty() {
            return Ok(());
        }
        threads.run(some, &job).into_iter().try_for_each(&mut take)?;
    }
}

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the words of a panic for the result of its job. A hook that is called for a panic outside of any job gets them back.
pub fn keep_panic(words: String) -> Option<String> {
    if GUARDED.get() {
        PANIC.set(Some(words));
        None
    } else {
        Some(words)
    }
}

fn guarded<R>(job: impl FnOnce() -> R) -> Result<R, String> {
    GUARDED.set(true);
    let result = catch_unwind(AssertUnwindSafe(job));
    GUARDED.set(false);
    result.map_err(|panic| PANIC.take().unwrap_or_else(|| words(panic.as_ref())))
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown panic".into())
}

/// The threads that jobs run on; this one alone where there is no more to do or no more can be had.
struct Threads(Option<ThreadPool>);

impl Threads {
    /// No more threads than items.
    fn new(jobs: usize, items: usize) -> Self {
        let processors = || std::thread::available_parallelism().map_or(1, Into::into);
        let number = if jobs == 0 { processors() } else { jobs }.min(items);
        Self(if number < 2 { None } else { ThreadPoolBuilder::new().num_threads(number).build().ok() })
    }

    fn number(&self) -> usize {
        self.0.as_ref().map_or(1, ThreadPool::current_num_threads)
    }

    fn run<T: Send, R: Send>(&self, items: Vec<T>, job: &(impl Fn(T) -> R + Sync)) -> Vec<R> {
        match &self.0 {
            Some(pool) => pool.install(|| items.into_par_iter().map(job).collect()),
            None => items.into_iter().map(job).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_threads_than_items() {
        assert_eq!(Threads::new(1_000_000, 3).number(), 3);
        assert_eq!(Threads::new(8, 1).number(), 1);
        assert_eq!(Threads::new(1, 100).number(), 1);
    }

    #[test]
    fn a_job_that_panics_is_a_result_and_the_others_go_on() {
        let mut results = Vec::new();
        let name = |item: &u32| format!("item {item}");
        let job = |item: u32| if item == 2 { panic!("no {item}") } else { item.to_string() };
        let broken = |name, panic| format!("{name}: {panic}");
        let done: Result<(), ()> = in_turn(2, vec![1, 2, 3], name, job, broken, |result| {
            results.push(result);
            Ok(())
        });
        assert_eq!((done, results), (Ok(()), ["1", "item 2: no 2", "3"].map(str::to_owned).to_vec()));
    }
}
