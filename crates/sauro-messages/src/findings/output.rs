//! Findings about outputs, funding and the six clarities, in words.

use sauro_check::rules::output::{Cell, Problem};
use sauro_check::{Clarity, Question};

use super::{At, Both};
use crate::Lang;

impl Lang {
    /// One of the six clarities: "Rõ người".
    pub fn clarity(self, clarity: Clarity) -> &'static str {
        self.of(match clarity {
            Clarity::Person => ("Rõ người", "Who"),
            Clarity::Work => ("Rõ việc", "What"),
            Clarity::Time => ("Rõ thời gian", "When"),
            Clarity::Responsibility => ("Rõ trách nhiệm", "Who answers"),
            Clarity::Product => ("Rõ sản phẩm", "What comes out"),
            Clarity::Authority => ("Rõ thẩm quyền", "Who decides"),
        })
    }

    /// One of the five questions by which a province scores a commune's plan: "Nhiệm vụ".
    pub fn question(self, question: Question) -> &'static str {
        self.of(match question {
            Question::Tasks => ("Nhiệm vụ", "Tasks"),
            Question::Outputs => ("Sản phẩm", "Outputs"),
            Question::Deadlines => ("Thời hạn", "Deadlines"),
            Question::Leads => ("Bộ phận, cá nhân chủ trì", "Leads"),
            Question::Supports => ("Bộ phận, cá nhân phối hợp", "Supports"),
        })
    }
}

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    match lang {
        Lang::Vi => vi(problem, at),
        Lang::En => en(problem, at),
    }
}

fn vi(problem: &Problem, at: &At<'_>) -> (String, String) {
    let lang = Lang::Vi;
    match problem {
        Problem::MissingOutput => (
            format!("{at} chưa có sản phẩm hoặc kết quả."),
            "Đề nghị nêu tên văn bản, số liệu hoặc hệ thống phải có khi hoàn thành.".into(),
        ),
        Problem::VagueOutput => (
            format!("{at}: sản phẩm {} chưa cụ thể.", at.quotes()),
            "Đề nghị nêu loại văn bản, nội dung và số lượng, ví dụ “Kế hoạch của UBND xã về …”."
                .into(),
        ),
        Problem::OutputIsWish => (
            format!("{at}: sản phẩm {} là mong muốn, chưa kiểm đếm được.", at.quotes()),
            "Đề nghị nêu văn bản, hệ thống phải có, hoặc con số để so với hiện trạng.".into(),
        ),
        Problem::TasksInProse => (
            format!(
                "{at}: các nhiệm vụ chỉ nêu bằng lời, chưa có bảng ghi đơn vị chủ trì, thời hạn và \
                 sản phẩm của từng việc, trong khi văn bản nêu nguyên tắc “6 rõ”."
            ),
            "Đề nghị lập phụ lục nhiệm vụ, mỗi việc một dòng.".into(),
        ),
        Problem::OutputRepeatsTask => (
            format!("{at}: cột sản phẩm chép lại nội dung nhiệm vụ."),
            "Đề nghị nêu kết quả nhận được, ví dụ văn bản, số lớp, số người, hệ thống.".into(),
        ),
        Problem::TaskNameFragment => (
            format!("{at}: nội dung {} có vẻ thiếu một phần.", at.quotes()),
            "Đề nghị đối chiếu bản gốc và ghi đủ câu.".into(),
        ),
        Problem::SixClearIncomplete { missing, claims: true } => (
            format!(
                "Văn bản nêu nguyên tắc “6 rõ” ({}) nhưng các bảng chưa có cột: {}.",
                at.nth(0),
                columns(lang, missing)
            ),
            "Đề nghị bổ sung cột, hoặc nêu ở phần Tổ chức thực hiện đối với trách nhiệm và thẩm \
             quyền."
                .into(),
        ),
        Problem::SixClearIncomplete { missing, claims: false } => (
            format!("Bảng nhiệm vụ chưa có cột: {}.", columns(lang, missing)),
            "Đề nghị bổ sung cột này để theo dõi và nghiệm thu từng nhiệm vụ.".into(),
        ),
        Problem::SixClearRowScore { lacking } => (
            format!("{at} cùng để trống: {}.", cells(lang, lacking)),
            "Đề nghị bổ sung trước khi trình ký, hoặc bỏ dòng nếu không phải nhiệm vụ riêng."
                .into(),
        ),
        Problem::SixClearListWrong { listed, missing, unknown } => {
            let mut what = format!("{at}: nêu “6 rõ” nhưng liệt kê {listed} nội dung");
            if !missing.is_empty() {
                what.push_str(&format!(", thiếu {}", clarities(missing)));
            }
            if !unknown.is_empty() {
                what.push_str(&format!(", thừa “{}”", unknown.join("”, “")));
            }
            what.push('.');
            let all = clarities(&Clarity::ALL);
            (what, format!("Đề nghị ghi đủ: “{all}”."))
        }
        Problem::IndicatorWithoutTask => (
            format!("{at}: chưa thấy nhiệm vụ thực hiện chỉ tiêu."),
            "Đề nghị rà soát, bổ sung nhiệm vụ hoặc nêu rõ nhiệm vụ nào thực hiện chỉ tiêu này."
                .into(),
        ),
        Problem::BudgetSectionMissing => (
            "Kế hoạch chưa có phần kinh phí thực hiện.".into(),
            "Đề nghị bổ sung mục “Kinh phí thực hiện” nêu nguồn kinh phí.".into(),
        ),
        Problem::BudgetWithoutAmount => (
            format!("{at}: phần kinh phí chưa nêu mức dự kiến."),
            "Nếu đã có dự toán, đề nghị ghi số tiền hoặc tỷ lệ chi.".into(),
        ),
    }
}

