//! What the reading of a portal's data met, in words: what stopped it, and which rows it left out.

use sauro_feed::{
    Expected, FeedError, MappingError, PageStop, PathExpected, Problem, RowName, Section, Shape,
    What,
};
use sauro_model::json;

use crate::Lang;

impl Lang {
    /// Why the data could not be read at all, and what the webmaster can do.
    pub fn feed_error(self, error: &FeedError) -> String {
        let vi = self == Lang::Vi;
        match error {
            FeedError::Mapping(error) => self.mapping_error(error),
            FeedError::NothingAt { section, field, nothing } => {
                let section = section.name();
                let has = self.has(nothing.found, &nothing.keys);
                let path = &nothing.path;
                match (vi, nothing.reached.is_empty()) {
                    (true, true) => format!(
                        "Ánh xạ {section}.{field}: không tìm thấy “{path}” trong số liệu. Số liệu là {has}."
                    ),
                    (true, false) => format!(
                        "Ánh xạ {section}.{field}: không tìm thấy “{path}” trong số liệu. Tại “{}” có {has}.",
                        nothing.reached
                    ),
                    (false, true) => format!(
                        "Mapping {section}.{field}: nothing at “{path}”. The data are {has}."
                    ),
                    (false, false) => format!(
                        "Mapping {section}.{field}: nothing at “{path}”. At “{}” there is {has}.",
                        nothing.reached
                    ),
                }
            }
            FeedError::Unknown { found, keys } => {
                let has = self.has(*found, keys);
                if vi {
                    format!(
                        "Chưa biết cách đọc số liệu này: số liệu là {has}. Cần thêm thuộc tính mapping chỉ tới tệp ánh xạ."
                    )
                } else {
                    format!(
                        "It is not known how to read these data: they are {has}. Add the attribute mapping with a mapping file."
                    )
                }
            }
            FeedError::Document(problem) => self.json_problem(problem),
            FeedError::NoTable { sheets } => {
                let sheets = sheets.join(", ");
                if vi {
                    format!(
                        "Không thấy dòng tiêu đề (STT, Chỉ tiêu…) trong bảng tính: {sheets}. Ghi tên trang và số dòng tiêu đề trong tệp ánh xạ."
                    )
                } else {
                    format!(
                        "No heading row (STT, Chỉ tiêu…) in the sheets {sheets}. Name the sheet and its heading rows in the mapping file."
                    )
                }
            }
            FeedError::NoSheet { name, sheets } => {
                let sheets = sheets.join(", ");
                if vi {
                    format!("Bảng tính không có trang “{name}”. Các trang hiện có: {sheets}.")
                } else {
                    format!("The workbook has no sheet “{name}”. Its sheets: {sheets}.")
                }
            }
            FeedError::Unreadable => if vi {
                "Tệp số liệu không phải bảng CSV hay XLSX đọc được."
            } else {
                "The file is no readable CSV or XLSX."
            }
            .into(),
            FeedError::TooLarge { most } => {
                let megabytes = most / 1_000_000;
                if vi {
                    format!("Tệp số liệu quá lớn (cho phép tối đa {megabytes} MB).")
                } else {
                    format!("The file is too large (at most {megabytes} MB).")
                }
            }
            FeedError::TooManyCells { rows, columns } => {
                if vi {
                    format!(
                        "Bảng tính trải ra {rows} dòng × {columns} cột, quá lớn để đọc. Xoá các trang và dòng không dùng rồi lưu lại."
                    )
                } else {
                    format!(
                        "The sheet spans {rows} rows × {columns} columns, too many to read. Remove unused sheets and rows and save again."
                    )
                }
            }
            FeedError::OldWorkbook => if vi {
                "Bảng tính ở dạng .xls cũ. Mở bằng Excel rồi lưu lại dạng .xlsx."
            } else {
                "The workbook is an old .xls. Open it in Excel and save it as .xlsx."
            }
            .into(),
            FeedError::Encrypted => if vi {
                "Bảng tính có mật khẩu. Bỏ mật khẩu rồi lưu lại."
            } else {
                "The workbook has a password. Remove it and save again."
            }
            .into(),
        }
    }

