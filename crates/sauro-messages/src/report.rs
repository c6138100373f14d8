//! The words of a check's report around its findings: headings, severities, what was not checked.

use sauro_check::{Certainty, Need, Severity};

use crate::Lang;

/// The fixed words of a report.
#[derive(Clone, Copy, Debug)]
pub struct ReportWords {
    /// The heading of files.
    pub file: &'static str,
    /// The heading of severities.
    pub severity: &'static str,
    /// The heading of how sure the checker is.
    pub certainty: &'static str,
    /// The heading of rules' titles.
    pub title: &'static str,
    /// The heading of places.
    pub place: &'static str,
    /// The heading of columns of the plan.
    pub column: &'static str,
    /// The heading of quotes.
    pub quote: &'static str,
    /// The heading of what is wrong.
    pub what: &'static str,
    /// The heading of why it matters.
    pub why: &'static str,
    /// The heading of what to do.
    pub fix: &'static str,
    /// The heading of rules' names.
    pub rule: &'static str,
    /// The heading of fingerprints.
    pub fingerprint: &'static str,
    /// The heading of what became of a finding since an earlier draft.
    pub change: &'static str,
    /// The heading of the day that "today" meant.
    pub as_of: &'static str,
    /// The heading over rules that could not be applied.
    pub not_checked: &'static str,
    /// What stands where there is no finding.
    pub nothing_found: &'static str,
    /// The heading over files that could not be read.
    pub not_read: &'static str,
}

static VI: ReportWords = ReportWords {
    file: "Tệp",
    severity: "Mức độ",
    certainty: "Độ chắc chắn",
    title: "Vấn đề",
    place: "Vị trí",
    column: "Cột",
    quote: "Trích nguyên văn",
    what: "Nội dung",
    why: "Vì sao",
    fix: "Hướng xử lý",
    rule: "Quy tắc",
    fingerprint: "Mã nhận diện",
    change: "So với lần trước",
    as_of: "Ngày kiểm tra",
    not_checked: "Chưa kiểm tra",
    nothing_found: "Không phát hiện vấn đề.",
    not_read: "Không đọc được",
};

static EN: ReportWords = ReportWords {
    file: "File",
    severity: "Severity",
    certainty: "Certainty",
    title: "Problem",
    place: "Place",
    column: "Column",
    quote: "Quote",
    what: "What",
    why: "Why",
    fix: "What to do",
    rule: "Rule",
    fingerprint: "Fingerprint",
    change: "Since the previous check",
    as_of: "Checked as of",
    not_checked: "Not checked",
    nothing_found: "Nothing was found.",
    not_read: "Not read",
};

impl Lang {
    /// The fixed words of a report.
    pub fn report_words(self) -> &'static ReportWords {
        match self {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }

