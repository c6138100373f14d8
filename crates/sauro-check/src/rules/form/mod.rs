//! The form of an official document under Nghị định 30/2020/NĐ-CP of 5 March 2020, Điều 8 and
//! Phụ lục I.
//!
//! Documents of the Party follow a form of their own: these rules say nothing about them.

mod appendices;
mod appendix_header_line;
mod appendix_not_referenced;
mod appendix_numbering;
mod appendix_reference_dangling;
mod appendix_references;
mod basis_punctuation;
mod closing;
mod closing_mark_missing;
mod date_line;
mod head;
mod heading_sequence;
mod issue_date_form;
mod layout;
mod missing_form_component;
mod number_line;
mod number_symbol_form;
mod page_number_form;
mod page_setup;
mod recipient_missing;
mod recipients_form;
mod signing_authority_form;
mod title_form;

use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &missing_form_component::RULE,
    &appendix_not_referenced::RULE,
    &appendix_reference_dangling::RULE,
    &number_symbol_form::RULE,
    &issue_date_form::RULE,
    &heading_sequence::RULE,
    &appendix_numbering::RULE,
    &page_setup::RULE,
    &recipient_missing::RULE,
    &signing_authority_form::RULE,
    &recipients_form::RULE,
    &closing_mark_missing::RULE,
    &basis_punctuation::RULE,
    &appendix_header_line::RULE,
    &title_form::RULE,
    &page_number_form::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// Parts that every official document has are not there.
    MissingFormComponent {
        /// The parts, in the order of Điều 8.
        components: Vec<Component>,
    },
    /// The number and symbol of the document are not written as "Số: 12/KH-UBND".
    NumberSymbolForm {
        /// How they would be.
        proposed: String,
    },
    /// The place and day of issue are not written as "Bình Minh, ngày 05 tháng 02 năm 2026".
    IssueDateForm {
        /// How they would be.
        proposed: String,
    },
    /// The kind of document or what it is about is not set as the decree asks.
    TitleForm {
        /// What is wrong with them.
        faults: Vec<TitleFault>,
    },
    /// Lines of legal bases do not end with a semicolon.
    BasisPunctuation {
        /// How many.
        lines: usize,
        /// What they end with instead, each once. Empty where there is no mark at all.
        marks: Vec<String>,
    },
    /// The last line of legal bases does not end with a full stop.
    LastBasisPunctuation {
        /// What it ends with instead. Empty where there is no mark at all.
        mark: String,
    },
    /// The text does not end with "./.".
    ClosingMarkMissing,
    /// The list of recipients is not written as the decree asks.
    RecipientsForm {
        /// What is wrong with it, each once.
        faults: Vec<RecipientsFault>,
        /// How its last line would be, where that is at fault.
        proposed: Option<String>,
    },
    /// Units that have work under the plan do not receive it.
    ActorsNotRecipients {
        /// Their names.
        agencies: Vec<String>,
    },
    /// Authorities that receive reports under the plan do not receive it.
    ReceiversNotRecipients {
        /// Their names.
        agencies: Vec<String>,
    },
    /// The abbreviation of the signer's authority is not written as "KT. CHỦ TỊCH".
    SigningAbbreviationForm {
        /// How it would be.
        proposed: String,
    },
    /// The committee issues the plan and nobody signs for it with "TM.".
    SigningForCollective {
        /// The committee.
        collective: String,
    },
    /// Nothing in the text points to an appendix.
    AppendixNotReferenced {
        /// Its name as printed, or its title where it has none.
        appendix: String,
        /// Whether it is headed "Phụ lục".
        is_labelled: bool,
    },
    /// Appendices are not numbered as the decree asks.
    AppendixNumbering {
        /// What is wrong.
        fault: NumberingFault,
        /// How their headings would be, in order.
        proposed: Vec<String>,
    },
    /// The text points to an appendix that is not there.
    DanglingAppendixReference {
        /// The appendix, as the text names it.
        appendix: String,
        /// Whether the document has any appendix at all; without, they may be in another file.
        has_others: bool,
    },
    /// An appendix lacks the line that says which document it belongs to.
    AppendixHeaderLineMissing {
        /// Its name as printed, or its title where it has none.
        appendix: String,
    },
    /// The line under an appendix's title names another document or issuer.
    AppendixHeaderLineForeign {
        /// Its name as printed, or its title where it has none.
        appendix: String,
        /// What the line names.
        names: String,
        /// What it should name.
        expected: String,
    },
    /// The paper or its margins differ from the decree.
    PageSetup {
        /// What differs.
        faults: Vec<PageFault>,
    },
    /// Fonts, sizes or colours of the text differ from the decree.
    TextFont {
        /// Other fonts than Times New Roman.
        fonts: Vec<String>,
        /// Sizes in points outside 13 to 14.
        sizes: Vec<f64>,
        /// Colours other than black, as six hexadecimal digits.
        colours: Vec<String>,
    },
    /// Page numbers are not where the decree asks.
    PageNumberForm {
        /// What is wrong with them.
        faults: Vec<PageNumberFault>,
    },
    /// A number does not follow the one before it.
    HeadingSequence {
        /// The heading before. `None` where this is the first of its list.
        previous: Option<String>,
        /// The number that was to be expected.
        expected: String,
    },
    /// A heading is numbered in another manner than its neighbours.
    HeadingStyle {
        /// How the others are: "I.".
        usual: String,
    },
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Form(problem)
    }
}

