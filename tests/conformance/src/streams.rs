//! That every stream is as long as it says (ISO 19005-2, 6.1.7.1).
//!
//! `page_validation` takes a stream whose last byte happens to be that of a carriage return for one that is too long, so its
//! word on this clause does not count.

/// The clause, as `page_validation` names it.
pub const CLAUSE: &str = "ISO 19005-2:2011:6.1.7.1:1";

/// What is wrong with the lengths of streams in a file whose dictionaries give them as numbers.
pub fn complaints(file: &[u8]) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut at = 0;
    while let Some(found) = find(&file[at..], b">>stream\n") {
        let (dictionary, start) = (at + found, at + found + b">>stream\n".len());
        let end = length(&file[at..dictionary]).map(|length| start + length);
        match end.and_then(|end| file.get(end..)) {
            Some(rest) if rest.starts_with(b"\nendstream") || rest.starts_with(b"\r\nendstream") => {
                at = end.unwrap_or(start);
            }
            _ => {
                complaints.push(format!("the stream at byte {start} is not as long as it says"));
                at = start;
            }
        }
    }
    if at == 0 {
        complaints.push("there are no streams in the file".into());
    }
    complaints
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// The last length in a dictionary that ends there.
fn length(before: &[u8]) -> Option<usize> {
    let key = b"/Length ";
    let start = before.windows(key.len()).rposition(|window| window == key)? + key.len();
    let digits = before[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&before[start..start + digits]).ok()?.parse().ok()
}
