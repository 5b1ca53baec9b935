//! Circularity, the knife-edges under the headlines, and what to watch.

use proptest::prelude::*;
use tao_calculator::model::questions::{
    KnifeEdge, Outlook, Statement, Track, circularity, knife_edge, payback_knife_edge,
    value_knife_edge, watch_list,
};
use tao_calculator::model::{
    ASSUMPTIONS, Assumptions, CashFlows, Kind, Plain, PriceAnchor, Undefined, Unit, evaluate,
    metric, valuation,
};
use tao_calculator::scenario::from_query;

use crate::close::{check_close, is_close};
use crate::goal_seek::{figure, with};
use crate::questions::check_nearest;
use crate::scenarios::{any_scenario, cases};

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn fees_that_match_the_market_do(random in any_scenario()) {
        let a = random.assumptions();
        let circle = circularity(&a);
        let line = valuation(&a);
        prop_assert_eq!((&circle.a, &circle.b, &circle.self_consistent_value), (&line.a, &line.b, &line.self_consistent_value));
        let Ok(fees) = circle.fees_to_match_market else { return Ok(()) };
        prop_assert!(fees >= 0.0);
        // All subnets earn them, and all of it goes to validators.
        let paid = Assumptions {
            adoption: 100.0,
            fee_share: 100.0,
            revenue_per_subnet: fees / a.subnets,
            price_anchor: PriceAnchor::Market,
            ..a
        };
        let size = valuation(&a).a.unwrap().abs() * a.price + a.price
            + valuation(&Assumptions { adoption: 0.0, ..a }).b.unwrap().abs();
        let value = valuation(&paid).value_per_tao.expect("a value");
        prop_assert!(is_close(value, a.price, 1e-9 * size), "{value} instead of {}", a.price);
    }

    #[test]
    fn a_knife_edge_is_where_the_statement_changes(random in any_scenario(), nth in 0..ASSUMPTIONS.len()) {
        let a = random.assumptions();
        let row = &ASSUMPTIONS[nth];
        prop_assume!(row.kind == Kind::Number && row.key != "price");
        for statement in [Statement::PaidBackWithin(a.target_payback), Statement::WorthItsPrice(a.price)] {
            check_edge(&a, &knife_edge(&a, row, statement))?;
        }
    }

    #[test]
    fn from_today_to_the_edges_of_the_page_nothing_changes_and_beyond_it_does(random in any_scenario()) {
        let a = random.assumptions();
        for edge in [payback_knife_edge(&a), value_knife_edge(&a)] {
            check_edge(&a, &edge)?;
            check_way(&a, &edge)?;
        }
    }

    #[test]
    fn every_row_to_watch_breaks_where_it_is_said_to(random in any_scenario()) {
        let a = random.assumptions();
        for one in watch_list(&a) {
            prop_assert!(!one.breaks_at.words(one.row, one.metric, one.target, &Plain).is_empty());
            let here = (one.metric.of)(&a);
            let sign = if one.metric.unit == Unit::Months { -1.0 } else { 1.0 };
            prop_assert_eq!(one.holds, here.is_ok_and(|here| (here - one.target) * sign >= 0.0));
            prop_assert!(one.edge.is_some() || one.breaks_at.exactly().is_none());
            if let Some(at) = one.edge.filter(|_| one.breaks_at.exactly().is_none()) {
                let holds = |at: f64| figure(&a, one.row, one.metric, at).is_ok_and(|figure| (figure - one.target) * sign >= 0.0);
                prop_assert!(holds(at) == one.holds && [at.next_up(), at.next_down()].map(holds).contains(&!one.holds));
            }
            // Whole numbers pass a target between two of them.
            if one.row.kind == Kind::Number {
                check_nearest(&a, one.row, &one.metric.path(), one.target, &one.breaks_at)?;
            }
        }
    }

    #[test]
    fn compute_comes_down_to_what_is_bearable_when_it_is_said_to(random in any_scenario()) {
        let a = random.assumptions();
        let net = |compute_cost: f64| evaluate(&Assumptions { compute_cost, ..a }).run_rate.net_per_month;
        for one in watch_list(&a) {
            let Outlook::Compute { bearable, months, .. } = one.outlook else { continue };
            let then = |months: f64| a.compute_cost * ((-a.compute_deflation / 100.0).ln_1p() * months / 12.0).exp();
            match (bearable.exactly(), months) {
                (Some(cost), Some(0.0)) => prop_assert!(a.compute_cost <= cost),
                (Some(cost), Some(months)) => prop_assert!(is_close(then(months), cost, 1e-6 * cost)),
                (Some(cost), None) => prop_assert!(a.compute_cost > cost && (a.compute_deflation <= 0.0 || cost == 0.0)),
                // Without such a cost every one is bearable, or none is.
                (None, Some(months)) => prop_assert!(months == 0.0 && net(*one.row.bounds.end()).unwrap() > 0.0),
                (None, None) => prop_assert!(net(0.0).unwrap() < 0.0),
            }
        }
    }

    #[test]
    fn what_supports_no_price_is_what_counts(random in any_scenario()) {
        let a = random.assumptions();
        let line = valuation(&a);
        let Err(Undefined::NoPriceSupported { emission, fees, crossing }) = line.self_consistent_value else { return Ok(()) };
        prop_assert!(crossing <= 0.0);
        prop_assert_eq!(emission, line.a.unwrap() > 0.0);
        prop_assert!(!emission || a.cash_flows == CashFlows::All);
        let earns = a.subnets > 0.0 && a.adoption > 0.0 && a.revenue_per_subnet > 0.0 && a.fee_share > 0.0;
        prop_assert_eq!(fees, earns);
    }
}

