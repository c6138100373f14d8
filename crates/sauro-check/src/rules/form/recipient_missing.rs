//! `recipient-missing`: a unit that must act, or that is reported to, does not receive the plan.

use sauro_document::has_word;
use sauro_model::text::{fold, key};

use super::Problem;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags units that lead rows or have duties, and authorities above that receive reports, which no
/// line of the recipients names or covers (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản
/// 9 điểm a).
///
/// # Why
/// Who does not receive the plan does not carry it out.
///
/// # Example
/// Công an xã leads two rows; Nơi nhận: UBND tỉnh; Các phòng, ban, đơn vị xã; Lưu: VT.
///
/// # Not flagged
/// Offices covered by "Các phòng, ban, đơn vị xã"; everybody covered by "Các cơ quan, đơn vị trên
/// địa bàn xã" or "Như mục IV"; mass organisations beside the Front.
pub(crate) static RULE: Rule = Rule {
    name: "recipient-missing",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

/// Kinds of units, by what covers them in a list of recipients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Office,
    Police,
    Military,
    Health,
    School,
    Front,
    Organisation,
    Settlement,
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let closing = ctx.closing();
    let Some((heading, listed)) = closing.recipients.split_first() else { return };
    if listed.is_empty() {
        return;
    }
    let listed: Vec<String> = listed.iter().map(|piece| key(piece.text)).collect();
    if listed.iter().any(|line| line.contains("nhu ") && !line.contains("nhu tren")) {
        return;
    }
    let mut missing: Vec<String> = Vec::new();
    for name in acting(ctx) {
        let Some(kind) = kind_of(&fold(&name)) else { continue };
        let is_known = missing.iter().any(|other| key(other) == key(&name));
        if !is_known && !listed.iter().any(|line| covers(line, kind, &key(&name))) {
            missing.push(name);
        }
    }
    if !missing.is_empty() {
        let subject = missing.join("; ");
        let problem = Problem::ActorsNotRecipients { agencies: missing };
        findings.report([heading.spot()], problem).about(&subject);
    }
    let missing = unsent_receivers(ctx, &listed);
    if !missing.is_empty() {
        let subject = missing.join("; ");
        let problem = Problem::ReceiversNotRecipients { agencies: missing };
        findings.report([heading.spot()], problem).about(&subject);
    }
}

/// The names of those who lead a row or have a duty of their own, in order, each once.
fn acting(ctx: &Context<'_>) -> Vec<String> {
    let leads = ctx.indicators.iter().flat_map(|row| &row.indicator.lead);
    let leads = leads.chain(ctx.tasks.iter().flat_map(|row| &row.task.lead));
    let mut ids: Vec<&str> = Vec::new();
    let mut known = std::collections::BTreeSet::new();
    for id in leads {
        if known.insert(id.as_str()) {
            ids.push(id);
        }
    }
    let mut names: Vec<String> = ids.iter().map(|id| ctx.plan.agency_name(id).to_owned()).collect();
    for duty in &ctx.reading.duties {
        let is_named = duty.agencies.iter().any(|id| known.contains(id.as_str()));
        let who = bare(&duty.who);
        if !is_named && !who.is_empty() && !names.iter().any(|name| key(name) == key(who)) {
            names.push(who.to_owned());
        }
    }
    names
}

/// A duty's holder without the request before it: "Đề nghị Đoàn Thanh niên xã".
fn bare(who: &str) -> &str {
    let who = who.trim().trim_end_matches(':');
    ["Đề nghị ", "đề nghị ", "Giao ", "giao ", "Yêu cầu "]
        .iter()
        .find_map(|word| who.strip_prefix(word))
        .unwrap_or(who)
}

/// What kind of unit a folded name is. `None` for classes and for what is no addressee.
fn kind_of(name: &str) -> Option<Kind> {
    let has = |words: &[&str]| words.iter().any(|word| has_word(name, word));
    if name.chars().count() > 120 || has(&["to cong nghe so", "thu truong"]) {
        return None;
    }
    if has(&["cong an"]) {
        return Some(Kind::Police);
    }
    if has(&["quan su", "chqs"]) {
        return Some(Kind::Military);
    }
    if has(&["tram y te", "cac tram y te"]) {
        return Some(Kind::Health);
    }
    if has(&["thon", "ap", "cac thon", "khu pho", "to dan pho", "soc"]) {
        return Some(Kind::Settlement);
    }
    let schools = ["truong hoc", "cac truong", "truong tieu hoc", "truong thcs", "co so giao duc"];
    if has(&schools) {
        return Some(Kind::School);
    }
    if has(&["mat tran", "mttq", "ubmttq", "ubmttqvn"]) {
        return Some(Kind::Front);
    }
    let organisations = [
        "doan thanh nien",
        "hoi lien hiep",
        "hoi nong dan",
        "hoi phu nu",
        "cuu chien binh",
        "doan the",
    ];
    if has(&organisations) {
        return Some(Kind::Organisation);
    }
    let is_office =
        ["phong ", "van phong", "trung tam "].iter().any(|start| name.starts_with(start));
    is_office.then_some(Kind::Office)
}

