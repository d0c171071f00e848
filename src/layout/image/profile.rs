use crate::layout::Channels;

/// Whether a colour profile can be embedded for pixels of such channels (ICC.1:2010, 7.2; ISO 32000-1, 8.6.5.5).
pub(super) fn fits(profile: &[u8], channels: Channels) -> bool {
    let space: &[u8] = match channels {
        Channels::Grey => b"GRAY",
        Channels::Rgb => b"RGB ",
        Channels::Cmyk => b"CMYK",
    };
    let field = |at: usize| profile.get(at..at + 4).unwrap_or_default();
    let length = u32::from_be_bytes(field(0).try_into().unwrap_or_default());
    profile.len() > 128
        && length as usize == profile.len()
        && profile[8] <= 4
        && [&b"scnr"[..], b"mntr", b"prtr", b"spac"].contains(&field(12))
        && field(16) == space
        && field(36) == b"acsp"
}