/// Whether a statement holds with another value of the assumption that an edge is about.
fn holds(a: &Assumptions, edge: &KnifeEdge, value: f64) -> bool {
    let (path, target, sign) = match edge.statement {
        Statement::PaidBackWithin(months) => ("run_rate.payback_months", months, -1.0),
        Statement::WorthItsPrice(price) => ("valuation.value_per_tao", price, 1.0),
    };
    let figure = figure(a, edge.row, metric(path).unwrap(), value);
    figure.is_ok_and(|figure| (figure - target) * sign >= 0.0)
}

/// At the edge all is as today, at the next float beyond it is not; an edge is said to lie on the side where it does.
fn check_edge(a: &Assumptions, edge: &KnifeEdge) -> Result<(), TestCaseError> {
    let here = (edge.row.get)(a);
    prop_assert_eq!(edge.here, here);
    prop_assert_eq!(edge.holds, holds(a, edge, here));
    prop_assert!(!edge.words(&Plain).is_empty());
    let Some(at) = edge.edge else { return Ok(()) };
    prop_assert!(edge.row.accepts(at), "{} {}", edge.row.key, at);
    prop_assert_eq!(holds(a, edge, at), edge.holds, "{} {}", edge.row.key, at);
    // Holding today with what holds below lies below; not holding today with what holds above lies below, too.
    let beyond = if edge.holds == edge.above {
        at.next_down()
    } else {
        at.next_up()
    };
    prop_assert!(
        holds(a, edge, beyond) != edge.holds,
        "{} {}",
        edge.row.key,
        beyond
    );
    prop_assert!(
        at == here || (at < here) == (beyond < at),
        "{} {}",
        edge.row.key,
        at
    );
    Ok(())
}

/// No stop of the slider nearer to today than the edge is on the other side; none at all where there is no edge.
fn check_way(a: &Assumptions, edge: &KnifeEdge) -> Result<(), TestCaseError> {
    let track = Track::of(edge.row);
    let away = |value: f64| (track.along(value) - track.along(edge.here)).abs();
    let room = edge.edge.map_or(f64::INFINITY, away);
    for stop in track.stops().iter().filter(|stop| away(**stop) < room) {
        prop_assert_eq!(
            holds(a, edge, *stop),
            edge.holds,
            "{} {} before {:?}",
            edge.row.key,
            stop,
            edge.edge
        );
    }
    Ok(())
}

