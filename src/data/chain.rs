//! What the chain answers: storage of a Substrate node by JSON-RPC, each value as the pallet declares it.

use serde::Deserialize;
use serde_json::{Value, json};

use super::read::{measured_at, read, within};
use super::{DataError, Timestamp};
use crate::model::AssumptionId;
use crate::model::emission::{BLOCKS_PER_DAY, chain_emission, from_rao};

/// Where the pallet keeps how much has been issued: a u64 of RAO.
const TOTAL_ISSUANCE: &str = "0x658faa385070e074c85bf6b568cf055557c875e4cff74148e4628f264b974c80";
/// Where it keeps each subnet's smoothed price, TAO per alpha as I96F32; the number of the subnet follows.
const MOVING_PRICE: &str = "0x658faa385070e074c85bf6b568cf05551abf1b0f4fd14f7b72ee50f9d91d5915";
/// Where it keeps how much alpha each subnet issues a block, a u64 of billionths; the number of the subnet follows.
const ALPHA_OUT: &str = "0x658faa385070e074c85bf6b568cf055525257fbc5458419b7bc7e8c44c521521";
/// Where the pallet Timestamp keeps the moment of the newest block: a u64 of milliseconds since the start of 1970.
const NOW: &str = "0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb";
/// The part of a subnet's alpha that goes to validators and their stakers.
const VALIDATORS_SHARE: f64 = 0.41;
/// As many subnets as there may be since July 2026; 0 is root, which has no alpha.
const NETUIDS: std::ops::RangeInclusive<u16> = 1..=256;

/// What validators of a subnet are paid at market prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SubnetPay {
    /// Its number.
    pub netuid: u16,
    /// TAO a day of all that its alpha is worth, of which validators and their stakers get their part.
    pub emitted: f64,
}

impl SubnetPay {
    /// TAO a day that validators and their stakers are paid.
    pub fn paid(&self) -> f64 {
        VALIDATORS_SHARE * self.emitted
    }
}

/// What subnets pay, at one block.
#[derive(Clone, Debug, PartialEq)]
pub struct Subnets {
    /// The block’s moment, where the node says it.
    pub at: Option<Timestamp>,
    /// What validators of each are paid, the best paid first; those that are paid nothing are left out.
    pub pay: Vec<SubnetPay>,
}

/// The request for how much has been issued.
pub fn issuance_request() -> String {
    rpc_request("state_getStorage", &json!([TOTAL_ISSUANCE]))
}

/// The request for the price and the alpha emission of every subnet at once, and for the moment of their block.
pub fn subnets_request() -> String {
    let keys = [MOVING_PRICE, ALPHA_OUT].map(|of| NETUIDS.map(move |netuid| key(of, netuid)));
    let keys: Vec<String> = keys.into_iter().flatten().chain([NOW.into()]).collect();
    rpc_request("state_queryStorageAt", &json!([keys]))
}

fn rpc_request(method: &str, params: &Value) -> String {
    json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).to_string()
}

fn key(of: &str, netuid: u16) -> String {
    let [low, high] = netuid.to_le_bytes();
    format!("{of}{low:02x}{high:02x}")
}

/// An answer in JSON-RPC: a result or an error.
#[derive(Deserialize)]
struct Answer<T> {
    result: Option<T>,
    error: Option<RpcError>,
}

#[derive(Deserialize)]
struct RpcError {
    message: String,
}

fn result<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DataError> {
    let answer: Answer<T> = read(text)?;
    match (answer.result, answer.error) {
        (_, Some(RpcError { message })) => Err(DataError::rpc(&message)),
        (Some(result), None) => Ok(result),
        (None, None) => Err(DataError::missing("result")),
    }
}

/// TAO issued so far, as the nearest f64, and what follows from it by the chain's rule.
pub fn read_issuance(text: &str) -> Result<Vec<(AssumptionId, f64)>, DataError> {
    let rao = u64::from_le_bytes(decode("result", &result::<String>(text)?)?);
    let issued = from_rao(rao);
    let row = AssumptionId::IssuedSupply.row();
    let issued = within("result", issued, row.bounds.clone())?;
    let circulating = AssumptionId::CirculatingSupply.row();
    let offers = [
        (AssumptionId::IssuedSupply, issued),
        (AssumptionId::CirculatingSupply, issued),
        (AssumptionId::DailyEmission, chain_emission(issued)),
    ];
    let is_offered = |(id, value): &(AssumptionId, f64)| {
        *id != AssumptionId::CirculatingSupply || circulating.accepts(*value)
    };
    Ok(offers.into_iter().filter(is_offered).collect())
}

