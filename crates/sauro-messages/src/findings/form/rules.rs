//! The rules on the form of an official document, explained.

explained! {
    pub(in crate::findings) RULES, DETAILS
    {
        name: "missing-form-component",
        title: ("Thiếu thành phần thể thức", "A part of the form is missing"),
        catches: (
            "Tệp Word thiếu một trong các thành phần: Quốc hiệu và Tiêu ngữ, tên cơ quan, số và ký hiệu, địa danh và thời gian, tên loại, trích yếu, chức vụ và họ tên người ký, nơi nhận (Nghị định số 30/2020/NĐ-CP, Điều 8).",
            "A Word file without one of: the state's name and motto, the authority's name, number and symbol, place and day, kind, subject, the signer's office and name, the recipients (Nghị định 30/2020/NĐ-CP, Điều 8).",
        ),
        why: (
            "Thiếu một thành phần thể thức chính thì văn bản chưa ban hành được.",
            "Without one of its main parts a document cannot be issued.",
        ),
        example: (
            "Tệp bắt đầu ngay từ dòng “KẾ HOẠCH”, không có phần đầu văn bản.",
            "A file that begins at “KẾ HOẠCH”, without the letterhead above it.",
        ),
        not_flagged: (
            "Phần đầu đặt trong bảng, khung chữ hoặc đầu trang; số và ngày còn để trống; bản chép từ PDF; văn bản của Đảng.",
            "A letterhead in a table, a text box or the page header; a blank number or day; text copied from a PDF; documents of the Party.",
        ),
    },
    {
        name: "appendix-not-referenced",
        title: ("Phụ lục chưa được dẫn trong nội dung", "Nothing points to the appendix"),
        catches: (
            "Văn bản có phụ lục nhưng trong nội dung không có câu nào chỉ dẫn (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III khoản 1 điểm a).",
            "An appendix to which no sentence of the text points (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.a).",
        ),
        why: (
            "Không có chỉ dẫn thì không rõ nội dung phụ lục có thuộc Kế hoạch hay không.",
            "Without a pointer it is unclear whether the table is part of the plan.",
        ),
        example: (
            "Sau phần ký có bảng “PHÂN CÔNG THỰC HIỆN CÁC CHỈ TIÊU”, nội dung không nhắc đến.",
            "After the signature stands a table “PHÂN CÔNG THỰC HIỆN CÁC CHỈ TIÊU” that the text never mentions.",
        ),
        not_flagged: (
            "“(Một số chỉ tiêu cụ thể tại Phụ lục 1 kèm theo)”; “các phụ lục kèm theo” dùng chung cho mọi phụ lục.",
            "“(Một số chỉ tiêu cụ thể tại Phụ lục 1 kèm theo)”; “các phụ lục kèm theo” for all of them.",
        ),
    },
    {
        name: "appendix-reference-dangling",
        title: ("Dẫn phụ lục không có", "Reference to an appendix that is not there"),
        catches: (
            "Nội dung dẫn một phụ lục mà văn bản không có.",
            "A sentence that points to an appendix which the document does not have.",
        ),
        why: (
            "Người được giao thực hiện theo phụ lục không tìm thấy phụ lục đó.",
            "Whoever is told to follow the appendix does not find it.",
        ),
        example: (
            "“… theo phân công tại Phụ lục III”, văn bản chỉ có Phụ lục I và II.",
            "“… theo phân công tại Phụ lục III” in a document with Phụ lục I and II.",
        ),
        not_flagged: (
            "Phụ lục của văn bản khác: “Phụ lục II Nghị định số …”. Khi tệp không có phụ lục nào: chỉ đề nghị xác nhận.",
            "Appendices of other documents: “Phụ lục II Nghị định số …”. Where the file has no appendix at all, it is only asked.",
        ),
    },
    {
        name: "number-symbol-form",
        title: ("Số, ký hiệu chưa đúng mẫu", "Number and symbol not in form"),
        catches: (
            "Dòng số, ký hiệu thiếu dấu hai chấm hoặc dấu gạch chéo, có cách chữ trong ký hiệu, số nhỏ hơn 10 không có số 0 (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 3).",
            "A number line without its colon or slash, with blanks in the symbol, or a number below 10 without its zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3).",
        ),
        why: (
            "Số, ký hiệu được chép nguyên vào sổ đăng ký và các văn bản viện dẫn.",
            "Number and symbol are copied as they stand into registers and citations.",
        ),
        example: ("Số 12 / KH - UBND", "Số 12 / KH - UBND"),
        not_flagged: (
            "Số còn để trống: “Số:      /KH-UBND”.",
            "A blank number: “Số:      /KH-UBND”.",
        ),
    },
    {
        name: "issue-date-form",
        title: ("Địa danh, thời gian ban hành chưa đúng mẫu", "Place and day not in form"),
        catches: (
            "Dòng địa danh và thời gian thiếu địa danh hoặc dấu phẩy, chỉ ghi bằng số, hoặc thiếu số 0 (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 4).",
            "A date line without its place or comma, in figures only, or without its zeros (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.4).",
        ),
        why: (
            "Ngày, tháng thiếu số 0 có thể bị sửa sau khi ký.",
            "A figure without its zero can be changed after signature.",
        ),
        example: ("Bình Minh, ngày 5 tháng 2 năm 2026", "Bình Minh, ngày 5 tháng 2 năm 2026"),
        not_flagged: (
            "Ngày, tháng còn để trống; “tháng 06” có số 0.",
            "A blank day or month; “tháng 06” with a zero.",
        ),
    },
    {
        name: "heading-sequence",
        title: ("Số thứ tự mục không liên tục", "Numbers of headings out of order"),
        catches: (
            "Số thứ tự mục bị nhảy, bị lặp hoặc khác kiểu với các mục cùng cấp.",
            "A heading's number that skips, repeats, or is written in another manner than its neighbours.",
        ),
        why: (
            "Mục được viện dẫn theo số; số bị nhảy làm người đọc tưởng thiếu mục.",
            "Sections are cited by number; a gap looks as if one had been lost.",
        ),
        example: (
            "IV. KINH PHÍ THỰC HIỆN, tiếp theo là VI. TỔ CHỨC THỰC HIỆN",
            "IV. KINH PHÍ THỰC HIỆN, followed by VI. TỔ CHỨC THỰC HIỆN",
        ),
        not_flagged: (
            "Số đánh lại từ 1 trong mỗi mục; số đánh liên tục qua các mục.",
            "Numbers that begin anew in each section, or go on over sections.",
        ),
    },
    {
        name: "appendix-numbering",
        title: ("Đánh số phụ lục", "Numbers of appendices"),
        catches: (
            "Có từ hai phụ lục trở lên nhưng không đánh số La Mã theo thứ tự; hoặc chỉ có một phụ lục mà đánh số (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III khoản 1).",
            "Two or more appendices without Roman numerals in order; or a single one with a number (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1).",
        ),
        why: (
            "Gặp “Phụ lục 1”, người đọc sẽ tìm Phụ lục 2.",
            "A reader who finds “Phụ lục 1” looks for a second one.",
        ),
        example: ("Phụ lục 1 (văn bản chỉ có một phụ lục)", "Phụ lục 1 (and no other)"),
        not_flagged: (
            "“Phụ lục I” khi nội dung còn dẫn Phụ lục II ở tệp khác.",
            "“Phụ lục I” where the text also points to Phụ lục II in another file.",
        ),
    },
    {
        name: "page-setup",
        title: ("Khổ giấy, lề, phông chữ", "Paper, margins, fonts"),
        catches: (
            "Phần nội dung không ở khổ A4, sai lề, không dùng Times New Roman cỡ 13 - 14 màu đen (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I và mục II khoản 6).",
            "Text that is not on A4 with the decree's margins, in Times New Roman, 13 to 14 pt, black (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, I and II.6).",
        ),
        why: (
            "Văn thư trả lại văn bản trình bày chưa đúng kỹ thuật.",
            "The clerk sends back what is set otherwise.",
        ),
        example: (
            "Khổ Letter, lề 25,4 mm cả bốn phía, phông Arial cỡ 12.",
            "Letter paper, margins of 25.4 mm all round, Arial of 12 pt.",
        ),
        not_flagged: (
            "Phụ lục trình bày theo chiều rộng, bảng dùng cỡ chữ 11 - 12; sai lệch dưới 0,5 mm.",
            "Appendices on their long side, tables in 11 to 12 pt; less than half a millimetre.",
        ),
    },
    {
        name: "recipient-missing",
        title: ("Nơi nhận thiếu đơn vị", "A unit is missing among the recipients"),
        catches: (
            "Đơn vị được giao việc, hoặc cơ quan cấp trên được báo cáo, không có trong Nơi nhận.",
            "A unit with work, or an authority that receives reports, which is not among the recipients.",
        ),
        why: (
            "Đơn vị không nhận được Kế hoạch thì không có căn cứ để thực hiện.",
            "Who does not receive the plan has nothing to act on.",
        ),
        example: (
            "Công an xã chủ trì hai chỉ tiêu; Nơi nhận ghi: UBND tỉnh; Các phòng, ban, đơn vị xã; Lưu: VT, VHXH.",
            "Công an xã leads two indicators; recipients: UBND tỉnh; Các phòng, ban, đơn vị xã; Lưu: VT, VHXH.",
        ),
        not_flagged: (
            "Đơn vị đã nằm trong tên chung: “Các cơ quan, đơn vị trên địa bàn xã”, “Như mục IV”.",
            "Units covered by a collective name: “Các cơ quan, đơn vị trên địa bàn xã”, “Như mục IV”.",
        ),
    },
    {
        name: "signing-authority-form",
        title: ("Cách ghi quyền hạn người ký", "How the signer's authority is written"),
        catches: (
            "Chữ viết tắt “TM.”, “KT.” thiếu dấu chấm hoặc thiếu cách chữ; Kế hoạch của Ủy ban nhân dân mà phần ký không có “TM.” (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 7).",
            "“TM.” or “KT.” without its dot or blank; a plan of the People's Committee without “TM.” (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7).",
        ),
        why: (
            "Quyền hạn của người ký cho biết văn bản được ký thay mặt ai.",
            "The abbreviation tells for whom a person signs.",
        ),
        example: ("KT.CHỦ TỊCH", "KT.CHỦ TỊCH"),
        not_flagged: (
            "“TM. ỦY BAN NHÂN DÂN”, dòng dưới “KT. CHỦ TỊCH”.",
            "“TM. ỦY BAN NHÂN DÂN” above “KT. CHỦ TỊCH”.",
        ),
    },
    {
        name: "recipients-form",
        title: ("Cách ghi Nơi nhận", "How the recipients are written"),
        catches: (
            "Nơi nhận thiếu gạch đầu dòng, thiếu dấu chấm phẩy, dòng cuối không phải “Lưu: VT, [đơn vị soạn thảo].” (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 9).",
            "Recipients without dash or semicolon, or a last line other than “Lưu: VT, [drafting unit].” (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9).",
        ),
        why: (
            "Văn thư phát hành và lưu văn bản theo phần Nơi nhận.",
            "The clerk sends and files by this list.",
        ),
        example: ("- Lưu VT.", "- Lưu VT."),
        not_flagged: (
            "Tên dài viết sang dòng thứ hai; số bản lưu ghi sau đơn vị soạn thảo.",
            "A long name that goes on in a second line; the number of copies after the drafting unit.",
        ),
    },
    {
        name: "closing-mark-missing",
        title: ("Thiếu dấu kết thúc “./.”", "No closing mark “./.”"),
        catches: (
            "Câu cuối cùng của nội dung không có dấu “./.” (các mẫu tại Phụ lục III Nghị định số 30/2020/NĐ-CP).",
            "A text whose last sentence is not closed by “./.” (forms of Phụ lục III, Nghị định 30/2020/NĐ-CP).",
        ),
        why: (
            "Dấu “./.” cho biết nội dung kết thúc tại đó, không thêm bớt.",
            "The mark shows that nothing was added after it.",
        ),
        example: (
            "Trên đây là Kế hoạch chuyển đổi số năm 2026 của xã.",
            "Trên đây là Kế hoạch chuyển đổi số năm 2026 của xã.",
        ),
        not_flagged: (
            "Nội dung kết thúc bằng bảng; dự thảo chưa có phần ký và nơi nhận.",
            "A text that ends with a table; a draft without signature and recipients.",
        ),
    },
    {
        name: "basis-punctuation",
        title: ("Dấu cuối dòng căn cứ", "Marks at the end of legal bases"),
        catches: (
            "Dòng căn cứ không kết thúc bằng dấu chấm phẩy, dòng cuối không kết thúc bằng dấu chấm (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 6 điểm a).",
            "Lines of legal bases that do not end with a semicolon, the last one with a full stop (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.a).",
        ),
        why: (
            "Các căn cứ nối tiếp nhau trong một câu, dấu cuối dòng giữ câu liền mạch.",
            "The bases are one sentence, which the marks hold together.",
        ),
        example: (
            "Căn cứ Kế hoạch số 91/KH-UBND ngày 12/02/2026 … về chuyển đổi số. (chưa phải dòng cuối)",
            "Căn cứ Kế hoạch số 91/KH-UBND ngày 12/02/2026 … về chuyển đổi số. (not the last line)",
        ),
        not_flagged: (
            "Dòng cuối viết liền vào nội dung: “… ban hành Kế hoạch, cụ thể như sau:”.",
            "A last line that goes on into the text: “… ban hành Kế hoạch, cụ thể như sau:”.",
        ),
    },
    {
        name: "appendix-header-line",
        title: ("Dòng chỉ dẫn kèm theo của phụ lục", "The appendix's line on its document"),
        catches: (
            "Phụ lục không có dòng “(Kèm theo Kế hoạch số … của UBND xã …)” hoặc dòng này ghi loại văn bản, cơ quan khác (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III khoản 1 điểm c).",
            "An appendix without “(Kèm theo Kế hoạch số … của UBND xã …)”, or with another kind of document or issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.c).",
        ),
        why: (
            "Phụ lục tách rời thì không biết thuộc văn bản nào.",
            "An appendix that is passed on alone has lost its document.",
        ),
        example: (
            "(Kèm theo Quyết định số … của UBND xã Bình Minh), ở phụ lục của một kế hoạch",
            "(Kèm theo Quyết định số … của UBND xã Bình Minh), in the appendix of a plan",
        ),
        not_flagged: (
            "Số, ngày còn để trống: văn bản điện tử không phải điền.",
            "A blank number and day: electronic documents need not fill them in.",
        ),
    },
    {
        name: "title-form",
        title: ("Cách trình bày tên loại, trích yếu", "How the title is set"),
        catches: (
            "Tên loại không in hoa, đậm, canh giữa; trích yếu không ở dòng dưới, in thường, đậm, canh giữa; cỡ chữ ngoài 13 - 14 (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 5).",
            "A kind not in bold centred capitals; a subject not below it in bold centred small letters; sizes outside 13 to 14 pt (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.5).",
        ),
        why: (
            "Tên loại và trích yếu là phần được đọc và đăng ký trước hết.",
            "The title is what registers and readers take first.",
        ),
        example: (
            "KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026, trên một dòng in hoa",
            "KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026, on one line in capitals",
        ),
        not_flagged: ("Trích yếu dài viết thành nhiều dòng.", "A long subject over several lines."),
    },
    {
        name: "page-number-form",
        title: ("Vị trí số trang", "Where page numbers stand"),
        catches: (
            "Văn bản nhiều trang chưa đánh số; số trang đặt ở lề dưới, bên phải hoặc hiển thị ở trang thứ nhất (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I khoản 7).",
            "A text of several pages without numbers, or with numbers at the bottom, at the right, or on the first page (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, I.7).",
        ),
        why: (
            "Bản in nhiều trang cần số trang để sắp xếp, viện dẫn.",
            "A printed plan of many pages is put in order by its numbers.",
        ),
        example: ("Số trang ở góc phải lề dưới.", "Page numbers at the bottom right."),
        not_flagged: ("Văn bản chỉ khoảng một trang.", "A text of about one page."),
    },
}
