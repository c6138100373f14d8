#!/usr/bin/env python3
"""Writes the answers in this folder: rows of the five plans in the shapes that portals give them.

Run by hand after a plan in ../fixtures/plans has changed: `python3 generate.py` (needs openpyxl).
The shapes follow the vendors' own documentation; names of fields are what a webmaster of a commune
would choose. Indicators and tasks are facts. Reported figures are made up: số liệu minh hoạ.
"""

import csv
import datetime
import html
import io
import json
import pathlib

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

HERE = pathlib.Path(__file__).parent
ILLUSTRATIVE = "Số liệu minh hoạ"


class Plan:
    def __init__(self, name):
        self.plan = json.loads((HERE / f"../fixtures/plans/{name}.json").read_text())
        self.agencies = {agency["id"]: agency for agency in self.plan["agencies"]}
        self.groups = {group["id"]: group for group in self.plan["groups"]}
        self.indicators = self.plan["indicators"]
        self.tasks = self.plan["tasks"]

    def names(self, ids):
        return [self.agencies[id]["name"] for id in ids]

    def group(self, row):
        return self.groups[row["group"]]


def value_of(indicator, index):
    """A made-up value: between a third of the target and a little over it. None for words."""
    numbers = [target["value"] for target in indicator["targets"] if target["value"] is not None]
    if not numbers:
        return None
    share = (35, 48, 62, 71, 84, 93, 102)[index % 7]
    return round(min(numbers[0] * share / 100, indicator["limit"] or 1e9), 1)


def write(path, content):
    path = HERE / path
    path.parent.mkdir(exist_ok=True)
    if not isinstance(content, str):
        content = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    path.write_text(content)


def expect(shape, plan, observations, **more):
    rows = [f" {json.dumps(row, ensure_ascii=False)}" for row in observations]
    head = json.dumps({"plan": plan, **more}, ensure_ascii=False)
    text = head[:-1] + ', "observations": [\n' + ",\n".join(rows) + "\n]}\n"
    write(f"{shape}/expected.json", text)


def vietnamese(value):
    return f"{value:g}".replace(".", ",")


def wordpress():
    """WordPress REST API, a custom post type with ACF fields, ten posts a page."""
    plan, posts, expected = Plan("dai-phuoc"), [], []
    for index, row in enumerate(plan.indicators):
        value = value_of(row, index)
        link = f"https://daiphuoc.example.gov.vn/chi-tieu/{index + 1}/"
        title = html.escape(row["name"], quote=False).replace("–", "&#8211;").replace("≥", "&ge;")
        posts.append({
            "id": 1200 + index,
            "date": "2026-02-05T08:00:00",
            "date_gmt": "2026-02-05T01:00:00",
            "guid": {"rendered": f"https://daiphuoc.example.gov.vn/?post_type=chi-tieu&#038;p={1200 + index}"},
            "modified": "2026-07-03T09:12:00",
            "slug": f"chi-tieu-{index + 1}",
            "status": "publish",
            "type": "chi-tieu",
            "link": link,
            "title": {"rendered": title},
            "template": "",
            "acf": {
                "stt": row["no"],
                "don_vi_tinh": row["unit"],
                "chi_tieu_2026": f"<p>{html.escape(row['targets'][0]['text'])}</p>\n",
                "chu_tri": plan.names(row["lead"]),
                "phoi_hop": "<br />\n".join(plan.names(row["support"])),
                "theo_doi": "; ".join(plan.names(row["monitor"])),
                "ket_qua": "" if index == 6 else vietnamese(value),
                "ngay_cap_nhat": False if index == 6 else "20260630",
                "minh_chung": False,
            },
            "_links": {"self": [{"href": f"https://daiphuoc.example.gov.vn/wp-json/wp/v2/chi-tieu/{1200 + index}"}]},
        })
        if index != 6:
            expected.append({"indicator": row["id"], "asOf": "2026-06-30", "value": value, "evidence": link})
    base = "https://daiphuoc.example.gov.vn/wp-json/wp/v2/chi-tieu?order=asc"
    arrivals = []
    for page in range(3):
        write(f"wordpress-acf/answer-{page + 1}.json", posts[page * 10:page * 10 + 10])
        links = [f'<{base}&page={page}>; rel="prev"'] if page else []
        links += [f'<{base}&page={page + 2}>; rel="next"'] if page < 2 else []
        address = base if page == 0 else f"{base}&page={page + 1}"
        arrivals.append({"answer": f"answer-{page + 1}.json", "address": address, "link": ", ".join(links)})
    write("wordpress-acf/arrivals.json", arrivals)
    expect("wordpress-acf", "dai-phuoc", expected)


