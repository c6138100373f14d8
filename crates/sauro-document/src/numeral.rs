//! Roman numerals.

/// A number from 1 to 3999 as a Roman numeral; others as digits.
pub fn roman(number: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut result = String::new();
    for (value, letters) in PARTS {
        while rest >= value {
            result.push_str(letters);
            rest -= value;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_roman_numerals() {
        for (number, expected) in [(1, "I"), (4, "IV"), (19, "XIX"), (1994, "MCMXCIV"), (0, "0")] {
            assert_eq!(roman(number), expected);
        }
    }
}