    fn mapping_error(self, error: &MappingError) -> String {
        let vi = self == Lang::Vi;
        match error {
            MappingError::Value(problem) => self.json_problem(problem),
            MappingError::Path { field, error } => {
                let expected = self.path_expected(error.expected);
                let (path, at) = (&error.path, error.at);
                if vi {
                    format!("Ánh xạ {field}: đường dẫn “{path}” sai ở ký tự {at}, cần {expected}.")
                } else {
                    format!(
                        "Mapping {field}: the path “{path}” is wrong at character {at}, expected {expected}."
                    )
                }
            }
            MappingError::UnknownField { field, known } => {
                let known = known.join(", ");
                if vi {
                    format!("Ánh xạ: không có trường “{field}”. Các trường dùng được: {known}.")
                } else {
                    format!("Mapping: there is no field “{field}”. Known fields: {known}.")
                }
            }
            MappingError::Date { field } => {
                if vi {
                    format!(
                        "Ánh xạ {field}: tên cột mốc phải là ngày, ví dụ “2026” hoặc “2026-06-30”."
                    )
                } else {
                    format!(
                        "Mapping {field}: the key must be a date such as “2026” or “2026-06-30”."
                    )
                }
            }
            MappingError::Missing { field } => {
                if vi {
                    format!("Ánh xạ thiếu trường {field}.")
                } else {
                    format!("The mapping lacks the field {field}.")
                }
            }
        }
    }

