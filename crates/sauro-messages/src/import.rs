//! The reading of a plan document in words: what kept a file from being read and what its owner
//! can do, and what the reader was unsure of.
//!
//! A note is about our reading, never about the plan: it says how something was read and asks a
//! person to look.

use sauro_import::{Doubt, ImportError, Note};

use crate::Lang;

/// The longest piece of the document in a sentence, in characters.
const QUOTE_LIMIT: usize = 120;

impl Lang {
    /// Why a file could not be read: what it is, and what its owner can do.
    pub fn import_error(self, error: &ImportError) -> String {
        let (vi, en) = match error {
            ImportError::Empty => (
                "Tệp không có nội dung. Kiểm tra lại tệp rồi chọn tệp khác.",
                "The file is empty. Check it and choose another one.",
            ),
            ImportError::OldWord => (
                "Tệp ở dạng Word đời cũ (.doc). Mở bằng Word, lưu lại dạng .docx rồi chọn tệp mới.",
                "The file is an old Word document (.doc). Open it in Word, save it as .docx and choose the new file.",
            ),
            ImportError::OldExcel => (
                "Tệp ở dạng Excel đời cũ (.xls) hoặc nhị phân (.xlsb). Mở bằng Excel, lưu lại dạng .xlsx rồi chọn tệp mới.",
                "The file is an old (.xls) or binary (.xlsb) Excel workbook. Open it in Excel, save it as .xlsx and choose the new file.",
            ),
            ImportError::Pdf => (
                "Tệp là PDF, không đọc được bảng biểu. Dùng tệp Word gốc dạng .docx, hoặc sao chép phần chữ rồi dán vào đây.",
                "The file is a PDF, whose tables cannot be read. Use the Word file (.docx) it was made from, or copy its text and paste it.",
            ),
            ImportError::Picture => (
                "Tệp là ảnh hoặc bản quét, không có chữ để đọc. Dùng tệp Word gốc dạng .docx.",
                "The file is a picture or a scan without text to read. Use the Word file (.docx) it was made from.",
            ),
            ImportError::Rtf => (
                "Tệp ở dạng RTF. Mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi chọn tệp mới.",
                "The file is RTF. Open it in Word or LibreOffice, save it as .docx and choose the new file.",
            ),
            ImportError::OpenDocument => (
                "Tệp ở dạng OpenDocument (.odt, .ods). Mở bằng LibreOffice, lưu lại dạng .docx hoặc .xlsx rồi chọn tệp mới.",
                "The file is an OpenDocument (.odt, .ods). Open it in LibreOffice, save it as .docx or .xlsx and choose the new file.",
            ),
            ImportError::WebPage => (
                "Tệp là trang web. Mở bằng Word, lưu lại dạng .docx rồi chọn tệp mới.",
                "The file is a web page. Open it in Word, save it as .docx and choose the new file.",
            ),
            ImportError::OtherFormat => (
                "Không đọc được loại tệp này. Các loại đọc được: .docx, .xlsx, .csv, tệp văn bản và kế hoạch dạng JSON.",
                "This kind of file cannot be read. What can be read: .docx, .xlsx, .csv, plain text and a plan in JSON.",
            ),
            ImportError::Encrypted => (
                "Tệp có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi chọn tệp mới.",
                "The file has a password. Open it, take the password off, save it and choose the new file.",
            ),
            ImportError::Broken(_) => (
                "Tệp bị hỏng nên không đọc được. Lấy lại tệp từ nguồn, hoặc mở bằng Word và lưu lại dạng .docx.",
                "The file is damaged and cannot be read. Fetch it again, or open it in Word and save it as .docx.",
            ),
            ImportError::TooLarge => (
                "Tệp lớn hơn mọi kế hoạch nên không đọc. Xóa ảnh, trang tính và dòng trống không dùng, lưu lại rồi chọn tệp mới.",
                "The file is far larger than any plan and was not read. Remove pictures, sheets and empty rows that are not used, save it and choose the new file.",
            ),
            ImportError::UnknownEncoding => (
                "Chữ trong tệp dùng bảng mã cũ không nhận ra. Chuyển sang Unicode, ví dụ bằng UniKey, rồi chọn tệp mới.",
                "The text is in an old encoding that is not known. Convert it to Unicode, for example with UniKey, and choose the new file.",
            ),
            ImportError::OtherJson(_) => (
                "Tệp JSON không phải kế hoạch theo định dạng sauro-plan/1. Chọn tệp kế hoạch hoặc tệp Word dạng .docx.",
                "The JSON file is no plan of the format sauro-plan/1. Choose a plan or a Word file (.docx).",
            ),
            ImportError::NoText => (
                "Tệp đọc được nhưng không có chữ; có thể chỉ có ảnh quét. Dùng tệp Word có chữ.",
                "The file can be read but holds no text; perhaps it holds scanned pages only. Use a Word file with text.",
            ),
        };
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
        .to_owned()
    }

