//! The words of the checker: a draft plan read, and what was found in it.

use sauro_model::Place;

use crate::Lang;
use crate::fill::Sentence;

words! {
    // Taking documents in.
    intake: "Đưa văn bản vào kiểm tra", "Documents to check";
    drop_here: "Kéo thả dự thảo kế hoạch vào đây", "Drop a draft plan here";
    drop_more: "Kéo thả thêm văn bản vào đây", "Drop more documents here";
    choose: "Chọn tệp", "Choose files";
    formats: "Word (.docx), Excel (.xlsx), CSV, văn bản thuần (.txt) hoặc kế hoạch dạng dữ liệu (.json); được nhiều tệp cùng lúc.",
        "Word (.docx), Excel (.xlsx), CSV, plain text (.txt) or plan data (.json); several at once.";
    private: "Văn bản chỉ được đọc trong trình duyệt này, không gửi đi đâu.",
        "Documents are read in this browser only; nothing is sent anywhere.";
    paste: "Dán nội dung kế hoạch", "Paste the text of a plan";
    paste_hint: "Sao chép từ Word rồi dán vào đây, kể cả bảng.",
        "Copy from Word and paste here, tables included.";
    check_text: "Kiểm tra đoạn đã dán", "Check the pasted text";
    pasted: "Đoạn đã dán", "Pasted text";
    options: "Tuỳ chọn kiểm tra", "Options";
    as_of: "Ngày kiểm tra", "Day of the check";
    as_of_hint: "Dùng để xét thời hạn; mặc định là hôm nay.", "Deadlines are judged by it; today unless changed.";
    parent_plan: "Kế hoạch cấp trên", "Plan of the authority above";
    parent_hint: "Nếu có, dự thảo được đối chiếu với kế hoạch của tỉnh.",
        "If there is one, the draft is held against the province's plan.";
    choose_parent: "Chọn kế hoạch cấp trên", "Choose the plan above";
    remove_parent: "Bỏ kế hoạch cấp trên", "Remove the plan above";
    accepted_list: "Danh sách đã chấp nhận", "Accepted findings";
    accepted_hint: "Nạp lại danh sách đã tải về lần trước.", "Load the list saved last time.";
    load_accepted: "Nạp danh sách", "Load a list";

    // While it works.
    documents: "Các văn bản", "Documents";
    document_name: "Văn bản", "Document";
    state: "Trạng thái", "State";
    cancel: "Dừng kiểm tra", "Stop";
    waiting: "Đang chờ", "Waiting";
    checking: "Đang kiểm tra…", "Checking…";
    done: "Đã kiểm tra", "Checked";
    failed: "Không đọc được", "Could not be read";
    cancelled: "Đã dừng theo yêu cầu", "Stopped on request";
    open: "Xem kết quả", "Open the report";
    back_to_list: "Về danh sách văn bản", "Back to the list";
    check_again: "Kiểm tra văn bản khác", "Check another document";
    retry: "Kiểm tra lại", "Check again";
    remove: "Bỏ văn bản này", "Remove this document";
    save_all: "Tải mọi phát hiện (CSV)", "Download all findings (CSV)";
    save_summary: "Tải bảng tổng hợp (CSV)", "Download the summary (CSV)";

    // The report.
    report: "Kết quả kiểm tra", "Report";
    untitled: "Kế hoạch chưa có tên", "Untitled plan";
    checked_on: "Xét tại ngày", "As of";
    no_findings: "Không có phát hiện nào theo các quy tắc hiện có.", "No finding by the present rules.";
    not_understood: "Chưa nhận ra chỉ tiêu hay nhiệm vụ nào trong văn bản này, nên phần lớn quy tắc không kiểm tra được. Xem “Ghi chú khi đọc văn bản” bên dưới.",
        "No indicator and no task was recognised in this document, so most rules could not be applied. See “Notes on our reading” below.";
    scored: "Năm nội dung chấm điểm", "The five questions that are scored";
    six_clear: "Sáu rõ", "The six clarities";
    claims_six: "Văn bản có nêu yêu cầu “6 rõ”.", "The document itself demands the six clarities.";
    enough: "Đủ", "Complete";
    lacking: "Thiếu", "Lacking";
    nothing: "Chưa có", "None";
    clear: "Rõ", "Clear";
    partly: "Rõ một phần", "Partly clear";
    missing: "Chưa rõ", "Not clear";
    not_applicable: "Không xét", "Not applicable";
    of_which: "trên", "of";
    open_previous: "Mở báo cáo lần trước", "Open the previous report";
    other_previous: "Mở báo cáo khác", "Open another report";
    previous_hint: "Chọn “Báo cáo (JSON)” đã tải về ở lần kiểm tra trước để thấy vấn đề nào mới, còn lại, đã sửa.",
        "Choose the “Report (JSON)” of the previous check to see what is new, still there and solved.";
    by_change: "So với lần trước", "Since the previous check";
    change_new: "Mới", "New";
    change_still: "Còn lại", "Still there";
    solved: "Đã sửa", "Solved";
    solved_hint: "Có ở lần kiểm tra trước, nay không còn.", "Found by the previous check, and gone now.";
    mended: "Các phát hiện này là của kế hoạch đã sửa trên trang.", "These findings are of the plan as mended on this page.";
    mended_means: "Tệp gốc không đổi; bản Word có ghi chú vẫn theo tệp gốc.",
        "The file itself is unchanged, and the Word copy with comments follows the file.";
    unmend: "Bỏ các chỗ đã sửa", "Drop what was mended";

    // Findings.
    findings: "Phát hiện", "Findings";
    error: "Lỗi", "Error";
    warning: "Cảnh báo", "Warning";
    note: "Lưu ý", "Note";
    errors: "Lỗi", "Errors";
    warnings: "Cảnh báo", "Warnings";
    notes: "Lưu ý", "Notes";
    error_means: "Giữ nguyên thì không theo dõi, không ban hành được.", "As written, the plan cannot be monitored or issued.";
    warning_means: "Người thực hiện sẽ phải hỏi lại.", "Someone will have to ask what is meant.";
    note_means: "Nên chỉnh để người đọc không vướng.", "Worth mending, so that no reader trips.";
    review: "Cần xem", "Please look";
    review_means: "Dựa trên sự giống nhau, cần người xem lại.", "It rests on likeness: a person must look.";
    likely: "Rất có thể", "Likely";
    likely_means: "Dựa trên một phép đối chiếu rất có thể đúng.", "It rests on a match that is very likely right.";
    why: "Vì sao", "Why";
    fix: "Cách sửa", "How to mend";
    copy: "Chép câu đề nghị", "Copy the wording";
    copy_fix: "Chép cách sửa", "Copy the advice";
    copied: "Đã chép.", "Copied.";
    not_copied: "Trình duyệt không cho chép; hãy bôi đen rồi chép.", "The browser refused; select the text and copy it.";
    place_first: "Đến chỗ này", "Go to the place";
    whole_document: "Cả văn bản", "The whole document";
    not_in_text: "Không có chỗ tương ứng trong phần văn bản hiển thị.", "No such place in the text as shown.";
    more_rows: "Các chỗ còn lại", "The other places";

    // Filters.
    filters: "Lọc phát hiện", "Filter the findings";
    by_severity: "Mức độ", "Severity";
    by_section: "Phần", "Part";
    by_rule: "Quy tắc", "Rule";
    by_agency: "Đơn vị", "Agency";
    all: "Tất cả", "All";
    clear_filters: "Bỏ lọc", "Clear the filters";
    none_match: "Không có phát hiện nào khớp điều kiện lọc.", "No finding matches the filters.";
    body: "Phần lời", "The text";

    // Accepting.
    accept: "Chấp nhận", "Accept";
    accept_title: "Chấp nhận phát hiện này", "Accept this finding";
    reason: "Lý do", "Reason";
    reason_hint: "Ví dụ: đã thống nhất với Phòng Văn hóa – Xã hội.", "For example: agreed with the department.";
    reason_needed: "Cần ghi lý do trước khi chấp nhận.", "Give a reason first.";
    confirm_accept: "Ghi chấp nhận", "Accept";
    give_up: "Thôi", "Cancel";
    accepted: "Đã chấp nhận", "Accepted";
    undo: "Bỏ chấp nhận", "Undo";
    unused: "Không còn phát hiện này trong văn bản", "The document no longer has this finding";
    save_accepted: "Tải danh sách đã chấp nhận", "Download the accepted list";
    accepted_stays: "Danh sách này không được lưu trong trình duyệt; tải về để dùng lần sau.",
        "The list is not kept in the browser; download it for next time.";
    wrong_accepted: "Tệp này không phải danh sách đã chấp nhận (sauro-accepted/1).",
        "This file is no list of accepted findings (sauro-accepted/1).";

    // The document.
    as_read: "Văn bản như đã đọc", "The document as read";
    as_read_hint: "Bấm số bên cạnh chỗ tô để về phát hiện; phím Esc cũng vậy.",
        "Press the number beside a mark to return to its finding, or the key Esc.";
    back_to_finding: "Về phát hiện", "Back to the finding";
    finding: "Phát hiện", "Finding";
    nothing_read: "Tệp dữ liệu không có phần văn bản để hiển thị.", "A data file has no text to show.";
    table: "Bảng trong văn bản", "Table of the document";

    // What was not checked, what was doubtful.
    reading_notes: "Ghi chú khi đọc văn bản", "Notes on our reading";
    reading_notes_hint: "Về cách phần mềm đọc tệp, không phải lỗi của kế hoạch.",
        "About how the file was read, not about the plan.";
    not_checked: "Không kiểm tra được", "Not checked";
    not_checked_hint: "Thiếu dữ liệu cần cho các quy tắc này.", "These rules lacked what they need.";

    // The plan.
    plan_as_read: "Kế hoạch như đã hiểu", "The plan as understood";
    plan_hint: "Ô có khung là chỗ phần mềm chưa chắc. Sửa ở đây thì kế hoạch được kiểm tra lại và dữ liệu tải về đổi theo; tệp gốc không đổi.",
        "Framed cells are those we were unsure of. Edit them and the plan is checked again, and the data you download follow; the file is not changed.";
    indicators: "Chỉ tiêu", "Indicators";
    tasks: "Nhiệm vụ", "Tasks";
    agencies: "Đơn vị", "Agencies";
    number: "STT", "No.";
    name: "Tên", "Name";
    unit: "Đơn vị tính", "Unit";
    targets: "Mục tiêu", "Targets";
    lead: "Chủ trì", "Lead";
    support: "Phối hợp", "Support";
    due: "Thời hạn", "Due";
    output: "Sản phẩm", "Output";
    spellings: "Cách viết trong văn bản", "Spellings";
    rows_led: "Số dòng chủ trì", "Rows led";
    save_plan: "Tải kế hoạch dạng dữ liệu", "Download the plan as data";
    save_plan_hint: "Dùng cho bảng theo dõi <sauro-progress>.", "For the monitor <sauro-progress>.";
    not_stated: "Chưa nêu", "Not stated";
    read_as: "Hiểu là", "Read as";
    words_only: "chỉ có lời, không có số", "words only, no figure";

    // Taking away.
    take_away: "Mang kết quả đi", "Take away";
    save_word: "Word có ghi chú (.docx)", "Word with comments (.docx)";
    save_list: "Danh sách (CSV)", "List (CSV)";
    save_sarif: "Dạng SARIF", "SARIF";
    save_report: "Báo cáo (JSON)", "Report (JSON)";
    print: "In", "Print";
    working: "Đang chuẩn bị tệp…", "Preparing the file…";
    saved: "Đã tải tệp về.", "The file was downloaded.";

    views: "Các phần của kết quả", "Parts of the report";
    file_size: "Dung lượng", "Size";
}

