//! The eleven statuses of an indicator, the verdict on a milestone, and how many rows have which.

/// What an indicator has come to. Declared in the order in which the rules are tried: the first
/// that matches wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// "Chưa đánh giá được": the target has no value or no clear direction, or the unit of the
    /// latest value is another than the target's.
    Invalid,
    /// "Chờ xác nhận": a target in words, whose state a person tells.
    Judged,
    /// "Chưa có số liệu": no valid value in the plan's period. Never 0.
    NoData,
    /// "Đạt": the value satisfies the target by its date.
    Met,
    /// "Đạt muộn": satisfied for the first time after the date.
    MetLate,
    /// "Không đạt": the date has passed and the target is not satisfied.
    Missed,
    /// "Thụt lùi": worse than the baseline.
    Regress,
    /// "Đúng tiến độ": at least 95 % of the way that was planned so far.
    OnTrack,
    /// "Cần đẩy nhanh": from 60 % to less than 95 % of the way that was planned so far.
    Accelerate,
    /// "Chậm tiến độ": less than 60 % of the way that was planned so far.
    Behind,
    /// "Chưa đạt, còn trong hạn": in time, and the plan gives no line to hold the value against.
    Open,
}

impl Status {
    /// How many statuses there are.
    pub const COUNT: usize = 11;

    /// Every status in the order in which people read them: the good first, the unknown last.
    pub const ALL: [Status; Status::COUNT] = [
        Status::Met,
        Status::MetLate,
        Status::OnTrack,
        Status::Accelerate,
        Status::Behind,
        Status::Regress,
        Status::Missed,
        Status::Open,
        Status::Judged,
        Status::NoData,
        Status::Invalid,
    ];

    /// The name in JSON, such as `on-track`.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Invalid => "invalid",
            Status::Judged => "judged",
            Status::NoData => "no-data",
            Status::Met => "met",
            Status::MetLate => "met-late",
            Status::Missed => "missed",
            Status::Regress => "regress",
            Status::OnTrack => "on-track",
            Status::Accelerate => "accelerate",
            Status::Behind => "behind",
            Status::Open => "open",
        }
    }

    /// How much attention a status asks for, 0 for the least. The status of a row of several parts
    /// is that of the part with the highest severity: what is known to be bad before what is not
    /// known, and that before what is good.
    pub fn severity(self) -> u8 {
        match self {
            Status::Met => 0,
            Status::MetLate => 1,
            Status::OnTrack => 2,
            Status::Judged => 3,
            Status::Open => 4,
            Status::NoData => 5,
            Status::Invalid => 6,
            Status::Accelerate => 7,
            Status::Behind => 8,
            Status::Regress => 9,
            Status::Missed => 10,
        }
    }
}

/// What became of a milestone. Once its date has passed, the verdict lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The value valid on the date satisfied the target.
    Met,
    /// First satisfied after the date.
    MetLate,
    /// The date has passed and the target is not satisfied.
    Missed,
    /// The date has passed and nothing was reported. Counts among those that fell due.
    NoData,
    /// The date is still ahead, or the plan names none.
    NotYetDue,
    /// The plan gives the target no value or no clear direction.
    Invalid,
}

impl Verdict {
    /// The name in JSON, such as `not-yet-due`.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::MetLate => "met-late",
            Verdict::Missed => "missed",
            Verdict::NoData => "no-data",
            Verdict::NotYetDue => "not-yet-due",
            Verdict::Invalid => "invalid",
        }
    }
}

/// How many rows have which status. Every row is in exactly one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Status::COUNT]);

impl Counts {
    /// How many rows have a status.
    pub fn of(&self, status: Status) -> usize {
        self.0[status as usize]
    }

    /// How many rows there are.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// Every status with its count, zeros included, in the order of [`Status::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Status, usize)> + '_ {
        Status::ALL.into_iter().map(|status| (status, self.of(status)))
    }

    /// Counts one more row with a status.
    pub fn add(&mut self, status: Status) {
        self.0[status as usize] += 1;
    }
}
