use std::sync::{Arc, Mutex, PoisonError};

use crate::csl::{CslFault, CslStyle};

/// The styles that briefs of a project have asked for, each read once.
#[derive(Debug, Default)]
pub(super) struct CslStyles(Mutex<Vec<ReadStyle>>);

/// What a file became, by the name it was asked for and its bytes.
#[derive(Debug)]
struct ReadStyle {
    name: String,
    bytes: Arc<[u8]>,
    style: Result<Arc<CslStyle>, CslFault>,
}

impl CslStyles {
    /// The style in the bytes of a file, which is known by that name.
    pub(super) fn read(&self, name: &str, bytes: Arc<[u8]>) -> Result<Arc<CslStyle>, CslFault> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(read) = known.iter().find(|read| read.name == name && read.bytes == bytes) {
            return read.style.clone();
        }
        let style = CslStyle::read(name, &bytes).map(Arc::new);
        known.push(ReadStyle { name: name.to_owned(), bytes, style: style.clone() });
        style
    }
}