/// How sure or how grave: the names that reports use, in words.
impl Lang {
    /// The fixed words of the checker.
    pub fn checker(self) -> &'static Words {
        match self {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }

    /// How many documents are through: "Đã kiểm tra 12/95 văn bản".
    pub fn checked_of(self, done: usize, total: usize) -> String {
        let words = match self {
            Lang::Vi => "Đã kiểm tra {0}/{1} văn bản",
            Lang::En => "{0} of {1} documents checked",
        };
        Sentence::new(words).with(done.to_string()).with(total.to_string()).text()
    }

    /// Where a finding stands, as the words of a link: "Phụ lục II, dòng 4.2, cột “Chủ trì”".
    pub fn place_of(self, place: &Place) -> String {
        let vi = self == Lang::Vi;
        let mut parts: Vec<String> = place.appendix.iter().cloned().collect();
        if let Some(section) = &place.section {
            parts.push(if vi { format!("Mục {section}") } else { format!("Section {section}") });
        }
        if let Some(row) = &place.row {
            parts.push(if vi { format!("dòng {row}") } else { format!("row {row}") });
        }
        if let Some(column) = &place.column {
            let column = column.replace('\n', " ");
            parts.push(if vi {
                format!("cột “{column}”")
            } else {
                format!("column “{column}”")
            });
        }
        capitalised(&parts.join(", "))
    }

