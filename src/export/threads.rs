use std::collections::BTreeMap;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::guard::guarded;

/// How many items each thread may be ahead of the first result that has not been taken.
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
    let job = |item: T| {
        let name = name(&item);
        guarded(|| job(item)).unwrap_or_else(|panic| broken(name, panic))
    };
    let number = number_of_threads(jobs, items.len());
    let queue = Queue::new(items, WINDOW * number);
    if number < 2 {
        return queue.rest().try_for_each(|item| take(job(item)));
    }
    let work = |sender: &Sender<(usize, R)>| {
        while let Some((index, item)) = queue.next() {
            if sender.send((index, job(item))).is_err() {
                break;
            }
        }
    };
    let work = &work;
    let started = thread::scope(|scope| {
        let (sender, results) = channel();
        let mut started = 0;
        for _ in 0..number {
            let sender = sender.clone();
            started += usize::from(thread::Builder::new().spawn_scoped(scope, move || work(&sender)).is_ok());
        }
        drop(sender);
        let mut waiting = BTreeMap::new();
        for (index, result) in results {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&queue.taken()) {
                if let Err(error) = take(result) {
                    queue.stop();
                    return Err(error);
                }
                queue.take_one();
            }
        }
        Ok(started)
    })?;
    // Where the system gives no thread, this one does all.
    if started == 0 { queue.rest().try_for_each(|item| take(job(item))) } else { Ok(()) }
}

/// No more threads than items.
fn number_of_threads(jobs: usize, items: usize) -> usize {
    let processors = || thread::available_parallelism().map_or(1, Into::into);
    if jobs == 0 { processors() } else { jobs }.min(items)
}

/// The items that are still to be done.
struct Queue<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
    window: usize,
}

struct State<T> {
    items: std::iter::Enumerate<std::vec::IntoIter<T>>,
    /// How many items have been begun.
    begun: usize,
    /// How many results have been taken.
    taken: usize,
    stopped: bool,
}

impl<T> Queue<T> {
    fn new(items: Vec<T>, window: usize) -> Self {
        let state = State { items: items.into_iter().enumerate(), begun: 0, taken: 0, stopped: false };
        Self { state: Mutex::new(state), changed: Condvar::new(), window }
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next item and its index, once it is not too far ahead of the results that were taken.
    fn next(&self) -> Option<(usize, T)> {
        let ahead = |state: &mut State<T>| !state.stopped && state.begun >= state.taken + self.window;
        let mut state = self.changed.wait_while(self.lock(), ahead).unwrap_or_else(PoisonError::into_inner);
        if state.stopped {
            return None;
        }
        state.begun += 1;
        state.items.next()
    }

    fn taken(&self) -> usize {
        self.lock().taken
    }

    fn take_one(&self) {
        self.lock().taken += 1;
        self.changed.notify_all();
    }

    fn stop(&self) {
        self.lock().stopped = true;
        self.changed.notify_all();
    }

    /// All items that have not been begun.
    fn rest(self) -> impl Iterator<Item = T> {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).items.map(|(_, item)| item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_threads_than_items() {
        assert_eq!(number_of_threads(1_000_000, 3), 3);
        assert_eq!(number_of_threads(8, 1), 1);
        assert_eq!(number_of_threads(1, 100), 1);
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

    fn doubled(
        jobs: usize,
        number: usize,
        mut take: impl FnMut(usize) -> Result<(), usize>,
    ) -> Result<(), usize> {
        let job = |item: usize| {
            // Later items are done first.
            std::thread::sleep(std::time::Duration::from_micros(((number - item) % 7) as u64 * 50));
            2 * item
        };
        in_turn(jobs, (0..number).collect(), |_| String::new(), job, |_, _| 0, &mut take)
    }

    #[test]
    fn results_come_in_order_from_any_number_of_threads() {
        for jobs in [1, 2, 5] {
            let mut results = Vec::new();
            let done = doubled(jobs, 300, |result| {
                results.push(result);
                Ok(())
            });
            assert_eq!(done, Ok(()));
            assert_eq!(results, (0..300).map(|item| 2 * item).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_result_that_cannot_be_taken_ends_the_run() {
        for jobs in [1, 3] {
            assert_eq!(doubled(jobs, 300, |result| if result == 40 { Err(result) } else { Ok(()) }), Err(40));
        }
    }
}
