//! The house test: holds sizes, names, imports and assets, with nothing but the standard library.
//!
//! Each check is a function from a [`tree::Tree`] to the faults it finds, so that `proof` can feed
//! it broken trees and see that it catches them.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where the tree cannot be read"
)]

mod assets;
mod circles;
mod gate;
mod kinds;
mod locales;
mod modules;
mod network;
mod paths;
mod proof;
mod rooms;
mod shape;
mod source;
mod tree;

use tree::{Tree, assert_clean};

#[test]
fn the_table_of_rooms_runs_inside_out() {
    assert_clean(&rooms::table_runs_inside_out(rooms::ROOMS));
}

#[test]
fn every_folder_of_src_is_a_room_and_every_room_a_folder() {
    assert_clean(&rooms::folders_are_rooms(Tree::load()));
}

#[test]
fn rooms_import_only_inwards() {
    assert_clean(&rooms::import_only_inwards(Tree::load()));
}

#[test]
fn generic_code_names_no_kind() {
    assert_clean(&kinds::generic_code_names_no_kind(Tree::load()));
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    assert_clean(&circles::files_stand_in_no_circle(Tree::load()));
}

#[test]
fn only_the_office_holds_a_store_and_for_others_it_is_data() {
    assert_clean(&gate::beyond_the_office_the_store_is_data(Tree::load()));
}

#[test]
fn days_and_instants_are_our_own() {
    assert_clean(&gate::chrono_stays_behind_our_own_days(Tree::load()));
}

#[test]
fn no_room_passes_on_the_names_of_another() {
    assert_clean(&gate::names_are_not_passed_on(Tree::load()));
}

#[test]
fn rooms_touch_only_their_crates() {
    assert_clean(&rooms::touch_only_their_crates(Tree::load()));
}

#[test]
fn pure_rooms_stay_off_the_system() {
    assert_clean(&rooms::stay_off_the_system(Tree::load()));
}

#[test]
fn only_rules_make_changes() {
    assert_clean(&gate::rules_alone_make_changes(Tree::load()));
}

#[test]
fn no_crate_speaks_to_a_network() {
    assert_clean(&network::no_crate_speaks(Tree::load()));
}

#[test]
fn no_line_of_ours_names_a_network() {
    assert_clean(&network::no_line_names_it(Tree::load()));
}

#[test]
fn every_file_says_what_it_is_for() {
    assert_clean(&shape::files_say_what_they_are_for(Tree::load()));
}

#[test]
fn every_file_is_short() {
    assert_clean(&shape::files_are_short(Tree::load()));
}

#[test]
fn every_line_is_narrow() {
    assert_clean(&shape::lines_are_narrow(Tree::load()));
}

#[test]
fn no_module_or_type_has_an_empty_name() {
    assert_clean(&shape::names_say_something(Tree::load()));
}

#[test]
fn no_test_is_ignored_or_waits_for_a_panic() {
    assert_clean(&shape::no_test_is_ignored(Tree::load()));
}

#[test]
fn no_file_is_forgotten_by_its_mod_line() {
    assert_clean(&modules::files_are_reached(Tree::load()));
}

#[test]
fn migrations_are_numbered_without_gaps() {
    assert_clean(&assets::migrations_are_numbered(Tree::load()));
}

#[test]
fn released_migrations_never_change() {
    let tree = Tree::load();
    if tree::update_asked() {
        let list = assets::refreeze(tree);
        tree::write(assets::FROZEN, &list);
        // What is released stays as it was, and may differ.
        assert_clean(&assets::migrations_are_frozen(&Tree::read()));
    } else {
        assert_clean(&assets::migrations_are_frozen(tree));
    }
}

#[test]
fn locales_have_the_same_files_keys_and_placeholders() {
    assert_clean(&locales::languages_agree(Tree::load()));
}

#[test]
fn locale_references_stay_in_their_file_or_name_a_shared_term() {
    assert_clean(&locales::references_resolve(Tree::load()));
}

#[test]
fn every_message_is_used() {
    assert_clean(&locales::messages_are_used(Tree::load()));
}

#[test]
fn every_message_that_code_asks_for_exists() {
    assert_clean(&locales::asked_messages_exist(Tree::load()));
}
