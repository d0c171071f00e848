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

pub mod source;

pub mod diagnostic;

pub mod reader;

pub mod locale;

pub mod profile;

pub mod theme;

pub mod brief;

pub mod workspace;

pub mod schema;

pub mod text;

pub mod statement;

pub mod cite;

pub mod document;

pub mod layout;

pub mod emit;

pub mod check;

pub mod export;

pub mod cli;
