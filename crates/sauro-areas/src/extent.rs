//! Where the next JSON value in a buffer ends, so that a document can be read while it arrives.

/// How far a value reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// To before this place.
    To(usize),
    /// Beyond the buffer's end.
    Open,
    /// There is no value here.
    None,
}

/// The place of the first byte from `from` that is not blank.
pub(crate) fn skip_blanks(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    from + blank.count()
}

/// How far the value reaches that begins at `from`. Whether it is well formed inside is for whoever
/// reads it.
pub(crate) fn extent(bytes: &[u8], from: usize) -> Extent {
    match bytes.get(from) {
        None => Extent::Open,
        Some(b'"') => string(bytes, from),
        Some(b'[' | b'{') => nested(bytes, from),
        Some(b'-' | b'0'..=b'9' | b'a'..=b'z') => word(bytes, from),
        Some(_) => Extent::None,
    }
}

fn string(bytes: &[u8], from: usize) -> Extent {
    let mut at = from + 1;
    loop {
        match bytes.get(at) {
            None => return Extent::Open,
            Some(b'"') => return Extent::To(at + 1),
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
        }
    }
}

fn nested(bytes: &[u8], from: usize) -> Extent {
    let (mut at, mut depth) = (from, 0usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Extent::To(at + 1);
                }
            }
            b'"' => match string(bytes, at) {
                Extent::To(end) => {
                    at = end;
                    continue;
                }
                other => return other,
            },
            _ => {}
        }
        at += 1;
    }
    Extent::Open
}

/// A number, `true`, `false` or `null`: it ends before the next byte that cannot belong to it.
fn word(bytes: &[u8], from: usize) -> Extent {
    let belongs = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
    let rest = bytes.get(from..).unwrap_or_default();
    match rest.iter().position(|byte| !belongs(byte)) {
        Some(length) => Extent::To(from + length),
        None => Extent::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_end_of_each_kind_of_value() {
        for (text, expected) in [
            (r#""a\"]b" ,"#, Extent::To(7)),
            (r#"[1,[2,"]"],{"a":"}"}] "#, Extent::To(21)),
            ("-1.5e3,", Extent::To(6)),
            ("null]", Extent::To(4)),
            ("12", Extent::Open),
            (r#""a"#, Extent::Open),
            (r#""a\"#, Extent::Open),
            ("[[1]", Extent::Open),
            ("", Extent::Open),
            (",", Extent::None),
            ("]", Extent::None),
        ] {
            assert_eq!(extent(text.as_bytes(), 0), expected, "{text}");
        }
    }
}
