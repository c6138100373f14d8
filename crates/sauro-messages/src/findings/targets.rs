//! Findings about targets that cannot be measured or judged, in words.

use sauro_check::rules::targets::Problem;

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
    match problem {
        Problem::MissingTarget => (
            format!("{at} chưa có mức phải đạt: {}.", at.quotes()),
            "Đề nghị ghi con số hoặc kết quả cụ thể.".into(),
        ),
        Problem::MissingMilestone { column } => (
            format!("{at} để trống cột “{column}”: {}.", at.quotes()),
            "Đề nghị ghi mức của mốc này, hoặc ghi rõ là không giao.".into(),
        ),
        Problem::SkippedMilestone { year } => (
            format!("{at} có mức ở mốc trước và mốc sau nhưng không có dòng cho mốc năm {year}."),
            "Đề nghị bổ sung dòng của mốc này, hoặc xác nhận việc không giao là chủ ý.".into(),
        ),
        Problem::MissingQuantity { bound } => (
            format!("{at}: {} thiếu số sau “{bound}”.", at.quotes()),
            "Đề nghị bổ sung con số.".into(),
        ),
        Problem::PercentOutOfRange { value } => (
            format!("{at}: tỷ lệ “{value}” ngoài khoảng từ 0 đến 100%."),
            "Đề nghị kiểm tra lại số liệu.".into(),
        ),
        Problem::PartAboveWhole { value } => (
            format!("{at}: mức “{value}” lớn hơn tổng số."),
            "Đề nghị kiểm tra lại số liệu.".into(),
        ),
        Problem::AmbiguousTarget => (
            format!("{at}: mức đạt chưa đo được ({}).", at.quotes()),
            "Đề nghị nêu con số, danh mục hoặc tiêu chí để đánh giá.".into(),
        ),
        Problem::CompoundIndicator { parts, value } => {
            let list = parts.iter().map(|part| format!("“{part}”")).collect::<Vec<_>>().join("; ");
            let one = match value {
                Some(value) => format!("một mức “{value}”"),
                None => "một mức".to_owned(),
            };
            (
                format!("{at} gộp {} chỉ tiêu với {one}: {list}.", parts.len()),
                "Đề nghị tách từng chỉ tiêu thành một dòng để theo dõi và chấm điểm.".into(),
            )
        }
        Problem::UnitValueMismatch { unit } => (
            format!("{at}: đơn vị tính là “{unit}” nhưng mức đạt là {}.", at.quotes()),
            "Đề nghị thống nhất đơn vị tính và mức đạt.".into(),
        ),
        Problem::CountAsPercent => (
            format!("{at}: tên chỉ tiêu là số lượng hoặc tổng số nhưng mức đạt là tỷ lệ ({}).", at.quotes()),
            "Đề nghị sửa tên chỉ tiêu thành tỷ lệ, nêu rõ tính trên tổng số nào, hoặc ghi mức bằng số lượng.".into(),
        ),
        Problem::ShareAsCount => (
            format!("{at}: tên chỉ tiêu là tỷ lệ nhưng mức đạt là số lượng ({}).", at.quotes()),
            "Đề nghị ghi mức đạt bằng tỷ lệ, hoặc sửa tên chỉ tiêu thành số lượng.".into(),
        ),
        Problem::MissingUnit => (
            format!("{at}: mức {} chưa có đơn vị tính.", at.quotes()),
            "Đề nghị ghi đơn vị (%, người, hồ sơ, sáng kiến…).".into(),
        ),
        Problem::EmptyUnitCell => (
            format!("{at} để trống đơn vị tính."),
            "Đề nghị ghi đơn vị tính, hoặc nêu mức đạt bằng con số có đơn vị.".into(),
        ),
        Problem::RangeTarget { low } => (
            format!("{at}: {} là khoảng, khó xác định đạt hay không.", at.quotes()),
            format!("Đề nghị ghi “tối thiểu {low}”."),
        ),
        Problem::CompoundTargetCell => (
            format!("{at} có nhiều mức cho nhiều đối tượng: {}.", at.quotes()),
            "Đề nghị tách mỗi đối tượng thành một dòng.".into(),
        ),
        Problem::UnmeasurableComparison => (
            format!("{at}: {} phụ thuộc số liệu bên ngoài.", at.quotes()),
            "Đề nghị nêu mức tạm tính, hoặc nguồn và thời điểm lấy số liệu để đối chiếu.".into(),
        ),
        Problem::OutsideCompetence { above } if above.is_empty() => (
            format!("{at}: {} là số liệu không do cấp xã thực hiện hoặc đo được.", at.quotes()),
            "Đề nghị nêu phần việc của xã (sản phẩm, số liệu cung cấp).".into(),
        ),
        Problem::OutsideCompetence { above } => (
            format!("{at}: {} do {} chủ trì, số liệu không thuộc cấp xã.", at.quotes(), above.join("; ")),
            "Đề nghị nêu phần việc của xã (sản phẩm, số liệu cung cấp).".into(),
        ),
        Problem::ImplausibleJump { from, from_year, to, to_year } => (
            format!("{at}: từ “{from}” (năm {from_year}) lên “{to}” (năm {to_year})."),
            "Đề nghị xác nhận mức tăng, và hai mốc tính trên cùng một tổng số.".into(),
        ),
        Problem::GenericUnit { unit, is_level: true } => (
            format!("{at}: đơn vị tính “{unit}” chưa có thang đo."),
            "Đề nghị nêu thang đánh giá, hoặc ghi mức đạt bằng con số.".into(),
        ),
        Problem::GenericUnit { unit, is_level: false } => (
            format!("{at}: đơn vị tính “{unit}” chưa nói đếm cái gì."),
            "Đề nghị ghi rõ, ví dụ “đơn/năm”, “công trình/năm”.".into(),
        ),
    }
}