    /// A row of a place that has several: "dòng 4.2".
    pub fn row_named(self, row: &str) -> String {
        match self {
            Lang::Vi => format!("dòng {row}"),
            Lang::En => format!("row {row}"),
        }
    }

    /// That not all findings of a rule are shown: "Còn 11 chỗ nữa cùng loại".
    pub fn more_of_rule(self, more: usize) -> String {
        match self {
            Lang::Vi => format!("Còn {more} phát hiện cùng loại chưa liệt kê."),
            Lang::En => format!("{more} more of this kind are not listed."),
        }
    }

    /// How much of an earlier finding is gone: "Đã sửa 4 chỗ, còn 6 chỗ."
    pub fn solved_in_part(self, gone: usize, left: usize) -> String {
        let words = match self {
            Lang::Vi => "Đã sửa {0} chỗ, còn {1} chỗ.",
            Lang::En => "{0} places mended, {1} left.",
        };
        Sentence::new(words).with(gone.to_string()).with(left.to_string()).text()
    }

    /// How many findings cannot be compared.
    pub fn untold(self, count: usize) -> String {
        let words = match self {
            Lang::Vi => {
                "{0} phát hiện không đối chiếu được: một trong hai lần kiểm tra không đủ dữ liệu."
            }
            Lang::En => {
                "{0} findings cannot be compared: one of the two checks lacked what it needs."
            }
        };
        Sentence::new(words).with(count.to_string()).text()
    }

