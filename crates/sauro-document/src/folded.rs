//! A text beside its folded form, so that what is found in one can be cut out of the other.

use sauro_model::text::fold;

/// A text and its folded form.
pub struct Folded<'t> {
    /// The text itself.
    text: &'t str,
    /// Lower case, without tone marks.
    pub folded: String,
    /// For each byte of `folded`, and its end, the byte of `text` it comes from.
    origins: Vec<usize>,
}

impl<'t> Folded<'t> {
    /// Folds a text.
    pub fn new(text: &'t str) -> Folded<'t> {
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len() + 1);
        let mut buffer = [0; 4];
        for (index, c) in text.char_indices() {
            let before = folded.len();
            if c.is_ascii() {
                folded.push(c.to_ascii_lowercase());
            } else {
                folded.push_str(&fold(c.encode_utf8(&mut buffer)));
            }
            origins.resize(origins.len() + folded.len() - before, index);
        }
        origins.push(text.len());
        Folded { text, folded, origins }
    }

    /// The byte of the text that a byte of the folded form comes from.
    pub fn origin(&self, byte: usize) -> usize {
        self.origins.get(byte).copied().unwrap_or(self.text.len())
    }

    /// The text from one byte of the folded form to another.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(self.origin(from)..self.origin(to)).unwrap_or_default()
    }
}
