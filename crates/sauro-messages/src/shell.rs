//! What the JavaScript shell says before the module is there, and of the network.

/// A sentence of the shell in both languages; `{}` stands for a detail such as a status or a date.
pub struct ShellText {
    /// The code of the error, as `sauro-error` carries it; or the name of a text.
    pub code: &'static str,
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

pub(crate) const fn text(code: &'static str, vi: &'static str, en: &'static str) -> ShellText {
    ShellText { code, vi, en }
}

/// Every sentence of the shell. The build writes them into the scripts, so that they can be shown
/// where WebAssembly cannot run.
pub const TEXTS: &[ShellText] = &[
    text("loading", "Đang tải số liệu…", "Loading data…"),
    text("retry", "Tải lại", "Try again"),
    text(
        "wasm.blocked",
        "Trang này chưa cho phép chạy WebAssembly. Quản trị cổng cần thêm 'wasm-unsafe-eval' vào script-src của tiêu đề Content-Security-Policy.",
        "This page does not allow WebAssembly. The webmaster should add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy header.",
    ),
    text(
        "wasm.missing",
        "Không tải được tệp {}. Quản trị cổng cần đặt tệp này cạnh sauro.js và cho máy chủ phục vụ kiểu .wasm (application/wasm).",
        "The file {} could not be loaded. The webmaster should place it beside sauro.js and let the server deliver .wasm files (application/wasm).",
    ),
    text(
        "wasm.unsupported",
        "Trình duyệt này chưa chạy được WebAssembly. Đề nghị dùng bản mới của Chrome, Edge, Firefox, Safari hoặc Cốc Cốc.",
        "This browser cannot run WebAssembly. Please use a current Chrome, Edge, Firefox or Safari.",
    ),
    text(
        "wasm.stopped",
        "Phần hiển thị gặp lỗi và đã dừng. Bấm “Tải lại” để mở lại; số liệu của cổng không bị ảnh hưởng.",
        "The view met an error and stopped. Press “Try again” to reopen it; the portal's data are not affected.",
    ),
    text(
        "feed.no-source",
        "Chưa khai báo nguồn số liệu: thêm thuộc tính src vào thẻ sauro-progress.",
        "No data source is set: add the attribute src to the element sauro-progress.",
    ),
    text(
        "feed.network",
        "Không kết nối được tới nguồn số liệu. Kiểm tra mạng rồi bấm “Tải lại”.",
        "The data source cannot be reached. Check the network, then press “Try again”.",
    ),
    text(
        "feed.cross-origin",
        "Không đọc được số liệu từ {}. Nếu địa chỉ này thuộc tên miền khác, máy chủ đó cần cho phép bằng tiêu đề Access-Control-Allow-Origin, và trang này cần cho phép trong connect-src.",
        "The data at {} could not be read. If the address is on another domain, that server has to allow it with the header Access-Control-Allow-Origin, and this page has to allow it in connect-src.",
    ),
    text(
        "feed.timeout",
        "Nguồn số liệu không trả lời trong {} giây. Thử lại sau ít phút.",
        "The data source did not answer within {} seconds. Try again in a few minutes.",
    ),
    text(
        "feed.status",
        "Nguồn số liệu trả về lỗi {}. Nếu lỗi còn lặp lại, báo cho quản trị cổng.",
        "The data source answered with error {}. If it persists, tell the webmaster.",
    ),
    text(
        "feed.denied",
        "Nguồn số liệu yêu cầu đăng nhập (lỗi {}). Quản trị cổng cần mở địa chỉ này cho người xem hoặc khai báo fetcher.",
        "The data source requires a login (error {}). The webmaster should open the address to readers or set a fetcher.",
    ),
    text(
        "feed.not-found",
        "Không có số liệu tại địa chỉ {}. Kiểm tra lại thuộc tính src, mapping hoặc observations.",
        "There are no data at {}. Check the attribute src, mapping or observations.",
    ),
    text(
        "feed.html",
        "Địa chỉ {} trả về một trang web thay vì số liệu. Có thể đây là trang đăng nhập hoặc trang báo lỗi của cổng.",
        "The address {} answered with a web page instead of data. It may be the portal's login or error page.",
    ),
    text(
        "feed.garbage",
        "Số liệu tại {} không phải JSON, CSV hay XLSX đọc được.",
        "The data at {} are no readable JSON, CSV or XLSX.",
    ),
    text(
        "feed.stale",
        "Chưa lấy được số liệu mới; đang hiển thị số liệu lấy lúc {}.",
        "New data could not be fetched; showing the data taken at {}.",
    ),
];

/// What an element with the attribute `offline` says of the data that it keeps.
pub const KEPT: &[ShellText] = &[
    text(
        "first",
        "Đang hiển thị số liệu lưu trên máy này, lấy lúc {}; đang lấy số liệu mới…",
        "Showing the data kept on this device, taken at {}; getting new data…",
    ),
    text(
        "kept",
        "Số liệu này được lưu trên máy để xem khi mất mạng.",
        "These data are kept on this device for when the network is down.",
    ),
    text(
        "unkept",
        "Không lưu được số liệu trên máy này (bộ nhớ đầy hoặc bị chặn); khi mất mạng sẽ không xem lại được.",
        "The data could not be kept on this device (storage is full or blocked); they will not be there when the network is down.",
    ),
    text("forget", "Xoá dữ liệu đã lưu", "Delete kept data"),
    text(
        "forgotten",
        "Đã xoá mọi số liệu lưu trên máy; trang này không lưu nữa cho đến khi được mở lại.",
        "All kept data are deleted; this page keeps nothing more until it is opened again.",
    ),
];

/// The words on a meeting's screen.
pub const MEETING: &[ShellText] = &[
    text("screen", "Trình chiếu theo nhóm chỉ tiêu", "Presentation by groups of indicators"),
    text("position", "Nhóm {}", "Group {}"),
    text("previous", "Nhóm trước", "Previous group"),
    text("next", "Nhóm sau", "Next group"),
    text("leave", "Thoát trình chiếu", "Leave"),
    text("all", "Tất cả chỉ tiêu", "All indicators"),
    text("others", "Chỉ tiêu không thuộc nhóm nào", "Indicators without a group"),
];

/// The words around the widget in a single file.
pub const SNAPSHOT: &[ShellText] = &[
    text(
        "mark",
        "Bản xem ngoại tuyến, không phải số liệu trực tuyến",
        "Offline copy, not live data",
    ),
    text(
        "fixed",
        "Tệp này không tự cập nhật. Số liệu mới nhất có tại nơi công bố kế hoạch.",
        "This file does not change. The newest data are where the plan is published.",
    ),
    text("plan", "Kế hoạch", "Plan"),
    text("area", "Địa phương", "Area"),
    text("data", "Số liệu lấy lúc", "Data taken at"),
    text("source", "Nguồn số liệu", "Source of the data"),
    text("as-of", "Đánh giá tại ngày", "Assessed as of"),
    text("made", "Tệp tạo lúc", "File made at"),
    text(
        "broken",
        "Tệp này bị hỏng hoặc chưa tải xong. Đề nghị tải lại từ nơi công bố kế hoạch.",
        "This file is damaged or incomplete. Please download it again.",
    ),
];

/// The texts of a list as a JSON object `{"vi": {code: sentence}, "en": {…}}`, for the build.
pub fn both(texts: &[ShellText]) -> String {
    let (vi, en) = (to_json(texts, |text| text.vi), to_json(texts, |text| text.en));
    format!("{{\"vi\":{vi},\"en\":{en}}}")
}

/// The Vietnamese ones of the shell alone.
pub fn vietnamese() -> String {
    format!("{{\"vi\":{}}}", to_json(TEXTS, |text| text.vi))
}

/// What a widget in English needs besides: the English sentences, `{code: sentence}`, and the
/// module's words as [`learn_english`](crate::learn_english) reads them.
pub fn english() -> String {
    let (sentences, words) = (to_json(TEXTS, |text| text.en), crate::english_lines());
    format!("{{\"sentences\":{sentences},\"words\":{words:?}}}")
}

fn to_json(texts: &[ShellText], pick: fn(&ShellText) -> &'static str) -> String {
    let pairs: Vec<String> =
        texts.iter().map(|text| format!("{:?}:{:?}", text.code, pick(text))).collect();
    format!("{{{}}}", pairs.join(","))
}
