//! Which lines of a long table are in the page: those on the screen and a few around them.

/// A line's height in px; the style sheet sets it.
pub(crate) const LINE: i32 = 40;
/// The height of the box in which a long table is scrolled; the style sheet sets it.
const BOX: i32 = 640;
/// Lines drawn beyond the box's edges.
const AROUND: i32 = 6;
/// A table of at most so many lines is drawn whole and scrolled with the page. A longer one has a
/// box of its own, in which its heading stays in sight.
const WHOLE: usize = 30;

/// The lines that are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Window {
    first: usize,
    end: usize,
    lines: usize,
    /// Whether every line is drawn, for paper.
    is_printed: bool,
}

impl Window {
    /// The first line drawn and the one after the last.
    pub(crate) fn range(self) -> (usize, usize) {
        (self.first, self.end)
    }

    /// Whether the table is scrolled in a box of its own.
    pub(crate) fn is_boxed(self) -> bool {
        self.lines > WHOLE && !self.is_printed
    }

    /// Draws every line, or only those on the screen again.
    pub(crate) fn print(&mut self, printed: bool) {
        self.is_printed = printed;
        self.fit(self.lines);
    }

    /// The heights in px of what is left out above and below.
    pub(crate) fn gaps(self) -> (i32, i32) {
        let height = |lines: usize| i32::try_from(lines).unwrap_or(i32::MAX).saturating_mul(LINE);
        (height(self.first), height(self.lines.saturating_sub(self.end)))
    }

    /// Fits a table of so many lines, without leaving the place.
    pub(crate) fn fit(&mut self, lines: usize) {
        let top = i32::try_from(self.first).unwrap_or_default().saturating_mul(LINE);
        self.lines = lines;
        self.scroll(if self.first == 0 { 0 } else { top + AROUND * LINE }, lines);
    }

    /// Follows the scrolling; yields whether other lines are to be drawn.
    pub(crate) fn scroll(&mut self, top: i32, lines: usize) -> bool {
        let before = *self;
        self.lines = lines;
        if !self.is_boxed() {
            (self.first, self.end) = (0, lines);
            return *self != before;
        }
        let first = (top / LINE - AROUND).max(0);
        let count = BOX / LINE + 1 + 2 * AROUND;
        self.first = usize::try_from(first).unwrap_or_default().min(lines);
        self.end = self.first.saturating_add(usize::try_from(count).unwrap_or_default()).min(lines);
        *self != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_table_is_drawn_whole_and_a_long_one_in_part() {
        let mut window = Window::default();
        window.fit(30);
        assert_eq!((window.range(), window.gaps(), window.is_boxed()), ((0, 30), (0, 0), false));
        window.fit(79_704);
        assert!(window.is_boxed());
        assert_eq!(window.range(), (0, 29));
        assert!(window.scroll(4000, 79_704));
        assert_eq!(window.range(), (94, 123));
        assert!(!window.scroll(4010, 79_704));
        let (above, below) = window.gaps();
        assert_eq!(above + below + 29 * LINE, 79_704 * LINE);
        // The last line can be reached.
        window.scroll(79_704 * LINE - BOX, 79_704);
        assert_eq!(window.range().1, 79_704);
        // The place stays when lines go.
        window.scroll(4000, 79_704);
        window.fit(79_000);
        assert_eq!(window.range(), (94, 123));
        // Paper has every line.
        window.print(true);
        assert_eq!((window.range(), window.gaps()), ((0, 79_000), (0, 0)));
        window.print(false);
        assert!(window.is_boxed());
    }
}
