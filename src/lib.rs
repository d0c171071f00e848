//! demarche turns a structured TOML *brief* into the statements an advocacy team hands over.
//!
//! A brief travels one way:
//!
//! ```text
//! brief.toml ─load─▶ Brief ─resolve─▶ Statement ─compose─▶ Document ─┬─▶ emit: Markdown
//!                                                                    └─▶ layout ─▶ Pages ─▶ emit: PDF
//! ```
//!
//! Every stage reports [`diagnostic::Diagnostic`]s and none of them prints: only [`cli`] speaks to a terminal.
//! A module uses only those listed before it.
//!
//! ```
//! use demarche::theme::Theme;
//! use demarche::workspace::Workspace;
//! use demarche::{brief, check, document, emit, layout, profile, statement};
//!
//! let text = r#"
//!     title = "Care is work"
//!     profile = "free-form"
//!     date = 2024-09-21
//!
//!     [sections.key-messages]
//!     body = "Unpaid care work *is* work, and it benefits us all."
//! "#;
//! let brief = brief::load("care.toml", text);
//! let profile = profile::built_in("free-form").ok_or("no such profile")?;
//! let (statement, mut findings) = statement::resolve(&brief, &Workspace::default(), &profile);
//! let document = document::compose(&statement, profile.kind, &profile);
//! findings.extend(check::check(&statement, &document));
//! assert!(brief.diagnostics.is_empty() && findings.is_empty());
//!
//! let markdown = emit::markdown::write(&document);
//! assert!(markdown.contains("Unpaid care work *is* work"));
//!
//! let pages = layout::set(&document, &Theme::default()).expect("every character has a glyph");
//! let pdf = emit::pdf::write(&pages, &emit::pdf::Options::default())?;
//! assert!(pdf.starts_with(b"%PDF-1.7"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`export`] does the same for many briefs at once, each with its own profile and theme.

pub mod source;

pub mod rule;

pub mod diagnostic;

pub mod reader;

pub mod locale;

pub mod profile;

pub mod theme;

pub mod brief;

pub mod workspace;

pub mod text;

pub mod statement;

pub mod cite;

pub mod document;

pub mod layout;

pub mod emit;

pub mod check;

pub mod schema;

pub mod export;

pub mod cli;
