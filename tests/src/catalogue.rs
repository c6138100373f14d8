//! The catalogue of rules as a whole: names, files, cases.

use std::collections::BTreeSet;

use sauro_check::rules::{FAMILIES, all};

#[test]
fn names_are_unique_and_kebab_case() {
    let mut names = BTreeSet::new();
    for rule in all() {
        assert!(names.insert(rule.name), "{} is listed twice", rule.name);
        let is_kebab = rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(is_kebab, "{} is not in kebab case", rule.name);
        assert!(!rule.needs.is_empty(), "{} needs nothing and could never be skipped", rule.name);
    }
}

#[test]
fn each_rule_has_a_file_of_its_name_and_each_file_a_rule() {
    let crates = crate::path("../crates/sauro-check/src/rules");
    for family in FAMILIES {
        let folder = crates.join(family.name);
        let listed: BTreeSet<String> =
            family.rules.iter().map(|rule| format!("{}.rs", rule.name.replace('-', "_"))).collect();
        let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        for name in &listed {
            assert!(text(name).contains("# Why"), "{}/{name} has no doc", family.name);
        }
        for entry in std::fs::read_dir(&folder).expect("the family has a folder").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let holds_rule = text(&name).contains("static RULE: Rule");
            assert!(!holds_rule || listed.contains(&name), "{name} is not listed");
        }
    }
}

#[test]
fn each_rule_has_flagged_and_not_flagged_cases() {
    for rule in all() {
        let path = crate::path("rules").join(format!("{}.md", rule.name));
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(text.starts_with(&format!("# {}\n", rule.name)), "{}: no title", path.display());
        for heading in ["\n## Flagged", "\n## Not flagged"] {
            assert!(text.contains(heading), "{} has no {heading:?}", path.display());
        }
        assert!(text.contains("```says"), "{} shows no words", path.display());
    }
    let names: BTreeSet<String> = all().map(|rule| format!("{}.md", rule.name)).collect();
    for entry in std::fs::read_dir(crate::path("rules")).expect("cases").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(names.contains(&name), "{name} is the case file of no rule");
    }
}

/// The page is kept in the repository, so that any server can serve `www`.
#[test]
fn the_page_of_rules_is_current() {
    let path = crate::path("../www/check/rules/index.html");
    let page = sauro_report::catalogue_page(sauro_messages::Lang::Vi);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).expect("www can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "{} is old: run the test with BLESS=1", path.display());
}