def sharepoint_verbose():
    """SharePoint `_api/web/lists/getbytitle('ChiTieu')/items`, `odata=verbose`, lookups expanded."""
    plan, items, expected = Plan("tan-khai"), [], []
    site = "https://tankhai.example.gov.vn/_api"

    def meta(kind, uri):
        return {"id": uri, "uri": uri, "type": kind}

    def lookups(ids):
        return {"results": [
            {"__metadata": meta("SP.Data.DonViListItem", f"{site}/Web/Lists(guid'don-vi')/Items({id})"), "Title": name}
            for id, name in zip(ids, plan.names(ids))
        ]}

    for index, row in enumerate(plan.indicators):
        value, group = value_of(row, index), plan.group(row)
        uri = f"{site}/Web/Lists(guid'chi-tieu')/Items({index + 1})"
        items.append({
            "__metadata": {**meta("SP.Data.ChiTieuListItem", uri), "etag": '"3"'},
            "AttachmentFiles": {"__deferred": {"uri": f"{uri}/AttachmentFiles"}},
            "FieldValuesAsText": {"__deferred": {"uri": f"{uri}/FieldValuesAsText"}},
            "Nhom": {"__metadata": meta("SP.Data.NhomListItem", "nhom"), "Title": group["name"], "STT": group["no"]},
            "ChuTri": lookups(row["lead"]),
            "PhoiHop": lookups(row["support"]),
            "CoQuanCapTren": lookups(row["ownerAbove"]),
            "FileSystemObjectType": 0,
            "Id": index + 1,
            "ID": index + 1,
            "Title": row["name"],
            "STT": row["no"],
            "MucTieu2026": row["targets"][0]["text"],
            "MucTieu2030": row["targets"][1]["text"],
            # A list's percent column keeps 62 % as 0.62.
            "KetQua": None if value is None else round(value / 100, 5),
            # A day is midnight in Viet Nam, written in UTC.
            "NgayBaoCao": "2026-06-29T17:00:00Z",
            "Created": "2026-05-04T02:10:00Z",
        })
        if value is not None:
            expected.append({"indicator": row["id"], "asOf": "2026-06-30", "value": value})
    first = f"{site}/web/lists/getbytitle('ChiTieu')/items?$expand=Nhom,ChuTri,PhoiHop,CoQuanCapTren&$top=15"
    second = f"{first}&%24skiptoken=Paged%3dTRUE%26p_ID%3d15"
    write("sharepoint-verbose/answer-1.json", {"d": {"results": items[:15], "__next": second}})
    write("sharepoint-verbose/answer-2.json", {"d": {"results": items[15:]}})
    write("sharepoint-verbose/arrivals.json", [
        {"answer": "answer-1.json", "address": first}, {"answer": "answer-2.json", "address": second},
    ])
    expect("sharepoint-verbose", "tan-khai", expected, also=["ownerAbove"])


