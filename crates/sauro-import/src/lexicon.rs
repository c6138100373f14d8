//! The Vietnamese words that a plan document may use, folded: lower case, without tone marks.
//!
//! Everything here is compared with text that went through [`fold`](sauro_model::text::fold).

/// The opening words of a line that states what a plan rests on.
pub(crate) const BASIS_OPENINGS: &[&str] = &[
    "can cu vao",
    "can cu",
    "thuc hien",
    "trien khai thuc hien",
    "trien khai",
    "theo de nghi tai",
    "theo de nghi cua",
    "theo noi dung",
    "theo chi dao tai",
    "theo",
    "xet de nghi cua",
    "xet de nghi tai",
    "tren co so",
    "de trien khai",
    "tiep tuc thuc hien",
];

/// Kinds of documents, the longer before the shorter that begins like it.
pub(crate) const DOCUMENT_KINDS: &[&str] = &[
    "ke hoach hanh dong",
    "ke hoach",
    "nghi quyet lien tich",
    "nghi quyet",
    "nghi dinh",
    "quyet dinh",
    "chi thi",
    "chuong trinh hanh dong",
    "chuong trinh",
    "cong van",
    "cong dien",
    "to trinh",
    "thong tu lien tich",
    "thong tu",
    "thong bao ket luan",
    "thong bao",
    "ket luan",
    "huong dan",
    "quy dinh",
    "quy che",
    "bo luat",
    "luat",
    "phap lenh",
    "hien phap",
    "bao cao",
    "van ban",
    "de an",
    "chien luoc",
];

/// Words after an issuer with which a document's title begins.
pub(crate) const TITLE_OPENINGS: &[&str] = &[
    "ve viec",
    "ve",
    "v/v",
    "phe duyet",
    "ban hanh",
    "quy dinh",
    "sua doi",
    "trien khai",
    "thuc hien",
    "huong dan",
    "thuc day",
    "cong bo",
    "giao chi tieu",
    "chuyen doi so",
    "quyet dinh",
    "tang cuong",
    "day manh",
    "nang cao",
    "phat trien",
];

/// Words that say a figure describes the present, not an aim.
pub(crate) const PRESENT: &[&str] =
    &["hien tai", "hien nay", "den nay", "hien dat", "hien co", "truoc day", "da dat"];

/// Units of conditions inside a phrase: an age or a speed says of whom, not how much.
pub(crate) const CONDITION_UNITS: &[&str] = &[
    "tuoi", "gb/s", "mb/s", "gbps", "mbps", "gio", "phut", "giay", "m2", "km", "ngay", "thang",
    "cap",
];

/// Words before a number that make it a name: "mức độ 2", "Đề án 06".
pub(crate) const NUMBER_NAMES: &[&str] = &[
    "muc",
    "muc do",
    "cap do",
    "de an",
    "so",
    "dieu",
    "khoan",
    "muc so",
    "phu luc",
    "top",
    "nhom",
    "buoc",
    "giai doan",
    "quy",
    "thang",
    "ngay",
    "nam",
];

/// Headings of parts that tell what was reached before the plan.
pub(crate) const PAST_SECTIONS: &[&str] = &[
    "ket qua thuc hien",
    "ket qua dat duoc",
    "thuc trang",
    "tinh hinh thuc hien",
    "danh gia tinh hinh",
    "ton tai, han che",
    "han che, nguyen nhan",
];

/// Headings of the part that assigns duties.
pub(crate) const DUTY_SECTIONS: &[&str] =
    &["to chuc thuc hien", "phan cong thuc hien", "trach nhiem", "che do bao cao"];

/// Verbs that follow an agency's name where it is told what to do.
pub(crate) const DUTY_VERBS: &[&str] = &[
    "theo doi",
    "to chuc",
    "tham muu",
    "quan triet",
    "pho bien",
    "bao dam",
    "dam bao",
    "nghien cuu",
    "de xuat",
    "kien toan",
    "ban hanh",
    "cap nhat",
    "van hanh",
    "duy tri",
    "tiep nhan",
    "chu tri",
    "chiu trach nhiem",
    "can cu",
    "xay dung",
    "dinh ky",
    "co trach nhiem",
    "phoi hop",
    "chu dong",
    "tap trung",
    "thuc hien",
    "trien khai",
    "huong dan",
    "tuyen truyen",
    "day manh",
    "tang cuong",
    "tiep tuc",
    "kip thoi",
    "nghiem tuc",
    "bao cao",
    "gui bao cao",
    "tong hop",
    "quan ly",
    "bo tri",
    "can doi",
    "la co quan",
    "la don vi",
    "la dau moi",
    "lam dau moi",
    "truc tiep",
    "ra soat",
    "duoc giao",
    "giup",
    "van dong",
    "phat huy",
    "huy dong",
];

/// First words of whoever receives a report.
pub(crate) const RECEIVERS: &[&str] = &[
    "uy ban nhan dan",
    "ubnd",
    "chu tich ubnd",
    "chu tich uy ban",
    "so ",
    "phong ",
    "van phong",
    "co quan cap tren",
    "cap tren",
    "cap co tham quyen",
    "dang uy",
    "tinh uy",
    "huyen uy",
    "ban thuong vu",
    "thuong truc",
    "ban chi dao",
    "hdnd",
    "hoi dong nhan dan",
    "bo ",
    "lanh dao ubnd",
    "lanh dao uy ban",
    "trung tam",
    "to giup viec",
];

/// Where a receiver's name ends.
pub(crate) const RECEIVER_ENDS: &[&str] = &[
    " truoc ngay",
    " vao ngay",
    " cham nhat",
    " theo quy dinh",
    " dung quy dinh",
    " theo yeu cau",
    " de ",
    " xem xet",
    " tong hop",
    " va tham muu",
    " ket qua",
    " tinh hinh",
    " tham muu",
    " giai phap",
    " dinh ky",
    " khi ",
    " trong ",
    " hang ",
    " 6 thang",
    " 06 thang",
    " 3 thang",
    " 03 thang",
    " mot lan",
    " moi ",
    " chi dao",
    " theo doi",
    " danh gia",
    " bang ",
    " qua he thong",
];

/// Cells that say "as above".
pub(crate) const DITTO: &[&str] =
    &["\"", "”", "''", "nt", "-nt-", "-//-", "//", "nhu tren", "- nt -"];

/// Cells that say that there is nobody.
pub(crate) const NOBODY: &[&str] =
    &["khong", "khong co", "khong phoi hop", "chua co", "chua phan cong"];

/// The 34 provinces and cities since 1 July 2025.
pub(crate) const PROVINCES: &[&str] = &[
    "an giang",
    "bac ninh",
    "ca mau",
    "can tho",
    "cao bang",
    "da nang",
    "dak lak",
    "dien bien",
    "dong nai",
    "dong thap",
    "gia lai",
    "ha noi",
    "ha tinh",
    "hai phong",
    "ho chi minh",
    "hue",
    "hung yen",
    "khanh hoa",
    "lai chau",
    "lam dong",
    "lang son",
    "lao cai",
    "nghe an",
    "ninh binh",
    "phu tho",
    "quang ngai",
    "quang ninh",
    "quang tri",
    "son la",
    "tay ninh",
    "thai nguyen",
    "thanh hoa",
    "tuyen quang",
    "vinh long",
];
