//! What the offline app says, and what a page says of its own copy that works without a network.

use crate::shell::{ShellText, text};

/// The words of a page that keeps its own files for when there is no network.
pub const OFFLINE: &[ShellText] = &[
    text("offline.new", "Có bản mới của trang này.", "There is a new version of this page."),
    text("offline.reload", "Tải lại", "Reload"),
    text(
        "offline.ready",
        "Trang này đã dùng được khi không có mạng.",
        "This page now works without a network.",
    ),
    text(
        "offline.unsupported",
        "Trình duyệt này không cho trang lưu lại để mở khi không có mạng (thường do đang ở chế độ riêng tư, hoặc địa chỉ không phải https).",
        "This browser does not let the page be kept for use without a network (most often because of private mode, or an address that is not https).",
    ),
    text(
        "offline.failed",
        "Chưa lưu đủ tệp để mở trang khi không có mạng. Trang sẽ thử lại ở lần mở sau.",
        "Not all files could be kept for use without a network. The page will try again when it is next opened.",
    ),
    text(
        "offline.lost",
        "Các tệp của trang trên máy này không còn đủ. Nối mạng rồi tải lại trang; dữ liệu đã lưu vẫn còn.",
        "The files of this page on this device are no longer complete. Connect to a network and reload the page; saved data are still there.",
    ),
];

