//! What the words of a portal mean: that there is no value, how far a task has come, how values
//! belong together.

use sauro_model::text::fold;
use sauro_model::{Direction, IndicatorKind, TaskState};

/// Whether a text says that there is no value, so that it is none and never 0.
pub(crate) fn is_nothing(text: &str) -> bool {
    let is_filler = |c: char| c.is_whitespace() || "-–—−_.…/*?".contains(c);
    if text.chars().all(is_filler) {
        return true;
    }
    const WORDS: [&str; 12] = [
        "n/a",
        "na",
        "null",
        "none",
        "khong co so lieu",
        "chua co so lieu",
        "chua co",
        "chua bao cao",
        "khong co du lieu",
        "chua co du lieu",
        "dang cap nhat",
        "chua cap nhat",
    ];
    // No word above is longer, so that long texts need no folding.
    text.len() <= 40 && WORDS.contains(&fold(text).as_str())
}

/// The state that a word stands for.
pub(crate) fn state(word: &str) -> Option<TaskState> {
    Some(match fold(word).as_str() {
        "not-started" | "chua thuc hien" | "chua trien khai" | "chua bat dau" | "chua dat"
        | "khong dat" => TaskState::NotStarted,
        "in-progress" | "dang thuc hien" | "dang trien khai" | "dang hoan thien" | "dang xu ly" => {
            TaskState::InProgress
        }
        "partly-done" | "hoan thanh mot phan" | "dat mot phan" | "co ban hoan thanh" => {
            TaskState::PartlyDone
        }
        "done"
        | "hoan thanh"
        | "da hoan thanh"
        | "dat"
        | "da dat"
        | "da thuc hien"
        | "hoan thanh vuot muc"
        | "vuot" => TaskState::Done,
        _ => return None,
    })
}

/// The kind that a word stands for.
pub(crate) fn kind(word: &str) -> Option<IndicatorKind> {
    Some(match fold(word).as_str() {
        "rate" | "ty le" | "ti le" => IndicatorKind::Rate,
        "count-per-period" | "trong nam" => IndicatorKind::CountPerPeriod,
        "count-cumulative" | "luy ke" => IndicatorKind::CountCumulative,
        "score" | "diem" | "muc do" => IndicatorKind::Score,
        "text" | "dinh tinh" => IndicatorKind::Text,
        _ => return None,
    })
}

/// The direction that a word stands for.
pub(crate) fn direction(word: &str) -> Option<Direction> {
    Some(match fold(word).as_str() {
        "increase" | "tang" => Direction::Increase,
        "decrease" | "giam" => Direction::Decrease,
        "keep" | "duy tri" => Direction::Keep,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_is_told_from_zero_and_from_words() {
        for text in ["", "-", "—", " … ", "N/A", "Chưa có số liệu", "Đang cập nhật"]
        {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["0", "Không", "Chưa đạt", "0%", "%", "Nam"] {
            assert!(!is_nothing(text), "{text}");
        }
    }

    #[test]
    fn knows_the_usual_words() {
        assert_eq!(state("Đã hoàn thành"), Some(TaskState::Done));
        assert_eq!(state("ĐANG THỰC HIỆN"), Some(TaskState::InProgress));
        assert_eq!(state("Quá hạn"), None);
        assert_eq!(kind("Lũy kế"), Some(IndicatorKind::CountCumulative));
        assert_eq!(direction("Giảm"), Some(Direction::Decrease));
    }
}
