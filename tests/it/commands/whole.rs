//! Nothing is cut silently: what a list, a page or the journal leaves out is said with how much
//! there is and the way to it, and a row says what its record rests on.

use std::fmt::Write as _;

use serde_json::Value as Json;

use crate::support::shell::Shell;

/// Seventy opinions behind one problem that a leader has claimed.
fn piled() -> Shell {
    let shell = Shell::office();
    let mut file = "渠道,收到日期,意见对象,类别,意见内容\n".to_owned();
    for n in 1..=70 {
        writeln!(file, "专线,2009-07-01,工作,职工维权,内容{n}").unwrap();
    }
    shell.write("seventy.csv", file);
    shell.script(&[
        "import opinions seventy.csv",
        "do 意1..意70 check --reread 1",
        "distil 意1..意70 --title 食堂 --category 职工维权 --urgency normal --difficulty hard",
        "add opinion --channel 专线 --text 另一条 --target campaign",
    ]);
    shell
}

#[test]
fn a_list_that_is_cut_says_how_much_there_is_and_the_way_to_the_rest() {
    let shell = piled();
    for json in ["", " --json"] {
        let said = shell.ask(&format!("list opinions --limit 3{json}"));
        assert_eq!(said.code, 0, "{said}");
        let words = "共71条，列出3条：接着列加 --after 意-2009-0003，全列加 --all。";
        assert!(said.err.contains(words), "{said}");
        let none = shell.ask(&format!("list opinions --limit 0{json}"));
        assert!(
            none.err.contains("共71条，没有列出：全列加 --all。"),
            "{none}"
        );
        for whole in ["--all", "--limit 71", ""] {
            let said = shell.ask(&format!("list opinions {whole}{json}"));
            // Columns without room, or in which nothing stands, are another matter.
            let others = ["放不下", "没有内容的栏"];
            let told =
                (said.err.lines()).find(|line| !others.iter().any(|it| line.contains(it)));
            assert_eq!(told, None, "{whole}");
            assert!(json.is_empty() || said.err.is_empty(), "{whole}");
        }
    }
    let said = shell.ask("list opinions --state registered --limit 0");
    assert!(said.err.contains("共1条，没有列出"), "{said}");
    let said = shell.ask("list opinions --text 内容 --limit 69 --json");
    assert!(said.err.contains("共70条，列出69条"), "{said}");
    let said = shell.ask("list people --limit 1 --json");
    assert!(said.err.contains("共50条，列出1条"), "{said}");
    let said = shell.ask_in_english("list opinions --newest --limit 1");
    let words = "1 of 71 listed: --after 意-2009-0071 goes on, --all lists all";
    assert!(said.err.contains(words), "{said}");
}

#[test]
fn a_page_that_is_cut_says_so_in_both_forms_and_all_gives_the_rest() {
    let shell = piled();
    let link = |said: &Json, name: &str| -> Json {
        let links = said["links"].as_array().unwrap().iter();
        links.clone().find(|it| it["link"] == name).unwrap().clone()
    };
    let cut = link(&shell.ask("show 问1 --json").json(), "distilled_back");
    assert_eq!(
        (&cut["total"], &cut["shown"]),
        (&Json::from(70), &Json::from(50))
    );
    assert_eq!(cut["records"].as_array().unwrap().len(), 50);
    let whole = link(&shell.ask("show 问1 --all --json").json(), "distilled_back");
    assert_eq!(
        (&whole["total"], &whole["shown"]),
        (&Json::from(70), &Json::from(70))
    );
    assert_eq!(whole["records"].as_array().unwrap().len(), 70);
    let said = shell.ask("show 问1");
    assert!(
        said.out.contains("共70条，列出50条，全列加 --all"),
        "{said}"
    );
    let said = shell.ask("show 问1 --all");
    assert!(!said.out.contains("全列加"), "{said}");
    assert!(said.out.contains("意-2009-0070"), "{said}");
}

#[test]
fn the_history_of_a_record_is_whole_however_many_came_in_with_it() {
    let shell = Shell::office();
    let mut file = "渠道,收到日期,意见对象,意见内容\n".to_owned();
    for n in 1..=230 {
        writeln!(file, "专线,2009-07-01,工作,内容{n}").unwrap();
    }
    shell.write("many.csv", file);
    shell.script(&["import opinions many.csv"]);
    let last = shell.ask("show 意230 --json").json();
    assert_eq!(
        (&last["history_total"], &last["history_shown"]),
        (&Json::from(1), &Json::from(1))
    );
    let items = last["history"][0]["items"].as_array().unwrap();
    assert_eq!(items[0]["number"], "意-2009-0230");

    let cut = shell.ask("journal --limit 1 --json");
    let entry = &cut.json()[0];
    assert_eq!(
        (&entry["items_total"], &entry["items_shown"]),
        (&Json::from(461), &Json::from(461))
    );
    assert_eq!(entry["items"].as_array().unwrap().len(), 461);
    let lines = shell.ask("journal --limit 2 --jsonl").out;
    let lines: Vec<Json> = lines
        .lines()
        .map(|it| serde_json::from_str(it).unwrap())
        .collect();
    assert_eq!((lines.len(), &lines[1]), (2, entry));
    let seq = entry["seq"].as_i64().unwrap();
    let left = seq - 1;
    let words =
        format!("流水共{seq}条，列出1条，更早的{left}条加 --before {seq}，全列加 --all。");
    assert!(cut.err.contains(&words), "{}", cut.err);
    assert!(shell.ask("journal --limit 1").err.contains(&words));

    let all = shell.ask("journal --all --json");
    assert_eq!(all.err, "");
    let entries = all.json();
    let last = entries.as_array().unwrap().last().unwrap();
    assert_eq!(last["items"].as_array().unwrap().len(), 461);
    let of = shell.ask("journal --of 意7 --json");
    assert_eq!(of.err, "");
    assert_eq!(of.json()[0]["items"].as_array().unwrap().len(), 1);
}

