//! Traps in how Word keeps text: numbering, boxes, changes, encodings, other writers.

use super::super::common::docx::{Docx, paragraph, run};
use super::super::{Case, appendix, opening};

pub(crate) const CASES: &[Case] = &[
    ("automatic-numbering", automatic_numbering),
    ("letterhead-in-a-text-box", letterhead_in_a_text_box),
    ("letterhead-in-the-page-header", letterhead_in_the_page_header),
    ("tracked-changes", tracked_changes),
    ("tcvn3", tcvn3),
    ("vni", vni),
    ("decomposed", decomposed),
    ("other-writers", other_writers),
    ("body-targets", body_targets),
    ("reporting-duties", reporting_duties),
    ("legal-bases", legal_bases),
    ("results-of-last-year", results_of_last_year),
    ("party-plan", party_plan),
];

const NUMBERING: &str = r#"
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>"#;

fn automatic_numbering() -> Vec<u8> {
    let plan = Docx::new()
        .numbering(NUMBERING)
        .letterhead("ỦY BAN NHÂN DÂN/XÃ SUỐI MƠ", "Suối Mơ, ngày 05 tháng 02 năm 2026")
        .lines(
            "=KẾ HOẠCH
             =Chuyển đổi số xã Suối Mơ giai đoạn 2026 - 2028
             Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Lâm Đồng về chuyển đổi số; UBND xã ban hành Kế hoạch:
             #1.0 *MỤC TIÊU
             #1.1 Mục tiêu chung
             #1.1 Mục tiêu cụ thể
             #1.2 Hạ tầng số
             #4.0 Tỷ lệ phủ sóng 5G đạt trên 60%.
             #1.2 Nhân lực số
             #1.3 Cán bộ
             #4.0 100% cán bộ, công chức được bồi dưỡng kỹ năng số.
             #1.0 *NHIỆM VỤ
             #1.1 Tuyên truyền",
        );
    appendix(plan, "=PHỤ LỤC\n=CHỈ TIÊU ĐẾN HẾT NĂM 2028")
        .table(
            "H *TT | *Chỉ tiêu | *Kết quả | *Chủ trì
             *I | {3}*Chính quyền số
             #2.0  | Hồ sơ trực tuyến | 80% | Trung tâm Phục vụ hành chính công
             #2.0  | Hồ sơ đúng hạn | 98% | Trung tâm Phục vụ hành chính công
             *II | {3}*Xã hội số
             #3.0  | Hộ có internet | 90% | Phòng Kinh tế
             #3.0  | Người dân có tài khoản VNeID | 85% | Công an xã",
        )
        .build()
}

fn letterhead_in_a_text_box() -> Vec<u8> {
    let content =
        ["*ỦY BAN NHÂN DÂN", "*PHƯỜNG BẾN XUÂN", "Số: 07/KH-UBND"].map(paragraph).concat();
    let shape = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    Docx::new()
        .xml(&shape)
        .lines(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
             Bến Xuân, ngày 09 tháng 3 năm 2026
             =KẾ HOẠCH\\nChuyển đổi số phường Bến Xuân năm 2026
             Thực hiện Chỉ thị số 03/CT-TTg ngày 10/02/2026 của Thủ tướng Chính phủ về việc đẩy mạnh chuyển đổi số, UBND phường Bến Xuân ban hành Kế hoạch:
             I - MỤC TIÊU
             - Phấn đấu 100% văn bản được ký số.
             II - NHIỆM VỤ
             Triển khai tại thành phố Hải Phòng.",
        )
        .build()
}

fn letterhead_in_the_page_header() -> Vec<u8> {
    let header =
        ["*ỦY BAN NHÂN DÂN", "*ĐẶC KHU HÒN NGỌC", "Số:     /KH-UBND"].map(paragraph).concat();
    Docx::new()
        .header(&header)
        .lines(
            "=KẾ HOẠCH
             =Nâng cao chỉ số chuyển đổi số đặc khu Hòn Ngọc đến năm 2030
             Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;
             *I. MỤC TIÊU
             Đến năm 2030 có ít nhất 05 doanh nghiệp số/1.000 dân.",
        )
        .build()
}

