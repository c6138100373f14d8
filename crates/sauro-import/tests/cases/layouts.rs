//! Traps in how tables are laid out.

use super::super::common::docx::table;
use super::super::{Case, appendix, opening};

pub(crate) const CASES: &[Case] = &[
    ("columns-in-another-order", columns_in_another_order),
    ("two-row-header", two_row_header),
    ("split-over-pages", split_over_pages),
    ("bold-groups", bold_groups),
    ("milestone-groups-and-bundles", milestone_groups_and_bundles),
    ("merged-downwards", merged_downwards),
    ("table-in-a-layout-table", table_in_a_layout_table),
    ("two-levels-of-lead", two_levels_of_lead),
    ("numbers-typed-in-names", numbers_typed_in_names),
    ("tasks-in-the-body", tasks_in_the_body),
    ("two-appendices", two_appendices),
    ("two-roles-in-a-cell", two_roles_in_a_cell),
    ("letters-below-a-number", letters_below_a_number),
    ("budget-is-no-task", budget_is_no_task),
    ("cells-over-two-columns", cells_over_two_columns),
    ("explained-indicators", explained_indicators),
    ("groups-in-a-column", groups_in_a_column),
];

fn columns_in_another_order() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC\n=DANH MỤC CHỈ TIÊU NĂM 2026")
        .table(
            "H *Đơn vị phối hợp | *Mã số | *Chỉ tiêu | *Thời hạn | *Kết quả năm 2026 | *ĐVT | *Đơn vị chủ trì | *Căn cứ/lý do đề xuất | *TT
             Công an xã; Đoàn Thanh niên | CT-01 | Tỷ lệ hộ gia đình có internet | Thường xuyên | ≥ 85 | % | Phòng Kinh tế | | 1
             | CT-02 | Số lớp tập huấn kỹ năng số | Quý III/2026 | 04 | Lớp | Phòng Văn hóa - Xã hội | Nghị quyết 57-NQ/TW | 2",
        )
        .build()
}

fn two_row_header() -> Vec<u8> {
    appendix(opening(), "=Phụ lục\n=CÁC CHỈ TIÊU GIAI ĐOẠN 2026 - 2030")
        .table(
            "H {v}*STT | {v}*Tên chỉ tiêu | {v}*Đơn vị tính | {v}*Thực hiện năm 2025 | {3}*Mục tiêu phấn đấu | {2}*Trách nhiệm thực hiện | {v}*Ghi chú
             H {^} | {^} | {^} | {^} | *Năm 2026 | *Năm 2028 | *Đến năm 2030 | *Cơ quan chủ trì | *Cơ quan phối hợp | {^}
             (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10)
             1 | Tỷ lệ hồ sơ trực tuyến | % | 42,5 | 60 | ≥ 75 | 90 | Trung tâm Phục vụ hành chính công | Các phòng chuyên môn |
             2 | Số sáng kiến được công nhận mỗi năm | Sáng kiến | 1 | 02 | 03 | 05 | Phòng Kinh tế | | Giao hằng năm",
        )
        .build()
}

fn split_over_pages() -> Vec<u8> {
    let headings = "H *STT | *Chỉ tiêu | *Kết quả năm 2026 | *Cơ quan chủ trì";
    appendix(opening(), "=PHỤ LỤC")
        .table(&format!(
            "{headings}
             1 | Tỷ lệ người dân trưởng thành có | 50% | Phòng Văn hóa -
             | chữ ký số cá nhân | | Xã hội
             *STT | *Chỉ tiêu | *Kết quả năm 2026 | *Cơ quan chủ trì
             2 | Tỷ lệ giao dịch không dùng tiền mặt | trên 80% | Phòng Kinh tế"
        ))
        .table(&format!(
            "{headings}
             3 | Tỷ lệ trường học có học bạ số | 100% | Các trường học trên địa bàn xã"
        ))
        .table("4 | Tỷ lệ trạm y tế có hồ sơ điện tử | 100% | Trạm Y tế")
        .build()
}

