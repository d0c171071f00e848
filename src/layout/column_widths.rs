//! Shares the measure among the columns of a table.

/// How wide the content of a column is, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Extent {
    /// The longest word.
    pub(super) least: f32,
    /// The longest cell on one line.
    pub(super) most: f32,
}

/// The widths of the columns, which together are `room`.
///
/// What is left when every column has its longest word goes to those that have more to say, by the square root of how
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
    let mut open: Vec<usize> = (0..columns.len()).filter(|&i| columns[i].most > columns[i].least).collect();
    let mut spare = room - least;
    while !open.is_empty() {
        let weight = |i: usize| (columns[i].most - columns[i].least).sqrt();
        let total: f32 = open.iter().map(|&i| weight(i)).sum();
        let part = |i: usize| spare * weight(i) / total;
        let (full, rest): (Vec<usize>, Vec<usize>) =
            open.iter().partition(|&&i| columns[i].least + part(i) >= columns[i].most);
        if full.is_empty() {
            for &i in &rest {
                widths[i] += part(i);
            }
            break;
        }
        for &i in &full {
            widths[i] = columns[i].most;
            spare -= columns[i].most - columns[i].least;
        }
        open = rest;
    }
    widths
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_measure_is_shared_out(
            extents in prop::collection::vec((1.0f32..80.0, 0.0f32..400.0), 1..8),
            room in 50.0f32..600.0,
        ) {
            let columns: Vec<Extent> =
                extents.iter().map(|&(least, more)| Extent { least, most: least + more }).collect();
            let widths = column_widths(&columns, room);
            let sum: f32 = widths.iter().sum();
            prop_assert!((sum - room).abs() < 0.05, "{sum} of {room}");
            let fits = columns.iter().map(|column| column.least).sum::<f32>() <= room;
            for (column, width) in columns.iter().zip(&widths) {
                prop_assert!(!fits || *width >= column.least - 0.01);
            }
        }
    }

    #[test]
    fn the_long_column_gets_what_the_short_one_leaves() {
        let columns = [Extent { least: 20.0, most: 30.0 }, Extent { least: 40.0, most: 900.0 }];
        let widths = column_widths(&columns, 300.0);
        assert!((widths[0] - 30.0).abs() < 0.01 || widths[0] < 30.0, "{widths:?}");
        assert!(widths[1] > 260.0, "{widths:?}");
    }
}
