//! The top of the first page: who issues the plan, its number, its day, its title.

use std::ops::Range;

use sauro_document::{Alignment, Block, Document, Folded, Pages, find_word};
use sauro_model::text::fold;
use sauro_model::{Date, Period, Plan};

use super::area::{capitalised_words, ordinary_kind};
use super::dates::{day_at_start, span_of_years};
use super::lines::{Line, Lines};
use crate::lexicon::BASIS_OPENINGS;

/// Reads the letterhead into the plan. Returns the indices of the title's
/// lines; none where there is no title.
pub(crate) fn read_letterhead(
    document: &Document,
    lines: &Lines<'_>,
    plan: &mut Plan,
) -> Range<usize> {
    let title_at = lines.body.iter().position(is_kind_line);
    let top = title_at.unwrap_or(0).min(60);
    let mut head: Vec<String> = Vec::new();
    for line in lines.body.iter().take(top) {
        head.extend(line.text.split('\n').map(str::to_owned));
    }
    if lines.body.is_empty() {
        // A spreadsheet has its titles over its table.
        head.extend(lines.after.iter().take(12).map(|line| line.text.clone()));
    }
    if !head.iter().any(|line| is_authority(&fold(line))) {
        head.extend(page_header_lines(document));
    }
    read_issuer(&head, plan);
    if plan.issuer.is_none() {
        plan.issuer = issuer_in_text(lines);
    }
    read_number_and_day(&head, plan);
    match title_at {
        Some(index) => index..read_title(lines, index, plan),
        None => {
            // A spreadsheet's first line is all the title it has.
            let is_label = |line: &&Line<'_>| fold(&line.text).starts_with("phu luc");
            let first = lines.after.iter().find(|line| !is_label(line));
            let first = first.filter(|_| lines.body.is_empty());
            plan.title = first.map(|line| line.text.replace('\n', " ")).unwrap_or_default();
            0..0
        }
    }
}

/// Letterheads also hide in the header of the first page.
fn page_header_lines(document: &Document) -> Vec<String> {
    let headers = document.layouts.iter().take(1).flat_map(|layout| &layout.headers);
    let mut lines = Vec::new();
    for header in headers.filter(|header| header.pages != Pages::Even) {
        collect_lines(&header.blocks, &mut lines);
    }
    lines
}

fn collect_lines(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                lines.extend(paragraph.text.split('\n').map(str::to_owned))
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    collect_lines(&cell.blocks, lines);
                }
            }
        }
    }
}

/// "KẾ HOẠCH" on a line of its own, or in front of a title set in the middle.
fn is_kind_line(line: &Line<'_>) -> bool {
    let first = line.text.split('\n').next().unwrap_or_default();
    let folded = fold(first);
    if line.cell.is_some() {
        return false;
    }
    if folded.trim() == "ke hoach" {
        return true;
    }
    let is_set_off =
        line.paragraph.is_some_and(|p| p.alignment == Alignment::Centre || p.heading.is_some());
    folded.starts_with("ke hoach ") && (is_set_off || first == first.to_uppercase())
}

/// Whether a line names an authority that issues documents.
fn is_authority(folded: &str) -> bool {
    ["uy ban nhan dan", "ubnd ", "dang uy", "ban chi dao", "hoi dong nhan dan"]
        .iter()
        .any(|start| folded.trim_start().starts_with(start))
}

fn read_issuer(head: &[String], plan: &mut Plan) {
    // Where both halves share a line, the state's name ends the authority's.
    let lines: Vec<String> = head.iter().map(|line| cut_motto(line).trim().to_owned()).collect();
    let Some(first) = lines.iter().rposition(|line| is_authority(&fold(line))) else { return };
    let mut name = lines[first].clone();
    for line in lines.iter().skip(first + 1) {
        let folded = fold(line);
        let goes_on = ["xa ", "phuong ", "dac khu ", "tinh ", "thanh pho ", "thi tran "];
        if goes_on.iter().any(|start| folded.starts_with(start)) {
            name.push(' ');
            name.push_str(line);
            break;
        }
        if !line.is_empty() {
            break;
        }
    }
    plan.issuer = Some(name);
}

/// The commune's committee that the text names most: "của UBND xã Đại Phước".
fn issuer_in_text(lines: &Lines<'_>) -> Option<String> {
    let mut counts: Vec<(usize, String)> = Vec::new();
    for line in lines.all() {
        let text = Folded::new(&line.text);
        for authority in ["ubnd", "uy ban nhan dan"] {
            for kind in ["xa", "phuong", "dac khu"] {
                let words = format!("{authority} {kind}");
                let Some(at) = find_word(&text.folded, &words) else { continue };
                let after = text.slice(at + words.len(), text.folded.len());
                let name = capitalised_words(after);
                if name.is_empty() {
                    continue;
                }
                let issuer = format!("Ủy ban nhân dân {} {name}", ordinary_kind(kind));
                match counts.iter_mut().find(|(_, known)| *known == issuer) {
                    Some((count, _)) => *count += 1,
                    None => counts.push((1, issuer)),
                }
            }
        }
    }
    counts.into_iter().max_by_key(|(count, _)| *count).map(|(_, issuer)| issuer)
}

