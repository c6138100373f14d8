//! Who answers for what an agency leads: one unit, each of a kind for itself, or nobody.

use sauro_model::notation::agency;
use sauro_model::text;
use sauro_model::{Agency, AgencyKind};

/// Who answers for what an agency leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// One unit, or one person.
    Unit,
    /// Units of one kind, each for its own share: schools, health stations, hamlets.
    Each,
    /// A class of units, of which nobody in particular answers.
    Nobody,
}

impl Answer {
    /// Who answers for what an agency leads.
    pub(crate) fn of(agency: &Agency) -> Answer {
        let key = agency::key(&agency.name);
        if agency.kind == AgencyKind::Unit || begins(&key, SINGLE) && !names_many(&agency.name) {
            Answer::Unit
        } else if begins(&key, KINDS) {
            Answer::Each
        } else {
            Answer::Nobody
        }
    }
}

/// Whether a name begins as one of many: "Các …", "Mỗi …".
fn names_many(name: &str) -> bool {
    let folded = text::fold(name);
    ["cac ", "nhung ", "moi ", "tung "].iter().any(|many| folded.starts_with(many))
}

fn begins(key: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| {
        key.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// How keys begin of what is read as a class and is one post or counter: "Công chức Văn hóa - Xã
/// hội", "Bộ phận Một cửa".
const SINGLE: &[&str] = &[
    "cong chuc van hoa",
    "cong chuc vhxh",
    "cong chuc tu phap",
    "cong chuc dia chinh",
    "cong chuc tai chinh",
    "cong chuc van phong",
    "cong chuc phu trach",
    "cong chuc chuyen trach",
    "can bo phu trach",
    "can bo chuyen trach",
    "bo phan mot cua",
    "bo phan tiep nhan",
];

/// How keys begin of units of one kind.
const KINDS: &[&str] = &[
    "truong",
    "co so giao duc",
    "co so i te",
    "tram i te",
    "to cnscd",
    "to cong nghe so",
    "ap",
    "thon",
    "soc",
    "khu pho",
    "to dan pho",
    "ban nhan dan",
    "ban dieu hanh",
    "ban quan li thon",
    "ban cong tac mat tran",
];

/// How keys begin of the Fatherland Front and the organisations that act by their own charters.
const FRONT: &[&str] =
    &["mttq", "mat tran", "doan thanh nien", "hoi", "cong doan", "doan the", "to chuc chinh tri"];

/// Whether an agency is the Fatherland Front or an organisation with a charter of its own, which a
/// People's Committee asks and does not order.
pub(crate) fn is_front(name: &str) -> bool {
    let key = agency::key(name);
    begins(&key, FRONT) && !begins(&key, &["hoi dong", "hoi truong"])
}

/// Whether an agency is the commune's People's Committee itself, not one of its units.
pub(crate) fn is_committee(name: &str) -> bool {
    agency::key(name) == "uy ban nhan dan"
}

/// Whether a cell says that there is nobody, as in "Không".
pub(crate) fn is_none(name: &str) -> bool {
    matches!(text::key(name).as_str(), "khong" | "khong co" | "khong co don vi phoi hop")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agency(name: &str) -> Agency {
        let kind =
            if agency::is_collective(name) { AgencyKind::Collective } else { AgencyKind::Unit };
        Agency { name: name.to_owned(), kind, ..Agency::default() }
    }

    #[test]
    fn those_who_answer_are_told_from_those_who_do_not() {
        for (name, answer) in [
            ("Phòng Văn hóa - Xã hội", Answer::Unit),
            ("Công chức Văn hóa - Xã hội", Answer::Unit),
            ("Bộ phận Một cửa", Answer::Unit),
            ("Trường học trên địa bàn", Answer::Each),
            ("Các Trường Tiểu học và Trung học cơ sở", Answer::Each),
            ("Các Trạm Y tế", Answer::Each),
            ("Tổ Công nghệ số cộng đồng", Answer::Each),
            ("Ban điều hành 19 thôn", Answer::Each),
            ("Các phòng, ban, đơn vị trên địa bàn xã", Answer::Nobody),
            ("Các ngành liên quan xã", Answer::Nobody),
            ("các bộ phận chuyên môn", Answer::Nobody),
            ("Hội, Đoàn thể", Answer::Nobody),
        ] {
            assert_eq!(Answer::of(&agency(name)), answer, "{name}");
        }
    }

    #[test]
    fn organisations_with_charters_are_known() {
        for name in
            ["Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Đoàn xã", "Hội Nông dân", "Hội, Đoàn thể"]
        {
            assert!(is_front(name), "{name}");
        }
        for name in ["Hội đồng nhân dân xã", "Công an xã", "Phòng Văn hóa - Xã hội"]
        {
            assert!(!is_front(name), "{name}");
        }
    }
}
