//! The Vietnamese words that the comparison of wordings knows: abbreviations, words that say
//! little, and the populations and limits that make two targets two.

use std::collections::BTreeMap;

use super::subject::{Mark, MarkRole, Subject};
use super::syllables::{Syllable, key_of, syllables};

/// Abbreviations in capitals, with what they stand for. "&" joins two of them.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("TTHC", "thủ tục hành chính"),
    ("DVC", "dịch vụ công"),
    ("DVCTT", "dịch vụ công trực tuyến"),
    ("DV", "dịch vụ"),
    ("HCC", "hành chính công"),
    ("PVHCC", "phục vụ hành chính công"),
    ("CCHC", "cải cách hành chính"),
    ("CĐS", "chuyển đổi số"),
    ("CDS", "chuyển đổi số"),
    ("CNTT", "công nghệ thông tin"),
    ("CNS", "công nghệ số"),
    ("CNSCĐ", "công nghệ số cộng đồng"),
    ("CNSCD", "công nghệ số cộng đồng"),
    ("CSDL", "cơ sở dữ liệu"),
    ("ATTT", "an toàn thông tin"),
    ("ANM", "an ninh mạng"),
    ("HTTT", "hệ thống thông tin"),
    ("TTDL", "trung tâm dữ liệu"),
    ("AI", "trí tuệ nhân tạo"),
    ("KHCN", "khoa học công nghệ"),
    ("KH&CN", "khoa học công nghệ"),
    ("ĐMST", "đổi mới sáng tạo"),
    ("R&D", "nghiên cứu phát triển"),
    ("SHTT", "sở hữu trí tuệ"),
    ("DN", "doanh nghiệp"),
    ("DNNVV", "doanh nghiệp nhỏ và vừa"),
    ("HTX", "hợp tác xã"),
    ("HKD", "hộ kinh doanh"),
    ("TMĐT", "thương mại điện tử"),
    ("TMDT", "thương mại điện tử"),
    ("TTKDTM", "thanh toán không dùng tiền mặt"),
    ("CB", "cán bộ"),
    ("CC", "công chức"),
    ("CBCC", "cán bộ công chức"),
    ("CBCCVC", "cán bộ công chức viên chức"),
    ("CCVC", "công chức viên chức"),
    ("BHXH", "bảo hiểm xã hội"),
    ("BHYT", "bảo hiểm y tế"),
    ("NSNN", "ngân sách nhà nước"),
    ("NS", "ngân sách"),
    ("CQNN", "cơ quan nhà nước"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
    ("NTM", "nông thôn mới"),
    ("KTS", "kinh tế số"),
    ("XHS", "xã hội số"),
    ("CQS", "chính quyền số"),
];

/// Words that say nothing about what is measured.
const STOP_WORDS: &str = "tỷ lệ đạt tối thiểu đa ít nhất trên dưới từ trở lên có được các của và là \
     cho với trong tại theo về vào đến năm hằng hàng phấn đấu phân đầu đảm bảo những này đó để do ở \
     bằng hoặc khi sẽ đã thì mà như địa bàn xã quy định tối hết cuối đối việc";

/// Words that say little: what is done rather than what is measured.
const WEAK_WORDS: &str = "thực hiện triển khai tăng cường nâng cao tiếp tục duy trì phối hợp chủ \
     động đẩy mạnh thúc hỗ trợ tham mưu tổ chức hoàn thành thiện xây dựng khai chiến dịch phát \
     dùng mức độ lượng tổng tỉnh toàn hiệu quả tốt đủ đầy phổ cập cơ bản hoạt";

/// Populations and limits: the words, their class, what they do. Longer words first where one
/// begins another.
const MARKS: &[(&str, &str, MarkRole)] = &[
    ("hộ gia đình", "household", MarkRole::Population),
    ("hộ dân", "household", MarkRole::Population),
    ("hộ kinh doanh", "trader", MarkRole::Population),
    ("người sử dụng", "user", MarkRole::Population),
    ("người dùng", "user", MarkRole::Population),
    ("người lao động", "worker", MarkRole::Population),
    ("người học", "pupil", MarkRole::Population),
    ("học sinh", "pupil", MarkRole::Population),
    ("giáo viên", "teacher", MarkRole::Population),
    ("người dân", "person", MarkRole::Population),
    ("nhân dân", "person", MarkRole::Population),
    ("công dân", "person", MarkRole::Population),
    ("dân số", "person", MarkRole::Population),
    ("doanh nghiệp", "business", MarkRole::Population),
    ("hợp tác xã", "cooperative", MarkRole::Population),
    ("cán bộ", "official", MarkRole::Population),
    ("công chức", "civil-servant", MarkRole::Population),
    ("viên chức", "public-employee", MarkRole::Population),
    ("trưởng thành", "adult", MarkRole::Part),
    ("nhỏ và vừa", "small", MarkRole::Part),
    ("vừa và nhỏ", "small", MarkRole::Part),
    ("đủ điều kiện", "eligible", MarkRole::Part),
    ("toàn trình", "whole", MarkRole::Kind),
    ("một phần", "partial", MarkRole::Kind),
    ("do địa phương quản lý", "local", MarkRole::Scope),
    ("thuộc thẩm quyền", "competence", MarkRole::Scope),
    ("theo thẩm quyền", "competence", MarkRole::Scope),
];

