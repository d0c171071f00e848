use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::engine::BriefRef;
use crate::world::Content;

/// One of so many parts of a run, such as `2/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which, from one.
    pub number: u32,
    /// Of how many.
    pub all: u32,
}

impl Shard {
    /// Whether a brief belongs to it. That depends on the content of its file alone: neither its path nor the other briefs matter, and
    /// every machine comes to the same result. A brief that cannot be read belongs to the first, which reports it.
    pub fn holds(self, brief: &BriefRef<'_>) -> bool {
        let Ok(bytes) = brief.project().world().read_named(brief.path(), Content::Text) else {
            return self.number == 1;
        };
        let digest = Sha256::digest(&bytes);
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        u64::from_be_bytes(first) % u64::from(self.all) == u64::from(self.number - 1)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-of-{}", self.number, self.all)
    }
}

impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once('/').map(|(number, all)| (number.parse(), all.parse()));
        match parts {
            Some((Ok(number), Ok(all))) if (1..=all).contains(&number) => Ok(Self { number, all }),
            _ => Err("write which of how many, such as `2/8`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_are_counted_from_one() {
        assert_eq!("2/8".parse(), Ok(Shard { number: 2, all: 8 }));
        for wrong in ["0/8", "9/8", "2", "a/b", "1/0", "-1/2"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
