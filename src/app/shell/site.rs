//! What the build is told of the site: `--url` where it will be, `--market` where its pages get live figures.

use super::address::Address;
use super::endpoint::{Endpoint, MARKET};

/// A site to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Where it will be, if that is known.
    pub address: Option<Address>,
    /// Where the market's figures come from.
    pub market: Endpoint,
}

impl Site {
    /// Reads the words of a command; `None` where they are others, and a sentence where an address is wrong.
    pub fn read(words: &[&str]) -> Result<Option<Self>, String> {
        let (mut address, mut market) = (None, None);
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
                _ => return Ok(None),
            }
        }
        let market = match market {
            Some(market) => market,
            None => Endpoint::read(MARKET)?,
        };
        Ok(Some(Self { address, market }))
    }

    /// The words that say the same.
    pub fn words(&self) -> Vec<String> {
        let market = ["--market".into(), self.market.address().into()];
        let address = self.address.as_ref();
        let address = address.map(|address| ["--url".into(), address.of("")]);
        market
            .into_iter()
            .chain(address.into_iter().flatten())
            .collect()
    }
}
