//! What documents there are, what is known of them, and what the reader has chosen. Pure.

use std::rc::Rc;

use sauro_model::Plan;

use crate::accepted::{self, Acceptance};
use crate::answer::{Change, Report, Severity};
use crate::edit::{self, Edit};
use crate::file::{File, Key, Stage};
use crate::marks::Spot;
use crate::opened::Opened;

/// The parts of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The findings beside the document.
    #[default]
    Findings,
    /// The plan as understood.
    Plan,
}

impl Pane {
    /// All of them, in the order of their tabs.
    pub const ALL: [Pane; 2] = [Pane::Findings, Pane::Plan];

    /// The name in ids.
    pub fn name(self) -> &'static str {
        match self {
            Pane::Findings => "findings",
            Pane::Plan => "plan",
        }
    }
}

/// Which findings are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those of a severity.
    pub severity: Option<Severity>,
    /// Only those in a part of the document, by its name.
    pub part: Option<String>,
    /// Only those of a rule.
    pub rule: Option<String>,
    /// Only those about an agency, by its id.
    pub agency: Option<String>,
    /// Only those that are new, or still there.
    pub change: Option<Change>,
}

impl Filter {
    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }
}

/// Everything that the views draw from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The documents, in the order in which they came.
    pub files: Vec<File>,
    /// The document whose report is open.
    pub open: Option<Key>,
    /// What is drawn of it beside its report; `None` until the page has given it.
    pub opened: Option<Rc<Opened>>,
    /// The plan as the reader has mended it.
    pub plan: Rc<Plan>,
    /// The part of the report on the screen.
    pub pane: Pane,
    /// Which findings are shown.
    pub filter: Filter,
    /// What was accepted.
    pub accepted: Vec<Acceptance>,
    /// The finding that is about to be accepted, by its index.
    pub accepting: Option<usize>,
    /// The reason as far as it is typed.
    pub reason: String,
    /// Whether the reason was found missing.
    pub is_reason_missing: bool,
    /// The place in the document that the reader went to.
    pub active: Option<Spot>,
    /// The name of the plan above.
    pub parent: Option<String>,
    /// The text that was pasted, as far as it is there.
    pub pasted: String,
    /// What happened last, for those who hear the page.
    pub said: String,
    /// What went wrong beside the documents, in a sentence.
    pub notice: Option<String>,
}

/// What the reader or the page does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Documents were handed in.
    Add(Vec<(Key, String)>),
    /// The engine begins with one.
    Begin(Key),
    /// A document has its report.
    Settle(Key, Rc<Report>),
    /// A document that is on the screen was checked once more.
    Recheck {
        /// What was found now.
        report: Rc<Report>,
        /// What is drawn beside it.
        opened: Rc<Opened>,
        /// Whether it is the plan as the reader has mended it.
        is_mended: bool,
    },
    /// A document could not be read: why.
    Fail(Key, String),
    /// A document waits for its turn again.
    Again(Key),
    /// All documents do, as when the day has changed.
    Restart,
    /// Documents that have not had their turn are left.
    Stop,
    /// A document is taken off the list.
    Remove(Key),
    /// A document's report is opened.
    Open(Key),
    /// What is drawn of it has come.
    Opened(Rc<Opened>),
    /// Back to the list.
    Close,
    /// Shows a part of the report.
    Show(Pane),
    /// Chooses a severity.
    Severity(Option<Severity>),
    /// Chooses a part of the document.
    Part(Option<String>),
    /// Chooses a rule.
    Rule(Option<String>),
    /// Chooses an agency.
    Agency(Option<String>),
    /// Chooses what is new or still there.
    Change(Option<Change>),
    /// Shows all findings.
    ClearFilter,
    /// Goes to a place in the document.
    Visit(Spot),
    /// Goes from the document to a finding.
    Return(usize),
    /// Begins to accept a finding.
    Accept(usize),
    /// The reason is typed.
    Reason(String),
    /// Accepts the finding with the reason.
    Confirm,
    /// Does not accept after all.
    GiveUp,
    /// Takes back the acceptance of occurrences.
    Undo(Vec<String>),
    /// A side file was read.
    Load(Vec<Acceptance>, String),
    /// A plan above is there, or no longer.
    Parent(Option<String>),
    /// Text is pasted.
    Paste(String),
    /// Mends a cell of the plan.
    Edit(Edit),
    /// Says something to those who hear the page.
    Say(String),
    /// Something went wrong beside the documents, or no longer does.
    Notice(Option<String>),
}

impl State {
    /// The document whose report is open.
    pub fn open_file(&self) -> Option<&File> {
        self.files.iter().find(|file| Some(file.key) == self.open)
    }

    /// The report that is open.
    pub fn report(&self) -> Option<&Rc<Report>> {
        self.open_file().and_then(File::report)
    }

    /// How many documents the engine is through with.
    pub fn settled(&self) -> usize {
        self.files.iter().filter(|file| file.is_settled()).count()
    }

