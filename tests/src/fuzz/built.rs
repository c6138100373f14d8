//! The interpreter over documents that no reader gives: built out of the bytes, from the words of
//! plans and from anything else.

use sauro_document::{
    Alignment, Block, BlockId, Cell, Document, Merge, Origin, PageLayout, Paragraph, Part, Row,
    Run, Table,
};

use super::downstream;

/// Builds a document out of the bytes and follows it all the way.
pub(super) fn interpret(data: &[u8]) {
    let mut builder = Builder { data, paragraphs: 0 };
    let origin = *builder.pick(&[Origin::Word, Origin::Word, Origin::Sheet, Origin::Text]);
    let mut document = Document { origin, ..Document::default() };
    document.layouts.push(PageLayout::default());
    while !builder.data.is_empty() && document.blocks.len() < 120 {
        let block = builder.block(0);
        document.blocks.push(block);
    }
    downstream::follow(&sauro_import::interpret(document));
}

/// Takes decisions by the bytes, one after another; 0 when they are used up.
struct Builder<'d> {
    data: &'d [u8],
    paragraphs: u32,
}

impl Builder<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.data.split_first() else { return 0 };
        self.data = rest;
        *first
    }

    fn below(&mut self, limit: u8) -> usize {
        usize::from(self.byte() % limit)
    }

    fn chance(&mut self, of_256: u8) -> bool {
        self.byte() < of_256
    }

    fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        let at = usize::from(self.byte()) % list.len();
        &list[at]
    }

    fn block(&mut self, depth: u8) -> Block {
        if depth < 3 && self.chance(70) {
            return Block::Table(self.table(depth));
        }
        Block::Paragraph(self.paragraph())
    }

    fn paragraph(&mut self) -> Paragraph {
        let words = 1 + self.below(7);
        let mut text = String::new();
        for _ in 0..words {
            if self.chance(20) {
                let length = self.below(24).min(self.data.len());
                let (bytes, rest) = self.data.split_at(length);
                self.data = rest;
                text.push_str(&String::from_utf8_lossy(bytes));
            } else {
                let word: &&str = self.pick(WORDS);
                text.push_str(word);
            }
            text.push_str(if self.chance(30) { "" } else { " " });
        }
        self.paragraph_of(text.trim_end())
    }

    fn paragraph_of(&mut self, text: &str) -> Paragraph {
        self.paragraphs += 1;
        let style = self.byte();
        Paragraph {
            id: BlockId { part: Part::Body, paragraph: self.paragraphs },
            text: text.to_owned(),
            number: (style & 7 == 7).then(|| (*self.pick(MARKERS)).to_owned()),
            heading: (style & 0x38 == 0x38).then_some(style & 7),
            runs: vec![Run {
                text: text.to_owned(),
                bold: style & 0x40 != 0,
                italic: style & 0x20 != 0,
                ..Run::default()
            }],
            alignment: if style & 0x80 == 0 { Alignment::Left } else { Alignment::Centre },
            ..Paragraph::default()
        }
    }

    fn table(&mut self, depth: u8) -> Table {
        let columns = 1 + self.below(9);
        let rows = 1 + self.below(14);
        let mut table = Table { columns, ..Table::default() };
        for index in 0..rows {
            let mut row = Row { is_header: index == 0 && self.chance(60), ..Row::default() };
            let mut column = 0;
            while column < columns {
                let span = if self.chance(25) { 1 + self.below(4) } else { 1 };
                let text = match (index, self.byte()) {
                    (0, 0..200) => (*self.pick(HEADINGS)).to_owned(),
                    (_, 0..40) => String::new(),
                    (_, 40..90) => (*self.pick(MARKERS)).to_owned(),
                    _ => (*self.pick(WORDS)).to_owned(),
                };
                let mut blocks = vec![Block::Paragraph(self.paragraph_of(&text))];
                if self.chance(12) {
                    let block = self.block(depth + 1);
                    blocks.push(block);
                }
                let merge = *self.pick(&[Merge::None, Merge::None, Merge::Start, Merge::Continue]);
                row.cells.push(Cell { blocks, column, span, merge });
                // Some grids do not fit together.
                column += if self.chance(8) { 0 } else { span };
                if self.data.is_empty() {
                    break;
                }
            }
            table.rows.push(row);
        }
        table
    }
}

