//! Findings about the documents a plan rests on, in words.

use sauro_check::rules::basis::{Lacking, Problem};
use sauro_model::Date;

use super::At;
use crate::Lang;

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    match lang {
        Lang::Vi => vietnamese(problem, at),
        Lang::En => english(problem, at),
    }
}

fn vietnamese(problem: &Problem, places: &At<'_>) -> (String, String) {
    let (quote, quotes) = (places.quote(), places.quotes());
    // Before the first section stand the title and the bases.
    let opening = |name: String| match name.strip_prefix("văn bản") {
        Some(rest) => format!("phần mở đầu{rest}"),
        None => name,
    };
    let at = places.to_string().replacen("Văn bản", "Phần mở đầu", 1);
    let nth = |index: usize| opening(places.nth(index));
    match problem {
        Problem::CitationIncomplete { lacks, .. } => (
            format!("{at}: viện dẫn “{quote}” thiếu {}.", parts(Lang::Vi, lacks)),
            "Đề nghị bổ sung; lần đầu viện dẫn ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu."
                .into(),
        ),
        Problem::CitationMalformed { number, proposed } => (
            format!("{at}: số, ký hiệu “{number}” chưa đúng mẫu."),
            format!("Đề nghị kiểm tra; có thể là “{proposed}”."),
        ),
        Problem::CitationDatesDiffer { number, date, other } => (
            format!(
                "Văn bản số “{number}” được ghi ngày {} ở {} và ngày {} ở {}.",
                day(*date),
                nth(0),
                day(*other),
                nth(1)
            ),
            "Đề nghị kiểm tra và thống nhất một ngày ban hành.".into(),
        ),
        Problem::CitationTitlesDiffer { number } => (
            format!(
                "Văn bản số “{number}” được ghi hai trích yếu khác nhau, ở {} và ở {}.",
                nth(0),
                nth(1)
            ),
            "Đề nghị kiểm tra và thống nhất trích yếu.".into(),
        ),
        Problem::CitationAfterPlan { date, bound, is_issue } => {
            let bound_name =
                if *is_issue { "ngày ban hành kế hoạch" } else { "ngày kiểm tra" };
            (
                format!(
                    "{at}: “{quote}” đề ngày {}, sau {bound_name} ({}).",
                    vi_date(*date),
                    vi_date(*bound)
                ),
                "Đề nghị kiểm tra ngày của văn bản được viện dẫn.".into(),
            )
        }
        Problem::SupersededBasis { by, from } => (
            format!("{at}: “{quote}” đã được thay thế bởi {by} từ ngày {}.", vi_date(*from)),
            "Đề nghị kiểm tra hiệu lực và cập nhật căn cứ.".into(),
        ),
        Problem::ExpiredProgrammeBasis { until } => (
            format!("{at}: căn cứ {quotes} có mốc đến năm {until}, trước thời gian của kế hoạch."),
            "Đề nghị xác nhận các văn bản này còn áp dụng.".into(),
        ),
        Problem::ParentPlanNotCited { number: None } => (
            "Phần căn cứ chưa nêu văn bản của tỉnh mà kế hoạch này triển khai.".into(),
            "Đề nghị bổ sung kế hoạch của tỉnh vào phần căn cứ.".into(),
        ),
        Problem::ParentPlanNotCited { number: Some(number) } => (
            format!("Kế hoạch chưa viện dẫn Kế hoạch số {number} của cấp trên."),
            "Đề nghị bổ sung văn bản này vào phần căn cứ.".into(),
        ),
        Problem::RepeatedFullCitation { short, count } => (
            format!("Văn bản “{short}” được viện dẫn đủ trích yếu {count} lần."),
            format!("Từ lần thứ hai, đề nghị chỉ ghi tên loại và số, ký hiệu: “{short}”."),
        ),
    }
}