/// Whether a folded line of recipients names a unit or covers its kind.
fn covers(line: &str, kind: Kind, name: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| has_word(line, word));
    if line.contains(name) {
        return true;
    }
    let names_units = has(&["don vi", "cac don vi"]);
    let is_wide = has(&["co quan"]) && names_units && !has(&["thuoc"]);
    if is_wide && kind != Kind::Settlement {
        return true;
    }
    let names_offices = has(&["phong", "phong ban", "chuyen mon", "co quan", "cac ban"]);
    let names_branches = has(&["nganh", "ban nganh"]);
    match kind {
        Kind::Office => {
            names_units || names_offices || names_branches || is_abbreviated(line, name)
        }
        Kind::Police => names_branches || has(&["cong an", "ca xa", "ca"]),
        Kind::Military => names_branches || has(&["quan su", "chqs", "bch qs", "qs"]),
        Kind::Health => names_units || has(&["y te", "tyt"]),
        Kind::School => names_units && has(&["thuoc", "su nghiep"]) || has(&["truong", "giao duc"]),
        Kind::Front => has(&["mat tran", "mttq", "ubmttq", "ubmttqvn", "ubmt", "mttqvn"]),
        Kind::Organisation => {
            has(&[
                "doan the",
                "mat tran",
                "mttq",
                "ubmttq",
                "ubmttqvn",
                "mttqvn",
                "doan thanh nien",
            ]) || has(&["to chuc chinh tri", "hoi"])
        }
        Kind::Settlement => {
            has(&["thon", "ap", "soc", "khu pho", "to dan pho", "buon", "tdp", "dia ban dan cu"])
        }
    }
}

/// Whether a line holds an office's usual abbreviation: "VHXH" for Phòng Văn hóa - Xã hội.
fn is_abbreviated(line: &str, name: &str) -> bool {
    const KNOWN: [(&str, &[&str]); 6] = [
        ("van hoa", &["vhxh", "vh-xh", "vh"]),
        ("kinh te", &["kt"]),
        ("van phong", &["vp", "ldvp", "pvp", "cvp"]),
        ("hanh chinh cong", &["hcc", "pvhcc", "ttpvhcc", "tthcc"]),
        ("dich vu", &["ttdvth", "dvth", "ttdvc"]),
        ("cung ung", &["ttcudvc", "cudvc"]),
    ];
    KNOWN.iter().any(|(words, abbreviations)| {
        name.contains(words)
            && (line.contains(words) || abbreviations.iter().any(|short| has_word(line, short)))
    })
}

/// The authorities above that receive reports and are not among the recipients.
fn unsent_receivers(ctx: &Context<'_>, listed: &[String]) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    for to in ctx.plan.reporting_duties.iter().filter_map(|duty| duty.to.as_deref()) {
        for name in to.split([',', ';']).map(str::trim) {
            let folded = key(name);
            let is_above = folded.starts_with("so ")
                || ["ubnd tinh", "uy ban nhan dan tinh", "tinh uy"]
                    .iter()
                    .any(|start| folded.starts_with(start));
            let is_sent = listed.iter().any(|line| receives(line, &folded));
            if is_above && !is_sent && !missing.iter().any(|other| key(other) == folded) {
                missing.push(name.to_owned());
            }
        }
    }
    missing
}

fn receives(line: &str, name: &str) -> bool {
    if line.contains(name) || has_word(line, "cac so") && name.starts_with("so ") {
        return true;
    }
    let short: [(&str, &[&str]); 3] = [
        ("so khoa hoc", &["so khcn", "so kh&cn", "so kh va cn", "so kh-cn", "so khoa hoc"]),
        ("uy ban nhan dan tinh", &["ubnd tinh"]),
        ("ubnd tinh", &["uy ban nhan dan tinh"]),
    ];
    short
        .iter()
        .any(|(long, forms)| name.starts_with(long) && forms.iter().any(|form| line.contains(form)))
}
