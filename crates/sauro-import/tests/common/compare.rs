//! Two plans compared field by field, for precision and recall.

use std::collections::BTreeMap;

use sauro_model::notation::agency;
use sauro_model::text::{fold, normalise};
use sauro_model::{BodyTarget, Indicator, Plan, ReportingDuty, Task};

/// How often a field was right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// Right.
    pub hits: usize,
    /// In the transcription and not read.
    pub missed: usize,
    /// Read and not in the transcription.
    pub extra: usize,
}

impl Score {
    pub fn precision(&self) -> f64 {
        ratio(self.hits, self.hits + self.extra)
    }

    pub fn recall(&self) -> f64 {
        ratio(self.hits, self.hits + self.missed)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Scores by field, and each difference in a line.
#[derive(Default)]
pub struct Comparison {
    pub scores: BTreeMap<&'static str, Score>,
    pub differences: Vec<String>,
}

impl Comparison {
    pub fn add(&mut self, other: &Comparison) {
        for (field, score) in &other.scores {
            let sum = self.scores.entry(field).or_default();
            sum.hits += score.hits;
            sum.missed += score.missed;
            sum.extra += score.extra;
        }
        self.differences.extend(other.differences.iter().cloned());
    }

    pub fn print(&self) {
        println!(
            "{:<24} {:>5} {:>6} {:>6} {:>9} {:>7}",
            "field", "hits", "missed", "extra", "precision", "recall"
        );
        for (field, score) in &self.scores {
            println!(
                "{field:<24} {:>5} {:>6} {:>6} {:>9.3} {:>7.3}",
                score.hits,
                score.missed,
                score.extra,
                score.precision(),
                score.recall()
            );
        }
    }

    /// Compares two values of a field, of which either may be missing.
    fn value(
        &mut self,
        field: &'static str,
        place: &str,
        expected: Option<String>,
        found: Option<String>,
    ) {
        let score = self.scores.entry(field).or_default();
        match (&expected, &found) {
            (None, None) => return,
            (Some(a), Some(b)) if a == b => {
                score.hits += 1;
                return;
            }
            (Some(_), Some(_)) => {
                score.missed += 1;
                score.extra += 1;
            }
            (Some(_), None) => score.missed += 1,
            (None, Some(_)) => score.extra += 1,
        }
        self.differences.push(format!(
            "{place} {field}: expected {}, found {}",
            expected.unwrap_or("–".into()),
            found.unwrap_or("–".into())
        ));
    }

    /// Compares two lists as bags.
    fn bag(&mut self, field: &'static str, place: &str, expected: Vec<String>, found: Vec<String>) {
        let mut rest = found;
        let mut missing = Vec::new();
        for item in expected {
            match rest.iter().position(|other| *other == item) {
                Some(index) => {
                    rest.remove(index);
                    self.scores.entry(field).or_default().hits += 1;
                }
                None => missing.push(item),
            }
        }
        let score = self.scores.entry(field).or_default();
        score.missed += missing.len();
        score.extra += rest.len();
        if !missing.is_empty() || !rest.is_empty() {
            self.differences.push(format!("{place} {field}: missing {missing:?}, extra {rest:?}"));
        }
    }
}

/// Compares a plan that was read with its transcription.
pub fn compare(expected: &Plan, found: &Plan) -> Comparison {
    let mut result = Comparison::default();
    let at = expected.id.clone();
    head(&mut result, &at, expected, found);
    let names = AgencyNames { expected, found };
    groups(&mut result, &at, expected, found);
    result.bag(
        "agencies",
        &at,
        expected.agencies.iter().map(|agency| format!("{} {:?}", agency.id, agency.kind)).collect(),
        found
            .agencies
            .iter()
            .map(|agency| format!("{} {:?}", names.expected_id(&agency.id), agency.kind))
            .collect(),
    );
    result.bag(
        "indicator rows",
        &at,
        expected.indicators.iter().map(|row| row.id.clone()).collect(),
        found.indicators.iter().map(|row| row.id.clone()).collect(),
    );
    for row in &expected.indicators {
        if let Some(other) = found.indicators.iter().find(|other| other.id == row.id) {
            indicator(&mut result, &at, row, other, &names);
        }
    }
    result.bag(
        "task rows",
        &at,
        expected.tasks.iter().map(|row| row.id.clone()).collect(),
        found.tasks.iter().map(|row| row.id.clone()).collect(),
    );
    for row in &expected.tasks {
        if let Some(other) = found.tasks.iter().find(|other| other.id == row.id) {
            task(&mut result, &at, row, other, &names);
        }
    }
    bases(&mut result, &at, expected, found);
    reporting(&mut result, &at, expected, found);
    body(&mut result, &at, expected, found);
    result
}

fn plain(text: &str) -> String {
    normalise(text)
}

fn option(text: &Option<String>) -> Option<String> {
    text.as_deref().map(plain)
}

/// "UBND" and "Ủy ban nhân dân" are one way of writing.
fn authority(text: &str) -> String {
    fold(&plain(text)).replace("uy ban nhan dan", "ubnd")
}

fn head(result: &mut Comparison, at: &str, expected: &Plan, found: &Plan) {
    result.value("title", at, Some(plain(&expected.title)), Some(plain(&found.title)));
    result.value("number", at, option(&expected.number), option(&found.number));
    let date = |date: &Option<sauro_model::Date>| date.map(|date| date.to_string());
    result.value("issued", at, date(&expected.issued), date(&found.issued));
    let issuer = |plan: &Plan| plan.issuer.as_deref().map(authority);
    result.value("issuer", at, issuer(expected), issuer(found));
    let period =
        |plan: &Plan| plan.period.map(|period| format!("{:?}–{:?}", period.from, period.to));
    result.value("period", at, period(expected), period(found));
    result.value("area", at, Some(expected.area.name.clone()), Some(found.area.name.clone()));
    let parent = |plan: &Plan| plan.area.parent.as_ref().map(|area| area.name.clone());
    result.value("province", at, parent(expected), parent(found));
    result.value("id", at, Some(expected.id.clone()), Some(found.id.clone()));
}

/// Agencies of both plans, to compare rows by who is meant and not by how ids are made.
struct AgencyNames<'a> {
    expected: &'a Plan,
    found: &'a Plan,
}

impl AgencyNames<'_> {
    /// The transcription's id of an agency that was read, by any of its spellings.
    fn expected_id(&self, id: &str) -> String {
        let Some(found) = self.found.agency(id) else { return format!("?{id}") };
        let spellings = || std::iter::once(&found.name).chain(&found.variants);
        let exact = self.expected.agencies.iter().find(|agency| {
            std::iter::once(&agency.name)
                .chain(&agency.variants)
                .any(|name| spellings().any(|other| other == name))
        });
        let same = || {
            self.expected.agencies.iter().find(|agency| {
                std::iter::once(&agency.name)
                    .chain(&agency.variants)
                    .any(|name| spellings().any(|other| agency::same(other, name)))
            })
        };
        exact.or_else(same).map_or_else(|| format!("?{}", found.name), |agency| agency.id.clone())
    }