fn bold_groups() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC\n=PHÂN CÔNG THỰC HIỆN CHỈ TIÊU NĂM 2026")
        .table(
            "H *TT | *Nội dung chỉ tiêu | *Đơn vị tính | *Mức đạt | *Chủ trì | *Phối hợp
             *I | *CHÍNH QUYỀN SỐ | | | |
             1 | Hồ sơ công việc xử lý trên môi trường mạng | % | 100 | Văn phòng HĐND và UBND xã | Các phòng, ban, đơn vị
             2 | Báo cáo điện tử | % | Tối thiểu 90 | Văn phòng HĐND và UBND xã |
             *II | *KINH TẾ SỐ | | | |
             1 | Doanh nghiệp dùng hóa đơn điện tử | % | từ 95% trở lên | Phòng Kinh tế | Hội, Đoàn thể
             | *XÃ HỘI SỐ | | | |
             1 | Hộ gia đình có mã địa chỉ số | % | không dưới 70% | Công an xã | Phòng Kinh tế, Phòng VH-XH",
        )
        .build()
}

fn milestone_groups_and_bundles() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC I. CÁC CHỈ TIÊU")
        .table(
            "H *STT | *Chỉ tiêu | *Đơn vị tính | *Kết quả | *Cơ quan chủ trì theo dõi, đánh giá
             {5}*A. Đến năm 2028
             1 | - Hồ sơ được số hóa. / - Hồ sơ nộp trực tuyến. | % | ≥ 70 / ≥ 60 | Trung tâm Phục vụ hành chính công
             2 | Mức độ chuyển đổi số cấp xã | Mức độ | 3 – Khá | Phòng Văn hóa - Xã hội
             {5}*B. Đến hết năm 2030
             1 | - Hồ sơ được số hóa. / - Hồ sơ nộp trực tuyến. | % | 100 | Trung tâm Phục vụ hành chính công
             2 | Mức độ chuyển đổi số cấp xã | Mức độ | ≥ 4 | Phòng Văn hóa - Xã hội",
        )
        .build()
}

fn merged_downwards() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC")
        .table(
            "H *STT | *Chỉ tiêu | *Đối tượng | *Mục tiêu năm 2026 | *Cơ quan chủ trì | *Thời gian
             {v}1 | {v}Tỷ lệ phủ sóng 5G | Khu trung tâm | 100% | {v}Phòng Kinh tế | {v}Tháng 12/2026
             {^} | {^} | Các thôn còn lại | ≥ 60% | {^} | {^}
             2 | Tỷ lệ hộ có internet cáp quang | Toàn xã | ≥ 80% | {^} | {^}
             3 | Tỷ lệ thôn có tổ công nghệ số cộng đồng | Toàn xã | 100% | nt | \"",
        )
        .build()
}

fn table_in_a_layout_table() -> Vec<u8> {
    let inner = table(
        "H *TT | *Chỉ tiêu | *Kết quả năm 2026 | *Chủ trì
         1 | Tỷ lệ phủ sóng 5G trên địa bàn | <w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r><w:r><w:t xml:space=\"preserve\"> 60%</w:t></w:r> | Phòng Kinh tế
         2 | Tỷ lệ hồ sơ đúng hạn | <m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath><w:r><w:t>98%</w:t></w:r> | Trung tâm Phục vụ hành chính công",
    );
    appendix(opening(), "=PHỤ LỤC")
        .xml(&format!("<w:tbl><w:tr><w:tc><w:p/>{inner}<w:p/></w:tc></w:tr></w:tbl>"))
        .build()
}

fn two_levels_of_lead() -> Vec<u8> {
    appendix(opening(), "=Phụ lục\n=PHÂN CÔNG CHỈ TIÊU")
        .table(
            "H {v}*Stt | {v}*Chỉ số | {2}*Đơn vị chủ trì | {v}*Phối hợp | {v}*Đến năm 2030
             H {^} | {^} | *Cấp tỉnh | *Cấp xã | {^} | {^}
             1. | {5}*Hạ tầng số
             1.1 | Tỷ lệ thôn có cáp quang | Sở Khoa học và Công nghệ | Phòng Kinh tế | Các thôn | 100%
             1.2 | Số trạm BTS dùng chung | Sở Khoa học và Công nghệ | Phòng Kinh tế | | 05 trạm
             2. | {5}*Nhân lực số
             2.1 | Tỷ lệ công chức được bồi dưỡng | Sở Nội vụ | Văn phòng HĐND và UBND xã | Phòng Văn hóa - Xã hội | 100%",
        )
        .build()
}