#[track_caller]
fn check_words(actual: String, expected: &str) {
    assert_eq!(actual.replace('\u{a0}', " "), expected);
}

#[test]
#[rustfmt::skip] // one case a line
fn knife_edges_read_as_sentences() {
    let of = |query: &str| from_query(query).0.assumptions;
    check_words(payback_knife_edge(&of("")).words(&Plain), "within 14 months only while TAO price stays above 272 USD/TAO");
    check_words(payback_knife_edge(&of("price=200")).words(&Plain), "within 14 months only with TAO price above 272 USD/TAO");
    check_words(payback_knife_edge(&of("stake_recovered=0")).words(&Plain), "within 14 months at no TAO price");
    check_words(value_knife_edge(&of("")).words(&Plain), "worth its price only with price growth above 34.5 %/yr");
    check_words(value_knife_edge(&of("preset=breakthrough")).words(&Plain), "worth its price only while price growth stays above 4.64 %/yr");
    // Nothing is at risk: repaid at once, as long as anything is earned.
    check_words(payback_knife_edge(&of("stake_recovered=100&hardware_cost=0")).words(&Plain), "within 14 months only while TAO price stays above 71.9 USD/TAO");
    check_words(payback_knife_edge(&of("stake_recovered=100&hardware_cost=0&price=50")).words(&Plain), "within 14 months only with TAO price above 71.9 USD/TAO");
    check_words(payback_knife_edge(&of("compute_cost=0&stake_recovered=100&hardware_cost=0")).words(&Plain), "within 14 months at any TAO price");
    // At its own price a TAO is worth more and more up to a pole, beyond which no price is stable.
    let own_price = "preset=breakthrough&price_anchor=self&price_growth=";
    check_words(value_knife_edge(&of(&format!("{own_price}40"))).words(&Plain), "worth its price only with price growth below 33.5 %/yr");
    check_words(value_knife_edge(&of(&format!("{own_price}33"))).words(&Plain), "worth its price only while price growth stays below 33.5 %/yr");
    check_words(value_knife_edge(&of(&format!("{own_price}5"))).words(&Plain), "worth its price only while price growth stays above 4.64 %/yr");
    // Both edges may lie between two stops that are looked at, neither of which is worth its price.
    let dear = "preset=breakthrough&price_anchor=self&price=5000&price_growth=";
    check_words(value_knife_edge(&of(&format!("{dear}28"))).words(&Plain), "worth its price only with price growth above 32.6 %/yr");
    check_words(value_knife_edge(&of(&format!("{dear}60"))).words(&Plain), "worth its price only with price growth below 33.5 %/yr");
    // What is wanted is said as it was typed.
    check_words(payback_knife_edge(&of("target_payback=13.98")).words(&Plain), "within 13.98 months only with TAO price above 273 USD/TAO");
    check_words(value_knife_edge(&of("discount_rate=3")).words(&Plain), "worth its price at no price growth");
}

#[test]
#[rustfmt::skip] // one case a line
fn a_price_is_supported_by_what_counts_alone() {
    let check = |query: &str, expected: &str| {
        let reason = valuation(&from_query(query).0.assumptions).self_consistent_value.unwrap_err().words(&Plain);
        assert!(reason.starts_with(&format!("at these costs {expected}: value and price would meet at ")), "{reason}");
    };
    check("", "emissions alone support no price");
    check("adoption=5&compute_cost=40000", "emissions and fees support no price");
    check("adoption=5&compute_cost=40000&cash_flows=fees", "fees alone support no price");
    check("cash_flows=fees", "nothing supports a price");
}

