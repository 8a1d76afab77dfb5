//! Names that may be one and the same, written otherwise: variants of a sign (𠮷 for 吉), long forms
//! (馬長海), what sounds alike, a remark, a title or a figure beside the name (马长海（女）, 王伟2), a
//! sign that an export has lost (杨?祥, 杨□祥, 杨祥).

use super::meant::{Place, forms, parts_of};
use super::readings::Syllable;
use super::surnames::is_han;

/// So many places are held against each other one by one; a longer name is the same or is not.
const MOST: usize = 32;

/// A name made ready to be held against others.
#[derive(Debug, Clone)]
pub struct NameSound {
    forms: Vec<Form>,
    /// The parts of a name that dots divide.
    parts: Vec<Form>,
}

/// One way in which a name may be meant.
#[derive(Debug, Clone)]
struct Form {
    places: Vec<Place>,
    /// Whether each place is a sign.
    whole: bool,
    /// Whether a sign was lost, or one stands there that is easily lost.
    gaps: bool,
}

impl NameSound {
    /// Reads a name.
    pub fn of(name: &str) -> Self {
        let forms = forms(name).into_iter().map(Form::of);
        let parts = parts_of(name).into_iter().map(Form::of);
        Self {
            forms: forms.collect(),
            parts: parts.collect(),
        }
    }

    /// Says whether both may be the name of one person: nothing but a remark or a title differs; or
    /// all sounds alike, and a sign is the same or one of them is no sign of every day; or all is
    /// the same but for a sign that was lost.
    pub fn is_near(&self, other: &Self) -> bool {
        let mut pairs = self
            .forms
            .iter()
            .flat_map(|one| other.forms.iter().map(move |other| (one, other)));
        pairs.any(|(one, other)| one.is_near(other))
            || self.leaves_out(other)
            || other.leaves_out(self)
    }

    /// Says whether this is the other name without some of its parts: 买买提·吐尔逊 of
    /// 买买提·吐尔逊·艾力. One part alone is many people's.
    fn leaves_out(&self, other: &Self) -> bool {
        let mut rest = other.parts.iter();
        let mut found = |part: &Form| rest.any(|it| part.is_near(it));
        let all = self.parts.iter().all(&mut found);
        self.parts.len() > 1
            && self.parts.iter().all(Form::is_part)
            && (all || self.begins(other))
            || other.parts.len() > self.parts.len() && self.is_front_of(other)
    }

    /// Says whether the other name, whose dots were lost, goes on behind this one.
    fn begins(&self, other: &Self) -> bool {
        let own: Vec<&Place> = self.places().collect();
        let others: Vec<&Place> = other.places().take(own.len()).collect();
        other.parts.len() == 1 && own == others
    }

    /// Says whether this name, whose dots were lost, is some parts of the other.
    fn is_front_of(&self, other: &Self) -> bool {
        let own: Vec<&Place> = self.places().collect();
        let fronts = 2..=other.parts.len();
        let mut fronts = fronts.filter_map(|n| other.parts.get(..n));
        self.parts.len() == 1
            && fronts.any(|it| it.iter().flat_map(|it| &it.places).eq(own.iter().copied()))
            && other.parts.iter().all(Form::is_part)
    }

    /// Gives the places of all parts.
    fn places(&self) -> impl Iterator<Item = &Place> {
        self.parts.iter().flat_map(|it| &it.places)
    }
}

impl Form {
    fn of(places: Vec<Place>) -> Self {
        let sign = |it: &Place| matches!(it, Place::Sign(_));
        Self {
            whole: places.iter().all(sign),
            gaps: !places.iter().all(|it| sign(it) && !may_be_lost(it)),
            places,
        }
    }

    fn is_near(&self, other: &Self) -> bool {
        if self.whole && self.places == other.places {
            return true;
        }
        if self.whole && other.whole && self.places.len() == other.places.len() {
            return self.sounds_like(other);
        }
        (self.gaps || other.gaps) && self.fills(other)
    }

    /// Says whether it is a part of a name, and no single sign or letter.
    const fn is_part(&self) -> bool {
        self.whole && self.places.len() > 1
    }

    /// Says whether all sounds alike, and a sign is the same or rare.
    fn sounds_like(&self, other: &Self) -> bool {
        let pairs = || self.places.iter().zip(&other.places).filter_map(signs);
        let same = pairs().any(|(one, other)| one.letter == other.letter);
        let rare = || pairs().any(|(one, other)| is_rare(one.letter) || is_rare(other.letter));
        self.places.len() > 1
            && pairs().all(|(one, other)| sounds_alike(one, other))
            && (same || rare())
    }

