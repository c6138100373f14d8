//! Findings about deadlines and reports, in words.

use sauro_check::rules::time::{Problem, Unclear};
use sauro_model::Date;

use super::At;
use crate::Lang;

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    match lang {
        Lang::Vi => vietnamese(problem, at),
        Lang::En => english(problem, at),
    }
}

fn vietnamese(problem: &Problem, at: &At<'_>) -> (String, String) {
    let quotes = at.quotes();
    match problem {
        Problem::MissingDeadline => (
            format!("{at} chưa có thời hạn."),
            "Đề nghị ghi ngày, tháng hoặc quý hoàn thành cho từng dòng.".into(),
        ),
        Problem::NoDeadlineColumn { is_tasks, year, is_asked } => {
            let kind = if *is_tasks { "nhiệm vụ" } else { "chỉ tiêu" };
            let place = capital(&at.nth(0));
            let asked = if *is_asked {
                format!(", trong khi kế hoạch yêu cầu “{}”", at.quote_of(1))
            } else {
                String::new()
            };
            let what = match year {
                Some(year) => format!(
                    "{place}: bảng {kind} chưa có cột thời hạn, các dòng chỉ có mốc chung năm {year}{asked}."
                ),
                None => format!("{place}: bảng {kind} chưa có cột thời hạn{asked}."),
            };
            (
                what,
                "Đề nghị bổ sung cột thời hạn, hoặc nêu một thời hạn chung trong văn bản.".into(),
            )
        }
        Problem::MalformedDeadline { why } => malformed_vi(*why, at),
        Problem::ImpossibleDate => (
            format!("{at}: {quotes} không có trong lịch."),
            "Đề nghị kiểm tra lại ngày, tháng.".into(),
        ),
        Problem::PastDeadline { issued, is_own } => (
            format!("{at}: thời hạn {quotes} đã qua so với {}.", issue_vi(*issued, *is_own)),
            "Đề nghị cập nhật thời hạn.".into(),
        ),
        Problem::BeginsBeforeIssue { issued, is_own } => (
            format!(
                "{at}: thời hạn {quotes} bắt đầu từ năm đã hết hoặc sắp hết so với {}.",
                issue_vi(*issued, *is_own)
            ),
            "Đề nghị xác nhận mốc bắt đầu và nêu mốc hoàn thành.".into(),
        ),
        Problem::OutsidePeriod { from, to } => (
            format!(
                "{at}: thời hạn {quotes} nằm ngoài thời gian của kế hoạch{}.",
                span(*from, *to)
            ),
            "Đề nghị sửa thời hạn hoặc thời gian của kế hoạch.".into(),
        ),
        Problem::MilestoneOutsidePeriod { column, by, from, to } => (
            format!(
                "{}: mốc {} của cột “{}” nằm ngoài thời gian của kế hoạch{}.",
                capital(&at.nth(0)),
                by.year(),
                column,
                span(*from, *to)
            ),
            "Đề nghị xác nhận cột này là mục tiêu của kế hoạch hay là định hướng.".into(),
        ),
        Problem::DueInMonthOfIssue { count, issued, is_own } => {
            let month = month(*issued);
            let issue = if *is_own {
                format!("trùng tháng ban hành kế hoạch ({})", date(*issued))
            } else {
                format!("trùng tháng của căn cứ mới nhất ({})", date(*issued))
            };
            (
                format!("{at}: {count} dòng có thời hạn trong tháng {month}, {issue}."),
                "Đề nghị xác nhận tính khả thi hoặc lùi thời hạn.".into(),
            )
        }
        Problem::OpenEndedDeadline => (
            format!("{at}: thời hạn {quotes} không có điểm kết thúc."),
            "Đề nghị nêu mốc đánh giá đầu tiên.".into(),
        ),
        Problem::ContinuousDeadlineQuantified => (
            format!("{at} có mức phải đạt nhưng thời hạn ghi {quotes}."),
            "Đề nghị ghi mốc chốt số liệu, ví dụ “31/12” hằng năm.".into(),
        ),
        Problem::MultipleDeadlines => (
            format!("{at} có nhiều thời hạn trong một ô: {quotes}."),
            "Đề nghị tách thời hạn theo từng sản phẩm.".into(),
        ),
        Problem::RelativeDeadline => (
            format!("{at}: thời hạn {quotes} phụ thuộc văn bản hoặc sự kiện khác."),
            "Đề nghị bổ sung mốc muộn nhất.".into(),
        ),
        Problem::ReportingChainOrder { sender, collector } => (
            format!(
                "{sender} gửi báo cáo “{}” ({}), {collector} tổng hợp và báo cáo “{}” ({}): không đủ thời gian tổng hợp.",
                at.quote_of(1),
                at.nth(1),
                at.quote(),
                at.nth(0)
            ),
            "Đề nghị điều chỉnh để ngày gửi của các đơn vị sớm hơn ngày báo cáo tổng hợp.".into(),
        ),
        Problem::ReportingDeadlineMissing { has_cycle: false } => (
            format!("{at}: chế độ báo cáo chưa có kỳ báo cáo và ngày gửi{}.", only_quote(at)),
            "Đề nghị bổ sung, ví dụ “trước ngày 15 hằng tháng”.".into(),
        ),
        Problem::ReportingDeadlineMissing { has_cycle: true } => (
            format!("{at}: chế độ báo cáo có kỳ báo cáo nhưng chưa có ngày gửi{}.", only_quote(at)),
            "Đề nghị bổ sung ngày gửi báo cáo.".into(),
        ),
    }
}

