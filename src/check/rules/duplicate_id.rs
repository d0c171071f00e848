//! One id stands for more than one thing of the directory.
//!
//! A citation of it could mean either. Within one table TOML itself forbids it; this is about a speaker and an event,
//! say, of the same id. Entries of the brief may stand in for shared ones of the same sort.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work [@mine].
//! """
//!
//! [speakers.mine]
//! name = "Jacqueline Leduc"
//! role = "representative"
//!
//! [organisations.mine]
//! name = "Mother Centres International Network for Empowerment"
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
//! Unpaid care work is work [@leduc].
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "representative"
//!
//! [organisations.mine]
//! name = "Mother Centres International Network for Empowerment"
//! ```
