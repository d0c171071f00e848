//! Quotes, lists or emphasis stand in one another deeper than anybody can follow.
//!
//! It is mostly a thread of e-mails that was pasted, or a slip of the mark `>`. At most 32 levels are read; what is deeper would
//! be missing from the statement.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = """
//! > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Unpaid care work is work.
//!
//! So said Jacqueline Leduc [@leduc].
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = """
//! > > Unpaid care work is work.
//!
//! So said Jacqueline Leduc [@leduc].
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```