fn english(problem: &Problem, at: &At<'_>) -> (String, String) {
    match problem {
        Problem::MissingTarget => (
            format!("{at}: nothing says what is to be reached: {}.", at.quotes()),
            "State a figure or a result.".into(),
        ),
        Problem::MissingMilestone { column } => (
            format!("{at}: the column “{column}” is empty: {}.", at.quotes()),
            "State the target of this milestone, or say that there is none.".into(),
        ),
        Problem::SkippedMilestone { year } => (
            format!("{at}: set before and after {year}, but not for {year}."),
            "Add the row of this milestone, or confirm that it is left out on purpose.".into(),
        ),
        Problem::MissingQuantity { bound } => (
            format!("{at}: {} lacks the number after “{bound}”.", at.quotes()),
            "Add the number.".into(),
        ),
        Problem::PercentOutOfRange { value } => (
            format!("{at}: the share “{value}” is not between 0 and 100%."),
            "Check the figure.".into(),
        ),
        Problem::PartAboveWhole { value } => {
            (format!("{at}: “{value}” is more than the whole."), "Check the figure.".into())
        }
        Problem::AmbiguousTarget => (
            format!("{at}: the target cannot be measured ({}).", at.quotes()),
            "Give a figure, a list or criteria to judge by.".into(),
        ),
        Problem::CompoundIndicator { parts, value } => {
            let list = parts.iter().map(|part| format!("“{part}”")).collect::<Vec<_>>().join("; ");
            let one = match value {
                Some(value) => format!("one target “{value}”"),
                None => "one target".to_owned(),
            };
            (
                format!("{at}: {} indicators share {one}: {list}.", parts.len()),
                "Give each indicator a row, so that it can be monitored and scored.".into(),
            )
        }
        Problem::UnitValueMismatch { unit } => (
            format!("{at}: the unit is “{unit}”, the target is {}.", at.quotes()),
            "Make unit and target agree.".into(),
        ),
        Problem::CountAsPercent => (
            format!("{at}: the name is a number or a total, the target a share ({}).", at.quotes()),
            "Make the name a share of a named whole, or give a number.".into(),
        ),
        Problem::ShareAsCount => (
            format!("{at}: the name is a share, the target a number ({}).", at.quotes()),
            "Give a share, or make the name a number.".into(),
        ),
        Problem::MissingUnit => (
            format!("{at}: {} has no unit.", at.quotes()),
            "State the unit (%, people, dossiers…).".into(),
        ),
        Problem::EmptyUnitCell => (
            format!("{at}: the unit is left empty."),
            "State the unit, or a target in figures.".into(),
        ),
        Problem::RangeTarget { low } => (
            format!(
                "{at}: {} is a range, by which one cannot tell whether it is reached.",
                at.quotes()
            ),
            format!("Write “tối thiểu {low}” (at least {low})."),
        ),
        Problem::CompoundTargetCell => (
            format!("{at}: several values for several things: {}.", at.quotes()),
            "Give each thing a row.".into(),
        ),
        Problem::UnmeasurableComparison => (
            format!("{at}: {} depends on figures of others.", at.quotes()),
            "Give a provisional figure, or the source and day of the figure to compare with."
                .into(),
        ),
        Problem::OutsideCompetence { above } if above.is_empty() => (
            format!("{at}: the commune can neither bring about nor measure {}.", at.quotes()),
            "Say what the commune's own part is (an output, figures to supply).".into(),
        ),
        Problem::OutsideCompetence { above } => (
            format!(
                "{at}: {} is led by {}; the figure is not the commune's.",
                at.quotes(),
                above.join("; ")
            ),
            "Say what the commune's own part is (an output, figures to supply).".into(),
        ),
        Problem::ImplausibleJump { from, from_year, to, to_year } => (
            format!("{at}: from “{from}” ({from_year}) to “{to}” ({to_year})."),
            "Confirm the growth, and that both are shares of the same whole.".into(),
        ),
        Problem::GenericUnit { unit, is_level: true } => (
            format!("{at}: the unit “{unit}” has no scale."),
            "Name the scale, or give the target in figures.".into(),
        ),
        Problem::GenericUnit { unit, is_level: false } => (
            format!("{at}: the unit “{unit}” does not say what is counted."),
            "Say what, for instance “đơn/năm” (applications a year).".into(),
        ),
    }
}