fn tracked_changes() -> Vec<u8> {
    let inserted =
        |text: &str| format!("<w:ins w:id=\"1\" w:author=\"a\">{}</w:ins>", run(text, ""));
    let deleted = |text: &str| {
        format!("<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>{text}</w:delText></w:r></w:del>")
    };
    let target = format!("{}{}{}", run("≥ ", ""), deleted("50%"), inserted("60%"));
    let name = format!("{}{}", run("Tỷ lệ hồ sơ ", ""), inserted("trực tuyến"));
    let rows = format!(
        "H *TT | *Chỉ tiêu | *Kết quả năm 2026 | *Chủ trì
         1 | {name} | {target} | Phòng Kinh tế"
    );
    let table = super::super::common::docx::table(&rows);
    let gone = "<w:tr><w:trPr><w:del w:id=\"3\" w:author=\"a\"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Bỏ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let table = table.replace("</w:tbl>", gone);
    // A paragraph whose mark was deleted runs on into the next.
    let joined = "<w:p><w:pPr><w:rPr><w:del w:id=\"4\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">- 90% hộ </w:t></w:r></w:p><w:p><w:r><w:t>kinh doanh thanh toán số.</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
    appendix(opening().xml(joined), "=PHỤ LỤC").xml(&table).build()
}

fn tcvn3() -> Vec<u8> {
    let text = |text: &str| {
        format!(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{}</w:p>",
            run(text, "<w:b/><w:rFonts w:ascii=\".VnTime\"/>")
        )
    };
    let cell = |text: &str| run(text, "<w:rFonts w:ascii=\".VnTime\"/>");
    let rows = format!(
        "H {} | {} | {} | {}
         1 | {} | {} | {}",
        cell("STT"),
        cell("ChØ tiªu"),
        cell("KÕt qu¶ n¨m 2026"),
        cell("C¬ quan chñ tr×"),
        cell("Tû lÖ hå s¬ trùc tuyÕn"),
        cell("Trªn 60%"),
        cell("Phßng Kinh tÕ"),
    );
    Docx::new()
        .xml(&format!(
            "<w:p>{}</w:p>",
            run("Uû ban nh©n d©n x· Suèi M¬", "<w:rFonts w:ascii=\".VnTimeH\"/>")
        ))
        .xml(&text("KÕ ho¹ch"))
        .xml(&text("ChuyÓn ®æi sè x· Suèi M¬ n¨m 2026"))
        .table(&rows)
        .build()
}

fn vni() -> Vec<u8> {
    let cell = |text: &str| run(text, "<w:rFonts w:ascii=\"VNI-Times\"/>");
    let rows = format!(
        "H {} | {} | {} | {}
         1 | {} | {} | {}",
        cell("STT"),
        cell("Chæ tieâu"),
        cell("Keát quaû naêm 2026"),
        cell("Cô quan chuû trì"),
        cell("Tyû leä hoà sô tröïc tuyeán"),
        cell("Treân 60%"),
        cell("Phoøng Kinh teá"),
    );
    Docx::new().table(&rows).build()
}

fn decomposed() -> Vec<u8> {
    // "Tỷ lệ hộ" with marks of their own; soft hyphens and non-breaking blanks between.
    let name =
        "Ty\u{309} le\u{323}\u{302} ho\u{323}\u{302}\u{a0}gia\u{ad} đi\u{300}nh co\u{301} internet";
    appendix(opening(), "=PHU\u{323} LU\u{323}C")
        .table(&format!(
            "H *STT | *Chi\u{309} tie\u{302}u | *Na\u{306}m 2026 | *Cơ quan chủ trì
             1 | {name} | ≥\u{a0}85\u{a0}% | Pho\u{300}ng Kinh te\u{302}\u{301}
             2 | Tỷ lệ thôn số | 100 % | Phòng Kinh tế"
        ))
        .build()
}