fn en(problem: &Problem, at: &At<'_>) -> (String, String) {
    let lang = Lang::En;
    match problem {
        Problem::MissingOutput => (
            format!("{at}: no output."),
            "Name the document, figure or system that must exist when it is done.".into(),
        ),
        Problem::VagueOutput => (
            format!("{at}: the output {} says nothing in particular.", at.quotes()),
            "Name the kind of document, its subject and how many, such as “Kế hoạch của UBND xã \
             về …”."
                .into(),
        ),
        Problem::OutputIsWish => (
            format!("{at}: the output {} is a wish that nobody can count.", at.quotes()),
            "Name the document or system that must be there, or a figure to compare.".into(),
        ),
        Problem::TasksInProse => (
            format!(
                "{at}: the tasks stand in the text alone, without a table of lead, deadline and \
                 output for each, although the plan claims the “6 rõ”."
            ),
            "Add an appendix of tasks, one row for each.".into(),
        ),
        Problem::OutputRepeatsTask => (
            format!("{at}: the output repeats the task."),
            "Name what is received: a document, a number of courses or people, a system.".into(),
        ),
        Problem::TaskNameFragment => (
            format!("{at}: {} seems to lack a part.", at.quotes()),
            "Compare it with the original and write the whole sentence.".into(),
        ),
        Problem::SixClearIncomplete { missing, claims: true } => (
            format!(
                "The plan claims the “6 rõ” ({}) but its tables have no column for: {}.",
                at.nth(0),
                columns(lang, missing)
            ),
            "Add the column; responsibility and authority may stand in the part on who does what."
                .into(),
        ),
        Problem::SixClearIncomplete { missing, claims: false } => (
            format!("The table of tasks has no column for: {}.", columns(lang, missing)),
            "Add it, so that each task can be followed and accepted.".into(),
        ),
        Problem::SixClearRowScore { lacking } => (
            format!("{at}: empty together: {}.", cells(lang, lacking)),
            "Fill them before signature, or drop the row if it is no task of its own.".into(),
        ),
        Problem::SixClearListWrong { listed, missing, unknown } => {
            let mut what = format!("{at}: says “6 rõ” and lists {listed}");
            if !missing.is_empty() {
                what.push_str(&format!(", without {}", clarities(missing)));
            }
            if !unknown.is_empty() {
                what.push_str(&format!(", with “{}”", unknown.join("”, “")));
            }
            what.push('.');
            (what, format!("Write all six: “{}”.", clarities(&Clarity::ALL)))
        }
        Problem::IndicatorWithoutTask => (
            format!("{at}: no task seems to serve the indicator."),
            "Add a task, or say which one serves it.".into(),
        ),
        Problem::BudgetSectionMissing => (
            "The plan has no part on funding.".into(),
            "Add a section “Kinh phí thực hiện” that names the sources.".into(),
        ),
        Problem::BudgetWithoutAmount => (
            format!("{at}: the part on funding names no amount."),
            "Where an estimate exists, give the amount or the share.".into(),
        ),
    }
}

