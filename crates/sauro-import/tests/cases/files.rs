//! The same plan in other kinds of files.

use super::super::Case;
use super::super::common::docx::{escape, pack};

pub(crate) const CASES: &[Case] = &[
    ("csv", csv),
    ("workbook", workbook),
    ("plain-text", plain_text),
    ("tabbed-text", tabbed_text),
];

fn csv() -> Vec<u8> {
    // As Excel writes it under Vietnamese settings: semicolons, decimal commas, quoted lines.
    "PHÂN CÔNG CHỈ TIÊU NĂM 2026;;;;;\r\n\
     STT;Chỉ tiêu;Đơn vị tính;Năm 2026;Cơ quan chủ trì;Cơ quan phối hợp\r\n\
     I;Chính quyền số;;;;\r\n\
     1;Tỷ lệ hồ sơ trực tuyến;%;≥ 82,5;Trung tâm Phục vụ hành chính công;\"Phòng Kinh tế;\nCông an xã\"\r\n\
     2;Số mô hình thôn thông minh;Mô hình;02;Phòng Văn hóa - Xã hội;\r\n"
        .as_bytes()
        .to_vec()
}

fn workbook() -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let strings = [
        "CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026",
        "TT",
        "Chỉ tiêu",
        "Kết quả",
        "Chủ trì",
        "Thời hạn",
        "Tỷ lệ hồ sơ trực tuyến",
        "Phòng Kinh tế",
        "Số lớp tập huấn",
    ];
    let shared: String =
        strings.iter().map(|text| format!("<si><t>{}</t></si>", escape(text))).collect();
    let string = |place: &str, index: usize| format!("<c r=\"{place}\" t=\"s\"><v>{index}</v></c>");
    let number = |place: &str, style: usize, value: &str| {
        format!("<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>")
    };
    let rows = [
        string("A1", 0),
        ["A3", "B3", "C3", "D3", "E3"]
            .iter()
            .enumerate()
            .map(|(i, place)| string(place, i + 1))
            .collect(),
        number("A4", 0, "1")
            + &string("B4", 6)
            + &number("C4", 1, "0.855")
            + &string("D4", 7)
            + &number("E4", 2, "46387"),
        number("A5", 0, "2")
            + &string("B5", 8)
            + &number("C5", 0, "4")
            + "<c r=\"E5\" t=\"inlineStr\"><is><t>Thường xuyên</t></is></c>",
    ];
    let rows: String = [1, 3, 4, 5]
        .iter()
        .zip(rows)
        .map(|(row, cells)| format!("<row r=\"{row}\">{cells}</row>"))
        .collect();
    let sheet = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"D4:D5\"/></mergeCells></worksheet>"
    );
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{LINKS}\"><sheets><sheet name=\"Ẩn\" state=\"hidden\" sheetId=\"2\" r:id=\"rId9\"/><sheet name=\"Phụ lục I\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{LINKS}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{LINKS}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{LINKS}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    );
    let shared = format!("<sst xmlns=\"{MAIN}\">{shared}</sst>");
    pack([
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ])
}

fn plain_text() -> Vec<u8> {
    // As it comes out of a PDF: lines broken anywhere, a page turned inside a row, a row whose
    // cells cannot be told apart.
    "KẾ HOẠCH
Chuyển đổi số xã Suối Mơ
năm 2026

Căn cứ Nghị quyết số 57-
NQ/TW ngày 22/12/2024 của Bộ Chính trị;
I. MỤC TIÊU
- Phấn đấu 80% hồ sơ được nộp
trực tuyến.
2
Trên đây là Kế hoạch của UBND xã Suối Mơ./.
Nơi nhận:
- Lưu: VT.
PHỤ LỤC
STT Chỉ tiêu Đơn vị tính Kết quả năm
2026 Cơ quan chủ trì Cơ quan phối
hợp

1 Tỷ lệ hồ sơ nộp
trực tuyến % ≥ 80 Trung tâm Phục vụ hành
chính công Các phòng chuyên môn
2 Ứng dụng trí tuệ nhân tạo Mức độ Triển khai thử Phòng Kinh tế Công an xã
3 Tỷ lệ hộ có internet cáp
STT Chỉ tiêu Đơn vị tính Kết quả năm
2026 Cơ quan chủ trì Cơ quan phối
hợp
quang % ≥ 90 Phòng Kinh tế Công an xã
4 Tỷ lệ trường có học bạ số % 100 Các trường học Phòng Văn hóa - Xã hội
"
    .as_bytes()
    .to_vec()
}

fn tabbed_text() -> Vec<u8> {
    "**KẾ HOẠCH**\nNâng cao chỉ số chuyển đổi số xã Suối Mơ giai đoạn 2026 - 2030\n\nI. MỤC TIÊU\nPhát triển chính quyền số.\n\nPHỤ LỤC\n\n\
Stt\tChỉ số\tCơ quan chủ trì\tPhân công tại cấp xã\t\tNăm 2026\tĐến năm 2030\n\
\t\t\tPhòng ban tiếp nhận\tPhòng ban phối hợp\t\t\n\
1.\tHạ tầng số\t\t\t\t\t\n\
1.1\tTỷ lệ thôn có\tSở KH&CN\tPhòng Kinh tế\tCông an xã\t80%\t100%\n\
\n12\n\n\
\tcáp quang\t\t\t\t\t\n\
1.2\tTỷ lệ hộ có internet\tSở KH&CN\tPhòng Kinh tế\t\t>70%\t95%\n\
---\t---\t---\t---\t---\t---\t---\n"
        .as_bytes()
        .to_vec()
}