fn other_writers() -> Vec<u8> {
    // Content controls, smart tags, hyperlinks, fields and bookmarks, as Google Docs and WPS write
    // them; and a deleted field code.
    let name = "<w:smartTag><w:r><w:t xml:space=\"preserve\">Tỷ lệ </w:t></w:r></w:smartTag><w:hyperlink><w:r><w:t xml:space=\"preserve\">hồ sơ </w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>trực tuyến</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let table = super::super::common::docx::table(&format!(
        "H *STT | *Chỉ tiêu | *Năm 2026 | *Đơn vị thực hiện
         1 | {name} | 60<w:r><w:t>%</w:t></w:r> | Phòng Kinh tế"
    ));
    let table = table
        .replace("60<w:r>", "<w:r><w:t>60</w:t></w:r><w:r>")
        .replace("<w:tr><w:tc>", "<w:sdt><w:sdtContent><w:tr><w:tc>")
        .replace("</w:tr></w:tbl>", "</w:tr></w:sdtContent></w:sdt></w:tbl>");
    let plan = appendix(opening(), "=PHỤ LỤC");
    plan.xml(&format!("<w:sdt><w:sdtContent>{table}</w:sdtContent></w:sdt>")).build()
}

fn body_targets() -> Vec<u8> {
    opening()
        .lines(
            "*1. Mục tiêu cụ thể
             a) Chính quyền số
             - 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến.
             - Phấn đấu hết năm 2026 tỷ lệ hồ sơ trực tuyến đạt tối thiểu 30%, đến năm 2030 đạt 90%.
             b) Xã hội số
             - Trên 80% người dân từ 15 tuổi trở lên có tài khoản ngân hàng (hiện tại đạt 42%).
             - Có ít nhất 02 mô hình thôn thông minh.
             - Tỷ lệ hộ dùng băng rộng cố định tốc độ trên 01 Gb/s trên 70%.
             - Hưởng ứng chiến dịch “Hỗ trợ 100% người dân”; thực hiện Đề án 06; góp phần đưa tỉnh vào top 3 cả nước.
             *II. NHIỆM VỤ
             - Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024; vận hành mô hình chính quyền địa phương 02 cấp.
             - Kích hoạt tài khoản định danh mức độ 2 cho công dân từ 14 tuổi.",
        )
        .build()
}

fn reporting_duties() -> Vec<u8> {
    opening()
        .lines(
            "*II. TỔ CHỨC THỰC HIỆN
             *1. Các phòng, ban, đơn vị thuộc xã
             - Chủ động triển khai Kế hoạch; gửi báo cáo về Phòng Văn hóa - Xã hội trước ngày 15 hằng tháng.
             *2. Phòng Văn hóa - Xã hội
             - Chủ trì theo dõi, đôn đốc việc thực hiện.
             - Tổng hợp, báo cáo UBND xã trước ngày 20 hằng tháng; tham mưu báo cáo Sở Khoa học và Công nghệ theo quy định.
             3. Công an xã: Chủ trì triển khai Đề án 06; định kỳ 06 tháng báo cáo kết quả về UBND xã.
             4. Đề nghị Đoàn Thanh niên xã phối hợp tuyên truyền.
             Trên đây là Kế hoạch của xã. Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị kịp thời báo cáo Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) để xem xét./.",
        )
        .build()
}

fn legal_bases() -> Vec<u8> {
    Docx::new()
        .letterhead("UBND TỈNH LÂM ĐỒNG/ỦY BAN NHÂN DÂN XÃ SUỐI MƠ", "Suối Mơ, ngày 05 tháng 02 năm 2026")
        .lines(
            "=KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026
             Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;
             Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính trên môi trường điện tử;
             Căn cứ Kế hoạch số 02-KH/BCĐ ngày 19/6/2025 của Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh về thúc đẩy chuyển đổi số liên thông;
             Căn cứ Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chiến lược “kinh tế số; xã hội số”;
             Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 05/TTr-VHXH ngày 01/02/2026, UBND xã ban hành Kế hoạch thực hiện Nghị quyết số 57-NQ/TW như sau:
             *I. MỤC TIÊU
             Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.",
        )
        .build()
}

