//! A brief has a file name that Windows keeps for a device, such as `con` or `nul`.
//!
//! Its statements could not be saved or opened on Windows, whatever their extension.
