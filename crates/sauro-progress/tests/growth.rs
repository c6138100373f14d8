//! Compound growth against numbers computed in Python from the published formulas.

mod support;

use sauro_progress::{
    GrowthClass::{self, *},
    GrowthSeries, Method, Options, eurostat, open_sdg, progress,
};
use serde_json::json;
use support::{date, one, target, values};

/// Ratio, class and score.
type Expected = (f64, GrowthClass, f64);
/// Base, its year, current, its year, target by 2030, rising; then Open SDG's and Eurostat's.
type WithTarget = (f64, i32, f64, i32, f64, bool, Expected, Expected);
/// Base of 2015, current of 2022, rising, limit; then Open SDG's and Eurostat's.
type WithoutTarget = (f64, f64, bool, Option<f64>, Expected, Expected);

#[track_caller]
fn agrees(found: Option<sauro_progress::Growth>, expected: Expected) {
    let growth = found.expect("growth");
    assert_eq!(growth.class, expected.1);
    assert!((growth.ratio.expect("a ratio") - expected.0).abs() < 1e-9, "{growth:?}");
    assert!((growth.score - expected.2).abs() < 1e-9, "{growth:?}");
}

#[test]
fn with_a_target() {
    #[rustfmt::skip]
    let cases: [WithTarget; 12] = [
        (40.0, 2015, 50.0, 2022, 60.0, true, (1.1821747356300247, Substantial, 4.158455919131704), (1.1821747356300247, Significant, 4.158390968785891)),
        (40.0, 2015, 43.0, 2022, 60.0, true, (0.3790221446698456, Limited, -0.9207284298041547), (0.3790221446698456, Insufficient, -0.9207410638756439)),
        (40.0, 2015, 47.0, 2022, 60.0, true, (0.8505849766202306, Moderate, 1.789943429500645), (0.8505849766202306, Moderate, 1.7898926901445045)),
        (40.0, 2015, 38.0, 2022, 60.0, true, (-0.26645703736812787, Deterioration, -3.6102465376017783), (-0.26645703736812787, MovingAway, -3.6102376557005327)),
        (20.0, 2015, 5.0, 2022, 0.0, false, (0.37176957436373137, Limited, -0.9509477144986407), (0.37176957436373137, Insufficient, -0.950960106817786)),
        (0.0, 2015, 30.0, 2022, 60.0, true, (3.105446734055499, Substantial, 5.0), (3.105446734055499, Significant, 5.0)),
        (12.0, 2015, 8.0, 2020, 5.0, false, (1.3739028804968072, Substantial, 5.0), (1.3739028804968072, Significant, 5.0)),
        (12.0, 2015, 13.0, 2020, 5.0, false, (-0.2846395869447626, Deterioration, -3.6860077669227422), (-0.2846395869447626, MovingAway, -3.685998278936511)),
        (-8.0, 2015, -5.0, 2021, -2.0, true, (0.8534948665949412, Moderate, 1.8107284826010055), (0.8534948665949412, Moderate, 1.8106776185352946)),
        (40.0, 2015, 61.0, 2022, 60.0, true, (2.267879444426968, Achieved, 5.0), (2.267879444426968, Significant, 5.0)),
        (40.0, 2015, 20.0, 2022, 60.0, true, (-3.440784993596406, Deterioration, -5.0), (-3.440784993596406, MovingAway, -5.0)),
        (40.0, 2015, 58.0, 2022, 60.0, true, (1.9896064581263788, Substantial, 5.0), (1.9896064581263788, Significant, 5.0)),
    ];
    for (base, base_year, current, year, target, rising, of_open_sdg, of_eurostat) in cases {
        let series = GrowthSeries {
            base: (base, base_year),
            current: (current, year),
            target: Some((target, 2030)),
            rising,
            limit: None,
        };
        agrees(open_sdg(&series), of_open_sdg);
        agrees(eurostat(&series), of_eurostat);
    }
}

