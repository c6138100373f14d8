//! What the part on tổ chức thực hiện gives to whom: the clauses that give a lead, with the groups
//! and indicators that they name.

use sauro_document::{Duty, Folded, has_word};

/// A clause that makes an agency the lead of something.
pub(super) struct Charge<'a> {
    pub(super) duty: &'a Duty,
    /// The clause, as printed.
    pub(super) clause: &'a str,
    /// The names of groups of indicators in it.
    pub(super) groups: Vec<NamedGroup<'a>>,
    /// The indicators that it lists in brackets.
    pub(super) items: Vec<&'a str>,
}

/// A group of indicators that a clause names: "các chỉ tiêu thuộc nhóm Kinh tế số".
pub(super) struct NamedGroup<'a> {
    pub(super) name: &'a str,
    /// The name with the word "nhóm" where that stands before it.
    pub(super) printed: &'a str,
    /// Whether all of its indicators are given: "toàn bộ các chỉ tiêu thuộc nhóm …".
    pub(super) is_whole: bool,
}

/// The clauses of duties that give a lead to agencies that the plan knows.
pub(super) fn charges(duties: &[Duty]) -> Vec<Charge<'_>> {
    let known = duties.iter().filter(|duty| !duty.agencies.is_empty());
    let clauses = known.flat_map(|duty| clauses(&duty.text).into_iter().map(move |c| (duty, c)));
    clauses
        .filter(|(_, clause)| gives_lead(clause))
        .map(|(duty, clause)| Charge { duty, clause, groups: groups(clause), items: items(clause) })
        .collect()
}

/// Cuts a duty at semicolons and full stops outside brackets.
fn clauses(text: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let (mut start, mut depth) = (0, 0usize);
    for (index, c) in text.char_indices() {
        let after = index + c.len_utf8();
        let rest = text.get(after..).unwrap_or_default();
        let next = rest.trim_start();
        let is_stop = c == '.'
            && next.len() < rest.len()
            && next.chars().next().is_some_and(char::is_uppercase);
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && (c == ';' || is_stop) => {
                clauses.push(text.get(start..index).unwrap_or_default());
                start = after;
            }
            _ => {}
        }
    }
    clauses.push(text.get(start..).unwrap_or_default());
    clauses.into_iter().map(str::trim).filter(|clause| !clause.is_empty()).collect()
}

/// Whether a clause says that its agency leads or answers: "phối hợp" and "hỗ trợ" alone do not.
fn gives_lead(clause: &str) -> bool {
    let folded = Folded::new(clause).folded;
    let helps = ["phoi hop", "ho tro", "tham gia"].iter().any(|verb| folded.starts_with(verb));
    // "phối hợp với đơn vị chủ trì" speaks of another's lead.
    let anothers = ["don vi chu tri", "co quan chu tri", "duoc giao chu tri", "phan cong chu tri"];
    !helps
        && (has_word(&folded, "chu tri") || has_word(&folded, "chiu trach nhiem"))
        && !anothers.iter().any(|words| has_word(&folded, words))
}

/// The groups that a clause names after "nhóm".
fn groups(clause: &str) -> Vec<NamedGroup<'_>> {
    let text = Folded::new(clause);
    let mut groups = Vec::new();
    for (at, word) in text.folded.match_indices("nhom ") {
        let start = at + word.len();
        let rest = text.folded.get(start..).unwrap_or_default();
        let end = start + rest.find(['(', ')', ',', ';', '.', ':']).unwrap_or(rest.len());
        let before = text.folded.get(..at).unwrap_or_default();
        let is_whole = ["toan bo", "tat ca"].iter().any(|all| {
            let found = before.rfind(all);
            found.is_some_and(|found| !before[found..].contains([',', ';', '.', '(']))
        });
        let mut from = start;
        let named = text.folded.get(start..end).unwrap_or_default();
        for part in named.split(" va ") {
            let to = from + part.len();
            let name = without_opening(text.slice(from, to).trim());
            if !name.is_empty() {
                let printed = if from == start { text.slice(at, to).trim() } else { name };
                groups.push(NamedGroup { name, printed, is_whole });
            }
            from = to + " va ".len();
        }
    }
    groups
}

/// A group's name without the words that lead to it: "chỉ tiêu về Nhân lực số".
fn without_opening(name: &str) -> &str {
    let mut rest = name;
    for opening in ["chỉ tiêu", "chỉ số", "về"] {
        rest = rest.strip_prefix(opening).map_or(rest, str::trim_start);
    }
    rest
}

/// The indicators listed in brackets: after "chỉ tiêu" or "nhóm", or that begin with "bao gồm".
fn items(clause: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut rest = clause;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, next)) = after.split_once(')') else { break };
        let text = Folded::new(inside);
        let lists =
            ["bao gom", "gom"].iter().find(|word| text.folded.trim_start().starts_with(**word));
        let since =
            before.rfind([';', ')']).map_or(before, |at| before.get(at..).unwrap_or_default());
        let head = Folded::new(since).folded;
        if lists.is_some() || has_word(&head, "chi tieu") || has_word(&head, "nhom") {
            let skipped = inside.len() - inside.trim_start().len();
            let opening = lists.map_or(0, |word| text.origin(word.len() + skipped));
            let listed = inside.get(opening..).unwrap_or(inside).trim_start_matches([':', ' ']);
            items.extend(
                listed
                    .split([',', ';'])
                    .flat_map(|part| part.split(" và "))
                    .map(|item| item.trim().trim_end_matches(['…', '.']))
                    .filter(|item| !item.is_empty()),
            );
        }
        rest = next;
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_are_told_from_help() {
        for (clause, expected) in [
            ("Chủ trì, phối hợp với các đơn vị liên quan", true),
            ("Trực tiếp chịu trách nhiệm triển khai các chỉ tiêu", true),
            ("Phối hợp với đơn vị chủ trì thực hiện", false),
            ("phối hợp, hỗ trợ Phòng Kinh tế", false),
            ("Hướng dẫn người dân", false),
        ] {
            assert_eq!(gives_lead(clause), expected, "{clause}");
        }
    }

    #[test]
    fn groups_and_listed_indicators_are_taken_apart() {
        let duty = Duty {
            agencies: vec!["phong-kinh-te".into()],
            text: "Chủ trì toàn bộ các chỉ tiêu thuộc nhóm Hạ tầng số và Kinh tế số (bao gồm: tỷ \
                   lệ hộ có cáp quang, tên miền \".vn\" và trạm 5G); nhóm chỉ tiêu về Nhân lực số. \
                   Phối hợp đào tạo (nếu có)."
                .into(),
            ..Duty::default()
        };
        let duties = [duty];
        let charges = charges(&duties);
        let groups: Vec<(&str, bool)> = charges
            .iter()
            .flat_map(|charge| charge.groups.iter().map(|group| (group.name, group.is_whole)))
            .collect();
        assert_eq!(groups, [("Hạ tầng số", true), ("Kinh tế số", true)]);
        assert_eq!(charges[0].items, ["tỷ lệ hộ có cáp quang", "tên miền \".vn\"", "trạm 5G"]);
        assert_eq!(charges.len(), 1);
    }
}
