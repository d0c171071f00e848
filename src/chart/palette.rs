//! The colours of series: shades of the theme's accent that are told apart by how light they are, so that neither a printer
//! without colours nor a reader who does not see some of them is lost.

use crate::theme::Colour;

/// The contrast that a part of a chart must have with the paper (WCAG 2.2, success criterion 1.4.11).
const LEAST_ON_PAPER: f64 = 3.0;
/// The least contrast between two series, to every kind of eye: a step that is seen at once where the two touch.
const LEAST_BETWEEN: f64 = 1.4;
/// How the lightest series is aimed at, a little above the least that it must have.
const LIGHTEST: f64 = 3.15;
/// The contrast of the darkest that is tried.
const DARKEST: f64 = 18.0;
/// By how much the darkest is made darker at a time.
const STEP: f64 = 1.1;
/// How much white is in lines that only guide the eye.
const PALE: f64 = 0.6;
const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };

/// As many colours, the darkest first. A single one is the accent itself.
pub fn palette(accent: Colour, count: usize) -> Vec<Colour> {
    let own = accent.contrast(Colour::WHITE);
    if count <= 1 {
        return vec![accent; count];
    }
    let steps = (count - 1) as f64;
    let mut darkest = own.max(LIGHTEST * libm::pow(LEAST_BETWEEN, steps));
    loop {
        let shade = |i: usize| {
            let part = i as f64 / steps;
            shade(accent, darkest * libm::pow(LIGHTEST / darkest, part))
        };
        let colours: Vec<Colour> = (0..count).map(shade).collect();
        if is_safe(&colours) || darkest >= DARKEST {
            return colours;
        }
        darkest *= STEP;
    }
}

/// The colour of lines that only guide the eye.
pub(super) fn pale(colour: Colour) -> Colour {
    mixed(colour, Colour::WHITE, PALE)
}

/// The colour mixed with black or white until it has that contrast with the paper.
fn shade(colour: Colour, contrast: f64) -> Colour {
    let own = colour.contrast(Colour::WHITE);
    if (own - contrast).abs() < 0.01 {
        return colour;
    }
    let towards = if own < contrast { BLACK } else { Colour::WHITE };
    let (mut near, mut far) = (0.0, 1.0);
    for _ in 0..16 {
        let middle = f64::midpoint(near, far);
        let reached = mixed(colour, towards, middle).contrast(Colour::WHITE);
        let short = if towards == BLACK { reached < contrast } else { reached > contrast };
        if short {
            near = middle;
        } else {
            far = middle;
        }
    }
    // The side that has at least that contrast.
    mixed(colour, towards, if towards == BLACK { far } else { near })
}

fn mixed(one: Colour, other: Colour, part: f64) -> Colour {
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
    Colour {
        red: mix(one.red, other.red),
        green: mix(one.green, other.green),
        blue: mix(one.blue, other.blue),
    }
}

/// Whether every colour stands out from the paper and from its neighbours, to all eyes.
fn is_safe(colours: &[Colour]) -> bool {
    let apart = |pair: &[Colour]| {
        EYES.iter().all(|eye| seen(pair[0], eye).contrast(seen(pair[1], eye)) >= LEAST_BETWEEN)
    };
    colours.iter().all(|colour| colour.contrast(Colour::WHITE) >= LEAST_ON_PAPER)
        && colours.windows(2).all(apart)
}

/// How eyes see linear red, green and blue: all three, without red, without green, without blue cones (Machado, Oliveira and
/// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1).
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

/// The colour as such an eye sees it.
fn seen(colour: Colour, eye: &[[f64; 3]; 3]) -> Colour {
    let linear = [colour.red, colour.green, colour.blue].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
    });
    let [red, green, blue] = eye.map(|row| {
        let value = row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2];
        let value = value.clamp(0.0, 1.0);
        let channel =
            if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * libm::pow(value, 1.0 / 2.4) - 0.055 };
        (channel * 255.0).round() as u8
    });
    Colour { red, green, blue }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        let value = u32::from_str_radix(&text[1..], 16).unwrap();
        let [_, red, green, blue] = value.to_be_bytes();
        Colour { red, green, blue }
    }

    #[test]
    fn series_are_told_apart_by_all_eyes_in_any_accent() {
        for accent in ["#1f3f66", "#161616", "#a3262a", "#0b6e4f", "#6a1b9a", "#9a5b00", "#0000ff"] {
            for count in 1..=super::super::MOST_SERIES {
                let colours = palette(colour(accent), count);
                assert_eq!(colours.len(), count);
                assert!(is_safe(&colours), "{accent}: {colours:?}");
            }
        }
    }

    #[test]
    fn the_charts_of_every_built_in_theme_are_safe() {
        for name in crate::theme::names() {
            let colours = crate::theme::built_in(name).unwrap().colours;
            for count in 1..=super::super::MOST_SERIES {
                assert!(is_safe(&palette(colours.accent, count)), "{name}");
            }
            for words in [colours.text, colours.muted] {
                assert!(words.contrast(Colour::WHITE) >= 4.5, "{name}");
            }
        }
    }

    #[test]
    fn colours_that_only_hue_parts_are_not_safe() {
        assert!(!is_safe(&[colour("#c0392b"), colour("#3a7d44")]), "red and green of one lightness");
        assert!(!is_safe(&[colour("#1f3f66"), colour("#eeeeee")]), "too pale on paper");
    }

    #[test]
    fn a_single_series_has_the_accent() {
        assert_eq!(palette(colour("#1f3f66"), 1), [colour("#1f3f66")]);
    }
}