/// Clarities in the middle of a sentence: "rõ người, rõ việc". Vietnamese in both languages: these
/// are the words that the document must have.
fn clarities(list: &[Clarity]) -> String {
    let names = list.iter().map(|clarity| Lang::Vi.clarity(*clarity).to_lowercase());
    names.collect::<Vec<_>>().join(", ")
}

/// Clarities as columns of a table.
fn columns(lang: Lang, list: &[Clarity]) -> String {
    let name = |clarity: &Clarity| -> &'static str {
        let both: Both = match clarity {
            Clarity::Person => ("đơn vị chủ trì", "the lead"),
            Clarity::Work => ("nhiệm vụ", "the task"),
            Clarity::Time => ("thời gian thực hiện", "time"),
            Clarity::Responsibility => ("trách nhiệm theo dõi", "monitoring"),
            Clarity::Product => ("sản phẩm", "the output"),
            Clarity::Authority => ("thẩm quyền quyết định", "who decides"),
        };
        lang.of(both)
    };
    list.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn cells(lang: Lang, list: &[Cell]) -> String {
    let name = |cell: &Cell| {
        lang.of(match cell {
            Cell::Lead => ("đơn vị chủ trì", "lead"),
            Cell::Support => ("đơn vị phối hợp", "support"),
            Cell::Output => ("sản phẩm", "output"),
            Cell::Deadline => ("thời hạn", "deadline"),
            Cell::Target => ("mức phải đạt", "target"),
        })
    };
    list.iter().map(name).collect::<Vec<_>>().join(", ")
}

