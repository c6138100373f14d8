//! The Vietnamese words that the comparison of wordings knows: abbreviations, words that say
//! little, and the populations and limits that make two targets two.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use fnv::FnvHasher;

use super::subject::{Mark, MarkRole, Subject};
use super::syllables::{Syllable, key_of, syllables};

type Map<K, V> = HashMap<K, V, BuildHasherDefault<FnvHasher>>;

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
    /// The ids of syllables and classes that count.
    pub(super) tokens: Vec<u32>,
    pub(super) subject: Subject,
}

/// The words that are known, each by its number; it learns those of every wording that it reads.
pub(super) struct Lexicon {
    /// By a syllable's one spelling.
    ids: Map<String, u32>,
    /// By a syllable as printed, so that each spelling is worked out once.
    printed: Map<String, u32>,
    /// By id: how much it can say, from 0 to 1.
    says: Vec<f64>,
    /// By the id of their first syllable: abbreviations, then synonyms.
    spellings: Map<u32, Vec<Spelling>>,
    /// By the id of their first syllable: names, then populations and limits.
    marks: Map<u32, Vec<Known>>,
    years_of_age: u32,
    level: u32,
    degree: u32,
    year: u32,
}

/// Words that stand for others.
struct Spelling {
    is_abbreviation: bool,
    short: Vec<u32>,
    long: Vec<u32>,
}

/// Words that the lexicon knows together. Without a class they are a name.
struct Known {
    words: Vec<u32>,
    class: Option<(&'static str, MarkRole)>,
}

impl Default for Lexicon {
    fn default() -> Lexicon {
        let mut lexicon = Lexicon {
            ids: Map::default(),
            printed: Map::default(),
            says: Vec::new(),
            spellings: Map::default(),
            marks: Map::default(),
            years_of_age: 0,
            level: 0,
            degree: 0,
            year: 0,
        };
        for (words, says) in [(STOP_WORDS, 0.0), (WEAK_WORDS, WEAK)] {
            for word in words.split_whitespace() {
                let id = lexicon.id_of_key(key_of(word));
                if let Some(slot) = lexicon.says.get_mut(id as usize) {
                    *slot = says;
                }
            }
        }
        let abbreviations = ABBREVIATIONS.iter().map(|(short, long)| (*short, *long, true));
        let synonyms = SYNONYMS.iter().map(|(short, long)| (*short, *long, false));
        for (short, long, is_abbreviation) in abbreviations.chain(synonyms) {
            let short = lexicon.ids_of(short.split(['&', ' ']));
            let long = lexicon.ids_of(long.split(' '));
            if let Some(first) = short.first() {
                let of_first = lexicon.spellings.entry(*first).or_default();
                of_first.push(Spelling { is_abbreviation, short, long });
            }
        }
        let names = NAMES.iter().map(|words| (*words, None));
        let all = MARKS.iter().map(|(words, class, role)| (*words, Some((*class, *role))));
        for (words, class) in names.chain(all) {
            let words = lexicon.ids_of(words.split(' '));
            if let Some(first) = words.first() {
                lexicon.marks.entry(*first).or_default().push(Known { words, class });
            }
        }
        lexicon.years_of_age = lexicon.id_of_word("tuổi");
        lexicon.level = lexicon.id_of_word("mức");
        lexicon.degree = lexicon.id_of_word("độ");
        lexicon.year = lexicon.id_of_word("năm");
        lexicon
    }
}

/// A syllable with the part of the text it comes from.
#[derive(Clone, Copy)]
struct Word {
    id: u32,
    start: usize,
    end: usize,
}

impl Lexicon {
    /// How many syllables and classes there are.
    pub(super) fn len(&self) -> usize {
        self.says.len()
    }

    /// How much a syllable can say at all.
    pub(super) fn says(&self, id: u32) -> f64 {
        self.says.get(id as usize).copied().unwrap_or(0.0)
    }

    fn ids_of<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> Vec<u32> {
        words.map(|word| self.id_of_word(word)).collect()
    }

    fn id_of_word(&mut self, word: &str) -> u32 {
        if let Some(id) = self.printed.get(word) {
            return *id;
        }
        let id = self.id_of_key(key_of(word));
        self.printed.insert(word.to_owned(), id);
        id
    }

    fn id_of_key(&mut self, key: String) -> u32 {
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let id = u32::try_from(self.says.len()).unwrap_or(u32::MAX);
        self.says.push(1.0);
        self.ids.insert(key, id);
        id
    }

