use super::scan::split;

/// A transform of CSS as the attribute of SVG writes it: numbers without units, angles in degrees; none where it says more than that.
pub(super) fn attribute(value: &str) -> Option<String> {
    let mut out = Vec::new();
    for call in value.split_inclusive(')') {
        let call = call.trim();
        if call.is_empty() {
            continue;
        }
        let (name, arguments) = call.strip_suffix(')')?.split_once('(')?;
        let arguments: Vec<&str> = if arguments.contains(',') {
            split(arguments, b',').map(str::trim).collect()
        } else {
            arguments.split_ascii_whitespace().collect()
        };
        let number = |text: &str| {
            text.strip_suffix("px").unwrap_or(text).parse::<f64>().ok().filter(|n| n.is_finite())
        };
        let angle = |text: &str| {
            let unit =
                |suffix: &str, degrees: f64| Some(text.strip_suffix(suffix)?.parse::<f64>().ok()? * degrees);
            let bare = || text.parse().ok();
            unit("deg", 1.0)
                .or_else(|| unit("grad", 0.9))
                .or_else(|| unit("rad", 180.0 / std::f64::consts::PI))
                .or_else(|| unit("turn", 360.0))
                .or_else(bare)
        };
        let numbers = || arguments.iter().map(|text| number(text)).collect::<Option<Vec<_>>>();
        let angles = || arguments.iter().map(|text| angle(text)).collect::<Option<Vec<_>>>();
        out.push(match (name.trim(), arguments.len()) {
            ("matrix", 6) => called("matrix", &numbers()?),
            ("translate", 1 | 2) => called("translate", &numbers()?),
            ("translatex", 1) => called("translate", &[numbers()?[0], 0.0]),
            ("translatey", 1) => called("translate", &[0.0, numbers()?[0]]),
            ("scale", 1 | 2) => called("scale", &numbers()?),
            ("scalex", 1) => called("scale", &[numbers()?[0], 1.0]),
            ("scaley", 1) => called("scale", &[1.0, numbers()?[0]]),
            ("rotate", 1) => called("rotate", &angles()?),
            // With more than one number it is the attribute's own writing, which CSS does not know.
            ("rotate", 3) => {
                called("rotate", &[angle(arguments[0])?, number(arguments[1])?, number(arguments[2])?])
            }
            ("skewx", 1) => called("skewX", &angles()?),
            ("skewy", 1) => called("skewY", &angles()?),
            _ => return None,
        });
    }
    (!out.is_empty()).then(|| out.join(" "))
}

fn called(name: &str, numbers: &[f64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(f64::to_string).collect();
    format!("{name}({})", numbers.join(" "))
}