    /// That a file could not be opened, with the operating system's reason.
    pub fn file_not_opened(self, reason: &str) -> String {
        match self {
            Lang::Vi => format!("Không mở được tệp ({reason}). Kiểm tra tên và quyền đọc tệp."),
            Lang::En => format!("The file cannot be opened ({reason}). Check its name and rights."),
        }
    }

    /// That a draft could not be given comments, with the reason.
    pub fn not_annotated(self, reason: &dyn std::error::Error) -> String {
        match self {
            Lang::Vi => format!(
                "Không ghi nhận xét vào tệp được: chỉ tệp Word (.docx) nhận nhận xét ({reason})."
            ),
            Lang::En => format!(
                "No comments can be put into the file: only a Word file (.docx) takes them ({reason})."
            ),
        }
    }

    /// That our own program failed at a document.
    pub fn broke_off(self) -> &'static str {
        match self {
            Lang::Vi => {
                "Chương trình gặp lỗi khi đọc tệp này; các tệp khác không bị ảnh hưởng. Đề nghị báo cho chúng tôi."
            }
            Lang::En => {
                "The program failed at this file; other files are not affected. Please report it."
            }
        }
    }

    /// What the reader was unsure of, with its place.
    pub fn import_note(self, note: &Note) -> String {
        let sentence = self.doubt(&note.doubt);
        let place = note.place.as_ref().and_then(|place| {
            let vi = self == Lang::Vi;
            let mut parts: Vec<String> = Vec::new();
            if let Some(row) = &place.row {
                parts.push(if vi { format!("dòng {row}") } else { format!("row {row}") });
            }
            if let Some(column) = place.column.as_ref().map(|column| on_one_line(column)) {
                parts.push(if vi {
                    format!("cột “{column}”")
                } else {
                    format!("column “{column}”")
                });
            }
            if let Some(section) = &place.section {
                parts.push(if vi {
                    format!("mục {section}")
                } else {
                    format!("section {section}")
                });
            }
            parts.extend(place.appendix.clone());
            (!parts.is_empty()).then(|| capitalised(&parts.join(", ")))
        });
        match place {
            Some(place) => format!("{place}: {sentence}"),
            None => sentence,
        }
    }

    /// A doubt without its place.
    fn doubt(self, doubt: &Doubt) -> String {
        let vi = self == Lang::Vi;
        match doubt {
            Doubt::TrackedChanges { inserted, deleted } => {
                if vi {
                    format!(
                        "Văn bản còn dấu vết sửa đổi ({inserted} chỗ thêm, {deleted} chỗ xóa). Chúng tôi đọc như đã chấp nhận hết, đề nghị kiểm tra."
                    )
                } else {
                    format!(
                        "The document has tracked changes ({inserted} inserted, {deleted} deleted). We read it as if all were accepted; please check."
                    )
                }
            }
            Doubt::Comments(count) => {
                if vi {
                    format!("Văn bản có {count} nhận xét. Chúng tôi không đọc các nhận xét này.")
                } else {
                    format!("The document has comments: {count}. We did not read them.")
                }
            }
            Doubt::OldEncoding(name) => {
                if vi {
                    format!(
                        "Một phần chữ dùng bảng mã cũ {name}. Chúng tôi đã chuyển sang Unicode, đề nghị kiểm tra dấu."
                    )
                } else {
                    format!(
                        "Some text is in the old encoding {name}. We converted it to Unicode; please check the marks."
                    )
                }
            }
            Doubt::HiddenText => (if vi {
                "Văn bản có chữ ẩn. Chúng tôi không đọc phần này."
            } else {
                "The document has hidden text. We did not read it."
            })
            .to_owned(),
            Doubt::BreaksOff => (if vi {
                "Tệp bị đứt giữa chừng. Chúng tôi chỉ đọc được phần trước chỗ đứt, đề nghị lấy lại tệp."
            } else {
                "The file breaks off in the middle. We read only what comes before; please fetch it again."
            })
            .to_owned(),
            Doubt::NestedTooDeep => (if vi {
                "Có bảng lồng trong bảng quá nhiều lớp. Chúng tôi bỏ qua các lớp trong cùng, đề nghị kiểm tra."
            } else {
                "Tables are nested too deep. We left out the innermost ones; please check."
            })
            .to_owned(),
            Doubt::TooLong => (if vi {
                "Văn bản dài hơn mọi kế hoạch. Chúng tôi chỉ đọc phần đầu, đề nghị kiểm tra."
            } else {
                "The document is longer than any plan. We read only its beginning; please check."
            })
            .to_owned(),
            Doubt::Pictures(count) => {
                if vi {
                    format!("Văn bản có {count} hình. Chúng tôi không đọc nội dung trong hình.")
                } else {
                    format!("The document has pictures: {count}. We did not read what they show.")
                }
            }
            Doubt::UnknownColumn(heading) => {
                let heading = quoted(heading);
                if vi {
                    format!(
                        "Chúng tôi không biết cột {heading} ghi gì. Nội dung được giữ nguyên, không dùng để kiểm tra."
                    )
                } else {
                    format!("We do not know what the column {heading} holds. Its cells are kept but not checked.")
                }
            }
            Doubt::TableNotRead(row) => {
                let row = quoted(row);
                if vi {
                    format!(
                        "Chúng tôi không đọc bảng bắt đầu bằng {row}, vì tiêu đề cột không cho biết bảng ghi gì. Đề nghị kiểm tra."
                    )
                } else {
                    format!(
                        "We did not read the table that begins with {row}: its headings do not say what it holds. Please check."
                    )
                }
            }
            Doubt::RowNotRead(row) => {
                let row = quoted(row);
                if vi {
                    format!(
                        "Chúng tôi không đọc dòng {row}, vì không tách chắc chắn được các ô. Đề nghị kiểm tra."
                    )
                } else {
                    format!("We did not read the row {row}: its cells cannot be told apart. Please check.")
                }
            }
            Doubt::RowJoined => (if vi {
                "Chúng tôi đọc dòng này là phần tiếp của dòng trên, đề nghị kiểm tra."
            } else {
                "We read this row as the rest of the row above; please check."
            })
            .to_owned(),
            Doubt::RowWithoutNumber => (if vi {
                "Dòng không có số thứ tự. Chúng tôi đọc là một dòng riêng, đề nghị kiểm tra."
            } else {
                "The row has no number. We read it as a row of its own; please check."
            })
            .to_owned(),
            Doubt::RepeatedNumber(number) => {
                let number = quoted(number);
                if vi {
                    format!(
                        "Số thứ tự {number} lặp lại trong bảng. Chúng tôi đọc là hai dòng khác nhau, đề nghị kiểm tra."
                    )
                } else {
                    format!("The number {number} occurs twice in the table. We read two different rows; please check.")
                }
            }
            Doubt::TargetsInNames(count) => {
                if vi {
                    format!(
                        "Bảng không có cột mục tiêu. Chúng tôi đọc mục tiêu ngay trong tên của {count} dòng, đề nghị kiểm tra."
                    )
                } else {
                    format!(
                        "The table has no column for targets. We read them from the names; rows: {count}. Please check."
                    )
                }
            }
            Doubt::AgenciesRunTogether(cell) => {
                let cell = quoted(cell);
                if vi {
                    format!(
                        "Ô {cell} ghi nhiều cơ quan liền nhau. Chúng tôi tách theo tên đã gặp ở chỗ khác, đề nghị kiểm tra."
                    )
                } else {
                    format!(
                        "The cell {cell} names several agencies without a mark between them. We parted them by names known from elsewhere; please check."
                    )
                }
            }
            Doubt::UnreadTarget(text) => {
                let text = quoted(text);
                if vi {
                    format!("Chúng tôi đọc mục tiêu {text} là chữ, không ra số, đề nghị kiểm tra.")
                } else {
                    format!("We read the target {text} as words, without a figure; please check.")
                }
            }
            Doubt::UnreadDue(text) => {
                let text = quoted(text);
                if vi {
                    format!("Chúng tôi đọc thời hạn {text} là chữ, không ra ngày, đề nghị kiểm tra.")
                } else {
                    format!("We read the deadline {text} as words, without a date; please check.")
                }
            }
            Doubt::AppendixWithoutHeading => (if vi {
                "Bảng sau phần ký không có tiêu đề phụ lục. Chúng tôi đọc là “Phụ lục”, đề nghị kiểm tra."
            } else {
                "The table after the signature has no heading of an appendix. We read it as “Phụ lục”; please check."
            })
            .to_owned(),
            Doubt::NoIssuer => (if vi {
                "Chúng tôi không thấy tên cơ quan ban hành ở đầu văn bản, đề nghị kiểm tra."
            } else {
                "We found no issuing authority at the top of the document; please check."
            })
            .to_owned(),
            Doubt::NoPeriod => (if vi {
                "Chúng tôi không thấy văn bản ghi thời gian thực hiện (năm hoặc giai đoạn), đề nghị kiểm tra."
            } else {
                "We found no year or period that the plan covers; please check."
            })
            .to_owned(),
            Doubt::GuessedRows => (if vi {
                "Văn bản thuần chữ không giữ cột. Chúng tôi ghép các dòng của bảng theo phỏng đoán, đề nghị kiểm tra hoặc dùng tệp .docx."
            } else {
                "Plain text keeps no columns. We put rows together by guesses; please check, or use the .docx file."
            })
            .to_owned(),
            Doubt::PageFurniture(line) => {
                let line = quoted(line);
                if vi {
                    format!("Chúng tôi đọc {line} là tiêu đề hoặc số trang và bỏ qua, đề nghị kiểm tra.")
                } else {
                    format!("We read {line} as a page header or number and left it out; please check.")
                }
            }
            Doubt::JsonField(place) => {
                let place = quoted(place);
                if vi {
                    format!("Chúng tôi bỏ qua một phần của tệp JSON: {place}. Đề nghị sửa rồi đọc lại.")
                } else {
                    format!("We left out a part of the JSON file: {place}. Please mend it and read it again.")
                }
            }
        }
    }
}

