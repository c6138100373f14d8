//! The rules on the text against the tables, explained to officials.

explained! {
    pub(in crate::findings) RULES, DETAILS
    {
        name: "body-appendix-value-mismatch",
        title: ("Phần thân và bảng ghi hai mức khác nhau", "Two values in text and table"),
        catches: (
            "Cùng một chỉ tiêu, cùng mốc, nhưng mức ở phần thân khác mức trong bảng.",
            "One indicator and milestone with one value in the text and another in the table.",
        ),
        why: (
            "Đơn vị báo cáo không biết phải đạt mức nào, trong khi cả hai đều được ký ban hành.",
            "Whoever reports cannot tell which value to reach, and both were signed.",
        ),
        example: (
            "Mục III.1 “hết năm 2026 … đạt tối thiểu 30%”; dòng 4.2 “25%”",
            "Section III.1 “hết năm 2026 … đạt tối thiểu 30%”; row 4.2 “25%”",
        ),
        not_flagged: (
            "Mức của mốc, đơn vị tính hoặc đối tượng khác. Khi tên chỉ gần giống, chỉ đề nghị xem \
             lại, không báo lỗi.",
            "Values of another milestone, unit or population. Names that are only somewhat alike \
             are for a person to look at, never an error.",
        ),
    },
    {
        name: "below-superior-target",
        title: ("Mức thấp hơn mức cấp trên giao", "Below the value set above"),
        catches: (
            "Chỉ tiêu có mức thấp hơn mức trong kế hoạch cấp trên ở cùng mốc.",
            "An indicator whose value falls short of that in the plan above for the same milestone.",
        ),
        why: (
            "Kết quả chung của tỉnh được tính từ kết quả của các xã.",
            "The province counts its own result together from those of its communes.",
        ),
        example: (
            "6.3 | Tỷ lệ dân số trưởng thành có chữ ký số | > 30%; kế hoạch tỉnh: 50%",
            "6.3 | Adults with a digital signature | > 30%; the province's plan: 50%",
        ),
        not_flagged: (
            "Mốc, đơn vị tính hoặc đối tượng khác; mức cao hơn. Khi kế hoạch tỉnh không nêu giao \
             cấp xã, chỉ đề nghị xem lại.",
            "Other milestones, units or populations; higher values. Where the province does not \
             give its value to communes, it is only for a person to look at.",
        ),
    },
    {
        name: "body-target-missing-in-appendix",
        title: ("Mục tiêu ở phần thân chưa có trong bảng", "A target of the text without a row"),
        catches: (
            "Mục tiêu có số liệu ở phần thân nhưng không có dòng nào trong bảng chỉ tiêu.",
            "A quantified commitment of the text that no row of the indicator tables repeats.",
        ),
        why: (
            "Không có dòng trong bảng thì chưa có đơn vị chủ trì và không có ai báo cáo.",
            "Without a row it has no lead, and nobody reports on it.",
        ),
        example: (
            "“100% máy tính tại UBND xã được cài đặt phần mềm phòng, chống mã độc”, bảng không có \
             dòng này",
            "“100% máy tính tại UBND xã được cài đặt phần mềm phòng, chống mã độc”, and no such row",
        ),
        not_flagged: (
            "Kế hoạch không có bảng chỉ tiêu; khẩu hiệu, nội dung trích dẫn; mục tiêu của tỉnh, của \
             cả nước.",
            "Plans without a table of indicators; slogans and quotations; goals of the province or \
             the nation.",
        ),
    },
    {
        name: "lead-mismatch-body-appendix",
        title: (
            "Đơn vị chủ trì khác nhau giữa phần thân và bảng",
            "Another lead in text and table",
        ),
        catches: (
            "Phần tổ chức thực hiện giao một đơn vị chủ trì, trong bảng ghi đơn vị khác.",
            "The part on who does what makes one unit responsible, the table another.",
        ),
        why: (
            "Hai đơn vị có thể chờ nhau, không rõ đơn vị nào chịu trách nhiệm.",
            "Two units can each point at the other.",
        ),
        example: (
            "Mục IV.1 giao “tài khoản thanh toán trực tuyến” cho Phòng Văn hóa – Xã hội; dòng 6.2 ghi \
             Phòng Kinh tế chủ trì",
            "Section IV.1 gives “tài khoản thanh toán trực tuyến” to Phòng Văn hóa – Xã hội; row 6.2 \
             is led by Phòng Kinh tế",
        ),
        not_flagged: (
            "Nội dung giao phối hợp, hỗ trợ; nội dung không ghi rõ chủ trì hoặc chịu trách nhiệm; \
             dòng có nhiều đơn vị chủ trì, trong đó có đơn vị được giao.",
            "Duties of support; duties that do not say who leads or answers; rows that the unit \
             leads with others.",
        ),
    },
    {
        name: "body-appendix-subject-mismatch",
        title: (
            "Đối tượng khác nhau giữa phần thân và bảng",
            "Another population in text and table",
        ),
        catches: (
            "Cùng nội dung và cùng mức nhưng đối tượng hoặc phạm vi ở hai nơi khác nhau.",
            "One topic and value, but another population or scope in text and table.",
        ),
        why: (
            "Tỷ lệ được tính trên mẫu số khác nhau, cùng một kết quả cho hai con số.",
            "The share is taken of another whole, so one result gives two figures.",
        ),
        example: (
            "Mục II.2.1 “người sử dụng … trên 70%”; dòng 2 “hộ gia đình … ≥ 70%”",
            "Section II.2.1 “người sử dụng … trên 70%”; row 2 “hộ gia đình … ≥ 70%”",
        ),
        not_flagged: (
            "Đối tượng chỉ nêu ở một nơi; các cách gọi cùng một đối tượng (“dân số”, “người dân”).",
            "A population that only one of them names; names of one population (“dân số”, “người \
             dân”).",
        ),
    },
    {
        name: "body-appendix-operator-mismatch",
        title: ("“Trên” và “từ … trở lên” dùng lẫn", "“Above” and “at least” mixed"),
        catches: (
            "Cùng một mức nhưng phần thân ghi “trên”, bảng ghi “≥”, hoặc ngược lại.",
            "One value, bounded by “above” in one place and by “at least” in the other.",
        ),
        why: (
            "Kết quả đúng bằng mức đã nêu thì đạt theo cách ghi này, không đạt theo cách ghi kia.",
            "A result of exactly that value meets one wording and misses the other.",
        ),
        example: (
            "Mục II.2.1 “trên 60%”; dòng 1 “≥ 60%”",
            "Section II.2.1 “trên 60%”; row 1 “≥ 60%”",
        ),
        not_flagged: (
            "“90%” và “≥ 90%”; mức 100%; số đếm bằng một.",
            "“90%” beside “≥ 90%”; 100%; counts of one.",
        ),
    },
    {
        name: "superior-target-not-adopted",
        title: ("Chỉ tiêu cấp trên giao chưa có trong kế hoạch", "A target set above is missing"),
        catches: (
            "Chỉ tiêu mà kế hoạch cấp trên giao cho cấp xã nhưng kế hoạch này không có.",
            "Indicators that the plan above gives to communes and that this plan lacks.",
        ),
        why: (
            "Tỉnh sẽ yêu cầu số liệu mà ở xã không đơn vị nào theo dõi.",
            "The province will ask for figures that nobody in the commune gathers.",
        ),
        example: (
            "Kế hoạch tỉnh giao UBND các xã “Tỷ lệ hộ gia đình có cáp quang”; kế hoạch xã không có",
            "The province gives “Tỷ lệ hộ gia đình có cáp quang” to communes; the plan lacks it",
        ),
        not_flagged: (
            "Chỉ tiêu mà kế hoạch cấp trên không giao cấp xã.",
            "Indicators that the plan above does not give to communes.",
        ),
    },
    {
        name: "appendix-target-missing-in-body",
        title: ("Chỉ tiêu trong bảng chưa nêu ở phần mục tiêu", "A row that the text leaves out"),
        catches: (
            "Dòng có mức phải đạt nhưng phần mục tiêu không nêu, trong khi nêu hầu hết các dòng khác.",
            "A row with a value that the text's targets leave out though they repeat most others.",
        ),
        why: (
            "Người chỉ đọc phần thân sẽ coi danh sách mục tiêu ở đó là đầy đủ.",
            "A reader of the text alone takes its list for complete.",
        ),
        example: (
            "9 | Hoạt động tuyên truyền khởi nghiệp | ≥ 02",
            "9 | Hoạt động tuyên truyền khởi nghiệp | ≥ 02",
        ),
        not_flagged: (
            "Kế hoạch ghi “Chi tiết tại Phụ lục” hoặc chỉ nêu một phần chỉ tiêu.",
            "Plans that say “Chi tiết tại Phụ lục” or repeat only some of the rows.",
        ),
    },
    {
        name: "body-duty-missing-in-appendix",
        title: ("Nội dung được giao chưa có trong bảng", "A duty without an indicator"),
        catches: (
            "Chỉ tiêu được liệt kê khi giao nhiệm vụ nhưng không có trong bảng chỉ tiêu.",
            "An indicator listed among someone's duties that no row contains.",
        ),
        why: (
            "Đơn vị chịu trách nhiệm về chỉ tiêu chưa có mức và không được theo dõi.",
            "The unit answers for something that has no value and is not reported on.",
        ),
        example: (
            "Mục IV.1 “chủ trì các chỉ tiêu … (tên miền “.vn”, hạ tầng cáp quang và trạm 5G)”",
            "Section IV.1 “chủ trì các chỉ tiêu … (tên miền “.vn”, hạ tầng cáp quang và trạm 5G)”",
        ),
        not_flagged: (
            "Nội dung không liệt kê trong ngoặc; nội dung có phần lớn nằm trong một dòng.",
            "Duties outside of lists in brackets; items of which most words stand in one row.",
        ),
    },
    {
        name: "duplicate-body-target",
        title: ("Mục tiêu nêu hai lần", "A target stated twice"),
        catches: (
            "Phần thân nêu lại cùng một mục tiêu với cùng mức ở chỗ khác.",
            "The text repeats a commitment with the same values elsewhere.",
        ),
        why: (
            "Khi sửa một chỗ, chỗ còn lại dễ bị bỏ sót.",
            "When one is changed, the other is easily forgotten.",
        ),
        example: (
            "Tỷ lệ dịch vụ công trực tuyến toàn trình 60% nêu ở mục III.1 và mục III.3.a",
            "The share of fully online services, 60%, in sections III.1 and III.3.a",
        ),
        not_flagged: (
            "Phần mục tiêu chung; cùng nội dung nhưng khác mức hoặc khác đối tượng.",
            "General goals; one topic with other values or another population.",
        ),
    },
    {
        name: "issued-late-after-superior",
        title: ("Ban hành muộn sau kế hoạch cấp trên", "Issued late after the plan above"),
        catches: (
            "Kế hoạch ban hành sau kế hoạch cấp trên nhiều ngày hơn quy định của tỉnh.",
            "A plan issued more days after the plan above than the province allows.",
        ),
        why: (
            "Một số tỉnh quy định thời hạn cấp xã ban hành kế hoạch, ví dụ Khánh Hòa là 30 ngày.",
            "Some provinces set a term for communes to issue their plans; Khánh Hòa's is 30 days.",
        ),
        example: (
            "Kế hoạch tỉnh ngày 26/3/2026, kế hoạch xã sau ngày 29/4/2026",
            "The province's plan of 26/3/2026, the commune's after 29/4/2026",
        ),
        not_flagged: ("Nơi không có quy định về thời hạn.", "Places where no term is set."),
    },
}
