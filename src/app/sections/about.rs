//! What the figures mean, what they leave out, and what they are not.

use leptos::prelude::*;

use crate::app::Locale;
use crate::model::{Assumptions, Unit, evaluate};
use crate::prose::UnitWords;

/// Conventions and limits, in words.
#[component]
pub fn About() -> impl IntoView {
    // The base with the price standing still: what remains of the value without the fitted growth.
    let flat = evaluate(&Assumptions {
        price_growth: 0.0,
        ..Assumptions::default()
    })
    .valuation
    .value_per_tao;
    let flat = flat
        .map(|value| Unit::Usd.prose(value, &Locale).to_string())
        .unwrap_or_default();
    let base = Assumptions::default();
    let emitted = Unit::TaoPerDay
        .prose(base.daily_emission, &Locale)
        .to_string();
    let circulating = Unit::Tao
        .prose(base.circulating_supply, &Locale)
        .to_string();
    view! {
        <section class="about" aria-labelledby="about-heading">
            <h2 id="about-heading">"How to read this"</h2>
            <div class="columns">
                <div>
                    <h3>"Where the base case comes from"</h3>
                    <p>
                        "An article of 21 March 2026 gave a validator’s breakeven as 13 to 15 months and the value of a \
                        TAO as 180 to 220 USD, without the inputs behind them. The values marked "
                        <em>"fitted"</em>
                        " are chosen to reproduce both. Other combinations reproduce the article too: \
                        at validators’ 41 %, a reward factor of 1 and without fees, all of them have TAO rising faster than \
                        the discount rate; at a constant price the same method gives "
                        <span data-flat-value="">{flat}</span> ". Not a forecast."
                    </p>
                    <p>
                        "The article’s " {emitted} " and " {circulating} " in circulation are not the chain’s: in March 2026 it \
                        issued 3,600 TAO a day, and 10.77 to 10.85 million in all. “Chain, July 2026” above has what was \
                        read there later."
                    </p>
                </div>
                <div>
                    <h3>"Breakeven"</h3>
                    <p>
                        "Net income has to repay what does not come back: the part of the stake assumed lost, set-up and \
                        registration. "
                        <em>"At today’s rates"</em>
                        " divides one by the other; "
                        <em>"as projected"</em>
                        " lets price, costs, emission and the number of validators change month by month. The rest of the \
                        stake moves with the price of TAO: these two leave that out."
                    </p>
                    <p>
                        "Validators are paid in subnet tokens; their share of the TAO emission stands for that income. \
                        Months are a twelfth of 365.25 days, flows fall at their end, rates are effective a year, all in \
                        nominal USD."
                    </p>
                </div>
                <div>
                    <h3>"Value"</h3>
                    <p>
                        "The present value of what all validators and their stakers earn after costs and before tax, per \
                        TAO of the supply chosen. Miners’ and subnet owners’ income is left out. After the horizon price, fees \
                        and costs grow at the terminal rate, while emission goes on halving by its own rule."
                    </p>
                    <p>
                        "It is not what a holder receives, and not financial advice."
                    </p>
                </div>
            </div>
        </section>
    }
}
