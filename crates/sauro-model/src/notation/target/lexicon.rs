//! The words that targets are printed with.

use crate::Comparison::{self, AtLeast, AtMost, LessThan, MoreThan};

/// A word or sign that stands before a number and says how a value is held against it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bound {
    pub(super) comparison: Comparison,
    /// Whether the word has other uses, as "trên" in "trên địa bàn" has: a number alone after it
    /// is no target in a sentence.
    pub(super) weak: bool,
}

const fn strong(comparison: Comparison) -> Bound {
    Bound { comparison, weak: false }
}

const fn weak(comparison: Comparison) -> Bound {
    Bound { comparison, weak: true }
}

pub(super) const BOUNDS: &[(&str, Bound)] = &[
    ("≥", strong(AtLeast)),
    (">=", strong(AtLeast)),
    // Typed by many for ≥.
    ("=>", strong(AtLeast)),
    ("tối thiểu", strong(AtLeast)),
    ("ít nhất", strong(AtLeast)),
    ("thấp nhất", strong(AtLeast)),
    ("không dưới", strong(AtLeast)),
    ("không thấp hơn", strong(AtLeast)),
    ("không ít hơn", strong(AtLeast)),
    ("không nhỏ hơn", strong(AtLeast)),
    ("lớn hơn hoặc bằng", strong(AtLeast)),
    ("≤", strong(AtMost)),
    ("<=", strong(AtMost)),
    ("=<", strong(AtMost)),
    ("tối đa", strong(AtMost)),
    ("nhiều nhất", strong(AtMost)),
    ("không vượt quá", strong(AtMost)),
    ("không vượt", strong(AtMost)),
    ("không quá", strong(AtMost)),
    ("không để vượt quá", strong(AtMost)),
    ("không để quá", strong(AtMost)),
    ("không cao hơn", strong(AtMost)),
    ("không lớn hơn", strong(AtMost)),
    ("không nhiều hơn", strong(AtMost)),
    ("không hơn", strong(AtMost)),
    ("không trên", strong(AtMost)),
    ("nhỏ hơn hoặc bằng", strong(AtMost)),
    (">", strong(MoreThan)),
    ("cao hơn", weak(MoreThan)),
    ("lớn hơn", weak(MoreThan)),
    ("nhiều hơn", weak(MoreThan)),
    ("hơn", weak(MoreThan)),
    ("trên", weak(MoreThan)),
    ("vượt trên", weak(MoreThan)),
    ("vượt", weak(MoreThan)),
    ("<", strong(LessThan)),
    ("thấp hơn", weak(LessThan)),
    ("nhỏ hơn", weak(LessThan)),
    ("ít hơn", weak(LessThan)),
    ("dưới", weak(LessThan)),
];

/// What follows the number: "80% trở lên".
pub(super) const SUFFIXES: &[(&str, Comparison)] = &[("trở lên", AtLeast), ("trở xuống", AtMost)];

/// Words between a bound and its number; true where they make the value approximate.
pub(super) const FILLERS: &[(&str, bool)] = &[
    ("đạt", false),
    ("là", false),
    ("được", false),
    ("có", false),
    ("ở mức", false),
    ("mức", false),
    ("từ", false),
    ("tỷ lệ", false),
    ("tỉ lệ", false),
    ("khoảng", true),
    ("xấp xỉ", true),
    ("gần", true),
    ("~", true),
    ("≈", true),
];

/// What a target may begin with before its bound or number.
pub(super) const LEADS: &[&str] = &[
    "phấn đấu",
    "đạt",
    "duy trì",
    "đảm bảo",
    "bảo đảm",
    "hoàn thành",
    "cơ bản",
    "bình quân",
    "trung bình",
    "tổng số",
    "số lượng",
    "tỷ lệ",
    "tỉ lệ",
    "mỗi năm",
    "hằng năm",
    "hàng năm",
    "có",
    "là",
    ":",
    "-",
    "–",
    "+",
    "(",
];

/// What names a level or a rank before its number.
pub(super) const LEVELS: &[&str] =
    &["mức độ", "mức", "cấp độ", "cấp", "bậc", "loại", "xếp hạng", "hạng"];

pub(super) const PERCENT: &[&str] = &["%", "phần trăm"];

/// A change of the value, where it stands right before the bound or the number.
pub(super) const CHANGES: &[&str] = &["tăng trưởng", "tăng thêm", "giảm thêm", "tăng", "giảm"];

/// Words that end the noun after a number: "9 nền tảng | theo hướng dẫn".
pub(super) const NOUN_ENDS: &[&str] = &[
    "theo",
    "trong",
    "của",
    "được",
    "có",
    "cho",
    "tại",
    "trên",
    "dưới",
    "về",
    "từ",
    "đến",
    "tới",
    "vào",
    "với",
    "để",
    "bằng",
    "ở",
    "hoặc",
    "do",
    "thuộc",
    "là",
    "đã",
    "trở",
    "đạt",
    "phục vụ",
    "nhằm",
    "khi",
    "nếu",
    "đủ",
    "tham gia",
    "sử dụng",
    "ứng dụng",
    "triển khai",
    "thực hiện",
    "hoàn thành",
    "hoạt động",
    "đáp ứng",
    "chuyên trách",
    "mỗi",
    "hằng",
    "hàng",
    "kèm",
    "này",
    "sau",
    "trước",
    "như",
    "đi",
    "không",
    "phải",
];

/// Of these, the ones that a noun may begin with.
pub(super) const NOUN_BEGINNINGS: &[&str] = &["hoạt động", "ứng dụng"];

/// Nouns whose number measures something else than the indicator: ages, durations, speeds.
pub(super) const NOT_MEASURED: &[&str] = &[
    "tuổi", "năm", "tháng", "quý", "gb", "mb", "kb", "tb", "gbps", "mbps", "kbps", "ghz", "mhz",
    "g", "m", "km", "cấp", "kv", "kw",
];

/// Words after which a number names something: an article, a document, a place in a list.
pub(super) const NAMERS: &[&str] = &[
    "số", "điều", "khoản", "điểm", "mục", "phần", "chương", "bảng", "biểu", "mẫu", "lục", "dòng",
    "án", "định", "quyết", "thị", "luật", "tư", "văn", "hoạch", "trình", "thứ", "lần", "ngày",
    "tháng", "năm", "quý", "tuần", "giai", "đoạn", "khu", "vực", "nhóm", "mức", "độ", "cấp",
    "loại", "top", "tổ", "ấp", "thôn", "phố",
];

/// Words before a small count that is to be delivered: "bố trí 01 cán bộ".
pub(super) const DELIVERS: &[&str] = &[
    "có", "trí", "dựng", "lập", "khai", "chức", "xuất", "triển", "thành", "đưa", "nhận", "tạo",
    "hành", "mở", "và", "hiện",
];

/// Words that say the value is where things stand, not where they are to come.
pub(super) const ALREADY: &[&str] = &["hiện tại", "hiện nay", "hiện đạt", "hiện có", "hiện mới"];

/// First halves of verbs whose second half is "hiện": "thực hiện tại xã" says nothing of today.
pub(super) const VERBS_WITH_HIEN: &[&str] = &["thực", "thể", "phát", "xuất", "biểu", "tái"];
