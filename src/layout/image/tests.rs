//! One small picture of every kind, made here and read.

use std::borrow::Cow;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use proptest::prelude::*;

use super::fault::{MOST_BYTES, PictureFault};
use super::read::decode;
use crate::layout::{Bitmap, Channels, Course, Drawing, Fonts, Paint, Picture, Pixels, Shape, UPRIGHT};
use crate::source::Origin;

fn read(data: impl Into<Vec<u8>>) -> Result<Picture, PictureFault> {
    decode(&data.into(), Origin::default(), &Fonts::default())
}

fn bitmap(data: Vec<u8>) -> Bitmap {
    match read(data) {
        Ok(Picture::Bitmap(bitmap)) => bitmap,
        other => panic!("{other:?}"),
    }
}

fn drawing(body: &str) -> Drawing {
    match read(svg(body)) {
        Ok(Picture::Drawing(drawing)) => drawing,
        other => panic!("{other:?}"),
    }
}

fn svg(body: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">{body}</svg>"#
    )
}

#[track_caller]
fn refused(data: impl Into<Vec<u8>>) -> (&'static str, String) {
    let fault = read(data).expect_err("it is refused");
    assert!(!fault.help.is_empty());
    (fault.rule.name, fault.message)
}

/// A PNG file of two pixels, one above the other.
fn png(
    colour: ::png::ColorType,
    depth: ::png::BitDepth,
    data: &[u8],
    more: impl FnOnce(&mut ::png::Info<'_>),
) -> Vec<u8> {
    let mut info = ::png::Info::with_size(1, 2);
    (info.color_type, info.bit_depth) = (colour, depth);
    more(&mut info);
    let mut file = Vec::new();
    let mut writer = ::png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap();
    writer.write_image_data(data).unwrap();
    drop(writer);
    file
}

/// Samples, channels and alphas of pixels that are not a JPEG file.
fn raw(bitmap: &Bitmap) -> (&[u8], Channels, Option<&[u8]>) {
    match &bitmap.pixels {
        Pixels::Raw { samples, channels, alpha } => (samples, *channels, alpha.as_deref()),
        Pixels::Jpeg { .. } => panic!("a JPEG file"),
    }
}

#[test]
fn png_of_all_kinds() {
    use ::png::{BitDepth, ColorType};
    let plain = |_: &mut ::png::Info<'_>| {};
    let palette = |info: &mut ::png::Info<'_>| {
        info.palette = Some(Cow::Owned(vec![10, 20, 30, 200, 100, 0]));
        info.trns = Some(Cow::Owned(vec![255, 64]));
    };
    let cases = [
        (
            png(ColorType::Rgb, BitDepth::Eight, &[255, 0, 0, 0, 0, 255], plain),
            &[255, 0, 0, 0, 0, 255][..],
            None,
        ),
        (
            png(ColorType::Rgba, BitDepth::Eight, &[255, 0, 0, 255, 0, 0, 255, 128], plain),
            &[255, 0, 0, 0, 0, 255],
            Some(&[255, 128][..]),
        ),
        (
            png(ColorType::Rgba, BitDepth::Eight, &[1, 2, 3, 255, 4, 5, 6, 255], plain),
            &[1, 2, 3, 4, 5, 6],
            None,
        ),
        (png(ColorType::Grayscale, BitDepth::Eight, &[7, 200], plain), &[7, 200], None),
        (png(ColorType::Grayscale, BitDepth::One, &[0x00, 0x80], plain), &[0, 255], None),
        (
            png(ColorType::GrayscaleAlpha, BitDepth::Eight, &[7, 9, 200, 255], plain),
            &[7, 200],
            Some(&[9, 255]),
        ),
        (png(ColorType::Grayscale, BitDepth::Sixteen, &[0x12, 0x34, 0xab, 0xcd], plain), &[0x12, 0xab], None),
        (
            png(ColorType::Indexed, BitDepth::One, &[0x00, 0x80], palette),
            &[10, 20, 30, 200, 100, 0],
            Some(&[255, 64]),
        ),
    ];
    for (file, samples, alpha) in cases {
        let bitmap = bitmap(file);
        let channels = if samples.len() == 2 { Channels::Grey } else { Channels::Rgb };
        assert_eq!(raw(&bitmap), (samples, channels, alpha));
        assert_eq!((bitmap.seen(), bitmap.profile), ((1, 2), None));
    }
}