fn cut_motto(line: &str) -> &str {
    let text = Folded::new(line);
    match text.folded.find("cong hoa xa hoi") {
        Some(at) => text.slice(0, at),
        None => line,
    }
}

fn read_number_and_day(head: &[String], plan: &mut Plan) {
    for line in head {
        let text = Folded::new(line);
        if let Some(start) = find_word(&text.folded, "so") {
            let rest = text.folded[start + 2..].trim_start_matches([':', ' ', '.']);
            let from = text.folded.len() - rest.len();
            let symbol_length = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let symbol = text.slice(from, from + symbol_length);
            let is_symbol = symbol.contains("/KH") || symbol.contains("-KH");
            if is_symbol && symbol.starts_with(|c: char| c.is_ascii_digit()) {
                plan.number = Some(symbol.to_owned());
            }
        }
        if let Some(start) = find_word(&text.folded, "ngay") {
            let rest = text.folded[start + "ngay".len()..].trim_start();
            if let Some((date, _)) = day_at_start(rest) {
                plan.issued = Some(date);
            }
        }
    }
}

/// The lines after "KẾ HOẠCH" that are set in the middle or bold, up to the text.
fn read_title(lines: &Lines<'_>, at: usize, plan: &mut Plan) -> usize {
    let mut parts: Vec<String> = Vec::new();
    let own = lines.body[at].text.replace('\n', " ");
    let after_kind = Folded::new(&own);
    let rest = after_kind.slice("ke hoach".len(), after_kind.folded.len()).trim();
    if !rest.is_empty() {
        parts.push(rest.to_owned());
    }
    let mut next = at + 1;
    while let Some(line) = lines.body.get(next) {
        let is_rule = line.text.chars().all(|c| !c.is_alphanumeric());
        if is_rule && parts.is_empty() {
            next += 1;
            continue;
        }
        if is_rule || !is_title_line(line) || parts.len() >= 6 {
            break;
        }
        parts.push(line.text.replace('\n', " "));
        next += 1;
    }
    plan.title = parts.join(" ");
    next
}

fn is_title_line(line: &Line<'_>) -> bool {
    if line.cell.is_some() || line.marker.is_some() {
        return false;
    }
    let folded = fold(&line.text);
    let opens_text =
        ["can cu ", "thuc hien ke hoach so", "thuc hien nghi quyet so", "theo ", "kinh gui"];
    match line.paragraph {
        // Whatever stands in the middle of the line is title, "thực hiện Nghị quyết số …" too.
        Some(paragraph) if paragraph.alignment == Alignment::Centre => true,
        Some(paragraph) => {
            paragraph.is_bold() && !opens_text.iter().any(|opening| folded.starts_with(opening))
        }
        None => false,
    }
}

/// Whether a folded line opens the list of what a plan rests on.
pub(crate) fn opens_basis(folded: &str) -> Option<&'static str> {
    let text = folded.trim_start();
    BASIS_OPENINGS
        .iter()
        .copied()
        .find(|opening| text.strip_prefix(opening).is_some_and(|rest| rest.starts_with([' ', ':'])))
}

/// Reads the time that the plan covers, from its title, else from its opening part; else from the
/// milestones of its targets. Returns whether any of them says.
pub(crate) fn read_period(lines: &Lines<'_>, plan: &mut Plan) -> bool {
    let title = fold(&plan.title);
    let span = span_of_years(&title).or_else(|| span_in_body(lines)).or_else(|| {
        let milestones = plan.milestones();
        let (first, last) = (milestones.first()?, milestones.last()?);
        let from = plan.issued.map(Date::year).unwrap_or(first.year());
        Some((Some(from.min(first.year())), last.year()))
    });
    let Some((from, to)) = span else { return false };
    let from = from.or(plan.issued.map(Date::year));
    plan.period = Some(Period {
        from: from.and_then(|year| Date::new(year, 1, 1)),
        to: Date::last_of_year(to),
    });
    true
}

/// "giai đoạn 2025–2030, tầm nhìn đến năm 2045" in the text, outside what is quoted or cited.
fn span_in_body(lines: &Lines<'_>) -> Option<(Option<i32>, i32)> {
    lines.body.iter().find_map(|line| {
        let folded = fold(&line.text);
        if !line.in_sections || folded.contains(" so ") && folded.contains("/qd-") {
            return None;
        }
        let start = find_word(&folded, "giai doan")?;
        let phrase = &folded[start..];
        let end = phrase.find([';', '.']).unwrap_or(phrase.len()).min(80);
        let phrase = phrase.get(..end).unwrap_or(phrase);
        span_of_years(phrase).filter(|(from, _)| from.is_some())
    })
}
