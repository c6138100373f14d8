//! Findings about spelling and wording, in words.

use sauro_check::rules::wording::{PersonalData, Problem};

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
        Problem::PersonalData { kind } => {
            let what = match kind {
                PersonalData::Phone => "số điện thoại di động",
                PersonalData::CitizenNumber => "số định danh cá nhân",
                PersonalData::Email => "địa chỉ thư điện tử cá nhân",
            };
            (
                format!("{at} có {what}: {quotes}."),
                "Kế hoạch được công khai; đề nghị chỉ giữ thông tin công vụ cần thiết.".into(),
            )
        }
        Problem::SpellingSuspect { word, suggestions } => (
            format!("{at}: “{word}” trong {quotes} có thể sai chính tả."),
            format!("Đề nghị kiểm tra, có thể là {}.", either(suggestions, "hoặc")),
        ),
        Problem::RepeatedWord { word } => (
            format!("{at}: {quotes} lặp từ “{word}”."),
            format!("Đề nghị bỏ một từ “{word}” nếu là gõ thừa."),
        ),
        Problem::UnbalancedBracket { mark, opens } => {
            let lack = if *opens { "thiếu dấu đóng" } else { "thiếu dấu mở" };
            (
                format!("{at}: {quotes} có dấu “{mark}” {lack}."),
                "Đề nghị bổ sung dấu còn thiếu hoặc bỏ dấu thừa.".into(),
            )
        }
        Problem::UndefinedAbbreviation { abbreviations } => (
            format!("Chữ viết tắt chưa được giải thích: {}.", abbreviations.join(", ")),
            "Đề nghị viết đầy đủ ở lần đầu, chữ viết tắt ghi trong ngoặc đơn ngay sau.".into(),
        ),
        Problem::SpellingVariant {
            usual,
            usual_count,
            other,
            other_count,
            is_tone_place: false,
        } => (
            format!(
                "Văn bản dùng cả “{usual}” ({usual_count} lần) và “{other}” ({other_count} lần)."
            ),
            format!("Đề nghị dùng thống nhất một cách viết, ví dụ “{usual}”."),
        ),
        Problem::SpellingVariant {
            usual,
            usual_count,
            other,
            other_count,
            is_tone_place: true,
        } => (
            format!(
                "Văn bản đặt dấu thanh theo hai cách: như “{usual}” ({usual_count} lần) và như “{other}” ({other_count} lần)."
            ),
            format!("Đề nghị dùng thống nhất một cách, ví dụ như “{usual}”."),
        ),
        Problem::Capitalisation { proposed } => (
            format!("{at}: {quotes} viết thường danh từ đặc biệt."),
            format!("Đề nghị viết “{proposed}” (Phụ lục II Nghị định số 30/2020/NĐ-CP)."),
        ),
    }
}

fn english(problem: &Problem, at: &At<'_>) -> (String, String) {
    let quotes = at.quotes();
    match problem {
        Problem::PersonalData { kind } => {
            let what = match kind {
                PersonalData::Phone => "a mobile phone number",
                PersonalData::CitizenNumber => "the number of an identity card",
                PersonalData::Email => "a private e-mail address",
            };
            (
                format!("{at}: {what}, {quotes}."),
                "The plan will be published: keep only the official contact that is needed.".into(),
            )
        }
        Problem::SpellingSuspect { word, suggestions } => (
            format!("{at}: “{word}” in {quotes} may be misspelt."),
            format!("Check; it may be {}.", either(suggestions, "or")),
        ),
        Problem::RepeatedWord { word } => (
            format!("{at}: {quotes} repeats “{word}”."),
            format!("Drop one “{word}” unless it is meant."),
        ),
        Problem::UnbalancedBracket { mark, opens } => {
            let lack = if *opens { "is not closed" } else { "is not opened" };
            (
                format!("{at}: in {quotes} the mark “{mark}” {lack}."),
                "Add the missing mark or drop this one.".into(),
            )
        }
        Problem::UndefinedAbbreviation { abbreviations } => (
            format!("Abbreviations never explained: {}.", abbreviations.join(", ")),
            "Write them out the first time, with the abbreviation in brackets.".into(),
        ),
        Problem::SpellingVariant {
            usual,
            usual_count,
            other,
            other_count,
            is_tone_place: false,
        } => (
            format!(
                "The text has both “{usual}” ({usual_count} times) and “{other}” ({other_count} times)."
            ),
            format!("Keep to one, such as “{usual}”."),
        ),
        Problem::SpellingVariant {
            usual,
            usual_count,
            other,
            other_count,
            is_tone_place: true,
        } => (
            format!(
                "Tone marks are set in two ways: as in “{usual}” ({usual_count} times) and as in “{other}” ({other_count} times)."
            ),
            format!("Keep to one, such as “{usual}”."),
        ),
        Problem::Capitalisation { proposed } => (
            format!("{at}: {quotes} has a word of its own kind in small letters."),
            format!("Write “{proposed}” (Phụ lục II, Nghị định 30/2020/NĐ-CP)."),
        ),
    }
}