/// Words for one thing, each with the one that stands for all.
const SYNONYMS: &[(&str, &str)] = &[("tập huấn", "bồi dưỡng"), ("đào tạo", "bồi dưỡng")];

/// Names in which the words of a population name something else.
const NAMES: &[&str] = &["bình dân học vụ", "công dân số", "ủy ban nhân dân", "hội đồng nhân dân"];

/// How much a word that says little counts beside one that says something.
const WEAK: f64 = 0.3;

/// A wording as the lexicon understands it.
pub(super) struct Read {
    /// The syllables and classes that count, with how much each can say, from 0 to 1.
    pub(super) tokens: Vec<(String, f64)>,
    pub(super) subject: Subject,
}

/// The words, in the one spelling that comparison uses.
pub(super) struct Lexicon {
    abbreviations: Vec<(Vec<String>, Vec<String>)>,
    synonyms: Vec<(Vec<String>, Vec<String>)>,
    stop: Vec<String>,
    weak: Vec<String>,
    /// Populations, limits and names by their first syllable, in the order of the tables.
    marks: BTreeMap<String, Vec<Known>>,
}

/// Words that the lexicon knows together. Without a class they are a name.
struct Known {
    keys: Vec<String>,
    class: Option<(&'static str, MarkRole)>,
}

impl Default for Lexicon {
    fn default() -> Lexicon {
        let names = NAMES.iter().map(|words| (*words, None));
        let all = MARKS.iter().map(|(words, class, role)| (*words, Some((*class, *role))));
        let mut marks: BTreeMap<String, Vec<Known>> = BTreeMap::new();
        for (words, class) in names.chain(all) {
            let keys = keys_of(words);
            if let Some(first) = keys.first() {
                marks.entry(first.clone()).or_default().push(Known { keys, class });
            }
        }
        let sorted = |words: &str| {
            let mut keys = keys_of(words);
            keys.sort_unstable();
            keys
        };
        Lexicon {
            abbreviations: ABBREVIATIONS
                .iter()
                .map(|(short, long)| (short.split('&').map(key_of).collect(), keys_of(long)))
                .collect(),
            synonyms: SYNONYMS.iter().map(|(a, b)| (keys_of(a), keys_of(b))).collect(),
            stop: sorted(STOP_WORDS),
            weak: sorted(WEAK_WORDS),
            marks,
        }
    }
}

fn keys_of(words: &str) -> Vec<String> {
    words.split_whitespace().map(key_of).collect()
}

/// A key with the part of the text it comes from.
struct Word {
    key: String,
    start: usize,
    end: usize,
}

impl Lexicon {
    /// Reads a wording.
    pub(super) fn read(&self, text: &str) -> Read {
        let words = self.spelt_out(&syllables(text));
        let mut tokens: Vec<(String, f64)> = Vec::with_capacity(words.len());
        let mut marks: Vec<Mark> = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let (taken, mark) = self.mark_at(rest, text).unwrap_or((0, None));
            if taken == 0 {
                if let Some(word) = rest.first() {
                    let says = self.says(&word.key);
                    tokens.extend((says > 0.0).then(|| (word.key.clone(), says)));
                }
                at += 1;
                continue;
            }
            if let Some(mark) = mark {
                // All marks of one class are one token: "dân số" and "người dân" are the same.
                tokens.push((format!("@{}", mark.class), 1.0));
                marks.push(mark);
            } else {
                let name = rest.iter().take(taken);
                tokens.extend(name.map(|word| (word.key.clone(), self.says(&word.key))));
            }
            at += taken;
        }
        tokens.retain(|(_, says)| *says > 0.0);
        marks.sort_by(|a, b| a.class.cmp(&b.class));
        marks.dedup_by(|a, b| a.class == b.class);
        Read { tokens, subject: Subject { marks } }
    }

