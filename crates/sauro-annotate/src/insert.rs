//! Text put into XML without reading it anew.

/// Inserts texts at byte positions; those of one position keep their order.
pub(crate) fn insert_all(text: &str, mut insertions: Vec<(usize, String)>) -> String {
    insertions.sort_by_key(|(position, _)| *position);
    let more: usize = insertions.iter().map(|(_, text)| text.len()).sum();
    let mut result = String::with_capacity(text.len() + more);
    let mut last = 0;
    for (position, inserted) in insertions {
        result.push_str(text.get(last..position).unwrap_or_default());
        result.push_str(&inserted);
        last = position;
    }
    result.push_str(text.get(last..).unwrap_or_default());
    result
}

/// Inserts children before the root's end. `children` gets the root's prefix with its colon, empty
/// where it has none.
pub(crate) fn before_end(text: &str, children: impl Fn(&str) -> String) -> String {
    if let Some(end) = text.rfind("</") {
        let name = text[end + 2..].split(['>', ' ', '\n']).next().unwrap_or_default();
        return insert_all(text, vec![(end, children(prefix(name)))]);
    }
    // An empty root: <Relationships xmlns="…"/>.
    let Some(end) = text.rfind("/>") else { return text.to_owned() };
    let start = text[..end].rfind('<').map_or(0, |start| start + 1);
    let name = text[start..end].split([' ', '\n', '\t', '\r']).next().unwrap_or_default();
    let inner = children(prefix(name));
    format!("{}>{inner}</{name}>{}", &text[..end], &text[end + 2..])
}

fn prefix(name: &str) -> &str {
    name.find(':').map_or("", |colon| &name[..=colon])
}

/// The text with an XML declaration that says UTF-8, as it is written.
pub(crate) fn declared_as_utf8(text: String) -> String {
    let Some(end) = text.find("?>").filter(|_| text.starts_with("<?xml")) else { return text };
    if text[..end].to_ascii_lowercase().contains("utf-16") {
        let rest = &text[end + 2..];
        return format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{rest}");
    }
    text
}

/// Text as it stands between tags: markup escaped, characters that XML forbids left out.
pub(crate) fn escape(text: &str) -> String {
    let allowed: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\t' | '\n'))
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect();
    quick_xml::escape::escape(&allowed).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_go_before_the_end_under_the_roots_prefix() {
        let child = |prefix: &str| format!("<{prefix}b/>");
        assert_eq!(before_end("<a><c/></a>", child), "<a><c/><b/></a>");
        assert_eq!(before_end("<x:a></x:a>\n", child), "<x:a><x:b/></x:a>\n");
        assert_eq!(before_end("<a x=\"1\"/>", child), "<a x=\"1\"><b/></a>");
    }

    #[test]
    fn insertions_of_one_position_keep_their_order() {
        let insertions = vec![(2, "c".into()), (1, "a".into()), (1, "b".into())];
        assert_eq!(insert_all("xyz", insertions), "xabycz");
    }

    #[test]
    fn markup_is_escaped_and_forbidden_characters_are_dropped() {
        assert_eq!(escape("a<b & \u{1}\"c\""), "a&lt;b &amp; &quot;c&quot;");
    }
}