    fn all(&self, ids: &[String]) -> Vec<String> {
        ids.iter().map(|id| self.expected_id(id)).collect()
    }
}

fn groups(result: &mut Comparison, at: &str, expected: &Plan, found: &Plan) {
    let describe = |plan: &Plan| {
        plan.groups
            .iter()
            .map(|group| {
                format!(
                    "{} {:?} {} {:?} {:?}",
                    group.id,
                    group.no,
                    plain(&group.name),
                    group.appendix,
                    group.by
                )
            })
            .collect()
    };
    result.bag("groups", at, describe(expected), describe(found));
}

fn indicator(
    result: &mut Comparison,
    at: &str,
    a: &Indicator,
    b: &Indicator,
    names: &AgencyNames<'_>,
) {
    let at = format!("{at} {}", a.id);
    result.value("no", &at, a.no.clone(), b.no.clone());
    result.value("row group", &at, a.group.clone(), b.group.clone());
    result.value("name", &at, Some(plain(&a.name)), Some(plain(&b.name)));
    result.value("unit", &at, option(&a.unit), option(&b.unit));
    result.value("kind", &at, Some(format!("{:?}", a.kind)), Some(format!("{:?}", b.kind)));
    result.value(
        "direction",
        &at,
        a.direction.map(|d| format!("{d:?}")),
        b.direction.map(|d| format!("{d:?}")),
    );
    result.value("limit", &at, a.limit.map(|l| l.to_string()), b.limit.map(|l| l.to_string()));
    let targets = |row: &Indicator| {
        row.targets
            .iter()
            .map(|t| {
                format!("{:?} {:?} {:?} per {:?} of {:?}", t.by, t.comparison, t.value, t.per, t.of)
            })
            .collect()
    };
    result.bag("targets", &at, targets(a), targets(b));
    let texts = |row: &Indicator| row.targets.iter().map(|t| plain(&t.text)).collect();
    result.bag("target text", &at, texts(a), texts(b));
    let units = |row: &Indicator| row.targets.iter().map(|t| format!("{:?}", t.unit)).collect();
    result.bag("target unit", &at, units(a), units(b));
    let parts = |row: &Indicator| row.targets.iter().map(|t| format!("{:?}", t.part)).collect();
    result.bag("target part", &at, parts(a), parts(b));
    result.bag("lead", &at, a.lead.clone(), names.all(&b.lead));
    result.bag("support", &at, a.support.clone(), names.all(&b.support));
    result.bag("monitor", &at, a.monitor.clone(), names.all(&b.monitor));
    result.bag("owner above", &at, a.owner_above.clone(), names.all(&b.owner_above));
    result.value("basis", &at, option(&a.basis), option(&b.basis));
    result.value("local task", &at, option(&a.local_task), option(&b.local_task));
    result.value("due", &at, due(&a.due), due(&b.due));
    result.value("row place", &at, place(&a.place), place(&b.place));
}

