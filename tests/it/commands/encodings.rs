//! What is in an encoding that is not read, or was ruined by one, is told so at both imports: never
//! as columns that are missing.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1252};
use insta::assert_snapshot;

use crate::support::shell::{Said, Shell};

const ROSTER: &str = "姓名,部门,职务\n陈晓东,办公室,主任\n王秀英,权益保障部,干事\n";
const OPINIONS: &str =
    "征集渠道,收到日期,意见内容,意见对象\n专线,2009-03-01,热线没人接，脸难看！,班子\n";
/// The ways in which an import says it.
const TOLD: [&str; 3] = ["乱码", "编码，不能读", "编码认不出来"];

fn imported(shell: &Shell, bytes: &[u8], door: &str) -> Said {
    shell.write("文件.csv", bytes);
    shell.ask(&format!("import {door} 文件.csv --dry-run"))
}

/// Takes bytes for what they are not.
fn taken(bytes: &[u8], encoding: &'static Encoding) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Ruins a text in every way that an office has met.
fn ruined(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let gbk = GB18030.encode(text).0.into_owned();
    let lost = taken(&gbk, encoding_rs::UTF_8);
    let units = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    let latin: String = text.bytes().map(char::from).collect();
    let twice: String = latin.bytes().map(char::from).collect();
    let as_gbk = taken(text.as_bytes(), GB18030);
    let little = units(u16::to_le_bytes);
    let wide = text.chars().flat_map(|c| u32::from(c).to_le_bytes());
    vec![
        ("GBK as UTF-8", lost.clone().into_bytes()),
        (
            "GBK as UTF-8 and back",
            lost.replace('\u{fffd}', "?").into_bytes(),
        ),
        (
            "both signs gone",
            taken(lost.as_bytes(), GB18030).into_bytes(),
        ),
        ("UTF-8 as GBK", as_gbk.into_bytes()),
        ("UTF-8 as Latin", latin.into_bytes()),
        ("twice", twice.into_bytes()),
        (
            "UTF-8 as Windows",
            taken(text.as_bytes(), WINDOWS_1252).into_bytes(),
        ),
        ("GBK as Windows", taken(&gbk, WINDOWS_1252).into_bytes()),
        ("GBK as Big5", taken(&gbk, BIG5).into_bytes()),
        (
            "UTF-8 as Shift-JIS",
            taken(text.as_bytes(), SHIFT_JIS).into_bytes(),
        ),
        ("GBK as EUC-KR", taken(&gbk, EUC_KR).into_bytes()),
        ("GBK as EUC-JP", taken(&gbk, EUC_JP).into_bytes()),
        (
            "question marks",
            text.replace(|c: char| !c.is_ascii(), "?").into_bytes(),
        ),
        (
            "UTF-16, the last byte gone",
            little[..little.len() - 1].to_vec(),
        ),
        ("UTF-32 without a mark", wide.collect()),
        ("UTF-8, the first byte gone", text.as_bytes()[1..].to_vec()),
        (
            "UTF-8, cut in the middle",
            text.as_bytes()[..text.len() - 5].to_vec(),
        ),
        ("UTF-8, cut in the headings", text.as_bytes()[..8].to_vec()),
        ("half of each", [text.as_bytes(), &gbk].concat()),
    ]
}

#[test]
fn an_encoding_is_told_as_one_at_both_imports() {
    let shell = Shell::office();
    for (door, text) in [("roster", ROSTER), ("opinions", OPINIONS)] {
        for (how, bytes) in ruined(text) {
            let said = imported(&shell, &bytes, door);
            assert_eq!(said.code, 1, "{door}, {how}: {said}");
            let is_told = TOLD.iter().any(|it| said.err.contains(it));
            assert!(
                is_told && !said.err.contains("缺少"),
                "{door}, {how}: {said}"
            );
        }
        for marked in [true, false] {
            let mark = marked.then_some(0xFEFF);
            let units = || mark.into_iter().chain(text.encode_utf16());
            for bytes in [
                units().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
                units().flat_map(u16::to_be_bytes).collect(),
            ] {
                assert_eq!(imported(&shell, &bytes, door).code, 0, "{door}, {marked}");
            }
        }
    }
    for (encoding, name) in [
        (SHIFT_JIS, "Shift-JIS"),
        (EUC_KR, "EUC-KR"),
        (EUC_JP, "EUC-JP"),
    ] {
        let (bytes, ..) = encoding.encode("姓名,部門\n陳曉東,辦公室\n");
        let said = imported(&shell, &bytes, "roster");
        assert!(
            said.err.contains(&format!("这是 {name} 编码，不能读")),
            "{said}"
        );
    }
}

#[test]
fn what_is_ruined_is_told_with_what_to_do() {
    let shell = Shell::office();
    shell.write("名册.csv", taken(ROSTER.as_bytes(), GB18030));
    assert_snapshot!(shell.ask("import roster 名册.csv"), @r"
    ! 督办：名册.csv 不能读入：栏名是乱码（濮撳悕、閮ㄩ棬、鑱屽姟）：文件曾按别的编码打开又保存。
    !   提示：乱码改不回来，请找没有乱码的原表，另存为 CSV（UTF-8）再读入。
    = 1
    ");
    assert_snapshot!(shell.ask_in_english("import roster 名册.csv"), @r"
    ! duban: cannot take in 名册.csv: its headings are garbled (濮撳悕, 閮ㄩ棬, 鑱屽姟): it was opened in the wrong encoding and saved so
    !   hint: what is garbled does not come back: find the table as it was, and save it as CSV (UTF-8)
    = 1
    ");
}

#[test]
fn a_file_that_is_only_another_one_lacks_columns() {
    let shell = Shell::office();
    for text in [
        "品名,单价\n钢笔,3\n",
        "姓名,部門\n陳曉東,辦公室\n",
        "Prénom,Größe\nJosé,1\n",
        "名前,部署\nさとう,そうむ\n",
        "이름,부서\n김철수,총무부\n",
        "имя,отдел\nИван,кадры\n",
        "姓名,电话??\n陈晓东,1\n",
    ] {
        for door in ["roster", "opinions"] {
            let said = imported(&shell, text.as_bytes(), door);
            assert!(said.err.contains("缺少必需的栏"), "{door} {text}: {said}");
        }
    }
}