#[derive(Deserialize)]
struct Changes {
    changes: Vec<(String, Option<String>)>,
}

/// What subnets pay, according to an answer that arrives `now`; or why it is of no use.
pub fn read_subnets(text: &str, now: Timestamp) -> Result<Subnets, DataError> {
    let blocks: Vec<Changes> = result(text)?;
    let changes = blocks.into_iter().flat_map(|block| block.changes);
    let mut prices = std::collections::BTreeMap::new();
    let mut alphas = std::collections::BTreeMap::new();
    let mut at = None;
    for (key, value) in changes {
        let Some(value) = value else { continue };
        if let Some(netuid) = netuid_of(&key, MOVING_PRICE) {
            prices.insert(netuid, price(decode("SubnetMovingPrice", &value)?)?);
        } else if let Some(netuid) = netuid_of(&key, ALPHA_OUT) {
            let alpha = u64::from_le_bytes(decode("SubnetAlphaOutEmission", &value)?);
            // An alpha has as many parts as a TAO. More than one a block no subnet issues; a few leave room for a change of that.
            alphas.insert(
                netuid,
                within("SubnetAlphaOutEmission", from_rao(alpha), 0.0..=10.0)?,
            );
        } else if key == NOW {
            let milliseconds = u64::from_le_bytes(decode("Timestamp.Now", &value)?);
            at = Some(measured_at("Timestamp.Now", milliseconds as f64, now)?);
        }
    }
    let pay = prices.iter().filter_map(|(netuid, price)| {
        let emitted = price * alphas.get(netuid)? * BLOCKS_PER_DAY;
        (emitted > 0.0).then_some(SubnetPay {
            netuid: *netuid,
            emitted,
        })
    });
    let mut pay: Vec<SubnetPay> = pay.collect();
    if pay.is_empty() {
        return Err(DataError::Field {
            field: "result".into(),
            why: "it has no subnet with both a price and an alpha emission".into(),
        });
    }
    pay.sort_by(|one, other| other.emitted.total_cmp(&one.emitted));
    Ok(Subnets { at, pay })
}

/// What these subnets come to as assumptions: how many times the emission's share their validators are paid, and how
/// many subnets there are; `None` where none is paid, nothing is emitted or it is more than can be assumed.
pub fn pay_as_assumptions(
    pay: &[SubnetPay],
    daily_emission: f64,
) -> Option<[(AssumptionId, f64); 2]> {
    let emitted: f64 = pay.iter().map(|subnet| subnet.emitted).sum();
    if emitted <= 0.0 {
        return None;
    }
    let values = [
        (AssumptionId::RewardFactor, emitted / daily_emission),
        (AssumptionId::Subnets, pay.len() as f64),
    ];
    let accepts = |(id, value): &(AssumptionId, f64)| id.row().accepts(*value);
    values.iter().all(accepts).then_some(values)
}

/// A price in I96F32.
fn price(bytes: [u8; 16]) -> Result<f64, DataError> {
    let bits = i128::from_le_bytes(bytes);
    within("SubnetMovingPrice", bits as f64 / 2f64.powi(32), 0.0..=1e6)
}

fn netuid_of(key: &str, of: &str) -> Option<u16> {
    let digits = key.strip_prefix(of)?;
    let netuid = u16::from_le_bytes(bytes(digits)?);
    NETUIDS.contains(&netuid).then_some(netuid)
}

/// Bytes written as `0x…`, as many as there have to be.
fn decode<const N: usize>(field: &str, written: &str) -> Result<[u8; N], DataError> {
    let digits = written.strip_prefix("0x").and_then(bytes);
    digits.ok_or_else(|| DataError::field(field, written))
}

fn bytes<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let digits = digits.as_bytes();
    let mut bytes = [0; N];
    if digits.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = (16 * digit(0)? + digit(1)?) as u8;
    }
    Some(bytes)
}
