//! Word documents made by a script, as small as they can be and still be read by Word.

use rawzip::{CompressionMethod, ZipArchiveWriter};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A document being made.
#[derive(Default)]
pub struct Docx {
    body: String,
    numbering: Option<String>,
    styles: Option<String>,
    header: Option<String>,
}

impl Docx {
    pub fn new() -> Docx {
        Docx::default()
    }

    /// Adds XML to the body.
    pub fn xml(mut self, xml: &str) -> Docx {
        self.body.push_str(xml);
        self
    }

    /// Adds a paragraph.
    pub fn p(self, text: &str) -> Docx {
        self.xml(&paragraph(text))
    }

    /// Adds paragraphs, one for each line.
    pub fn lines(self, text: &str) -> Docx {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).fold(self, Docx::p)
    }

    /// Adds a table; see [`table`].
    pub fn table(self, rows: &str) -> Docx {
        self.xml(&table(rows))
    }

    /// Adds a letterhead in a table without borders, as offices set it.
    pub fn letterhead(self, authority: &str, place_and_day: &str) -> Docx {
        let left = authority.replace('/', "\n*");
        self.table(&format!(
            "*{left} | *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n*Độc lập - Tự do - Hạnh phúc
             Số:     /KH-UBND | {place_and_day}"
        ))
    }

    pub fn numbering(mut self, xml: &str) -> Docx {
        self.numbering = Some(format!("<w:numbering xmlns:w=\"{MAIN}\">{xml}</w:numbering>"));
        self
    }

    pub fn styles(mut self, xml: &str) -> Docx {
        self.styles = Some(format!("<w:styles xmlns:w=\"{MAIN}\">{xml}</w:styles>"));
        self
    }

    /// A header for the first page.
    pub fn header(mut self, xml: &str) -> Docx {
        self.header = Some(format!("<w:hdr xmlns:w=\"{MAIN}\">{xml}</w:hdr>"));
        self
    }

    /// The file.
    pub fn build(self) -> Vec<u8> {
        let section = match self.header {
            Some(_) => {
                "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:titlePg/></w:sectPr>"
            }
            None => "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>",
        };
        let document = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{LINKS}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>{}{section}</w:body></w:document>",
            self.body
        );
        let mut links = String::new();
        let mut parts = vec![("word/document.xml", document)];
        let optional = [
            ("rId1", "numbering", "word/numbering.xml", self.numbering),
            ("rId2", "styles", "word/styles.xml", self.styles),
            ("rId3", "header", "word/header1.xml", self.header),
        ];
        for (id, kind, name, text) in optional {
            let Some(text) = text else { continue };
            let target = name.trim_start_matches("word/");
            links.push_str(&format!(
                "<Relationship Id=\"{id}\" Type=\"{LINKS}/{kind}\" Target=\"{target}\"/>"
            ));
            parts.push((name, text));
        }
        parts.push((
            "word/_rels/document.xml.rels",
            format!("<Relationships xmlns=\"{PACKAGE}\">{links}</Relationships>"),
        ));
        parts.push((
            "_rels/.rels",
            format!("<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{LINKS}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ));
        parts.push((
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>".to_owned(),
        ));
        pack(parts.iter().map(|(name, text)| (*name, text.as_bytes())))
    }
}

/// A zip file of deflated entries.
pub fn pack<'a>(entries: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut file);
    for (name, bytes) in entries {
        let start = archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start();
        let (mut entry, config) = start.unwrap();
        let mut writer = config.wrap(Deflater { sink: &mut entry, plain: Vec::new() });
        std::io::Write::write_all(&mut writer, bytes).unwrap();
        let (deflater, descriptor) = writer.finish().unwrap();
        deflater.finish();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    file
}

/// Deflates what it was given once it is finished.
struct Deflater<W: std::io::Write> {
    sink: W,
    plain: Vec<u8>,
}

impl<W: std::io::Write> Deflater<W> {
    fn finish(mut self) {
        let packed = miniz_oxide::deflate::compress_to_vec(&self.plain, 6);
        self.sink.write_all(&packed).unwrap();
    }
}

impl<W: std::io::Write> std::io::Write for Deflater<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.plain.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A paragraph. `*` in front sets it bold, `=` sets it bold in the middle of the line; "#2.1 "
/// makes it an item of list 2, level 1.
pub fn paragraph(text: &str) -> String {
    let item = text.strip_prefix('#').map(|rest| rest.split_once(' ').unwrap_or((rest, "")));
    let item = item.and_then(|(list, text)| Some((list.split_once('.')?, text)));
    let (list, text) = match item {
        Some(((id, level), text)) => {
            let list =
                format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>");
            (list, text)
        }
        None => (String::new(), text),
    };
    let (centre, text) = match text.strip_prefix('=') {
        Some(text) => ("<w:jc w:val=\"center\"/>", text),
        None => ("", text),
    };
    let (bold, text) = match text.strip_prefix('*') {
        Some(text) => ("<w:b/>", text),
        None if centre.is_empty() => ("", text),
        None => ("<w:b/>", text),
    };
    // Marked-up runs are given as they are.
    let runs = if text.trim_start().starts_with("<w:") || text.contains("<w:r>") {
        text.to_owned()
    } else if text.is_empty() {
        String::new()
    } else {
        run(text, bold)
    };
    format!("<w:p><w:pPr>{list}{centre}</w:pPr>{runs}</w:p>")
}

/// A run of text with some properties.
pub fn run(text: &str, properties: &str) -> String {
    let text = escape(text).replace("\\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A table: a row for each line, cells between `|`, `/` between a cell's paragraphs where blanks
/// are around it. A line that begins with "H " is a heading row. In front of a cell's text, `{2}`
/// covers two columns, `{v}` begins a merge downwards, `{^}` goes on the one above; a paragraph
/// begins like those of [`paragraph`].
pub fn table(rows: &str) -> String {
    let mut xml = String::from("<w:tbl><w:tblPr/><w:tblGrid/>");
    // A line break inside a row is written "\n" and followed by no "|" line of its own.
    let rows = rows.replace("\n*", " / *");
    for line in rows.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (header, line) = match line.strip_prefix("H ") {
            Some(line) => ("<w:trPr><w:tblHeader/></w:trPr>", line),
            None => ("", line),
        };
        xml.push_str(&format!("<w:tr>{header}"));
        for cell in line.split('|') {
            xml.push_str(&cell_xml(cell.trim()));
        }
        xml.push_str("</w:tr>");
    }
    xml + "</w:tbl>"
}

fn cell_xml(cell: &str) -> String {
    let mut properties = String::new();
    let mut text = cell;
    while let Some((mark, rest)) = text.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        properties.push_str(&match mark {
            "v" => "<w:vMerge w:val=\"restart\"/>".to_owned(),
            "^" => "<w:vMerge/>".to_owned(),
            span => format!("<w:gridSpan w:val=\"{span}\"/>"),
        });
        text = rest;
    }
    let paragraphs: String = text.split(" / ").map(|part| paragraph(part.trim())).collect();
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>")
}