/// The chunks of a PNG file that lead through rows of an interlaced one: made of single bytes that no writer here makes.
#[test]
fn interlaced_png() {
    let mut file = png(::png::ColorType::Grayscale, ::png::BitDepth::Eight, &[7, 200], |_| {});
    // Two pixels of one column: the first is of the first pass and the second of the last, so that the data stay as they are.
    file[28] = 1;
    let checksum = crc(&file[12..29]).to_be_bytes();
    file[29..33].copy_from_slice(&checksum);
    assert_eq!(raw(&bitmap(file)).0, [7, 200]);
}

fn crc(bytes: &[u8]) -> u32 {
    libdeflater::crc32(bytes)
}

#[test]
fn gamma_and_profiles_say_what_colours_are() {
    let grey = |more: fn(&mut ::png::Info<'_>)| {
        bitmap(png(::png::ColorType::Grayscale, ::png::BitDepth::Eight, &[0, 128], more))
    };
    let linear = grey(|info| info.source_gamma = Some(::png::ScaledFloat::new(1.0)));
    // Half the light is 188 of 255 in sRGB.
    assert_eq!(raw(&linear).0, [0, 188]);
    let usual = grey(|info| info.source_gamma = Some(::png::ScaledFloat::new(0.45455)));
    assert_eq!(raw(&usual).0, [0, 128]);

    let profile = include_bytes!("../../../assets/icc/srgb.icc");
    let with = |colour, data: &[u8], profile: &'static [u8]| {
        let more = |info: &mut ::png::Info<'_>| info.icc_profile = Some(Cow::Borrowed(profile));
        bitmap(png(colour, ::png::BitDepth::Eight, data, more)).profile
    };
    assert_eq!(with(::png::ColorType::Rgb, &[0; 6], profile).as_deref(), Some(&profile[..]));
    assert_eq!(with(::png::ColorType::Grayscale, &[0; 2], profile), None);
    assert_eq!(with(::png::ColorType::Rgb, &[0; 6], &profile[..100]), None);
}

/// A JPEG file of 16 × 8 pixels of one colour.
fn jpeg(colour: ColorType, pixel: &[u8], more: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 95);
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    more(&mut encoder);
    encoder.encode(&pixel.repeat(16 * 8), 16, 8, colour).unwrap();
    file
}

/// What a camera writes down of how it was held.
fn held(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif
}

#[test]
fn jpeg_files_are_kept_without_what_the_camera_wrote_down() {
    for (colour, pixel, channels) in
        [(ColorType::Rgb, &[200, 30, 30][..], Channels::Rgb), (ColorType::Luma, &[90], Channels::Grey)]
    {
        for progressive in [false, true] {
            let mut file = jpeg(colour, pixel, |encoder| {
                encoder.set_progressive(progressive);
                encoder.add_app_segment(1, b"Exif\0\0the place of the photographer".to_vec()).unwrap();
            });
            let whole = file.clone();
            file.extend(b"a second picture behind the first");
            let bitmap = bitmap(file);
            let Pixels::Jpeg { data, channels: found, inverted: false } = bitmap.pixels else { panic!() };
            assert_eq!((found, bitmap.turn), (channels, UPRIGHT));
            assert!(data.ends_with(&[0xff, 0xd9]) && !data.windows(5).any(|window| window == b"place"));
            let pixels = |data| zune_jpeg::JpegDecoder::new(std::io::Cursor::new(data)).decode().unwrap();
            assert_eq!(pixels(data), pixels(whole));
        }
    }
}

#[test]
fn pictures_stand_as_the_camera_was_held() {
    for orientation in 1..=8 {
        let bitmap = bitmap(jpeg(ColorType::Rgb, &[9, 9, 9], |encoder| {
            encoder.add_app_segment(1, held(orientation)).unwrap();
        }));
        // The corner at which the first pixel is seen, and the one at which the last of its row is.
        let seen =
            |x: f32| [0, 1].map(|i| bitmap.turn[i] * x + bitmap.turn[i + 2] + bitmap.turn[i + 4] > 0.5);
        let expected = match orientation {
            1 => "top left to top right",
            2 => "top right to top left",
            3 => "bottom right to bottom left",
            4 => "bottom left to bottom right",
            5 => "top left to bottom left",
            6 => "top right to bottom right",
            7 => "bottom right to top right",
            _ => "bottom left to top left",
        };
        let name = |[right, top]: [bool; 2]| {
            format!("{} {}", if top { "top" } else { "bottom" }, if right { "right" } else { "left" })
        };
        assert_eq!(format!("{} to {}", name(seen(0.0)), name(seen(1.0))), expected);
        assert_eq!(bitmap.seen(), if orientation < 5 { (16, 8) } else { (8, 16) });
    }
}

