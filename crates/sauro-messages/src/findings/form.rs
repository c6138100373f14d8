//! Findings about the form of an official document, in words.

use sauro_check::rules::form::{
    Component, NumberingFault, PageFault, PageNumberFault, Problem, RecipientsFault, Side,
    TitleFault,
};

use super::At;
use crate::Lang;

mod rules;

pub(super) use rules::{DETAILS, RULES};

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    match lang {
        Lang::Vi => vietnamese(problem, at),
        Lang::En => english(problem, at),
    }
}

fn vietnamese(problem: &Problem, at: &At<'_>) -> (String, String) {
    let quote = at.quote();
    match problem {
        Problem::MissingFormComponent { components } => {
            let list = list(components, |component| component_name(*component).0);
            (
                format!("Chưa thấy thành phần thể thức: {list}."),
                "Đề nghị bổ sung theo Điều 8 Nghị định số 30/2020/NĐ-CP.".into(),
            )
        }
        Problem::NumberSymbolForm { proposed } => (
            format!("Số, ký hiệu “{quote}” chưa đúng mẫu."),
            format!("Đề nghị ghi “{proposed}”: sau “Số” có dấu hai chấm, giữa số và ký hiệu có dấu gạch chéo, trong ký hiệu có gạch nối không cách chữ."),
        ),
        Problem::IssueDateForm { proposed } => (
            format!("Địa danh và thời gian ban hành “{quote}” chưa đúng mẫu."),
            format!("Đề nghị ghi “{proposed}”: ngày nhỏ hơn 10 và tháng 1, 2 có số 0 phía trước."),
        ),
        Problem::TitleForm { faults } => (
            format!("Tên loại, trích yếu: {}.", list(faults, |fault| title_fault(*fault).0)),
            "Đề nghị trình bày tên loại bằng chữ in hoa, đậm; trích yếu ở dòng dưới bằng chữ in thường, đậm; cả hai canh giữa, cỡ chữ 13 - 14.".into(),
        ),
        Problem::BasisPunctuation { lines, marks } => {
            let end = match marks.as_slice() {
                [] => "không có dấu ở cuối".to_owned(),
                marks => format!("kết thúc bằng {}", list(marks, |mark| format!("“{mark}”"))),
            };
            (
                format!("{lines} dòng căn cứ {end}."),
                "Đề nghị kết thúc mỗi dòng căn cứ bằng dấu chấm phẩy, dòng cuối cùng bằng dấu chấm.".into(),
            )
        }
        Problem::LastBasisPunctuation { mark } => (
            match mark.as_str() {
                "" => "Dòng căn cứ cuối cùng không có dấu ở cuối.".into(),
                mark => format!("Dòng căn cứ cuối cùng kết thúc bằng “{mark}”."),
            },
            "Đề nghị kết thúc dòng căn cứ cuối cùng bằng dấu chấm.".into(),
        ),
        Problem::ClosingMarkMissing => (
            format!("Cuối nội dung “{quote}” chưa có dấu kết thúc."),
            "Đề nghị ghi “./.” sau câu cuối cùng.".into(),
        ),
        Problem::RecipientsForm { faults, proposed } => {
            let what = list(faults, |fault| recipients_fault(*fault).0);
            let mut fixes = Vec::new();
            if faults.contains(&RecipientsFault::NoColon) {
                fixes.push("ghi “Nơi nhận:”".to_owned());
            }
            if faults.iter().any(|fault| is_of_a_line(*fault)) {
                fixes.push(
                    "ghi mỗi nơi nhận một dòng, có gạch đầu dòng và dấu chấm phẩy cuối dòng".into(),
                );
            }
            if faults.contains(&RecipientsFault::NoArchive) {
                fixes.push("thêm dòng cuối “- Lưu: VT, [đơn vị soạn thảo].”".into());
            }
            fixes.extend(proposed.iter().map(|line| format!("ghi dòng cuối “{line}”")));
            (
                format!("Nơi nhận, {}: {what}.", at.quotes()),
                format!("Đề nghị {}.", fixes.join("; ")),
            )
        }
        Problem::ActorsNotRecipients { agencies } => (
            format!("Được giao việc nhưng chưa có trong Nơi nhận: {}.", agencies.join("; ")),
            "Đề nghị bổ sung vào Nơi nhận, hoặc ghi một tên chung bao gồm các đơn vị này.".into(),
        ),
        Problem::ReceiversNotRecipients { agencies } => (
            format!("Được báo cáo theo Kế hoạch nhưng chưa có trong Nơi nhận: {}.", agencies.join("; ")),
            "Đề nghị bổ sung vào Nơi nhận để báo cáo.".into(),
        ),
        Problem::SigningAbbreviationForm { proposed } => (
            format!("Phần ký ghi “{quote}”."),
            format!("Đề nghị ghi “{proposed}”."),
        ),
        Problem::SigningForCollective { collective } => (
            format!("Kế hoạch do {} ban hành, phần ký ghi “{quote}”, chưa có “TM. {collective}”.", sentence_case(collective)),
            format!("Đề nghị rà soát thẩm quyền ký: nếu ký thay mặt tập thể thì ghi “TM. {collective}” ở dòng trên."),
        ),
        Problem::AppendixNotReferenced { appendix, is_labelled: true } => (
            format!("Trong nội dung chưa có chỉ dẫn về {appendix}."),
            format!("Đề nghị ghi ở mục liên quan, ví dụ: “(chi tiết tại {appendix} kèm theo)”."),
        ),
        Problem::AppendixNotReferenced { appendix, is_labelled: false } => (
            format!("Sau phần ký có “{appendix}” nhưng không ghi “Phụ lục”, và trong nội dung chưa có chỉ dẫn."),
            "Đề nghị ghi “Phụ lục” ở dòng trên tên bảng và dẫn ở mục liên quan, ví dụ: “(chi tiết tại Phụ lục kèm theo)”.".into(),
        ),
        Problem::AppendixNumbering { fault, proposed } => (
            match fault {
                NumberingFault::NumberedAlone => format!("Văn bản chỉ có một phụ lục nhưng ghi {}.", at.quotes()),
                NumberingFault::NotRoman => format!("Các phụ lục chưa được đánh số bằng chữ số La Mã: {}.", at.quotes()),
                NumberingFault::OutOfOrder => format!("Số thứ tự các phụ lục không liên tục: {}.", at.quotes()),
            },
            format!("Đề nghị ghi {}.", list(proposed, |name| format!("“{name}”"))),
        ),
        Problem::DanglingAppendixReference { appendix, has_others: true } => (
            format!("{at} dẫn “{appendix}” nhưng văn bản không có phụ lục này."),
            "Đề nghị bổ sung phụ lục hoặc sửa lại chỉ dẫn.".into(),
        ),
        Problem::DanglingAppendixReference { appendix, has_others: false } => (
            format!("{at} dẫn “{appendix}” nhưng tệp này không có phụ lục nào."),
            "Đề nghị xác nhận phụ lục ở tệp riêng; nếu không, bổ sung phụ lục hoặc bỏ chỉ dẫn.".into(),
        ),
        Problem::AppendixHeaderLineMissing { appendix } => (
            format!("{appendix} chưa có dòng chỉ dẫn kèm theo văn bản."),
            "Đề nghị ghi dưới tên phụ lục: “(Kèm theo Kế hoạch số …/KH-UBND ngày … của UBND xã …)”.".into(),
        ),
        Problem::AppendixHeaderLineForeign { appendix, names, expected } => (
            format!("{appendix}: dòng “{quote}” ghi {names}, trong khi văn bản là của {expected}."),
            format!("Đề nghị sửa dòng này thành {expected}."),
        ),
        Problem::PageSetup { faults } => (
            format!("Trang giấy: {}.", list(faults, |fault| page_fault(fault, Lang::Vi))),
            "Đề nghị đặt khổ A4 (210 x 297 mm), lề trên và dưới 20 - 25 mm, lề trái 30 - 35 mm, lề phải 15 - 20 mm.".into(),
        ),
        Problem::TextFont { fonts, sizes, colours } => (
            format!("Nội dung có {}.", text_faults(fonts, sizes, colours, Lang::Vi)),
            "Đề nghị dùng phông chữ Times New Roman, cỡ chữ 13 - 14, màu đen.".into(),
        ),
        Problem::PageNumberForm { faults } => (
            format!("Số trang: {}.", list(faults, |fault| page_number_fault(*fault).0)),
            "Đề nghị đặt số trang ở giữa lề trên, không hiển thị ở trang thứ nhất.".into(),
        ),
        Problem::HeadingSequence { previous: Some(previous), expected } => (
            format!("Mục “{quote}” đứng sau mục “{previous}”: số thứ tự không liên tục."),
            format!("Đề nghị rà soát; số tiếp theo là “{expected}”."),
        ),
        Problem::HeadingSequence { previous: None, expected } => (
            format!("Mục “{quote}” là mục đầu tiên nhưng không bắt đầu từ “{expected}”."),
            "Đề nghị rà soát số thứ tự, kiểm tra có thiếu mục phía trước.".into(),
        ),
        Problem::HeadingStyle { usual } => (
            format!("Mục “{quote}” được đánh số khác kiểu với các mục cùng cấp."),
            format!("Đề nghị thống nhất theo kiểu “{usual}”."),
        ),
    }
}