    fn path_expected(self, expected: PathExpected) -> &'static str {
        match (self, expected) {
            (Lang::Vi, PathExpected::Name) => "tên trường",
            (Lang::Vi, PathExpected::Bracket) => "số, * hoặc tên trong ngoặc vuông",
            (Lang::Vi, PathExpected::ClosingBracket) => "dấu ]",
            (Lang::Vi, PathExpected::ClosingQuote) => "dấu nháy đóng",
            (Lang::Vi, PathExpected::PointOrEnd) => "dấu chấm hoặc hết đường dẫn",
            (Lang::En, PathExpected::Name) => "a field's name",
            (Lang::En, PathExpected::Bracket) => "a number, * or a name in brackets",
            (Lang::En, PathExpected::ClosingBracket) => "]",
            (Lang::En, PathExpected::ClosingQuote) => "a closing quote",
            (Lang::En, PathExpected::PointOrEnd) => "a point or the end",
        }
    }

    /// A value's shape with the first names it has.
    fn has(self, shape: Shape, keys: &[String]) -> String {
        let word = match (self, shape) {
            (Lang::Vi, Shape::Nothing) => "giá trị rỗng",
            (Lang::Vi, Shape::Boolean) => "giá trị đúng/sai",
            (Lang::Vi, Shape::Number) => "một số",
            (Lang::Vi, Shape::Text) => "một chuỗi văn bản",
            (Lang::Vi, Shape::List) => "một danh sách",
            (Lang::Vi, Shape::Object) => "một đối tượng",
            (Lang::En, Shape::Nothing) => "nothing",
            (Lang::En, Shape::Boolean) => "a true/false value",
            (Lang::En, Shape::Number) => "a number",
            (Lang::En, Shape::Text) => "a text",
            (Lang::En, Shape::List) => "a list",
            (Lang::En, Shape::Object) => "an object",
        };
        if keys.is_empty() {
            return word.to_owned();
        }
        match self {
            Lang::Vi => format!("{word} có các trường: {}", keys.join(", ")),
            Lang::En => format!("{word} with the fields {}", keys.join(", ")),
        }
    }

    /// A place in a document of the product's own formats where something else was expected.
    pub fn json_problem(self, problem: &json::Problem) -> String {
        let path = if problem.path.is_empty() {
            match self {
                Lang::Vi => "Số liệu",
                Lang::En => "The data",
            }
        } else {
            &problem.path
        };
        let expected = self.json_type(&problem.expected);
        match (self, problem.missing) {
            (Lang::Vi, true) => format!("{path}: thiếu trường “{}”.", problem.expected),
            (Lang::Vi, false) => {
                format!("{path}: cần {expected}, gặp {}.", self.json_type(&problem.found))
            }
            (Lang::En, true) => format!("{path}: the field “{}” is missing.", problem.expected),
            (Lang::En, false) => format!("{path}: expected {expected}, found {}.", problem.found),
        }
    }

    /// Serde's words for a type, in the reader's language.
    fn json_type(self, words: &str) -> String {
        if self == Lang::En {
            return words.to_owned();
        }
        let known = match words {
            "f64" => "số",
            "a string" => "chuỗi văn bản",
            "a list" | "a sequence" => "danh sách",
            "an object" => "đối tượng",
            "a boolean" => "đúng/sai",
            "null" => "giá trị rỗng",
            _ => "",
        };
        if !known.is_empty() {
            return known.to_owned();
        }
        for (english, vietnamese) in [
            ("string ", "chuỗi "),
            ("number ", "số "),
            ("floating point ", "số "),
            ("integer ", "số "),
            ("boolean ", "giá trị "),
            ("a date such as ", "ngày dạng "),
            ("one of ", "một trong "),
            ("struct ", "đối tượng "),
        ] {
            if let Some(rest) = words.strip_prefix(english) {
                return format!("{vietnamese}{rest}");
            }
        }
        words.to_owned()
    }

    /// A row that was left out, or a field that is empty, and why.
    pub fn feed_problem(self, problem: &Problem) -> String {
        let row = problem.row.as_ref().map(|row| self.row_name(problem.section, row));
        let what = self.feed_what(&problem.what);
        match row {
            Some(row) => format!("{row}: {what}"),
            None if problem.section == Section::Document || problem.section == Section::Pages => {
                what
            }
            None => format!("{}: {what}", problem.section.name()),
        }
    }

    /// What a person calls a row: its sheet and number, and its name.
    fn row_name(self, section: Section, row: &RowName) -> String {
        let mut words = match self {
            Lang::Vi => format!("{} dòng {}", section.name(), row.number),
            Lang::En => format!("{} row {}", section.name(), row.number),
        };
        if !row.sheet.is_empty() {
            words = format!("{} – {words}", row.sheet);
        }
        for part in row.no.iter().chain(&row.name) {
            words.push_str(" · ");
            words.push_str(part);
        }
        words
    }

    fn feed_what(self, what: &What) -> String {
        let vi = self == Lang::Vi;
        match what {
            What::Missing { field } => {
                if vi {
                    format!("thiếu {field}, không hiển thị.")
                } else {
                    format!("{field} is missing; not shown.")
                }
            }
            What::Unreadable { field, found, expected } => {
                let expected = self.feed_expected(*expected);
                if vi {
                    format!("{field} ghi “{found}”, cần {expected}; không dùng.")
                } else {
                    format!("{field} is “{found}”, expected {expected}; not used.")
                }
            }
            What::Nowhere { field, path, keys } => {
                let keys = keys.join(", ");
                if vi {
                    format!(
                        "không dòng nào có “{path}” cho {field}. Dòng đầu có các trường: {keys}."
                    )
                } else {
                    format!("no row has “{path}” for {field}. The first row has the fields {keys}.")
                }
            }
            What::Unmatched { key } => {
                if vi {
                    format!("kế hoạch không có dòng “{key}”, không dùng.")
                } else {
                    format!("the plan has no row “{key}”; not used.")
                }
            }
            What::Ambiguous { key, matches } => {
                let matches = matches.join(", ");
                if vi {
                    format!(
                        "“{key}” ứng với nhiều dòng ({matches}), không dùng. Cần ghi mã của dòng."
                    )
                } else {
                    format!("“{key}” fits several rows ({matches}); not used. Give the row's id.")
                }
            }
            What::Repeated { id } => {
                if vi {
                    format!("trùng mã “{id}”, đã đặt mã khác.")
                } else {
                    format!("the id “{id}” is repeated; another was given.")
                }
            }
            What::Target { text, .. } => {
                if vi {
                    format!("mục tiêu “{text}” để nguyên như văn bản.")
                } else {
                    format!("the target “{text}” is kept as text.")
                }
            }
            What::Due { text, .. } => {
                if vi {
                    format!("thời hạn “{text}” để nguyên như văn bản.")
                } else {
                    format!("the deadline “{text}” is kept as text.")
                }
            }
            What::Guessed { field, column, date } => {
                let date = date.map(|date| format!(" ({})", self.date(date))).unwrap_or_default();
                if vi {
                    format!("{field} lấy từ cột “{column}”{date}.")
                } else {
                    format!("{field} is taken from the column “{column}”{date}.")
                }
            }
            What::Unused { column } => {
                if vi {
                    format!("cột “{column}” chưa dùng đến.")
                } else {
                    format!("the column “{column}” is not used.")
                }
            }
            What::HiddenRows { count } => {
                if vi {
                    format!("có {count} dòng ẩn, vẫn được đọc.")
                } else {
                    format!("{count} hidden rows were read too.")
                }
            }
            What::HiddenSheet => {
                if vi {
                    "trang tính đang ẩn, vẫn được đọc.".into()
                } else {
                    "the sheet is hidden and was read.".into()
                }
            }
            What::Pages(stop) => self.page_stop(stop),
            What::Document(problem) => self.json_problem(problem),
        }
    }

    fn feed_expected(self, expected: Expected) -> &'static str {
        match (self, expected) {
            (Lang::Vi, Expected::Number) => "một số",
            (Lang::Vi, Expected::Date) => "một ngày",
            (Lang::Vi, Expected::State) => {
                "tình trạng nhiệm vụ (Chưa, Đang thực hiện, Hoàn thành một phần, Hoàn thành)"
            }
            (Lang::Vi, Expected::Kind) => "loại số liệu",
            (Lang::Vi, Expected::Direction) => "chiều phấn đấu",
            (Lang::En, Expected::Number) => "a number",
            (Lang::En, Expected::Date) => "a date",
            (Lang::En, Expected::State) => "a state of a task",
            (Lang::En, Expected::Kind) => "a kind of figure",
            (Lang::En, Expected::Direction) => "a direction",
        }
    }

    fn page_stop(self, stop: &PageStop) -> String {
        match (self, stop) {
            (Lang::Vi, PageStop::OtherOrigin { address }) => {
                format!("Trang số liệu tiếp theo ở tên miền khác ({address}), chưa được phép tải.")
            }
            (Lang::Vi, PageStop::Circle { address }) => {
                format!("Các trang số liệu lặp lại ({address}), đã dừng.")
            }
            (Lang::Vi, PageStop::TooMany { most }) => {
                format!("Số liệu có hơn {most} trang, chỉ đọc {most} trang đầu.")
            }
            (Lang::Vi, PageStop::NoAddress { found }) => {
                format!("Địa chỉ trang tiếp theo không đúng: “{found}”.")
            }
            (Lang::En, PageStop::OtherOrigin { address }) => {
                format!(
                    "The next page of data is on another domain ({address}) and is not fetched."
                )
            }
            (Lang::En, PageStop::Circle { address }) => {
                format!("The pages of data repeat ({address}); reading stopped.")
            }
            (Lang::En, PageStop::TooMany { most }) => {
                format!("The data have more than {most} pages; only those were read.")
            }
            (Lang::En, PageStop::NoAddress { found }) => {
                format!("The address of the next page is wrong: “{found}”.")
            }
        }
    }
}