#[test]
fn without_a_line_its_reason_is_said_once() {
    let of = |query: &str| circularity(&from_query(query).0.assumptions);
    let none = of("terminal_growth=10&discount_rate=5");
    assert!(none.words(&Plain).starts_with("growth must stay below"));
    assert_eq!(none.fees_words(&Plain), None);
    let fees = of("terminal_growth=10&discount_rate=5&subnets=0").fees_words(&Plain);
    assert_eq!(fees.as_deref(), Some("there are no subnets to earn fees"));
}

#[test]
fn circularity_of_the_base_is_that_worked_by_hand() {
    let circle = circularity(&Assumptions::default());
    check_close(circle.a.clone().unwrap(), 0.779_034, 5e-7);
    check_close(circle.b.clone().unwrap(), -13.347_3, 5e-5);
    assert!(matches!(
        circle.self_consistent_value,
        Err(Undefined::NoPriceSupported { .. })
    ));
    // Fees needed are worth what the value lacks; 14.51 % of 47 subnets at 5 million and 41 % would bring as much.
    let fees = circle.fees_to_match_market.clone().unwrap();
    let adoption = fees / (47.0 * 5e6 * 0.41) * 100.0;
    let a = Assumptions {
        adoption,
        ..Assumptions::default()
    };
    check_close(evaluate(&a).valuation.value_per_tao.unwrap(), 272.72, 1e-9);
    check_words(
        circle.words(&Plain),
        "each dollar of price adds 0.779 USD of value, and at a price of zero it would be −13.3 USD/TAO; at these costs \
         emissions alone support no price: value and price would meet at −60.4 USD/TAO",
    );
    check_words(
        circle.fees_words(&Plain).unwrap(),
        "the market’s price would equal its own value if validators and their stakers received 13,984,015 USD/yr in \
         fees today",
    );
    let none = circularity(&Assumptions {
        subnets: 0.0,
        ..Assumptions::default()
    });
    assert_eq!(none.fees_to_match_market, Err(Undefined::NoSubnets));
    let rich = circularity(&Assumptions {
        price_growth: 50.0,
        ..Assumptions::default()
    });
    assert!(
        matches!(rich.fees_to_match_market, Err(Undefined::NoFeesNeeded { value }) if value > 272.72)
    );
}

#[test]
fn what_to_watch_says_where_it_leads() {
    let base = Assumptions::default();
    let list = watch_list(&base);
    let keys: Vec<_> = list.iter().map(|one| one.row.key).collect();
    let expected = "validators average_stake daily_emission compute_cost adoption revenue_per_subnet subnets failure_rate";
    assert_eq!(keys.join(" "), expected);
    // Where the net present value is zero, its rounding is no jump.
    let breaks_at = list[7].breaks_at.exactly().expect("a chance of failure");
    check_close(breaks_at, 14.140_647_25, 1e-7);
    for one in &list {
        match &one.outlook {
            Outlook::Halving {
                days,
                daily_emission,
                payback,
            } => {
                check_close(days.clone().unwrap(), 131.783_9, 1e-4);
                check_close(*daily_emission, 3_425.0, 0.0);
                let halved = with(&base, one.row, 3_425.0);
                assert_eq!(*payback, evaluate(&halved).run_rate.payback_months);
            }
            Outlook::Compute { later, months, .. } => {
                check_close(later[0], 1_500.0 * 0.65f64.powf(1.5), 1e-9);
                check_close(later[1], 1_500.0 * 0.65f64.powf(2.0), 1e-9);
                assert_eq!(*months, Some(0.0));
            }
            Outlook::Words(words) => assert_eq!(words.len(), 3),
            Outlook::Open => {}
        }
    }
    // At 8,000 USD a month compute costs more than a month brings; at 35 % a year it falls below that.
    let dear = Assumptions {
        compute_cost: 8_000.0,
        ..base
    };
    let months = watch_list(&dear)
        .into_iter()
        .find_map(|one| match one.outlook {
            Outlook::Compute { months, .. } => months,
            _ => None,
        });
    check_close(
        months.unwrap(),
        (5_686.126_775f64 / 8_000.0).ln() / 0.65f64.ln() * 12.0,
        1e-6,
    );
}
