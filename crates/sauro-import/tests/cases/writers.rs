//! The XML of other word processors, as they write it when one saves as .docx there.

use super::super::Case;
use super::super::common::docx::{Docx, escape};

pub(crate) const CASES: &[Case] = &[("google-docs", google_docs), ("wps-office", wps_office)];

/// What every part of a paragraph carries that Google Docs has written.
const RSID: &str = r#"w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000""#;

/// A plan as Google Docs exports one: every toggle written out, also where it is off; an empty run
/// behind each text; content controls around what was typed in Word; a list definition for each
/// list; headings by style, which has no outline level.
fn google_docs() -> Vec<u8> {
    let style = |id: &str, name: &str, base: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{base}<w:next w:val="Normal"/><w:pPr><w:keepNext w:val="1"/><w:keepLines w:val="1"/><w:pageBreakBefore w:val="0"/><w:spacing w:after="80" w:before="280" w:lineRule="auto"/></w:pPr><w:rPr><w:b w:val="1"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>"#
        )
    };
    let based = r#"<w:basedOn w:val="Normal"/>"#;
    let styles = [
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#.to_owned(),
        r#"<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Table Normal"/></w:style><w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style>"#.to_owned(),
        style("Heading1", "heading 1", based),
        style("Heading2", "heading 2", based),
        style("Title", "Title", based),
    ];
    let lists: String = (1..=6).map(google_list).collect();
    let numbers: String = (1..=6)
        .map(|id| format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#))
        .collect();
    let p = |properties: &str, text: &str| google_paragraph(properties, "", text);
    let centre = r#"<w:jc w:val="center"/>"#;
    let bold = |text: &str| google_paragraph(centre, r#"<w:b w:val="1"/><w:bCs w:val="1"/>"#, text);
    let item = |list: usize, level: usize| {
        format!(
            r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr><w:ind w:left="720" w:hanging="360"/>"#
        )
    };
    let letterhead = google_table(&[vec![
        (1, "", bold("ỦY BAN NHÂN DÂN") + &bold("XÃ SUỐI MƠ") + &p(centre, "Số:     /KH-UBND")),
        (
            1,
            "",
            bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + &bold("Độc lập - Tự do - Hạnh phúc")
                + &p(centre, "Suối Mơ, ngày     tháng     năm 2026"),
        ),
    ]]);
    let cell = |text: &str| (1, "", p("", text));
    let head = |text: &str| (1, "", bold(text));
    let table = google_table(&[
        vec![
            (1, "restart", bold("STT")),
            (1, "restart", bold("Chỉ tiêu")),
            (2, "", bold("Mục tiêu")),
            (1, "restart", bold("Đơn vị chủ trì")),
        ],
        vec![
            (1, "continue", p("", "")),
            (1, "continue", p("", "")),
            head("Năm 2026"),
            head("Đến năm 2030"),
            (1, "continue", p("", "")),
        ],
        vec![(5, "", bold("I. Chính quyền số"))],
        vec![
            (1, "", p(&item(5, 0), " ")),
            cell("Tỷ lệ hồ sơ trực tuyến"),
            cell("≥ 60%"),
            cell("90%"),
            cell("Trung tâm Phục vụ hành chính công"),
        ],
        vec![
            (1, "", p(&item(5, 0), " ")),
            cell("Số lớp tập huấn kỹ năng số"),
            cell("02 lớp"),
            cell("05 lớp"),
            cell("Phòng Văn hóa - Xã hội"),
        ],
    ]);
    Docx::new()
        .styles(&styles.concat())
        .numbering(&(lists + &numbers))
        .xml(&letterhead)
        .xml(&google_paragraph(r#"<w:pStyle w:val="Title"/><w:jc w:val="center"/>"#, "", "KẾ HOẠCH"))
        .xml(&bold("Chuyển đổi số xã Suối Mơ năm 2026, định hướng đến năm 2030"))
        .xml(&p("", "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Lâm Đồng về chuyển đổi số năm 2026; Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch, cụ thể như sau:"))
        .xml(&p(r#"<w:pStyle w:val="Heading1"/>"#, "I. MỤC TIÊU"))
        .xml(&p(&format!(r#"<w:pStyle w:val="Heading2"/>{}"#, item(1, 0)), "Mục tiêu cụ thể"))
        .xml(&p(&item(2, 0), "Tỷ lệ hồ sơ trực tuyến đạt trên 60%."))
        .xml(&p(&item(2, 0), "Có ít nhất 02 mô hình thôn thông minh."))
        .xml(&p(r#"<w:pStyle w:val="Heading1"/>"#, "II. TỔ CHỨC THỰC HIỆN"))
        .xml(&p(&item(3, 0), "Phòng Văn hóa - Xã hội"))
        .xml(&p(&item(4, 0), "Tổng hợp, báo cáo UBND xã trước ngày 20 hằng tháng."))
        .xml(&p("", "Trên đây là Kế hoạch chuyển đổi số của xã Suối Mơ./."))
        .xml(&google_table(&[vec![
            (1, "", p("", "Nơi nhận:") + &p(&item(6, 0), "Lưu: VT.")),
            (1, "", bold("CHỦ TỊCH")),
        ]]))
        .xml(&google_paragraph(
            r#"<w:pageBreakBefore w:val="1"/><w:jc w:val="center"/>"#,
            r#"<w:b w:val="1"/>"#,
            "PHỤ LỤC",
        ))
        .xml(&bold("CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ"))
        .xml(&format!(
            r#"<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/><w:id w:val="-1"/><w:tag w:val="goog_rdk_9"/></w:sdtPr><w:sdtContent>{table}</w:sdtContent></w:sdt>"#
        ))
        .build()
}

/// Nine levels for each list: numbers, or dashes for the even ones.
fn google_list(id: usize) -> String {
    let level = |level: usize| {
        let (format, text) = match id % 2 {
            1 => ("decimal", format!("%{}{}", level + 1, if id == 5 { "" } else { "." })),
            _ => ("bullet", "-".to_owned()),
        };
        format!(
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{}" w:hanging="360"/></w:pPr><w:rPr><w:u w:val="none"/></w:rPr></w:lvl>"#,
            720 * (level + 1)
        )
    };
    let levels: String = (0..9).map(level).collect();
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
}

/// A paragraph whose text is cut in two runs, one in a content control, with an empty run behind.
fn google_paragraph(properties: &str, run: &str, text: &str) -> String {
    let off = r#"<w:i w:val="0"/><w:smallCaps w:val="0"/><w:strike w:val="0"/><w:color w:val="000000"/><w:u w:val="none"/><w:shd w:fill="auto" w:val="clear"/><w:vertAlign w:val="baseline"/>"#;
    let of = |text: &str| {
        format!(
            r#"<w:r {RSID}><w:rPr>{run}{off}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
            escape(text)
        )
    };
    let cut = text.find(' ').map_or(text.len(), |at| at + 1);
    let (first, rest) = text.split_at(cut);
    let control = format!(
        r#"<w:sdt><w:sdtPr><w:id w:val="1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"#,
        of(first)
    );
    let empty = format!(r#"<w:r {RSID}><w:rPr><w:rtl w:val="0"/></w:rPr></w:r>"#);
    let bookmark = r#"<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.gjdgxs" w:id="0"/><w:bookmarkEnd w:id="0"/>"#;
    let runs = if text.is_empty() { String::new() } else { control + &of(rest) };
    format!(
        r#"<w:p {RSID}><w:pPr><w:pageBreakBefore w:val="0"/><w:widowControl w:val="0"/>{properties}<w:rPr>{run}</w:rPr></w:pPr>{bookmark}{runs}{empty}</w:p>"#
    )
}

/// Rows of cells: how many columns, how it is merged downwards, what is in it.
fn google_table(rows: &[Vec<(usize, &str, String)>]) -> String {
    let columns = rows.iter().map(|row| row.iter().map(|cell| cell.0).sum::<usize>()).max();
    let grid = r#"<w:gridCol w:w="1872.0"/>"#.repeat(columns.unwrap_or_default());
    let cell = |(span, merge, text): &(usize, &str, String)| {
        let span =
            if *span > 1 { format!(r#"<w:gridSpan w:val="{span}"/>"#) } else { String::new() };
        let merge = if merge.is_empty() {
            String::new()
        } else {
            format!(r#"<w:vMerge w:val="{merge}"/>"#)
        };
        format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="1872.0" w:type="dxa"/>{span}{merge}<w:shd w:fill="auto" w:val="clear"/><w:tcMar><w:top w:w="100.0" w:type="dxa"/></w:tcMar><w:vAlign w:val="top"/></w:tcPr>{text}</w:tc>"#
        )
    };
    let row = |cells: &Vec<(usize, &str, String)>| {
        let cells: String = cells.iter().map(cell).collect();
        format!(
            r#"<w:tr><w:trPr><w:cantSplit w:val="0"/><w:trHeight w:val="420" w:hRule="atLeast"/><w:tblHeader w:val="0"/></w:trPr>{cells}</w:tr>"#
        )
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblW w:w="9360.0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0600"/></w:tblPr><w:tblGrid>{grid}<w:tblGridChange w:id="0"><w:tblGrid>{grid}</w:tblGrid></w:tblGridChange></w:tblGrid>{rows}</w:tbl>"#
    )
}

/// A plan as WPS Office saves one: styles whose ids are numbers, East Asian fonts and hints, ids on
/// every paragraph, exceptions to the table's properties in each row, the letterhead's rule and a
/// text box once for new and once for old readers, data of its own at the end.
fn wps_office() -> Vec<u8> {
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/></w:rPr></w:rPrDefault></w:docDefaults><w:latentStyles w:count="260" w:defQFormat="0"><w:lsdException w:qFormat="1" w:name="heading 1"/></w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:kern w:val="2"/><w:sz w:val="28"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:next w:val="1"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="4"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="5"><w:name w:val="Normal Table"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="a3"><w:name w:val="Danh sách"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#;
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:nsid w:val="B5E306ED"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="B5E306ED"/><w:lvl w:ilvl="0" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:nsid w:val="CF092B84"/><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:hint="default" w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#;
    let p = |properties: &str, text: &str| wps_paragraph(properties, "", text);
    let centre = r#"<w:jc w:val="center"/>"#;
    let bold = |text: &str| wps_paragraph(centre, "<w:b/><w:bCs/>", text);
    let paragraph_in_box = p(centre, "DỰ THẢO");
    let rule = format!(
        r#"<w:p><w:pPr>{centre}</w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{paragraph_in_box}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{paragraph_in_box}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"#
    );
    let cell = |text: &str| p("", text);
    let table = wps_table(&[
        [
            bold("STT"),
            bold("Tên nhiệm vụ"),
            bold("Chủ trì"),
            bold("Phối hợp"),
            bold("Thời hạn"),
            bold("Sản phẩm"),
        ],
        [
            cell("1"),
            cell("Ban hành Kế hoạch tuyên truyền"),
            cell("Phòng Văn hóa - Xã hội"),
            cell("Công an xã; Đoàn Thanh niên"),
            cell("Quý I/2026"),
            cell("Kế hoạch"),
        ],
        [
            cell("2"),
            cell("Kiện toàn Tổ công nghệ số cộng đồng"),
            cell("Phòng Văn hóa - Xã hội"),
            cell("Không"),
            cell("30/6/2026"),
            cell("Quyết định"),
        ],
    ]);
    Docx::new()
        .styles(styles)
        .numbering(numbering)
        .xml(&wps_table(&[[
            bold("ỦY BAN NHÂN DÂN") + &bold("XÃ SUỐI MƠ") + &p(centre, "Số:     /KH-UBND"),
            bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + &bold("Độc lập - Tự do - Hạnh phúc")
                + &p(centre, "Suối Mơ, ngày     tháng     năm 2026"),
        ]]))
        .xml(&rule)
        .xml(&bold("KẾ HOẠCH"))
        .xml(&bold("Chuyển đổi số xã Suối Mơ năm 2026"))
        .xml(&p("", "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh Lâm Đồng về chuyển đổi số năm 2026; Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch, cụ thể như sau:"))
        .xml(&p(r#"<w:pStyle w:val="2"/>"#, "I. MỤC TIÊU"))
        .xml(&p(r#"<w:pStyle w:val="3"/>"#, "Mục tiêu chung"))
        .xml(&p(r#"<w:pStyle w:val="3"/>"#, "Mục tiêu cụ thể"))
        .xml(&p(r#"<w:pStyle w:val="a3"/>"#, "Trên 80% người dân trưởng thành có tài khoản định danh điện tử."))
        .xml(&p(r#"<w:pStyle w:val="2"/>"#, "II. TỔ CHỨC THỰC HIỆN"))
        .xml(&p("", "đ) Phòng Kinh tế báo cáo UBND xã trước ngày 15 hằng tháng."))
        .xml(&p("", "Trên đây là Kế hoạch chuyển đổi số của xã Suối Mơ./."))
        .xml(&wps_table(&[[p("", "Nơi nhận:") + &p("", "- Lưu: VT."), bold("CHỦ TỊCH")]]))
        .xml(&bold("PHỤ LỤC"))
        .xml(&bold("DANH MỤC NHIỆM VỤ"))
        .xml(&table)
        .xml(r#"<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425" w:num="1"/><w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/></w:sectPr></w:pPr></w:p>"#)
        .build()
}

/// A paragraph with an id, whose runs are cut where the script changes.
fn wps_paragraph(properties: &str, run: &str, text: &str) -> String {
    let of = |hint: &str, text: &str| {
        format!(
            r#"<w:r><w:rPr><w:rFonts w:hint="{hint}" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>{run}<w:color w:val="auto"/><w:sz w:val="28"/><w:vertAlign w:val="baseline"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
            escape(text)
        )
    };
    let cut = text.char_indices().nth(text.chars().count() / 2).map_or(text.len(), |(at, _)| at);
    let (first, rest) = text.split_at(cut);
    format!(
        r#"<w:p w14:paraId="4F2D8C1A" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr><w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val="0"/><w:autoSpaceDE/><w:snapToGrid/>{properties}<w:rPr><w:rFonts w:hint="default"/>{run}</w:rPr></w:pPr>{}{}</w:p>"#,
        of("default", first),
        of("eastAsia", rest)
    )
}

fn wps_table<const N: usize>(rows: &[[String; N]]) -> String {
    let grid = r#"<w:gridCol w:w="1704"/>"#.repeat(N);
    let row = |cells: &[String; N]| {
        let cell = |text: &String| {
            format!(
                r#"<w:tc><w:tcPr><w:tcW w:w="1704" w:type="dxa"/><w:noWrap w:val="0"/><w:vAlign w:val="center"/></w:tcPr>{text}</w:tc>"#
            )
        };
        let cells: String = cells.iter().map(cell).collect();
        format!(
            r#"<w:tr><w:tblPrEx><w:tblBorders><w:top w:val="single" w:color="auto" w:sz="4" w:space="0"/></w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPrEx><w:trPr><w:trHeight w:val="567" w:hRule="atLeast"/><w:jc w:val="center"/></w:trPr>{cells}</w:tr>"#
        )
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="5"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="autofit"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"#
    )
}
