//! The words of the widget over many communes.

use sauro_areas::{Fault, FaultKind, ReadError};
use sauro_progress::Counts;

use crate::Lang;

words! {
    rows: "Các chỉ tiêu của các xã", "Indicators of the communes";
    views: "Các mục xem", "Views";
    view_ranking: "Xếp hạng", "Ranking";
    view_grid: "Bản đồ nhiệt", "Heat grid";
    view_indicator: "Theo chỉ tiêu", "By indicator";
    view_agencies: "Theo cơ quan", "By agency";
    view_area: "Từng xã", "One commune";
    view_changes: "Thay đổi", "Changes";
    view_rows: "Bảng chi tiết", "All rows";

    // Ranking.
    rank: "Hạng", "Rank";
    rank_by: "Xếp theo", "Rank by";
    moved: "So tháng trước", "Since last month";
    due_rate: "Tỷ lệ đạt của mục đến hạn", "Met of those due";
    index: "Chỉ số chung", "Index";
    on_track: "Đúng tiến độ", "On track";
    coverage: "Có số liệu", "With data";
    by_status: "Theo trạng thái", "By status";
    ranking_hint: "Xã chưa đủ số liệu để tính thì không xếp hạng và đứng cuối. Chỉ số chung chỉ tính khi có số liệu của ít nhất 80% chỉ tiêu định lượng; phần vượt của một chỉ tiêu không bù cho chỉ tiêu khác.",
        "Communes with too little data are not ranked and come last. The index needs data for at least 80% of the numeric indicators; what one indicator exceeds never pays for another.";

    // Grid.
    no_row: "Kế hoạch của xã không có chỉ tiêu này", "The commune's plan has no such indicator";
    no_value: "chưa có số liệu", "no data";

    // One indicator.
    met_of_all: "Số xã đạt", "Communes that met it";
    sum: "Tổng cộng", "Sum";
    together: "Tính chung", "Together";
    lowest: "Thấp nhất", "Lowest";
    median: "Trung vị", "Median";
    highest: "Cao nhất", "Highest";
    without_row: "Xã không đặt chỉ tiêu này", "Communes without this indicator";
    spread: "Số xã theo mức đạt", "Communes by share achieved";
    best: "Làm tốt nhất", "Doing best";
    needs_help: "Cần hỗ trợ", "Need help";
    silent: "Xã chưa có số liệu", "Communes without data";
    none: "Không có", "None";

    // Agencies.
    agency: "Cơ quan", "Agency";
    leads: "Số chỉ tiêu chủ trì", "Indicators led";
    agencies_hint: "Mỗi chỉ tiêu tính cho cơ quan chủ trì thứ nhất.", "Each indicator counts for its first lead agency.";

    // One commune, and two.
    beside: "So với", "Compare with";
    nobody: "Không so sánh", "Nothing";

    // Changes.
    since: "So với ngày", "Compared with";
    one_month: "Chỉ có số liệu của một tháng nên chưa so sánh được.", "There is one month of data only, so nothing can be compared.";
    worse: "Chuyển biến xấu", "Turned for the worse";
    better: "Chuyển biến tốt", "Turned for the better";
    before: "Trước", "Before";
    now: "Nay", "Now";

    province: "Tỉnh, thành phố", "Province";
    all_provinces: "Cả nước", "The whole country";
    as_of: "Đánh giá tại ngày", "Assessed as of";
    illustrative: "Số liệu minh hoạ", "Illustrative data";
    problems: "Dòng số liệu không dùng được", "Rows that could not be used";
    search: "Tìm chỉ tiêu, xã, cơ quan", "Search indicators, communes, agencies";
    area: "Xã, phường", "Commune";
    indicator: "Chỉ tiêu", "Indicator";
    target: "Mục tiêu", "Target";
    value: "Kết quả", "Result";
    achieved: "Mức đạt", "Achieved";
    status: "Trạng thái", "Status";
    lead: "Chủ trì", "Lead";
    due: "Hạn", "Due";
    group_by: "Nhóm theo", "Group by";
    no_group: "Chưa nêu", "Not stated";
    all_statuses: "Mọi trạng thái", "All statuses";
    all_agencies: "Mọi cơ quan", "All agencies";
}

impl Lang {
    /// The fixed words of the widget over many communes.
    pub fn area_words(self) -> &'static Words {
        match self {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }

    /// How many rows there are: "2.280 chỉ tiêu".
    pub fn area_rows(self, rows: usize) -> String {
        let count = self.number(rows as f64, 0);
        match self {
            Lang::Vi => format!("{count} chỉ tiêu"),
            Lang::En if rows == 1 => format!("{count} indicator"),
            Lang::En => format!("{count} indicators"),
        }
    }

    /// How many communes there are: "95 xã, phường".
    pub fn area_count(self, areas: usize) -> String {
        let count = self.number(areas as f64, 0);
        match self {
            Lang::Vi => format!("{count} xã, phường"),
            Lang::En if areas == 1 => format!("{count} commune"),
            Lang::En => format!("{count} communes"),
        }
    }