    /// How many are shown of all: "18 trên 42 phát hiện".
    pub fn findings_shown(self, shown: usize, total: usize) -> String {
        match self {
            Lang::Vi if shown == total => format!("{total} phát hiện"),
            Lang::Vi => format!("{shown} trên {total} phát hiện"),
            Lang::En if shown == total => format!("{total} findings"),
            Lang::En => format!("{shown} of {total} findings"),
        }
    }

    /// That documents were taken, for those who hear the page: "Đã nhận 3 văn bản".
    pub fn taken(self, count: usize) -> String {
        match self {
            Lang::Vi => format!("Đã nhận {count} văn bản."),
            Lang::En => format!("{count} documents taken."),
        }
    }

    /// How often something stands in a plan: "24 chỉ tiêu, 12 nhiệm vụ".
    pub fn plan_size(self, indicators: usize, tasks: usize) -> String {
        match self {
            Lang::Vi => format!("{indicators} chỉ tiêu, {tasks} nhiệm vụ"),
            Lang::En => format!("{indicators} indicators, {tasks} tasks"),
        }
    }

    /// How many acceptances were read from a side file.
    pub fn accepted_loaded(self, count: usize) -> String {
        match self {
            Lang::Vi => format!("Đã nạp {count} mục đã chấp nhận."),
            Lang::En => format!("{count} accepted findings loaded."),
        }
    }

