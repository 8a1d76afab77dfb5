//! The parser against a table of keys, cut at every byte.

use proptest::prelude::*;

use super::*;
use crate::app::chord::parse_keys;

/// What each sequence means, in the notation of the keymap; empty: swallowed whole.
const KEYS: &[(&[u8], &str)] = &[
    (b"a", "a"),
    (b"\r", "<enter>"),
    (
        b"a\r\nb\r\rc\n\nd",
        "a<enter>b<enter><enter>c<enter><enter>d",
    ),
    (b"\n", "<enter>"),
    (b"\t", "<tab>"),
    (b"\x7f", "<bs>"),
    (b"\x08", "<bs>"),
    (b"\x13", "<c-s>"),
    (b"\x1a", "<c-z>"),
    (b"\x00", "<c-space>"),
    (b"\x1f", "<c-_>"),
    (b"\x1c", "<c-\\>"),
    ("整改𠮷é".as_bytes(), "整改𠮷é"),
    // Arrows and the block above them: xterm, application mode, VT220, rxvt.
    (b"\x1b[A\x1b[B\x1b[C\x1b[D", "<up><down><right><left>"),
    (b"\x1bOA\x1bOB\x1bOC\x1bOD", "<up><down><right><left>"),
    (b"\x1b[H\x1b[F\x1bOH\x1bOF", "<home><end><home><end>"),
    (b"\x1b[1~\x1b[4~\x1b[7~\x1b[8~", "<home><end><home><end>"),
    (b"\x1b[2~\x1b[3~\x1b[5~\x1b[6~", "<ins><del><pgup><pgdn>"),
    (
        b"\x1b[a\x1bOa\x1b[5^\x1b[3$\x1b[6@",
        "<s-up><c-up><c-pgup><s-del><c-s-pgdn>",
    ),
    // Function keys: xterm, VT220 and PuTTY, Linux console.
    (b"\x1bOP\x1bOQ\x1bOR\x1bOS", "<f1><f2><f3><f4>"),
    (
        b"\x1b[11~\x1b[12~\x1b[13~\x1b[14~\x1b[15~",
        "<f1><f2><f3><f4><f5>",
    ),
    (
        b"\x1b[17~\x1b[18~\x1b[19~\x1b[20~\x1b[21~",
        "<f6><f7><f8><f9><f10>",
    ),
    (
        b"\x1b[23~\x1b[24~\x1b[25~\x1b[34~",
        "<f11><f12><s-f1><s-f8>",
    ),
    (
        b"\x1b[[A\x1b[[B\x1b[[C\x1b[[D\x1b[[E",
        "<f1><f2><f3><f4><f5>",
    ),
    // Modifiers as xterm sends them.
    (
        b"\x1b[1;5C\x1b[1;2A\x1b[1;3D\x1b[1;6B",
        "<c-right><s-up><a-left><c-s-down>",
    ),
    (
        b"\x1b[5;5~\x1b[3;2~\x1b[15;5~\x1b[24;3~",
        "<c-pgup><s-del><c-f5><a-f12>",
    ),
    (
        b"\x1b[1;2P\x1b[1;5Q\x1b[1;2R\x1b[1;3S",
        "<s-f1><c-f2><s-f3><a-f4>",
    ),
    (b"\x1bO5P\x1bO1;2Q", "<c-f1><s-f2>"),
    (b"\x1b[Z\x1b[1;2Z", "<s-tab><s-tab>"),
    // The keypad in application mode.
    (
        b"\x1bOM\x1bOp\x1bOy\x1bOn\x1bOk\x1bOm\x1bOj\x1bOo",
        "<enter>09.+-*/",
    ),
    // Alt, before a key, before a sequence, before Enter.
    (
        b"\x1b1\x1bx\x1bX\x1b\r\x1b\x7f",
        "<a-1><a-x><a-X><a-enter><a-bs>",
    ),
    (b"\x1b\x13", "<c-a-s>"),
    (b"\x1b\x1b[A\x1b\x1bOP", "<a-up><a-f1>"),
    (b"\x1b\x1bx", "<esc><a-x>"),
    ("\x1b整".as_bytes(), "<esc>整"),
    // What terminals with newer protocols send for keys that had none.
    (
        b"\x1b[13;2u\x1b[9;5u\x1b[97;5u\x1b[27;5;13~",
        "<s-enter><c-tab><c-a><c-enter>",
    ),
    (b"\x1b[97;1:3u", ""),
    // No keys: answers, focus, mouse, texts, unknown and broken sequences.
    (b"\x1b[2;2R\x1b[24;80R\x1b[1;1R", ""),
    (b"\x1b[?62;22c\x1b[>0;276;0c\x1b[?2026;2$y", ""),
    (b"\x1b[I\x1b[O", ""),
    (b"\x1b[<0;10;5M\x1b[<0;10;5m\x1b[M !!x", "x"),
    (
        b"\x1b]11;rgb:0000/0000/0000\x07x\x1b]0;\xe4\xb8\xad\x1b\\y",
        "xy",
    ),
    (b"\x1bP>|XTerm(388)\x1b\\x\x1b_Gi=1;OK\x1b\\", "x"),
    (b"\x1b[999zx\x1b[?25hx\x1b[5n\x1b[200;1;2;3;4;5tx", "xxx"),
    (b"\x1b[1;5\x1b[Ax", "<up>x"),
    (b"\x1b[1;5\rx", "<enter>x"),
    (b"\x1b[201~x", "x"),
    // Broken characters vanish without harm to their neighbours.
    (
        b"a\xe4\xb8b\xff\x80\xc3c\xe4\xb8\xadd\xed\xa0\x80e",
        "abc中de",
    ),
    (b"a\xc2\x85b", "ab"),
];

