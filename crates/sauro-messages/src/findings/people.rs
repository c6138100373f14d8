//! Findings about people and units, in words.

use sauro_check::rules::people::Problem;

use super::At;
use crate::Lang;

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    match lang {
        Lang::Vi => vi(problem, at),
        Lang::En => en(problem, at),
    }
}

fn vi(problem: &Problem, at: &At<'_>) -> (String, String) {
    let (what, fix) = match problem {
        Problem::MissingLead => (
            format!("{at} chưa có đơn vị chủ trì."),
            "Đề nghị phân công một đơn vị chủ trì cho từng dòng.".into(),
        ),
        Problem::MissingLeadColumn => (
            format!("{at}: bảng không có cột đơn vị chủ trì."),
            "Đề nghị bổ sung cột “Đơn vị chủ trì” và phân công từng dòng, hoặc dẫn chiếu nơi đã \
             phân công."
                .into(),
        ),
        Problem::MultipleLeads => (
            format!("{at} có từ hai đơn vị cùng chủ trì: {}.", at.quotes()),
            "Đề nghị xác định một đơn vị đầu mối, các đơn vị còn lại phối hợp.".into(),
        ),
        Problem::VagueLead { each: false } => (
            format!("{at}: đơn vị chủ trì {} chưa xác định ai chịu trách nhiệm.", at.quotes()),
            "Đề nghị nêu tên một đơn vị đầu mối, các đơn vị khác ghi ở cột phối hợp.".into(),
        ),
        Problem::VagueLead { each: true } => (
            format!("{at}: chủ trì là nhiều đơn vị cùng loại: {}.", at.quotes()),
            "Đề nghị nêu thêm đơn vị tổng hợp số liệu và chịu trách nhiệm chung của toàn xã.".into(),
        ),
        Problem::LeadOnlySupports => (
            format!(
                "{at}: nhiệm vụ bắt đầu bằng “Phối hợp” nên chưa rõ đơn vị ở cột chủ trì là đầu mối \
                 hay chỉ tham gia."
            ),
            "Đề nghị ghi việc mà đơn vị chủ trì phải làm, hoặc nêu đúng đơn vị chủ trì.".into(),
        ),
        Problem::WholeCommitteeLead => (
            format!("{at}: {} chủ trì, chưa rõ bộ phận tham mưu.", at.quotes()),
            "Đề nghị ghi phòng, trung tâm tham mưu thực hiện, trừ việc chỉ đạo liên ngành.".into(),
        ),
        Problem::LeadInSupport => (
            format!("{at}: {} vừa chủ trì vừa phối hợp.", at.quotes()),
            "Đề nghị bỏ tên đơn vị chủ trì ở cột phối hợp hoặc ghi đúng đơn vị phối hợp.".into(),
        ),
        Problem::UnknownAgency { suggestion } => (
            format!("{at}: {} không khớp tên đơn vị nào; có phải “{suggestion}”?", at.quotes()),
            format!("Đề nghị kiểm tra; nếu đúng là đơn vị này, ghi “{suggestion}”."),
        ),
        Problem::AgencyNameVariant { spellings } => (
            format!("Một đơn vị được viết {} cách: {}.", spellings.len(), at.quotes()),
            "Đề nghị dùng một cách viết trong toàn văn bản.".into(),
        ),
        Problem::ObsoleteAgency { name, now: Some(now), since } => (
            format!("{at}: “{name}” không còn từ ngày {}; nay là {now}.", Lang::Vi.date(*since)),
            format!("Đề nghị cập nhật thành “{now}”, trừ khi trích tên văn bản đã ban hành."),
        ),
        Problem::ObsoleteAgency { name, now: None, since } => (
            format!("{at}: “{name}” không còn từ ngày {}.", Lang::Vi.date(*since)),
            "Đề nghị ghi cơ quan hiện nay có thẩm quyền (cấp tỉnh hoặc cấp xã).".into(),
        ),
        Problem::FrontCommanded { in_body: false } => (
            format!("{at} giao tổ chức hoạt động theo điều lệ riêng chủ trì: {}.", at.quotes()),
            "Đề nghị giao một đơn vị thuộc UBND xã chủ trì và ghi tổ chức này ở cột phối hợp, hoặc \
             dùng “đề nghị … chủ trì trong phạm vi tổ chức”."
                .into(),
        ),
        Problem::FrontCommanded { in_body: true } => (
            format!("{at} giao việc cho tổ chức hoạt động theo điều lệ riêng: {}.", at.quotes()),
            "Đề nghị dùng “Đề nghị … phối hợp” thay cho “Giao” hoặc “Yêu cầu”.".into(),
        ),
        Problem::AssignedUnitWithoutDuties { name } => (
            format!("{at} do {name} chủ trì, nhưng phần Tổ chức thực hiện chưa có mục giao việc \
                     cho đơn vị này."),
            format!("Đề nghị bổ sung mục “{name}” ở phần Tổ chức thực hiện."),
        ),
        Problem::DutiesWithoutRows { name } => (
            format!("{at} giao {name} thực hiện theo Phụ lục, nhưng các bảng không có dòng nào ghi \
                     tên đơn vị này."),
            "Đề nghị bổ sung vào cột chủ trì hoặc phối hợp, hoặc bỏ dẫn chiếu Phụ lục.".into(),
        ),
        Problem::MissingSupport => (
            format!("{at} chưa có đơn vị phối hợp."),
            "Nếu không cần phối hợp, đề nghị ghi “Không”.".into(),
        ),
    };
    (what, fix)
}

