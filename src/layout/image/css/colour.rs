use color::{ColorSpaceTag, DynamicColor, HueDirection, Srgb, parse_color};

use super::scan::split;

/// Functions that give a colour (CSS Color 4 and 5).
pub(super) fn is_function(name: &str) -> bool {
    matches!(
        name,
        "rgb" | "rgba" | "hsl" | "hsla" | "hwb" | "lab" | "lch" | "oklab" | "oklch" | "color" | "color-mix"
    )
}

/// Words for colours that each system has its own of (CSS Color 4, 6.2), but for those that paper and ink are.
pub(super) fn is_of_system(word: &str) -> bool {
    matches!(
        word,
        "accentcolor"
            | "accentcolortext"
            | "activetext"
            | "buttonborder"
            | "buttonface"
            | "buttontext"
            | "field"
            | "fieldtext"
            | "graytext"
            | "highlight"
            | "highlighttext"
            | "linktext"
            | "mark"
            | "marktext"
            | "selecteditem"
            | "selecteditemtext"
            | "visitedtext"
    )
}

/// A colour as `#rrggbb`, or with two digits more where it is not opaque. What sRGB cannot show is cut to what it can.
pub(super) fn hexadecimal(text: &str) -> Option<String> {
    let [red, green, blue, alpha] = parse(text)?.to_alpha_color::<Srgb>().to_rgba8().to_u8_array();
    let opaque = format!("#{red:02x}{green:02x}{blue:02x}");
    Some(if alpha == u8::MAX { opaque } else { format!("{opaque}{alpha:02x}") })
}

fn parse(text: &str) -> Option<DynamicColor> {
    let lower = text.trim().to_ascii_lowercase();
    match &*lower {
        "canvas" => parse_color("white").ok(),
        "canvastext" => parse_color("black").ok(),
        "transparent" => parse_color("#0000").ok(),
        _ => match lower.strip_prefix("color-mix(").and_then(|rest| rest.strip_suffix(')')) {
            Some(arguments) => mix(arguments),
            None => parse_color(&lower).ok(),
        },
    }
}

/// Two colours mixed (CSS Color 5, 3).
fn mix(arguments: &str) -> Option<DynamicColor> {
    let mut parts = split(arguments, b',');
    let (method, first, second) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let mut words = method.split_ascii_whitespace();
    (words.next()? == "in").then_some(())?;
    let space = space(words.next()?)?;
    let direction = match words.next() {
        None | Some("shorter") => HueDirection::Shorter,
        Some("longer") => HueDirection::Longer,
        Some("increasing") => HueDirection::Increasing,
        Some("decreasing") => HueDirection::Decreasing,
        Some(_) => return None,
    };
    let (first, one) = share(first)?;
    let (second, two) = share(second)?;
    let (one, two) = match (one, two) {
        (None, None) => (50.0, 50.0),
        (Some(one), None) => (one, 100.0 - one),
        (None, Some(two)) => (100.0 - two, two),
        (Some(one), Some(two)) => (one, two),
    };
    let whole: f32 = one + two;
    (whole > 0.0).then_some(())?;
    let mixed = first.interpolate(second, space, direction).eval(two / whole);
    // What is less than the whole lets the rest shine through.
    Some(if whole < 100.0 { mixed.multiply_alpha(whole / 100.0) } else { mixed })
}

/// A colour and its share in per cent, on either side of it.
fn share(text: &str) -> Option<(DynamicColor, Option<f32>)> {
    let percent = |word: &str| {
        let share: f32 = word.strip_suffix('%')?.parse().ok()?;
        (0.0..=100.0).contains(&share).then_some(share)
    };
    let text = text.trim();
    let parts =
        [text.rsplit_once(char::is_whitespace), text.split_once(char::is_whitespace).map(|(a, b)| (b, a))];
    for (colour, share) in parts.into_iter().flatten() {
        if let Some(share) = percent(share) {
            return Some((parse(colour)?, Some(share)));
        }
    }
    Some((parse(text)?, None))
}

fn space(name: &str) -> Option<ColorSpaceTag> {
    Some(match name {
        "srgb" => ColorSpaceTag::Srgb,
        "srgb-linear" => ColorSpaceTag::LinearSrgb,
        "display-p3" => ColorSpaceTag::DisplayP3,
        "a98-rgb" => ColorSpaceTag::A98Rgb,
        "prophoto-rgb" => ColorSpaceTag::ProphotoRgb,
        "rec2020" => ColorSpaceTag::Rec2020,
        "lab" => ColorSpaceTag::Lab,
        "oklab" => ColorSpaceTag::Oklab,
        "lch" => ColorSpaceTag::Lch,
        "oklch" => ColorSpaceTag::Oklch,
        "hsl" => ColorSpaceTag::Hsl,
        "hwb" => ColorSpaceTag::Hwb,
        "xyz" | "xyz-d65" => ColorSpaceTag::XyzD65,
        "xyz-d50" => ColorSpaceTag::XyzD50,
        _ => return None,
    })
}