fn english(problem: &Problem, at: &At<'_>) -> (String, String) {
    let quote = at.quote();
    match problem {
        Problem::MissingFormComponent { components } => {
            let list = list(components, |component| component_name(*component).1);
            (
                format!("Not found: {list}."),
                "Add what Điều 8 of Nghị định 30/2020/NĐ-CP asks for.".into(),
            )
        }
        Problem::NumberSymbolForm { proposed } => (
            format!("The number and symbol “{quote}” are not written as they should be."),
            format!("Write “{proposed}”: a colon after “Số”, a slash before the symbol, hyphens without blanks in it."),
        ),
        Problem::IssueDateForm { proposed } => (
            format!("The place and day “{quote}” are not written in full."),
            format!("Write “{proposed}”: a zero before days below 10 and before January and February."),
        ),
        Problem::TitleForm { faults } => (
            format!("Title: {}.", list(faults, |fault| title_fault(*fault).1)),
            "Set the kind in bold capitals, the subject below it in bold small letters, both centred, 13 to 14 pt.".into(),
        ),
        Problem::BasisPunctuation { lines, marks } => {
            let end = match marks.as_slice() {
                [] => "without a mark".to_owned(),
                marks => format!("with {}", list(marks, |mark| format!("“{mark}”"))),
            };
            (
                format!("{lines} lines of legal bases end {end}."),
                "End each line with a semicolon and the last one with a full stop.".into(),
            )
        }
        Problem::LastBasisPunctuation { mark } => (
            match mark.as_str() {
                "" => "The last line of legal bases ends without a mark.".into(),
                mark => format!("The last line of legal bases ends with “{mark}”."),
            },
            "End it with a full stop.".into(),
        ),
        Problem::ClosingMarkMissing => (
            format!("The text ends at “{quote}” without its closing mark."),
            "Write “./.” after the last sentence.".into(),
        ),
        Problem::RecipientsForm { faults, proposed } => {
            let what = list(faults, |fault| recipients_fault(*fault).1);
            let mut fixes = Vec::new();
            if faults.contains(&RecipientsFault::NoColon) {
                fixes.push("write “Nơi nhận:”".to_owned());
            }
            if faults.iter().any(|fault| is_of_a_line(*fault)) {
                fixes.push("begin each recipient with a dash and end it with a semicolon".into());
            }
            if faults.contains(&RecipientsFault::NoArchive) {
                fixes.push("add the last line “- Lưu: VT, [drafting unit].”".into());
            }
            fixes.extend(proposed.iter().map(|line| format!("write the last line “{line}”")));
            let fixes = fixes.join("; ");
            let mut letters = fixes.chars();
            let first = letters.next().map(|first| first.to_uppercase().to_string());
            (
                format!("Recipients, {}: {what}.", at.quotes()),
                format!("{}{}.", first.unwrap_or_default(), letters.as_str()),
            )
        }
        Problem::ActorsNotRecipients { agencies } => (
            format!("Have work under the plan but are not among its recipients: {}.", agencies.join("; ")),
            "Add them, or a collective name that covers them.".into(),
        ),
        Problem::ReceiversNotRecipients { agencies } => (
            format!("Receive reports under the plan but are not among its recipients: {}.", agencies.join("; ")),
            "Add them to the recipients.".into(),
        ),
        Problem::SigningAbbreviationForm { proposed } => (
            format!("The signature reads “{quote}”."),
            format!("Write “{proposed}”."),
        ),
        Problem::SigningForCollective { collective } => (
            format!("The People's Committee issues the plan; the signature reads “{quote}”, without “TM. {collective}”."),
            format!("Check who may sign: for the committee as a whole, write “TM. {collective}” above."),
        ),
        Problem::AppendixNotReferenced { appendix, is_labelled: true } => (
            format!("Nothing in the text points to {appendix}."),
            format!("Point to it where it belongs: “(chi tiết tại {appendix} kèm theo)”."),
        ),
        Problem::AppendixNotReferenced { appendix, is_labelled: false } => (
            format!("After the signature stands “{appendix}”, not headed “Phụ lục”, and nothing in the text points to it."),
            "Head it “Phụ lục” and point to it: “(chi tiết tại Phụ lục kèm theo)”.".into(),
        ),
        Problem::AppendixNumbering { fault, proposed } => (
            match fault {
                NumberingFault::NumberedAlone => format!("The only appendix has a number: {}.", at.quotes()),
                NumberingFault::NotRoman => format!("Appendices without Roman numerals: {}.", at.quotes()),
                NumberingFault::OutOfOrder => format!("Numbers of appendices out of order: {}.", at.quotes()),
            },
            format!("Write {}.", list(proposed, |name| format!("“{name}”"))),
        ),
        Problem::DanglingAppendixReference { appendix, has_others: true } => (
            format!("{at} points to “{appendix}”, which the document does not have."),
            "Add the appendix or correct the reference.".into(),
        ),
        Problem::DanglingAppendixReference { appendix, has_others: false } => (
            format!("{at} points to “{appendix}”, and this file has no appendix."),
            "Confirm that it is in a file of its own; else add it or drop the reference.".into(),
        ),
        Problem::AppendixHeaderLineMissing { appendix } => (
            format!("{appendix} does not say which document it belongs to."),
            "Write under its title: “(Kèm theo Kế hoạch số …/KH-UBND ngày … của UBND xã …)”.".into(),
        ),
        Problem::AppendixHeaderLineForeign { appendix, names, expected } => (
            format!("{appendix}: the line “{quote}” names {names}; the document is of {expected}."),
            format!("Let the line name {expected}."),
        ),
        Problem::PageSetup { faults } => (
            format!("Pages: {}.", list(faults, |fault| page_fault(fault, Lang::En))),
            "Set A4 (210 x 297 mm) with margins of 20 to 25 mm at top and bottom, 30 to 35 mm left, 15 to 20 mm right.".into(),
        ),
        Problem::TextFont { fonts, sizes, colours } => (
            format!("The text has {}.", text_faults(fonts, sizes, colours, Lang::En)),
            "Set the text in Times New Roman, 13 to 14 pt, black.".into(),
        ),
        Problem::PageNumberForm { faults } => (
            format!("Page numbers: {}.", list(faults, |fault| page_number_fault(*fault).1)),
            "Put them in the middle of the top margin, from the second page on.".into(),
        ),
        Problem::HeadingSequence { previous: Some(previous), expected } => (
            format!("“{quote}” follows “{previous}”: its number does not."),
            format!("Check; the next number is “{expected}”."),
        ),
        Problem::HeadingSequence { previous: None, expected } => (
            format!("“{quote}” is the first of its list and does not begin with “{expected}”."),
            "Check whether a section before it is missing.".into(),
        ),
        Problem::HeadingStyle { usual } => (
            format!("“{quote}” is numbered in another manner than its neighbours."),
            format!("Number it as “{usual}”."),
        ),
    }
}