    /// Whether documents still wait.
    pub fn is_busy(&self) -> bool {
        self.settled() < self.files.len()
    }

    /// The indices of the findings that are shown, in the report's order.
    pub fn shown(&self) -> Vec<usize> {
        let Some(report) = self.report() else { return Vec::new() };
        let all = report.findings.iter().enumerate();
        all.filter(|(_, finding)| !accepted::is_accepted(finding, &self.accepted))
            .filter(|(at, finding)| {
                self.filter.severity.is_none_or(|severity| finding.severity == severity)
                    && self.filter.rule.as_deref().is_none_or(|rule| finding.rule == rule)
                    && self.filter.change.is_none_or(|change| finding.change == Some(change))
                    && self.opened.as_ref().is_none_or(|opened| opened.passes(*at, &self.filter))
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// The indices of the findings that are accepted.
    pub fn accepted_findings(&self) -> Vec<usize> {
        let Some(report) = self.report() else { return Vec::new() };
        let all = report.findings.iter().enumerate();
        all.filter(|(_, finding)| accepted::is_accepted(finding, &self.accepted))
            .map(|(at, _)| at)
            .collect()
    }

    /// The state after something was done.
    pub fn after(mut self, action: Action) -> State {
        match action {
            Action::Add(files) => self.add(files),
            Action::Begin(key) => self.stage(key, Stage::Checking),
            Action::Settle(key, report) => {
                self.stage(key, Stage::Done(report));
                if self.open == Some(key) {
                    self.opened = None;
                }
            }
            Action::Recheck { report, opened, is_mended } => {
                self.recheck(report, opened, is_mended);
            }
            Action::Fail(key, why) => self.stage(key, Stage::Failed(why)),
            Action::Again(key) => self.stage(key, Stage::Waiting),
            Action::Restart => {
                for file in &mut self.files {
                    file.stage = Stage::Waiting;
                }
                self.opened = None;
            }
            Action::Stop => {
                for file in self.files.iter_mut().filter(|file| !file.is_settled()) {
                    file.stage = Stage::Cancelled;
                }
            }
            Action::Remove(key) => {
                self.files.retain(|file| file.key != key);
                if self.open == Some(key) {
                    self.close();
                }
            }
            Action::Open(key) => {
                if self.open != Some(key) {
                    self.close();
                    self.open = Some(key);
                }
            }
            Action::Opened(opened) => {
                if self.open == Some(opened.key) {
                    self.plan = Rc::new(opened.detail.plan.clone());
                    self.opened = Some(opened);
                }
            }
            Action::Close => self.close(),
            Action::Show(pane) => self.pane = pane,
            Action::Severity(severity) => self.filter.severity = severity,
            Action::Part(part) => self.filter.part = part,
            Action::Rule(rule) => self.filter.rule = rule,
            Action::Agency(agency) => self.filter.agency = agency,
            Action::Change(change) => self.filter.change = change,
            Action::ClearFilter => self.filter = Filter::default(),
            Action::Visit(spot) => {
                self.pane = Pane::Findings;
                self.active = Some(spot);
            }
            Action::Return(finding) => {
                self.pane = Pane::Findings;
                if !self.shown().contains(&finding) {
                    self.filter = Filter::default();
                }
            }
            Action::Accept(finding) => {
                self.accepting = Some(finding);
                self.reason.clear();
                self.is_reason_missing = false;
            }
            Action::Reason(reason) => self.reason = reason,
            Action::Confirm => self.confirm(),
            Action::GiveUp => self.accepting = None,
            Action::Undo(prints) => {
                self.accepted.retain(|one| !prints.contains(&one.fingerprint));
            }
            Action::Load(loaded, said) => {
                accepted::merge(&mut self.accepted, loaded);
                self.said = said;
                self.notice = None;
            }
            Action::Parent(parent) => self.parent = parent,
            Action::Paste(text) => self.pasted = text,
            Action::Edit(edit) => edit::apply(Rc::make_mut(&mut self.plan), &edit),
            Action::Say(said) => self.said = said,
            Action::Notice(notice) => self.notice = notice,
        }
        self
    }

    fn recheck(&mut self, report: Rc<Report>, opened: Rc<Opened>, is_mended: bool) {
        let Some(file) = self.files.iter_mut().find(|file| file.key == opened.key) else { return };
        file.stage = Stage::Done(report);
        file.is_mended = is_mended;
        self.notice = None;
        if self.open == Some(opened.key) {
            // A mended plan stays: the reader may have mended more of it in the meantime.
            if !is_mended {
                self.plan = Rc::new(opened.detail.plan.clone());
            }
            self.opened = Some(opened);
            // Findings have other numbers now.
            self.active = None;
            self.accepting = None;
        }
    }

    /// A document of a name that is there already is a later draft of it.
    fn add(&mut self, files: Vec<(Key, String)>) {
        self.notice = None;
        for (key, name) in files {
            let new = File { key, name, stage: Stage::Waiting, is_mended: false };
            match self.files.iter_mut().find(|file| file.name == new.name) {
                Some(file) => *file = new,
                None => self.files.push(new),
            }
        }
        if self.open_file().is_none() {
            self.close();
        }
    }

    fn stage(&mut self, key: Key, stage: Stage) {
        if let Some(file) = self.files.iter_mut().find(|file| file.key == key) {
            file.stage = stage;
        }
    }

    fn close(&mut self) {
        self.open = None;
        self.opened = None;
        self.plan = Rc::default();
        self.pane = Pane::default();
        self.filter = Filter::default();
        self.accepting = None;
        self.active = None;
    }

    fn confirm(&mut self) {
        let reason = self.reason.trim().to_owned();
        self.is_reason_missing = reason.is_empty();
        if self.is_reason_missing {
            return;
        }
        let finding = self.accepting.take();
        let report = self.report().cloned();
        let found = finding.zip(report.as_ref()).and_then(|(at, report)| report.findings.get(at));
        if let Some(found) = found {
            accepted::accept(&mut self.accepted, found, &reason);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Certainty, Detail, Finding, Words};

    fn report(prints: &[&str]) -> Rc<Report> {
        let findings = prints
            .iter()
            .map(|print| Finding {
                fingerprints: vec![(*print).to_owned()],
                rule: "missing-lead".into(),
                title: String::new(),
                severity: Severity::Error,
                certainty: Certainty::Certain,
                places: Vec::new(),
                message: Words::default(),
                change: None,
            })
            .collect();
        Rc::new(Report { findings, ..Report::default() })
    }

    fn opened() -> State {
        State::default()
            .after(Action::Add(vec![(1, "a.docx".into())]))
            .after(Action::Settle(1, report(&["x", "y"])))
            .after(Action::Open(1))
    }

    #[test]
    fn a_later_draft_takes_the_place_of_the_earlier_one() {
        let state = opened().after(Action::Add(vec![(2, "b.docx".into()), (3, "a.docx".into())]));
        let keys: Vec<Key> = state.files.iter().map(|file| file.key).collect();
        assert_eq!(keys, [3, 2]);
        assert!(state.open.is_none());
        assert!(state.is_busy());
    }

    #[test]
    fn stopping_leaves_what_is_done() {
        let state = opened().after(Action::Add(vec![(2, "b".into())])).after(Action::Stop);
        assert!(state.files[0].report().is_some());
        assert_eq!(state.files[1].stage, Stage::Cancelled);
        assert!(!state.is_busy());
    }

    #[test]
    fn accepting_needs_a_reason_and_can_be_taken_back() {
        let state = opened().after(Action::Accept(0)).after(Action::Confirm);
        assert!(state.is_reason_missing && state.accepted.is_empty());
        let state = state.after(Action::Reason(" đã rõ ".into())).after(Action::Confirm);
        assert_eq!(state.accepted[0].reason, "đã rõ");
        assert_eq!((state.shown(), state.accepted_findings()), (vec![1], vec![0]));
        let state = state.after(Action::Undo(vec!["x".into()]));
        assert_eq!(state.shown(), [0, 1]);
    }

    #[test]
    fn returning_to_a_finding_lifts_filters_that_would_hide_it() {
        let state = opened().after(Action::Severity(Some(Severity::Note)));
        assert!(state.shown().is_empty());
        let state = state.after(Action::Return(1));
        assert!(state.filter.is_empty());
    }

    #[test]
    fn a_mended_plan_keeps_what_was_mended_since() {
        let seen = Rc::new(Opened::new(1, Detail::default(), &report(&[])));
        let mut state = opened().after(Action::Opened(seen.clone()));
        Rc::make_mut(&mut state.plan).title = "đã sửa thêm".into();
        let again =
            |is_mended| Action::Recheck { report: report(&["z"]), opened: seen.clone(), is_mended };
        let state = state.after(again(true));
        assert_eq!(state.plan.title, "đã sửa thêm");
        assert!(state.files[0].is_mended && state.report().unwrap().findings.len() == 1);
        let state = state.after(again(false));
        assert!(!state.files[0].is_mended && state.plan.title.is_empty());
    }

    #[test]
    fn new_findings_alone_are_shown_when_asked_for() {
        let mut now = (*report(&["x", "y"])).clone();
        now.findings[1].change = Some(Change::New);
        let state = opened().after(Action::Settle(1, Rc::new(now)));
        assert_eq!(state.after(Action::Change(Some(Change::New))).shown(), [1]);
    }

    #[test]
    fn what_comes_late_for_a_closed_report_is_dropped() {
        let late = Rc::new(Opened::new(1, Detail::default(), &report(&[])));
        let state = opened().after(Action::Close).after(Action::Opened(late.clone()));
        assert_eq!(state.opened, None);
        assert!(opened().after(Action::Opened(late)).opened.is_some());
    }
}
