/// A JPEG file without what says nothing of its pixels.
pub(super) struct Stripped {
    pub(super) data: Vec<u8>,
    /// Whether it has the segment of Adobe's programs, whose inks are inverted.
    pub(super) adobe: bool,
    /// Whether all its pixels are in one scan, row by row.
    pub(super) one_scan: bool,
}

/// What is wrong in the segments of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damage {
    /// The end is missing.
    CutShort,
    /// A segment is of no known kind.
    Marker,
    /// A scan says of itself what no scan of its file can be.
    Scan,
}

impl Damage {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::CutShort => "is cut short: the end of the JPEG file is missing",
            Self::Marker => "is a broken JPEG file: it has a segment of an unknown kind",
            Self::Scan => "is a broken JPEG file: the scans of its pixels contradict each other",
        }
    }
}

/// How the pixels of a file are spread over its scans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frame {
    progressive: bool,
    components: u8,
}

/// Takes out remarks, thumbnails and what the camera wrote down, such as where the photographer stood (ITU-T T.81, annex B).
///
/// The file is embedded as it is, and viewers are strict about segments that the decoder passes over: these are looked at here.
pub(super) fn strip(data: &[u8]) -> Result<Stripped, Damage> {
    let byte = |at: usize| data.get(at).copied().ok_or(Damage::CutShort);
    let mut kept = data.get(..2).ok_or(Damage::CutShort)?.to_vec();
    let mut adobe = false;
    let (mut frame, mut scans): (Option<Frame>, Vec<u8>) = (None, Vec::new());
    let mut at = 2;
    loop {
        let start = at;
        while byte(at)? == 0xff {
            at += 1;
        }
        let marker = data[at];
        at += 1;
        if start + 1 >= at || marker == 0 {
            return Err(Damage::CutShort);
        }
        if marker == 0xd9 {
            kept.extend([0xff, 0xd9]);
            let one_scan = frame.is_some_and(|frame| !frame.progressive) && scans.len() == 1;
            return Ok(Stripped { data: kept, adobe, one_scan });
        }
        if !matches!(marker, 0xc0..=0xc2 | 0xc4 | 0xda..=0xdd | 0xe0..=0xef | 0xfe) {
            return Err(Damage::Marker);
        }
        let length = usize::from(u16::from_be_bytes([byte(at)?, byte(at + 1)?]));
        let body = data.get(at..at + length.max(2)).ok_or(Damage::CutShort)?;
        at += body.len();
        let body = &body[2..];
        adobe |= marker == 0xee && body.starts_with(b"Adobe");
        if !matches!(marker, 0xe1..=0xed | 0xef | 0xfe) {
            kept.extend([0xff, marker]);
            kept.extend(&data[at - body.len() - 2..at]);
        }
        match marker {
            0xc0..=0xc2 => {
                let components = *body.get(5).ok_or(Damage::CutShort)?;
                let known = frame.replace(Frame { progressive: marker == 0xc2, components });
                if known.is_some() {
                    return Err(Damage::Scan);
                }
            }
            0xda => {
                let frame = frame.ok_or(Damage::Scan)?;
                scans.push(frame.scan(body, &scans).ok_or(Damage::Scan)?);
                let pixels = scan(&data[at..]).ok_or(Damage::CutShort)?;
                kept.extend(&data[at..at + pixels]);
                at += pixels;
            }
            _ => {}
        }
    }
}

impl Frame {
    /// How many components a scan of this header holds; none where there can be no such scan behind those `before`.
    fn scan(self, header: &[u8], before: &[u8]) -> Option<u8> {
        let components = *header.first()?;
        let [from, to, bits] = *header.get(1 + 2 * usize::from(components)..)?.first_chunk()?;
        if !self.progressive {
            // One scan of all components is the only one (T.81, A.2).
            return (before.first() != Some(&self.components)).then_some(components);
        }
        // T.81, G.1.1.1.1: a band of the first coefficient alone, or of others of one component; refined bit by bit.
        let (high, low) = (bits >> 4, bits & 15);
        let band = if from == 0 { to == 0 } else { from <= to && to < 64 && components == 1 };
        let refined = high == 0 || high == low + 1;
        (band && refined && low <= 13).then_some(components)
    }
}

/// How long the pixels are that begin there.
fn scan(data: &[u8]) -> Option<usize> {
    data.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of these segments, each a marker and what is behind its length; pixels follow a scan.
    fn file(segments: &[(u8, &[u8])]) -> Vec<u8> {
        let mut data = vec![0xff, 0xd8];
        for (marker, body) in segments {
            data.extend([0xff, *marker, 0, body.len() as u8 + 2]);
            data.extend(*body);
            if *marker == 0xda {
                data.extend([1, 2, 3]);
            }
        }
        data.extend([0xff, 0xd9]);
        data
    }

    const COLOUR: &[u8] = &[8, 0, 8, 0, 8, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
    const ALL: &[u8] = &[3, 1, 0, 2, 0, 3, 0, 0, 63, 0];

    #[test]
    fn scans_hold_what_their_frame_allows() {
        let read = |segments: &[(u8, &[u8])]| strip(&file(segments)).map(|stripped| stripped.one_scan);
        assert_eq!(read(&[(0xc0, COLOUR), (0xda, ALL)]), Ok(true));
        assert_eq!(
            read(&[(0xc0, COLOUR), (0xda, &[1, 1, 0, 0, 63, 0]), (0xda, &[2, 2, 0, 3, 0, 0, 63, 0])]),
            Ok(false)
        );
        assert_eq!(read(&[(0xc0, COLOUR), (0xda, ALL), (0xda, ALL)]), Err(Damage::Scan));
        assert_eq!(read(&[(0xc0, COLOUR), (0xc0, COLOUR), (0xda, ALL)]), Err(Damage::Scan));
        let progressive = |band: [u8; 3]| {
            let one: Vec<u8> = [[1, 1, 0].as_slice(), &band].concat();
            read(&[(0xc2, COLOUR), (0xda, &[3, 1, 0, 2, 0, 3, 0, 0, 0, 1]), (0xda, &one)])
        };
        for band in [[1, 5, 2], [1, 63, 0x21], [0, 0, 0x10], [63, 63, 13]] {
            assert_eq!(progressive(band), Ok(false), "{band:?}");
        }
        for band in [[8, 1, 1], [3, 0, 0], [0, 5, 0], [1, 64, 0], [1, 63, 0x38], [1, 63, 14]] {
            assert_eq!(progressive(band), Err(Damage::Scan), "{band:?}");
        }
        assert_eq!(read(&[(0xc2, COLOUR), (0xda, &[2, 1, 0, 2, 0, 1, 63, 0])]), Err(Damage::Scan));
    }

    #[test]
    fn segments_of_no_kind_are_refused() {
        for marker in [0xf0, 0xa5, 0x02, 0xc3, 0xc9, 0xde] {
            let damaged = file(&[(0xc0, COLOUR), (marker, &[0]), (0xda, ALL)]);
            assert_eq!(strip(&damaged).map(drop), Err(Damage::Marker), "{marker:x}");
        }
        assert_eq!(strip(&file(&[(0xc0, COLOUR), (0xda, ALL)])[..30]).map(drop), Err(Damage::CutShort));
    }
}
