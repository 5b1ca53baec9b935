//! Circularity, the knife-edges under the headlines, and what to watch.

use proptest::prelude::*;
use tao_calculator::model::questions::{
    KnifeEdge, Outlook, Statement, Track, circularity, knife_edge, payback_knife_edge,
    value_knife_edge, watch_list,
};
use tao_calculator::model::{
    ASSUMPTIONS, Assumptions, CashFlows, Kind, PriceAnchor, Undefined, Unit, evaluate, metric,
    valuation,
};
use tao_calculator::prose::Plain;
use tao_calculator::prose::{Phrased, circularity_phrase, edge_phrase, fees_phrase};
use tao_calculator::scenario::from_query;

use super::goal_seek::{figure, with};
use super::questions::check_nearest;
use crate::close::{check_close, is_close};
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
                check_nearest(&a, one.row, one.metric.path, one.target, &one.breaks_at)?;
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
    prop_assert!(!edge_phrase(edge, &Plain).is_empty());
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

/// Whether a statement holds, from where on, and above or below that.
#[track_caller]
fn check_statement(
    of: fn(&Assumptions) -> KnifeEdge,
    query: &str,
    holds: bool,
    edge: Option<(f64, bool)>,
) {
    let found = of(&from_query(query).0.assumptions);
    assert_eq!(found.holds, holds, "{query:?}");
    match (found.edge, edge) {
        (Some(at), Some((expected, above))) => {
            check_close(at, expected, 5e-3 * expected);
            assert_eq!(found.above, above, "{query:?}");
        }
        (at, expected) => assert_eq!(at, expected.map(|(at, _)| at), "{query:?}"),
    }
}

#[test]
#[rustfmt::skip] // one case a line
fn knife_edges_are_where_the_answer_changes() {
    let (payback, value) = (payback_knife_edge, value_knife_edge);
    // 58,544 USD in 14 months, and 1,500 USD of costs, from 20.85 TAO a month.
    check_statement(payback, "", true, Some((272.508, true)));
    check_statement(payback, "price=200", false, Some((272.508, true)));
    // 276,720 USD in 14 months ask for 1,020 USD.
    check_statement(payback, "stake_recovered=0", false, Some((1_020.0, true)));
    check_statement(value, "", false, Some((34.5, true)));
    check_statement(value, "preset=breakthrough", true, Some((4.64, true)));
    // Nothing is at risk: repaid at once, as long as anything is earned.
    check_statement(payback, "stake_recovered=100&hardware_cost=0", true, Some((71.94, true)));
    check_statement(payback, "stake_recovered=100&hardware_cost=0&price=50", false, Some((71.94, true)));
    check_statement(payback, "compute_cost=0&stake_recovered=100&hardware_cost=0", true, None);
    // At its own price a TAO is worth more and more up to a pole, beyond which no price is stable.
    let own_price = "preset=breakthrough&price_anchor=self&price_growth=";
    check_statement(value, &format!("{own_price}40"), false, Some((33.5, false)));
    check_statement(value, &format!("{own_price}33"), true, Some((33.5, false)));
    check_statement(value, &format!("{own_price}5"), true, Some((4.64, true)));
    // Both edges may lie between two stops that are looked at, neither of which is worth its price.
    let dear = "preset=breakthrough&price_anchor=self&price=5000&price_growth=";
    check_statement(value, &format!("{dear}28"), false, Some((32.6, true)));
    check_statement(value, &format!("{dear}60"), false, Some((33.5, false)));
    check_statement(value, "discount_rate=3", false, None);
}

#[test]
fn a_price_is_supported_by_what_counts_alone() {
    let check = |query: &str, counts: (bool, bool)| {
        let own = valuation(&from_query(query).0.assumptions).self_consistent_value;
        let Err(Undefined::NoPriceSupported {
            crossing,
            emission,
            fees,
        }) = own
        else {
            panic!("{query:?}: {own:?}");
        };
        assert_eq!((emission, fees), counts, "{query:?}");
        assert!(crossing <= 0.0, "{query:?}");
    };
    check("", (true, false));
    check("adoption=5&compute_cost=40000", (true, true));
    check(
        "adoption=5&compute_cost=40000&cash_flows=fees",
        (false, true),
    );
    check("cash_flows=fees", (false, false));
}

#[test]
fn without_a_line_its_reason_is_said_once() {
    let of = |query: &str| circularity(&from_query(query).0.assumptions);
    let none = of("terminal_growth=10&discount_rate=5");
    assert_eq!(
        circularity_phrase(&none, &Plain),
        none.a.clone().unwrap_err().phrase(&Plain).sentence()
    );
    assert_eq!(fees_phrase(&none, &Plain), None);
    let no_subnets = of("terminal_growth=10&discount_rate=5&subnets=0");
    assert!(fees_phrase(&no_subnets, &Plain).is_some());
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
    // What the value lacks, as a year’s fees.
    check_close(fees, 13_984_015.0, 1.0);
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
            Outlook::Dangers | Outlook::Open => {}
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
