//! HTML fragments, as editors of portals store them, made plain text.

/// The text of a fragment: tags dropped, entities decoded, a line break where a block ends.
///
/// The result is text and is never read as markup again, so that nothing here needs to know which
/// tags are harmful. "<" that begins no tag stays, as in "< 5%".
pub(crate) fn text_of(fragment: &str) -> String {
    let mut text = String::with_capacity(fragment.len());
    let mut rest = fragment;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let length =
            if rest.starts_with('<') { tag(rest, &mut text) } else { entity(rest, &mut text) };
        // What is no tag and no entity is a character like any other.
        if length == 0 {
            text.push_str(rest.get(..1).unwrap_or_default());
        }
        rest = rest.get(length.max(1)..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// Tags after which a new line begins.
const BLOCKS: [&str; 8] = ["br", "p", "div", "li", "tr", "ul", "ol", "td"];
/// Tags whose content is no text.
const HIDDEN: [&str; 2] = ["script", "style"];

/// The length of the tag or comment that the text begins with; 0 for none.
fn tag(rest: &str, text: &mut String) -> usize {
    if rest.starts_with("<!--") {
        return rest.find("-->").map_or(rest.len(), |end| end + 3);
    }
    let name = rest.get(1..).unwrap_or_default();
    let name = name.strip_prefix('/').unwrap_or(name);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return 0;
    }
    let Some(end) = rest.find('>') else { return 0 };
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    if BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block)) {
        text.push('\n');
    }
    let hidden = HIDDEN.iter().find(|hidden| name.eq_ignore_ascii_case(hidden));
    if let Some(hidden) = hidden.filter(|_| !rest.starts_with("</")) {
        return rest.to_ascii_lowercase().find(&format!("</{hidden}")).unwrap_or(rest.len());
    }
    end + 1
}

/// The length of the entity that the text begins with; 0 for none.
fn entity(rest: &str, text: &mut String) -> usize {
    // The longest names that are decoded have eight letters.
    let Some(end) = rest.bytes().take(12).position(|byte| byte == b';') else { return 0 };
    let name = rest.get(1..end).unwrap_or_default();
    let decoded = match name.strip_prefix('#') {
        Some(digits) => numbered(digits),
        None => named(name).or_else(|| accented(name, text)),
    };
    match decoded {
        Some(c) => text.push(c),
        None => return 0,
    }
    end + 1
}

fn numbered(digits: &str) -> Option<char> {
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => digits.parse().ok()?,
    };
    char::from_u32(code).filter(|c| *c != '\0')
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "ge" => '≥',
        "le" => '≤',
        "bull" => '•',
        "middot" => '·',
        "times" => '×',
        "permil" => '‰',
        "eth" => 'ð',
        _ => return None,
    })
}

/// `&aacute;` and its like: the letter goes to the text, its mark is returned. The text is composed
/// later, with all other texts.
fn accented(name: &str, text: &mut String) -> Option<char> {
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let mark = match name.get(1..)? {
        "grave" => '\u{300}',
        "acute" => '\u{301}',
        "circ" => '\u{302}',
        "tilde" => '\u{303}',
        "uml" => '\u{308}',
        "breve" => '\u{306}',
        _ => return None,
    };
    text.push(letter);
    Some(mark)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sauro_model::text::normalise;

    use super::*;

    #[test]
    fn keeps_the_words_and_nothing_else() {
        for (fragment, expected) in [
            ("Tỷ lệ hộ gia đình &#8211; 5G &amp; 4G", "Tỷ lệ hộ gia đình – 5G & 4G"),
            ("<p>&ge;&nbsp;<strong>60</strong>%</p>\n", "≥ 60%"),
            ("ch&iacute;nh quy&ecirc;̀n s&ocirc;&#x301;", "chính quyền số"),
            ("< 5% hoặc <5%", "< 5% hoặc <5%"),
            ("&lt;b&gt; R&D; a & b &khong; &#xZZ;", "<b> R&D; a & b &khong; &#xZZ;"),
            ("A<br>B<br/>C<li class='x'>D</li>", "A B C D"),
            ("A<script>alert('<p>')</script>B<!-- c -->D", "ABD"),
            ("A<script>alert(1)", "A"),
            ("chưa đóng <b", "chưa đóng <b"),
        ] {
            assert_eq!(normalise(&text_of(fragment)), expected, "{fragment}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(fragment in "[<>&;a-z/!#x0-9 é-]{0,40}") {
            text_of(&fragment);
        }

        #[test]
        fn text_without_signs_stays(text in "[^<&]{0,40}") {
            prop_assert_eq!(text_of(&text), text);
        }
    }
}
