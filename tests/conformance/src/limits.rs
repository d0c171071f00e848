//! That nothing is larger than a PDF/A file may have it (ISO 19005-2, 6.1.13).

use lopdf::content::Content;
use lopdf::{Document, Object};

const LONGEST_STRING: usize = 32_767;
const LONGEST_NAME: usize = 127;
const DEEPEST_NESTING: usize = 28;
const MOST_OBJECTS: usize = 8_388_607;

/// What is too large.
pub fn complaints(document: &Document) -> Vec<String> {
    let mut complaints = Vec::new();
    for object in document.objects.values() {
        walk(object, &mut complaints);
    }
    if document.objects.len() > MOST_OBJECTS {
        complaints.push("there are too many objects".into());
    }
    for (number, page) in document.get_pages() {
        let Ok(content) = Content::decode(&document.get_page_content(page)) else { continue };
        let (mut depth, mut deepest) = (0usize, 0);
        for operation in &content.operations {
            match &*operation.operator {
                "q" => depth += 1,
                "Q" => depth = depth.saturating_sub(1),
                _ => operation.operands.iter().for_each(|operand| walk(operand, &mut complaints)),
            }
            deepest = deepest.max(depth);
        }
        if deepest > DEEPEST_NESTING {
            complaints.push(format!("page {number}: graphics states are nested {deepest} deep"));
        }
    }
    complaints
}

fn walk(object: &Object, complaints: &mut Vec<String>) {
    let mut name = |name: &[u8]| {
        if name.len() > LONGEST_NAME {
            complaints.push(format!("a name of {} bytes", name.len()));
        }
    };
    match object {
        Object::Name(bytes) => name(bytes),
        Object::String(bytes, _) if bytes.len() > LONGEST_STRING => {
            complaints.push(format!("a string of {} bytes", bytes.len()));
        }
        Object::Array(members) => members.iter().for_each(|member| walk(member, complaints)),
        Object::Dictionary(dictionary) => {
            dictionary.iter().for_each(|(key, _)| name(key));
            dictionary.iter().for_each(|(_, value)| walk(value, complaints));
        }
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(key, _)| name(key));
            stream.dict.iter().for_each(|(_, value)| walk(value, complaints));
        }
        _ => {}
    }
}
