//! Agencies of the five plans: variants of one share a key, different ones do not.

use sauro_model::AgencyKind;
use sauro_model::notation::agency::{is_collective, key, split};

use crate::plans;

/// Taken for one agency by the person who transcribed the plan; no spelling says so.
const JUDGED: [&str; 1] = ["Các Trường học"];

#[test]
fn variants_share_a_key_and_agencies_do_not() {
    let mut wrong = Vec::new();
    for plan in plans::all() {
        for agency in &plan.agencies {
            let variants = agency.variants.iter();
            for variant in variants.filter(|variant| !JUDGED.contains(&variant.as_str())) {
                if key(variant) != key(&agency.name) {
                    wrong.push(format!("{}: {variant} is not {}", plan.id, agency.name));
                }
            }
            for other in plan.agencies.iter().filter(|other| other.id != agency.id) {
                if key(&other.name) == key(&agency.name) {
                    wrong.push(format!("{}: {} is {}", plan.id, other.name, agency.name));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn kinds_are_told_as_transcribed() {
    let mut wrong = Vec::new();
    for plan in plans::all() {
        for agency in &plan.agencies {
            for name in agency.variants.iter().chain([&agency.name]) {
                if is_collective(name) != (agency.kind == AgencyKind::Collective) {
                    wrong.push(format!("{}: {name}: {:?}", plan.id, agency.kind));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn names_of_the_plans_are_one_agency_each() {
    for plan in plans::all() {
        for agency in &plan.agencies {
            for name in agency.variants.iter().chain([&agency.name]) {
                assert_eq!(split(name), [name.as_str()], "{}", plan.id);
            }
        }
    }
}