#[test]
fn without_a_target() {
    #[rustfmt::skip]
    let cases: [WithoutTarget; 12] = [
        (40.0, 50.0, true, None, (0.0323911847100018, Substantial, 5.0), (0.0323911847100018, Significant, 5.0)),
        (40.0, 41.0, true, None, (0.0035337450913552892, Limited, -0.7331274543223554), (0.0035337450913552892, Moderate, 0.8834362728388223)),
        (40.0, 40.5, true, None, (0.0017762213297001228, Limited, -1.6118893351499386), (0.0017762213297001228, Moderate, 0.4440553324250307)),
        (40.0, 38.0, true, None, (-0.007300831979014655, Deterioration, -3.4126039973768316), (-0.007300831979014655, ModerateAway, -1.8252079947536637)),
        (98.0, 98.5, true, Some(100.0), (0.0007272742654120812, Moderate, 0.8692305676350536), (0.0007272742654120812, NoChange, 0.1818185663530203)),
        (100.0, 100.0, true, Some(100.0), (0.0, Substantial, 5.0), (0.0, NoChange, 0.0)),
        (90.0, 93.0, true, Some(100.0), (0.00469524870169824, Moderate, 1.8917135251472312), (0.00469524870169824, Moderate, 1.17381217542456)),
        (50.0, 40.0, false, Some(30.0), (0.031374914073002635, Substantial, 5.0), (0.031374914073002635, Significant, 5.0)),
        (70.0, 65.0, false, Some(30.0), (0.010531009677522962, Moderate, 1.3827524193807408), (0.010531009677522962, Significant, 2.632752419380741)),
        (40.0, 40.0, true, None, (0.0, Limited, -2.5), (0.0, NoChange, 0.0)),
        (40.0, 39.9, true, None, (-0.0003575261034648447, Deterioration, -2.5446907629331057), (-0.0003575261034648447, NoChange, -0.08938152586621118)),
        (40.0, 20.0, true, None, (-0.09427633573609329, Deterioration, -5.0), (-0.09427633573609329, SignificantAway, -5.0)),
    ];
    for (base, current, rising, limit, of_open_sdg, of_eurostat) in cases {
        let series = GrowthSeries {
            base: (base, 2015),
            current: (current, 2022),
            target: None,
            rising,
            limit,
        };
        agrees(open_sdg(&series), of_open_sdg);
        agrees(eurostat(&series), of_eurostat);
    }
}

#[test]
fn no_growth_is_made_up() {
    let series = |base: f64, current: f64, year: i32| GrowthSeries {
        base: (base, 2015),
        current: (current, year),
        target: Some((60.0, 2030)),
        rising: true,
        limit: None,
    };
    // The same year, and a change of sign.
    for series in [series(40.0, 45.0, 2015), series(-4.0, 45.0, 2020), series(60.0, 59.0, 2015)] {
        assert_eq!((open_sdg(&series), eurostat(&series)), (None, None));
    }
    // Achieved, although the growth that was needed is 0.
    let kept = open_sdg(&series(60.0, 60.0, 2022)).expect("growth");
    assert_eq!((kept.class, kept.ratio, kept.score), (Achieved, None, 5.0));
}

#[test]
fn growth_stands_beside_the_straight_line() {
    let plan = one(json!({
        "baseline": { "value": 20, "date": "2015-12-31" },
        "targets": [target("at-most", 0, "2030-12-31")]
    }));
    let seen = values(&[("2022-12-31", 5.0)]);
    let with = |method| {
        let options = Options { method, ..Options::on(date("2022-12-31")) };
        progress(&plan, &seen, &options).indicators.remove(0)
    };
    let (linear, open_sdg) = (with(Method::Linear), with(Method::OpenSdg));
    assert_eq!((linear.growth, linear.status), (None, open_sdg.status));
    let growth = open_sdg.growth.expect("growth");
    assert_eq!((growth.class, growth.series), (Limited, 1));
    assert_eq!(with(Method::Eurostat).growth.map(|growth| growth.class), Some(Insufficient));
}