fn task(result: &mut Comparison, at: &str, a: &Task, b: &Task, names: &AgencyNames<'_>) {
    let at = format!("{at} task {}", a.id);
    result.value("no", &at, a.no.clone(), b.no.clone());
    result.value("row group", &at, a.group.clone(), b.group.clone());
    result.value("name", &at, Some(plain(&a.name)), Some(plain(&b.name)));
    result.bag("lead", &at, a.lead.clone(), names.all(&b.lead));
    result.bag("support", &at, a.support.clone(), names.all(&b.support));
    result.bag("monitor", &at, a.monitor.clone(), names.all(&b.monitor));
    result.value("output", &at, option(&a.output), option(&b.output));
    result.value("note", &at, option(&a.note), option(&b.note));
    result.value("due", &at, due(&a.due), due(&b.due));
    result.value("row place", &at, place(&a.place), place(&b.place));
}

fn due(due: &Option<sauro_model::Due>) -> Option<String> {
    due.as_ref().map(|due| {
        format!(
            "{:?} {:?} {:?} {:?} {:?} {}",
            due.kind,
            due.from,
            due.to,
            due.then,
            due.days,
            plain(&due.text)
        )
    })
}

fn place(place: &Option<sauro_model::Place>) -> Option<String> {
    place.as_ref().map(|place| format!("{:?} {:?} {:?}", place.section, place.appendix, place.row))
}

fn bases(result: &mut Comparison, at: &str, expected: &Plan, found: &Plan) {
    let key = |basis: &sauro_model::LegalBasis| {
        format!("{} {:?} {:?}", fold(&basis.kind), basis.number, basis.date)
    };
    result.bag(
        "legal basis",
        at,
        expected.legal_bases.iter().map(key).collect(),
        found.legal_bases.iter().map(key).collect(),
    );
    for basis in &expected.legal_bases {
        let Some(other) = found.legal_bases.iter().find(|other| key(other) == key(basis)) else {
            continue;
        };
        let at = format!("{at} {}", key(basis));
        let issuer = |basis: &sauro_model::LegalBasis| basis.issuer.as_deref().map(authority);
        result.value("basis issuer", &at, issuer(basis), issuer(other));
        result.value("basis title", &at, option(&basis.title), option(&other.title));
    }
}