fn malformed_vi(why: Unclear, at: &At<'_>) -> (String, String) {
    let quotes = at.quotes();
    let what = match why {
        Unclear::NotADate => format!("{at}: thời hạn {quotes} không xác định được ngày."),
        Unclear::Reversed => format!("{at}: thời hạn {quotes} có mốc cuối trước mốc đầu."),
        Unclear::NoDate => format!("{at}: cột thời hạn ghi {quotes}, không phải là thời hạn."),
        Unclear::OtherContent => {
            format!("{at}: cột thời hạn ghi {quotes}, lẫn nội dung khác với thời hạn.")
        }
        Unclear::NoYear => {
            format!("{at}: thời hạn {quotes} chưa có năm, trong khi kế hoạch kéo dài nhiều năm.")
        }
        Unclear::Vague => format!("{at}: thời hạn {quotes} chưa rõ ngày kết thúc."),
    };
    let fix = match why {
        Unclear::OtherContent => {
            "Đề nghị chỉ ghi thời hạn ở cột này, chuyển nội dung khác sang cột sản phẩm.".into()
        }
        _ => "Đề nghị ghi theo dạng ngày/tháng/năm, tháng/năm hoặc quý/năm.".into(),
    };
    (what, fix)
}

fn english(problem: &Problem, at: &At<'_>) -> (String, String) {
    let quotes = at.quotes();
    match problem {
        Problem::MissingDeadline => {
            (format!("{at}: no deadline."), "Give each row its day, month or quarter.".into())
        }
        Problem::NoDeadlineColumn { is_tasks, year, is_asked } => {
            let kind = if *is_tasks { "tasks" } else { "indicators" };
            let year =
                year.map(|year| format!("; all rows share the year {year}")).unwrap_or_default();
            let asked = if *is_asked {
                format!(", although the plan asks for “{}”", at.quote_of(1))
            } else {
                String::new()
            };
            (
                format!(
                    "{}: the table of {kind} has no column for deadlines{year}{asked}.",
                    capital(&at.nth(0))
                ),
                "Add such a column, or state one common deadline in the text.".into(),
            )
        }
        Problem::MalformedDeadline { why } => malformed_en(*why, at),
        Problem::ImpossibleDate => {
            (format!("{at}: {quotes} is in no calendar."), "Check the day and the month.".into())
        }
        Problem::PastDeadline { issued, is_own } => (
            format!("{at}: the deadline {quotes} was over by {}.", issue_en(*issued, *is_own)),
            "Bring the deadline up to date.".into(),
        ),
        Problem::BeginsBeforeIssue { issued, is_own } => (
            format!(
                "{at}: {quotes} begins in a year that was over, or nearly so, by {}.",
                issue_en(*issued, *is_own)
            ),
            "Confirm the beginning and state an end.".into(),
        ),
        Problem::OutsidePeriod { from, to } => (
            format!("{at}: the deadline {quotes} is outside the plan's time{}.", span(*from, *to)),
            "Mend the deadline or the plan's time.".into(),
        ),
        Problem::MilestoneOutsidePeriod { column, by, from, to } => (
            format!(
                "{}: the milestone {} of the column “{}” is outside the plan's time{}.",
                capital(&at.nth(0)),
                by.year(),
                column,
                span(*from, *to)
            ),
            "Confirm whether the column is an aim of this plan or an outlook.".into(),
        ),
        Problem::DueInMonthOfIssue { count, issued, is_own } => {
            let issue = if *is_own { "the plan was issued" } else { "its newest basis was issued" };
            (
                format!(
                    "{at}: {count} rows are due in {}, the month in which {issue} ({}).",
                    month(*issued),
                    date(*issued)
                ),
                "Confirm that this can be done, or move the deadlines.".into(),
            )
        }
        Problem::OpenEndedDeadline => (
            format!("{at}: the deadline {quotes} has no end."),
            "State the first day of review.".into(),
        ),
        Problem::ContinuousDeadlineQuantified => (
            format!("{at}: a figure is to be reached, but the deadline is {quotes}."),
            "State the day on which the figure is taken, such as 31/12 of each year.".into(),
        ),
        Problem::MultipleDeadlines => (
            format!("{at}: several deadlines in one cell: {quotes}."),
            "Give each output its own deadline.".into(),
        ),
        Problem::RelativeDeadline => (
            format!("{at}: the deadline {quotes} hangs on another document or event."),
            "Add a latest day.".into(),
        ),
        Problem::ReportingChainOrder { sender, collector } => (
            format!(
                "{sender} report “{}” ({}), {collector} reports the sum “{}” ({}): no time to put the reports together.",
                at.quote_of(1),
                at.nth(1),
                at.quote(),
                at.nth(0)
            ),
            "Let the units' day come before that of the summary.".into(),
        ),
        Problem::ReportingDeadlineMissing { has_cycle: false } => (
            format!("{at}: reports are owed without a cycle and a day{}.", only_quote(at)),
            "Add both, such as “trước ngày 15 hằng tháng”.".into(),
        ),
        Problem::ReportingDeadlineMissing { has_cycle: true } => (
            format!("{at}: reports are owed in a cycle, but on no day{}.", only_quote(at)),
            "Add the day.".into(),
        ),
    }
}

