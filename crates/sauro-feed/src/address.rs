//! Addresses of the web, as far as following pages needs them (RFC 3986, for http and https).

/// An absolute http or https address, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Address<'a> {
    scheme: &'a str,
    authority: &'a str,
    /// Begins with a slash, or is empty.
    path: &'a str,
    /// Without the question mark.
    query: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// Reads an absolute address. The fragment is dropped.
    pub(crate) fn parse(text: &'a str) -> Option<Address<'a>> {
        let (scheme, rest) = text.split_once("://")?;
        if !(scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")) {
            return None;
        }
        let rest = rest.split('#').next()?;
        let (before_query, query) = match rest.split_once('?') {
            Some((before, query)) => (before, Some(query)),
            None => (rest, None),
        };
        let slash = before_query.find('/').unwrap_or(before_query.len());
        let (authority, path) = before_query.split_at_checked(slash)?;
        // A name and password in the address would make the origin look like another.
        if authority.is_empty() || authority.contains(['@', '\\', ' ']) {
            return None;
        }
        Some(Address { scheme, authority, path, query })
    }

    /// Scheme, host and port, written in one way.
    pub(crate) fn origin(&self) -> (String, String) {
        let scheme = self.scheme.to_ascii_lowercase();
        let port = if scheme == "https" { ":443" } else { ":80" };
        let authority = self.authority.to_ascii_lowercase();
        let authority = authority.strip_suffix(port).unwrap_or(&authority).to_owned();
        (scheme, authority)
    }

    /// The address with a parameter of its query set.
    pub(crate) fn with_parameter(&self, name: &str, value: &str) -> String {
        let mut query = String::new();
        let others =
            self.query.unwrap_or_default().split('&').filter(|parameter| {
                !parameter.is_empty() && parameter.split('=').next() != Some(name)
            });
        for parameter in others {
            query.push_str(parameter);
            query.push('&');
        }
        format!("{}://{}{}?{query}{name}={value}", self.scheme, self.authority, self.path)
    }
}

/// The absolute address that a reference means when it stands in the answer from `base`. `None`
/// for what is no http or https address.
pub(crate) fn resolve(base: &str, reference: &str) -> Option<String> {
    let reference = reference.trim().split('#').next()?;
    if Address::parse(reference).is_some() {
        return Some(reference.to_owned());
    }
    // Another scheme: the first colon stands before any slash and question mark.
    let first = reference.find([':', '/', '?']).and_then(|at| reference.get(at..at + 1));
    if first == Some(":") || reference.contains(['\\', ' ', '<', '>', '"']) {
        return None;
    }
    let base = Address::parse(base)?;
    let Address { scheme, authority, path, .. } = base;
    if reference.starts_with("//") {
        let address = format!("{scheme}:{reference}");
        return Address::parse(&address).is_some().then_some(address);
    }
    if reference.is_empty() {
        return None;
    }
    if reference.starts_with('?') {
        return Some(format!("{scheme}://{authority}{path}{reference}"));
    }
    let (reference_path, query) =
        match reference.find('?').and_then(|at| reference.split_at_checked(at)) {
            Some((path, query)) => (path, query),
            None => (reference, ""),
        };
    let whole = if reference_path.starts_with('/') {
        reference_path.to_owned()
    } else {
        let folder = path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or("/");
        format!("{folder}{reference_path}")
    };
    Some(format!("{scheme}://{authority}{}{query}", without_dots(&whole)))
}

/// The path without its `.` and `..`.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut ends_in_folder = false;
    for part in path.split('/').skip(1) {
        ends_in_folder = matches!(part, "." | "..");
        match part {
            "." => {}
            ".." => {
                kept.pop();
            }
            part => kept.push(part),
        }
    }
    let mut result = String::new();
    for part in kept {
        result.push('/');
        result.push_str(part);
    }
    if ends_in_folder || result.is_empty() {
        result.push('/');
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn resolves_as_rfc_3986_says() {
        let base = "https://a.vn:8443/b/c/d?q";
        for (reference, expected) in [
            ("g", "https://a.vn:8443/b/c/g"),
            ("./g", "https://a.vn:8443/b/c/g"),
            ("g/", "https://a.vn:8443/b/c/g/"),
            ("/g", "https://a.vn:8443/g"),
            ("//g", "https://g"),
            ("?y", "https://a.vn:8443/b/c/d?y"),
            ("g?y#s", "https://a.vn:8443/b/c/g?y"),
            ("..", "https://a.vn:8443/b/"),
            ("../g", "https://a.vn:8443/b/g"),
            ("../../../g", "https://a.vn:8443/g"),
            ("http://b.vn", "http://b.vn"),
            (
                "items?$skiptoken=Paged%3dTRUE",
                "https://a.vn:8443/b/c/items?$skiptoken=Paged%3dTRUE",
            ),
            ("a?b=c:d/e", "https://a.vn:8443/b/c/a?b=c:d/e"),
        ] {
            assert_eq!(resolve(base, reference).as_deref(), Some(expected), "{reference}");
        }
        for reference in
            ["javascript:alert(1)", "data:,x", "", "#a", "https://u:p@b.vn/", "a b", "file:///x"]
        {
            assert_eq!(resolve(base, reference), None, "{reference}");
        }
        assert_eq!(resolve("https://a.vn", "g").as_deref(), Some("https://a.vn/g"));
    }

    #[test]
    fn sets_a_parameter_and_keeps_the_others() {
        let set = |text| Address::parse(text).unwrap().with_parameter("page", "2");
        assert_eq!(set("https://a.vn/x"), "https://a.vn/x?page=2");
        assert_eq!(set("https://a.vn/x?page=1&b=%20"), "https://a.vn/x?b=%20&page=2");
        assert_eq!(set("https://a.vn/x?pages=1"), "https://a.vn/x?pages=1&page=2");
    }

    #[test]
    fn an_origin_is_written_in_one_way() {
        let origin = |text| Address::parse(text).unwrap().origin();
        assert_eq!(origin("HTTPS://A.vn:443/x"), origin("https://a.vn"));
        assert_ne!(origin("http://a.vn"), origin("https://a.vn"));
        assert_ne!(origin("https://a.vn:8443"), origin("https://a.vn"));
    }

    proptest! {
        #[test]
        fn what_is_resolved_is_an_address(reference in "[a-z./?#:@%é -]{0,30}") {
            if let Some(address) = resolve("https://a.vn/b/c?d", &reference) {
                prop_assert!(Address::parse(&address).is_some(), "{}", address);
            }
        }
    }
}
