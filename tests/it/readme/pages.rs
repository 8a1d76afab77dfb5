//! How long README is, where its links lead, and that its twin says the same.

use std::path::{Component, Path, PathBuf};

use super::{ENGLISH, README, blocks, page};

/// README and the pages beside it.
fn pages() -> Vec<String> {
    let beside = std::fs::read_dir("assets/docs").unwrap();
    let beside = beside.map(|it| it.unwrap().path().display().to_string());
    let mut pages: Vec<String> = beside.map(|it| it.replace('\\', "/")).collect();
    pages.push(README.to_owned());
    pages.sort();
    pages
}

/// Gives the targets of the links of a page, those in code apart.
fn links(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    let prose = prose.flat_map(|it| it.split('`').step_by(2));
    let behind = prose.flat_map(|it| it.split("](").skip(1));
    behind
        .filter_map(|it| Some(it.split_once(')')?.0))
        .collect()
}

/// Says which file a link of a page leads to, without what lies above the house.
fn target(from: &str, link: &str) -> Option<PathBuf> {
    let mut path = Path::new(from).parent()?.to_path_buf();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir if !path.pop() => return None,
            Component::ParentDir | Component::CurDir => {}
            Component::Normal(name) => path.push(name),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(path)
}

/// The names by which headings of a page are reached.
fn anchors(text: &str) -> Vec<String> {
    let headings = text.lines().filter(|it| it.starts_with('#'));
    let named = headings.map(|it| it.trim_start_matches('#').trim().to_lowercase());
    named.map(|it| it.replace(' ', "-")).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let (mut count, mut gone) = (0, Vec::new());
    for path in pages() {
        let text = page(&path);
        for link in links(&text) {
            count += 1;
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let leads = match file {
                "" => Some(text.clone()),
                _ => target(&path, file).and_then(|it| std::fs::read_to_string(it).ok()),
            };
            let stands = leads.is_some_and(|text| {
                anchor.is_empty() || anchors(&text).contains(&anchor.to_owned())
            });
            if !stands {
                gone.push(format!("{path}: {link}"));
            }
        }
    }
    assert!(count > 30, "{count}");
    assert!(gone.is_empty(), "{gone:#?}");
}

#[test]
fn every_page_is_reached_from_readme_and_from_its_twin() {
    for from in [README, ENGLISH] {
        let text = page(from);
        let reached: Vec<PathBuf> = links(&text)
            .into_iter()
            .filter_map(|it| target(from, it.split('#').next().unwrap_or_default()))
            .collect();
        for path in pages() {
            let is_reached = path == from || reached.contains(&PathBuf::from(&path));
            assert!(is_reached, "{from}: no link to {path}");
        }
    }
}

#[test]
fn readme_is_short() {
    let lines = page(README).lines().count();
    assert!(lines <= 150, "{lines} lines");
}

#[test]
fn the_twins_have_the_same_commands_in_the_same_order() {
    let [chinese, english] = [README, ENGLISH].map(|it| blocks(&page(it)));
    assert_eq!(chinese, english);
    assert_eq!(chinese.len(), 2, "{chinese:?}");
}

#[test]
fn the_first_command_opens_the_program_and_the_second_is_what_a_check_runs() {
    let blocks = blocks(&page(README));
    assert_eq!(blocks[0], ["cargo run --release", "cargo test"]);
    let check = page(".ci/run");
    let (_, step) = check.split_once("\nstep_test() {\n").unwrap();
    assert_eq!(step.lines().next().unwrap().trim(), blocks[0][1]);
    assert!(page("Cargo.toml").contains("\nreadme = \"README.md\"\n"));
}

#[test]
fn the_files_to_download_are_those_that_are_made() {
    let package = page(".ci/package");
    let deb = page(".ci/deb");
    for path in [README, ENGLISH] {
        let text = page(path);
        let version = if path == README { "版本" } else { "VERSION" };
        for (platform, ending) in [
            ("linux-x86_64", "tar.gz"),
            ("linux-aarch64", "tar.gz"),
            ("windows-x86_64", "zip"),
        ] {
            let file = format!("`duban-{version}-{platform}.{ending}`");
            assert!(text.contains(&file), "{path}: {file}");
            assert!(package.contains(&format!("archive {platform}\n")));
            assert!(package.contains(&format!("\"$dist/$folder.{ending}\"")));
        }
        for (said, made) in [
            (
                format!("`duban_{version}_amd64.deb`"),
                "/duban_${version}_$arch.deb",
            ),
            (
                format!("`org.duban.duban_{version}.0_amd64.deb`"),
                "/${id}_$version.0_$arch.deb",
            ),
        ] {
            assert!(text.contains(&said), "{path}: {said}");
            assert!(deb.contains(made), "{made}");
        }
    }
}
