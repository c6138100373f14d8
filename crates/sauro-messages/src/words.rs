//! Declares the fixed words of an element once for both languages.

/// Makes `Words`, with a field for each text, in Vietnamese (`VI`) and in English (`EN`), so that
/// neither language can lack one; and `ALL`, for tests over every text.
#[cfg(any(feature = "areas", feature = "checker"))]
macro_rules! words {
    ($($name:ident: $vi:literal, $en:literal;)*) => {
        /// The fixed words in one language; each field's doc is its Vietnamese.
        #[derive(Debug)]
        pub struct Words {
            $(#[doc = $vi] pub $name: &'static str,)*
        }

        const VI: Words = Words { $($name: $vi,)* };
        const EN: Words = Words { $($name: $en,)* };

        /// Every text with its Vietnamese and English form, for tests over all of them.
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en),)*];
    };
}