    /// Reads a wording.
    pub(super) fn read(&mut self, text: &str) -> Read {
        let words = self.spelt_out(&syllables(text));
        let mut tokens: Vec<u32> = Vec::with_capacity(words.len());
        let mut marks: Vec<Mark> = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..)
            && let Some(first) = rest.first()
        {
            let (taken, mark) = self.mark_at(rest, text).unwrap_or((1, None));
            match mark {
                // All marks of one class are one token: "dân số" and "người dân" are the same.
                Some(mark) => {
                    tokens.push(self.id_of_key(format!("@{}", mark.class)));
                    marks.push(mark);
                }
                None if taken == 1 => tokens.push(first.id),
                None => tokens.extend(rest.iter().take(taken).map(|word| word.id)),
            }
            at += taken.max(1);
        }
        tokens.retain(|id| self.says(*id) > 0.0);
        marks.sort_by(|a, b| a.class.cmp(&b.class));
        marks.dedup_by(|a, b| a.class == b.class);
        Read { tokens, subject: Subject { marks } }
    }

    /// The syllables with abbreviations spelt out, without shares and years.
    fn spelt_out(&mut self, syllables: &[Syllable<'_>]) -> Vec<Word> {
        let ids: Vec<u32> =
            syllables.iter().map(|syllable| self.id_of_word(syllable.word)).collect();
        let mut words: Vec<Word> = Vec::with_capacity(syllables.len());
        let mut at = 0;
        while let Some(rest) = syllables.get(at..)
            && let Some(first) = rest.first()
            && let Some(rest_ids) = ids.get(at..)
            && let Some(id) = rest_ids.first()
        {
            let known = self.spellings.get(id).map_or(&[][..], Vec::as_slice);
            if let Some(spelling) = known.iter().find(|known| known.begins(rest, rest_ids)) {
                let last = spelling.short.len().checked_sub(1).and_then(|last| rest.get(last));
                let (start, end) = (first.start, last.map_or(first.end, |last| last.end));
                words.extend(spelling.long.iter().map(|id| Word { id: *id, start, end }));
                at += spelling.short.len().max(1);
                continue;
            }
            let is_year = is_year(first.word) && words.last().is_some_and(|w| w.id == self.year);
            if !first.is_percent && !is_year {
                words.push(Word { id: *id, start: first.start, end: first.end });
            }
            at += 1;
        }
        words
    }

    /// A population, a limit or a name that begins here: how many words it takes, and the mark it
    /// is. `None` where nothing of that kind begins.
    fn mark_at(&self, rest: &[Word], text: &str) -> Option<(usize, Option<Mark>)> {
        let printed = |count: usize| {
            let (first, last) = (rest.first()?, rest.get(count.checked_sub(1)?)?);
            text.get(first.start..last.end)
        };
        let known = self.marks.get(&rest.first()?.id).map_or(&[][..], Vec::as_slice);
        if let Some(known) = known.iter().find(|known| begins(rest, &known.words)) {
            let count = known.words.len();
            let Some((class, role)) = known.class else { return Some((count, None)) };
            let words = printed(count)?.to_owned();
            return Some((count, Some(Mark { class: class.into(), role, words })));
        }
        let (count, kind, number, role) = self.numbered_mark(rest, text)?;
        let words = printed(count)?.to_owned();
        Some((count, Some(Mark { class: format!("{kind}-{number}"), role, words })))
    }

    /// "15 tuổi", "mức (độ) 2": the words taken, the kind, the number, what it does.
    fn numbered_mark<'t>(
        &self,
        rest: &[Word],
        text: &'t str,
    ) -> Option<(usize, &'static str, &'t str, MarkRole)> {
        let is = |index: usize, id: u32| rest.get(index).is_some_and(|word| word.id == id);
        let number = |index: usize| {
            let word = rest.get(index)?;
            let digits = text.get(word.start..word.end)?;
            let is_number = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| digits.trim_start_matches('0'))
        };
        if is(1, self.years_of_age) {
            return Some((2, "age", number(0)?, MarkRole::Part));
        }
        if !is(0, self.level) {
            return None;
        }
        match number(1) {
            Some(level) => Some((2, "level", level, MarkRole::Kind)),
            None if is(1, self.degree) => Some((3, "level", number(2)?, MarkRole::Kind)),
            None => None,
        }
    }
}

impl Spelling {
    /// Whether it stands at the beginning of some syllables. Abbreviations have capitals only, and
    /// "&" between their parts.
    fn begins(&self, syllables: &[Syllable<'_>], ids: &[u32]) -> bool {
        let count = self.short.len();
        let Some(parts) = syllables.get(..count) else { return false };
        let is_written = |index: usize, part: &Syllable<'_>| {
            part.is_capitals && (index + 1 == count || part.joins_next)
        };
        ids.get(..count) == Some(self.short.as_slice())
            && (!self.is_abbreviation
                || parts.iter().enumerate().all(|(index, part)| is_written(index, part)))
    }
}

fn begins(words: &[Word], ids: &[u32]) -> bool {
    words.len() >= ids.len() && words.iter().zip(ids).all(|(word, id)| word.id == *id)
}

/// Whether a number can be a year.
fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}