const HEADINGS: &[&str] = &[
    "STT",
    "TT",
    "Chỉ tiêu",
    "Nội dung chỉ tiêu",
    "Tên nhiệm vụ",
    "Nhiệm vụ",
    "Đơn vị tính",
    "ĐVT",
    "Năm 2026",
    "Chỉ tiêu năm 2026",
    "Đến năm 2030",
    "Kết quả năm 2025",
    "Cơ quan chủ trì",
    "Chủ trì",
    "Cơ quan phối hợp",
    "Theo dõi, đánh giá",
    "Thời gian hoàn thành",
    "Sản phẩm",
    "Ghi chú",
    "Căn cứ",
    "Trọng số",
    "Nhiệm vụ tại địa phương",
    "Nhóm",
    "Sở, ngành chủ trì",
    "Cột lạ",
];

const MARKERS: &[&str] = &[
    "1", "2", "3", "1.1", "4.2", "I", "II", "IV", "a)", "b)", "-", "+", "1.", "II.", "A.", "100",
    "",
];

const WORDS: &[&str] = &[
    "ỦY BAN NHÂN DÂN",
    "XÃ BÌNH MINH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND",
    "Bình Minh, ngày 20 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Chuyển đổi số năm 2026",
    "giai đoạn 2026 - 2030",
    "trên địa bàn xã Bình Minh, tỉnh Đồng Nai",
    "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024",
    "của Bộ Chính trị",
    "Căn cứ Luật Giao dịch điện tử;",
    "Kế hoạch số 05/KH-UBND ngày 05/01/2026",
    "I. MỤC TIÊU",
    "II. NHIỆM VỤ",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Mục tiêu chung",
    "2.1. Chính quyền số",
    "a) Phát triển hạ tầng",
    "- Tỷ lệ hồ sơ trực tuyến đạt",
    "Tỷ lệ người dân có tài khoản định danh",
    "Số doanh nghiệp công nghệ số",
    "≥ 60%",
    "trên 95%",
    "100%",
    "tối thiểu 80%",
    "9/9",
    "1,5/1.000 dân",
    "từ 5 đến 10",
    "ít nhất 02 lớp",
    "1.234.567",
    "<",
    "≤ 24 giờ",
    "50% cơ sở; 100% cửa hàng",
    "đến năm 2030",
    "trước ngày 30/6/2026",
    "Quý I/2026",
    "Quý II hằng năm",
    "Thường xuyên",
    "Tháng 12/2026 và hàng năm",
    "2025 và những năm tiếp theo",
    "Tháng Quý I/2025",
    "Phòng Văn hóa – Xã hội",
    "Phòng Kinh tế",
    "Văn phòng HĐND và UBND xã",
    "Công an xã",
    "Trạm Y tế",
    "Hội, Đoàn thể",
    "các đơn vị có liên quan",
    "Phòng VH-XH; Công an xã",
    "Trưởng phòng",
    "chủ trì, phối hợp với",
    "báo cáo UBND xã trước ngày 15 hằng tháng",
    "Giao Phòng Kinh tế",
    "định kỳ hằng quý",
    "6 tháng",
    "đột xuất",
    "Nơi nhận:",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Phụ lục I",
    "PHỤ LỤC II",
    "(Kèm theo Kế hoạch số 12/KH-UBND)",
    "CÁC CHỈ TIÊU NĂM 2026",
    "DANH MỤC NHIỆM VỤ",
    "%",
    "hồ sơ",
    "6 rõ: rõ người, rõ việc, rõ thời gian",
    "./.",
    ";",
    ".",
    ":",
    "\n",
    "…",
    "“",
    "”",
    "(",
    ")",
    "và",
    "hoặc",
];