fn numbers_typed_in_names() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC 01\n=MỤC TIÊU ĐẾN HẾT NĂM 2026")
        .table(
            "H *Mục tiêu, chỉ tiêu | *Cơ quan chủ trì | *Cơ quan phối hợp
             {3}*I. Chính quyền số
             1. Tỷ lệ dịch vụ công trực tuyến toàn trình đạt tỷ lệ 95% | Trung tâm Phục vụ hành chính công |
             2. 100% cửa hàng xăng dầu; 50% cơ sở ăn uống trên địa bàn xã sử dụng hóa đơn điện tử | Phòng Kinh tế | Chi cục Thuế
             {3}*II. Xã hội số
             3. ≥ 40% người dân từ 15 tuổi trở lên có chữ ký số | Công an xã | Đoàn Thanh niên
             4. Xây dựng thư viện số của xã | Phòng Văn hóa - Xã hội |",
        )
        .build()
}

fn tasks_in_the_body() -> Vec<u8> {
    opening()
        .lines("*II. NHIỆM VỤ\n*1. Nhiệm vụ trọng tâm")
        .table(
            "H *STT | *Nội dung công việc | *Sản phẩm, kết quả | *Người chịu trách nhiệm | *Đơn vị phối hợp | *Tiến độ hoàn thành
             1 | Ban hành quy chế sử dụng chữ ký số | Quyết định | Văn phòng HĐND và UBND xã | | 15/4/2026
             2 | Tổ chức hội thi kỹ năng số | Hội thi | Đoàn Thanh niên | Các trường học trên địa bàn xã | Quý I hằng năm
             3 | Rà soát dữ liệu dân cư | Báo cáo định kỳ theo quý | Công an xã | Phòng Văn hóa - Xã hội | Thường xuyên",
        )
        .lines("*III. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa - Xã hội theo dõi, đôn đốc; định kỳ hằng quý báo cáo UBND xã trước ngày 20 của tháng cuối quý.\nTrên đây là Kế hoạch của xã./.")
        .build()
}

fn two_appendices() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC I\n=CÁC CHỈ TIÊU NĂM 2026")
        .table(
            "H *STT | *Chỉ tiêu | *Đơn vị tính | *Kết quả | *Cơ quan chủ trì
             *I | {4}*Chính quyền số
             1 | Thủ tục hành chính trực tuyến | % | ≥ 80 | Trung tâm Phục vụ hành chính công",
        )
        .lines("=PHỤ LỤC II\n=CÁC CHỈ TIÊU BỔ SUNG NĂM 2027")
        .table(
            "H *STT | *Chỉ tiêu | *Đơn vị tính | *Kết quả | *Cơ quan chủ trì
             *I | {4}*Kinh tế số
             1 | Hộ kinh doanh dùng hóa đơn điện tử | % | ≥ 90 | Phòng Kinh tế",
        )
        .lines("=PHỤ LỤC III\n=DANH MỤC NHIỆM VỤ")
        .table(
            "H *STT | *Tên nhiệm vụ | *Cơ quan chủ trì | *Kết quả | *Thời gian hoàn thành | *Ghi chú
             *I | {5}*Nhận thức số
             1 | Tuyên truyền trên đài truyền thanh | Trung tâm Dịch vụ tổng hợp | Chuyên mục | Thường xuyên | Theo chỉ đạo của tỉnh",
        )
        .build()
}

fn two_roles_in_a_cell() -> Vec<u8> {
    appendix(opening(), "=Phụ lục số 02\n=NHIỆM VỤ NĂM 2026")
        .table(
            "H *STT | *Mục tiêu | *Nhiệm vụ, giải pháp | *Đơn vị chủ trì, phối hợp | *Thời gian hoàn thành | *Sản phẩm
             1 | Chính quyền số | Số hóa hồ sơ lưu trữ | Chủ trì: Văn phòng HĐND và UBND xã; phối hợp: Phòng Kinh tế, Công an xã | Quý IV/2026 | Kho dữ liệu
             2 | Xã hội số | Tập huấn kỹ năng số | Đơn vị chủ trì: Phòng Văn hóa - Xã hội | Hằng quý | Lớp tập huấn",
        )
        .build()
}

