//! The stakes at which running a validator and delegating the same TAO are worth the same.
//!
//! Along the own stake every flow is made of straight pieces: a share is capped at the whole network, tax begins
//! where a month earns more than it costs, and what is restaked grows in proportion. So the difference of the two
//! net present values is a broken line, and its zeros are found piece by piece, without a search.

use super::network::Network;
use super::questions::middle;
use super::validator::{discount_factor, outlay};
use super::worth::NO_DIFFERENCE;
use super::{Assumption, AssumptionId, Assumptions, Figure, NetworkMonth, Undefined};

/// Where running and delegating are worth the same, all else equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The own stake in TAO, of those below, that is nearest to today's on a logarithmic scale; or which of the two is
    /// worth more at every stake inside the bounds.
    pub nearest: Figure,
    /// Every such stake inside the bounds, rising; of a stretch its ends.
    pub stakes: Vec<f64>,
    /// Whether running is worth more than delegating from the nearest down to the stake before it, or the bound.
    pub running_wins_below: bool,
    /// Whether it is from the nearest up to the stake after it, or the bound.
    pub running_wins_above: bool,
}

/// Looks along the bounds of the own stake.
pub fn meeting(a: &Assumptions) -> Meeting {
    let row = AssumptionId::OwnStake.row();
    let line = Line {
        a,
        months: Network::new(a).take(a.operating_months as usize).collect(),
    };
    let today = line.piece(a.own_stake);
    let mut stakes = line.zeros(row);
    if today.is_zero_at(a.own_stake) && !stakes.contains(&a.own_stake) {
        let at = stakes.partition_point(|stake| *stake < a.own_stake);
        stakes.insert(at, a.own_stake);
    }
    let distance = |stake: &f64| (stake / a.own_stake).ln().abs();
    let nearest = stakes
        .iter()
        .copied()
        .min_by(|one, other| distance(one).total_cmp(&distance(other)));
    let (before, after) = nearest.map_or((*row.bounds.start(), *row.bounds.end()), |nearest| {
        let at = stakes.partition_point(|stake| *stake < nearest);
        let before = at
            .checked_sub(1)
            .map_or(*row.bounds.start(), |at| stakes[at]);
        (
            before,
            stakes.get(at + 1).map_or(*row.bounds.end(), |after| *after),
        )
    });
    // Between two zeros the sign does not change: the middle says it.
    let wins_between = |one: f64, other: f64| line.piece((one * other).sqrt()).difference() > 0.0;
    Meeting {
        running_wins_below: nearest.is_some_and(|at| wins_between(before, at)),
        running_wins_above: nearest.is_some_and(|at| wins_between(at, after)),
        nearest: nearest.ok_or(match today.difference() {
            difference if !difference.is_finite() => Undefined::TooLarge,
            difference if difference > 0.0 => Undefined::RunningAlwaysBetter,
            _ => Undefined::RunningNeverBetter,
        }),
        stakes,
    }
}

/// Both net present values along the own stake.
struct Line<'a> {
    a: &'a Assumptions,
    months: Vec<NetworkMonth>,
}

/// A straight piece of them.
struct Piece {
    /// The own stake at its beginning, TAO.
    from: f64,
    /// How much further it goes, TAO; infinity for the last.
    length: f64,
    /// USD paid for running.
    outlay: Straight,
    run: Straight,
    delegate: Straight,
}

/// A quantity at the beginning of a piece, and how fast it changes along it.
#[derive(Clone, Copy)]
struct Straight {
    value: f64,
    per_tao: f64,
}

