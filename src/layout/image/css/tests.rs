//! Colours and values as CSS Color 4 and 5 and CSS Variables 1 give them.

use std::rc::Rc;

use resvg::usvg::roxmltree::{self, Document};

use super::{Cascade, Scope, colour, style, transform};

#[test]
fn colours_of_all_functions() {
    for (written, expected) in [
        ("red", "#ff0000"),
        ("RebeccaPurple", "#663399"),
        ("#ABC", "#aabbcc"),
        ("#11223380", "#11223380"),
        ("rgb(255, 128, 0)", "#ff8000"),
        ("rgb(100% 50% 0%)", "#ff8000"),
        ("rgb(26 100 150 / 50%)", "#1a649680"),
        ("rgba(26, 100, 150, 0.5)", "#1a649680"),
        ("hsl(120deg 100% 25%)", "#008000"),
        ("hsla(120, 100%, 25%, 1)", "#008000"),
        ("hwb(0 0% 0%)", "#ff0000"),
        // The examples of CSS Color 4, 9.3 and 9.4, to the nearest step.
        ("oklch(0% 0 0)", "#000000"),
        ("oklch(100% 0 0)", "#ffffff"),
        ("oklch(62.8% 0.2577 29.23)", "#ff0000"),
        ("lab(100% 0 0)", "#ffffff"),
        ("color(srgb 1 0.5 0)", "#ff8000"),
        ("color-mix(in srgb, red, blue)", "#800080"),
        ("color-mix(in srgb, red 25%, blue)", "#4000bf"),
        ("color-mix(in srgb, 25% red, blue 75%)", "#4000bf"),
        ("color-mix(in srgb, red 20%, blue 20%)", "#80008066"),
        ("color-mix(in srgb, red, transparent)", "#ff000080"),
        ("color-mix(in hsl longer hue, red, #ff0)", "#0080ff"),
        ("transparent", "#00000000"),
        ("CanvasText", "#000000"),
    ] {
        assert_eq!(colour::hexadecimal(written).as_deref(), Some(expected), "{written}");
    }
    for unknown in [
        "",
        "bogus",
        "rgb(",
        "rgb(from red r g b)",
        "color-mix(red, blue)",
        "color(none 1 1 1)",
        "#12",
        "light(1)",
    ] {
        assert_eq!(colour::hexadecimal(unknown), None, "{unknown}");
    }
}

#[test]
fn transforms_lose_their_units() {
    for (written, expected) in [
        ("translate(10px, 20px)", Some("translate(10 20)")),
        ("translatex(4px) rotate(0.25turn)", Some("translate(4 0) rotate(90)")),
        ("matrix(1,0,0,1,5,6)", Some("matrix(1 0 0 1 5 6)")),
        ("translate(50%)", None),
        ("rotate3d(1,1,1,45deg)", None),
    ] {
        assert_eq!(transform::attribute(written).as_deref(), expected, "{written}");
    }
}

/// The attribute `fill` of the element `#it`, or why there is none.
fn fill(drawing: &str) -> Result<Option<String>, String> {
    let document = Document::parse(drawing).unwrap();
    let text = Cascade::text(&document);
    let mut cascade = Cascade::new(&text);
    let mut scopes = vec![(document.root(), Rc::<Scope>::default())];
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        while scopes.last().is_some_and(|(outer, _)| Some(*outer) != node.parent()) {
            scopes.pop();
        }
        let scope = Rc::clone(&scopes.last().unwrap().1);
        let style = style(node, &mut cascade, &scope).map_err(|fault| fault.message)?;
        if node.attribute("id") == Some("it") {
            return Ok(style.attributes.into_iter().find(|(name, _)| name == "fill").map(|(_, value)| value));
        }
        scopes.push((node, style.scope));
    }
    panic!("no such element");
}

