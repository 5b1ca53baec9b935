//! What lines are called, what they come to, what happens along them.

use super::{Course, Line, LineChart, Reading, Upright, label_months};
use crate::chart::drawing::{Anchor, Canvas, Ink, Label, Name, Names, Plot, Weight, compact};
use crate::model::Unit;
use crate::prose::{Numerals, UnitWords};

impl Line {
    /// Its name as it stands at its end.
    pub(super) fn name_label(&self) -> Label {
        Label::strong(self.name)
    }
}

impl LineChart {
    /// Writes all words; `highest` is the highest tick.
    pub(super) fn write(&self, plot: &Plot, highest: Option<f64>, canvas: &Canvas) {
        label_months(self.months(), plot, canvas.names() == Names::Beside);
        if let Some(highest) = highest {
            // Below its number, in the place of which there is no room for both.
            let unit = plot.spot((0.0, highest), (-6.0, 18.5), Anchor::End);
            plot.place(Unit::Usd.symbol(), &[unit]);
        }
        match canvas.names() {
            Names::Beside => {
                plot.name_beside(self.names(plot, canvas.numerals));
                self.label_dots(plot, canvas.numerals);
                for line in &self.lines {
                    if !ends_within(&line.course, plot) {
                        name_on_plot(line, plot);
                    }
                }
            }
            Names::Along => self.name_along(plot, canvas.numerals),
            Names::Legend => self.label_dots(plot, canvas.numerals),
        }
        for (nth, upright) in self.uprights.iter().enumerate() {
            let earlier = &self.uprights[..nth];
            if earlier.iter().all(|other| other.name != upright.name) {
                let is_late = upright.month > self.months() * 0.6;
                let spots = plot.beside_top(upright.month, is_late);
                let labels = upright.labels(canvas.numerals).into_iter();
                let at_all =
                    |label: Label| spots.iter().map(move |spot| label.clone().standing(*spot));
                plot.place_first(labels.flat_map(at_all));
            }
        }
        self.label_loss(plot);
        self.label_before(plot, canvas);
        self.label_band(plot, canvas.numerals);
    }

    /// Every line that ends at the edge of the plot, and what it comes to.
    fn names(&self, plot: &Plot, numerals: &dyn Numerals) -> Vec<Name> {
        let name = |line: &Line| {
            let at = *line.course.points().last()?;
            Some(Name {
                at,
                label: line.name_label(),
                beneath: self.amount(&line.course, at.1, numerals),
            })
        };
        let lines = self.lines.iter();
        let lines = lines.filter(|line| ends_within(&line.course, plot));
        let before = self.compared().map(|(_, before)| before);
        let before = before.filter(|before| ends_within(before, plot));
        let before = before.and_then(|before| {
            Some(Name {
                at: *before.points().last()?,
                label: Label::from("before").inked(Ink::Words),
                beneath: self
                    .answer(before, numerals)
                    .map(|answer| answer.as_str().into()),
            })
        });
        lines.filter_map(name).chain(before).collect()
    }

    /// What a line answers, in words.
    fn answer(&self, course: &Course, numerals: &dyn Numerals) -> Option<String> {
        let (month, amount) = course.dot?;
        Some(match self.reading {
            Reading::Month => Unit::Months.prose(month, numerals).to_string(),
            Reading::Amount => Unit::Usd.format(amount, numerals).to_string(),
        })
    }

    /// What a line comes to: at its end, or where its dot stands.
    fn amount(&self, course: &Course, end: f64, numerals: &dyn Numerals) -> Option<Label> {
        match self.reading {
            Reading::Month => {
                let amount = amount_words(end, numerals);
                let (sign, ink) = match end {
                    end if end > 0.0 => ("+", Ink::Gain),
                    end if end < 0.0 => ("", Ink::Loss),
                    _ => ("", Ink::Label),
                };
                Some(
                    Label::from(format!("{sign}{amount}\u{a0}{}", Unit::Usd.symbol()).as_str())
                        .inked(ink),
                )
            }
            Reading::Amount => {
                let (month, amount) = self.dot(course)?;
                let amount = amount_words(amount, numerals);
                Some(Label::from(format!("{amount} at {month}").as_str()))
            }
        }
    }

    /// The dot of a line, where it is in reach.
    pub(super) fn dot(&self, course: &Course) -> Option<(f64, f64)> {
        course.dot.filter(|(month, _)| *month <= self.months())
    }

    /// The months at which lines reach zero: large for those that are shaded.
    fn label_dots(&self, plot: &Plot, numerals: &dyn Numerals) {
        const LARGE: [f64; 2] = [16.0, 13.0];
        let mut said = Vec::new();
        for (nth, line) in self.lines.iter().enumerate() {
            let Some((dot, [whole, number])) = self.crossing(&line.course, numerals) else {
                continue;
            };
            let beside = |label: Label| plot.beside_dot(dot, label, nth % 2 == 0);
            // Two lines that reach zero together say it once.
            if said.contains(&number) {
                continue;
            }
            let is_nearest = plot.nearest_to(dot);
            let large = LARGE.map(|size| beside(Label::strong(&whole).sized(size)));
            let large = large.into_iter().flatten().filter(&is_nearest);
            let is_placed = line.is_shaded && plot.place_clear(large);
            if !is_placed {
                label_dot(line, || beside(Label::strong(&number)), &is_nearest, plot);
            }
            said.push(number);
        }
    }

    /// The dot where a line reaches zero, and the month in words and as a mere number.
    fn crossing(
        &self,
        course: &Course,
        numerals: &dyn Numerals,
    ) -> Option<((f64, f64), [String; 2])> {
        let dot = self
            .dot(course)
            .filter(|_| self.reading == Reading::Month)?;
        let months = Unit::Months.prose(dot.0, numerals);
        Some((dot, [months.to_string(), months.number]))
    }