    /// The syllables with abbreviations spelt out, without shares and years.
    fn spelt_out(&self, syllables: &[Syllable]) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::with_capacity(syllables.len());
        let mut at = 0;
        while let Some(rest) = syllables.get(at..)
            && let Some(first) = rest.first()
        {
            let abbreviations = self.abbreviations.iter().filter(|_| first.is_capitals);
            let long = abbreviations.into_iter().find(|(short, _)| {
                let parts = rest.iter().take(short.len());
                let is_joined =
                    |index: usize, part: &Syllable| index + 1 == short.len() || part.joins_next;
                rest.len() >= short.len()
                    && parts.enumerate().zip(short).all(|((index, part), key)| {
                        part.is_capitals && part.key == *key && is_joined(index, part)
                    })
            });
            let synonym = self.synonyms.iter().find(|(words, _)| {
                rest.len() >= words.len() && rest.iter().zip(words).all(|(a, b)| a.key == *b)
            });
            if let Some((short, long)) = long.or(synonym) {
                let end = rest.get(short.len() - 1).map_or(first.end, |last| last.end);
                let spelt =
                    long.iter().map(|key| Word { key: key.clone(), start: first.start, end });
                words.extend(spelt);
                at += short.len();
                continue;
            }
            if !first.is_percent && !is_year(first, words.last()) {
                words.push(Word { key: first.key.clone(), start: first.start, end: first.end });
            }
            at += 1;
        }
        words
    }

    /// A population, a limit or a name that begins here: how many words it takes, and the mark it
    /// is. `None` where nothing of that kind begins.
    fn mark_at(&self, rest: &[Word], text: &str) -> Option<(usize, Option<Mark>)> {
        let begins = |keys: &[String]| {
            rest.len() >= keys.len() && rest.iter().zip(keys).all(|(word, key)| word.key == *key)
        };
        let printed = |count: usize| {
            let (first, last) = (rest.first()?, rest.get(count.checked_sub(1)?)?);
            text.get(first.start..last.end).map(str::to_owned)
        };
        let known = self.marks.get(&rest.first()?.key).into_iter().flatten();
        if let Some(known) = known.into_iter().find(|known| begins(&known.keys)) {
            let count = known.keys.len();
            let Some((class, role)) = known.class else { return Some((count, None)) };
            return Some((count, Some(Mark { class: class.into(), role, words: printed(count)? })));
        }
        numbered_mark(rest).and_then(|(count, class, role)| {
            Some((count, Some(Mark { class, role, words: printed(count)? })))
        })
    }

    /// How much a syllable can say at all.
    fn says(&self, key: &str) -> f64 {
        if self.stop.binary_search_by(|stop| stop.as_str().cmp(key)).is_ok() {
            return 0.0;
        }
        match self.weak.binary_search_by(|weak| weak.as_str().cmp(key)) {
            Ok(_) => WEAK,
            Err(_) => 1.0,
        }
    }
}

/// "từ 15 tuổi (trở lên)", "mức (độ) 2": the words taken, the class, what it does.
fn numbered_mark(rest: &[Word]) -> Option<(usize, String, MarkRole)> {
    let key = |index: usize| rest.get(index).map(|word| word.key.as_str());
    let is_number = |index: usize| {
        key(index).is_some_and(|key| key.len() <= 2 && key.bytes().all(|b| b.is_ascii_digit()))
    };
    let (years, level, degree) = (key_of("tuổi"), key_of("mức"), key_of("độ"));
    if is_number(0) && key(1) == Some(years.as_str()) {
        return Some((2, format!("age-{}", key(0)?), MarkRole::Part));
    }
    if key(0) == Some(level.as_str()) && is_number(1) {
        return Some((2, format!("level-{}", key(1)?), MarkRole::Kind));
    }
    if key(0) == Some(level.as_str()) && key(1) == Some(degree.as_str()) && is_number(2) {
        return Some((3, format!("level-{}", key(2)?), MarkRole::Kind));
    }
    None
}

/// Whether a number is the year after "năm".
fn is_year(syllable: &Syllable, before: Option<&Word>) -> bool {
    let is_after_year = before.is_some_and(|word| word.key == "năm");
    let looks_like = syllable.key.len() == 4
        && (syllable.key.starts_with("19") || syllable.key.starts_with("20"))
        && syllable.key.bytes().all(|byte| byte.is_ascii_digit());
    looks_like && is_after_year
}