fn reporting(result: &mut Comparison, at: &str, expected: &Plan, found: &Plan) {
    let mut rest: Vec<&ReportingDuty> = found.reporting_duties.iter().collect();
    for duty in &expected.reporting_duties {
        let matches = |other: &&ReportingDuty| {
            let who = (fold(&plain(&duty.who)), fold(&plain(&other.who)));
            let to = (duty.to.as_deref().map(authority), other.to.as_deref().map(authority));
            let section =
                |duty: &ReportingDuty| duty.place.as_ref().and_then(|place| place.section.clone());
            duty.cadence == other.cadence
                && duty.days == other.days
                && (who.0 == who.1
                    || !who.1.is_empty() && (who.0.contains(&who.1) || who.1.contains(&who.0)))
                && to.0 == to.1
                && section(duty) == section(other)
        };
        match rest.iter().position(matches) {
            Some(index) => {
                rest.remove(index);
                result.scores.entry("reporting duty").or_default().hits += 1;
            }
            None => {
                result.scores.entry("reporting duty").or_default().missed += 1;
                result.differences.push(format!("{at} reporting duty missing: {}", describe(duty)));
            }
        }
    }
    result.scores.entry("reporting duty").or_default().extra += rest.len();
    for duty in rest {
        result.differences.push(format!(
            "{at} reporting duty extra: {} [{:?}]",
            describe(duty),
            duty.text
        ));
    }
}

fn describe(duty: &ReportingDuty) -> String {
    let section = duty.place.as_ref().and_then(|place| place.section.clone());
    format!("{:?} to {:?} {:?} {:?} at {section:?}", duty.who, duty.to, duty.cadence, duty.days)
}

/// Body targets are one where section, comparison, value and milestone agree. How far a unit and
/// a phrase reach into the sentence is a matter of taste ("01 đề tài", "01 đề tài khoa học"): they
/// agree where one begins like the other.
fn body(result: &mut Comparison, at: &str, expected: &Plan, found: &Plan) {
    let key =
        |t: &BodyTarget| format!("{:?} {:?} {:?} {:?}", t.section, t.comparison, t.value, t.by);
    let mut rest: Vec<&BodyTarget> = found.body_targets.iter().collect();
    for target in &expected.body_targets {
        let at = format!("{at} {}", key(target));
        let alike = |other: &&&BodyTarget| alike(&target.text, &other.text);
        let same: Vec<&&BodyTarget> =
            rest.iter().filter(|other| key(other) == key(target)).collect();
        let Some(other) = same.iter().copied().find(alike).or(same.first().copied()).copied()
        else {
            result.scores.entry("body target").or_default().missed += 1;
            result.differences.push(format!("{at} body target missing: {}", target.text));
            continue;
        };
        result.scores.entry("body target").or_default().hits += 1;
        rest.retain(|left| !std::ptr::eq(*left, other));
        for (field, a, b) in [
            ("body target text", Some(&target.text), Some(&other.text)),
            ("body target unit", target.unit.as_ref(), other.unit.as_ref()),
        ] {
            let agree = a.zip(b).is_some_and(|(a, b)| self::alike(a, b));
            let b = if agree { a } else { b };
            result.value(field, &at, a.cloned(), b.cloned());
        }
    }
    result.scores.entry("body target").or_default().extra += rest.len();
    for target in rest {
        result.differences.push(format!("{at} {} body target extra: {}", key(target), target.text));
    }
}

fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (fold(&plain(a)), fold(&plain(b)));
    a.starts_with(&b) || b.starts_with(&a)
}