fn malformed_en(why: Unclear, at: &At<'_>) -> (String, String) {
    let quotes = at.quotes();
    let what = match why {
        Unclear::NotADate => format!("{at}: the deadline {quotes} gives no day."),
        Unclear::Reversed => format!("{at}: the deadline {quotes} ends before it begins."),
        Unclear::NoDate => format!("{at}: the column for deadlines says {quotes}, which is none."),
        Unclear::OtherContent => {
            format!("{at}: the column for deadlines says {quotes}, with other content beside it.")
        }
        Unclear::NoYear => {
            format!("{at}: the deadline {quotes} lacks its year in a plan of several years.")
        }
        Unclear::Vague => format!("{at}: the deadline {quotes} has no certain last day."),
    };
    let fix = match why {
        Unclear::OtherContent => "Keep only the deadline here; outputs have their own column.",
        _ => "Write day/month/year, month/year or quarter/year.",
    };
    (what, fix.into())
}

fn issue_vi(issued: Date, is_own: bool) -> String {
    let day = date(issued);
    if is_own {
        format!("ngày ban hành kế hoạch ({day})")
    } else {
        format!("ngày của căn cứ mới nhất ({day}; kế hoạch chưa ghi ngày ban hành)")
    }
}

fn issue_en(issued: Date, is_own: bool) -> String {
    let day = date(issued);
    if is_own {
        format!("the day of issue ({day})")
    } else {
        format!("the day of the newest basis ({day}; the plan's own is blank)")
    }
}

/// " (01/01/2026 - 31/12/2026)".
fn span(from: Option<Date>, to: Option<Date>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!(" ({} - {})", date(from), date(to)),
        (None, Some(to)) => format!(" (… - {})", date(to)),
        (Some(from), None) => format!(" ({} - …)", date(from)),
        (None, None) => String::new(),
    }
}

