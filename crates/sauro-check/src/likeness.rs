//! How alike two wordings are: names of indicators, sentences of the body, tasks.
//!
//! Every wording that may be compared is first entered into a [`Wordings`], which learns how rare
//! each syllable is in this plan; then any two can be compared. A syllable that stands in many rows
//! ("dịch", "vụ") says little, a rare one ("băng", "rộng") much. Whom a target is for is kept apart,
//! see [`Subject`]: "hộ gia đình" and "người sử dụng" of one topic are two indicators.

use std::cell::Cell;

mod lexicon;
mod subject;
mod syllables;

use lexicon::Lexicon;
pub(crate) use subject::{Agreement, Subject};

/// How alike two wordings are, in the three bands of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Band {
    /// Two things.
    Different,
    /// Perhaps the same thing: a person must look, and it is never an error.
    Maybe,
    /// The same thing.
    Same,
}

impl Band {
    /// From 0.8 the same, from 0.55 perhaps the same.
    pub(crate) fn of(likeness: f64) -> Band {
        match likeness {
            same if same >= 0.8 => Band::Same,
            maybe if maybe >= MAYBE => Band::Maybe,
            _ => Band::Different,
        }
    }
}

/// From here two wordings are perhaps the same.
const MAYBE: f64 = 0.55;

/// A wording taken apart: its distinct syllables, and whom it is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrase {
    /// Ids of its syllables in [`Wordings`], ascending, without stop words.
    tokens: Vec<u32>,
    /// Whom and what exactly it is about.
    pub(crate) subject: Subject,
}

impl Phrase {
    /// How many syllables that say something it has.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }
}

/// The wordings of a plan, and how rare their syllables are among them.
#[derive(Default)]
pub(crate) struct Wordings {
    lexicon: Lexicon,
    /// By id: in how many phrases the syllable stands.
    counts: Vec<u32>,
    phrases: u32,
    /// Whether some pairs were not looked at.
    is_cut: Cell<bool>,
}

impl Wordings {
    /// Takes a wording apart and counts it. Figures with a percent sign and years are left out;
    /// other parts of a target ("ít nhất 01 …") the caller cuts off.
    pub(crate) fn enter(&mut self, text: &str) -> Phrase {
        let phrase = self.take_apart(text);
        self.phrases = self.phrases.saturating_add(1);
        self.counts.resize(self.lexicon.len(), 0);
        for token in &phrase.tokens {
            if let Some(count) = self.counts.get_mut(*token as usize) {
                *count = count.saturating_add(1);
            }
        }
        phrase
    }

    /// Takes a wording apart without counting it: a variant of one that is counted already.
    pub(crate) fn take_apart(&mut self, text: &str) -> Phrase {
        let read = self.lexicon.read(text);
        let mut tokens = read.tokens;
        tokens.sort_unstable();
        tokens.dedup();
        Phrase { tokens, subject: read.subject }
    }

    /// How alike two wordings are, from 0 to 1; the same whichever comes first.
    ///
    /// The mean of what they share of the shorter and of what they share of both: a short name of a
    /// row that stands whole in a long sentence is much alike, but not the same. Whom they are about
    /// is compared by [`Subject::against`].
    pub(crate) fn likeness(&self, a: &Phrase, b: &Phrase) -> f64 {
        let (whole_a, whole_b) = (self.weight_of(&a.tokens), self.weight_of(&b.tokens));
        let shorter = whole_a.min(whole_b);
        if shorter <= 0.0 {
            return 0.0;
        }
        let shared = self.shared_weight(&a.tokens, &b.tokens);
        let mean = (shared / shorter + 2.0 * shared / (whole_a + whole_b)) / 2.0;
        mean.clamp(0.0, 1.0)
    }

    /// The share of a wording that stands in another, from 0 to 1. 0 for one that says nothing.
    pub(crate) fn share_in(&self, part: &Phrase, whole: &Phrase) -> f64 {
        let weight = self.weight_of(&part.tokens);
        if weight <= 0.0 {
            return 0.0;
        }
        (self.shared_weight(&part.tokens, &whole.tokens) / weight).clamp(0.0, 1.0)
    }

