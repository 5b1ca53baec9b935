//! Where pages get live figures once the reader asks, as the build is told it.

/// Where the market's figures come from unless the build is told otherwise: CoinGecko's documented endpoint, for TAO,
/// bitcoin and two tokens of the same sector.
pub const MARKET: &str = "https://api.coingecko.com/api/v3/simple/price?ids=bittensor,bitcoin,fetch-ai,singularitynet\
                          &vs_currencies=usd&include_market_cap=true&include_24hr_vol=true&include_24hr_change=true\
                          &include_last_updated_at=true";

/// Where the chain's figures come from unless the build is told otherwise: a public node.
pub const CHAIN: &str = "https://entrypoint-finney.opentensor.ai";

/// An address that a page may ask, query included.
#[derive(Clone, Debug, PartialEq)]
pub struct Endpoint(String);

impl Endpoint {
    /// Reads an address; or says in a sentence what is wrong with it. What is not encrypted is only taken from this
    /// machine, for tests.
    pub fn read(written: &str) -> Result<Self, String> {
        let wrong = |why: &str| Err(format!("“{written}” is no source of live figures: {why}"));
        let Some((scheme, rest)) = written.split_once("://") else {
            return wrong("it must start with https://");
        };
        // Nothing that could end an attribute or a rule of the policy.
        let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/%[]?=&,+".contains(&byte);
        if !rest.bytes().all(is_safe) {
            return wrong("it may hold letters, digits and - . _ ~ : / % [ ] ? = & , + only");
        }
        let (name, port) = match authority(rest).split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (authority(rest), None),
        };
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let is_label = |label: &str| !label.is_empty() && label.bytes().all(is_letter);
        let is_port = |port: &str| port.parse::<u16>().is_ok();
        if !name.split('.').all(is_label) || !port.is_none_or(is_port) {
            return wrong(
                "it must name a host, and behind a colon its port if it has an unusual one",
            );
        }
        let is_local = ["localhost", "127.0.0.1"].contains(&name);
        match scheme {
            "https" => Ok(Self(written.into())),
            "http" if is_local => Ok(Self(written.into())),
            _ => wrong("it must start with https://, or with http:// on localhost"),
        }
    }

    /// The whole address.
    pub fn address(&self) -> &str {
        &self.0
    }

    /// Scheme, host and port: what a policy names.
    pub fn origin(&self) -> &str {
        let start = self.0.find("://").map_or(0, |at| at + "://".len());
        &self.0[..start + authority(&self.0[start..]).len()]
    }
}

fn authority(rest: &str) -> &str {
    rest.split(['/', '?']).next().unwrap_or_default()
}
