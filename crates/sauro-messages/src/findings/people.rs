//! Findings about people and units, in words.

use sauro_check::rules::people::Problem;

use super::{At, RuleWords};
use crate::Lang;

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    let vi = lang == Lang::Vi;
    match problem {
        Problem::MissingLead if vi => (
            format!("{at} chưa có đơn vị chủ trì."),
            "Đề nghị phân công một đơn vị chủ trì cho từng dòng.".into(),
        ),
        Problem::MissingLead => {
            (format!("{at}: no lead agency."), "Assign one lead agency to each row.".into())
        }
        Problem::MultipleLeads { leads } => {
            let (count, list) = (leads.len(), leads.join("; "));
            if vi {
                (
                    format!("{at} có {count} đơn vị chủ trì: {list}."),
                    "Đề nghị xác định một đơn vị đầu mối, các đơn vị còn lại phối hợp.".into(),
                )
            } else {
                (
                    format!("{at}: {count} lead agencies: {list}."),
                    "Name one lead; let the others support.".into(),
                )
            }
        }
    }
}

/// The rules of this family explained.
pub(super) static RULES: &[RuleWords] = &[
    RuleWords {
        name: "missing-lead",
        title: ("Chưa có đơn vị chủ trì", "No lead agency"),
        catches: (
            "Dòng chỉ tiêu hoặc nhiệm vụ để trống cột đơn vị chủ trì.",
            "A row of indicators or tasks whose cell for the lead agency is empty.",
        ),
        why: (
            "Khi sơ kết, không rõ đơn vị nào chịu trách nhiệm về kết quả.",
            "When the plan is reviewed, nobody answers for the result.",
        ),
        example: (
            "3 | Tỷ lệ hồ sơ trực tuyến toàn trình | ≥ 60% | (để trống)",
            "3 | Share of fully online dossiers | ≥ 60% | (empty)",
        ),
        not_flagged: (
            "Dòng tên nhóm; dòng dùng chung ô chủ trì đã gộp với dòng trên.",
            "Headings of groups; rows that share a merged cell with the row above.",
        ),
    },
    RuleWords {
        name: "multiple-leads",
        title: ("Nhiều đơn vị cùng chủ trì", "Several lead agencies"),
        catches: (
            "Dòng có từ hai đơn vị trở lên trong cột chủ trì.",
            "A row with two or more agencies in the column for the lead.",
        ),
        why: (
            "Nhiều đơn vị cùng chủ trì thì khó xác định đầu mối chịu trách nhiệm.",
            "Where several agencies lead, it is hard to say which one answers.",
        ),
        example: (
            "18 | Tỷ lệ dân số được quản lý sức khỏe | 90% | Trạm Y tế; Phòng Văn hóa – Xã hội",
            "18 | Population with a health record | 90% | Trạm Y tế; Phòng Văn hóa – Xã hội",
        ),
        not_flagged: (
            "Một tên gọi chung như “Hội, Đoàn thể”.",
            "One collective name such as “Hội, Đoàn thể”.",
        ),
    },
];