/// The words of the app.
pub const APP: &[ShellText] = &[
    text("app", "Sáu Rõ", "Sáu Rõ"),
    text("skip", "Đến nội dung chính", "To the main content"),
    text("language", "English", "Tiếng Việt"),
    text("no-network", "Không có mạng", "No network"),
    text("checker", "Kiểm tra dự thảo", "Check a draft"),
    text("close", "Đóng", "Close"),
    text("cancel", "Huỷ", "Cancel"),
    text("reload", "Tải lại", "Reload"),
    text("dismiss", "Đã hiểu", "Dismiss"),
    // The list.
    text("list", "Kế hoạch trên máy này", "Plans on this device"),
    text("add", "Thêm kế hoạch", "Add a plan"),
    text("refresh-all", "Cập nhật tất cả", "Update all"),
    text("refreshing", "Đang cập nhật: xong {} trên {} kế hoạch", "Updating: {} of {} plans done"),
    text("refreshed", "Đã cập nhật {} kế hoạch.", "{} plans updated."),
    text(
        "refreshed-some",
        "Đã cập nhật {} kế hoạch; {} kế hoạch chưa cập nhật được, số liệu cũ vẫn được giữ.",
        "{} plans updated; {} could not be updated, their older figures are kept.",
    ),
    text(
        "nothing-to-refresh",
        "Không có kế hoạch nào lấy từ địa chỉ để cập nhật.",
        "No plan comes from an address, so there is nothing to update.",
    ),
    text("empty", "Chưa có kế hoạch nào trên máy này", "There is no plan on this device yet"),
    text(
        "empty.how",
        "Thêm một lần khi có mạng; sau đó mở được ở nơi không có mạng, kèm ngày giờ lấy số liệu. Có ba cách thêm:",
        "Add one while there is a network; from then on it opens without one, with the time its figures were taken. There are three ways:",
    ),
    text(
        "empty.address",
        "Dán địa chỉ số liệu của cổng thông tin.",
        "Paste the address of a portal's data.",
    ),
    text(
        "empty.scan",
        "Quét mã QR trên máy của người khác.",
        "Scan the QR code on somebody else's device.",
    ),
    text(
        "empty.file",
        "Chọn tệp kế hoạch, bảng Excel hoặc CSV đã nhận.",
        "Choose a plan file, an Excel sheet or CSV that you were given.",
    ),
    text("untitled", "Kế hoạch chưa có tên", "Untitled plan"),
    text("period", "Giai đoạn {}", "Period {}"),
    text("taken", "Số liệu lấy lúc {}, {}", "Figures taken at {}, {}"),
    text("taken-file", "Nạp từ tệp lúc {}, {}", "Loaded from a file at {}, {}"),
    text("latest", "Kỳ số liệu mới nhất {}", "Latest figures of {}"),
    text("no-figures", "Chưa có số liệu thực hiện", "No results yet"),
    text("now", "vừa xong", "just now"),
    text("minutes", "{} phút trước", "{} min ago"),
    text("hours", "{} giờ trước", "{} h ago"),
    text("yesterday", "hôm qua", "yesterday"),
    text("days", "{} ngày trước", "{} days ago"),
    text(
        "clock",
        "đồng hồ của máy này chậm hơn lúc lấy số liệu, cần chỉnh lại",
        "the clock of this device is behind that time and has to be set",
    ),
    text("old", "Số liệu đã cũ", "Old figures"),
    text("state.fresh", "Đã cập nhật", "Up to date"),
    text("state.busy", "Đang cập nhật…", "Updating…"),
    text("state.failed", "Chưa cập nhật được", "Not updated"),
    text("state.file", "Từ tệp", "From a file"),
    text("state.unsaved", "Chưa lưu vào máy", "Not saved"),
    text("state.damaged", "Bản lưu bị hỏng", "Damaged"),
    text("failed-at", "Lần thử lúc {}: {}", "Tried at {}: {}"),
    text("illustrative", "số liệu minh hoạ", "illustrative figures"),
    text("refresh", "Cập nhật", "Update"),
    text("more", "Thao tác khác", "More"),
    text("rename", "Đổi tên", "Rename"),
    text("rename.label", "Tên hiển thị trên máy này", "Name shown on this device"),
    text(
        "rename.hint",
        "Để trống thì dùng lại tên của kế hoạch.",
        "Leave it empty to use the plan's own name again.",
    ),
    text("save", "Lưu", "Save"),
    text("share", "Mã QR của địa chỉ", "QR code of the address"),
    text(
        "share.how",
        "Trên máy kia, mở ứng dụng này rồi chọn “Thêm kế hoạch”, “Quét mã QR”; hoặc quét bằng máy ảnh của máy.",
        "On the other device, open this app, choose “Add a plan” and “Scan a QR code”; or scan it with the camera of the device.",
    ),
    text(
        "share.picture",
        "Mã QR chứa địa chỉ của kế hoạch",
        "QR code with the address of the plan",
    ),
    text("share.copy", "Chép địa chỉ", "Copy the address"),
    text("copied", "Đã chép.", "Copied."),
    text(
        "not-copied",
        "Trình duyệt không cho chép; hãy bôi đen địa chỉ rồi chép.",
        "The browser refused; select the address and copy it.",
    ),
    text(
        "share.too-long",
        "Địa chỉ này quá dài để đưa vào mã QR. Hãy chép địa chỉ rồi gửi.",
        "This address is too long for a QR code. Copy the address and send it.",
    ),
    text("figures", "Nạp số liệu từ tệp", "Load figures from a file"),
    text("remove", "Bỏ khỏi máy", "Remove"),
    text("remove.sure", "Bỏ “{}” khỏi máy này?", "Remove “{}” from this device?"),
    text(
        "remove.means",
        "Kế hoạch và số liệu đã lưu sẽ bị xoá khỏi máy này. Số liệu trên cổng không bị ảnh hưởng.",
        "The plan and its saved figures are deleted from this device. The portal's data are not affected.",
    ),
    text("removed", "Đã bỏ “{}” khỏi máy.", "“{}” was removed."),
    // Adding.
    text("by-address", "Từ địa chỉ của cổng", "From a portal's address"),
    text("address", "Địa chỉ số liệu", "Address of the data"),
    text(
        "address.hint",
        "Địa chỉ đầy đủ của kế hoạch dạng JSON, CSV, XLSX, hoặc của API kèm tệp ánh xạ. Nếu chưa biết, hỏi quản trị cổng.",
        "The full address of a plan as JSON, CSV or XLSX, or of an API with its mapping file. If you do not know it, ask the portal's webmaster.",
    ),
    text(
        "more-addresses",
        "Địa chỉ ánh xạ và số liệu riêng",
        "Addresses of a mapping and of results",
    ),
    text("mapping", "Địa chỉ tệp ánh xạ (mapping)", "Address of the mapping file"),
    text(
        "observations",
        "Địa chỉ số liệu thực hiện (observations)",
        "Address of the results (observations)",
    ),
    text("fetch", "Lấy số liệu", "Get the data"),
    text("fetching", "Đang lấy số liệu…", "Getting the data…"),
    text("by-scan", "Từ mã QR", "From a QR code"),
    text("scan", "Quét mã QR", "Scan a QR code"),
    text("scan.stop", "Dừng quét", "Stop scanning"),
    text("scan.photo", "Đọc mã QR từ ảnh", "Read a QR code from a picture"),
    text(
        "scan.aim",
        "Đưa mã QR vào giữa khung hình.",
        "Hold the QR code in the middle of the picture.",
    ),
    text(
        "scan.found",
        "Đã đọc mã QR; xem lại địa chỉ rồi bấm “Lấy số liệu”.",
        "The QR code was read; look at the address, then press “Get the data”.",
    ),
    text(
        "scan.no-camera",
        "Máy này không có máy ảnh dùng được. Có thể chọn ảnh chụp mã QR hoặc dán địa chỉ.",
        "There is no camera to use on this device. Choose a picture of the QR code, or paste the address.",
    ),
    text(
        "scan.denied",
        "Chưa được phép dùng máy ảnh. Cho phép trong cài đặt của trình duyệt, hoặc chọn ảnh chụp mã QR.",
        "The camera may not be used. Allow it in the browser's settings, or choose a picture of the QR code.",
    ),
    text(
        "scan.insecure",
        "Trình duyệt chỉ cho dùng máy ảnh ở địa chỉ https. Có thể chọn ảnh chụp mã QR hoặc dán địa chỉ.",
        "Browsers allow the camera at https addresses only. Choose a picture of the QR code, or paste the address.",
    ),
    text(
        "scan.none",
        "Không thấy mã QR trong ảnh này. Chụp lại gần hơn, đủ sáng, cả bốn góc.",
        "There is no QR code in this picture. Take it again: closer, well lit, with all corners.",
    ),
    text(
        "scan.other",
        "Mã QR này không chứa địa chỉ của kế hoạch: {}",
        "This QR code does not hold the address of a plan: {}",
    ),
    text("by-file", "Từ tệp", "From a file"),
    text("choose", "Chọn tệp", "Choose files"),
    text(
        "file.hint",
        "Kế hoạch (.json), bảng .xlsx hoặc .csv, bản xem ngoại tuyến (.html), bản sao lưu của ứng dụng này; có thể chọn cùng lúc tệp kế hoạch và tệp số liệu.",
        "A plan (.json), a .xlsx or .csv table, an offline copy (.html), a backup of this app; a plan and its results may be chosen together.",
    ),
    text(
        "added",
        "Đã lưu “{}”; mở được khi không có mạng.",
        "“{}” is saved and opens without a network.",
    ),
    text(
        "added-again",
        "“{}” đã có trên máy; số liệu đã được cập nhật.",
        "“{}” was here already; its figures were updated.",
    ),
    text(
        "added-session",
        "Đã mở “{}”, nhưng chưa lưu được vào máy: chỉ xem được đến khi đóng trang.",
        "“{}” is open but could not be saved: it is here until the page is closed.",
    ),
    text("figures-added", "Đã nạp số liệu cho “{}”.", "Figures were loaded for “{}”."),
    text(
        "without-figures",
        "Đã lưu kế hoạch “{}”, nhưng chưa lấy được số liệu thực hiện: {}",
        "The plan “{}” is saved, but its results could not be had: {}",
    ),
    // The plan.
    text("back", "Danh sách", "All plans"),
    text("present", "Trình chiếu", "Present"),
    text("opening", "Đang mở…", "Opening…"),
    text(
        "gone",
        "Không có kế hoạch này trên máy. Có thể đã bị bỏ, hoặc đường dẫn là của máy khác.",
        "This plan is not on this device. It may have been removed, or the link is another device's.",
    ),
    text(
        "damaged",
        "Bản lưu của kế hoạch này bị hỏng nên không mở được. Bấm “Cập nhật” khi có mạng để lấy lại, hoặc bỏ khỏi máy rồi thêm lại.",
        "The saved copy of this plan is damaged and cannot be opened. Press “Update” when there is a network to get it again, or remove it and add it anew.",
    ),
    text(
        "view-missing",
        "Chưa mở được phần hiển thị vì thiếu tệp của ứng dụng. Nối mạng rồi bấm “Tải lại”; kế hoạch đã lưu vẫn còn.",
        "The view cannot be opened because files of the app are missing. Connect to a network, then press “Reload”; the saved plans are still here.",
    ),
    // Keeping.
    text("keeping", "Sao lưu và bộ nhớ", "Backup and storage"),
    text("backup", "Tải bản sao lưu", "Download a backup"),
    text("backup.name", "sauro-sao-luu", "sauro-backup"),
    text("restore", "Nạp bản sao lưu", "Load a backup"),
    text(
        "backup.hint",
        "Một tệp chứa mọi kế hoạch và số liệu trên máy này; nạp lại được ở máy khác.",
        "One file with all plans and figures of this device; it can be loaded on another.",
    ),
    text("restored", "Đã nạp {} kế hoạch từ bản sao lưu.", "{} plans were loaded from the backup."),
    text(
        "restored-some",
        "Đã nạp {} kế hoạch từ bản sao lưu; bỏ qua {} mục không đọc được.",
        "{} plans were loaded from the backup; {} entries that could not be read were left out.",
    ),
    text(
        "used",
        "Đã dùng {} trên {} bộ nhớ mà trình duyệt dành cho trang này.",
        "{} of {} that the browser allows this site are used.",
    ),
    text(
        "used-unknown",
        "Trình duyệt này không cho biết bộ nhớ đã dùng.",
        "This browser does not tell how much storage is used.",
    ),
    text(
        "persist.ask",
        "Trình duyệt có thể hỏi quyền lưu trữ lâu dài. Đồng ý thì kế hoạch không tự bị xoá khi máy đầy.",
        "The browser may ask to store data persistently. If you agree, plans are not deleted by themselves when the device is full.",
    ),
    text(
        "persist.yes",
        "Trình duyệt giữ lâu dài: kế hoạch chỉ mất khi bạn xoá.",
        "Stored persistently: plans go only when you delete them.",
    ),
    text(
        "persist.no",
        "Trình duyệt chưa nhận giữ lâu dài: khi máy đầy, kế hoạch có thể bị xoá. Nên cài ứng dụng vào màn hình chính và tải bản sao lưu.",
        "The browser does not promise to keep the data: when the device is full, plans may be deleted. Install the app on the home screen and download a backup.",
    ),
    text("persist.request", "Xin giữ lâu dài", "Ask to keep the data"),
    text(
        "background.yes",
        "Khi có mạng trở lại, số liệu được cập nhật cả khi không mở ứng dụng, nếu trình duyệt cho phép.",
        "When the network is back, figures are updated even while the app is closed, as far as the browser allows.",
    ),
    text(
        "background.no",
        "Trình duyệt này chỉ cập nhật khi mở ứng dụng hoặc khi đang mở mà có mạng trở lại.",
        "This browser updates only when the app is opened, or is open while the network comes back.",
    ),
    text("install", "Cài vào màn hình chính", "Install on the home screen"),
    text("erase", "Xoá dữ liệu đã lưu", "Delete the saved data"),
    text(
        "erase.sure",
        "Xoá mọi kế hoạch và số liệu trên máy này?",
        "Delete all plans and figures on this device?",
    ),
    text(
        "erase.means",
        "{} kế hoạch sẽ bị xoá, không khôi phục được nếu chưa tải bản sao lưu. Ứng dụng vẫn còn trên máy.",
        "{} plans will be deleted and cannot be restored without a backup. The app itself stays.",
    ),
    text("erased", "Đã xoá mọi dữ liệu đã lưu.", "All saved data were deleted."),
    text(
        "erase.failed",
        "Trình duyệt chưa cho xoá hết dữ liệu. Đóng các cửa sổ khác của ứng dụng rồi thử lại.",
        "The browser did not let all data be deleted. Close the other windows of the app and try again.",
    ),
    // What can go wrong with keeping.
    text(
        "storage.none",
        "Trình duyệt không cho lưu dữ liệu (thường do đang ở chế độ riêng tư). Kế hoạch thêm lúc này chỉ xem được đến khi đóng trang.",
        "The browser does not let data be saved (most often because of private mode). Plans added now are here until the page is closed.",
    ),
    text(
        "storage.newer",
        "Dữ liệu trên máy do bản mới hơn của ứng dụng lưu. Bấm “Tải lại” để dùng bản mới; không có gì bị mất.",
        "The data on this device were saved by a newer version of the app. Press “Reload” to use it; nothing is lost.",
    ),
    text(
        "storage.full",
        "Bộ nhớ đã đầy nên chưa lưu được. Số liệu đã lưu trước đó vẫn còn; hãy bỏ bớt kế hoạch hoặc tệp khác trên máy rồi thử lại.",
        "Storage is full, so this could not be saved. What was saved before is still here; remove plans or other files from the device and try again.",
    ),
    text(
        "storage.failed",
        "Chưa lưu được vào máy. Số liệu đã lưu trước đó vẫn còn; hãy thử lại.",
        "This could not be saved. What was saved before is still here; please try again.",
    ),
    text(
        "storage.evicted",
        "Trình duyệt đã xoá {} kế hoạch lưu trên máy này (do đầy bộ nhớ hoặc do xoá dữ liệu trang).",
        "The browser has deleted {} plans that were saved on this device (because storage was full, or site data were cleared).",
    ),
    text("storage.again", "Lấy lại từ địa chỉ", "Get them again from their addresses"),
    // What can go wrong with adding and updating: the app's own words for the loader's codes.
    text(
        "address.wrong",
        "Đây không phải địa chỉ web đầy đủ. Địa chỉ bắt đầu bằng https hoặc http.",
        "This is not a full web address. It begins with https or http.",
    ),
    text(
        "feed.network",
        "Không kết nối được tới nguồn số liệu. Kiểm tra mạng rồi thử lại.",
        "The data source cannot be reached. Check the network and try again.",
    ),
    text(
        "feed.cross-origin",
        "Không đọc được số liệu từ {}. Nếu máy chủ đó đang chạy thì cổng chưa cho phép trang khác đọc số liệu: quản trị cổng cần thêm tiêu đề Access-Control-Allow-Origin (CORS). Cũng có thể tải tệp số liệu về rồi chọn “Từ tệp”.",
        "The data at {} could not be read. If that server is up, the portal does not allow other sites to read its data: its webmaster should add the header Access-Control-Allow-Origin (CORS). Or download the data and choose “From a file”.",
    ),
    text(
        "feed.not-found",
        "Không có số liệu tại địa chỉ {}. Kiểm tra lại địa chỉ.",
        "There are no data at {}. Check the address.",
    ),
    text(
        "feed.denied",
        "Nguồn số liệu yêu cầu đăng nhập (lỗi {}). Hãy hỏi quản trị cổng địa chỉ dành cho người xem, hoặc tải tệp về rồi chọn “Từ tệp”.",
        "The data source requires a login (error {}). Ask the webmaster for the public address, or download the data and choose “From a file”.",
    ),
    text(
        "feed.no-plan",
        "Trong dữ liệu nhận được không có chỉ tiêu hay nhiệm vụ nào.",
        "There are no indicators and no tasks in what was received.",
    ),
    text(
        "file.figures-alone",
        "Tệp này chỉ có số liệu, chưa rõ của kế hoạch nào. Chọn “Thao tác khác”, “Nạp số liệu từ tệp” ở kế hoạch tương ứng.",
        "This file holds results only, and it is not clear of which plan. Choose “More”, “Load figures from a file” at that plan.",
    ),
    text("file.unreadable", "Không đọc được tệp {}.", "The file {} could not be read."),
    text(
        "file.no-copy",
        "Tệp {} không phải bản xem ngoại tuyến của Sáu Rõ.",
        "The file {} is not an offline copy made by Sáu Rõ.",
    ),
    text(
        "backup.unreadable",
        "Tệp này không phải bản sao lưu của ứng dụng, hoặc đã bị hỏng. Không có gì thay đổi.",
        "This file is no backup of the app, or it is damaged. Nothing was changed.",
    ),
    text(
        "stopped",
        "Ứng dụng gặp lỗi ở thao tác này. Kế hoạch đã lưu vẫn còn; hãy thử lại.",
        "The app met an error doing this. The saved plans are still here; please try again.",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_unique_and_both_languages_have_the_same_gaps() {
        let texts: Vec<_> = OFFLINE.iter().chain(APP).collect();
        let codes: BTreeSet<_> = texts.iter().map(|text| text.code).collect();
        assert_eq!(codes.len(), texts.len());
        for text in texts {
            assert!(!text.vi.is_empty() && !text.en.is_empty(), "{}", text.code);
            let gaps = |sentence: &str| sentence.matches("{}").count();
            assert_eq!(gaps(text.vi), gaps(text.en), "{}", text.code);
        }
    }
}