fn date(date: Date) -> String {
    Lang::Vi.date(date)
}

fn month(date: Date) -> String {
    Lang::Vi.month(date)
}

/// The words at fault where there is one place; clauses of many places would bury the sentence.
fn only_quote(at: &At<'_>) -> String {
    match at.quote_of(1) {
        "" => format!(" ({})", at.quotes()),
        _ => String::new(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

explained! {
    pub(super) RULES, DETAILS
    {
        name: "past-deadline",
        title: ("Thời hạn đã qua", "Deadline in the past"),
        catches: (
            "Thời hạn kết thúc trước ngày ban hành kế hoạch; khi chưa có ngày ban hành thì so với căn cứ mới nhất.",
            "A deadline that ends before the plan's day of issue or, while that is blank, before its newest basis.",
        ),
        why: (
            "Không thể giao việc với thời hạn đã qua; dòng này có thể chép từ kế hoạch cũ hoặc sai năm.",
            "Work cannot be due before it is assigned; the row may come from an older plan, or the year is wrong.",
        ),
        example: (
            "44 | Thúc đẩy tiêu dùng sản phẩm số | Quý I/2025 (kế hoạch căn cứ văn bản ngày 03/12/2025)",
            "44 | Promote digital products | Quý I/2025 (in a plan that rests on a document of 03/12/2025)",
        ),
        not_flagged: (
            "Tháng, quý còn đang diễn ra; giai đoạn bắt đầu trong năm ban hành; việc hằng năm.",
            "A month or quarter still running; a stretch that begins in the year of issue; yearly work.",
        ),
    },
    {
        name: "deadline-outside-period",
        title: ("Thời hạn ngoài thời gian của kế hoạch", "Deadline outside the plan's time"),
        catches: (
            "Thời hạn hoặc mốc chỉ tiêu nằm ngoài thời gian ghi ở tên kế hoạch.",
            "A deadline or milestone outside the time that the plan's title states.",
        ),
        why: (
            "Khi tổng kết kế hoạch, dòng này vẫn chưa đến hạn, hoặc tên kế hoạch ghi sai thời gian.",
            "When the plan is wound up the row is not yet due, or the title states the wrong time.",
        ),
        example: (
            "7 | Xây dựng kế hoạch | 12/2027 (kế hoạch năm 2026)",
            "7 | Draw up a plan | 12/2027 (in a plan for 2026)",
        ),
        not_flagged: (
            "“2026 và các năm tiếp theo”; việc chuẩn bị trước kỳ kế hoạch; cột định hướng, tầm nhìn.",
            "“2026 và các năm tiếp theo”; preparations before the period; columns of outlook.",
        ),
    },
    {
        name: "impossible-date",
        title: ("Ngày không có trong lịch", "Date in no calendar"),
        catches: (
            "Ngày, tháng hoặc quý không tồn tại như 30/02, 31/4, tháng 13, ở cột thời hạn hoặc trong văn bản.",
            "A day, month or quarter that does not exist, such as 30/02, 31/4 or tháng 13, in deadlines or text.",
        ),
        why: (
            "Không biết ngày nào mới đúng; lỗi gõ phím sẽ thành nội dung chính thức sau khi ký.",
            "Nobody knows which day is meant; once signed, the slip is official.",
        ),
        example: ("3 | Ban hành quy chế | 31/4/2026", "3 | Issue rules | 31/4/2026"),
        not_flagged: (
            "Số, ký hiệu văn bản; phân số; chỗ để trống “ngày    tháng    năm 2026”.",
            "Numbers of documents; fractions; dates left blank.",
        ),
    },
    {
        name: "malformed-deadline",
        title: ("Thời hạn không xác định được", "Deadline that gives no day"),
        catches: (
            "Nội dung ở cột thời hạn không phải là ngày, tháng, quý hoặc cụm từ được chấp nhận.",
            "A deadline that is no day, month, quarter or accepted phrase.",
        ),
        why: (
            "Thời hạn không đọc được thành ngày thì không theo dõi và không nhập được vào phần mềm giao việc.",
            "A deadline that gives no day cannot be monitored or entered in the system of assigned work.",
        ),
        example: (
            "44 | Thúc đẩy tiêu dùng sản phẩm số | Tháng Quý I/2025",
            "44 | Promote digital products | Tháng Quý I/2025",
        ),
        not_flagged: (
            "“Thường xuyên”, “Hằng năm”, “Theo quy định”, “Quý II, III/2026”; “Quý II” trong kế hoạch một năm.",
            "“Thường xuyên”, “Hằng năm”, “Theo quy định”, “Quý II, III/2026”; “Quý II” in a plan of one year.",
        ),
    },
    {
        name: "reporting-chain-order",
        title: (
            "Ngày báo cáo tổng hợp không sau ngày các đơn vị gửi",
            "Summary due before its parts",
        ),
        catches: (
            "Cơ quan tổng hợp phải báo cáo trước hoặc cùng ngày các đơn vị gửi báo cáo.",
            "The collecting unit's report is due before, or on, the day on which it receives the others.",
        ),
        why: (
            "Cơ quan tổng hợp không có số liệu của các đơn vị khi phải báo cáo.",
            "The collecting unit lacks the others' figures when it must report.",
        ),
        example: (
            "Các đơn vị gửi Phòng Văn hóa – Xã hội trước ngày 20 hằng tháng; Phòng báo cáo UBND xã trước ngày 15 hằng tháng.",
            "Units report by the 20th of each month, the collecting department by the 15th.",
        ),
        not_flagged: (
            "Báo cáo khác kỳ; ngày đầu tháng sau (ngày 25, rồi ngày 05 tháng sau).",
            "Reports of another cycle; a day early in the next month (25, then 05).",
        ),
    },
    {
        name: "missing-deadline",
        title: ("Chưa có thời hạn", "No deadline"),
        catches: (
            "Dòng để trống thời hạn; bảng nhiệm vụ không có cột thời hạn; bảng chỉ tiêu không có mốc thời gian, hoặc chỉ có năm trong khi kế hoạch yêu cầu “rõ thời gian”.",
            "A row without a deadline; a table of tasks without a column for it; indicators without any year, or with only a year where the plan asks for “rõ thời gian”.",
        ),
        why: (
            "Không có thời hạn thì không xác định được việc chậm và không đạt yêu cầu “rõ thời gian”.",
            "Without a deadline nobody can say that work is late.",
        ),
        example: (
            "18 | Kết nối, chia sẻ dữ liệu | Văn phòng HĐND và UBND xã | (để trống)",
            "18 | Connect and share data | Văn phòng HĐND và UBND xã | (empty)",
        ),
        not_flagged: (
            "Chỉ tiêu có năm ở tên cột hoặc tên phụ lục; dòng dùng chung ô thời hạn đã gộp với dòng trên.",
            "Indicators with a year in the column or the title; rows that share a merged cell.",
        ),
    },
    {
        name: "continuous-deadline-quantified",
        title: ("Có mức phải đạt nhưng thời hạn “Thường xuyên”", "A figure due “Thường xuyên”"),
        catches: (
            "Dòng có con số phải đạt mà thời hạn chỉ ghi “Thường xuyên”.",
            "A row with a figure to reach whose deadline is only “Thường xuyên”.",
        ),
        why: (
            "Con số phải được chốt vào một ngày thì mới đánh giá được đạt hay không đạt.",
            "A figure can be judged only if it is taken on a day.",
        ),
        example: (
            "4 | Trên 90% người dân hài lòng với dịch vụ công trực tuyến | Thường xuyên",
            "4 | Over 90% of citizens content with online services | Thường xuyên",
        ),
        not_flagged: (
            "Việc thường xuyên không có con số; “Thường xuyên đến hết năm 2026”.",
            "Continuous work without a figure; “Thường xuyên đến hết năm 2026”.",
        ),
    },
    {
        name: "open-ended-deadline",
        title: ("Thời hạn không có điểm kết thúc", "Deadline without an end"),
        catches: (
            "Thời hạn dạng “2025 và những năm tiếp theo”, “từ tháng 6/2026 trở đi”.",
            "Deadlines such as “2025 và những năm tiếp theo” or “từ tháng 6/2026 trở đi”.",
        ),
        why: (
            "Không có mốc đánh giá đầu tiên thì việc không bao giờ chậm và không bao giờ xong.",
            "Without a first day of review the work is never late and never done.",
        ),
        example: (
            "32 | Số hóa dữ liệu tư pháp, đất đai | 2025 và những năm tiếp theo",
            "32 | Digitise justice and land data | 2025 và những năm tiếp theo",
        ),
        not_flagged: (
            "“Thường xuyên”, “Hằng năm”, “Tháng 12/2026 và hằng năm”.",
            "“Thường xuyên”, “Hằng năm”, “Tháng 12/2026 và hằng năm”.",
        ),
    },
    {
        name: "multiple-deadlines",
        title: ("Nhiều thời hạn trong một ô", "Several deadlines in one cell"),
        catches: (
            "Ô thời hạn có từ hai mốc, hoặc một mốc kèm “thường xuyên”.",
            "A cell with two dates, or with a date and “thường xuyên”.",
        ),
        why: (
            "Không rõ sản phẩm nào phải xong vào ngày nào.",
            "Nobody can tell which output is due on which day.",
        ),
        example: (
            "16 | Triển khai các nền tảng số quốc gia | 12/2025 và Thường xuyên",
            "16 | Deploy national platforms | 12/2025 và Thường xuyên",
        ),
        not_flagged: (
            "“12/2025 và duy trì thường xuyên”; “10/6 và 10/12 hằng năm”; một khoảng từ ngày đến ngày.",
            "“12/2025 và duy trì thường xuyên”; “10/6 và 10/12 hằng năm”; a stretch of time.",
        ),
    },
    {
        name: "relative-deadline",
        title: ("Thời hạn phụ thuộc văn bản khác", "Deadline that hangs on something else"),
        catches: (
            "Thời hạn tính từ văn bản hoặc sự kiện khác, không có mốc muộn nhất.",
            "A deadline counted from another document or event, without a latest day.",
        ),
        why: (
            "Nếu văn bản kia chưa ban hành thì việc này không bao giờ đến hạn.",
            "If the event does not come, the work is never due.",
        ),
        example: (
            "5 | Ban hành kế hoạch của xã | 20 ngày sau khi tỉnh ban hành kế hoạch",
            "5 | Issue the commune's plan | 20 days after the province's",
        ),
        not_flagged: (
            "“Khi có yêu cầu”, “Đột xuất”.",
            "“Khi có yêu cầu”, “Đột xuất”: work on call.",
        ),
    },
    {
        name: "deadline-same-month-as-issue",
        title: ("Nhiều việc đến hạn trong tháng ban hành", "Many rows due in the month of issue"),
        catches: (
            "Từ ba dòng trở lên có thời hạn trong tháng ban hành kế hoạch.",
            "Three rows or more that are due in the month in which the plan was issued.",
        ),
        why: (
            "Khi kế hoạch đến các đơn vị thì thời hạn có thể đã qua.",
            "By the time the plan reaches the units the deadlines may have passed.",
        ),
        example: (
            "Chín nhiệm vụ có thời hạn “12/2025”, căn cứ mới nhất ngày 03/12/2025.",
            "Nine tasks due “12/2025” in a plan whose newest basis is of 03/12/2025.",
        ),
        not_flagged: (
            "Một, hai việc có thể đã làm dở; thời hạn đã qua từ trước.",
            "One or two rows, which may be half done; deadlines already past.",
        ),
    },
    {
        name: "reporting-deadline-missing",
        title: ("Chế độ báo cáo chưa có ngày", "Reports without a day"),
        catches: (
            "Nội dung giao báo cáo “định kỳ”, “theo quy định” mà không nêu kỳ báo cáo, ngày gửi.",
            "Reports owed “định kỳ” or “theo quy định” without a cycle or a day.",
        ),
        why: (
            "Báo cáo không có ngày gửi thì chỉ được làm khi có người hỏi.",
            "A report without a day is written only when someone asks for it.",
        ),
        example: (
            "Định kỳ tổng hợp tình hình triển khai, báo cáo UBND xã.",
            "“Định kỳ tổng hợp tình hình triển khai, báo cáo UBND xã.”",
        ),
        not_flagged: (
            "Báo cáo đột xuất; đơn vị đã có ngày gửi cho cùng kỳ báo cáo ở mục khác.",
            "Reports on call; an agency that has a day for the same cycle elsewhere.",
        ),
    },
}