/// Parts joined by semicolons, as a sentence lists them.
fn list<T, W: std::fmt::Display>(parts: &[T], word: impl Fn(&T) -> W) -> String {
    parts.iter().map(|part| word(part).to_string()).collect::<Vec<_>>().join("; ")
}

/// "ỦY BAN NHÂN DÂN" in the middle of a sentence.
fn sentence_case(capitals: &str) -> String {
    let small = capitals.to_lowercase();
    let mut letters = small.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn component_name(component: Component) -> (&'static str, &'static str) {
    match component {
        Component::Motto => ("Quốc hiệu và Tiêu ngữ", "the state's name and motto"),
        Component::Issuer => ("tên cơ quan ban hành", "the authority's name"),
        Component::NumberAndSymbol => ("số, ký hiệu", "number and symbol"),
        Component::PlaceAndDay => ("địa danh và thời gian ban hành", "place and day of issue"),
        Component::Kind => ("tên loại văn bản", "the kind of document"),
        Component::Subject => ("trích yếu nội dung", "what it is about"),
        Component::SignerOffice => ("chức vụ người ký", "the signer's office"),
        Component::SignerName => ("họ và tên người ký", "the signer's name"),
        Component::Recipients => ("nơi nhận", "the recipients"),
    }
}

fn title_fault(fault: TitleFault) -> (&'static str, &'static str) {
    match fault {
        TitleFault::KindNotCapitals => ("tên loại chưa in hoa", "the kind is not in capitals"),
        TitleFault::KindNotBold => ("tên loại chưa in đậm", "the kind is not bold"),
        TitleFault::KindNotCentred => ("tên loại chưa canh giữa", "the kind is not centred"),
        TitleFault::KindSize => ("tên loại không ở cỡ chữ 13 - 14", "the kind is not 13 to 14 pt"),
        TitleFault::SubjectOnKindLine => {
            ("trích yếu ghi cùng dòng với tên loại", "the subject is on the line of the kind")
        }
        TitleFault::SubjectCapitals => ("trích yếu in hoa toàn bộ", "the subject is in capitals"),
        TitleFault::SubjectNotBold => ("trích yếu chưa in đậm", "the subject is not bold"),
        TitleFault::SubjectNotCentred => ("trích yếu chưa canh giữa", "the subject is not centred"),
        TitleFault::SubjectSize => {
            ("trích yếu không ở cỡ chữ 13 - 14", "the subject is not 13 to 14 pt")
        }
    }
}

fn recipients_fault(fault: RecipientsFault) -> (&'static str, &'static str) {
    match fault {
        RecipientsFault::NoColon => {
            ("sau “Nơi nhận” chưa có dấu hai chấm", "no colon after “Nơi nhận”")
        }
        RecipientsFault::NoDash => ("thiếu gạch đầu dòng", "no dash before a recipient"),
        RecipientsFault::NoSemicolon => {
            ("cuối dòng thiếu dấu chấm phẩy", "no semicolon after a recipient")
        }
        RecipientsFault::NoArchive => ("chưa có dòng “Lưu: VT, …”", "no last line “Lưu: VT, …”"),
        RecipientsFault::ArchiveForm => {
            ("dòng lưu chưa đúng mẫu “Lưu: VT, …”", "the last line is not “Lưu: VT, …”")
        }
        RecipientsFault::NoDraftingUnit => {
            ("dòng lưu chưa ghi đơn vị soạn thảo", "the last line does not name the drafting unit")
        }
        RecipientsFault::NoFullStop => {
            ("dòng cuối chưa có dấu chấm", "the last line has no full stop")
        }
    }
}

/// Whether a fault is one of each recipient's line, not of the first or the last.
fn is_of_a_line(fault: RecipientsFault) -> bool {
    matches!(fault, RecipientsFault::NoDash | RecipientsFault::NoSemicolon)
}

fn page_number_fault(fault: PageNumberFault) -> (&'static str, &'static str) {
    match fault {
        PageNumberFault::None => ("chưa đánh số", "there are none"),
        PageNumberFault::AtBottom => ("đặt ở lề dưới", "at the bottom"),
        PageNumberFault::AtRight => ("đặt bên phải", "at the right"),
        PageNumberFault::OnFirstPage => ("hiển thị ở trang thứ nhất", "shown on the first page"),
    }
}

fn page_fault(fault: &PageFault, lang: Lang) -> String {
    let vi = lang == Lang::Vi;
    match fault {
        PageFault::Paper { width, height } => {
            let (width, height) = (lang.number(*width, 1), lang.number(*height, 1));
            if vi {
                format!("khổ giấy {width} x {height} mm")
            } else {
                format!("paper of {width} x {height} mm")
            }
        }
        PageFault::Margin { side, measured, least, most } => {
            let (measured, least, most) =
                (lang.number(*measured, 1), lang.number(*least, 1), lang.number(*most, 1));
            let name = match (side, vi) {
                (Side::Top, true) => "trên",
                (Side::Bottom, true) => "dưới",
                (Side::Left, true) => "trái",
                (Side::Right, true) => "phải",
                (Side::Top, false) => "top",
                (Side::Bottom, false) => "bottom",
                (Side::Left, false) => "left",
                (Side::Right, false) => "right",
            };
            if vi {
                format!("lề {name} {measured} mm (quy định {least} - {most} mm)")
            } else {
                format!("{name} margin of {measured} mm ({least} to {most} mm)")
            }
        }
    }
}

fn text_faults(fonts: &[String], sizes: &[f64], colours: &[String], lang: Lang) -> String {
    let vi = lang == Lang::Vi;
    let mut parts = Vec::new();
    if !fonts.is_empty() {
        parts.push(format!("{} {}", if vi { "phông chữ" } else { "the font" }, fonts.join(", ")));
    }
    if !sizes.is_empty() {
        let sizes: Vec<String> = sizes.iter().map(|size| lang.number(*size, 1)).collect();
        parts.push(if vi {
            format!("cỡ chữ {}", sizes.join("; "))
        } else {
            format!("sizes of {} pt", sizes.join("; "))
        });
    }
    if !colours.is_empty() {
        let colours: Vec<String> = colours.iter().map(|colour| format!("#{colour}")).collect();
        parts.push(format!("{} {}", if vi { "chữ màu" } else { "the colour" }, colours.join(", ")));
    }
    parts.join("; ")
}
