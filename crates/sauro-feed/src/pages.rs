//! Which page of an answer comes next.

use serde_json::Value;

use crate::address::{Address, resolve};
use crate::locate::Row;
use crate::mapping::{PageKind, Pages};
use crate::mapping_object::shown;
use crate::path::Path;

/// Why no further page is fetched, though the answer may have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageStop {
    /// The next page is at another origin, and the mapping does not allow that.
    OtherOrigin {
        /// The address of the next page.
        address: String,
    },
    /// The next page was already fetched: the answer runs in a circle.
    Circle {
        /// The address of the next page.
        address: String,
    },
    /// As many pages were fetched as the mapping allows.
    TooMany {
        /// How many.
        most: u32,
    },
    /// What should be the address of the next page is none.
    NoAddress {
        /// What stands there instead.
        found: String,
    },
}

/// Goes from page to page of one answer, and never in a circle.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pager {
    /// The addresses fetched so far, in order.
    visited: Vec<String>,
}

impl Pager {
    /// The address of the page after this one. `None` after the last page.
    ///
    /// `address` is the absolute address of this page, `link` its header `Link`, `is_empty`
    /// whether it had no rows.
    ///
    /// # Errors
    /// If there may be a further page that must not be fetched.
    pub(crate) fn next(
        &mut self,
        pages: &Pages,
        answer: &Value,
        address: &str,
        link: Option<&str>,
        is_empty: bool,
    ) -> Result<Option<String>, PageStop> {
        if self.visited.is_empty() {
            self.visited.push(address.to_owned());
        }
        let Some(next) = self.following(pages, answer, address, link, is_empty)? else {
            return Ok(None);
        };
        if !pages.other_origin
            && self.visited.first().is_some_and(|first| !same_origin(first, &next))
        {
            return Err(PageStop::OtherOrigin { address: next });
        }
        if self.visited.contains(&next) {
            return Err(PageStop::Circle { address: next });
        }
        if self.visited.len() >= pages.most as usize {
            return Err(PageStop::TooMany { most: pages.most });
        }
        self.visited.push(next.clone());
        Ok(Some(next))
    }

    fn following(
        &self,
        pages: &Pages,
        answer: &Value,
        address: &str,
        link: Option<&str>,
        is_empty: bool,
    ) -> Result<Option<String>, PageStop> {
        let next = match pages.kind {
            PageKind::None => None,
            PageKind::LinkHeader => link.and_then(next_of_link),
            PageKind::Next => match &pages.path {
                Some(path) => next_at(answer, path)?,
                None => None,
            },
            PageKind::Number => return Ok(self.numbered(pages, answer, address, is_empty)),
            PageKind::Auto => match link.and_then(next_of_link).or_else(|| usual_next(answer)) {
                Some(next) => Some(next),
                None => return Ok(self.of_last_page(pages, answer, address)),
            },
        };
        let Some(next) = next else { return Ok(None) };
        resolve(address, &next).map(Some).ok_or(PageStop::NoAddress { found: next })
    }

    fn numbered(
        &self,
        pages: &Pages,
        answer: &Value,
        address: &str,
        is_empty: bool,
    ) -> Option<String> {
        let step = pages.step.max(1);
        let passed = u32::try_from(self.visited.len()).ok()?.checked_mul(step)?;
        let total = pages.total.as_ref().and_then(|path| count_at(answer, path));
        match total {
            Some(total) if u64::from(passed) >= total => return None,
            None if is_empty => return None,
            _ => {}
        }
        let number = pages.first.checked_add(passed)?;
        Some(Address::parse(address)?.with_parameter(&pages.parameter, &number.to_string()))
    }

    /// Liferay's way: `"page": 1, "lastPage": 3`.
    fn of_last_page(&self, pages: &Pages, answer: &Value, address: &str) -> Option<String> {
        let page = answer.get("page")?.as_u64()?;
        let last = answer.get("lastPage")?.as_u64()?;
        if page >= last {
            return None;
        }
        Some(Address::parse(address)?.with_parameter(&pages.parameter, &(page + 1).to_string()))
    }
}