fn en(problem: &Problem, at: &At<'_>) -> (String, String) {
    let (what, fix) = match problem {
        Problem::MissingLead => {
            (format!("{at}: no lead agency."), "Assign one lead agency to each row.".into())
        }
        Problem::MissingLeadColumn => (
            format!("{at}: the table has no column for the lead agency."),
            "Add a column “Đơn vị chủ trì” and assign each row, or say where that is done.".into(),
        ),
        Problem::MultipleLeads => (
            format!("{at}: two or more lead agencies: {}.", at.quotes()),
            "Name one lead; let the others support.".into(),
        ),
        Problem::VagueLead { each: false } => (
            format!("{at}: the lead {} does not say who answers.", at.quotes()),
            "Name one unit as the lead and the others as support.".into(),
        ),
        Problem::VagueLead { each: true } => (
            format!("{at}: the lead is several units of one kind: {}.", at.quotes()),
            "Say also which unit gathers the figures and answers for the whole commune.".into(),
        ),
        Problem::LeadOnlySupports => (
            format!("{at}: the task begins with “Phối hợp”, so its lead may only be taking part."),
            "Say what the lead itself must do, or name the unit that really leads.".into(),
        ),
        Problem::WholeCommitteeLead => (
            format!("{at}: led by {} itself; the unit that prepares it is open.", at.quotes()),
            "Name the department or centre, except for work across all of them.".into(),
        ),
        Problem::LeadInSupport => (
            format!("{at}: {} both leads and supports.", at.quotes()),
            "Remove the lead from the column for support, or name who really supports.".into(),
        ),
        Problem::UnknownAgency { suggestion } => (
            format!("{at}: {} is no agency's name; is it “{suggestion}”?", at.quotes()),
            format!("Check it; if this unit is meant, write “{suggestion}”."),
        ),
        Problem::AgencyNameVariant { spellings } => (
            format!("One unit is written {} ways: {}.", spellings.len(), at.quotes()),
            "Use one spelling throughout.".into(),
        ),
        Problem::ObsoleteAgency { name, now: Some(now), since } => (
            format!("{at}: “{name}” ended on {}; it is now {now}.", Lang::En.date(*since)),
            format!("Write “{now}”, except in the titles of documents already issued."),
        ),
        Problem::ObsoleteAgency { name, now: None, since } => (
            format!("{at}: “{name}” ended on {}.", Lang::En.date(*since)),
            "Name the agency that has the power now, of the province or of the commune.".into(),
        ),
        Problem::FrontCommanded { in_body: false } => (
            format!(
                "{at}: an organisation with a charter of its own is made to lead: {}.",
                at.quotes()
            ),
            "Let a unit of the People's Committee lead and the organisation support, or write “đề \
             nghị … chủ trì trong phạm vi tổ chức”."
                .into(),
        ),
        Problem::FrontCommanded { in_body: true } => (
            format!(
                "{at}: an organisation with a charter of its own is given an order: {}.",
                at.quotes()
            ),
            "Write “Đề nghị … phối hợp” instead of “Giao” or “Yêu cầu”.".into(),
        ),
        Problem::AssignedUnitWithoutDuties { name } => (
            format!("{at}: led by {name}, for which the part on who does what has no paragraph."),
            format!("Add a paragraph “{name}” to that part."),
        ),
        Problem::DutiesWithoutRows { name } => (
            format!("{at}: sends {name} to the appendix, where no row names it."),
            "Add it to the lead or support of some row, or drop the reference.".into(),
        ),
        Problem::MissingSupport => {
            (format!("{at}: no supporting agency."), "Where none is needed, write “Không”.".into())
        }
    };
    (what, fix)
}

