//! The fixed words of the interface: each line is one text in Vietnamese and in English.
//!
//! Vietnamese is part of the module. Few readers want English, so its words lie apart, and the page
//! hands them over where they are wanted.

use std::str::Split;
use std::sync::OnceLock;

/// Declares the words once for both languages, so that neither can lack one.
macro_rules! strings {
    ($($name:ident: $vi:literal, $en:literal;)*) => {
        /// The fixed words of the interface in one language; each field's doc is its Vietnamese.
        #[derive(Debug)]
        pub struct Strings {
            $(#[doc = $vi] pub $name: &'static str,)*
        }

        pub(crate) const VI: Strings = Strings { $($name: $vi,)* };

        impl Strings {
            /// The words of a text, a line for each in the order above.
            fn of_lines(text: &'static str) -> Strings {
                let mut lines = text.split('\n');
                let mut strings = VI;
                $(take_line(&mut lines, &mut strings.$name);)*
                strings
            }
        }

        /// Every text with its Vietnamese and English form, for tests over all of them.
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en),)*];
    };
}

static ENGLISH: OnceLock<Strings> = OnceLock::new();

/// The English words. `None` until they are learnt.
pub(crate) fn english() -> Option<&'static Strings> {
    ENGLISH.get()
}

/// The English words as [`learn_english`] reads them: a line for each.
pub fn english_lines() -> String {
    ALL.iter().map(|(_, _, english)| *english).collect::<Vec<_>>().join("\n")
}

/// Takes up the English words, once. Lines of another version of the product are not taken.
pub fn learn_english(lines: String) {
    if ENGLISH.get().is_some() || lines.split('\n').count() != ALL.len() {
        return;
    }
    let lines: &'static str = Box::leak(lines.into_boxed_str());
    ENGLISH.get_or_init(|| Strings::of_lines(lines));
}

#[inline(never)]
fn take_line<'a>(lines: &mut Split<'a, char>, word: &mut &'a str) {
    if let Some(line) = lines.next() {
        *word = line;
    }
}