    /// A severity as a label: "Lỗi".
    pub fn severity(self, severity: Severity) -> &'static str {
        match (self, severity) {
            (Lang::Vi, Severity::Error) => "Lỗi",
            (Lang::Vi, Severity::Warning) => "Cảnh báo",
            (Lang::Vi, Severity::Note) => "Lưu ý",
            (Lang::En, Severity::Error) => "Error",
            (Lang::En, Severity::Warning) => "Warning",
            (Lang::En, Severity::Note) => "Note",
        }
    }

    /// What became of a finding since an earlier draft, by its name in reports: "Mới". Empty for
    /// any other name.
    pub fn change(self, name: &str) -> &'static str {
        match (self, name) {
            (Lang::Vi, "new") => "Mới",
            (Lang::Vi, "still") => "Còn lại",
            (Lang::Vi, "solved") => "Đã sửa",
            (Lang::Vi, "unknown") => "Không đối chiếu được",
            (Lang::En, "new") => "New",
            (Lang::En, "still") => "Still there",
            (Lang::En, "solved") => "Solved",
            (Lang::En, "unknown") => "Cannot be told",
            _ => "",
        }
    }

    /// That a file is no report of a check.
    pub fn wrong_previous(self) -> &'static str {
        match self {
            Lang::Vi => {
                "Tệp này không phải báo cáo kiểm tra (sauro-report/1). Đề nghị chọn tệp .json đã tải về ở lần kiểm tra trước."
            }
            Lang::En => {
                "This file is no report of a check (sauro-report/1). Choose the .json that was downloaded after the previous check."
            }
        }
    }

    /// How many findings there are of a severity: "2 lỗi".
    pub fn findings_of(self, severity: Severity, count: usize) -> String {
        let name = self.severity(severity).to_lowercase();
        match self {
            Lang::En if count != 1 => format!("{count} {name}s"),
            _ => format!("{count} {name}"),
        }
    }

    /// How sure the checker is, as a label: "Cần người xem lại".
    pub fn certainty(self, certainty: Certainty) -> &'static str {
        match (self, certainty) {
            (Lang::Vi, Certainty::Certain) => "Chắc chắn",
            (Lang::Vi, Certainty::Likely) => "Nhiều khả năng",
            (Lang::Vi, Certainty::Review) => "Cần người xem lại",
            (Lang::En, Certainty::Certain) => "Certain",
            (Lang::En, Certainty::Likely) => "Likely",
            (Lang::En, Certainty::Review) => "Needs a person's look",
        }
    }

    /// Why a rule could not be applied: a sentence on what it lacked.
    pub fn lacks(self, need: Need) -> &'static str {
        let (vi, en) = match need {
            Need::Body => (
                "Tệp không có phần lời văn của kế hoạch, chỉ có bảng.",
                "The file has no text of the plan, only tables.",
            ),
            Need::Indicators => {
                ("Không đọc được dòng chỉ tiêu nào.", "No row of indicators was read.")
            }
            Need::Tasks => ("Không đọc được dòng nhiệm vụ nào.", "No row of tasks was read."),
            Need::Rows => (
                "Không đọc được dòng chỉ tiêu hay nhiệm vụ nào.",
                "No row of indicators or tasks was read.",
            ),
            Need::Table => (
                "Không có bảng chỉ tiêu hay nhiệm vụ với các cột.",
                "There is no table of indicators or tasks with columns.",
            ),
            Need::Layout => (
                "Chỉ tệp Word (.docx) cho biết phông chữ, lề và cách trình bày.",
                "Only a Word file (.docx) tells fonts, margins and layout.",
            ),
            Need::Duties => {
                ("Không thấy phần tổ chức thực hiện.", "No part on who does what was found.")
            }
            Need::LegalBases => {
                ("Không thấy căn cứ ban hành nào.", "No document that the plan rests on was found.")
            }
            Need::IssueDate => (
                "Không biết ngày ban hành và không có căn cứ nào ghi ngày.",
                "The day of issue is not known, and no legal basis is dated.",
            ),
            Need::Period => (
                "Không biết kế hoạch cho năm hay giai đoạn nào.",
                "The year or period of the plan is not known.",
            ),
            Need::Area => (
                "Không biết tên xã, phường hay tỉnh của kế hoạch.",
                "The commune or province of the plan is not known.",
            ),
            Need::FewerRows => (
                "Có quá nhiều dòng giống nhau nên mới đối chiếu được một phần.",
                "So many rows are alike that only part of them was compared.",
            ),
            Need::FewerSlips => (
                "Đã nêu mười từ nghi viết sai; phần sau chưa xem, đề nghị sửa rồi kiểm tra lại.",
                "Ten words that look misspelt are told; the rest was not looked at. Mend them and check again.",
            ),
            Need::ParentPlan => (
                "Chưa có kế hoạch của cấp trên để đối chiếu.",
                "There is no plan of the authority above to compare with.",
            ),
        };
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_as_people_say_them() {
        assert_eq!(Lang::Vi.findings_of(Severity::Error, 2), "2 lỗi");
        assert_eq!(Lang::En.findings_of(Severity::Warning, 1), "1 warning");
        assert_eq!(Lang::En.findings_of(Severity::Note, 0), "0 notes");
    }

    #[test]
    fn a_lack_is_a_sentence() {
        for need in [Need::Body, Need::Layout, Need::ParentPlan, Need::IssueDate] {
            assert!(Lang::Vi.lacks(need).ends_with('.') && Lang::En.lacks(need).ends_with('.'));
        }
    }
}
