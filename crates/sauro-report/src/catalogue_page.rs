//! The catalogue as a web page for officials: every rule with its reason, an example, and what is
//! not flagged.

use sauro_check::Severity;
use sauro_check::rules::FAMILIES;
use sauro_messages::Lang;
use sauro_messages::findings::{
    Both, FAMILY_WORDS, RuleDetails, RuleWords, details, rule as words_of,
};

/// The words of the page itself.
const TITLE: Both = ("Danh mục quy tắc kiểm tra", "The catalogue of rules");
const INTRO: Both = (
    "Trang này liệt kê mọi điều mà công cụ kiểm tra dự thảo kế hoạch rà soát. Quy tắc nào cần dữ \
     kiện mà văn bản không có thì được nêu ở mục “không kiểm tra được” của báo cáo, không coi là lỗi.",
    "This page lists everything that the checker of draft plans looks for. A rule that needs what \
     the document lacks is named among what was not checked, and is no fault.",
);
const COUNT: Both = ("quy tắc", "rules");
const BACK: Both = ("Về trang kiểm tra", "Back to the checker");
const CATCHES: Both = ("Phát hiện", "Flags");
const WHY: Both = ("Vì sao", "Why");
const EXAMPLE: Both = ("Ví dụ", "Example");
const NOT_FLAGGED: Both = ("Không coi là lỗi", "Not flagged");

fn severity_words(severity: Severity) -> Both {
    match severity {
        Severity::Error => ("Lỗi", "Error"),
        Severity::Warning => ("Cảnh báo", "Warning"),
        Severity::Note => ("Lưu ý", "Note"),
    }
}

/// The page, whole, in one language. It stands in `www/check/rules/` beside its style sheet.
pub fn catalogue_page(lang: Lang) -> String {
    let of = |both| escape(lang.of(both));
    let count: usize = FAMILIES.iter().map(|family| family.rules.len()).sum();
    let code = if lang == Lang::Vi { "vi" } else { "en" };
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} – Sáu Rõ</title>\n<link rel=\"stylesheet\" href=\"rules.css\">\n</head>\n<body>\n\
         <header>\n<p><a href=\"../\">{back}</a></p>\n<h1>{title}</h1>\n<p>{intro}</p>\n\
         <p class=\"count\">{count} {count_word}</p>\n</header>\n<nav>\n<ul>\n",
        title = of(TITLE),
        back = of(BACK),
        intro = of(INTRO),
        count_word = of(COUNT),
    );
    for (name, title, _) in FAMILY_WORDS {
        page.push_str(&format!("<li><a href=\"#{name}\">{}</a></li>\n", of(*title)));
    }
    page.push_str("</ul>\n</nav>\n<main>\n");
    for family in FAMILIES {
        let words = FAMILY_WORDS.iter().find(|(name, ..)| *name == family.name);
        let (title, looks_at) = words.map_or((("", ""), ("", "")), |(_, title, at)| (*title, *at));
        page.push_str(&format!(
            "<section id=\"{}\">\n<h2>{}</h2>\n<p>{}</p>\n",
            family.name,
            of(title),
            of(looks_at)
        ));
        for rule in family.rules {
            let (Some(words), Some(details)) = (words_of(rule), details(rule)) else { continue };
            write_rule(lang, rule.severity, words, details, &mut page);
        }
        page.push_str("</section>\n");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn write_rule(
    lang: Lang,
    severity: Severity,
    words: &RuleWords,
    details: &RuleDetails,
    page: &mut String,
) {
    let of = |both| escape(lang.of(both));
    page.push_str(&format!(
        "<article id=\"{name}\">\n<h3>{title}</h3>\n<p class=\"kind {kind}\">{severity} <code>{name}</code></p>\n<dl>\n",
        name = words.name,
        title = of(words.title),
        kind = severity.name(),
        severity = of(severity_words(severity)),
    ));
    let rows = [
        (CATCHES, details.catches),
        (WHY, words.why),
        (EXAMPLE, details.example),
        (NOT_FLAGGED, details.not_flagged),
    ];
    for (label, text) in rows {
        page.push_str(&format!("<dt>{}</dt>\n<dd>{}</dd>\n", of(label), of(text)));
    }
    page.push_str("</dl>\n</article>\n");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
