//! What the build is told of the site: `--url` where it will be, `--market` and `--chain` where its pages get live
//! figures.

use super::address::Address;
use super::endpoint::{CHAIN, Endpoint, MARKET};

/// A site to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Where it will be, if that is known.
    pub address: Option<Address>,
    /// Where the market's figures come from.
    pub market: Endpoint,
    /// Where the chain's do.
    pub chain: Endpoint,
}

impl Site {
    /// Reads the words of a command; `None` where they are others, and a sentence where an address is wrong.
    pub fn read(words: &[&str]) -> Result<Option<Self>, String> {
        let (mut address, mut market, mut chain) = (None, None, None);
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (*word, words.next().copied()),
            };
            let Some(value) = value else { return Ok(None) };
            match name {
                "--url" if address.is_none() => address = Some(Address::read(value)?),
                "--market" if market.is_none() => market = Some(Endpoint::read(value)?),
                "--chain" if chain.is_none() => chain = Some(Endpoint::read(value)?),
                _ => return Ok(None),
            }
        }
        let or = |told: Option<Endpoint>, usual| told.map_or_else(|| Endpoint::read(usual), Ok);
        Ok(Some(Self {
            address,
            market: or(market, MARKET)?,
            chain: or(chain, CHAIN)?,
        }))
    }

    /// The words that say the same.
    pub fn words(&self) -> Vec<String> {
        let sources = [("--market", &self.market), ("--chain", &self.chain)];
        let sources = sources.map(|(name, of)| [name.to_string(), of.address().to_string()]);
        let address = self.address.as_ref();
        let address = address.map(|address| ["--url".into(), address.of("")]);
        sources
            .into_iter()
            .flatten()
            .chain(address.into_iter().flatten())
            .collect()
    }
}