    /// The pairs of two lists that may be alike: those that share a rare syllable.
    ///
    /// Each wording is looked up by the rare syllables that make up nearly half of its weight, since
    /// two that are alike share more than half; in a list of very many like wordings only some of
    /// them are returned, so that the number of pairs stays proportional to that of wordings, and
    /// [`Wordings::is_cut`] tells so.
    pub(crate) fn pairs(&self, left: &[Phrase], right: &[Phrase]) -> Vec<(usize, usize)> {
        let mut pairs = self.found_in(left, right);
        let turned = self.found_in(right, left);
        pairs.extend(turned.into_iter().map(|(right, left)| (left, right)));
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Whether there were so many like wordings that not all pairs were looked at.
    pub(crate) fn is_cut(&self) -> bool {
        self.is_cut.get()
    }

    /// For each of the seekers, whether something in a list is at least so much like it.
    ///
    /// Of two wordings that are so much alike, one has a syllable of the other among the rarest of
    /// its own, which make up all but `least` of its weight: only such are compared. Where even these
    /// are very many, the rest of the seekers is left, and [`Wordings::is_cut`] tells so.
    pub(crate) fn have_like(&self, seekers: &[Phrase], list: &[Phrase], least: f64) -> Vec<bool> {
        let mut with_token: Vec<Vec<usize>> = vec![Vec::new(); self.lexicon.len()];
        let mut with_rare: Vec<Vec<usize>> = vec![Vec::new(); self.lexicon.len()];
        for (index, phrase) in list.iter().enumerate() {
            let rarest = self.rarest(&phrase.tokens, 1.0 - least);
            for (lists, tokens) in [(&mut with_token, &phrase.tokens), (&mut with_rare, &rarest)] {
                for token in tokens {
                    if let Some(places) = lists.get_mut(*token as usize) {
                        places.push(index);
                    }
                }
            }
        }
        let mut left = COMPARISONS;
        let mut seen = vec![usize::MAX; list.len()];
        let mut is_alike = |seeker: usize, phrase: &Phrase| {
            let rarest = self.rarest(&phrase.tokens, 1.0 - least);
            let own = rarest.iter().filter_map(|token| with_token.get(*token as usize));
            let others = phrase.tokens.iter().filter_map(|token| with_rare.get(*token as usize));
            for place in own.chain(others).flatten() {
                let Some(last) = seen.get_mut(*place) else { continue };
                if std::mem::replace(last, seeker) == seeker {
                    continue;
                }
                if left == 0 {
                    self.is_cut.set(true);
                    return true;
                }
                left -= 1;
                if list.get(*place).is_some_and(|other| self.likeness(phrase, other) >= least) {
                    return true;
                }
            }
            false
        };
        seekers.iter().enumerate().map(|(seeker, phrase)| is_alike(seeker, phrase)).collect()
    }

    /// The pairs within one list that may be alike, the earlier first; see [`Wordings::pairs`].
    pub(crate) fn pairs_within(&self, list: &[Phrase]) -> Vec<(usize, usize)> {
        let mut pairs = self.found_in(list, list);
        pairs.retain(|(a, b)| a != b);
        for pair in &mut pairs {
            *pair = (pair.0.min(pair.1), pair.0.max(pair.1));
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// For each of the seekers, those of a list that have one of its rare syllables.
    fn found_in(&self, seekers: &[Phrase], list: &[Phrase]) -> Vec<(usize, usize)> {
        let mut by_token: Vec<Vec<usize>> = vec![Vec::new(); self.lexicon.len()];
        for (index, phrase) in list.iter().enumerate() {
            for token in &phrase.tokens {
                if let Some(places) = by_token.get_mut(*token as usize) {
                    places.push(index);
                }
            }
        }
        let mut pairs = Vec::new();
        let limit = places_per_token(seekers.len());
        for (seeker, phrase) in seekers.iter().enumerate() {
            for token in self.rarest(&phrase.tokens, 1.0 - MAYBE) {
                let places = by_token.get(token as usize).map_or(&[][..], Vec::as_slice);
                // The neighbours come first: rows that repeat one another mostly stand together.
                let near = places.partition_point(|place| *place < seeker);
                let from = near.saturating_sub(limit / 2);
                if places.len() > limit {
                    self.is_cut.set(true);
                }
                let some = places.iter().skip(from).take(limit);
                pairs.extend(some.map(|place| (seeker, *place)));
            }
        }
        pairs
    }

    /// The rarest syllables, as many as make up a share of the weight.
    fn rarest(&self, tokens: &[u32], share: f64) -> Vec<u32> {
        let mut sorted: Vec<(f64, u32)> =
            tokens.iter().map(|token| (self.weight(*token), *token)).collect();
        sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut left = share * self.weight_of(tokens) + f64::EPSILON;
        let mut rarest = Vec::new();
        for (weight, token) in sorted {
            rarest.push(token);
            left -= weight;
            if left < 0.0 {
                break;
            }
        }
        rarest
    }

    fn weight_of(&self, tokens: &[u32]) -> f64 {
        tokens.iter().map(|token| self.weight(*token)).sum()
    }

    fn shared_weight(&self, a: &[u32], b: &[u32]) -> f64 {
        let mut shared = 0.0;
        let (mut rest_a, mut rest_b) = (a.iter().peekable(), b.iter().peekable());
        while let (Some(first), Some(second)) = (rest_a.peek(), rest_b.peek()) {
            let order = first.cmp(second);
            if order.is_eq() {
                shared += self.weight(**first);
            }
            if order.is_le() {
                rest_a.next();
            }
            if order.is_ge() {
                rest_b.next();
            }
        }
        shared
    }

    /// How much a syllable says: the more, the fewer wordings have it.
    fn weight(&self, token: u32) -> f64 {
        let count = self.counts.get(token as usize).copied().unwrap_or(0);
        let rarity = (1.0 + f64::from(self.phrases)) / f64::from(count.max(1));
        self.lexicon.says(token) * (1.0 + rarity.max(1.0).ln())
    }
}

/// How many comparisons are worth their time: about a tenth of a second.
const COMPARISONS: usize = 1_000_000;

/// The most wordings that are looked at for one rare syllable of another: in an ordinary plan all
/// that come into question, in one of tens of thousands of rows those nearby.
fn places_per_token(seekers: usize) -> usize {
    (400_000 / seekers.max(1)).clamp(8, 64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn likeness(a: &str, b: &str) -> f64 {
        let mut wordings = Wordings::default();
        for text in COMMON {
            wordings.enter(text);
        }
        let (a, b) = (wordings.enter(a), wordings.enter(b));
        wordings.likeness(&a, &b)
    }

    /// Rows of a plan such as most are.
    const COMMON: [&str; 8] = [
        "Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến",
        "Người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến",
        "Tỷ lệ thanh toán trực tuyến thủ tục hành chính",
        "Cán bộ, công chức được bồi dưỡng kỹ năng số",
        "Tỷ lệ người dân có sổ sức khỏe điện tử",
        "Kết quả giải quyết thủ tục hành chính được cấp bản điện tử",
        "Tỷ lệ doanh nghiệp ứng dụng công nghệ số",
        "Tỷ lệ phủ sóng 5G trên địa bàn",
    ];

    #[test]
    fn one_indicator_in_two_wordings_is_the_same() {
        let cases = [
            ("Tỉ lệ phủ sóng mạng 5G trên địa bàn xã", "Tỷ lệ phủ sóng 5G trên địa bàn"),
            ("Số hóa 100% hồ sơ, kết quả giải quyết TTHC", "Hồ sơ, kết quả TTHC được số hoá"),
            ("85% CBCCVC làm chủ kỹ năng số", "Cán bộ, công chức, viên chức làm chủ kĩ năng số"),
            ("≥ 40% DN vừa và nhỏ ứng dụng CNS", "Doanh nghiệp nhỏ và vừa ứng dụng công nghệ số"),
            (
                "Chi NSNN cho KH&CN, ĐMST",
                "Chi ngân sách nhà nước cho khoa học, công nghệ, đổi mới sáng tạo",
            ),
        ];
        for (a, b) in cases {
            assert_eq!(Band::of(likeness(a, b)), Band::Same, "{a} / {b}: {}", likeness(a, b));
        }
    }

    #[test]
    fn a_short_name_in_a_long_sentence_may_be_the_same() {
        let sentence = "Phấn đấu hoạt động thanh toán không dùng tiền mặt trong các lĩnh vực do \
                        địa phương quản lý";
        let found = likeness(sentence, "Giao dịch không dùng tiền mặt");
        assert_eq!(Band::of(found), Band::Maybe, "{found}");
    }

    #[test]
    fn neighbours_of_one_field_are_different() {
        let cases = [
            ("Tỷ lệ phủ sóng 5G", "Tỷ lệ hộ gia đình truy cập băng rộng"),
            ("Thanh toán trực tuyến thủ tục hành chính", "Kết quả thủ tục hành chính được số hóa"),
            ("Người dân có sổ sức khỏe điện tử", "Người dân có chữ ký số cá nhân"),
            ("", "Người dân có chữ ký số cá nhân"),
            ("Tỷ lệ đạt", "Tỷ lệ đạt"),
        ];
        for (a, b) in cases {
            assert_eq!(Band::of(likeness(a, b)), Band::Different, "{a} / {b}: {}", likeness(a, b));
        }
    }

    #[test]
    fn alike_wordings_are_found_without_comparing_all() {
        let mut wordings = Wordings::default();
        let list: Vec<Phrase> = COMMON.iter().map(|text| wordings.enter(text)).collect();
        let other = [wordings.enter("Tỉ lệ phủ sóng mạng 5G"), wordings.enter("Trồng 10 ha rừng")];
        assert_eq!(wordings.pairs(&other, &list), [(0, 7)]);
        let like: Vec<Phrase> =
            (0..1000).map(|_| wordings.enter("Tỷ lệ hộ gia đình có cáp quang")).collect();
        let pairs = wordings.pairs_within(&like);
        assert!(pairs.contains(&(0, 1)) && pairs.contains(&(998, 999)));
        assert!(pairs.len() <= 1000 * places_per_token(1000));
        assert!(wordings.is_cut(), "not all were looked at, and it is told");
        assert_eq!(wordings.have_like(&other, &list, 0.3), [true, false]);
    }

    proptest! {
        #[test]
        fn likeness_is_bounded_and_symmetric(
            a in "[ a-zà-ỹĐđ0-9%≥/.&A-ZÀ-Ỹ-]{0,60}", b in "\\PC{0,40}", c in ".{0,40}"
        ) {
            let mut wordings = Wordings::default();
            let (a, b, c) = (wordings.enter(&a), wordings.enter(&b), wordings.take_apart(&c));
            for (x, y) in [(&a, &b), (&a, &c), (&b, &c), (&a, &a)] {
                let found = wordings.likeness(x, y);
                prop_assert!((0.0..=1.0).contains(&found));
                prop_assert_eq!(found, wordings.likeness(y, x));
                let turned = y.subject.against(&x.subject);
                prop_assert_eq!(x.subject.against(&y.subject), turned);
            }
            prop_assert!(a.tokens.is_empty() || wordings.likeness(&a, &a) > 0.999);
            prop_assert_eq!(a.subject.against(&a.subject), Agreement::Full);
        }

        #[test]
        fn whatever_is_alike_is_found(texts in proptest::collection::vec(
            proptest::collection::vec(
                proptest::sample::select(vec![
                    "hồ sơ", "trực tuyến", "người dân", "chữ ký số", "cá nhân", "TTHC", "số hóa",
                    "5G", "phủ sóng", "hộ gia đình", "cáp quang", "thanh toán", "doanh nghiệp",
                ]),
                1..6,
            ),
            2..12,
        )) {
            let mut wordings = Wordings::default();
            let list: Vec<Phrase> =
                texts.iter().map(|words| wordings.enter(&words.join(" "))).collect();
            let found = wordings.pairs_within(&list);
            for (i, a) in list.iter().enumerate() {
                for (j, b) in list.iter().enumerate().skip(i + 1) {
                    let is_alike = Band::of(wordings.likeness(a, b)) != Band::Different;
                    prop_assert!(!is_alike || found.contains(&(i, j)));
                }
            }
            let (seekers, others) = list.split_at(list.len() / 2);
            for least in [0.29, 0.55, 0.8] {
                let all = |a: &Phrase| others.iter().any(|b| wordings.likeness(a, b) >= least);
                let expected: Vec<bool> = seekers.iter().map(all).collect();
                prop_assert_eq!(wordings.have_like(seekers, others, least), expected);
            }
        }
    }
}
