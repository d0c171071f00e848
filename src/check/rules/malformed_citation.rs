//! Square brackets look like a citation and are none.
//!
//! The words in them would be printed as they stand, and the source would be missing. A citation is written `[@id]`,
//! `[@id, para. 4]`, `[@speaker at event]`, several with semicolons between them.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work [@leduc para. 4]. It sustains families [@leduc].
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
//! [sections.context]
//! body = """
//! Unpaid care work is work [@leduc, para. 4].
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```
