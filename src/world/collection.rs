/// How many faces a collection of fonts promises, where it is too short for them; `head` is its first twelve bytes. Each face
/// takes four bytes after these (OpenType 1.9, "TTC Header"), and readers of fonts make room for as many as are promised.
pub(crate) fn missing_faces(head: &[u8], length: u64) -> Option<u32> {
    let promised = head.strip_prefix(b"ttcf")?.get(4..8)?.try_into().ok()?;
    let faces = u32::from_be_bytes(promised);
    (12 + 4 * u64::from(faces) > length).then_some(faces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collection_has_room_for_its_faces() {
        let head = |faces: u32| [b"ttcf\0\x01\0\0".as_slice(), &faces.to_be_bytes()].concat();
        assert_eq!(missing_faces(&head(u32::MAX), 16), Some(u32::MAX));
        assert_eq!(missing_faces(&head(2), 19), Some(2));
        assert_eq!(missing_faces(&head(1), 16), None);
        assert_eq!(missing_faces(b"\0\x01\0\0\0\x0f\xff\xff\xff\xff\0\0", 16), None);
        assert_eq!(missing_faces(b"ttcf", 4), None);
    }
}