#[track_caller]
fn filled(sheet: &str, attributes: &str, expected: &str) {
    let drawing = format!(
        r#"<svg><style>{sheet}</style><g class="b"><rect id="it" class="a" {attributes}/></g></svg>"#
    );
    assert_eq!(fill(&drawing), Ok(Some(expected.to_owned())), "{sheet} {attributes}");
}

#[test]
fn values_are_resolved() {
    filled("", r#"fill="light-dark(#ffe08a, var(--dark, black))""#, "#ffe08a");
    filled("", r#"style="fill: var(--none, var(--no, #ffe08a))""#, "#ffe08a");
    filled(":root { --a: var(--b); --b: oklch(0% 0 0) }", r#"fill="var(--a)""#, "#000000");
    filled("svg { --a: red } .b { --a: blue }", r#"fill="var( --a )""#, "#0000ff");
    filled(":root { --parts: 255, 0, 0 }", r#"fill="rgba(var(--parts), 0.5)""#, "#ff000080");
    filled(".b { color: red }", r#"fill="color-mix(in srgb, currentColor, white)""#, "#ff8080");
    filled("", r#"fill="currentcolor""#, "currentColor");
    filled("", r#"fill="url( '#p' ) oklch(100% 0 0)""#, "url(#p) #ffffff");
    filled("", r#"fill="red icc-color(x, 1)""#, "#ff0000");
    filled("", r#"fill="initial""#, "#000000");
    filled("", r#"fill="unset""#, "inherit");
}

#[test]
fn the_strongest_declaration_wins() {
    filled(".a { fill: red } rect { fill: blue }", r#"fill="white""#, "#ff0000");
    filled("rect { fill: blue }", r#"style="fill: #fff""#, "#ffffff");
    filled("rect { fill: blue !important }", r#"style="fill: #fff""#, "#0000ff");
    filled("/* fill: red } */ .b > rect { fill: lime; }", "", "#00ff00");
    filled(
        "@layer base { rect { fill: lime } } @media (prefers-color-scheme: dark) { rect { fill: red } }",
        "",
        "#00ff00",
    );
    filled("@font-face { src: url(x;y) } @import url(x); rect { fill: lime }", "", "#00ff00");
    filled("rect:hover, .a::before { fill: red } rect { fill: lime }", "", "#00ff00");
    filled("circle:nth-child(2) { fill: red } rect { fill: lime }", "", "#00ff00");
    // As Figma writes it, for programs of today and of yesterday; and words that mean nothing.
    filled("", r#"style="fill:#f00;fill:color(display-p3 1 0 0)""#, "#ff0000");
    filled("", r#"style="fill:#f00;fill:paint(1)""#, "#ff0000");
    filled("", r#"style="fill:#f00;fill:bogus""#, "#ff0000");
}

#[test]
fn what_is_not_known_is_said() {
    let refused = |sheet: &str, attributes: &str| {
        fill(&format!("<svg><style>{sheet}</style><rect id=\"it\" {attributes}/></svg>")).unwrap_err()
    };
    assert!(refused("", r#"fill="var(--brand)""#).contains("`--brand`"));
    assert!(refused("svg { --a: var(--b); --b: var(--a) }", r#"fill="var(--a)""#).contains("`--"));
    assert!(refused("", r#"fill="rgb(from red r g b)""#).contains("`rgb(from red r g b)`"));
    assert!(refused("", r#"fill="LinkText""#).contains("`LinkText`"));
    assert!(refused("", r#"style="stroke-width: calc(2px + 1px)""#).contains("`stroke-width`"));
    assert!(refused("", r#"style="clip-path: circle(40%)""#).contains("`clip-path`"));
    assert!(refused("rect:nth-child(2) { fill: red }", "").contains("`rect:nth-child(2)`"));
    let growing: String = (1..40).map(|i| format!("--v{i}: var(--v{0}) var(--v{0});", i - 1)).collect();
    assert!(refused(&format!("svg {{ --v0: 0123456789; {growing} }}"), r#"fill="var(--v39)""#).contains('`'));
}
