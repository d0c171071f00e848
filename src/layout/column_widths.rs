//! Shares the measure among the columns of a table.

/// How wide the content of a column is, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Extent {
    /// The longest piece that cannot be divided.
    pub(super) least: f32,
    /// The longest word, address or symbol as a whole.
    pub(super) word: f32,
    /// The longest cell on one line.
    pub(super) most: f32,
}

impl Extent {
    /// What both ask for.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            least: self.least.max(other.least),
            word: self.word.max(other.word),
            most: self.most.max(other.most),
        }
    }

    /// What it asks for in type of another size.
    pub(super) fn scaled(self, scale: f32) -> Self {
        Self { least: scale * self.least, word: scale * self.word, most: scale * self.most }
    }
}

/// The widths of the columns, which together are `room`.
///
/// Every column begins with its longest piece that cannot be divided. What is left makes words whole, those first that need least for
/// it: an address gives way to three short words. What is then left goes to those that have more to say, by the square root of how
/// much more: that is the share that makes the sum of the heights of equally filled columns least. No column gets more
/// than it can use while another can use more.
pub(super) fn column_widths(columns: &[Extent], room: f32) -> Vec<f32> {
    let least: f32 = columns.iter().map(|column| column.least).sum();
    let most: f32 = columns.iter().map(|column| column.most).sum();
    if columns.is_empty() {
        return Vec::new();
    }
    if most <= room {
        let spare = (room - most) / columns.len() as f32;
        return columns.iter().map(|column| column.most + spare).collect();
    }
    if least >= room {
        return columns.iter().map(|column| column.least * room / least).collect();
    }
    let mut widths: Vec<f32> = columns.iter().map(|column| column.least).collect();
    let mut spare = room - least;
    let lacking = |i: usize| columns[i].word - columns[i].least;
    let mut by_lack: Vec<usize> = (0..columns.len()).collect();
    by_lack.sort_by(|&a, &b| lacking(a).total_cmp(&lacking(b)));
    for i in by_lack {
        let given = lacking(i).min(spare);
        widths[i] += given;
        spare -= given;
    }
    let from = widths.clone();
    let mut open: Vec<usize> = (0..columns.len()).filter(|&i| columns[i].most > from[i]).collect();
    while !open.is_empty() {
        let weight = |i: usize| (columns[i].most - from[i]).sqrt();
        let total: f32 = open.iter().map(|&i| weight(i)).sum();
        let part = |i: usize| spare * weight(i) / total;
        let (full, rest): (Vec<usize>, Vec<usize>) =
            open.iter().partition(|&&i| from[i] + part(i) >= columns[i].most);
        if full.is_empty() {
            for &i in &rest {
                widths[i] += part(i);
            }
            break;
        }
        for &i in &full {
            widths[i] = columns[i].most;
            spare -= columns[i].most - from[i];
        }
        open = rest;
    }
    widths
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn extent(least: f32, word: f32, most: f32) -> Extent {
        Extent { least, word: least + word, most: least + word + most }
    }

    proptest! {
        #[test]
        fn the_measure_is_shared_out(
            extents in prop::collection::vec((1.0f32..80.0, 0.0f32..60.0, 0.0f32..400.0), 1..8),
            room in 50.0f32..600.0,
        ) {
            let columns: Vec<Extent> =
                extents.iter().map(|&(least, word, most)| extent(least, word, most)).collect();
            let widths = column_widths(&columns, room);
            let sum: f32 = widths.iter().sum();
            prop_assert!((sum - room).abs() < 0.05, "{sum} of {room}");
            let fits = |of: fn(&Extent) -> f32| columns.iter().map(of).sum::<f32>() <= room;
            for (column, width) in columns.iter().zip(&widths) {
                prop_assert!(!fits(|column| column.least) || *width >= column.least - 0.01);
                prop_assert!(!fits(|column| column.word) || *width >= column.word - 0.01);
            }
        }
    }

    #[test]
    fn the_long_column_gets_what_the_short_one_leaves() {
        let columns = [extent(20.0, 0.0, 10.0), extent(40.0, 0.0, 860.0)];
        let widths = column_widths(&columns, 300.0);
        assert!((widths[0] - 30.0).abs() < 0.01 || widths[0] < 30.0, "{widths:?}");
        assert!(widths[1] > 260.0, "{widths:?}");
    }

    #[test]
    fn an_address_gives_way_to_short_words() {
        let columns = [extent(20.0, 30.0, 0.0), extent(25.0, 200.0, 0.0), extent(10.0, 35.0, 0.0)];
        let widths = column_widths(&columns, 200.0);
        assert!((widths[0] - 50.0).abs() < 0.01 && (widths[2] - 45.0).abs() < 0.01, "{widths:?}");
        assert!((widths[1] - 105.0).abs() < 0.01, "{widths:?}");
    }
}
