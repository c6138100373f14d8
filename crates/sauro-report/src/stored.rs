//! A report in JSON, asked for what the exports need. A stored report may lack anything.

use sauro_check::{Certainty, Severity, Spot};
use serde_json::Value;

/// All severities, the gravest first.
pub(crate) const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// A finding of a stored report.
#[derive(Clone, Copy)]
pub(crate) struct Stored<'a>(&'a Value);

impl<'a> Stored<'a> {
    /// The findings of a report.
    pub(crate) fn findings(report: &'a Value) -> impl Iterator<Item = Stored<'a>> {
        list(&report["findings"]).iter().map(Stored)
    }

    /// A text of the finding; empty where there is none.
    pub(crate) fn text(self, name: &str) -> &'a str {
        self.0[name].as_str().unwrap_or_default()
    }

    /// A sentence of the message.
    pub(crate) fn message(self, name: &str) -> &'a str {
        self.0["message"][name].as_str().unwrap_or_default()
    }

    /// The severity; a note where it says nothing known.
    pub(crate) fn severity(self) -> Severity {
        let name = self.text("severity");
        SEVERITIES.into_iter().find(|one| one.name() == name).unwrap_or(Severity::Note)
    }

    /// How sure the checker was; a person must look where it says nothing known.
    pub(crate) fn certainty(self) -> Certainty {
        let all = [Certainty::Certain, Certainty::Likely];
        let name = self.text("certainty");
        all.into_iter().find(|one| one.name() == name).unwrap_or(Certainty::Review)
    }

    /// The fingerprints, one for each occurrence.
    pub(crate) fn fingerprints(self) -> impl Iterator<Item = &'a str> {
        list(&self.0["fingerprints"]).iter().filter_map(Value::as_str)
    }

    /// What became of it since an earlier draft: "new", "still" or "unknown". Empty where it was
    /// not compared.
    pub(crate) fn change(self) -> &'a str {
        self.text("change")
    }

    /// The findings of an earlier draft that are gone as a whole.
    pub(crate) fn solved(report: &'a Value) -> impl Iterator<Item = Stored<'a>> {
        list(&report["previous"]["solved"]).iter().filter(|one| one["left"] == 0).map(Stored)
    }

    /// The places as they were written.
    pub(crate) fn places(self) -> &'a [Value] {
        list(&self.0["places"])
    }

    /// The places. Their paragraphs are left out, which no export needs.
    pub(crate) fn spots(self) -> Vec<Spot> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        self.places()
            .iter()
            .map(|place| Spot {
                section: text(&place["section"]),
                appendix: text(&place["appendix"]),
                rows: list(&place["rows"]).iter().filter_map(text).collect(),
                column: text(&place["column"]),
                quote: text(&place["quote"]),
                blocks: Vec::new(),
            })
            .collect()
    }
}

/// The rules that could not be applied: what, the rule's name, why.
pub(crate) fn not_checked(report: &Value) -> impl Iterator<Item = [&str; 3]> {
    let text = |value: &'_ Value| value.as_str().is_some();
    list(&report["notChecked"]).iter().filter(move |skipped| text(&skipped["rule"])).map(
        |skipped| ["what", "rule", "why"].map(|name| skipped[name].as_str().unwrap_or_default()),
    )
}

/// The elements of a list; none where the value is no list.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