#[test]
fn inks_without_the_mark_of_adobe_are_not_inverted() {
    // Stored as the opposite: no cyan, all magenta and yellow, and much black.
    let mut file = jpeg(ColorType::Cmyk, &[255, 0, 0, 51], |_| {});
    let mark = file.windows(2).position(|window| window == b"\xff\xee").unwrap();
    file.drain(mark..mark + 16);
    let bitmap = bitmap(file);
    let samples = raw(&bitmap).0;
    assert!(samples[0].abs_diff(51) <= 4 && samples[1] <= 4 && samples[2] <= 4, "{:?}", &samples[..3]);
}

#[test]
fn inks_become_colours_of_the_screen() {
    // Much cyan and some black.
    let inks = [255, 0, 0, 51];
    for colour in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let bitmap = bitmap(jpeg(colour, &inks, |_| {}));
        let (samples, channels, _) = raw(&bitmap);
        assert_eq!(channels, Channels::Rgb);
        for (sample, expected) in samples.iter().zip([0_u8, 204, 204].into_iter().cycle()) {
            assert!(sample.abs_diff(expected) <= 4, "{colour:?}: {:?}", &samples[..3]);
        }
    }
}

#[test]
fn broken_files_are_refused() {
    let whole = jpeg(ColorType::Rgb, &[1, 2, 3], |_| {});
    let (code, message) = refused(&whole[..whole.len() - 2]);
    assert_eq!((code, &*message), ("unreadable-image", "is cut short: the end of the JPEG file is missing"));
    let picture = png(::png::ColorType::Rgb, ::png::BitDepth::Eight, &[1; 6], |_| {});
    assert!(refused(&picture[..picture.len() / 2]).1.starts_with("is a broken PNG file"));
    assert_eq!(refused("").1, "is empty");
    assert_eq!(refused("no picture").1, "is neither PNG nor JPEG nor SVG");
    assert_eq!(refused("<html></html>").1, "is neither PNG nor JPEG nor SVG");
    assert!(refused("<svg").1.starts_with("is a broken SVG file"));
    assert_eq!(refused(vec![0; MOST_BYTES as usize + 1]), ("image-too-large", "has more than 16 MB".into()));
    let mut wide = picture;
    wide[16..24].copy_from_slice(&[0, 0, 0x10, 0, 0, 0, 0x10, 0]);
    let checksum = crc(&wide[12..29]).to_be_bytes();
    wide[29..33].copy_from_slice(&checksum);
    let message = "has 4096 × 4096 pixels, more than 16 million";
    assert_eq!(refused(wide), ("image-too-large", message.into()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damage_breaks_the_program(at in 2_usize..4000, value: u8, cut: bool, which in 0..3) {
        let mut file = match which {
            0 => jpeg(ColorType::Cmyk, &[1, 2, 3, 4], |_| {}),
            1 => png(::png::ColorType::Rgb, ::png::BitDepth::Eight, &[1; 6], |_| {}),
            _ => svg(r#"<path d="M0 0h9v9z" stroke="red"/><text>word</text>"#).into_bytes(),
        };
        let at = at % file.len();
        if cut { file.truncate(at) } else { file[at] = value }
        let _ = read(file);
    }
}

#[test]
fn drawings_stay_outlines() {
    let drawing = drawing(
        r##"<defs><clipPath id="c"><circle r="9"/></clipPath>
        <linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>
        <g clip-path="url(#c)"><rect width="9" height="9" fill="url(#g)"/></g>
        <path d="M0 0Q5 5 10 0" stroke="#0a7" fill="none" stroke-dasharray="2 1"/><text y="9">Care</text>"##,
    );
    assert!(drawing.width > 39.9 && drawing.height < 20.1);
    let [Shape::Group { clip: Some(_), shapes, .. }, Shape::Outlined(line), Shape::Outlined(text)] =
        &drawing.shapes[..]
    else {
        panic!("{drawing:?}")
    };
    let [Shape::Outlined(filled)] = &shapes[..] else { panic!("{shapes:?}") };
    let Some(Paint::Gradient(gradient)) = filled.fill.as_ref().map(|fill| &fill.paint) else { panic!() };
    assert!(matches!(gradient.course, Course::Linear(_)) && gradient.stops.len() == 2);
    assert_eq!(line.stroke.as_ref().unwrap().dashes.len(), 2);
    assert!(text.outline.len() > 20);
}

#[test]
fn effects_become_pixels_where_they_are() {
    let drawing = drawing(
        r##"<mask id="m"><rect width="40" height="20" fill="#fff"/></mask>
        <g transform="translate(10 5)"><rect width="20" height="10" fill="#c00" mask="url(#m)"/></g>"##,
    );
    let [Shape::Group { shapes, .. }] = &drawing.shapes[..] else { panic!("{drawing:?}") };
    let [Shape::Pixels { transform, bitmap }] = &shapes[..] else { panic!("{shapes:?}") };
    assert_eq!(transform.map(|value| value.round() as i32), [20, 0, 0, 10, 10, 5]);
    let (samples, _, alpha) = raw(bitmap);
    assert!(samples.chunks(3).all(|pixel| pixel == [204, 0, 0]) && alpha.is_none(), "{bitmap:?}");
}

#[test]
fn drawings_read_nothing_else() {
    for (body, words) in [
        (
            r#"<image href="Cargo.toml" width="9" height="9"/>"#,
            "refers to `Cargo.toml`, which is not part of it",
        ),
        (
            r#"<image href="http://example.org/a.png" width="9" height="9"/>"#,
            "refers to `http://example.org/a.png`",
        ),
        (r#"<use href="other.svg#a"/>"#, "refers to `other.svg#a`"),
        (r#"<image href="data:image/png;base64,AAAA" width="9" height="9"/>"#, "has an embedded image that"),
        ("<foreignObject/>", "HTML"),
        ("<text>ক</text>", "`ক` (U+0995), which no font has"),
    ] {
        let (code, message) = refused(svg(body));
        assert!(code == "unreadable-image" && message.contains(words), "{message}");
    }
}

#[test]
fn drawings_that_grow_without_end_are_refused() {
    let doubling: String = (1..30)
        .map(|i| format!(r##"<g id="a{i}"><use href="#a{0}"/><use href="#a{0}"/></g>"##, i - 1))
        .collect();
    let chain: String = (1..5000).map(|i| format!(r##"<use id="a{i}" href="#a{}"/>"##, i - 1)).collect();
    let entities: String =
        (1..20).map(|i| format!(r#"<!ENTITY e{i} "&e{0};&e{0};&e{0};">"#, i - 1)).collect();
    let deep = format!("{}{}", "<g>".repeat(3000), "</g>".repeat(3000));
    let markers: String = (1..5)
        .map(|i| {
            format!(
                r#"<marker id="a{i}"><path d="M0 0{}" marker-mid="url(#a{})"/></marker>"#,
                "h1v1".repeat(50),
                i - 1
            )
        })
        .collect();
    let patterns: String = (1..40)
        .map(|i| {
            let rectangle = format!(r#"<rect width="9" height="9" fill="url(#p{})"/>"#, i - 1);
            format!(r#"<pattern id="p{i}" width="1" height="1">{rectangle}{rectangle}</pattern>"#)
        })
        .collect();
    for bomb in [
        svg(&format!(
            r#"<marker id="a0"><path d="M0 0h1"/></marker>{markers}<path d="M0 0{}" marker-mid="url(#a4)"/>"#,
            "h1v1".repeat(50)
        )),
        svg(&format!(
            r#"<pattern id="p0" width="1" height="1"/>{patterns}<rect width="9" height="9" fill="url(#p39)"/>"#
        )),
        svg(&format!(
            r#"<filter id="f"><feGaussianBlur/></filter>{}<rect width="9" height="9"/>{}"#,
            r#"<g filter="url(#f)">"#.repeat(150),
            "</g>".repeat(150)
        )),
        svg(&format!("<text>{}</text>", "word ".repeat(10_000))),
        svg(&format!(r#"<rect id="a0" width="1" height="1"/>{doubling}"#)),
        svg(&format!(r#"<rect id="a0" width="1" height="1"/>{chain}"#)),
        svg(&deep),
        svg(&"<g/>".repeat(300_000)),
        svg(&format!(r#"<path d="M0 0{}"/>"#, "h1v1".repeat(150_000))),
    ] {
        assert_eq!(refused(bomb).0, "image-too-large");
    }
    let expanding = format!(r#"<!DOCTYPE svg [<!ENTITY e0 "boom">{entities}]>{}"#, svg("<text>&e19;</text>"));
    assert_eq!(refused(expanding).0, "image-too-large");
    let repeated = format!(
        r#"<!DOCTYPE svg [<!ENTITY e "{}">]>{}"#,
        "a".repeat(60_000),
        svg(&format!("<text>{}</text>", "&e;".repeat(10_000)))
    );
    assert_eq!(refused(repeated).0, "image-too-large");
    // What refers to itself is left out, as the standard says.
    assert!(read(svg(r##"<g id="a"><use href="#a"/></g><rect width="9" height="9"/>"##)).is_ok());
}

#[test]
fn drawings_that_no_page_can_hold_are_refused() {
    let rules: String = (0..20_000).map(|i| format!(".c{i} g rect {{ fill: red }}\n")).collect();
    let nested = "*".repeat(40).chars().map(|c| format!("{c} ")).collect::<String>();
    let deep = format!("{}<rect width='9' height='9'/>{}", "<g>".repeat(190), "</g>".repeat(190));
    let attributes: String = (0..100_000).map(|i| format!(" a{i}=''")).collect();
    let stops = r#"<stop offset="0.5" stop-color="red"/>"#.repeat(100_000);
    for bomb in [
        svg(&format!("<style>{rules}</style>{}", "<rect width='1' height='1'/>".repeat(300))),
        svg(&format!("<style>{nested} x rect, {nested} g {{ fill: red }}</style>{deep}")),
        svg(&format!("<g{attributes}/>")),
        svg(&format!(r#"<linearGradient id="g">{stops}</linearGradient>"#)),
        svg(r#"<rect width="1e30" height="1e30"/>"#),
        svg(r#"<path d="M0 0H9V1e12z"/>"#),
        svg(r#"<rect width="9" height="9" transform="translate(1e15)"/>"#),
        svg(r#"<style>rect { stroke: red; stroke-width: 99999999999 }</style><rect width="9" height="9"/>"#),
        svg(r#"<path d="M0 0H1e6" stroke="red" stroke-dasharray="0.001"/>"#),
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e30 1e30"><rect width="9" height="9"/></svg>"#.into(),
        // A tile that is larger than any memory, and tiles in tiles.
        svg(r#"<pattern id="p" width="1" height="1e9" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern>
            <rect width="9" height="9" fill="url(#p)"/>"#),
        svg(r#"<pattern id="a" width="1" height="1e9"><rect width="1" height="1"/></pattern>
            <pattern id="b" width="1" height="1"><rect width="1" height="1" fill="url(#a)"/></pattern>
            <rect width="9" height="9" fill="url(#b)"/>"#),
    ] {
        assert_eq!(refused(bomb).0, "image-too-large");
    }
}

#[test]
fn drawings_that_need_themselves_are_refused() {
    let pattern = |id: &str, fill: &str| {
        format!(
            r#"<pattern id="{id}" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="3" height="3" {fill}/></pattern>"#
        )
    };
    let painted = r#"<rect width="9" height="9" fill="url(#p)"/>"#;
    for body in [
        format!(r#"<g fill="url(#p)">{}<rect width="9" height="9"/></g>"#, pattern("p", "")),
        format!("<style>svg {{ stroke: url('#p') }}</style>{}{painted}", pattern("p", "")),
        format!("{}{painted}", pattern("p", r#"style="fill: url(#p)""#)),
        format!(
            "{}{}{}{painted}",
            pattern("p", r#"fill="url(#q)""#),
            pattern("q", r#"fill="url(#r)""#),
            pattern("r", r#"fill="url(#p)""#)
        ),
        r#"<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask><rect width="9" height="9" mask="url(#m)"/>"#.into(),
    ] {
        let (code, message) = refused(svg(&body));
        assert!(code == "unreadable-image" && message.contains("needs itself"), "{message}: {body}");
    }
    // A marker on the lines that it is made of is left out there.
    assert!(
        read(svg(r#"<style>path { marker-end: url(#m) }</style><marker id="m"><path d="M0 0h9"/></marker><path stroke="red" d="M0 9h9"/>"#))
            .is_ok()
    );
}

#[test]
fn drawings_are_painted_as_their_styles_say() {
    fn first(shapes: &[Shape]) -> [u8; 3] {
        match shapes {
            [Shape::Group { shapes, .. }] => first(shapes),
            [Shape::Outlined(outlined)] => match outlined.fill.as_ref().map(|fill| &fill.paint) {
                Some(Paint::Colour(colour)) => [colour.red, colour.green, colour.blue],
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }
    let colour = |body: &str| first(&drawing(body).shapes);
    for (body, expected) in [
        (r#"<rect width="9" height="9" style="fill: light-dark(#ffe08a, #121212)"/>"#, [0xff, 0xe0, 0x8a]),
        (r#"<rect width="9" height="9" style="fill: var(--fill, #ffe08a)"/>"#, [0xff, 0xe0, 0x8a]),
        (r#"<rect width="9" height="9" fill="oklch(62.8% 0.2577 29.23)"/>"#, [0xff, 0, 0]),
        (r#"<rect width="9" height="9" fill="rgb(26 100 150 / 1)"/>"#, [26, 100, 150]),
        (
            r#"<style>:root { --a: #1a6496 } rect { fill: var(--a); r: 3px; width: 9px }</style><rect height="9"/>"#,
            [26, 100, 150],
        ),
        (
            r#"<style>.a { fill: color-mix(in srgb, blue 40%, red) }</style><circle class="a" r="9"/>"#,
            [153, 0, 102],
        ),
        (r#"<g color="lime"><rect width="9" height="9" fill="currentcolor"/></g>"#, [0, 255, 0]),
        (
            r##"<g style="--c: red"><use href="#a"/></g><defs><rect id="a" width="9" height="9" fill="#00f"/></defs>"##,
            [0, 0, 255],
        ),
    ] {
        assert_eq!(colour(body), expected, "{body}");
    }
    let (code, message) = refused(svg(
        r##"<use href="#a" style="--c: red"/><defs><rect id="a" width="9" height="9" fill="var(--c, blue)"/></defs>"##,
    ));
    assert!(code == "unreadable-image" && message.contains("`--c`"), "{message}");
    let linked = format!("<?xml-stylesheet href='a.css'?>{}", svg(r#"<rect width="9" height="9"/>"#));
    assert!(refused(linked).1.contains("style sheet"));
}

#[test]
fn pictures_in_which_nothing_is_seen_are_refused() {
    for body in [
        "",
        r#"<rect width="9" height="9" fill="none"/>"#,
        r#"<rect x="50" width="9" height="9"/>"#,
        r#"<rect width="9" height="9" fill="transparent"/>"#,
        r#"<g opacity="0"><rect width="9" height="9"/></g>"#,
        r#"<g display="none"><rect width="9" height="9"/></g>"#,
    ] {
        let (code, message) = refused(svg(body));
        assert!(code == "unreadable-image" && message.starts_with("shows nothing"), "{message}: {body}");
    }
    let clear = png(::png::ColorType::Rgba, ::png::BitDepth::Eight, &[9, 9, 9, 0, 9, 9, 9, 0], |_| {});
    assert!(refused(clear).1.starts_with("shows nothing"));
    // The outermost pixels of a stroke count.
    assert!(read(svg(r#"<path d="M0 21h40" stroke="red" stroke-width="4"/>"#)).is_ok());
    let mut thin = png(::png::ColorType::Rgb, ::png::BitDepth::Eight, &[1; 6], |_| {});
    thin[16..24].copy_from_slice(&[0, 0, 0, 1, 0, 0xf, 0x42, 0x40]);
    let checksum = crc(&thin[12..29]).to_be_bytes();
    thin[29..33].copy_from_slice(&checksum);
    assert!(refused(thin).1.starts_with("has 1 × 1000000 pixels"));
}

#[test]
fn jpeg_files_whose_scans_are_damaged_are_refused() {
    for progressive in [false, true] {
        let pixels: Vec<u8> = (0..64 * 64 * 3_u32).map(|i| (i * i / 7) as u8).collect();
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, 80);
        encoder.set_progressive(progressive);
        encoder.encode(&pixels, 64, 64, ColorType::Rgb).unwrap();
        assert!(read(file.clone()).is_ok());
        let table = file.windows(2).position(|window| window == b"\xff\xdb").unwrap();
        let mut without = file.clone();
        without.drain(table..table + 2 + 67);
        while let Some(table) = without.windows(2).position(|window| window == b"\xff\xdb") {
            without.drain(table..table + 2 + 67);
        }
        assert_eq!(refused(without).0, "unreadable-image");
        let scan = file.windows(2).position(|window| window == b"\xff\xda").unwrap();
        let mut short = file.clone();
        let end = short.len() - 2;
        short.drain(scan + 200..end);
        // Of a file of many scans, each may be shorter than it was.
        assert!(progressive || refused(short).0 == "unreadable-image");
    }
}
