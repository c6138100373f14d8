//! The fixed words of the interface: each line is one text in Vietnamese and in English.

/// Declares the words once for both languages, so that neither can lack one.
macro_rules! strings {
    ($($name:ident: $vi:literal, $en:literal;)*) => {
        /// The fixed words of the interface in one language; each field's doc is its Vietnamese.
        #[derive(Debug)]
        pub struct Strings {
            $(#[doc = $vi] pub $name: &'static str,)*
        }

        pub(crate) const VI: Strings = Strings { $($name: $vi,)* };
        pub(crate) const EN: Strings = Strings { $($name: $en,)* };

        /// Every text with its Vietnamese and English form, for tests over all of them.
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en),)*];
    };
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
    loading: "Đang tải số liệu…", "Loading data…";
    print: "In", "Print";
    export_csv: "Tải CSV", "Download CSV";
    export_png: "Tải ảnh PNG", "Download PNG";
    export_svg: "Tải hình SVG", "Download SVG";
    try_again: "Tải lại", "Try again";
    close: "Đóng", "Close";
    show_all: "Xem tất cả", "Show all";
    clear_filters: "Bỏ lọc", "Clear filters";
    all: "Tất cả", "All";
    none: "Không có", "None";
    not_stated: "Chưa nêu", "Not stated";
    show_rows: "Xem các dòng", "Show the rows";
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
    sort_printed: "Theo thứ tự trong kế hoạch", "Order of the plan";
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
    trend: "Diễn biến", "Trend";
    lead: "Chủ trì", "Lead";
    support: "Phối hợp", "Support";
    monitor: "Theo dõi", "Monitor";
    owner_above: "Cấp trên chủ trì", "Owner above";
    lead_short: "CT", "L";
    support_short: "PH", "S";
    monitor_short: "TD", "M";
    details: "Chi tiết", "Details";
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
    reported_on: "Báo cáo ngày", "Reported";
    source: "Nguồn", "Source";
    evidence: "Minh chứng", "Evidence";
    note: "Ghi chú", "Note";
    basis: "Căn cứ", "Legal basis";
    local_task: "Việc của xã", "Commune's own part";
    deadline: "Thời hạn", "Deadline";
    place: "Vị trí trong kế hoạch", "Place in the plan";
    unit: "Đơn vị tính", "Unit";
    chart_of: "Biểu đồ", "Chart of";
    chart_values: "Giá trị báo cáo", "Reported values";
    chart_line: "Lộ trình", "Planned line";
    chart_forecast: "Dự báo", "Forecast";
    chart_target: "Mục tiêu", "Target";
    today: "Ngày đánh giá", "Assessed on";
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
    who_sends: "Đơn vị gửi", "Sender";
    who_receives: "Nơi nhận", "Receiver";
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
}
