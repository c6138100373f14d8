//! A check's report: findings, what was not checked, the clarities and the counts.

use serde::Deserialize;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Report {
    /// The format's name and version.
    pub format: String,
    /// The day that "today" meant, ISO.
    pub as_of: String,
    /// The findings, those that matter most first.
    pub findings: Vec<Finding>,
    /// What could not be checked.
    pub not_checked: Vec<NotChecked>,
    /// The six clarities. `None` where the engine does not count them.
    pub six_clear: Option<SixClear>,
    /// How many there are.
    pub counts: Counts,
    /// What became of the findings of an earlier draft. `None` where there was none.
    pub previous: Option<Previous>,
}

/// The findings against those of an earlier draft.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Previous {
    /// The day of that check, ISO. Empty where it is not told.
    pub as_of: String,
    /// How many findings of either check cannot be told.
    pub untold: usize,
    /// The earlier findings that are gone, or gone in part.
    pub solved: Vec<Solved>,
}

impl Previous {
    /// How many earlier findings are gone as a whole.
    pub fn solved_whole(&self) -> usize {
        self.solved.iter().filter(|one| one.left == 0).count()
    }
}

/// An earlier finding of which occurrences are gone.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Solved {
    /// The occurrences that are gone.
    pub fingerprints: Vec<String>,
    /// How many are still there.
    pub left: usize,
    /// The defect in a few words.
    pub title: String,
    /// What was wrong. Empty where it is not told.
    pub what: String,
}

/// What an earlier draft says of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It was not there.
    New,
    /// It was there, or part of it was.
    Still,
    /// Nobody can tell.
    Unknown,
}

impl Change {
    /// Those that a reader may ask for.
    pub const ALL: [Change; 2] = [Change::New, Change::Still];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Change::New => "new",
            Change::Still => "still",
            Change::Unknown => "unknown",
        }
    }

    /// The change of a name that a reader may ask for. `None` for any other word.
    pub fn of_name(name: &str) -> Option<Change> {
        Change::ALL.into_iter().find(|change| change.name() == name)
    }
}

/// One defect, or one defect in many rows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// One for each occurrence; they survive rewording elsewhere in the document.
    #[serde(default)]
    pub fingerprints: Vec<String>,
    /// The rule's name.
    pub rule: String,
    /// The defect in a few words.
    #[serde(default)]
    pub title: String,
    /// How much it matters.
    pub severity: Severity,
    /// How sure the checker is.
    #[serde(default)]
    pub certainty: Certainty,
    /// Where; empty for what concerns the document as a whole.
    #[serde(default)]
    pub places: Vec<Place>,
    /// The finding in words.
    pub message: Words,
    /// What an earlier draft says of it. `None` where there was none.
    #[serde(default)]
    pub change: Option<Change>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The plan cannot be monitored, or cannot be issued, as it is written.
    Error,
    /// Someone will have to ask what is meant.
    Warning,
    /// A reader may trip.
    Note,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    /// The severity of a name. `None` for any other word.
    pub fn of_name(name: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// How sure the checker is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The text itself shows it.
    #[default]
    Certain,
    /// It rests on a match that is very likely right.
    Likely,
    /// A person must look.
    Review,
}

/// Where a finding stands.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Place {
    /// The section of the body, such as "II.2.1".
    pub section: Option<String>,
    /// The appendix, as printed.
    pub appendix: Option<String>,
    /// The printed numbers of the rows.
    pub rows: Vec<String>,
    /// The column's heading.
    pub column: Option<String>,
    /// The words themselves. `None` where nothing is printed.
    pub quote: Option<String>,
    /// The paragraphs, one for each row where there are rows.
    pub blocks: Vec<String>,
}

/// A finding in words.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Words {
    /// What is wrong, and where.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
}

impl Words {
    /// The proposed wording: what the last “quotation marks” of the fix hold. `None` where it
    /// proposes none.
    pub fn wording(&self) -> Option<&str> {
        let quoted = self.fix.rsplit_once('“').and_then(|(_, rest)| rest.split_once('”'));
        quoted.map(|(wording, _)| wording.trim()).filter(|wording| !wording.is_empty())
    }
}

/// A rule that could not be applied.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct NotChecked {
    /// The rule's title.
    pub what: String,
    /// The sentence that says what was lacking.
    pub why: String,
}

/// What a province scores, and the six clarities.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct SixClear {
    /// Whether the document itself demands the six clarities.
    pub claims: bool,
    /// The six.
    pub elements: Vec<Element>,
    /// The five questions.
    pub scored: Vec<Scored>,
}

/// One of the six clarities.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Element {
    /// Its name in reports.
    pub element: String,
    /// Its name for readers.
    pub label: String,
    /// `clear`, `partly`, `missing` or `not-applicable`.
    pub state: String,
    /// How many rows or places are looked at.
    pub of: usize,
    /// How many of them have it.
    pub have: usize,
    /// How many findings bear on it.
    pub findings: usize,
}

/// One of the five questions.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Scored {
    /// Its name in reports.
    pub question: String,
    /// Its name for readers.
    pub label: String,
    /// How many rows are asked.
    pub of: usize,
    /// How many of them answer.
    pub have: usize,
}

/// How many findings there are.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Counts {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Notes.
    pub note: usize,
    /// Rule by rule.
    pub by_rule: Vec<RuleCount>,
}

impl Counts {
    /// How many there are of a severity.
    pub fn of(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
            Severity::Note => self.note,
        }
    }
}

/// How often a rule found something.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct RuleCount {
    /// The rule's name.
    pub rule: String,
    /// Occurrences in all.
    pub total: usize,
    /// Those that are shown.
    pub shown: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wording_to_copy_is_what_stands_in_quotation_marks() {
        let fix = |text: &str| Words { fix: text.into(), ..Words::default() };
        for (text, wording) in [
            ("Đề nghị ghi: “Hoàn thành trước 30/11/2026”.", Some("Hoàn thành trước 30/11/2026")),
            ("Thay “sớm” bằng “trong quý II/2026”.", Some("trong quý II/2026")),
            ("Phân công một đơn vị.", None),
            ("Ghi rõ “”.", None),
        ] {
            assert_eq!(fix(text).wording(), wording);
        }
    }

    #[test]
    fn a_report_with_little_in_it_is_read() {
        let text = r#"{"format":"sauro-report/1","asOf":"2026-06-01","findings":[
            {"rule":"missing-lead","severity":"error","certainty":"review","message":{"what":"a","why":"b","fix":"c"}}],
            "notChecked":[],"sixClear":null,"counts":{"error":1,"warning":0,"note":0,"byRule":[]}}"#;
        let report = Report::from_json(text).unwrap();
        assert_eq!(report.findings[0].severity, Severity::Error);
        assert_eq!(report.findings[0].certainty, Certainty::Review);
        assert_eq!(report.six_clear, None);
        assert_eq!(Report::from_json("[]"), None);
    }
}