    /// Says whether both are the same once lost signs are filled in by those of the other: some
    /// sign stands in both, and without any gap two.
    fn fills(&self, other: &Self) -> bool {
        let (ones, others) = (self.places.as_slice(), other.places.as_slice());
        if ones.len() > MOST || others.len() > MOST {
            return false;
        }
        // All of it in letters: Wang Guoqing.
        if let ([Place::Sound(sound)], all) | (all, [Place::Sound(sound)]) = (ones, others) {
            let han = |it: &Place| matches!(it, Place::Sign(sign) if is_han(sign.letter));
            return all.len() > 1 && all.iter().all(han) && spells(sound, all);
        }
        let least = if self.whole && other.whole { 2 } else { 1 };
        // For each number of places of the other, how many signs are the same up to there.
        let mut row: Vec<Option<usize>> = vec![None; others.len() + 1];
        if let Some(start) = row.first_mut() {
            *start = Some(0);
        }
        let mut rows = vec![row];
        for at in 0..=ones.len() {
            for beside in 0..=others.len() {
                let Some(same) = reached(&rows, at, beside) else {
                    continue;
                };
                let (one, other) = (ones.get(at..), others.get(beside..));
                let (one, other) = (one.unwrap_or_default(), other.unwrap_or_default());
                for (here, there, more) in steps(one, other) {
                    reach(&mut rows, (at + here, beside + there), same + more);
                }
            }
        }
        reached(&rows, ones.len(), others.len()).is_some_and(|same| same >= least)
    }
}

fn reached(rows: &[Vec<Option<usize>>], at: usize, beside: usize) -> Option<usize> {
    rows.get(at)?.get(beside).copied().flatten()
}

fn reach(rows: &mut Vec<Vec<Option<usize>>>, (at, beside): (usize, usize), same: usize) {
    let width = rows.first().map_or(0, Vec::len);
    while rows.len() <= at {
        rows.push(vec![None; width]);
    }
    let cell = rows.get_mut(at).and_then(|row| row.get_mut(beside));
    if let Some(cell) = cell {
        *cell = (*cell).max(Some(same));
    }
}

/// Gives how both names may go on: places of the one, of the other, and signs that are the same.
fn steps(one: &[Place], other: &[Place]) -> Vec<(usize, usize, usize)> {
    let (first, second) = (one.first(), other.first());
    let mut all = Vec::new();
    if first.is_some_and(may_be_lost) {
        all.push((1, 0, 0));
    }
    if second.is_some_and(may_be_lost) {
        all.push((0, 1, 0));
    }
    match first.zip(second) {
        Some((Place::Sign(one), Place::Sign(other))) if one.letter == other.letter => {
            all.push((1, 1, 1));
        }
        Some((Place::Lost, Place::Sign(_)) | (Place::Sign(_), Place::Lost)) => {
            all.push((1, 1, 0));
        }
        Some((Place::Sound(sound), _)) => {
            all.extend(spelled(sound, other).map(|signs| (1, signs, 0)));
        }
        Some((_, Place::Sound(sound))) => {
            all.extend(spelled(sound, one).map(|signs| (signs, 1, 0)));
        }
        Some(_) | None => {}
    }
    all
}

/// Says whether a place may be missing in the same name: no sign stands there, or one that many
/// encodings lack.
fn may_be_lost(place: &Place) -> bool {
    match place {
        Place::Lost => true,
        Place::Sign(sign) => is_han(sign.letter) && is_rare(sign.letter),
        Place::Sound(_) => false,
    }
}

/// Gives the numbers of places that a run of Latin letters spells.
fn spelled<'p>(sound: &'p str, places: &'p [Place]) -> impl Iterator<Item = usize> + 'p {
    (1..=places.len()).filter(|n| spells(sound, places.get(..*n).unwrap_or_default()))
}

fn spells(sound: &str, places: &[Place]) -> bool {
    let Some((first, rest)) = places.split_first() else {
        return sound.is_empty();
    };
    match first {
        Place::Sign(sign) => sign.readings.iter().any(|reading| {
            let left = sound.strip_prefix(reading);
            left.is_some_and(|left| spells(left, rest))
        }),
        Place::Sound(other) => sound == other && rest.is_empty(),
        Place::Lost => false,
    }
}

fn signs<'p>((one, other): (&'p Place, &'p Place)) -> Option<(&'p Syllable, &'p Syllable)> {
    match (one, other) {
        (Place::Sign(one), Place::Sign(other)) => Some((one, other)),
        (Place::Sign(_) | Place::Lost | Place::Sound(_), _) => None,
    }
}

