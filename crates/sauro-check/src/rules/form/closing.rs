//! The end of the document's own text: its last line, the signature and the recipients.

use sauro_document::{Line, LineRole, Marker};
use sauro_model::text::key;

use super::head::is_capitals;
use crate::context::Context;
use crate::finding::{Spot, quote};

/// A printed line of the closing: a paragraph may hold several.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) line: &'a Line,
}

impl Piece<'_> {
    /// The line as a place.
    pub(super) fn spot(&self) -> Spot {
        Spot { quote: quote(self.text), blocks: vec![self.line.block], ..Spot::default() }
    }
}

/// What ends a document.
#[derive(Default)]
pub(super) struct Closing<'a> {
    /// The last line of the text itself.
    pub(super) last: Option<&'a Line>,
    /// "Nơi nhận:" and the lines under it.
    pub(super) recipients: Vec<Piece<'a>>,
    /// The signer's authority, office and name.
    pub(super) signature: Vec<Piece<'a>>,
}

impl<'a> Context<'a> {
    /// The end of the document's own text.
    pub(super) fn closing(&self) -> Closing<'a> {
        let mut closing = Closing::default();
        let mut above: Vec<Piece<'a>> = Vec::new();
        let body: Vec<&'a Line> = self.body().filter(|line| !line.text.trim().is_empty()).collect();
        for line in body.iter().rev() {
            if !pieces(line).all(|piece| is_signature(&piece)) || above.len() > 8 {
                closing.last = Some(line);
                break;
            }
            above.extend(pieces(line));
        }
        above.reverse();
        // Capitals at the end of the text are a signature only with an office among them.
        if above.iter().any(|piece| states_office(piece.text)) {
            closing.signature = above;
        } else {
            closing.last = body.last().copied();
        }
        let mut in_recipients = false;
        for piece in self.lines(LineRole::Closing).flat_map(pieces) {
            if key(piece.text).starts_with("noi nhan") {
                in_recipients = true;
                closing.recipients.push(piece);
            } else if in_recipients && !is_signature(&piece) {
                in_recipients = !is_archive(piece.text);
                closing.recipients.push(piece);
            } else if is_signature(&piece) {
                closing.signature.push(piece);
            }
        }
        closing
    }
}

fn pieces(line: &Line) -> impl Iterator<Item = Piece<'_>> {
    let printed = line.text.split('\n').map(str::trim).filter(|text| !text.is_empty());
    printed.map(move |text| Piece { text, line })
}

/// Whether a line of recipients is the one for the archive: "- Lưu: VT, VHXH."
pub(super) fn is_archive(text: &str) -> bool {
    let text = key(text);
    let text = text.trim_start_matches(['-', '–', '+', ' ']);
    text.strip_prefix("luu").is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}

/// Whether a line may belong to a signature: an office in capitals, or a person's name.
fn is_signature(piece: &Piece<'_>) -> bool {
    let Piece { text, line } = piece;
    let is_marked = line.marker.is_some() && line.marker != Some(Marker::Bullet);
    if is_marked || text.starts_with(['-', '–', '+', '•']) || text.ends_with([';', ':']) {
        return false;
    }
    is_capitals(text) && text.chars().count() <= 70 && !text.ends_with('.') || is_name(text)
}

/// Whether a line is a person's name: two to six words that begin with capitals.
pub(super) fn is_name(text: &str) -> bool {
    let mut words = 0;
    for word in text.split_whitespace() {
        let mut letters = word.chars();
        let is_capital = letters.next().is_some_and(char::is_uppercase);
        // "ThS." and "TS." before a name are one word of it.
        if !is_capital || !word.chars().all(|c| c.is_alphabetic() || c == '.') {
            return false;
        }
        words += 1;
    }
    (2..=6).contains(&words) && text.chars().any(char::is_lowercase)
}

/// Whether a line in capitals states an office: "KT. CHỦ TỊCH", "TRƯỞNG PHÒNG".
pub(super) fn states_office(text: &str) -> bool {
    const OFFICES: [&str; 8] =
        ["chu tich", "pho chu tich", "truong", "pho truong", "giam doc", "bi thu", "chanh", "pho "];
    let text = key(text);
    let text = text.trim_end_matches('.');
    OFFICES.iter().any(|office| text.contains(office))
}