impl Line<'_> {
    /// The piece that begins at a stake, or contains it: what lies before it is left out.
    fn piece(&self, own_stake: f64) -> Piece {
        let a = self.a;
        let (take, tax, selling) = (a.take / 100.0, a.tax_rate / 100.0, a.selling_cost / 100.0);
        let (uptime, restaked) = (a.uptime / 100.0, a.restake_share / 100.0);
        let v = 1.0 / discount_factor(a);
        let own = Straight {
            value: own_stake,
            per_tao: 1.0,
        };
        let paid = Straight {
            value: outlay(&Assumptions { own_stake, ..*a }),
            per_tao: a.entry_price,
        };
        let mut length = f64::INFINITY;
        let (mut factor, mut stake) = (1.0, own);
        let mut run = paid.times(-1.0);
        let mut delegate = own.times(-a.entry_price);
        for month in &self.months {
            factor *= v;
            let weight = stake.plus(take * a.delegated_stake).times(uptime);
            let share = weight
                .times(1.0 / month.total_stake)
                .at_most(1.0, &mut length);
            let pool = month.pool * month.price;
            let income = share.times((1.0 - restaked) * pool * (1.0 - selling) + month.fees);
            stake = stake.add(share.times(restaked * month.pool));
            run = run.add(income.plus(-month.cost).times(factor));
            if tax > 0.0 {
                let gross = share.times(pool + month.fees);
                let untaxed = gross.at_most(month.cost, &mut length);
                run = run.add(gross.add(untaxed.times(-1.0)).times(-tax * factor));
            }
            let delegated = own.times(1.0 / month.total_stake).at_most(1.0, &mut length);
            let paid_out = pool * (1.0 - selling - tax) + month.fees * (1.0 - tax);
            delegate = delegate.add(delegated.times((1.0 - take) * paid_out * factor));
        }
        let price = self.months.last().map_or(a.price, |month| month.price);
        let recovered = a.stake_recovered / 100.0 * price * (1.0 - selling) * factor;
        Piece {
            from: own_stake,
            length,
            outlay: paid,
            run: run.add(stake.times(recovered)),
            delegate: delegate.add(own.times(recovered)),
        }
    }

    /// Where the difference is zero inside the bounds, rising; of a stretch its ends.
    fn zeros(&self, row: &Assumption) -> Vec<f64> {
        let (low, high) = (*row.bounds.start(), *row.bounds.end());
        let mut zeros = Vec::new();
        let (mut piece, mut crossed_before) = (self.piece(low), false);
        if piece.is_zero_at(low) && piece.crossing(high).is_none() {
            zeros.push(low);
        }
        loop {
            let end = piece.end(high);
            let next = self.piece(end);
            let crossing = piece.crossing(high);
            let crosses_next = end < high && next.crossing(high).is_some();
            match (piece.is_zero_at(piece.from), next.is_zero_at(end)) {
                _ if crossing.is_some() => zeros.extend(crossing),
                // What is all but zero right beside a crossing belongs to it.
                (false, true) if !crosses_next => zeros.push(piece.edge_of_zero(end)),
                (true, false) if !crossed_before => zeros.push(piece.edge_of_zero(end)),
                _ => {}
            }
            if end == high {
                if crossing.is_none() && next.is_zero_at(high) {
                    zeros.push(high);
                }
                zeros.dedup();
                return zeros;
            }
            (piece, crossed_before) = (next, crossing.is_some());
        }
    }
}

impl Piece {
    /// What running is worth more than delegating at its beginning, USD.
    fn difference(&self) -> f64 {
        self.run.value - self.delegate.value
    }

    /// Whether there is no difference at a stake along it.
    fn is_zero_at(&self, own_stake: f64) -> bool {
        let along = own_stake - self.from;
        let (run, delegate) = (self.run.at(along), self.delegate.at(along));
        let size = self.outlay.at(along).max(run.abs()).max(delegate.abs());
        (run - delegate).abs() <= NO_DIFFERENCE * size
    }

    /// Where a stretch without a difference begins or ends between its beginning and its end: the last place inside.
    fn edge_of_zero(&self, end: f64) -> f64 {
        let (mut inside, mut outside) = if self.is_zero_at(self.from) {
            (self.from, end)
        } else {
            (end, self.from)
        };
        while let Some(middle) = middle(inside, outside) {
            if self.is_zero_at(middle) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        inside
    }

    /// Where it ends, the upper bound at the latest. A step too small for an f64 is the smallest there is.
    fn end(&self, high: f64) -> f64 {
        (self.from + self.length).max(self.from.next_up()).min(high)
    }

    /// Where the difference changes its sign after its beginning and before its end.
    fn crossing(&self, high: f64) -> Option<f64> {
        let per_tao = self.run.per_tao - self.delegate.per_tao;
        let further = -self.difference() / per_tao;
        let length = self.end(high) - self.from;
        (further > 0.0 && further <= length).then_some(self.from + further)
    }
}

impl Straight {
    /// The quantity so many TAO further.
    fn at(self, along: f64) -> f64 {
        self.value + self.per_tao * along
    }

    fn plus(self, number: f64) -> Self {
        let value = self.value + number;
        Self { value, ..self }
    }

    fn times(self, number: f64) -> Self {
        Self {
            value: self.value * number,
            per_tao: self.per_tao * number,
        }
    }

    fn add(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            per_tao: self.per_tao + other.per_tao,
        }
    }

    /// The quantity, or the limit where it is above it; `length` ends where that changes.
    fn at_most(self, limit: f64, length: &mut f64) -> Self {
        // Right at the limit it is the direction that counts.
        const AT_LIMIT: f64 = 1e-12;
        let room = limit - self.value;
        // Most quantities are below, and stay there all along.
        if room > AT_LIMIT * limit && room >= self.per_tao * *length {
            return self;
        }
        let is_at_limit = room.abs() <= AT_LIMIT * limit;
        let until = room / self.per_tao;
        if !is_at_limit && until > 0.0 {
            *length = length.min(until);
        }
        let is_above = if is_at_limit {
            self.per_tao > 0.0
        } else {
            room < 0.0
        };
        if is_above {
            Self {
                value: limit,
                per_tao: 0.0,
            }
        } else {
            self
        }
    }
}