def sharepoint_nometadata():
    """The same service with `odata=nometadata`; the figures lie in a list of their own."""
    plan, items, reported, expected = Plan("xuan-thanh"), [], [], []
    for index, row in enumerate(plan.indicators):
        group, target = plan.group(row), row["targets"]
        items.append({
            "FileSystemObjectType": 0,
            "Id": index + 1,
            "ID": index + 1,
            "ContentTypeId": "0x0100",
            "Title": row["name"],
            "STT": row["no"],
            "Nhom": f"{group['no']}. {group['name']}",
            "ChiTieu": target[0]["text"] if target else None,
            "ChuTri": [{"Title": name} for name in plan.names(row["lead"])],
            "PhoiHop": [{"Title": name} for name in plan.names(row["support"])],
            "ThoiHan": row["due"]["text"] if row["due"] else None,
        })
        for step, (date, month) in enumerate((("2026-03-30T17:00:00Z", "2026-03-31"), ("2026-06-29T17:00:00Z", "2026-06-30"))):
            value = value_of(row, index + step)
            if value is not None:
                reported.append({"Id": len(reported) + 1, "ChiTieu": {"Title": row["name"]}, "Ngay": date, "GiaTri": value})
                expected.append({"indicator": row["id"], "asOf": month, "value": value})
    site = "https://xuanthanh.example.gov.vn/_api/web/lists"
    first = f"{site}/getbytitle('ChiTieu')/items?$top=10"
    second = f"{first}&%24skiptoken=Paged%3dTRUE%26p_ID%3d10"
    write("sharepoint-nometadata/answer-1.json", {"odata.nextLink": second, "value": items[:10]})
    write("sharepoint-nometadata/answer-2.json", {"value": items[10:]})
    write("sharepoint-nometadata/observations.json", {"value": reported})
    write("sharepoint-nometadata/arrivals.json", [
        {"answer": "answer-1.json", "address": first, "part": "plan"},
        {"answer": "answer-2.json", "address": second, "part": "plan"},
        {"answer": "observations.json", "address": f"{site}/getbytitle('KetQua')/items", "part": "observations"},
    ])
    expect("sharepoint-nometadata", "xuan-thanh", expected, also=["due"])


def liferay():
    """Liferay headless delivery, `/structured-contents`: fields are a list, to be found by name."""
    plan, items, expected = Plan("van-tuong"), [], []

    def field(reference, data=None, nested=()):
        return {
            "contentFieldValue": {} if data is None else {"data": data},
            "dataType": "string",
            "fieldReference": reference,
            "label": reference,
            "name": f"Text{10000000 + sum(map(ord, reference))}",
            "nestedContentFields": list(nested),
            "repeatable": bool(nested),
        }

    for index, row in enumerate(plan.indicators):
        value = value_of(row, index)
        targets = [
            field("mucTieu", nested=[field("giaTri", target["text"])] + ([field("phan", target["part"])] if target["part"] else []))
            for target in row["targets"]
        ]
        items.append({
            "actions": {},
            "availableLanguages": ["vi-VN"],
            "contentFields": [
                field("stt", row["no"]),
                field("tenChiTieu", f"<p>{html.escape(row['name'], quote=False)}</p>"),
                *targets,
                field("chuTri", "".join(f"<p>{name}</p>" for name in plan.names(row["lead"]))),
                field("phoiHop", "".join(f"<p>{name}</p>" for name in plan.names(row["support"]))),
                field("ketQua", nested=[field("ngay", "2025-11-30"), field("giaTri", f"{value:g}")]),
                field("ketQua", nested=[field("ngay", "2025-12-20"), field("giaTri", "")]),
            ],
            "contentStructureId": 43717,
            "dateModified": "2025-12-01T02:00:00Z",
            "friendlyUrlPath": f"chi-tieu-{index + 1}",
            "id": 43800 + index,
            "title": f"Chỉ tiêu {row['no']}",
        })
        expected.append({"indicator": row["id"], "asOf": "2025-11-30", "value": value})
    base = "https://vantuong.example.gov.vn/o/headless-delivery/v1.0/sites/20121/structured-contents?flatten=true&pageSize=5"
    arrivals = []
    for page in range(3):
        write(f"liferay/answer-{page + 1}.json", {
            "actions": {}, "facets": [], "items": items[page * 5:page * 5 + 5],
            "lastPage": 3, "page": page + 1, "pageSize": 5, "totalCount": len(items),
        })
        address = base if page == 0 else f"{base}&page={page + 1}"
        arrivals.append({"answer": f"answer-{page + 1}.json", "address": address})
    write("liferay/arrivals.json", arrivals)
    expect("liferay", "van-tuong", expected)


