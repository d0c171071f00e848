/// Whether a symbol is one of the United Nations: `A/70/PV.6`, `E/CN.6/2024/NGO/1`, `CEDAW/C/GC/38`.
pub fn is_un_symbol(symbol: &str) -> bool {
    let series = symbol.split('/').next().unwrap_or_default();
    symbol.contains('/') && !series.is_empty() && series.chars().all(|c| c.is_ascii_uppercase() || c == '-')
}
