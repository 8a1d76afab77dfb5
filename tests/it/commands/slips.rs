//! Words that were nearly typed: what is proposed for them, and what never is.

use insta::assert_snapshot;

use crate::support::shell::Shell;

#[test]
fn an_option_that_was_mistyped_is_known_by_its_column_and_a_strange_one_by_none() {
    let shell = Shell::empty();
    for (line, near) in [
        ("list tasks --limit_from 9月", "--limit-from"),
        ("list tasks --limt-from 9月", "--limit-from"),
        ("list tasks --Owner 马长海", "--owner"),
        ("list tasks --xyz-from 9月", ""),
        ("list tasks --xyzzy", ""),
    ] {
        let said = shell.ask(line);
        assert_eq!(said.code, 2, "{said}");
        if near.is_empty() {
            assert!(!said.err.contains("是不是"), "{said}");
        } else {
            assert!(said.err.contains(&format!("是不是“{near}”")), "{said}");
        }
    }
}

#[test]
fn what_takes_back_is_near_to_nothing_but_its_own_word() {
    let shell = Shell::confirmed();
    for (typed, near) in [("chek", "check"), ("voit", "void"), ("reviw", "")] {
        let said = shell.ask(&format!("do 意1 {typed}"));
        assert_eq!(said.code, 2, "{said}");
        if near.is_empty() {
            assert!(!said.err.contains("是不是"), "{said}");
        } else {
            assert!(said.err.contains(&format!("是不是“{near}”")), "{said}");
        }
    }
}

#[test]
fn hidden_characters_never_reach_a_terminal() {
    let shell = Shell::office();
    // What came in before it was cleaned is printed as what it is; JSON keeps it as an escape.
    let title = "甲\u{202e}乙\u{1b}[2J";
    let said = shell.run(&["list", title]);
    assert!(
        !said.err.contains('\u{202e}') && !said.err.contains('\u{1b}'),
        "{said}"
    );
    assert_snapshot!(said, @r"
    ! 督办：没有“甲⟨U+202E⟩乙⟨U+001B⟩[2J”这种记录。
    !   提示：可用的有：campaigns、goals、categories、channels、phases、steps、deliverables、requirements、fulfilments、departments、people、posts、file_heads、phrases、batches、openings、cards、opinions、errata、summaries、activity_types、contents、activities、problems、tasks、rules、milestones、progress_notes、extensions、urgings、look_backs、verifications、attachments、approvals、samples
    = 2
    ");
}