def home_made():
    """An API of the portal's own, with Vietnamese names: groups around rows, figures beside them."""
    plan, reported, expected, updates = Plan("phu-rieng"), [], [], []
    groups = []
    for group in plan.plan["groups"][:4]:
        rows = [row for row in plan.indicators if row["group"] == group["id"]]
        groups.append({"so": group["no"], "ten_nhom": group["name"], "chi_tieu": [{
            "stt": int(row["no"]),
            "ten_chi_tieu": row["name"],
            "don_vi_tinh": row["unit"],
            "muc_tieu": [{"gia_tri": target["text"], "noi_dung": target["part"]} for target in row["targets"]],
            "don_vi_chu_tri": "; ".join(plan.names(row["lead"])),
        } for row in rows]})
    for index, row in enumerate(plan.indicators[:18]):
        value = value_of(row, index)
        if value is None:
            continue
        for part in [target["part"] for target in row["targets"]]:
            reported.append({
                "ma_chi_tieu": row["id"], "noi_dung": part, "ngay": "30/06/2026",
                "gia_tri": vietnamese(value), "ngay_bao_cao": "14/07/2026",
            })
            observation = {"indicator": row["id"], "asOf": "2026-06-30", "value": value, "reported": "2026-07-14"}
            expected.append({**observation, "part": part} if part else observation)
    tasks = []
    words = ["Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", ""]
    states = ["done", "in-progress", "not-started"]
    for index, row in enumerate(plan.tasks):
        group = plan.group(row)
        tasks.append({
            "stt": int(row["no"]),
            "nhom": {"so": group["no"], "ten": group["name"]},
            "ten_nhiem_vu": row["name"],
            "don_vi_chu_tri": "; ".join(plan.names(row["lead"])),
            "don_vi_phoi_hop": "; ".join(plan.names(row["support"])),
            "san_pham": row["output"],
            "thoi_han": row["due"]["text"] if row["due"] else None,
            "trang_thai": words[index % 4],
            "ngay_cap_nhat": "2026-06-30 09:30:00",
        })
        if index % 4 < 3:
            updates.append({"task": row["id"], "asOf": "2026-06-30", "state": states[index % 4]})
    write("home-made/answer.json", {
        "trang_thai": "thanh_cong",
        "ghi_chu": ILLUSTRATIVE,
        "ke_hoach": {"ten": plan.plan["title"], "tu_nam": 2025, "den_nam": 2045},
        "phu_luc_1": groups,
        "phu_luc_2": tasks,
        "ket_qua": reported,
    })
    write("home-made/arrivals.json", [{"answer": "answer.json", "address": "https://phurieng.example.gov.vn/api/ke-hoach"}])
    expect("home-made", "phu-rieng", expected, taskUpdates=updates)


def google_sheets():
    """A Google sheet published as CSV: commas, quoted line breaks, decimal commas."""
    plan, expected = Plan("dai-phuoc"), []
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(["PHỤ LỤC. CÁC CHỈ TIÊU NĂM 2026"] + [""] * 8)
    table.writerow([f"({ILLUSTRATIVE})"] + [""] * 8)
    table.writerow(["STT", "Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu năm 2026", "Cơ quan chủ trì", "Cơ quan phối hợp",
                    "Cơ quan theo dõi, đánh giá", "Kết quả 6 tháng", "Kết quả 9 tháng"])
    for index, row in enumerate(plan.indicators):
        values = [value_of(row, index), value_of(row, index + 2) if index % 3 else None]
        shown = [
            "" if value is None else vietnamese(value) + ("%" if row["unit"] == "%" else "")
            for value in values
        ]
        table.writerow([row["no"], row["name"], row["unit"], row["targets"][0]["text"],
                        *("\n".join(plan.names(row[role])) for role in ("lead", "support", "monitor")), *shown])
        for value, date in zip(values, ("2026-06-30", "2026-09-30")):
            if value is not None:
                expected.append({"indicator": row["id"], "asOf": date, "value": value})
    write("google-sheets/answer.csv", text.getvalue())
    write("google-sheets/arrivals.json", [{"answer": "answer.csv", "address": "https://docs.google.com/spreadsheets/d/e/x/pub?output=csv"}])
    expect("google-sheets", "dai-phuoc", expected)