/// A part that every official document has: Điều 8 khoản 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Component {
    /// Quốc hiệu và Tiêu ngữ.
    Motto,
    /// The name of the authority that issues it.
    Issuer,
    /// Số, ký hiệu.
    NumberAndSymbol,
    /// Địa danh và thời gian ban hành.
    PlaceAndDay,
    /// Tên loại.
    Kind,
    /// Trích yếu nội dung.
    Subject,
    /// The signer's office.
    SignerOffice,
    /// The signer's name.
    SignerName,
    /// Nơi nhận.
    Recipients,
}

/// How a title differs from Phụ lục I, Phần I, mục II khoản 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum TitleFault {
    /// The kind is not in capitals.
    KindNotCapitals,
    /// The kind is not bold.
    KindNotBold,
    /// The kind does not stand in the middle.
    KindNotCentred,
    /// The kind is smaller than 13 pt or larger than 14 pt.
    KindSize,
    /// What it is about stands on the line of the kind.
    SubjectOnKindLine,
    /// What it is about is in capitals.
    SubjectCapitals,
    /// What it is about is not bold.
    SubjectNotBold,
    /// What it is about does not stand in the middle.
    SubjectNotCentred,
    /// What it is about is smaller than 13 pt or larger than 14 pt.
    SubjectSize,
}

/// How a list of recipients differs from Phụ lục I, Phần I, mục II khoản 9 điểm d.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum RecipientsFault {
    /// No colon after "Nơi nhận".
    NoColon,
    /// A line does not begin with a dash.
    NoDash,
    /// A line does not end with a semicolon.
    NoSemicolon,
    /// The last line is not "Lưu: VT, …".
    NoArchive,
    /// "Lưu" without its colon or without "VT".
    ArchiveForm,
    /// "Lưu: VT" without the unit that drafted the document.
    NoDraftingUnit,
    /// The last line does not end with a full stop.
    NoFullStop,
}

/// How the numbers of appendices differ from Phụ lục I, Phần I, mục III khoản 1 điểm a.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum NumberingFault {
    /// The only appendix has a number.
    NumberedAlone,
    /// Several appendices, not all with Roman numerals.
    NotRoman,
    /// Roman numerals that are not I, II, III and so on.
    OutOfOrder,
}

/// How paper or margins differ from Phụ lục I, Phần I, mục I. Lengths are millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PageFault {
    /// The paper is not A4.
    Paper {
        /// Its width.
        width: f64,
        /// Its height.
        height: f64,
    },
    /// A margin is outside its bounds.
    Margin {
        /// Which one.
        side: Side,
        /// How wide it is.
        measured: f64,
        /// The least that is allowed.
        least: f64,
        /// The most that is allowed.
        most: f64,
    },
}

/// A side of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// At the top.
    Top,
    /// At the bottom.
    Bottom,
    /// On the left.
    Left,
    /// On the right.
    Right,
}

/// How page numbers differ from Phụ lục I, Phần I, mục I khoản 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PageNumberFault {
    /// There are none.
    None,
    /// They stand at the bottom.
    AtBottom,
    /// They stand at the right.
    AtRight,
    /// The first page shows one.
    OnFirstPage,
}