fn read(parser: &mut Parser, chunks: &[&[u8]]) -> Vec<Input> {
    let mut out = Vec::new();
    for chunk in chunks {
        parser.feed(chunk, &mut out);
    }
    parser.settle(&mut out);
    out
}

fn typed(keys: &str) -> Vec<Input> {
    parse_keys(keys)
        .unwrap()
        .into_iter()
        .map(Input::Chord)
        .collect()
}

#[test]
fn every_encoding_of_a_key_means_the_key() {
    for (bytes, keys) in KEYS {
        let shown = bytes.escape_ascii().to_string();
        assert_eq!(
            read(&mut Parser::default(), &[bytes]),
            typed(keys),
            "{shown}"
        );
    }
}

#[test]
fn a_cut_at_any_byte_changes_nothing() {
    for (bytes, keys) in KEYS {
        for at in 0..=bytes.len() {
            let (head, tail) = bytes.split_at(at);
            let shown = bytes.escape_ascii().to_string();
            let got = read(&mut Parser::default(), &[head, tail]);
            assert_eq!(got, typed(keys), "{shown} cut at {at}");
        }
    }
}

#[test]
fn an_esc_that_stays_alone_is_esc_and_a_late_rest_is_not_swallowed_with_it() {
    let mut parser = Parser::default();
    let mut out = Vec::new();
    parser.feed(b"\x1b", &mut out);
    assert_eq!(out, []);
    assert_eq!(parser.patience(), Some(LONE_ESC));
    parser.settle(&mut out);
    parser.feed(b"x", &mut out);
    assert_eq!(out, typed("<esc>x"));
    assert_eq!(parser.patience(), None);
    assert_eq!(read(&mut parser, &[b"\x1b\x1b"]), typed("<esc><esc>"));
    assert_eq!(
        read(&mut parser, &[b"\x1b\x1b\x1b[A"]),
        typed("<esc><a-up>")
    );
}

#[test]
fn alt_with_a_sign_that_opens_a_sequence_is_that_key_once_nothing_follows() {
    for (bytes, keys) in [
        (b"\x1b[".as_slice(), "<a-[>"),
        (b"\x1bO", "<a-O>"),
        (b"\x1b]", "<a-]>"),
        (b"\x1bP", "<a-P>"),
        (b"\x1b[1;", ""),
    ] {
        assert_eq!(read(&mut Parser::default(), &[bytes]), typed(keys));
    }
}

#[test]
fn a_paste_is_one_text_without_control_characters() {
    let bytes = "\x1b[200~甲\r\n乙\r丙\t丁\x1b[31m\x07\x00戊\x1b[201~x".as_bytes();
    let mut want = vec![Input::Paste("甲\n乙\n丙\t丁[31m戊".to_owned())];
    want.extend(typed("x"));
    for at in 0..=bytes.len() {
        let (head, tail) = bytes.split_at(at);
        assert_eq!(
            read(&mut Parser::default(), &[head, tail]),
            want,
            "cut at {at}"
        );
    }
}

#[test]
fn a_huge_paste_is_whole() {
    let text = "整改问题一二三\n".repeat(100_000);
    let bytes = format!("\x1b[200~{text}\x1b[201~");
    let chunks: Vec<&[u8]> = bytes.as_bytes().chunks(4096).collect();
    assert_eq!(read(&mut Parser::default(), &chunks), [Input::Paste(text)]);
}

#[test]
fn a_stalled_paste_is_handed_over_however_little_has_come() {
    for (came, text) in [("a", "a"), ("改", "改"), ("\r", "\n")] {
        let mut parser = Parser::default();
        let mut out = Vec::new();
        parser.feed(b"\x1b[200~", &mut out);
        parser.feed(came.as_bytes(), &mut out);
        assert_eq!((out.len(), parser.patience()), (0, Some(STALL)), "{came:?}");
        parser.settle(&mut out);
        assert_eq!(out, [Input::Paste(text.to_owned())]);
        // What follows is still the same paste.
        let out = read(&mut parser, &[b"b\rc\x1b[201~"]);
        assert_eq!(out, [Input::Paste("b\nc".to_owned())]);
    }
}