/// A piece of the document in quotation marks, on one line and cut at a word.
fn quoted(text: &str) -> String {
    let line = on_one_line(text);
    let Some((end, _)) = line.char_indices().nth(QUOTE_LIMIT) else {
        return format!("“{line}”");
    };
    let cut = line.get(..end).unwrap_or_default();
    format!("“{}…”", cut.rsplit_once(' ').map_or(cut, |(words, _)| words))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use sauro_model::Place;

    use super::*;

    fn errors() -> [ImportError; 15] {
        [
            ImportError::Empty,
            ImportError::OldWord,
            ImportError::OldExcel,
            ImportError::Pdf,
            ImportError::Picture,
            ImportError::Rtf,
            ImportError::OpenDocument,
            ImportError::WebPage,
            ImportError::OtherFormat,
            ImportError::Encrypted,
            ImportError::Broken("zip".into()),
            ImportError::TooLarge,
            ImportError::UnknownEncoding,
            ImportError::OtherJson("line 3".into()),
            ImportError::NoText,
        ]
    }

    fn doubts() -> Vec<Doubt> {
        let text = || "Ô ghi gì đó".to_owned();
        vec![
            Doubt::TrackedChanges { inserted: 2, deleted: 1 },
            Doubt::Comments(3),
            Doubt::OldEncoding("TCVN3"),
            Doubt::HiddenText,
            Doubt::BreaksOff,
            Doubt::NestedTooDeep,
            Doubt::TooLong,
            Doubt::Pictures(1),
            Doubt::UnknownColumn(text()),
            Doubt::TableNotRead(text()),
            Doubt::RowNotRead(text()),
            Doubt::RowJoined,
            Doubt::RowWithoutNumber,
            Doubt::RepeatedNumber(text()),
            Doubt::TargetsInNames(4),
            Doubt::AgenciesRunTogether(text()),
            Doubt::UnreadTarget(text()),
            Doubt::UnreadDue(text()),
            Doubt::AppendixWithoutHeading,
            Doubt::NoIssuer,
            Doubt::NoPeriod,
            Doubt::GuessedRows,
            Doubt::PageFurniture(text()),
            Doubt::JsonField(text()),
        ]
    }

    /// What every sentence has in common: it is there, in one language each, ends as a sentence and
    /// does not shout.
    fn assert_sentences(vi: &str, en: &str) {
        assert_ne!(vi, en);
        for sentence in [vi, en] {
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(!sentence.contains(['!', '{', '}']), "{sentence}");
        }
        assert!(!vi.is_ascii(), "{vi}");
        let quote = |text: &str| text.split('“').next().unwrap_or_default().is_ascii();
        assert!(quote(en), "{en}");
    }

    #[test]
    fn every_error_says_what_to_do() {
        let mut seen = Vec::new();
        for error in errors() {
            let (vi, en) = (Lang::Vi.import_error(&error), Lang::En.import_error(&error));
            assert_sentences(&vi, &en);
            assert!(vi.contains(". "), "{vi} does not say what to do");
            // A developer's text does not reach the user.
            assert!(!vi.contains("zip") && !vi.contains("line 3"), "{vi}");
            assert!(!seen.contains(&vi), "{vi} is said of two errors");
            seen.push(vi);
        }
        assert!(Lang::Vi.import_error(&ImportError::OldWord).contains("lưu lại dạng .docx"));
    }

    #[test]
    fn every_doubt_is_about_our_reading() {
        for doubt in doubts() {
            let (vi, en) = (Lang::Vi.doubt(&doubt), Lang::En.doubt(&doubt));
            assert_sentences(&vi, &en);
            let is_ours = ["húng tôi", "đề nghị"].iter().any(|words| vi.contains(words));
            assert!(is_ours, "{vi}");
        }
    }

    #[test]
    fn a_note_names_its_place() {
        let place = Place {
            appendix: Some("Phụ lục II".into()),
            row: Some("4.2".into()),
            column: Some("Thời\nhạn".into()),
            ..Place::default()
        };
        let doubt = Doubt::UnreadDue("Tháng Quý I/2025".into());
        let note = Note { doubt, place: Some(place), block: None };
        assert_eq!(
            Lang::Vi.import_note(&note),
            "Dòng 4.2, cột “Thời hạn”, Phụ lục II: Chúng tôi đọc thời hạn “Tháng Quý I/2025” là chữ, không ra ngày, đề nghị kiểm tra."
        );
        assert_eq!(
            Lang::En.import_note(&Note { place: Some(Place::default()), ..note }),
            "We read the deadline “Tháng Quý I/2025” as words, without a date; please check."
        );
    }

    #[test]
    fn long_quotes_are_cut_at_a_word() {
        let long = "chỉ tiêu ".repeat(60);
        let sentence = Lang::Vi.doubt(&Doubt::RowNotRead(long));
        assert!(sentence.contains("tiêu…”") || sentence.contains("chỉ…”"), "{sentence}");
        assert!(sentence.chars().count() < 260, "{sentence}");
    }
}