fn results_of_last_year() -> Vec<u8> {
    Docx::new()
        .letterhead("ỦY BAN NHÂN DÂN/XÃ SUỐI MƠ", "Suối Mơ, ngày     tháng     năm 2026")
        .lines(
            "=KẾ HOẠCH
             =Chuyển đổi số xã Suối Mơ năm 2026
             =PHẦN I. KẾT QUẢ THỰC HIỆN CHUYỂN ĐỔI SỐ NĂM 2025
             *I. KẾT QUẢ ĐẠT ĐƯỢC
             1. Hồ sơ trực tuyến đạt 62%, vượt 2% so với kế hoạch.
             *II. TỒN TẠI, HẠN CHẾ
             - Mới có 40% hộ dùng dịch vụ công trực tuyến.
             =PHẦN II. KẾ HOẠCH NĂM 2026
             *I. MỤC TIÊU
             1. Phấn đấu hồ sơ trực tuyến đạt 70%.",
        )
        .build()
}

fn party_plan() -> Vec<u8> {
    // Parts by letters, a title that begins like a legal basis, a title row over the headings.
    Docx::new()
        .table(
            "ĐẢNG BỘ TỈNH NGHỆ AN\n*ĐẢNG ỦY XÃ ĐỒNG VÀNG | *ĐẢNG CỘNG SẢN VIỆT NAM
             Số 21-KH/ĐU | Đồng Vàng, ngày 02 tháng 3 năm 2026",
        )
        .lines(
            "=KẾ HOẠCH
             =thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị trên địa bàn xã Đồng Vàng năm 2026
             Thực hiện Kế hoạch số 44-KH/TU, ngày 20/01/2026 của Ban Thường vụ Tỉnh ủy Nghệ An về phát triển khoa học, công nghệ năm 2026; Đảng ủy xã ban hành Kế hoạch như sau:
             *A. MỤC ĐÍCH, YÊU CẦU
             1. Cụ thể hóa Nghị quyết.
             *B. CHỈ TIÊU CHỦ YẾU
             1. Có ít nhất 03 sáng kiến cấp xã được công nhận.
             2. Đến năm 2028: tối thiểu 90% người dân có tài khoản định danh; 60% có chữ ký số.
             *C. TỔ CHỨC THỰC HIỆN
             1. Văn phòng Đảng ủy theo dõi, tổng hợp; báo cáo Ban Thường vụ Đảng ủy xã 6 tháng một lần (trước ngày 15/6 và 15/12).
             2. Các chi bộ trực thuộc quán triệt Kế hoạch, báo cáo kết quả về Đảng ủy xã (qua Văn phòng Đảng ủy) trước ngày 10 hằng tháng.
             *Nơi nhận:
             - Lưu VPĐU.
             =PHỤ LỤC CHỈ TIÊU NĂM 2026",
        )
        .table(
            "{7}*Bảng giao chỉ tiêu cho các bộ phận
             *Stt | *Tên chỉ tiêu | *Đơn vị tính | *Giao năm 2026 | *Bộ phận, cá nhân chủ trì | *Phối hợp | *Hạn hoàn thành
             I | *CHỈ TIÊU VỀ CHÍNH QUYỀN SỐ | | | | |
             1 | Tỷ lệ văn bản ký số | % | 100 | Văn phòng Đảng ủy | Các chi bộ | Thường xuyên
             II | *CHỈ TIÊU VỀ XÃ HỘI SỐ | | | | |
             2 | Chỉ số hài lòng của người dân | Điểm | Từ 90 điểm trở lên | Trung tâm Phục vụ hành chính công | - | Cuối năm 2026",
        )
        .build()
}
