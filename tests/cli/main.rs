//! The built program on temporary folders.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by its panic")]

mod harness;

mod batch;
mod cache;
mod check;
mod cite;
mod contents;
mod csl;
mod docs;
mod ends;
mod examples;
mod export;
mod files;
mod fixes;
mod folders;
mod fonts;
mod formats;
mod golden;
mod guide;
mod help;
mod hints;
mod images;
mod killed;
mod kinds;
mod locales;
mod manifest;
mod new;
mod overrides;
mod printed;
mod quotations;
mod reports;
mod rules;
mod schemas;
mod speaking;
mod stats;
mod streams;