#[test]
fn a_row_says_what_its_record_rests_on() {
    let shell = piled();
    shell.script(&[
        "do 问1 submit",
        "add activity --name 党组会 --deciding-body party_group --held-on 2009-07-18",
        "do 问1 claim --by 陈晓东 --leader 陈晓东",
        "do 问1 confirm --meeting 活1",
        "add task --problem 问1 --goal 节约 --measure 光盘 --department 办公室 --owner 马长海 \
         --task-kind by_limit --limit 2009-09-10",
        "link 改1 部3",
    ]);
    let first = |line: &str| shell.ask(line).json()[0].clone();
    let leader = first("list people --text 陈晓东 --json")["number"].clone();
    let problem = first("list problems --json");
    assert_eq!(problem["weight"], 70);
    assert_eq!(problem["claimed_by"], Json::from(vec!["陈晓东"]));
    assert_eq!(problem["claimed_by_number"][0], leader);
    let opinion = first("list opinions --json");
    assert_eq!(opinion["problem_number"], Json::from(vec!["问-001"]));
    let loose = first("list opinions --state registered --json");
    assert_eq!(loose["problem_number"], Json::from(Vec::<String>::new()));
    let task = first("list tasks --json");
    assert_eq!(task["problem_number"], "问-001");
    assert_eq!(task["supports_number"], Json::from(vec!["部-03"]));
    assert_eq!(
        (&task["days_late"], &task["lags"]),
        (&Json::from(0), &Json::from(false))
    );
    assert_eq!(shell.ask("show 问1 --json").json()["weight"], 70);

    let said = shell.ask("list problems");
    assert!(
        said.out.contains("来自意见") && said.out.contains("70"),
        "{said}"
    );
    let mut wide = shell.command(&["list", "problems"]);
    let out = wide.env("COLUMNS", "140").output().unwrap().stdout;
    let out = String::from_utf8(out).unwrap();
    assert!(out.contains("认领人") && out.contains("陈晓东"), "{out}");
}

#[test]
fn the_cards_of_a_batch_stand_by_their_number() {
    let shell = Shell::office();
    let mut file = "批次,份号,渠道,收到日期,意见对象,意见内容\n".to_owned();
    for n in (1..=12).rev() {
        writeln!(file, "一批,{n},专线,2009-07-01,工作,内容{n}").unwrap();
    }
    shell.write("cards.csv", file);
    shell.script(&["import opinions cards.csv --make-batches"]);
    let page = shell.ask("show 批1 --json").json();
    let links = page["links"].as_array().unwrap();
    let cards = links
        .iter()
        .find(|it| it["records"][0]["kind"] == "card")
        .unwrap();
    let numbers: Vec<&str> = cards["records"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["number"].as_str().unwrap())
        .collect();
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    assert_eq!(numbers.len(), 12);
    assert_eq!(numbers, sorted);
}

#[test]
fn the_page_of_a_record_says_how_much_it_lists_and_enter_lists_more() {
    let shell = piled();
    // More entries than a page lists at first.
    for n in 1..=60 {
        shell.script(&[&format!("set 问1 title=食堂{n}")]);
    }
    let db = shell.store().display().to_string();
    let play = |keys: &str, lang: &str, size: &str| {
        let said = shell.run(&[
            "--db", &db, "--lang", lang, "--play", keys, "--print", "--size", size,
        ]);
        assert_eq!(said.code, 0, "{said}");
        said.out
    };
    for (lang, opinions, history) in [
        (
            "zh-CN",
            "列出 50 条，共 70 条，按 Enter 接着列",
            "列出 50 条，共 61 条，按 Enter 接着列",
        ),
        (
            "en",
            "50 of 70 listed, Enter lists more",
            "50 of 61 listed, Enter lists more",
        ),
    ] {
        for size in ["80x24", "120x40"] {
            // Tab goes from what opens to what opens: fifty opinions, then the line that goes on.
            let to_more = format!("4 Enter {}", "Tab ".repeat(51));
            let cut = play(&to_more, lang, size);
            assert!(cut.contains(opinions), "{cut}");
            assert!(!cut.contains("意-2009-0051"), "{cut}");
            let more = play(&format!("{to_more} Enter"), lang, size);
            assert!(more.contains("意-2009-0051"), "{more}");
            assert!(!more.contains(opinions), "{more}");
            // The cursor stands on the first that was not listed before.
            let opened = play(&format!("{to_more} Enter Enter"), lang, size);
            assert!(opened.contains("意-2009-0051 "), "{opened}");
            let end = play("4 Enter End", lang, size);
            assert!(end.contains(history), "{end}");
            let end = play("4 Enter End Enter End", lang, size);
            assert!(!end.contains(history), "{end}");
        }
    }
}
