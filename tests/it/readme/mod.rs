//! README and the pages beside it: what they say of keys, states, commands and places in the house
//! is what registry, definitions, program and tree say.

#[cfg(unix)]
mod carried_out;
mod pages;
mod tables;

/// The page for whoever comes, in Chinese.
const README: &str = "README.md";
/// Its twin.
const ENGLISH: &str = "assets/docs/README.en.md";

/// Two that write at once would each throw away what the other wrote.
static ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());

/// Reads a page.
#[track_caller]
fn page(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Gives what stands between two marks of a page, with what stands before and behind.
#[track_caller]
fn between(text: &str, what: &str) -> [String; 3] {
    let (begin, end) = (
        format!("<!-- {what}:begin -->\n"),
        format!("<!-- {what}:end -->"),
    );
    let (before, rest) = text.split_once(&begin).unwrap();
    let (within, after) = rest.split_once(&end).unwrap();
    [
        format!("{before}{begin}"),
        within.to_owned(),
        format!("{end}{after}"),
    ]
}

/// Holds what stands between two marks of a page; with `UPDATE=1` it is written there.
#[track_caller]
fn stands(path: &str, what: &str, made: &str) {
    let _alone = ONE
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let [before, written, after] = between(&page(path), what);
    let made = format!("\n{}\n\n", made.trim_matches('\n'));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, format!("{before}{made}{after}")).unwrap();
        return;
    }
    assert_eq!(
        written, made,
        "{path}: UPDATE=1 cargo test --test it readme::"
    );
}

/// Gives the commands of a page, block by block: the lines of what is fenced as `sh`, without what
/// is said about them.
fn blocks(text: &str) -> Vec<Vec<String>> {
    let fenced = text.split("\n```sh\n").skip(1);
    let blocks = fenced.filter_map(|it| it.split_once("\n```"));
    let told = |line: &str| {
        line.split(" #")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    blocks
        .map(|(block, _)| {
            block
                .lines()
                .map(told)
                .filter(|it| !it.is_empty())
                .collect()
        })
        .collect()
}