/// Says whether two signs are the same or may be read alike; one that nobody reads may be any.
fn sounds_alike(one: &Syllable, other: &Syllable) -> bool {
    // Of another script nobody says how it sounds: it sounds as nothing does.
    let unread =
        |it: &Syllable| it.readings.is_empty() && is_han(it.letter) && is_rare(it.letter);
    let shared = || one.readings.iter().any(|it| other.readings.contains(it));
    one.letter == other.letter || unread(one) || unread(other) || shared()
}

/// Says whether a sign is none of the 6,763 of every day (GB 2312): a long form or a variant.
pub(in crate::exchange) fn is_rare(letter: char) -> bool {
    let mut bytes = [0; 4];
    let (encoded, _, failed) = encoding_rs::GBK.encode(letter.encode_utf8(&mut bytes));
    let common =
        matches!(encoded.as_ref(), [lead @ 0xb0..=0xf7, trail] if *trail >= 0xa1 && *lead != 0);
    !letter.is_ascii() && (failed || !common)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: &str, other: &str) -> bool {
        let both = NameSound::of(one).is_near(&NameSound::of(other));
        let back = NameSound::of(other).is_near(&NameSound::of(one));
        assert_eq!(both, back, "{one} {other}");
        both
    }

    #[test]
    fn one_name_written_otherwise_is_near() {
        for (one, other) in [
            ("杨吉祥", "杨𠮷祥"),
            ("馬長海", "马长海"),
            ("張偉", "张伟"),
            ("劉國華", "刘国华"),
            ("马长海（女）", "马长海"),
            ("马长海(小)", "马长海"),
            ("【退】马长海", "马长海"),
            ("王伟2", "王伟"),
            ("王伟A", "王伟"),
            ("马 长海", "马长海"),
            ("买买提·吐尔逊", "买买提.吐尔逊"),
            ("王秀英", "王秀瑛"),
            ("刘思远", "刘思媛"),
            ("囯强", "国强"),
            ("阿依古丽-买买提", "阿依古丽·买买提"),
            ("阿依古丽?买买提", "阿依古丽·买买提"),
            ("阿依古丽？买买提", "阿依古丽·买买提"),
            ("阿依古丽˙买买提", "阿依古丽·买买提"),
            ("阿依古丽_买买提", "阿依古丽·买买提"),
            ("阿依古丽ㆍ买买提", "阿依古丽·买买提"),
            ("阿依古丽—买买提", "阿依古丽买买提"),
            ("阿依古丽*买买提", "阿依古丽·买买提"),
        ] {
            assert!(near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_sign_that_an_export_lost_is_any_sign_or_none() {
        for lost in [
            "杨?祥",
            "杨？祥",
            "杨??祥",
            "杨□祥",
            "杨■祥",
            "杨_祥",
            "杨＿祥",
            "杨*祥",
            "杨＊祥",
            "杨×祥",
            "杨X祥",
            "杨〇祥",
            "杨○祥",
            "杨●祥",
            "杨〓祥",
            "杨�祥",
            "杨-祥",
            "杨\u{e863}祥",
            "杨\u{f0001}祥",
            "杨锟斤拷祥",
            "杨(吉)祥",
            "杨（吉）祥",
            "杨[士口]祥",
            "杨【土+口】祥",
            "杨<上士下口>祥",
            "杨⿱士口祥",
            "杨⿱⿱一一口祥",
            "杨&#134071;祥",
            "杨&#x20BB7;祥",
            "杨&#x20bb7祥",
            "杨ji祥",
            "杨Ji2祥",
            "杨祥",
            "杨jixiang",
            "?𠮷祥",
            "杨𠮷?",
            "杨1祥",
            "杨\u{31c3}祥",
            "杨\u{2e80}祥",
            "楊?祥",
            "杨?祥同志",
            "杨?祥(女)",
        ] {
            assert!(near(lost, "杨𠮷祥"), "{lost}");
        }
        for (lost, whole) in [
            ("王?英", "王秀英"),
            ("张?", "张伟"),
            ("?伟", "张伟"),
            ("李??", "李若曦"),
            ("欧阳?强", "欧阳志强"),
            ("杨?祥", "杨□祥"),
            ("陶?", "陶喆"),
            ("李明", "李瑱明"),
            ("刘lv英", "刘绿英"),
            ("李圆々", "李圆圆"),
            ("阿依古丽??买买提", "阿依古丽·买买提"),
        ] {
            assert!(near(lost, whole), "{lost} {whole}");
        }
    }

    #[test]
    fn a_name_that_lacks_parts_is_near() {
        for (long, short) in [
            ("买买提·吐尔逊·艾力", "买买提·吐尔逊"),
            ("买买提·吐尔逊·艾力", "买买提·艾力"),
            ("买买提·吐尔逊·艾力", "吐尔逊·艾力"),
            ("买买提.吐尔逊.艾力", "买买提•吐尔逊"),
            ("买买提-吐尔逊-艾力", "买买提·吐尔逊"),
            ("买买提 吐尔逊 艾力", "买买提·吐尔逊"),
            ("买买提·吐尔逊·艾力（兼）", "买买提·吐尔逊"),
            ("买买提吐尔逊艾力", "买买提·吐尔逊"),
            ("买买提·吐尔逊·艾力", "买买提吐尔逊"),
            ("阿不都·热依木·买买提·艾力", "阿不都·热依木·买买提"),
            ("买买提··吐尔逊·艾力", "买买提·吐尔逊"),
            ("Иванов Иван Петрович", "Иванов Иван"),
        ] {
            assert!(near(long, short), "{long} {short}");
        }
        for (one, other) in [
            ("买买提·吐尔逊·艾力", "买买提"),
            ("买买提·吐尔逊·艾力", "艾力·吐尔逊"),
            ("买买提·吐尔逊", "买买提·艾力"),
            ("买买提·吐尔逊·艾力", "买买提·沙吾提"),
            ("王 国 庆", "王 庆"),
            ("张三丰", "张三"),
            ("欧阳志强", "欧阳志"),
            ("John Quincy Adams", "John Adams"),
        ] {
            assert!(!near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_looks_like_a_sign_is_that_sign() {
        for (written, name) in [
            ("马⻓海", "马长海"),
            ("⻢长海", "马长海"),
            ("⾺長海", "马长海"),
            ("⺩伟", "王伟"),
            ("⽯青", "石青"),
            ("⻰飞", "龙飞"),
            ("⻩⻛", "黄风"),
            ("牛⺧", "牛牛"),
            ("林\u{f9f4}", "林林"),
            ("李\u{f9e1}", "李李"),
            ("山\u{fa11}", "山崎"),
        ] {
            assert!(near(written, name), "{written} {name}");
        }
    }

    #[test]
    fn a_title_is_none_of_the_name() {
        for titled in [
            "马长海同志",
            "马长海先生",
            "马长海女士",
            "马长海主席",
            "马长海副主席",
            "马长海部长",
            "马长海科长",
            "马长海（科长）",
            "马长海 主任",
            "马长海老师",
            "马长海党组副书记",
            "马长海总经理",
            "马长海董事长",
            "马长海-部长",
            "马长海/部长",
            "马长海：部长",
            "部长马长海",
            "副主席：马长海",
            "原党委书记马长海",
            "马長海同志",
            "1、马长海",
            "（1）马长海",
            "01.马长海",
            "A马长海",
            "马长海-2",
            "马长海（原名马大海）",
            "马大海(曾用名:马长海)",
            "马长海、李强",
            "马长海主任科员",
        ] {
            assert!(near(titled, "马长海"), "{titled}");
        }
    }

    #[test]
    fn another_name_is_not() {
        for (one, other) in [
            ("王秀英", "王秀兰"),
            ("马长海", "马长河"),
            ("王伟", "汪威"),
            ("张三", "张三丰"),
            ("李强", "李祥"),
            ("甲", "乙"),
            ("John Smith", "John Smyth"),
            ("", "马长海"),
            ("???", "马长海"),
            ("김철수", "马长海"),
            ("김철수", "이영희"),
            ("马철수", "马长海"),
            ("さとう", "马长海"),
            ("éñü", "马长海"),
            ("Ìôïâ", "欧阳志强"),
            ("杨?祥", "杨吉翔"),
            ("杨?祥", "张吉祥"),
            ("杨?祥", "杨大吉祥"),
            ("杨祥", "杨吉祥"),
            ("杨(吉)祥", "杨大翔"),
            ("杨ji祥", "杨大祥"),
            ("杨dajixiang", "杨吉祥"),
            ("?", "杨"),
            ("□□□", "杨𠮷祥"),
            ("马长海同志", "马长河"),
            ("王主席", "王伟"),
            ("同志", "马长海"),
            ("主任", "部长"),
            ("张部长", "李部长"),
            ("张同志", "李同志"),
            ("马长海主席", "马长河主席"),
            ("王伟(办公室)", "李强(办公室)"),
            ("王伟（女）", "李强（女）"),
            ("马长海1", "马长河1"),
            ("牛⺧", "牛羊"),
        ] {
            assert!(!near(one, other), "{one} {other}");
        }
    }
}
