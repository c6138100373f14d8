//! Compounds that plans are full of, to tell a slip of the pen from a word.

use std::collections::{BTreeMap, BTreeSet};

use sauro_model::text::fold;

use super::syllable::canonical;

/// A compound, and what else is spelt with the same letters without their marks.
struct Compound {
    words: &'static str,
    /// Pairs that cross two words: "hình thức hiện đại" is not "thực hiện".
    others: &'static [&'static str],
}

const fn compound(words: &'static str, others: &'static [&'static str]) -> Compound {
    Compound { words, others }
}

/// Compounds whose letters spell hardly anything else.
const COMPOUNDS: &[Compound] = &[
    compound("an ninh", &[]),
    compound("an toàn", &["án toàn", "án toán", "ăn toàn", "bàn toàn"]),
    compound("ban hành", &["bàn hành", "bản hành", "bán hành", "bạn hành"]),
    compound("bảo đảm", &["báo đám"]),
    compound("bảo vệ", &["báo về", "bảo về", "bao vệ", "bao về"]),
    compound("bồi dưỡng", &[]),
    compound("cải cách", &[]),
    compound("cán bộ", &["cần bố", "cần bổ", "cần bỏ", "căn bộ", "cận bộ"]),
    compound("căn cứ", &["cần cử", "cần cứ", "cán cứ"]),
    compound("chủ trì", &["chữ trị", "chú trị", "chu trì"]),
    compound("chuyển đổi", &["chuyến đổi", "chuyển đội"]),
    compound("công chức", &["cộng chức"]),
    compound("công nghệ", &["công nghề"]),
    compound("dịch vụ", &[]),
    compound("doanh nghiệp", &[]),
    compound("dữ liệu", &["dự liệu", "dư liệu"]),
    compound("đánh giá", &["danh giá", "danh gia", "dành giá", "danh già", "định gia"]),
    compound("đảm bảo", &["đám bảo", "dám bảo", "dám báo"]),
    compound("đào tạo", &["đạo tạo"]),
    compound("đẩy mạnh", &["dạy mạnh"]),
    compound("đề nghị", &["để nghị", "để nghi", "để nghỉ", "dễ nghi", "dễ nghĩ", "để nghĩ"]),
    compound("địa bàn", &["địa bản", "đĩa bán", "địa bạn"]),
    compound("địa phương", &[]),
    compound(
        "điện tử",
        &["điện từ", "diện từ", "diện tự", "điện tự", "điền từ", "diện tư", "diện tử"],
    ),
    compound("định danh", &["định đánh", "định dành", "đỉnh danh", "đình danh"]),
    compound("định kỳ", &["định ký", "đình kỳ"]),
    compound("đôn đốc", &["đơn độc", "đơn đọc", "đón đọc"]),
    compound("đơn vị", &["đơn vì", "đón vị"]),
    compound("giải pháp", &[]),
    compound("giải quyết", &[]),
    compound("giám sát", &["giảm sát"]),
    compound("giáo dục", &["giáo đức", "giao đức", "giáo đúc"]),
    compound("hạ tầng", &["hạ tăng", "hạ tặng"]),
    compound("hành chính", &["hành chỉnh", "hành chinh"]),
    compound("hiệu quả", &["hiệu qua", "hiểu qua", "hiểu quá", "hiệu quá"]),
    compound("hồ sơ", &["hộ sơ", "hộ sở", "hồ sở", "hộ so", "hỗ sơ"]),
    compound("hội đồng", &["hội đóng", "hội động", "hội đông", "hơi động", "hỏi đồng", "hội đọng"]),
    compound("hướng dẫn", &["hướng đàn", "hướng đan", "hướng dần", "hương dần"]),
    compound("kế hoạch", &[]),
    compound("kết quả", &["kết qua", "kết quá"]),
    compound("khuyến khích", &[]),
    compound("kiểm tra", &[]),
    compound("kiện toàn", &["kiến toàn", "kiên toàn"]),
    compound("kinh phí", &["kính phí"]),
    compound("kịp thời", &["kịp thôi"]),
    compound("kỹ năng", &["kỳ nắng", "kỹ nặng"]),
    compound("lãnh đạo", &["lạnh đạo", "lành đạo"]),
    compound("mô hình", &["mở hình", "mơ hình"]),
    compound("môi trường", &["mỗi trường", "mọi trường", "mới trường", "mời trường", "mối trường"]),
    compound("mục tiêu", &["mức tiêu", "mục tiểu"]),
    compound("ngân sách", &["ngăn sách", "ngàn sách"]),
    compound("nghị quyết", &[]),
    compound("nghiêm túc", &[]),
    compound("người dân", &["người dẫn", "người đàn", "người đan", "người dặn", "người đẫn"]),
    compound("nền tảng", &["nên tăng", "nên tặng", "nền tăng"]),
    compound("nhân dân", &["nhãn dán", "nhận dần", "nhận đàn", "nhãn dẫn", "nhấn dẫn", "nhân đàn"]),
    compound("nhiệm vụ", &[]),
    compound("nông nghiệp", &["nóng nghiệp"]),
    compound("nông thôn", &[]),
    compound("phát triển", &[]),
    compound("phấn đấu", &["phần đầu"]),
    compound("phân công", &["phần công", "phần cộng", "phần cống", "phân cộng"]),
    compound("phối hợp", &["phơi hợp"]),
    compound("phụ lục", &["phủ lục", "phụ lực"]),
    compound("quản lý", &["quân lý", "quan lý", "quản lỷ"]),
    compound("quốc gia", &["quốc giá"]),
    compound("quy định", &["quỹ định", "quý định", "quy đinh"]),
    compound("quyết định", &["quyết đinh"]),
    compound("rà soát", &[]),
    compound("sản phẩm", &["sàn phẩm"]),
    compound("sử dụng", &["sự đúng", "sự dũng", "sự dùng", "sử đúng", "sự đứng"]),
    compound("tài khoản", &["tái khoán"]),
    compound("tăng cường", &["tang cường", "tầng cường"]),
    compound("tập huấn", &[]),
    compound("thanh toán", &["thành toàn", "thành toán", "thanh toàn", "thành toản"]),
    compound("tham mưu", &[]),
    compound("thông tin", &["thống tin", "thông tín", "thống tín", "thông tỉn"]),
    compound("thủ tục", &["thư tục"]),
    compound("thực hiện", &["thức hiện", "thức hiển", "thực hiền"]),
    compound("thường xuyên", &[]),
    compound("tiến độ", &["tiền đồ", "tiền đó", "tiến đó", "tiền đô", "tiên đồ", "tiền độ"]),
    compound("tiếp nhận", &["tiếp nhân", "tiếp nhấn", "tiếp nhẫn"]),
    compound("tiếp tục", &["tiếp túc"]),
    compound("toàn trình", &["toán trình", "toan trình", "toàn trịnh"]),
    compound("tổ chức", &["tố chức", "tờ chức"]),
    compound("tổng hợp", &["tổng hộp"]),
    compound("trách nhiệm", &[]),
    compound("triển khai", &[]),
    compound("trực tuyến", &["trực tuyển"]),
    compound("tuyên truyền", &["tuyến truyền", "tuyển truyền"]),
    compound("ủy ban", &["ủy bàn", "ủy bán", "ủy bạn"]),
    compound("ứng dụng", &["ứng dùng", "ứng đúng", "ứng đứng", "ung dung", "ứng dựng", "ưng dùng"]),
    compound("vướng mắc", &[]),
    compound("xã hội", &["xã hồi", "xa hơi", "xã hỏi", "xã hối"]),
    compound("xây dựng", &["xây đúng", "xây đứng"]),
];

/// Pairs that lack a letter, and what was meant.
const SLIPS: &[(&str, &str)] = &[
    ("là sạch", "làm sạch"),
    ("uy chế", "quy chế"),
    ("uy định", "quy định"),
    ("uy trình", "quy trình"),
    ("uy hoạch", "quy hoạch"),
    ("công ghệ", "công nghệ"),
    ("thực hiệ", "thực hiện"),
    ("người dâ", "người dân"),
];

/// What follows a word that also ends other compounds: "tuyên truyền truyền thông" doubles
/// nothing.
const HEADS: &[&str] = &[
    "bảo hiểm",
    "bảo mật",
    "bảo trì",
    "bảo tàng",
    "chức danh",
    "chức năng",
    "chức vụ",
    "công an",
    "công dân",
    "công khai",
    "công lập",
    "công tác",
    "công trình",
    "công việc",
    "dân chủ",
    "dân cư",
    "dân số",
    "dân tộc",
    "dụng cụ",
    "điện thoại",
    "định hướng",
    "định mức",
    "giá cả",
    "giá trị",
    "hành động",
    "hành vi",
    "hóa chất",
    "hóa đơn",
    "học bạ",
    "học sinh",
    "học tập",
    "học viên",
    "hợp đồng",
    "hợp lý",
    "hợp pháp",
    "hợp tác",
    "hội nghị",
    "hội nhập",
    "hội viên",
    "ký kết",
    "ký số",
    "lý do",
    "lý luận",
    "lý lịch",
    "nhân lực",
    "nhân rộng",
    "nhân viên",
    "phần mềm",
    "phần trăm",
    "phẩm chất",
    "quả thực",
    "quốc phòng",
    "quốc tế",
    "sản xuất",
    "sinh hoạt",
    "sinh viên",
    "số hóa",
    "số hoá",
    "số liệu",
    "số lượng",
    "sở hữu",
    "tác động",
    "tác phẩm",
    "tài chính",
    "tài liệu",
    "tài nguyên",
    "tài sản",
    "thông báo",
    "thông minh",
    "thông suốt",
    "thời gian",
    "thời hạn",
    "tin cậy",
    "tin học",
    "tính toán",
    "toàn bộ",
    "toàn dân",
    "toàn diện",
    "toàn quốc",
    "toàn thể",
    "toàn tỉnh",
    "toàn xã",
    "trình độ",
    "trung bình",
    "trung học",
    "trung tâm",
    "trung ương",
    "truyền hình",
    "truyền thanh",
    "truyền thông",
    "trường hợp",
    "trường học",
    "tư nhân",
    "tư pháp",
    "tư vấn",
    "viên chức",
    "vệ sinh",
    "vi phạm",
    "vị thế",
    "vị trí",
    "xuất khẩu",
    "xuất sắc",
];

/// The compounds and slips, found by their letters without marks.
pub(super) struct Meant {
    pairs: BTreeMap<String, Wanted>,
    /// The first words of all pairs, and the second ones.
    firsts: BTreeSet<String>,
    seconds: BTreeSet<String>,
}

enum Wanted {
    Compound(&'static Compound),
    /// The pair with its slip, and what was meant.
    Slip(&'static str, &'static str),
}

impl Meant {
    pub(super) fn new() -> Meant {
        let compounds = COMPOUNDS.iter().map(|c| (fold(c.words), Wanted::Compound(c)));
        let slips = SLIPS.iter().map(|(wrong, right)| (fold(wrong), Wanted::Slip(wrong, right)));
        let pairs: BTreeMap<String, Wanted> = slips.chain(compounds).collect();
        let halves = || pairs.keys().filter_map(|words| words.split_once(' '));
        let firsts = halves().map(|(first, _)| first.to_owned()).collect();
        let seconds = halves().map(|(_, second)| second.to_owned()).collect();
        Meant { pairs, firsts, seconds }
    }

    /// Whether a word may begin a pair, and whether it may end one: most may not.
    pub(super) fn takes(&self, word: &str) -> (bool, bool) {
        let folded = fold(word);
        (self.firsts.contains(&folded), self.seconds.contains(&folded))
    }

    /// The compound that a pair of words in small letters was meant to be. `None` where the pair
    /// is it, or is something else.
    pub(super) fn of(&self, first: &str, second: &str) -> Option<&'static str> {
        let pair = [first, second];
        match self.pairs.get(&fold(&format!("{first} {second}")))? {
            Wanted::Slip(wrong, right) => is_pair(wrong, pair).then_some(right),
            Wanted::Compound(compound) => {
                let is_known = is_pair(compound.words, pair)
                    || compound.others.iter().any(|other| is_pair(other, pair));
                (!is_known).then_some(compound.words)
            }
        }
    }
}

fn is_pair(words: &str, pair: [&str; 2]) -> bool {
    let [first, second] = pair;
    words
        .split_once(' ')
        .is_some_and(|(a, b)| canonical(a) == canonical(first) && canonical(b) == canonical(second))
}

/// Whether two words in small letters are a compound.
pub(super) fn is_compound(first: &str, second: &str) -> bool {
    let pair = [first, second];
    COMPOUNDS.iter().any(|compound| is_pair(compound.words, pair))
        || HEADS.iter().any(|words| is_pair(words, pair))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_other_words() {
        let cases = [
            ("phân đầu", Some("phấn đấu")),
            ("phần đầu", None),
            ("kien toàn", Some("kiện toàn")),
            ("là sạch", Some("làm sạch")),
            ("uy chế", Some("quy chế")),
            ("uy tín", None),
            ("chuyên đổi", Some("chuyển đổi")),
            ("thức hiện", None),
            ("thực hiên", Some("thực hiện")),
            ("ứng dùng", None),
            ("quản lí", None),
            ("uỷ ban", None),
            ("kế hoach", Some("kế hoạch")),
            ("triển khai", None),
            ("dịch vu", Some("dịch vụ")),
        ];
        for (words, expected) in cases {
            let (first, second) = words.split_once(' ').unwrap();
            assert_eq!(Meant::new().of(first, second), expected, "{words}");
        }
    }
}