def excel():
    """A workbook as offices keep it: two rows of merged headings, group rows, percent formats."""
    plan, expected = Plan("tan-khai"), []
    book = Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(2026, 7, 1)
    book.properties.creator = "sauro"
    notes = book.active
    notes.title = "Ghi chú"
    notes["A1"] = ILLUSTRATIVE
    lists = book.create_sheet("Danh mục")
    lists.sheet_state = "hidden"
    lists.append(["STT", "Chỉ tiêu"])
    sheet = book.create_sheet("Phụ lục")
    sheet["A1"] = "PHỤ LỤC: CHỈ TIÊU CHUYỂN ĐỔI SỐ"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = f"(Kết quả: {ILLUSTRATIVE.lower()})"
    sheet.merge_cells("A2:H2")
    headings = [("A4", "A5", "STT"), ("B4", "B5", "Chỉ tiêu"), ("C4", "D4", "Mục tiêu"),
                ("E4", "G4", "Cơ quan, đơn vị"), ("H4", "H4", "Kết quả")]
    for first, last, text in headings:
        sheet[first] = text
        sheet[first].font = Font(bold=True)
        sheet[first].alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        if first != last:
            sheet.merge_cells(f"{first}:{last}")
    for cell, text in (("C5", "Năm\n2026"), ("D5", "Năm 2030"), ("E5", "Chủ trì"), ("F5", "Phối hợp"),
                       ("G5", "Cấp trên"), ("H5", "6 tháng 2026")):
        sheet[cell] = text
    sheet.append([f"({number})" for number in range(1, 9)])
    seen = None
    for index, row in enumerate(plan.indicators):
        group, value = plan.group(row), value_of(row, index)
        if group["id"] != seen:
            seen = group["id"]
            sheet.append([int(group["no"]), group["name"]])
            line = sheet.max_row
            sheet.merge_cells(f"B{line}:H{line}")
        sheet.append([row["no"], row["name"], *(target["text"] for target in row["targets"]),
                      *("\n".join(plan.names(row[role])) for role in ("lead", "support", "ownerAbove"))])
        line = sheet.max_row
        percent = [target["text"] for target in row["targets"]]
        for column, text in zip("CD", percent):
            # What a person types as 70% is a number that shows percent.
            if text.rstrip("%").isdigit() and text.endswith("%"):
                sheet[f"{column}{line}"] = int(text[:-1]) / 100
                sheet[f"{column}{line}"].number_format = "0%"
        if value is not None:
            is_percent = row["limit"] == 100
            sheet[f"H{line}"] = value / 100 if is_percent else value
            sheet[f"H{line}"].number_format = "0.0%" if is_percent else "0.0"
            expected.append({"indicator": row["id"], "asOf": "2026-06-30", "value": value})
        if row["id"] == "4.3":
            sheet.row_dimensions[line].hidden = True
    sheet.append([])
    sheet.append(["Nơi nhận: Lưu VT"])
    book.save(HERE / "excel/answer.xlsx")
    write("excel/arrivals.json", [{"answer": "answer.xlsx", "address": "https://tankhai.example.gov.vn/tien-do.xlsx"}])
    expect("excel", "tan-khai", expected, also=["ownerAbove"])


for shape in (wordpress, sharepoint_verbose, sharepoint_nometadata, liferay, home_made, google_sheets, excel):
    shape()