explained! {
    pub(super) RULES, DETAILS
    {
        name: "missing-lead",
        title: ("Chưa có đơn vị chủ trì", "No lead agency"),
        catches: (
            "Dòng chỉ tiêu hoặc nhiệm vụ để trống cột đơn vị chủ trì; bảng không có cột này.",
            "A row of indicators or tasks whose cell for the lead agency is empty; a table without \
             the column.",
        ),
        why: (
            "Khi sơ kết, không rõ đơn vị nào chịu trách nhiệm về kết quả.",
            "When the plan is reviewed, nobody answers for the result.",
        ),
        example: (
            "3 | Tỷ lệ hồ sơ trực tuyến toàn trình | ≥ 60% | (để trống)",
            "3 | Share of fully online dossiers | ≥ 60% | (empty)",
        ),
        not_flagged: (
            "Dòng tên nhóm; dòng dùng chung ô chủ trì đã gộp với dòng trên; bảng hai cấp có cột \
             đơn vị của xã.",
            "Headings of groups; rows that share a merged cell with the row above; tables of two \
             levels with a column for the commune's unit.",
        ),
    },
    {
        name: "vague-lead",
        title: ("Đơn vị chủ trì chưa xác định", "The lead is nobody in particular"),
        catches: (
            "Cột chủ trì ghi một nhóm đơn vị, không phải một đơn vị.",
            "A lead that is a class of units, not a unit.",
        ),
        why: (
            "Việc của mọi đơn vị thì không đơn vị nào chịu trách nhiệm đến cùng.",
            "What all must do, nobody answers for in the end.",
        ),
        example: (
            "22 | Xây dựng đề án đô thị thông minh | Các phòng, ban, đơn vị trên địa bàn xã",
            "22 | Prepare the smart-city scheme | Các phòng, ban, đơn vị trên địa bàn xã",
        ),
        not_flagged: (
            "Một đơn vị hoặc một chức danh có tên. Trường học, trạm y tế, tổ công nghệ số (mỗi đơn \
             vị tự làm phần mình) chỉ ở mức lưu ý.",
            "A unit or a post with a name. Schools, health stations and digital teams, each with \
             its own share, are only noted.",
        ),
    },
    {
        name: "lead-in-support",
        title: ("Đơn vị vừa chủ trì vừa phối hợp", "An agency both leads and supports"),
        catches: (
            "Dòng ghi cùng một đơn vị ở cột chủ trì và cột phối hợp.",
            "A row that names one agency as lead and as support.",
        ),
        why: (
            "Một đơn vị không tự phối hợp với mình; đơn vị cần phối hợp có thể đã bị bỏ sót.",
            "An agency does not support itself; whoever should support may have been left out.",
        ),
        example: (
            "2 | … | Phòng Kinh tế | Phòng Kinh tế; Công an xã",
            "2 | … | Phòng Kinh tế | Phòng Kinh tế; Công an xã",
        ),
        not_flagged: (
            "Đơn vị vừa chủ trì vừa theo dõi, đánh giá.",
            "An agency that leads and monitors.",
        ),
    },
    {
        name: "obsolete-agency",
        title: ("Cơ quan đã đổi tên hoặc không còn", "An agency that no longer exists"),
        catches: (
            "Tên bộ, sở, cơ quan đã hợp nhất, đổi tên hoặc kết thúc hoạt động trước ngày ban hành \
             kế hoạch.",
            "A ministry, department or agency that was merged, renamed or ended before the plan's \
             date.",
        ),
        why: (
            "Văn bản, số liệu sẽ gửi nhầm nơi; kế hoạch dễ bị coi là chép từ bản cũ.",
            "Letters and figures would go astray, and the plan looks copied from an older one.",
        ),
        example: (
            "Kế hoạch tháng 9/2025: “theo hướng dẫn của Bộ Nông nghiệp và Phát triển nông thôn”",
            "A plan of September 2025: “theo hướng dẫn của Bộ Nông nghiệp và Phát triển nông thôn”",
        ),
        not_flagged: (
            "Tên cơ quan ban hành và trích yếu của văn bản được viện dẫn; chữ trong ngoặc kép; \
             “(nay là …)”, “trước đây”.",
            "The issuer and title of a cited document; words in quotation marks; “(nay là …)”, \
             “trước đây”.",
        ),
    },
    {
        name: "unknown-agency",
        title: ("Tên đơn vị có thể viết sai", "An agency's name may be misspelt"),
        catches: (
            "Tên đơn vị chỉ khác một lỗi gõ so với tên đơn vị có thật.",
            "A name one slip away from that of an agency that exists.",
        ),
        why: (
            "Đơn vị được giao việc không tìm thấy tên mình trong bảng.",
            "The unit that is meant does not find its name in the table.",
        ),
        example: (
            "“Phòng Văn Hoá Xã Hôi” (Phòng Văn hóa - Xã hội)",
            "“Phòng Văn Hoá Xã Hôi” (Phòng Văn hóa - Xã hội)",
        ),
        not_flagged: (
            "Tên không gần với đơn vị nào, như trung tâm dịch vụ đặt tên theo địa phương; tên đã \
             khai báo trong hồ sơ của tỉnh.",
            "Names close to none, such as local service centres; names that the profile lists.",
        ),
    },
    {
        name: "multiple-leads",
        title: ("Nhiều đơn vị cùng chủ trì", "Several lead agencies"),
        catches: (
            "Dòng có từ hai đơn vị trở lên trong cột chủ trì.",
            "A row with two or more agencies in the column for the lead.",
        ),
        why: (
            "Nhiều đơn vị cùng chủ trì thì khó xác định đầu mối chịu trách nhiệm.",
            "Where several agencies lead, it is hard to say which one answers.",
        ),
        example: (
            "18 | Tỷ lệ dân số được quản lý sức khỏe | 90% | Trạm Y tế; Phòng Văn hóa – Xã hội",
            "18 | Population with a health record | 90% | Trạm Y tế; Phòng Văn hóa – Xã hội",
        ),
        not_flagged: (
            "Một tên gọi chung như “Hội, Đoàn thể”; ô đã ghi rõ đơn vị đầu mối.",
            "One collective name such as “Hội, Đoàn thể”; a cell that says who comes first.",
        ),
    },
    {
        name: "whole-committee-lead",
        title: ("UBND xã chủ trì", "The committee itself leads"),
        catches: ("Cột chủ trì chỉ ghi “UBND xã”.", "A lead that is only “UBND xã”."),
        why: (
            "UBND xã là cơ quan ban hành kế hoạch; chưa rõ bộ phận nào tham mưu và chịu trách \
             nhiệm.",
            "The committee issues the plan; which of its units prepares and answers stays open.",
        ),
        example: (
            "4 | Tỷ lệ hồ sơ trực tuyến toàn trình | 60% | UBND xã",
            "4 | Share of fully online dossiers | 60% | UBND xã",
        ),
        not_flagged: (
            "“Văn phòng HĐND và UBND xã”; “Chủ tịch UBND xã”; cột dành cho cấp trên.",
            "“Văn phòng HĐND và UBND xã”; “Chủ tịch UBND xã”; a column for the level above.",
        ),
    },
    {
        name: "front-commanded",
        title: ("Giao việc cho Mặt trận, đoàn thể", "An order to the Front or a mass organisation"),
        catches: (
            "Kế hoạch của UBND giao Mặt trận, đoàn thể, hội chủ trì hoặc dùng “Giao”, “Yêu cầu”.",
            "A committee's plan that makes the Front or a mass organisation lead, or says “Giao”, \
             “Yêu cầu” to them.",
        ),
        why: (
            "Mặt trận và các đoàn thể hoạt động theo điều lệ riêng, không thuộc UBND.",
            "The Front and mass organisations act by their own charters and are not the \
             committee's units.",
        ),
        example: (
            "9 | Hoạt động tuyên truyền khởi nghiệp | ≥ 02 | Đoàn Thanh niên; Hội, Đoàn thể",
            "9 | Start-up campaigns | ≥ 02 | Đoàn Thanh niên; Hội, Đoàn thể",
        ),
        not_flagged: (
            "“Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã …”; cột phối hợp; kế hoạch của cấp ủy.",
            "“Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã …”; support; plans of the Party.",
        ),
    },
    {
        name: "assigned-unit-without-duties",
        title: ("Phụ lục và phần Tổ chức thực hiện chưa khớp", "Rows and duties do not match"),
        catches: (
            "Đơn vị chủ trì các dòng ở Phụ lục nhưng không có mục ở phần Tổ chức thực hiện, hoặc \
             ngược lại.",
            "A unit that leads rows and has no paragraph on its duties, or the reverse.",
        ),
        why: (
            "Đơn vị đọc mục của mình trước; thiếu mục thì dễ bỏ sót việc được giao.",
            "A unit reads its own paragraph first; without one it misses its work.",
        ),
        example: (
            "Công an xã chủ trì dòng 20, 21; phần Tổ chức thực hiện không có mục cho Công an xã",
            "Công an xã leads rows 20 and 21; the part on duties has no paragraph for it",
        ),
        not_flagged: (
            "Mục chung có nêu tên đơn vị; nhóm đơn vị; cơ quan cấp trên.",
            "A common paragraph that names the unit; classes; agencies above.",
        ),
    },
    {
        name: "agency-name-variant",
        title: ("Một đơn vị viết nhiều cách", "One unit, several spellings"),
        catches: (
            "Tên một đơn vị viết khác nhau về dấu gạch, khoảng trắng, chữ hoa hoặc từ nối.",
            "One unit's name with other dashes, blanks, capitals or conjunctions.",
        ),
        why: (
            "Tìm kiếm và hệ thống theo dõi coi mỗi cách viết là một đơn vị.",
            "A search and a monitoring system take each spelling for another unit.",
        ),
        example: (
            "“Phòng Văn hóa - Xã hội” và “Phòng Văn hóa- Xã hội”",
            "“Phòng Văn hóa - Xã hội” and “Phòng Văn hóa- Xã hội”",
        ),
        not_flagged: (
            "Tên viết tắt; “xã” ở cuối tên; tiêu đề in hoa; vị trí dấu thanh (hóa, hoá).",
            "Abbreviations; “xã” at the end; headings in capitals; the place of a tone mark.",
        ),
    },
    {
        name: "missing-support",
        title: ("Chưa có đơn vị phối hợp", "No supporting agency"),
        catches: (
            "Dòng để trống cột phối hợp trong bảng có cột này.",
            "A row whose cell for support is empty in a table that has the column.",
        ),
        why: (
            "Ô trống không cho biết là không cần phối hợp hay đã bỏ sót.",
            "An empty cell does not say whether no support is needed or it was forgotten.",
        ),
        example: (
            "4.2 | Tỷ lệ hồ sơ trực tuyến toàn trình | Trung tâm Phục vụ hành chính công | (để trống)",
            "4.2 | Share of fully online dossiers | Trung tâm Phục vụ hành chính công | (empty)",
        ),
        not_flagged: ("Ô ghi “Không”; bảng không có cột phối hợp.", "“Không”; no such column."),
    },
}
