//! Writing a link gives back every bit, in as few words as possible.

use proptest::prelude::*;
use tao_calculator::model::ASSUMPTIONS;
use tao_calculator::scenario::{Scenario, from_query, to_query};

use crate::scenarios::{any_scenario, cases};

#[test]
fn the_base_is_an_empty_link_and_a_preset_its_name() {
    assert_eq!(to_query(&Scenario::default()), "");
    assert_eq!(to_query(&from_query("preset=bear").0), "v=1&preset=bear");
    assert_eq!(
        to_query(&from_query("price=300&cash_flows=fees&preset=bear&price_growth=0").0),
        "v=1&preset=bear&price=300&cash_flows=fees"
    );
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_link_gives_back_every_bit(random in any_scenario()) {
        let query = to_query(&random.0);
        let (read, warnings) = from_query(&query);
        prop_assert_eq!(warnings, []);
        prop_assert_eq!(read.preset, random.0.preset);
        for row in ASSUMPTIONS {
            let (before, after) = ((row.get)(&random.0.assumptions), (row.get)(&read.assumptions));
            prop_assert_eq!(before.to_bits(), after.to_bits(), "{} of {}", row.key, query);
        }
    }
}