fn letters_below_a_number() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC")
        .table(
            "H *TT | *Chỉ tiêu năm 2026 | *ĐVT | *Kế hoạch giao | *Bộ phận phụ trách
             1 | Dịch vụ công trực tuyến | | |
             a) | Hồ sơ nộp trực tuyến | % | 85 | Trung tâm Phục vụ hành chính công
             b) | Hồ sơ thanh toán trực tuyến | % | 70 | Trung tâm Phục vụ hành chính công
             2 | Hạ tầng số | | |
             a) | Thôn có sóng 5G | % | 100 | Phòng Kinh tế",
        )
        .build()
}

fn budget_is_no_task() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC I\n=DỰ TOÁN KINH PHÍ NĂM 2026")
        .table(
            "H *STT | *Nội dung | *Số tiền (triệu đồng) | *Ghi chú
             1 | Mua sắm máy tính | 150 |
             2 | Tập huấn | 30 | Nguồn chi thường xuyên",
        )
        .lines("=PHỤ LỤC II\n=CHỈ TIÊU NĂM 2026")
        .table(
            "H *STT | *Chỉ tiêu
             1 | 100% cơ quan dùng chữ ký số
             2 | Trên 70% hộ có internet",
        )
        .build()
}

fn cells_over_two_columns() -> Vec<u8> {
    // Word keeps grid columns that no row parts any more; and one target may stand for two years.
    appendix(opening(), "=PHỤ LỤC")
        .table(
            "H *STT | {2}*Chỉ tiêu | {2}*Năm 2026 | *Năm 2027 | {2}*Cơ quan chủ trì
             1 | {2}Tỷ lệ hồ sơ đúng hạn | {3}≥ 98% | {2}Trung tâm Phục vụ hành chính công
             2 | {2}Tỷ lệ hộ có internet | {2}80% | 90% | {2}Phòng Kinh tế",
        )
        .build()
}

fn explained_indicators() -> Vec<u8> {
    appendix(opening(), "=Phụ lục 1\n=MỤC TIÊU CHUYỂN ĐỔI SỐ NĂM 2026")
        .table(
            "H *STT | *Tên chỉ tiêu | *Giải thích chỉ tiêu | *Đơn vị tính | *Chỉ tiêu cụ thể
             I | Đào tạo, nhận thức (02 chỉ tiêu) | | |
             1 | Tỷ lệ cán bộ được tập huấn | Số cán bộ được tập huấn/tổng số cán bộ của xã | % | 100
             2 | Số buổi phát thanh | Số buổi trên đài truyền thanh | Buổi/năm | 24
             II | Hạ tầng số (01 chỉ tiêu) | | |
             1 | Tỷ lệ cán bộ có máy tính | Số cán bộ có máy tính/tổng số cán bộ | % | 95",
        )
        .build()
}

fn groups_in_a_column() -> Vec<u8> {
    appendix(opening(), "=PHỤ LỤC II\n=NHIỆM VỤ TRỌNG TÂM NĂM 2026")
        .table(
            "H *TT | *Nhóm nhiệm vụ | *Nội dung nhiệm vụ cụ thể | *Cơ quan, đơn vị chủ trì | *Sản phẩm/kết quả đầu ra | *Thời hạn hoàn thành | *Lãnh đạo phụ trách
             1 | {v}Thể chế số | Ban hành Quy chế khai thác dữ liệu | Văn phòng HĐND và UBND xã | Quyết định | Tháng 3/2026 | Chủ tịch UBND xã
             2 | {^} | Kiện toàn Tổ công nghệ số cộng đồng | Phòng Văn hóa - Xã hội | Quyết định kiện toàn | Trong quý I/2026 | Phó Chủ tịch UBND xã
             3 | Hạ tầng số | Lắp đặt Wi-Fi công cộng | Phòng Kinh tế | 08 điểm Wi-Fi | Trước 30/9/2026 | Phó Chủ tịch UBND xã",
        )
        .build()
}