#[test]
fn a_line_that_carries_far_is_given_more_time_for_a_sequence() {
    for (remote, cut, wait) in [(false, 30, LONE_ESC), (true, 100, LONE_ESC_FAR)] {
        let mut parser = Parser::new(remote);
        let mut out = Vec::new();
        parser.feed(b"\x1b", &mut out);
        assert_eq!((out.len(), parser.patience()), (0, Some(wait)));
        assert!(wait > Duration::from_millis(cut));
        assert_eq!(read(&mut parser, &[b"[A"]), typed("<up>"));
    }
}

#[test]
fn a_paste_that_stalls_is_handed_over_and_esc_ends_it() {
    let mut parser = Parser::default();
    assert_eq!(
        read(&mut parser, &[b"\x1b[200~abc"]),
        [Input::Paste("abc".to_owned())]
    );
    assert_eq!(parser.patience(), None);
    assert_eq!(
        read(&mut parser, &[b"def"]),
        [Input::Paste("def".to_owned())]
    );
    assert_eq!(read(&mut parser, &[b"\x1b"]), []);
    assert_eq!(read(&mut parser, &[b"x"]), typed("x"));
}

#[test]
fn a_key_pressed_after_a_stall_ends_a_paste_that_lost_its_end() {
    for (bytes, keys) in [
        (b"\x13".as_slice(), "<c-s>"),
        (b"\x1bOP", "<f1>"),
        (b"\x1b[24~", "<f12>"),
        (b"\x1b[B", "<down>"),
    ] {
        let mut parser = Parser::default();
        assert_eq!(
            read(&mut parser, &[b"\x1b[200~abc"]),
            [Input::Paste("abc".to_owned())]
        );
        assert_eq!(read(&mut parser, &[bytes]), typed(keys));
        assert_eq!(read(&mut parser, &[b"x"]), typed("x"));
    }
    let mut parser = Parser::default();
    read(&mut parser, &[b"\x1b[200~abc"]);
    let rest = [Input::Paste("def".to_owned())];
    assert_eq!(read(&mut parser, &[b"def\x1b[20", b"1~"]), rest);
    assert_eq!(read(&mut parser, &[b"x"]), typed("x"));
}

#[test]
fn a_cursor_report_is_an_answer_only_while_the_question_is_out() {
    let mut parser = Parser {
        probing: true,
        ..Parser::default()
    };
    assert_eq!(read(&mut parser, &[b"x\x1b[1;2R\x1b[?62cy"]), typed("xy"));
    let answers = [Report::Cursor { row: 1, column: 2 }, Report::Attributes];
    assert_eq!(parser.take_reports(), answers);
    parser.probing = false;
    assert_eq!(
        read(&mut parser, &[b"\x1b[1;2R\x1b[2;2R\x1b[?62c"]),
        typed("<s-f3>")
    );
    assert_eq!(parser.take_reports(), []);
}

#[test]
fn what_is_said_of_brackets_is_an_answer_and_never_a_key() {
    for (said, known) in [
        ("1", true),
        ("2", true),
        ("3", true),
        ("0", false),
        ("4", false),
    ] {
        let mut parser = Parser {
            probing: true,
            ..Parser::default()
        };
        let bytes = format!("x\x1b[?2004;{said}$y\x1b[?1004;1$yz");
        assert_eq!(
            read(&mut parser, &[bytes.as_bytes()]),
            typed("xz"),
            "{said}"
        );
        let told = parser.take_reports().contains(&Report::Brackets);
        assert_eq!(told, known, "{said}");
    }
}

proptest! {
    #[test]
    fn any_bytes_in_any_pieces_read_alike_and_leave_the_parser_usable(
        pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..12), 0..12),
    ) {
        let whole: Vec<u8> = pieces.concat();
        let chunks: Vec<&[u8]> = pieces.iter().map(Vec::as_slice).collect();
        let mut parser = Parser::default();
        prop_assert_eq!(read(&mut parser, &chunks), read(&mut Parser::default(), &[&whole]));
        prop_assert!(parser.held.is_empty());
    }

    #[test]
    fn no_typed_character_is_lost(text in "[a-z0-9 ,整改问题督办，。（）𠮷éß]{0,200}", at in 0_usize..400) {
        let (head, tail) = text.as_bytes().split_at(at.min(text.len()));
        let want: Vec<Input> = text.chars().map(Chord::from).map(Input::Chord).collect();
        prop_assert_eq!(read(&mut Parser::default(), &[head, tail]), want);
    }
}