    /// Where there is no room beside the plot: with the months at the dots, or else along the lines.
    fn name_along(&self, plot: &Plot, numerals: &dyn Numerals) {
        let mut said = Vec::new();
        for (nth, line) in self.lines.iter().enumerate() {
            let crossing = self.crossing(&line.course, numerals);
            let beside = |label: Label| {
                let dot = crossing.as_ref().map(|(dot, _)| *dot);
                let labels = dot.map(|dot| plot.beside_dot(dot, label, nth % 2 == 0));
                labels.into_iter().flatten()
            };
            let number = crossing.as_ref().map_or("", |(_, [_, number])| number);
            // Two lines that reach zero together say it once.
            if said.contains(&number.to_string()) {
                name_on_plot(line, plot);
                continue;
            }
            let both = Label {
                strong: number.into(),
                ..Label::from(format!(" {}", line.label).as_str()).inked(Ink::Words)
            };
            let nearest = crossing.as_ref().map(|(dot, _)| plot.nearest_to(*dot));
            let is_nearest = |label: &Label| nearest.as_ref().is_none_or(|nearest| nearest(label));
            if !plot.place_clear(beside(both).filter(is_nearest)) {
                name_on_plot(line, plot);
                label_dot(line, || beside(Label::strong(number)), &is_nearest, plot);
            }
            if !number.is_empty() {
                said.push(number.to_string());
            }
        }
    }

    /// The area in which nothing is repaid yet, where it is high enough.
    fn label_loss(&self, plot: &Plot) {
        let Some(line) = self.lines.first().filter(|line| line.is_shaded) else {
            return;
        };
        let start = line.course.values.first().copied().unwrap_or(0.0);
        let spot = plot.spot((0.0, 0.0), (8.0, 17.0), Anchor::Start);
        let label = Label::strong("still at a loss").standing(spot);
        if start < 0.0 && label.frame().bottom < plot.point((0.0, start)).y {
            plot.place_clear([label]);
        }
    }

    /// What the line was before, on it, unless it stands beside the plot.
    fn label_before(&self, plot: &Plot, canvas: &Canvas) {
        let numerals = canvas.numerals;
        let Some((_, before)) = self.compared() else {
            return;
        };
        if canvas.names() == Names::Beside && ends_within(before, plot) {
            return;
        }
        let answer = self.answer(before, numerals);
        let words = answer.map_or("before".into(), |answer| format!("before: {answer}"));
        let label = Label::from(words.as_str()).inked(Ink::Words);
        plot.place_clear(plot.along(&before.points(), label));
    }

    /// The band where all of it is in reach.
    pub(super) fn band_in_reach(&self) -> Option<((f64, f64), &'static str)> {
        self.band.filter(|((_, to), _)| *to <= self.months())
    }

    fn label_band(&self, plot: &Plot, numerals: &dyn Numerals) {
        let Some(((from, to), whose)) = self.band_in_reach() else {
            return;
        };
        let [first, last] = [from, to].map(|month| numerals.number(month, 0));
        let label = Label::from(format!("{whose}: {first}–{last}").as_str()).inked(Ink::Words);
        let above = ((from + to) / 2.0, plot.heights().start);
        let spot = plot.spot(above, (0.0, -9.0), Anchor::Middle);
        plot.place_clear([label.standing(spot)]);
    }
}

impl Upright {
    /// Its name with its day, and without where there is less room; of what can be moved with its month.
    fn labels(&self, numerals: &dyn Numerals) -> Vec<Label> {
        let named = |words: &str| match (self.is_movable, self.foot) {
            (true, _) => Label::from(words)
                .inked(Ink::Movable)
                .weighing(Weight::Medium),
            (false, Some(_)) => Label::from(words)
                .inked(Ink::Words)
                .weighing(Weight::Medium),
            (false, None) => Label::from(words),
        };
        let day = self.day.as_ref().map(|day| format!("{}, {day}", self.name));
        let day = day.map(|words| named(&words));
        let name = match self.is_movable {
            true => format!("{} {}", self.name, Unit::Months.said(self.month, numerals)),
            false => self.name.into(),
        };
        day.into_iter().chain([named(&name)]).collect()
    }
}

/// USD to the dollar, or short where that is long: `−35.85M`.
fn amount_words(amount: f64, numerals: &dyn Numerals) -> String {
    const LONG: f64 = 1e7;
    match amount.abs() < LONG {
        true => Unit::Usd.number(amount, numerals),
        false => compact(amount, numerals),
    }
}

/// Whether a line reaches the right edge of the plot: it may leave it sooner, or be no number there.
fn ends_within(course: &Course, plot: &Plot) -> bool {
    let heights = plot.heights();
    let end = course.values.last();
    end.is_some_and(|end| heights.start <= *end && *end <= heights.end)
}

/// The month at a dot, where it is nearest to that, or else anywhere beside it: a line that matters has it even where it
/// lies on others.
fn label_dot<Labels: Iterator<Item = Label>>(
    line: &Line,
    beside: impl Fn() -> Labels,
    is_nearest: &dyn Fn(&Label) -> bool,
    plot: &Plot,
) {
    let place = |labels: &mut dyn Iterator<Item = Label>| match line.is_shaded {
        true => plot.place_first(labels),
        false => plot.place_clear(labels),
    };
    if !place(&mut beside().filter(is_nearest)) {
        place(&mut beside());
    }
}

fn name_on_plot(line: &Line, plot: &Plot) {
    let course = plot.within(&line.course.points());
    plot.place_first(plot.along(&course, line.name_label()));
}