    /// What communes are ranked by, by its name in addresses.
    pub fn standing(self, name: &str) -> &'static str {
        let words = self.area_words();
        match name {
            "index" => words.index,
            "on-track" => words.on_track,
            _ => words.due_rate,
        }
    }

    /// How many places a commune has moved: "lên 3 bậc".
    pub fn moved(self, places: usize, up: bool) -> String {
        match (self, up) {
            (Lang::Vi, true) => format!("lên {places} bậc"),
            (Lang::Vi, false) => format!("xuống {places} bậc"),
            (Lang::En, true) => format!("up {places}"),
            (Lang::En, false) => format!("down {places}"),
        }
    }

    /// How many rows a list leaves out: "và 12 dòng nữa".
    pub fn more_rows(self, rows: usize) -> String {
        let count = self.number(rows as f64, 0);
        match self {
            Lang::Vi => format!("và {count} dòng nữa; xem đủ trong Bảng chi tiết"),
            Lang::En => format!("and {count} more; see All rows"),
        }
    }

    /// How rows stand: "24 chỉ tiêu · Đạt 5 · Chậm tiến độ 2", statuses that none has left out.
    pub fn area_counts(self, rows: usize, counts: &Counts) -> String {
        let mut text = self.area_rows(rows);
        for (status, count) in counts.iter().filter(|(_, count)| *count > 0) {
            text.push_str(" · ");
            text.push_str(self.status(status));
            text.push(' ');
            text.push_str(&self.number(count as f64, 0));
        }
        text
    }

    /// Why a table could not be read.
    pub fn area_error(self, error: &ReadError) -> String {
        let vi = self == Lang::Vi;
        match error {
            ReadError::NotJson { at } if vi => format!(
                "Số liệu các xã không đúng dạng JSON tại vị trí {at}. Đề nghị quản trị cổng kiểm tra địa chỉ trong thuộc tính src."
            ),
            ReadError::NotJson { at } => format!(
                "The communes' data are no JSON at position {at}. The webmaster should check the address in the attribute src."
            ),
            ReadError::WrongMember { name } if vi => {
                format!("Số liệu các xã có mục “{name}” không đúng định dạng sauro-areas/1.")
            }
            ReadError::WrongMember { name } => {
                format!("The member “{name}” of the communes' data is not as sauro-areas/1 has it.")
            }
            ReadError::MissingMember { name } if vi => format!(
                "Số liệu các xã thiếu mục “{name}”. Định dạng sauro-areas/1 cần mục này trước các dòng số liệu."
            ),
            ReadError::MissingMember { name } => format!(
                "The communes' data lack the member “{name}”, which sauro-areas/1 needs before the rows."
            ),
            ReadError::CutShort if vi => {
                "Số liệu các xã bị đứt giữa chừng. Bấm “Tải lại” để lấy lại.".to_owned()
            }
            ReadError::CutShort => {
                "The communes' data end in the middle. Press “Try again” to fetch them again."
                    .to_owned()
            }
            ReadError::TooMany { name } if vi => {
                format!("Số liệu có quá nhiều mục “{name}”: nhiều nhất là 65.535.")
            }
            ReadError::TooMany { name } => {
                format!("The data have too many “{name}”: at most 65,535 can be shown.")
            }
        }
    }

    /// Why a row could not be used.
    pub fn area_fault(self, fault: &Fault) -> String {
        let vi = self == Lang::Vi;
        let why = match fault.kind {
            FaultKind::WrongForm if vi => "có giá trị không đúng định dạng",
            FaultKind::WrongForm => "has a value of another form than the format says",
            FaultKind::UnknownArea if vi => "nêu xã không có trong danh sách",
            FaultKind::UnknownArea => "names a commune that the list lacks",
            FaultKind::UnknownIndicator if vi => "nêu chỉ tiêu không có trong danh sách",
            FaultKind::UnknownIndicator => "names an indicator that the list lacks",
            FaultKind::UnknownAgency if vi => "nêu cơ quan không có trong danh sách",
            FaultKind::UnknownAgency => "names an agency that the list lacks",
            FaultKind::NoSuchDay if vi => "có thời hạn không phải là một ngày",
            FaultKind::NoSuchDay => "has a deadline that is no date",
            FaultKind::Twice if vi => "lặp lại một chỉ tiêu đã có của xã; dòng trước được dùng",
            FaultKind::Twice => "repeats an indicator of the commune; the earlier row is used",
        };
        let row = self.number(fault.row as f64, 0);
        match (&fault.area, vi) {
            (Some(area), true) => format!("{area}: dòng {row} {why}."),
            (Some(area), false) => format!("{area}: row {row} {why}."),
            (None, true) => format!("Dòng {row} {why}."),
            (None, false) => format!("Row {row} {why}."),
        }
    }

    /// What rows stand together by, by its name in addresses.
    pub fn area_grouping(self, name: &str) -> &'static str {
        match (name, self) {
            ("group", Lang::Vi) => "Nhóm chỉ tiêu",
            ("group", Lang::En) => "Group of indicators",
            ("commune", Lang::Vi) => "Xã, phường",
            ("commune", Lang::En) => "Commune",
            ("province", Lang::Vi) => "Tỉnh, thành phố",
            ("province", Lang::En) => "Province",
            ("lead", Lang::Vi) => "Cơ quan chủ trì",
            ("lead", Lang::En) => "Lead agency",
            (_, Lang::Vi) => "Không nhóm",
            (_, Lang::En) => "No groups",
        }
    }
}

#[cfg(test)]
mod tests {
    use sauro_progress::Status;

    use super::*;

    #[test]
    fn no_text_is_empty_or_shouts() {
        for (name, vi, en) in ALL {
            assert!(!vi.is_empty() && !en.is_empty(), "{name} is empty");
            assert!(!vi.contains('!') && !en.contains('!'), "{name}: no exclamations");
        }
    }

    #[test]
    fn counts_name_only_what_there_is() {
        let mut counts = Counts::default();
        for status in [Status::Met, Status::Behind, Status::Met] {
            counts.add(status);
        }
        let text = "3 chỉ tiêu · Đạt 2 · Chậm tiến độ 1";
        assert_eq!(Lang::Vi.area_counts(3, &counts), text);
        assert_eq!(Lang::Vi.area_rows(79_704), "79.704 chỉ tiêu");
        assert_eq!(Lang::En.area_rows(1), "1 indicator");
    }
}