strings! {
    // The frame.
    progress_of_plan: "Tiến độ thực hiện kế hoạch", "Progress of the plan";
    views: "Các mục xem", "Views";
    view_overview: "Tổng quan", "Overview";
    view_indicators: "Chỉ tiêu", "Indicators";
    view_agencies: "Phân công", "Who answers";
    view_tasks: "Nhiệm vụ", "Tasks";
    view_reporting: "Báo cáo", "Reports";
    period: "Thời gian kế hoạch", "Plan period";
    data_until: "Số liệu đến", "Data as of";
    no_data_yet: "Chưa có số liệu", "No data yet";
    assessed_on: "Đánh giá tại ngày", "Assessed as of";
    illustrative: "Số liệu minh hoạ", "Illustrative data";
    illustrative_long: "Các kết quả dưới đây là số liệu minh hoạ, không phải số liệu thật.",
        "The results below are illustrative, not real figures.";
    milestone: "Mốc", "Milestone";
    milestone_current: "Mốc đang thực hiện", "Current milestone";
    taken_at: "Lấy số liệu lúc", "Data taken at";
    made_with: "Hiển thị bằng", "Shown with";
    print: "In", "Print";
    export_csv: "Tải CSV", "Download CSV";
    export_snapshot: "Tải bản xem ngoại tuyến", "Download an offline copy";
    present: "Trình chiếu", "Present";
    reload: "Tải lại", "Try again";
    export_png: "Tải ảnh PNG", "Download PNG";
    export_svg: "Tải hình SVG", "Download SVG";
    close: "Đóng", "Close";
    show_all: "Xem tất cả", "Show all";
    clear_filters: "Bỏ lọc", "Clear filters";
    all: "Tất cả", "All";
    none: "Không có", "None";
    not_stated: "Chưa nêu", "Not stated";
    faults_of_data: "Dòng số liệu không dùng được", "Data that could not be used";
    faults_hint: "Các dòng còn lại vẫn hiển thị bình thường.", "All other rows are shown as usual.";
    empty_plan: "Kế hoạch này chưa có chỉ tiêu hay nhiệm vụ nào để hiển thị.",
        "This plan has no indicators or tasks to show.";
    empty_filter: "Không có dòng nào khớp. Hãy bỏ bớt điều kiện lọc.",
        "No row matches. Remove some of the filters.";

    // Statuses of indicators, as in the calculation.
    status: "Trạng thái", "Status";
    status_invalid: "Chưa đánh giá được", "Cannot be assessed";
    status_judged: "Do người đánh giá", "Judged by a person";
    status_no_data: "Chưa có số liệu", "No data";
    status_met: "Đạt", "Met";
    status_met_late: "Đạt muộn", "Met late";
    status_missed: "Không đạt", "Missed";
    status_regress: "Thụt lùi", "Going backwards";
    status_on_track: "Đúng tiến độ", "On track";
    status_accelerate: "Cần đẩy nhanh", "Needs acceleration";
    status_behind: "Chậm tiến độ", "Behind";
    status_open: "Chưa đạt, còn trong hạn", "Not met, within time";

    // Overview.
    by_status: "Chỉ tiêu theo trạng thái", "Indicators by status";
    indicators_met: "Chỉ tiêu đã đạt", "Indicators met";
    of_which_late: "trong đó đạt muộn", "of which late";
    due_rate: "Tỷ lệ đạt của mục đến hạn", "Met of those due";
    due_so_far: "đã đến hạn", "due so far";
    nothing_due: "Chưa có mục nào đến hạn", "Nothing is due yet";
    index: "Chỉ số chung", "Index";
    index_coverage: "tính trên", "computed over";
    index_withheld: "Chưa tính vì số liệu chưa đủ 80% chỉ tiêu",
        "Not computed: data cover less than 80% of the indicators";
    tasks_done: "Nhiệm vụ hoàn thành", "Tasks done";
    tasks_overdue: "quá hạn", "overdue";
    reports_sent: "Báo cáo đúng hạn", "Reports on time";
    attention: "Cần chú ý trước", "Needs attention first";
    attention_none: "Không có chỉ tiêu nào chậm hoặc thiếu số liệu.",
        "No indicator is behind or lacks data.";
    changes: "Thay đổi từ", "Changed since";
    changes_none: "Chưa có thay đổi trạng thái.", "No status has changed.";
    by_group: "Theo nhóm", "By group";
    group: "Nhóm", "Group";
    no_group: "Các chỉ tiêu", "Indicators";

    // Indicators.
    search: "Tìm chỉ tiêu, cơ quan", "Search indicators, agencies";
    agency: "Cơ quan", "Agency";
    sort: "Sắp xếp", "Sort by";
    sort_printed: "Thứ tự kế hoạch", "Order of the plan";
    sort_attention: "Cần chú ý trước", "Needs attention first";
    sort_achieved_up: "Mức đạt tăng dần", "Achieved, lowest first";
    sort_achieved_down: "Mức đạt giảm dần", "Achieved, highest first";
    sort_name: "Theo tên", "By name";
    of_indicators: "chỉ tiêu", "indicators";
    of_tasks: "nhiệm vụ", "tasks";
    no_short: "STT", "No.";
    indicator: "Chỉ tiêu", "Indicator";
    target: "Mục tiêu", "Target";
    result: "Kết quả", "Result";
    progress: "Tiến độ", "Progress";
    lead: "Chủ trì", "Lead";
    support: "Phối hợp", "Support";
    monitor: "Theo dõi", "Monitor";
    owner_above: "Cấp trên chủ trì", "Owner above";
    lead_short: "CT", "L";
    support_short: "PH", "S";
    monitor_short: "TD", "M";
    figures: "Số liệu", "Figures";
    achieved: "Mức đạt", "Achieved";
    expected_by_now: "Lộ trình đến nay", "Expected by now";
    pace: "Nhịp so với lộ trình", "Pace against the line";
    gap: "Chênh lệch so với mục tiêu", "Gap to the target";
    time_distance: "So với lộ trình", "Against the line";
    forecast: "Dự báo", "Forecast";
    baseline: "Số đầu kỳ", "Baseline";
    baseline_first_value: "giá trị đầu tiên của cổng", "first value reported";
    milestones: "Các mốc", "Milestones";
    working: "Cách tính", "How it was computed";
    history: "Các lần báo cáo", "Reported values";
    on_date: "Tại ngày", "As of";
    source: "Nguồn", "Source";
    evidence: "Minh chứng", "Evidence";
    note: "Ghi chú", "Note";
    basis: "Căn cứ", "Legal basis";
    local_task: "Việc của xã", "Commune's own part";
    deadline: "Thời hạn", "Deadline";
    row: "dòng", "row";
    place: "Vị trí trong kế hoạch", "Place in the plan";
    unit: "Đơn vị tính", "Unit";
    chart_of: "Biểu đồ", "Chart of";
    chart_values: "Giá trị báo cáo", "Reported values";
    chart_line: "Lộ trình", "Planned line";
    chart_forecast: "Dự báo", "Forecast";
    chart_target: "Mục tiêu", "Target";
    superseded: "đã được thay bằng số báo cáo sau", "replaced by a later report";
    forecast_expected: "Dự kiến đạt", "Expected to be met";
    forecast_at_risk: "Có nguy cơ", "At risk";
    forecast_unlikely: "Nguy cơ không đạt", "Likely to be missed";
    forecast_unknown: "Chưa đủ số liệu để dự báo", "Too few values to forecast";
    forecast_none: "Không dự báo", "No forecast";

    // Agencies.
    leads: "Chủ trì", "Leads";
    supports: "Phối hợp", "Supports";
    monitors: "Theo dõi", "Monitors";
    late_rows: "Chậm hoặc không đạt", "Behind or missed";
    matrix: "Bảng phân công", "Matrix";
    matrix_caption: "Chỉ tiêu theo cơ quan: CT chủ trì, PH phối hợp, TD theo dõi",
        "Indicators by agency: L leads, S supports, M monitors";
    list: "Danh sách", "List";
    collective: "Nhóm đơn vị", "Class of units";
    no_agencies: "Kế hoạch chưa phân công cơ quan nào.", "The plan names no agency.";

    // Tasks.
    task: "Nhiệm vụ", "Task";
    output: "Sản phẩm", "Output";
    state: "Tình trạng", "State";
    timeline: "Dòng thời gian", "Timeline";
    no_tasks: "Kế hoạch không có bảng nhiệm vụ.", "The plan has no task table.";
    task_done: "Hoàn thành", "Done";
    task_done_late: "Hoàn thành muộn", "Done late";
    task_partly_done: "Hoàn thành một phần", "Partly done";
    task_in_progress: "Đang thực hiện", "In progress";
    task_not_started: "Chưa thực hiện", "Not started";
    task_overdue: "Quá hạn", "Overdue";
    task_no_data: "Chưa có thông tin", "No information";
    due_continuous: "Thường xuyên", "Continuous";
    due_annual: "Hằng năm", "Each year";
    due_half_yearly: "06 tháng", "Each half-year";
    due_quarterly: "Hằng quý", "Each quarter";
    due_monthly: "Hằng tháng", "Each month";

    // Reports.
    cadence: "Kỳ báo cáo", "Cadence";
    due_day: "Hạn gửi", "Due";
    cadence_weekly: "Hằng tuần", "Weekly";
    cadence_monthly: "Hằng tháng", "Monthly";
    cadence_quarterly: "Hằng quý", "Quarterly";
    cadence_half_yearly: "06 tháng", "Half-yearly";
    cadence_annual: "Hằng năm", "Annual";
    cadence_on_demand: "Đột xuất", "On demand";
    cadence_unstated: "Chưa nêu kỳ", "Not stated";
    report_on_time: "Đúng hạn", "On time";
    report_late: "Muộn", "Late";
    report_overdue: "Quá hạn", "Overdue";
    report_not_due: "Chưa đến hạn", "Not yet due";
    report_received: "Đã nhận", "Received";
    report_awaited: "Chưa nhận", "Not received";
    no_due_day: "Kế hoạch không ghi ngày gửi", "The plan gives no day";
    none_received: "Cổng chưa công bố báo cáo nào của chế độ này, nên chưa rõ đơn vị nào đã gửi.",
        "The portal has published no report of this duty, so it is not known who has sent one.";
    sender_class: "nhóm đơn vị, kế hoạch không nêu tên", "a class of units, none is named";
    no_duties: "Kế hoạch chưa nêu chế độ báo cáo.", "The plan states no reporting duty.";
    of_month: "ngày", "day";

    // Why a row cannot be assessed.
    invalid_no_target: "Dòng này chưa có mức phải đạt.", "The row has no target.";
    invalid_no_target_value: "Mức phải đạt không ghi thành số.",
        "The target is not written as a number.";
    invalid_unit: "Số liệu báo cáo khác đơn vị tính với mục tiêu; cần báo cáo cùng đơn vị.",
        "The reported figures are in another unit than the target; report in the same unit.";
    invalid_direction: "Chiều phấn đấu ngược với số đầu kỳ và mục tiêu; cần rà soát trong kế hoạch.",
        "The stated direction contradicts baseline and target; the plan needs a look.";
    invalid_too_large: "Số liệu quá lớn, không tính được.",
        "The figures are too large to compute with.";

    // What is wrong with a reported row.
    fault_future: "ngày số liệu ở sau ngày đánh giá, không dùng.",
        "dated after the day of the assessment; not used.";
    fault_before_plan: "ngày số liệu ở trước thời gian kế hoạch, không dùng.",
        "dated before the plan begins; not used.";
    fault_no_date: "thiếu ngày số liệu, không dùng.", "without a date; not used.";
    fault_not_a_number: "giá trị không phải là số, không dùng.", "not a number; not used.";
    fault_unit: "đơn vị “{0}” khác đơn vị của mục tiêu “{1}”, không dùng.",
        "the unit “{0}” is not the target's “{1}”; not used.";
    fault_limit: "giá trị ngoài giới hạn {0}, đề nghị kiểm tra.",
        "beyond the limit {0}; please check.";
    fault_superseded: "đã được thay bằng {0} do báo cáo sau.",
        "replaced by {0} of a later report.";
    fault_sources: "hai nguồn ghi khác nhau cho cùng ngày; dùng {0}.",
        "two sources differ for one day; {0} is used.";
    fault_indicator: "kế hoạch không có chỉ tiêu này, không dùng.",
        "the plan has no such indicator; not used.";
    fault_part: "chỉ tiêu không có phần này, không dùng.",
        "the indicator has no such part; not used.";
    fault_task: "kế hoạch không có nhiệm vụ này, không dùng.",
        "the plan has no such task; not used.";
    fault_duty: "kế hoạch không có chế độ báo cáo này, không dùng.",
        "the plan has no such reporting duty; not used.";
    fault_period: "không đọc được kỳ báo cáo “{0}”, không dùng.",
        "the period “{0}” cannot be read; not used.";
    fault_area: "số liệu ghi là của “{0}”, khác địa phương của kế hoạch.",
        "the data say that they are of “{0}”, not of the plan's area.";

    // Sentences with gaps.
    line_and_distance: "Đến {0} theo lộ trình cần {1}; thực tế {2}, {3}.",
        "By {0} the line expects {1}; actual {2}, {3}.";
    line_only: "Đến {0} theo lộ trình cần {1}; thực tế {2}.",
        "By {0} the line expects {1}; actual {2}.";
    days_late: "chậm {0}", "{0} behind";
    days_early: "sớm {0}", "{0} ahead";
    days_none: "đúng lộ trình", "on the line";
    achieved_beyond: "100% (vượt {0}%)", "100% ({0}% beyond)";
    reported_on_time: "Đã báo cáo đúng hạn", "Reported on time";
    reported_late: "Báo cáo muộn {0}", "Reported {0} late";
    report_overdue_by: "Quá hạn báo cáo {0}", "Report overdue by {0}";
    quarter: "Quý {0}/{1}", "Quarter {0}/{1}";
    first_half: "06 tháng đầu năm {0}", "First half of {0}";
    second_half: "06 tháng cuối năm {0}", "Second half of {0}";
    week: "Tuần {0}/{1}", "Week {0}/{1}";

    // The working of a number.
    step_converted: "Quy đổi: {0} {1} × {2} = {3}", "Converted: {0} {1} × {2} = {3}";
    step_quotient: "Giá trị = {0} / {1} × {2} = {3}", "Value = {0} / {1} × {2} = {3}";
    step_sum: "Cộng các kỳ năm {0} = {1} = {2}", "Sum of {0} = {1} = {2}";
    step_met: "Giá trị {0} ({1}) đạt mục tiêu {2}", "Value {0} ({1}) satisfies the target {2}";
    step_not_met: "Giá trị {0} ({1}) chưa đạt mục tiêu {2}",
        "Value {0} ({1}) does not satisfy the target {2}";
    step_achieved: "Mức đạt = 100 × ({0} − {2}) / ({1} − {2}) = {3}%",
        "Achieved = 100 × ({0} − {2}) / ({1} − {2}) = {3}%";
    step_achieved_plain: "Mức đạt = 100 × {0} / {1} = {2}%", "Achieved = 100 × {0} / {1} = {2}%";
    step_expected: "Lộ trình đến {0} = {1} + ({2} − {1}) × {3} / {4} = {5}",
        "Line on {0} = {1} + ({2} − {1}) × {3} / {4} = {5}";
    step_expected_year: "Lộ trình đến nay = {0} × {1} / {2} = {3}",
        "Expected by now = {0} × {1} / {2} = {3}";
    step_pace: "Nhịp = ({0} − {1}) / ({2} − {1}) = {3}", "Pace = ({0} − {1}) / ({2} − {1}) = {3}";
    step_too_early: "Chưa tính nhịp: lộ trình mới đi dưới 5% của chặng {1} → {2}; so giá trị {0} với mức đầu chặng {1}",
        "No pace yet: the line has gone less than 5% of {1} → {2}; the value {0} is held against {1}";
    step_distance: "Lộ trình có mức {0} vào {1}; thực tế {2}: {3}",
        "The line has {0} on {1}; actual {2}: {3}";
    step_slope: "Độ dốc {0} giá trị cuối = ({2} − {1}) / {3} ngày = {4}",
        "Slope of the last {0} values = ({2} − {1}) / {3} days = {4}";
    step_forecast: "Dự báo = {0} + {1} × {2} = {3}", "Forecast = {0} + {1} × {2} = {3}";
    step_run_rate: "Dự báo = {0} × {2} / {1} = {3}", "Forecast = {0} × {2} / {1} = {3}";
    step_miss: "Phần còn thiếu theo dự báo = ({0} − {1}) / ({0} − {2}) = {3}",
        "Forecast shortfall = ({0} − {1}) / ({0} − {2}) = {3}";
    step_growth: "Tăng trưởng bình quân năm = ({1} / {0})^(1/{2}) − 1 = {3}",
        "Compound annual growth = ({1} / {0})^(1/{2}) − 1 = {3}";
    step_ratio: "Tỷ số tăng trưởng = {0} / {1} = {2}", "Growth ratio = {0} / {1} = {2}";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The gaps of a sentence: the digits between braces.
    fn gaps(text: &str) -> BTreeSet<char> {
        text.split('{').skip(1).filter_map(|rest| rest.chars().next()).collect()
    }

    #[test]
    fn both_languages_say_something_and_have_the_same_gaps() {
        for (name, vi, en) in ALL {
            assert!(!vi.trim().is_empty() && !en.trim().is_empty(), "{name}");
            assert_eq!(gaps(vi), gaps(en), "{name}");
        }
    }

    #[test]
    fn english_is_learnt_line_by_line_and_whole_or_not_at_all() {
        assert!(ALL.iter().all(|(_, _, english)| !english.contains('\n')));
        learn_english("Progress".to_owned());
        learn_english(english_lines());
        let english = english().unwrap();
        assert_eq!(english.views, "Views");
        assert_eq!(english.step_ratio, "Growth ratio = {0} / {1} = {2}");
    }

    #[test]
    fn sentences_end_alike_in_both_languages() {
        // "No." is short for a word.
        let is_sentence = |text: &str| text.contains(' ') && text.ends_with(['.', '…']);
        for (name, vi, en) in ALL {
            assert_eq!(is_sentence(vi), is_sentence(en), "{name}");
        }
    }
}