explained! {
    pub(super) RULES, DETAILS
    {
        name: "missing-target",
        title: ("Chưa có mức phải đạt", "No target"),
        catches: (
            "Dòng chỉ tiêu không có mức đạt ở cột nào và trong tên; mốc bị để trống khi hầu hết dòng khác đều ghi.",
            "An indicator without a value in its cells or its name; a milestone left empty that nearly all other rows fill.",
        ),
        why: (
            "Không có mức thì khi sơ kết không kết luận được đạt hay chưa.",
            "Without a value nobody can say whether it was reached.",
        ),
        example: (
            "2 | Hỗ trợ hộ kinh doanh tham gia sàn thương mại điện tử | Phòng Kinh tế | Thường xuyên",
            "2 | Help traders to join e-commerce platforms | Phòng Kinh tế | Continuous",
        ),
        not_flagged: (
            "Mức nằm trong tên; tên nêu kết quả (“Đưa vào sử dụng phòng họp không giấy”) ở bảng không có cột mức đạt; dòng tên nhóm.",
            "Values inside names; names that state a result in tables without a column for values; headings of groups.",
        ),
    },
    {
        name: "missing-quantity-after-bound",
        title: ("Thiếu số sau “tối thiểu”, “ít nhất”", "A bound without its number"),
        catches: (
            "“Ít nhất”, “tối thiểu”, “≥” mà phía sau không có con số.",
            "“At least”, “minimum” or “≥” that no number follows.",
        ),
        why: (
            "Con số đã bị mất khi soạn thảo nên không biết phải đạt bao nhiêu.",
            "The number was lost in drafting, so nobody knows what is to be reached.",
        ),
        example: (
            "“Tuyển dụng ít nhất công chức chuyên trách về công nghệ thông tin”",
            "“Recruit at least civil servants for IT”",
        ),
        not_flagged: (
            "“Tối thiểu” là tính từ (“yêu cầu tối thiểu”); số viết bằng chữ (“ít nhất một lần”).",
            "“Minimum” as an adjective; numbers in words (“ít nhất một lần”).",
        ),
    },
    {
        name: "percent-out-of-range",
        title: ("Tỷ lệ ngoài khoảng 0 – 100%", "A share outside 0 to 100%"),
        catches: (
            "Tỷ lệ lớn hơn 100% hoặc nhỏ hơn 0%; số đạt lớn hơn tổng số (“10/9”).",
            "A share above 100% or below 0%; a part above its whole (“10/9”).",
        ),
        why: (
            "Không thể đạt quá toàn bộ; con số đã bị gõ nhầm.",
            "Nothing can be reached beyond all of it; a figure was mistyped.",
        ),
        example: ("5 | Tỷ lệ hồ sơ được số hóa | % | 160", "5 | Dossiers digitised | % | 160"),
        not_flagged: (
            "Mức tăng và mức vượt kế hoạch: “tăng 120%”, “đạt 105% kế hoạch”, “so với năm trước”.",
            "Growth and over-fulfilment: “tăng 120%”, “đạt 105% kế hoạch”.",
        ),
    },
    {
        name: "ambiguous-target",
        title: ("Mức đạt chưa đo được", "A target that cannot be measured"),
        catches: (
            "Mức đạt không có số và chỉ gồm những từ chỉ mức độ như “cao”, “mở rộng”, “trọng tâm”.",
            "A target without a number, in words of degree only.",
        ),
        why: (
            "Hai người đọc sẽ đánh giá khác nhau nên không chấm điểm được.",
            "Two readers would judge it differently, so it cannot be scored.",
        ),
        example: (
            "8 | Ứng dụng AI trong quản lý đô thị | Mức độ | Mở rộng đa lĩnh vực",
            "8 | AI in city management | Level | Extended to many fields",
        ),
        not_flagged: (
            "Chuẩn, hạng, cấp độ có tên (“Đạt chuẩn quốc gia”, “4 – Nâng cao”); kết quả có hay không (“Ban hành quy chế”).",
            "Named standards and levels; results that are there or not (“Ban hành quy chế”).",
        ),
    },
    {
        name: "compound-indicator",
        title: ("Nhiều chỉ tiêu trong một dòng", "Several indicators in one row"),
        catches: (
            "Tên chỉ tiêu liệt kê nhiều chỉ tiêu (gạch đầu dòng, dấu chấm phẩy, “tỷ lệ” thứ hai) với một mức chung.",
            "A name that lists several indicators with one target for all of them.",
        ),
        why: (
            "Khi phần này đạt, phần kia không đạt thì không báo cáo và chấm điểm được.",
            "When one part is reached and another is not, the row can be neither reported nor scored.",
        ),
        example: (
            "12 | - Hồ sơ xử lý trực tuyến. - Dữ liệu của xã được số hóa | % | ≥ 90",
            "12 | - Dossiers handled online. - Data digitised | % | ≥ 90",
        ),
        not_flagged: (
            "Một đối tượng gồm nhiều từ (“cán bộ, công chức, viên chức”, “y tế, giáo dục”); “đạt tỷ lệ 95%”.",
            "One population in several words; “đạt tỷ lệ 95%” after “Tỷ lệ …”.",
        ),
    },
    {
        name: "unit-value-mismatch",
        title: ("Đơn vị tính không khớp mức đạt", "Unit and value do not fit"),
        catches: (
            "Đơn vị là % nhưng mức là lời hoặc số lượng, và ngược lại; tên là số lượng nhưng mức là tỷ lệ.",
            "The unit “%” with words or a count, or the other way round; a name that is a number with a share as its target.",
        ),
        why: (
            "Người báo cáo không biết gửi tỷ lệ hay số lượng.",
            "Whoever reports cannot know whether to send a share or a count.",
        ),
        example: (
            "2.4 | Số lượng người dân được phổ cập kỹ năng số | 100%",
            "2.4 | Number of people with digital skills | 100%",
        ),
        not_flagged: (
            "“9/9” (bằng 100%); “1 hệ thống” với đơn vị “Hệ thống”; tỷ lệ trên 1.000 dân; mức nằm trong tên.",
            "“9/9”; “1 hệ thống” under “Hệ thống”; shares per 1,000 people; values inside names.",
        ),
    },
    {
        name: "missing-unit",
        title: ("Chưa có đơn vị tính", "No unit"),
        catches: (
            "Con số không có đơn vị ở ô, cột, tiêu đề và tên; ô đơn vị tính để trống.",
            "A number without a unit in its cell, column, heading or name; an empty cell for the unit.",
        ),
        why: (
            "“60” có thể là tỷ lệ hay số lượng; người báo cáo phải hỏi lại.",
            "“60” may be a share or a count; whoever reports has to ask.",
        ),
        example: (
            "3 | Tỷ lệ người dân có chữ ký số | (để trống) | ≥ 50",
            "3 | People with a digital signature | (empty) | ≥ 50",
        ),
        not_flagged: (
            "“60%”; đơn vị ở tiêu đề “Mục tiêu (%)” hoặc ở tên (“Số sáng kiến …”); mức độ, điểm, hạng; kết quả bằng lời.",
            "“60%”; units in the heading or the name; levels and scores; results in words.",
        ),
    },
    {
        name: "range-target",
        title: ("Mức đạt là một khoảng", "A range as a target"),
        catches: (
            "Mức đạt ghi “1-2 cán bộ”, “3-4 sao”.",
            "A target such as “1-2 cán bộ”, “3-4 sao”.",
        ),
        why: (
            "Đạt 1 trong “1-2” thì người nói đạt, người nói chưa.",
            "With 1 of “1-2” reached, one reader says done and another says half.",
        ),
        example: (
            "“Phấn đấu có tối thiểu 1-2 cán bộ chuyên trách”",
            "“At least 1-2 officers for IT”",
        ),
        not_flagged: (
            "Năm và giai đoạn (“2026-2030”), số văn bản, độ tuổi, số ngày.",
            "Years and periods, numbers of documents, ages, days.",
        ),
    },
    {
        name: "compound-target-cell",
        title: ("Nhiều mức trong một dòng", "Several values in one row"),
        catches: (
            "Một dòng có từ hai mức cho hai đối tượng ở cùng một mốc.",
            "Two or more values for different things at one milestone.",
        ),
        why: (
            "Mỗi mức cần báo cáo riêng nhưng chỉ có một dòng và một kết quả đánh giá.",
            "Each value needs a report of its own; together they have one row and one status.",
        ),
        example: (
            "9 | 100% cửa hàng xăng dầu; 50% cơ sở ăn uống triển khai hóa đơn điện tử",
            "9 | 100% of petrol stations; 50% of restaurants use e-invoices",
        ),
        not_flagged: (
            "Mức của các mốc khác nhau; các phần có dòng và ô riêng.",
            "Values of different milestones; parts with lines and cells of their own.",
        ),
    },
    {
        name: "unmeasurable-comparison",
        title: ("Mức đạt phụ thuộc nơi khác", "A target that depends on others"),
        catches: (
            "Mục tiêu so với nơi khác: “đạt mức trung bình của cả nước”, “lọt top 3”.",
            "An aim set against others: “the national average”, “the top 3”.",
        ),
        why: (
            "Chỉ biết phải đạt bao nhiêu khi nơi khác đã công bố số liệu.",
            "What must be reached is only known when others have published theirs.",
        ),
        example: (
            "“… đạt mức trung bình của cả nước”",
            "“… reach the average of the whole country”",
        ),
        not_flagged: (
            "Mức trung bình có con số (“đạt tỷ lệ trung bình tối thiểu 60%”); câu mô tả, không phải mục tiêu.",
            "An average with a figure; descriptions without an aim.",
        ),
    },
    {
        name: "outside-commune-competence",
        title: ("Chỉ tiêu ngoài thẩm quyền cấp xã", "Beyond the commune's competence"),
        catches: (
            "Dòng do cơ quan cấp tỉnh chủ trì, hoặc số liệu chỉ cấp trên có (GRDP, trung tâm dữ liệu tỉnh).",
            "A row that a provincial agency leads, or whose figure only those above have.",
        ),
        why: (
            "Cấp xã không thực hiện và không báo cáo được số liệu này.",
            "The commune can neither bring the figure about nor report it.",
        ),
        example: (
            "5.1 | Tỷ trọng kinh tế số trong GRDP | >20% | Sở Khoa học và Công nghệ",
            "5.1 | Digital economy in GRDP | >20% | Sở Khoa học và Công nghệ",
        ),
        not_flagged: (
            "Dòng có nêu nhiệm vụ của xã; công trình “cấp tỉnh được công nhận”; kết nối dữ liệu với tỉnh.",
            "Rows that say what the commune is to do; works recognised by the province; data connected with it.",
        ),
    },
    {
        name: "implausible-jump",
        title: ("Mức tăng khó tin giữa hai mốc", "An implausible jump"),
        catches: (
            "Tỷ lệ từ 20% trở xuống tăng ít nhất năm lần ở mốc sau.",
            "A share of 20% or less that grows at least fivefold to the next milestone.",
        ),
        why: (
            "Mức tăng như vậy ít gặp; có thể đã đổi tổng số để tính hoặc gõ nhầm.",
            "Such growth is rare; the whole may have changed, or a figure was mistyped.",
        ),
        example: (
            "2.2 | Tỷ lệ công chức chuyên trách | 10% (2026) | 100% (2030)",
            "2.2 | Civil servants for digital matters | 10% (2026) | 100% (2030)",
        ),
        not_flagged: (
            "Số lượng (“01 lên 05 doanh nghiệp”); tỷ lệ bắt đầu trên 20%.",
            "Counts; shares that start above 20%.",
        ),
    },
    {
        name: "generic-unit",
        title: ("Đơn vị tính chung chung", "A unit that does not say what"),
        catches: (
            "Đơn vị tính là “Số lượng/năm” và tương tự; “Mức độ” khi mức đạt chỉ bằng lời.",
            "“Số lượng/năm” and the like as a unit; “Mức độ” for a target in words.",
        ),
        why: (
            "Con số hiểu được theo nhiều cách, các kỳ sau dễ ghi đơn vị khác.",
            "The number can be read as different things, and later plans name another unit.",
        ),
        example: (
            "8 | Đơn đăng ký sở hữu trí tuệ | Số lượng/năm | ≥ 20",
            "8 | Applications for intellectual property | Số lượng/năm | ≥ 20",
        ),
        not_flagged: (
            "“Đơn/năm”, “Số sáng kiến”; “Mức độ” với cấp độ bằng số (“≥ 4”).",
            "“Đơn/năm”, “Số sáng kiến”; “Mức độ” with a numbered level.",
        ),
    },
}
