//! demarche turns a structured TOML *brief* into the statements an advocacy team hands over.
//!
//! A brief travels one way:
//!
//! ```text
//! brief.toml ─load─▶ Brief ─resolve─▶ Statement ─compose─▶ Document ─┬─▶ emit: Markdown
//!                                                                    └─▶ layout ─▶ Pages ─▶ emit: PDF
//! ```
//!
//! Every stage reports [`diagnostic::Diagnostic`]s and none of them prints: only [`cli`] speaks to a terminal. An
//! [`engine::Project`] runs the stages, over a [`world::World`] that opens the files:
//!
//! ```
//! use demarche::engine::Project;
//! use demarche::world::Memory;
//!
//! # let text = r#"
//! #     title = "Care is work"
//! #     profile = "free-form"
//! #     date = 2024-09-21
//! #
//! #     [sections.key-messages]
//! #     body = "Unpaid care work *is* work, and it benefits us all."
//! # "#;
//! let world = Memory::new().file("our-statements/briefs/care.toml", text);
//! let project = Project::open(&world, "our-statements")?;
//! let brief = project.brief("briefs/care.toml")?;
//! for finding in brief.findings() {
//!     println!("{finding}");
//! }
//! assert!(brief.markdown()?.contains("Unpaid care work *is* work"));
//! assert!(brief.pdf()?.starts_with(b"%PDF-1.7"));
//! # assert!(brief.findings().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! With [`world::Disk`] in place of [`world::Memory`] it reads the files of this computer. [`export`] does the same for many
//! briefs at once, in bounded memory. A module uses only those listed before it:

mod guard;
mod visible;
pub mod world;

pub mod source;

pub mod rule;

pub mod diagnostic;

pub mod reader;

pub mod locale;

pub mod csl;

pub mod profile;

pub mod theme;

pub mod chart;

pub mod brief;

pub mod bibliography;

pub mod workspace;

pub mod text;

pub mod statement;

pub mod cite;

pub mod document;

pub mod layout;

pub mod emit;

pub mod check;

pub mod engine;

pub mod export;

pub mod printed;

pub mod schema;

#[cfg(feature = "cli")]
pub mod cli;