/// “một” hoặc “hai”.
fn either(words: &[String], or: &str) -> String {
    words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(&format!(" {or} "))
}

explained! {
    pub(super) RULES, DETAILS
    {
        name: "personal-data",
        title: ("Dữ liệu cá nhân", "Personal data"),
        catches: (
            "Số điện thoại di động, số định danh cá nhân, địa chỉ thư điện tử không phải của cơ quan nhà nước.",
            "Mobile phone numbers, numbers of identity cards, e-mail addresses that are not an authority's.",
        ),
        why: (
            "Kế hoạch được công khai; dữ liệu cá nhân được pháp luật bảo vệ.",
            "A plan is published, and the data of persons are protected by law.",
        ),
        example: (
            "Liên hệ cán bộ phụ trách, số điện thoại 0912 345 678",
            "Liên hệ cán bộ phụ trách, số điện thoại 0912 345 678",
        ),
        not_flagged: (
            "Điện thoại cố định, đường dây nóng; địa chỉ thư điện tử có đuôi .gov.vn.",
            "Landlines and hotlines; addresses under .gov.vn.",
        ),
    },
    {
        name: "spelling-suspect",
        title: ("Có thể sai chính tả", "Possible misspelling"),
        catches: (
            "Từ không phải âm tiết tiếng Việt mà gần giống một âm tiết; cụm từ hành chính quen thuộc bị sai dấu hoặc thiếu chữ; chữ viết tắt mất chữ Đ.",
            "Words that are no Vietnamese syllable and near one; familiar phrases with a wrong mark or a lost letter; abbreviations without their Đ.",
        ),
        why: (
            "Lỗi chính tả trong văn bản đã ký thì mọi nơi nhận đều đọc thấy.",
            "A slip in a signed document is read by everyone who receives it.",
        ),
        example: (
            "Phân đầu tỷ lệ hồ sơ trực tuyến toàn trình đạt 60%",
            "Phân đầu tỷ lệ hồ sơ trực tuyến toàn trình đạt 60%",
        ),
        not_flagged: (
            "Tên riêng, từ nước ngoài, ký hiệu văn bản, địa chỉ; bản chép từ PDF.",
            "Names, foreign words, symbols of documents, addresses; text copied from a PDF.",
        ),
    },
    {
        name: "repeated-word",
        title: ("Lặp từ", "Repeated word"),
        catches: ("Một từ được viết hai lần liền nhau.", "A word that follows itself."),
        why: (
            "Từ lặp là lỗi gõ, người đọc nhận ra ngay.",
            "It is a slip of the hand that a reader sees at once.",
        ),
        example: (
            "số hóa tài liệu, giáo án, giáo trình trình;",
            "số hóa tài liệu, giáo án, giáo trình trình;",
        ),
        not_flagged: (
            "Từ láy (dần dần, luôn luôn); hai từ ghép đứng cạnh nhau (đánh giá giá trị, tuyên truyền truyền thông).",
            "Words that Vietnamese doubles (dần dần); two compounds side by side (đánh giá giá trị).",
        ),
    },
    {
        name: "unbalanced-bracket",
        title: ("Thiếu dấu ngoặc", "Bracket without partner"),
        catches: (
            "Dấu ngoặc đơn, ngoặc vuông hoặc ngoặc kép không có dấu đóng hoặc dấu mở trong cùng đoạn, cùng ô.",
            "A bracket or curly quotation mark without its partner in the paragraph or cell.",
        ),
        why: (
            "Không rõ phần chú thích kết thúc ở đâu.",
            "The reader cannot tell where the aside ends.",
        ),
        example: (
            "Tỷ lệ người dân có điện thoại thông minh (công dân từ 15 tuổi trở lên",
            "Tỷ lệ người dân có điện thoại thông minh (công dân từ 15 tuổi trở lên",
        ),
        not_flagged: ("Ký hiệu điểm “a)”, “b)”.", "The marks of lists, “a)”, “b)”."),
    },
    {
        name: "undefined-abbreviation",
        title: ("Chữ viết tắt chưa giải thích", "Abbreviation never explained"),
        catches: (
            "Chữ viết tắt không thông dụng mà văn bản không giải thích ở lần đầu.",
            "An uncommon abbreviation that the text never explains.",
        ),
        why: (
            "Thôn, ấp, trường học cũng đọc Kế hoạch; không phải ai cũng hiểu chữ viết tắt chuyên ngành.",
            "Hamlets and schools read the plan too; not everyone knows the term.",
        ),
        example: ("Tích hợp dữ liệu phòng, ban lên LGSP", "Tích hợp dữ liệu phòng, ban lên LGSP"),
        not_flagged: (
            "“chỉ số chuyển đổi số (DTI)”; chữ thông dụng như UBND, TTHC, VNeID; tên viết tắt của cơ quan.",
            "“chỉ số chuyển đổi số (DTI)”; common ones such as UBND, TTHC, VNeID; names of agencies.",
        ),
    },
    {
        name: "spelling-variant",
        title: ("Hai cách viết", "Two spellings"),
        catches: (
            "Dùng lẫn “hằng năm” và “hàng năm”, “tỷ lệ” và “tỉ lệ”, “hóa” và “hoá”.",
            "Both “hằng năm” and “hàng năm”, “tỷ lệ” and “tỉ lệ”, “hóa” and “hoá”.",
        ),
        why: (
            "Hai cách viết trong một văn bản cho thấy văn bản được ghép từ nhiều nguồn.",
            "Two spellings look as if the text had been put together from two.",
        ),
        example: (
            "“hằng năm” 4 lần, “hàng năm” 10 lần",
            "“hằng năm” four times, “hàng năm” ten times",
        ),
        not_flagged: (
            "Một cách viết thống nhất, dù theo cách nào; trích yếu của văn bản được viện dẫn.",
            "One spelling throughout, whichever; titles of cited documents.",
        ),
    },
    {
        name: "capitalisation",
        title: ("Viết hoa “Nhân dân”, “Nhà nước”", "Capitals of “Nhân dân”, “Nhà nước”"),
        catches: (
            "“nhân dân”, “nhà nước” viết thường khi là danh từ đặc biệt (Nghị định số 30/2020/NĐ-CP, Phụ lục II, mục V khoản 1).",
            "“nhân dân” and “nhà nước” in small letters where they are words of their own kind (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.1).",
        ),
        why: (
            "Nghị định quy định viết hoa hai danh từ này.",
            "The decree wants capitals for both.",
        ),
        example: (
            "hồ sơ sức khỏe điện tử cho nhân dân trên địa bàn xã",
            "hồ sơ sức khỏe điện tử cho nhân dân trên địa bàn xã",
        ),
        not_flagged: (
            "“Ủy ban nhân dân”, “Hội đồng nhân dân”; “cơ quan nhà nước”, “ngân sách nhà nước”.",
            "“Ủy ban nhân dân”, “Hội đồng nhân dân”; “cơ quan nhà nước”, “ngân sách nhà nước”.",
        ),
    },
}