/// Where answers that are not asked otherwise keep the address of the next page: OData 2 to 4,
/// Django, Laravel, JSON:API.
const USUAL: [&[&str]; 7] = [
    &["d", "__next"],
    &["odata.nextLink"],
    &["@odata.nextLink"],
    &["next"],
    &["links", "next"],
    &["_links", "next", "href"],
    &["next_page_url"],
];

fn usual_next(answer: &Value) -> Option<String> {
    USUAL.iter().find_map(|names| {
        let found = names.iter().try_fold(answer, |value, name| value.get(name))?;
        // "next" is also a word for other things than addresses.
        found.as_str().filter(|text| text.contains(['/', '?'])).map(str::to_owned)
    })
}

fn next_at(answer: &Value, path: &Path) -> Result<Option<String>, PageStop> {
    match Row::top(answer).find(path).first() {
        None | Some(Value::Null | Value::Bool(false)) => Ok(None),
        Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.trim().to_owned())),
        Some(other) => Err(PageStop::NoAddress { found: shown(other) }),
    }
}

fn count_at(answer: &Value, path: &Path) -> Option<u64> {
    match Row::top(answer).find(path).first()? {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The address that a header such as `<https://…?page=2>; rel="next"` names (RFC 8288).
fn next_of_link(header: &str) -> Option<String> {
    let mut rest = header;
    while let Some(start) = rest.find('<') {
        let after = rest.get(start + 1..)?;
        let end = after.find('>')?;
        let target = after.get(..end)?;
        let parameters = after.get(end + 1..)?;
        // The next link begins with "<", which no parameter of this one contains unquoted.
        let length = unquoted(parameters, '<');
        if parameters.get(..length)?.split(';').any(is_next) {
            return Some(target.trim().to_owned());
        }
        rest = parameters.get(length..)?;
    }
    None
}

fn is_next(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else { return false };
    let value = value.trim().trim_end_matches(',').trim().trim_matches('"');
    name.trim().eq_ignore_ascii_case("rel")
        && value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next"))
}

/// Where a sign first stands outside quotes; the length if nowhere.
fn unquoted(text: &str, sign: char) -> usize {
    let mut is_quoted = false;
    for (at, c) in text.char_indices() {
        if c == '"' {
            is_quoted = !is_quoted;
        } else if c == sign && !is_quoted {
            return at;
        }
    }
    text.len()
}

fn same_origin(a: &str, b: &str) -> bool {
    match (Address::parse(a), Address::parse(b)) {
        (Some(a), Some(b)) => a.origin() == b.origin(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const FIRST: &str = "https://xa.gov.vn/api/chi-tieu?per_page=10";

    fn pages(kind: PageKind) -> Pages {
        Pages { kind, ..Pages::default() }
    }

    #[test]
    fn follows_a_link_header() {
        let mut pager = Pager::default();
        let link = r#"<https://xa.gov.vn/api/chi-tieu?page=1>; rel="prev", <https://xa.gov.vn/api/chi-tieu?per_page=10&page=2>; rel="next""#;
        let next = pager.next(&pages(PageKind::Auto), &json!([]), FIRST, Some(link), false);
        assert_eq!(next, Ok(Some("https://xa.gov.vn/api/chi-tieu?per_page=10&page=2".into())));
        for (header, expected) in [
            ("<?page=2>; title=\"a<b, c\"; rel=next", Some("?page=2")),
            ("</a>;rel=\"last next\"", Some("/a")),
            ("</a>; rel=\"prev\"", None),
            ("</a>; title=\"rel=next\"", None),
            ("</a", None),
            ("", None),
        ] {
            assert_eq!(next_of_link(header).as_deref(), expected, "{header}");
        }
    }

    #[test]
    fn follows_the_usual_fields() {
        let url = "https://xa.gov.vn/_api/web/lists/items?$skiptoken=Paged%3dTRUE%26p_ID%3d20";
        for answer in [
            json!({ "d": { "results": [], "__next": url } }),
            json!({ "odata.nextLink": url, "value": [] }),
            json!({ "@odata.nextLink": url }),
            json!({ "next": url, "results": [] }),
            json!({ "links": { "next": "/_api/web/lists/items?$skiptoken=Paged%3dTRUE%26p_ID%3d20" } }),
        ] {
            let next = Pager::default().next(&Pages::default(), &answer, FIRST, None, false);
            assert_eq!(next.unwrap().as_deref(), Some(url), "{answer}");
        }
        let last = json!({ "next": null, "d": { "results": [] }, "page": 2, "lastPage": 2 });
        assert_eq!(Pager::default().next(&Pages::default(), &last, FIRST, None, false), Ok(None));
        let answer = json!({ "items": [], "page": 1, "lastPage": 2 });
        let next = Pager::default().next(&Pages::default(), &answer, FIRST, None, false);
        assert_eq!(next, Ok(Some(format!("{FIRST}&page=2"))));
    }

    #[test]
    fn counts_pages_and_rows() {
        let path = |text| Some(Path::parse(text).unwrap());
        let cases = [
            // (pages, answer, the parameter's values after the first page)
            (
                Pages { total: path("pages"), ..pages(PageKind::Number) },
                json!({ "pages": 3 }),
                vec!["page=2", "page=3"],
            ),
            (
                Pages {
                    parameter: "offset".into(),
                    first: 0,
                    step: 20,
                    total: path("count"),
                    ..pages(PageKind::Number)
                },
                json!({ "count": "41" }),
                vec!["offset=20", "offset=40"],
            ),
        ];
        for (pages, answer, expected) in cases {
            let mut pager = Pager::default();
            let mut address = FIRST.to_owned();
            let mut found = Vec::new();
            while let Ok(Some(next)) = pager.next(&pages, &answer, &address, None, false) {
                found.push(next.rsplit('&').next().unwrap().to_owned());
                address = next;
            }
            assert_eq!(found, expected);
        }
        let mut pager = Pager::default();
        let number = pages(PageKind::Number);
        let next = pager.next(&number, &json!([1]), FIRST, None, false).unwrap().unwrap();
        assert_eq!(pager.next(&number, &json!([]), &next, None, true), Ok(None));
    }

    #[test]
    fn stops_before_circles_other_origins_and_too_many() {
        let next = pages(PageKind::Next);
        let next = Pages { path: Some(Path::parse("n").unwrap()), ..next };
        let step =
            |pages: &Pages, answer| Pager::default().next(pages, &answer, FIRST, None, false);
        assert_eq!(
            step(&next, json!({ "n": FIRST })),
            Err(PageStop::Circle { address: FIRST.into() })
        );
        let away = "https://evil.example/api";
        assert_eq!(
            step(&next, json!({ "n": away })),
            Err(PageStop::OtherOrigin { address: away.into() })
        );
        let anywhere = Pages { other_origin: true, ..next.clone() };
        assert_eq!(step(&anywhere, json!({ "n": away })), Ok(Some(away.into())));
        assert_eq!(
            step(&anywhere, json!({ "n": "javascript:alert(1)" })),
            Err(PageStop::NoAddress { found: "javascript:alert(1)".into() })
        );
        assert_eq!(step(&next, json!({ "n": 7 })), Err(PageStop::NoAddress { found: "7".into() }));
        let few = Pages { most: 2, ..pages(PageKind::Number) };
        let mut pager = Pager::default();
        let second = pager.next(&few, &json!([1]), FIRST, None, false).unwrap().unwrap();
        assert_eq!(
            pager.next(&few, &json!([1]), &second, None, false),
            Err(PageStop::TooMany { most: 2 })
        );
    }

    proptest! {
        #[test]
        fn never_goes_on_for_ever(
            link in proptest::option::of("[<>;=\", a-z/?:.]{0,40}"),
            next in "[a-z:/?#.&=%]{0,30}",
            kind in prop_oneof![Just(PageKind::Auto), Just(PageKind::LinkHeader), Just(PageKind::Number)],
        ) {
            let pages = Pages { most: 5, ..pages(kind) };
            let mut pager = Pager::default();
            let mut address = FIRST.to_owned();
            let answer = json!({ "next": next });
            let mut count = 0;
            while let Ok(Some(next)) = pager.next(&pages, &answer, &address, link.as_deref(), false) {
                address = next;
                count += 1;
                prop_assert!(count < 5);
            }
        }
    }
}
