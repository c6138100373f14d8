//! The words that agencies are named with.

/// What names the commune at the end of an agency's name.
pub(super) const COMMUNE: &[&str] = &["xã", "phường", "thị trấn", "đặc khu"];

/// The word before and the word after by which "xã" is seen to be no commune: "hợp tác xã", "các
/// xã", "xã hội".
pub(super) const NOT_A_COMMUNE: &[(&str, &str)] = &[("tác", "hội"), ("các", "hội")];

/// Folded spellings and what the key has for them, in the order in which they are replaced.
pub(super) const ABBREVIATIONS: &[(&str, &str)] = &[
    ("p", "phong"),
    ("pvhxh", "phong vhxh"),
    ("van hoa xa hoi", "vhxh"),
    ("vh xh", "vhxh"),
    ("phong kt", "phong kinh te"),
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("uy ban nhan dan hoi dong nhan dan", "hoi dong nhan dan uy ban nhan dan"),
    ("vp", "van phong"),
    ("tt", "trung tam"),
    ("ttpvhcc", "trung tam pvhcc"),
    ("phuc vu hanh chinh cong", "pvhcc"),
    ("phuc vu hcc", "pvhcc"),
    ("dich vu tong hop", "dvth"),
    ("dv tong hop", "dvth"),
    ("cong nghe so cong dong", "cnscd"),
    ("cns cong dong", "cnscd"),
    ("uy ban mat tran to quoc", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("ubmttqvn", "mttq"),
    ("ubmttq", "mttq"),
    ("mttqvn", "mttq"),
    ("uy ban mttq", "mttq"),
    ("mttq viet nam", "mttq"),
    ("thanh nien cong san ho chi minh", "thanh nien"),
    ("tncs ho chi minh", "thanh nien"),
    ("tncs hcm", "thanh nien"),
    ("tncs", "thanh nien"),
    ("dtn", "doan thanh nien"),
    ("khoa hoc cong nghe", "khcn"),
    ("kh cn", "khcn"),
    ("giao duc dao tao", "gddt"),
    ("gd dt", "gddt"),
    ("bchqs", "ban chqs"),
    ("chi huy quan su", "chqs"),
    ("tyt", "tram i te"),
    ("hoi lien hiep phu nu", "hoi phu nu"),
    ("hoi lhpn", "hoi phu nu"),
    ("hop tac xa", "htx"),
    ("dn", "doanh nghiep"),
    ("don vi truong hoc", "truong hoc"),
    ("co lien quan", "lien quan"),
];

/// Names that mean more than they say, when they are the whole name.
pub(super) const WHOLE_NAMES: &[(&str, &str)] = &[("doan", "doan thanh nien"), ("ca", "cong an")];

/// After "các" or a number, what makes the whole a class: "Ban nhân dân các ấp", "Ban điều hành 19
/// thôn". "Ban Quản lý các khu công nghiệp" is one unit.
pub(super) const CLASS_MEMBERS: &[&str] =
    &["ấp", "thôn", "sóc", "xã", "phường", "tổ", "ngân", "trường", "hội", "đoàn", "phòng", "ban"];

/// Keys that name a class by themselves, and with anything after them.
pub(super) const CLASSES: &[&str] = &[
    "truong hoc",
    "doanh nghiep",
    "ho san xuat",
    "ho kinh doanh",
    "ho gia dinh",
    "to cnscd",
    "truong ap",
    "truong thon",
    "phong ban",
    "co quan don vi",
    "co quan chuyen mon",
    "ban nganh",
    "hoi doan the",
    "doan the",
    "to chuc",
    "don vi",
    "bo phan",
    "thu truong",
    "can bo",
    "cong chuc",
    "nguoi dan",
];

/// Keys that name a class only where nothing follows: "HTX", but not "HTX Nông nghiệp Tân Khai".
pub(super) const CLASSES_ALONE: &[&str] =
    &["htx", "ngan hang", "ap", "thon", "soc", "khu pho", "to dan pho", "hoi", "nganh"];

/// How names of agencies begin, for telling where one ends and the next begins in a list.
pub(super) const HEADS: &[&str] = &[
    "các",
    "phòng",
    "p .",
    "trung tâm",
    "tt",
    "văn phòng",
    "vp",
    "công an",
    "trạm",
    "ban",
    "đoàn thanh niên",
    "đoàn tncs",
    "đoàn xã",
    "đoàn phường",
    "đoàn viên",
    "hội",
    "sở",
    "ubnd",
    "ủy ban",
    "uỷ ban",
    "ubmttq",
    "mttq",
    "mặt trận",
    "tổ",
    "trường",
    "trưởng",
    "doanh nghiệp",
    "ngân hàng",
    "ấp",
    "thôn",
    "chi nhánh",
    "công ty",
    "tập đoàn",
    "bưu điện",
    "vnpt",
    "viettel",
    "mobifone",
    "hđnd",
    "hội đồng",
    "đảng ủy",
    "đảng uỷ",
    "thanh tra",
    "kho bạc",
    "thuế",
    "chi cục",
    "htx",
    "hợp tác xã",
    "hộ",
    "quỹ",
    "điện lực",
    "tòa án",
    "viện kiểm sát",
];

/// Heads that are no name by themselves: "ban" in "Các phòng, ban".
pub(super) const BARE_HEADS: &[&str] =
    &["phòng", "ban", "hội", "tổ", "sở", "trạm", "hộ", "trung tâm", "các"];

/// What shows that a noun after "các …, " goes on with the same class: "Các phòng, Ban liên quan".
pub(super) const CLASS_MARKS: &[&str] =
    &["liên quan", "có liên quan", "chuyên môn", "thuộc", "trực thuộc"];