explained! {
    pub(super) RULES, DETAILS
    {
        name: "missing-output",
        title: ("Nhiệm vụ chưa có sản phẩm", "A task without an output"),
        catches: (
            "Dòng nhiệm vụ để trống cột sản phẩm, kết quả.",
            "A task whose cell for the output is empty.",
        ),
        why: (
            "Đến hạn, không có căn cứ để xác định nhiệm vụ đã hoàn thành hay chưa.",
            "On the day nobody can say whether the task is done.",
        ),
        example: (
            "18 | Kết nối, chia sẻ và khai thác dữ liệu | 9/2026 | (để trống)",
            "18 | Connect, share and use data | 9/2026 | (empty)",
        ),
        not_flagged: (
            "Bảng chỉ tiêu (mức phải đạt là kết quả); bảng không có cột sản phẩm.",
            "Tables of indicators, whose targets are the result; tables without the column.",
        ),
    },
    {
        name: "vague-output",
        title: ("Sản phẩm chưa cụ thể", "An output that says nothing in particular"),
        catches: (
            "Sản phẩm chỉ là một từ chung như “Văn bản”, “Báo cáo”, “Văn bản triển khai”.",
            "An output that is one generic word such as “Văn bản”, “Báo cáo”.",
        ),
        why: (
            "Văn bản nào cũng có thể coi là đạt, nên không nghiệm thu được.",
            "Any paper would do, so nothing can be accepted or refused.",
        ),
        example: (
            "25 | Bồi dưỡng kỹ năng số cho cán bộ, công chức | Đánh giá",
            "25 | Train officials in digital skills | Đánh giá",
        ),
        not_flagged: (
            "“Quyết định”; “Kế hoạch” khi nhiệm vụ đã nêu kế hoạch gì; “01 báo cáo”.",
            "“Quyết định”; “Kế hoạch” where the task says which; “01 báo cáo”.",
        ),
    },
    {
        name: "six-clear-incomplete",
        title: ("Chưa đủ cột cho “6 rõ”", "Columns for the “6 rõ” are missing"),
        catches: (
            "Văn bản nêu “6 rõ” nhưng các bảng thiếu cột tương ứng; bảng nhiệm vụ không có cột sản \
             phẩm.",
            "A plan that claims the “6 rõ” without a column for each; a table of tasks without \
             outputs.",
        ),
        why: (
            "Đây là nội dung được chấm đầu tiên khi đánh giá chất lượng kế hoạch.",
            "It is what whoever scores the plan looks at first.",
        ),
        example: (
            "“Thực hiện theo nguyên tắc 6 rõ”, bảng chỉ tiêu không có cột thời gian",
            "“Thực hiện theo nguyên tắc 6 rõ” over a table without a column for time",
        ),
        not_flagged: (
            "Trách nhiệm, thẩm quyền đã nêu trong lời văn (“chịu trách nhiệm”, “trình … phê \
             duyệt”); mức phải đạt thay cho sản phẩm.",
            "Responsibility and authority told in the text; a target in the place of a product.",
        ),
    },
    {
        name: "task-name-fragment",
        title: ("Nội dung nhiệm vụ có vẻ thiếu", "A task that seems to lack a part"),
        catches: (
            "Nhiệm vụ bắt đầu hoặc kết thúc giữa câu, hoặc có từ bị cụt.",
            "A task that begins or ends in the middle of a sentence, or breaks off in a word.",
        ),
        why: (
            "Câu bị cắt khi sao chép có thể đổi nghĩa nhiệm vụ.",
            "A sentence cut in copying may mean something else.",
        ),
        example: (
            "14 | Kết quả giải quyết TTHC; tái sử dụng dữ liệu số hóa để cắt giảm thủ tục",
            "14 | Kết quả giải quyết TTHC; tái sử dụng dữ liệu số hóa để cắt giảm thủ tục",
        ),
        not_flagged: (
            "Nhiệm vụ là danh từ: “Quy chế bảo đảm an toàn thông tin”.",
            "Tasks that are nouns: “Quy chế bảo đảm an toàn thông tin”.",
        ),
    },
    {
        name: "output-repeats-task",
        title: ("Sản phẩm chép lại nhiệm vụ", "The output repeats the task"),
        catches: (
            "Cột sản phẩm có cùng nội dung với cột nhiệm vụ.",
            "An output with the words of its task.",
        ),
        why: (
            "Cột đã điền nhưng chưa cho biết kết quả nhận được.",
            "The column is filled and does not say what is received.",
        ),
        example: (
            "3 | Tổ chức tập huấn kỹ năng số cho cán bộ xã | Tổ chức tập huấn kỹ năng số cho cán bộ",
            "3 | Tổ chức tập huấn kỹ năng số cho cán bộ xã | Tổ chức tập huấn kỹ năng số cho cán bộ",
        ),
        not_flagged: ("“Kế hoạch tập huấn”, “02 lớp tập huấn”.", "“Kế hoạch tập huấn”."),
    },
    {
        name: "six-clear-row-score",
        title: ("Dòng còn trống nhiều cột", "A row with several empty cells"),
        catches: (
            "Dòng để trống từ hai cột trở lên trong các cột chủ trì, phối hợp, sản phẩm, thời hạn, \
             mức phải đạt.",
            "A row with two or more empty cells among lead, support, output, deadline, target.",
        ),
        why: ("Dòng như vậy không theo dõi, đánh giá được.", "Such a row cannot be followed up."),
        example: (
            "2 | Phát huy vai trò người đứng đầu | Các phòng, ban | (trống) | (trống) | Thường xuyên",
            "2 | Phát huy vai trò người đứng đầu | Các phòng, ban | (empty) | (empty) | Thường xuyên",
        ),
        not_flagged: (
            "Dòng chỉ trống một cột; cột mà bảng không có.",
            "One empty cell; columns that the table has not.",
        ),
    },
    {
        name: "six-clear-list-wrong",
        title: ("Liệt kê “6 rõ” chưa đúng", "The list after “6 rõ” is wrong"),
        catches: (
            "“6 rõ” kèm danh sách thiếu, thừa hoặc sai nội dung.",
            "“6 rõ” with a list that lacks one, has one too many or a wrong one.",
        ),
        why: (
            "Nguyên tắc được viện dẫn phải ghi đúng sáu nội dung.",
            "A principle that is quoted must be quoted whole.",
        ),
        example: (
            "“6 rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm”",
            "“6 rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm”",
        ),
        not_flagged: (
            "Thứ tự khác; “kết quả” thay “sản phẩm”, “tiến độ” thay “thời gian”; không kèm danh \
             sách.",
            "Another order; “kết quả”, “tiến độ” as synonyms; no list.",
        ),
    },
    {
        name: "budget-section-missing",
        title: ("Chưa có phần kinh phí", "No part on funding"),
        catches: (
            "Kế hoạch không có mục hoặc đoạn về kinh phí thực hiện.",
            "A plan without a section or paragraph on funding.",
        ),
        why: (
            "Nhiệm vụ cần chi tiền sẽ phải chờ xác định nguồn.",
            "Tasks that cost money wait for a source.",
        ),
        example: (
            "Các phần I đến IV nêu mục tiêu, nhiệm vụ, tổ chức thực hiện; không có kinh phí",
            "Parts I to IV on aims, tasks and duties, none on funding",
        ),
        not_flagged: (
            "“Nguồn lực tài chính”, “Nguồn vốn”, “Dự toán”; văn bản chỉ có bảng.",
            "“Nguồn lực tài chính”, “Nguồn vốn”, “Dự toán”; plans that are only tables.",
        ),
    },
    {
        name: "budget-without-amount",
        title: ("Kinh phí chưa có mức dự kiến", "Funding without an amount"),
        catches: (
            "Phần kinh phí chỉ nêu nguồn, không nêu số tiền hoặc tỷ lệ; chỉ kiểm tra khi tỉnh yêu \
             cầu.",
            "A part on funding that names sources and no amount; only where the province asks.",
        ),
        why: (
            "Nơi yêu cầu ghi mức dự kiến sẽ trả lại kế hoạch để bổ sung.",
            "Where amounts are asked for, the plan comes back.",
        ),
        example: (
            "“Kinh phí được bố trí từ ngân sách nhà nước theo phân cấp.”",
            "“Kinh phí được bố trí từ ngân sách nhà nước theo phân cấp.”",
        ),
        not_flagged: (
            "“350 triệu đồng”; “tối thiểu 1% tổng chi ngân sách xã”.",
            "“350 triệu đồng”; “tối thiểu 1% tổng chi ngân sách xã”.",
        ),
    },
    {
        name: "indicator-without-task",
        title: ("Chỉ tiêu chưa có nhiệm vụ", "An indicator without a task"),
        catches: (
            "Chỉ tiêu không có nhiệm vụ nào cùng chủ đề trong bảng nhiệm vụ.",
            "An indicator on whose topic there is no task.",
        ),
        why: (
            "Chỉ tiêu không có nhiệm vụ kèm theo thì khó đạt.",
            "A figure that nobody works for will not move.",
        ),
        example: (
            "“Đơn đăng ký sở hữu trí tuệ mỗi năm”; không nhiệm vụ nào về sở hữu trí tuệ",
            "“Đơn đăng ký sở hữu trí tuệ mỗi năm”; no task on intellectual property",
        ),
        not_flagged: (
            "Kế hoạch có dưới mười nhiệm vụ trong bảng.",
            "Plans with fewer than ten tasks in tables.",
        ),
    },
}