fn english(problem: &Problem, places: &At<'_>) -> (String, String) {
    let (quote, quotes) = (places.quote(), places.quotes());
    let at = places.to_string().replacen("The document", "The opening", 1);
    let nth = |index: usize| places.nth(index).replacen("the document", "the opening", 1);
    match problem {
        Problem::CitationIncomplete { lacks, .. } => (
            format!("{at}: the citation “{quote}” lacks {}.", parts(Lang::En, lacks)),
            "Complete it: the first citation gives kind, number, symbol, day, issuer and title."
                .into(),
        ),
        Problem::CitationMalformed { number, proposed } => (
            format!("{at}: the number “{number}” is not written as such documents are numbered."),
            format!("Check it; perhaps “{proposed}”."),
        ),
        Problem::CitationDatesDiffer { number, date, other } => (
            format!(
                "Document “{number}” is dated {} in {} and {} in {}.",
                day(*date),
                nth(0),
                day(*other),
                nth(1)
            ),
            "Check which day is right.".into(),
        ),
        Problem::CitationTitlesDiffer { number } => (
            format!("Document “{number}” has two titles, in {} and in {}.", nth(0), nth(1)),
            "Check which title is right.".into(),
        ),
        Problem::CitationAfterPlan { date, bound, is_issue } => {
            let bound_name =
                if *is_issue { "the plan's day of issue" } else { "the day of this check" };
            (
                format!(
                    "{at}: “{quote}” is dated {}, after {bound_name} ({}).",
                    vi_date(*date),
                    vi_date(*bound)
                ),
                "Check the day of the cited document.".into(),
            )
        }
        Problem::SupersededBasis { by, from } => (
            format!("{at}: “{quote}” was replaced by {by} from {}.", vi_date(*from)),
            "Check whether it still holds, and bring the bases up to date.".into(),
        ),
        Problem::ExpiredProgrammeBasis { until } => (
            format!("{at}: {quotes} set aims to {until}, before this plan begins."),
            "Confirm that they still apply.".into(),
        ),
        Problem::ParentPlanNotCited { number: None } => (
            "The bases name no document of the province that this plan carries out.".into(),
            "Add the province's plan to the bases.".into(),
        ),
        Problem::ParentPlanNotCited { number: Some(number) } => (
            format!("The plan does not cite Kế hoạch số {number} of the authority above."),
            "Add it to the bases.".into(),
        ),
        Problem::RepeatedFullCitation { short, count } => (
            format!("“{short}” is cited with its full title {count} times."),
            format!("From the second time on, “{short}” is enough."),
        ),
    }
}

fn parts(lang: Lang, lacks: &[Lacking]) -> String {
    let names: Vec<&str> = lacks
        .iter()
        .map(|part| {
            lang.of(match part {
                Lacking::Kind => ("tên loại", "its kind"),
                Lacking::Date => ("ngày ban hành", "its day of issue"),
                Lacking::Issuer => ("cơ quan ban hành", "its issuer"),
                Lacking::Title => ("trích yếu", "its title"),
            })
        })
        .collect();
    names.join(", ")
}

fn vi_date(date: Date) -> String {
    Lang::Vi.date(date)
}

fn day(date: Option<Date>) -> String {
    date.map(vi_date).unwrap_or_default()
}