    /// Why a document has no report: a sentence for each code. `None` for a code whose error
    /// brings its own sentence.
    pub fn checker_fault(self, code: &str, detail: &str) -> Option<String> {
        let vi = self == Lang::Vi;
        let words = match code {
            "checker.timeout" if vi => {
                "Quá {0} giây chưa đọc xong văn bản này nên đã dừng. Đề nghị mở bằng Word, lưu lại dưới dạng .docx rồi thử lại."
            }
            "checker.timeout" => {
                "Reading this document took more than {0} seconds and was stopped. Open it in Word, save it as .docx again and retry."
            }
            "checker.stopped" if vi => {
                "Bộ kiểm tra gặp lỗi với văn bản này và đã khởi động lại. Các văn bản khác không bị ảnh hưởng."
            }
            "checker.stopped" => {
                "The checker met an error with this document and was started again. Other documents are not affected."
            }
            "checker.no-engine" if vi => {
                "Không tải được bộ kiểm tra (sauro-worker.js). Đề nghị kiểm tra mạng rồi tải lại trang; quản trị cổng cần đặt tệp này cạnh sauro-checker.js."
            }
            "checker.no-engine" => {
                "The checker (sauro-worker.js) could not be loaded. Check the network and reload the page; the webmaster should place the file beside sauro-checker.js."
            }
            "checker.too-large" if vi => {
                "Tệp lớn hơn {0} MB. Kế hoạch thường chỉ vài trăm KB; đề nghị bỏ bớt ảnh trong tệp rồi thử lại."
            }
            "checker.too-large" => {
                "The file is larger than {0} MB. A plan is usually a few hundred KB; remove pictures and retry."
            }
            "checker.unreadable" if vi => {
                "Trình duyệt không mở được tệp này. Có thể tệp đã bị chuyển chỗ hoặc đang được chương trình khác giữ."
            }
            "checker.unreadable" => {
                "The browser could not open this file. It may have been moved, or another program holds it."
            }
            "checker.parent" if vi => "Không tải được kế hoạch cấp trên tại {0}.",
            "checker.parent" => "The plan above at {0} could not be loaded.",
            "checker.previous" if vi => {
                "Tệp {0} không phải báo cáo kiểm tra (sauro-report/1). Đề nghị chọn tệp “Báo cáo (JSON)” đã tải về ở lần kiểm tra trước."
            }
            "checker.previous" => {
                "The file {0} is no report of a check (sauro-report/1). Choose the “Report (JSON)” of the previous check."
            }
            "checker.previous-first" if vi => {
                "{0} là báo cáo của một lần kiểm tra. Đề nghị đưa văn bản vào kiểm tra trước, rồi mở báo cáo này trong kết quả của văn bản đó."
            }
            "checker.previous-first" => {
                "{0} is the report of a check. Check the document first, then open this report in its results."
            }
            "checker.export" if vi => "Chưa tạo được tệp này. Đề nghị thử lại.",
            "checker.export" => "The file could not be made. Please try again.",
            _ => return None,
        };
        Some(Sentence::new(words).with(detail.to_owned()).text())
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_empty_or_shouts() {
        for (name, vi, en) in ALL {
            assert!(!vi.is_empty() && !en.is_empty(), "{name} is empty");
            assert!(!vi.contains('!') && !en.contains('!'), "{name}: no exclamations");
        }
    }

    #[test]
    fn places_are_named_from_the_outside_in() {
        let place = Place {
            appendix: Some("Phụ lục II".into()),
            row: Some("4.2".into()),
            column: Some("Đơn vị\nchủ trì".into()),
            ..Place::default()
        };
        assert_eq!(Lang::Vi.place_of(&place), "Phụ lục II, dòng 4.2, cột “Đơn vị chủ trì”");
        let place = Place { row: Some("4".into()), ..Place::default() };
        assert_eq!(Lang::En.place_of(&place), "Row 4");
        assert_eq!(Lang::Vi.place_of(&Place::default()), "");
    }

    #[test]
    fn faults_have_sentences_and_others_bring_their_own() {
        let told = Lang::Vi.checker_fault("checker.timeout", "10").unwrap();
        assert!(told.starts_with("Quá 10 giây"), "{told}");
        assert_eq!(Lang::Vi.checker_fault("import.encrypted", ""), None);
    }
}