explained! {
    pub(super) RULES, DETAILS
    {
        name: "citation-after-plan",
        title: ("Căn cứ ban hành sau kế hoạch", "Basis dated after the plan"),
        catches: (
            "Văn bản được viện dẫn có ngày sau ngày ban hành kế hoạch; khi chưa có ngày ban hành thì sau ngày kiểm tra.",
            "A cited document dated after the plan's day of issue or, while that is blank, after the day of the check.",
        ),
        why: (
            "Kế hoạch không thể căn cứ văn bản chưa ban hành; một trong hai ngày bị ghi sai.",
            "A plan cannot rest on what did not exist; one of the two dates is wrong.",
        ),
        example: (
            "Kế hoạch số 91/KH-UBND ngày 12/02/2027 (trong kế hoạch ban hành năm 2026)",
            "Kế hoạch số 91/KH-UBND ngày 12/02/2027 (in a plan of 2026)",
        ),
        not_flagged: ("Văn bản cùng ngày.", "Documents of the same day."),
    },
    {
        name: "citation-inconsistent",
        title: (
            "Một văn bản ghi hai ngày hoặc hai trích yếu",
            "One document with two dates or titles",
        ),
        catches: (
            "Cùng số, ký hiệu và cơ quan ban hành nhưng ngày hoặc trích yếu khác nhau giữa các lần viện dẫn.",
            "Equal number and issuer, but another day or title from one citation to the next.",
        ),
        why: (
            "Một trong hai lần ghi sai và người đọc không biết lần nào đúng.",
            "One of the two is wrong, and the reader cannot tell which.",
        ),
        example: (
            "Nghị quyết số 71/NQ-CP ngày 01/4/2025 ở phần căn cứ, ngày 01/4/2024 ở mục II",
            "Nghị quyết số 71/NQ-CP ngày 01/4/2025 among the bases, ngày 01/4/2024 in section II",
        ),
        not_flagged: (
            "Các cách ghi cùng một ngày (12/2/2026, 12/02/2026); số trùng nhau của tỉnh và của xã.",
            "Spellings of one day (12/2/2026, 12/02/2026); equal numbers of the province and the commune.",
        ),
    },
    {
        name: "superseded-basis",
        title: ("Căn cứ đã được thay thế", "Basis that was replaced"),
        catches: (
            "Văn bản được viện dẫn đã có văn bản khác thay thế trước ngày của kế hoạch, theo danh mục có nguồn kèm theo.",
            "A cited document that another had replaced by the plan's day, by a registry that names its sources.",
        ),
        why: (
            "Nội dung dựa trên căn cứ hết hiệu lực có thể bị đề nghị xem xét lại.",
            "What rests on a basis that no longer holds can be contested.",
        ),
        example: (
            "Nghị định số 13/2023/NĐ-CP (trong kế hoạch năm 2026; nay là Nghị định số 356/2025/NĐ-CP)",
            "Nghị định số 13/2023/NĐ-CP (in a plan of 2026; now Nghị định số 356/2025/NĐ-CP)",
        ),
        not_flagged: (
            "Kế hoạch ban hành khi văn bản còn hiệu lực; văn bản nằm trong trích yếu của văn bản khác.",
            "Plans issued while it still held; documents named inside another's title.",
        ),
    },
    {
        name: "citation-malformed",
        title: ("Số, ký hiệu văn bản chưa đúng mẫu", "Malformed number of a document"),
        catches: (
            "Ký hiệu thiếu hoặc sai dấu gạch chéo, gạch nối; dùng dấu gạch dưới; số nhỏ hơn 10 không có số 0.",
            "A symbol with a slash or hyphen missing or wrong, a line under, or a number under ten without its zero.",
        ),
        why: (
            "Người đọc không tra cứu được văn bản theo số, ký hiệu ghi sai.",
            "Whoever looks the document up by its number does not find it.",
        ),
        example: (
            "71/NQCP; 57 NQ/TW; 45/KH_UBND; 2-KH/ĐU",
            "71/NQCP; 57 NQ/TW; 45/KH_UBND; 2-KH/ĐU",
        ),
        not_flagged: (
            "Văn bản của Đảng dạng “57-NQ/TW”; ký hiệu bị ngắt dòng; công văn “1118/UBND-KGVX”.",
            "Party documents, “57-NQ/TW”; symbols broken over lines; letters, “1118/UBND-KGVX”.",
        ),
    },
    {
        name: "citation-incomplete",
        title: ("Viện dẫn lần đầu chưa đủ", "Incomplete first citation"),
        catches: (
            "Lần đầu viện dẫn một văn bản mà thiếu tên loại, ngày, cơ quan ban hành hoặc trích yếu.",
            "The first citation of a document without its kind, day, issuer or title.",
        ),
        why: (
            "Nghị định 30/2020/NĐ-CP yêu cầu lần đầu viện dẫn ghi đủ để người đọc xác định đúng văn bản.",
            "Nghị định 30/2020/NĐ-CP asks for a full first citation, so that the document can be told.",
        ),
        example: (
            "Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chiến lược… (thiếu ngày)",
            "Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chiến lược… (no day)",
        ),
        not_flagged: (
            "Luật; công văn, tờ trình không có trích yếu; các lần viện dẫn sau; văn bản nằm trong trích yếu của văn bản khác.",
            "Laws; letters and proposals without a title; later citations; documents inside another's title.",
        ),
    },
    {
        name: "parent-plan-not-cited",
        title: ("Chưa nêu kế hoạch của tỉnh", "Province's plan not cited"),
        catches: (
            "Kế hoạch của xã không viện dẫn văn bản nào của tỉnh; khi có kế hoạch của tỉnh thì không viện dẫn đúng kế hoạch đó.",
            "A commune's plan that cites no document of its province or, with that plan at hand, not that plan.",
        ),
        why: (
            "Kế hoạch của xã phải bám sát kế hoạch của tỉnh; người thẩm định cần biết xã triển khai văn bản nào.",
            "A commune's plan follows its province's, and the reader must see which.",
        ),
        example: (
            "Kế hoạch chỉ căn cứ Nghị quyết số 57-NQ/TW",
            "A plan whose only basis is Nghị quyết số 57-NQ/TW",
        ),
        not_flagged: (
            "Kế hoạch của tỉnh được nêu ở câu mở đầu hoặc trong văn bản; kế hoạch của cấp tỉnh.",
            "A province's plan cited in the opening sentence or the text; a province's own plan.",
        ),
    },
    {
        name: "expired-programme-basis",
        title: ("Căn cứ là chương trình đã hết thời gian", "Programme whose time is over"),
        catches: (
            "Chương trình, chiến lược, đề án có mốc kết thúc trước năm đầu của kế hoạch.",
            "A programme whose aims end before the plan's first year.",
        ),
        why: (
            "Mục tiêu của chương trình có thể đã được thay bằng văn bản mới.",
            "Its aims may have been replaced.",
        ),
        example: (
            "Quyết định số 749/QĐ-TTg … đến năm 2025, định hướng đến năm 2030 (trong kế hoạch năm 2026)",
            "Quyết định số 749/QĐ-TTg … đến năm 2025, định hướng đến năm 2030 (in a plan of 2026)",
        ),
        not_flagged: (
            "Kế hoạch có thời gian trùng với chương trình; năm trong trích yếu của văn bản khác.",
            "Plans whose time overlaps with the programme's; years of documents inside a title.",
        ),
    },
    {
        name: "repeated-full-citation",
        title: ("Nhắc lại đủ trích yếu nhiều lần", "Full title repeated"),
        catches: (
            "Trích yếu đầy đủ của một văn bản xuất hiện nhiều lần trong văn bản.",
            "A document's full title given again and again.",
        ),
        why: (
            "Từ lần thứ hai chỉ cần tên loại, số và ký hiệu; nhắc lại trích yếu làm câu dài, khó đọc.",
            "From the second time on kind, number and symbol are enough; titles bury what the sentence says.",
        ),
        example: (
            "Nghị quyết số 57-NQ/TW … về “đột phá phát triển khoa học, công nghệ…” ghi 9 lần",
            "Nghị quyết số 57-NQ/TW … with its full title 9 times",
        ),
        not_flagged: (
            "Tên của chính kế hoạch; nội dung trong bảng.",
            "The plan's own title; cells of tables.",
        ),
    },
}
