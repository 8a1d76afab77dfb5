//! How nearly two texts say the same: the signs and the pairs of signs that both have, weighed.
//!
//! Width, case, blanks and punctuation count for nothing. Two neighbours weigh twice what one sign
//! does; what carries no matter (的, 了, 我们) weighs little, and what people put before and behind
//! whatever they have to say (希望, 谢谢, 请领导重视) next to nothing. What both have is measured
//! against the shorter text more than against the longer: a complaint that is one of two on its
//! card is still the same complaint.

use std::collections::BTreeMap;

use super::folding::{loosened, squeezed};

/// So many signs of a text are looked at.
const LOOKED_AT: usize = 600;
/// So many tenths of the measure are the shorter text's.
const OF_SHORTER: u64 = 7;

/// What a pair of signs weighs, by how many of the two carry no matter.
const PAIR: [u32; 3] = [8, 4, 2];
/// What one sign weighs that carries matter.
const SIGN: u32 = 4;
/// What anything weighs that carries none.
const LIGHT: u32 = 1;

/// Signs that carry no matter by themselves.
const EMPTY: &str = "的了是在和与及或也就都要还很太更最把被对给跟向从为以着过吗呢吧啊呀嘛\
                     个这那我你他她它们有不";

/// What tells phrases apart beside what is so in ASCII.
const SEPARATORS: &str = "、，。；！？：\n";

/// What people anywhere say around whatever they have to say.
const AROUND: [&str; 44] = [
    "希望",
    "建议",
    "请求",
    "恳请",
    "盼望",
    "谢谢",
    "感谢",
    "请领导重视",
    "领导重视",
    "引起重视",
    "盼回音",
    "盼复",
    "请答复",
    "给个答复",
    "给个说法",
    "改一改",
    "尽快解决",
    "尽快落实",
    "尽快整改",
    "限期整改",
    "早日解决",
    "反映",
    "听说",
    "据说",
    "同志们说",
    "大家都说",
    "说实话",
    "实话实说",
    "说句心里话",
    "作为一名",
    "我是一名",
    "普通会员",
    "普通职工",
    "普通群众",
    "老职工",
    "老会员",
    "我们单位",
    "另外",
    "此外",
    "加强",
    "进一步",
    "工作",
    "我认为",
    "我觉得",
];

/// What people say around whatever they have to say, here: what they say anywhere, and what an
/// office has found to be said on its own cards.
#[derive(Clone, Debug)]
pub struct Around(Vec<Vec<char>>);

impl Around {
    /// Makes it of an office's own phrases, told apart by punctuation or lines.
    pub fn with(own: &str) -> Self {
        let own = own.split(|it: char| it.is_ascii_punctuation() || SEPARATORS.contains(it));
        let phrases = AROUND.into_iter().chain(own);
        let phrases = phrases.map(|it| loosened(&squeezed(it)).chars().collect());
        Self(phrases.filter(|it: &Vec<char>| it.len() > 1).collect())
    }

    /// Marks the signs of what people say around.
    fn marks(&self, signs: &[char]) -> Vec<bool> {
        let mut marked = vec![false; signs.len()];
        for phrase in &self.0 {
            for (from, window) in signs.windows(phrase.len()).enumerate() {
                if window == phrase {
                    let held = marked.iter_mut().skip(from).take(phrase.len());
                    held.for_each(|it| *it = true);
                }
            }
        }
        marked
    }
}

/// One sign, or two neighbours.
type Gram = (char, Option<char>);

/// A text, weighed.
#[derive(Clone, Debug, Default)]
pub struct Weighed {
    signs: Vec<char>,
    around: Vec<bool>,
    /// How often each stands in it, and what it weighs.
    grams: BTreeMap<Gram, (u64, u32)>,
    whole: u64,
}

impl Weighed {
    /// Weighs a text.
    pub fn of(text: &str, around: &Around) -> Self {
        let plain = loosened(&squeezed(text));
        let signs: Vec<char> = plain.chars().take(LOOKED_AT).collect();
        let around = around.marks(&signs);
        let mut grams = BTreeMap::<Gram, (u64, u32)>::new();
        let mut add = |gram: Gram, weight: u32| {
            let held = grams.entry(gram).or_insert((0, weight));
            *held = (held.0 + 1, held.1.min(weight));
        };
        for (at, sign) in signs.iter().enumerate() {
            let light = is_marked(&around, at) || is_empty(*sign);
            add((*sign, None), if light { LIGHT } else { SIGN });
            if let Some(next) = signs.get(at + 1) {
                let empty = usize::from(is_empty(*sign)) + usize::from(is_empty(*next));
                let light = is_marked(&around, at) && is_marked(&around, at + 1);
                let usual = PAIR.get(empty).copied().unwrap_or(LIGHT);
                add((*sign, Some(*next)), if light { LIGHT } else { usual });
            }
        }
        let whole = grams.values().map(|(n, weight)| n * u64::from(*weight));
        Self {
            whole: whole.sum(),
            signs,
            around,
            grams,
        }
    }

    /// Says in per cent how nearly two texts say the same.
    pub fn percent(&self, other: &Self) -> u32 {
        let both = self.grams.iter().filter_map(|(gram, (n, weight))| {
            let (m, other) = other.grams.get(gram)?;
            Some(n.min(m) * u64::from(*weight.min(other)))
        });
        let both: u64 = both.sum();
        let (less, more) = (self.whole.min(other.whole), self.whole.max(other.whole));
        let against = OF_SHORTER * less + (10 - OF_SHORTER) * more;
        let percent = (both * 1_000 + against / 2).checked_div(against);
        u32::try_from(percent.unwrap_or_default())
            .unwrap_or(100)
            .min(100)
    }

    /// Gives the longest stretches that stand in both, as they stand in this one, without what
    /// people say around: what two texts share, for whoever asks why they are near.
    pub fn shared(&self, other: &Self, most: usize) -> Vec<String> {
        let mut free: Vec<bool> = vec![true; self.signs.len()];
        let mut found: Vec<(usize, String)> = Vec::new();
        while found.len() < most {
            let Some((from, long)) = self.longest(other, &free) else {
                break;
            };
            free.iter_mut()
                .skip(from)
                .take(long)
                .for_each(|it| *it = false);
            found.push((from, self.signs.iter().skip(from).take(long).collect()));
        }
        found.sort();
        found.into_iter().map(|(_, text)| text).collect()
    }

    /// Finds the longest stretch of free signs, two at least, that stands in the other text.
    fn longest(&self, other: &Self, free: &[bool]) -> Option<(usize, usize)> {
        let mut best: Option<(usize, usize)> = None;
        let mut row = vec![0_usize; other.signs.len() + 1];
        for (at, sign) in self.signs.iter().enumerate() {
            let usable = is_marked(free, at) && !is_marked(&self.around, at);
            let mut corner = 0;
            for (n, held) in other.signs.iter().enumerate() {
                let Some(place) = row.get_mut(n + 1) else {
                    break;
                };
                let long = if usable && sign == held {
                    corner + 1
                } else {
                    0
                };
                corner = std::mem::replace(place, long);
                if long > best.map_or(1, |(_, long)| long) {
                    best = Some((at + 1 - long, long));
                }
            }
        }
        best
    }

    /// Gives the pairs by which texts like it are looked for: those that carry most matter, spread
    /// over the whole text where there are more.
    pub fn telling(&self, most: usize) -> Vec<String> {
        let heavy = |least: u32| {
            let pairs = self.grams.iter().filter_map(move |(gram, (_, weight))| {
                let second = gram.1.filter(|_| *weight >= least)?;
                Some(String::from_iter([gram.0, second]))
            });
            pairs.collect::<Vec<_>>()
        };
        let mut pairs = heavy(PAIR[0]);
        if pairs.len() < 4 {
            pairs = heavy(LIGHT);
        }
        let step = pairs.len().div_ceil(most.max(1)).max(1);
        pairs.into_iter().step_by(step).collect()
    }

    /// Says whether there is nothing to be weighed.
    pub const fn is_nothing(&self) -> bool {
        self.signs.is_empty()
    }
}

fn is_marked(marks: &[bool], at: usize) -> bool {
    marks.get(at).copied().unwrap_or_default()
}

fn is_empty(sign: char) -> bool {
    EMPTY.contains(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighed(text: &str) -> Weighed {
        Weighed::of(text, &Around::with(""))
    }

    fn percent(one: &str, other: &str) -> u32 {
        let (one, other) = (weighed(one), weighed(other));
        assert_eq!(one.percent(&other), other.percent(&one));
        one.percent(&other)
    }

    /// Pairs of the field, with whether a clerk would lay them together.
    const FIELD: [(&str, &str, bool); 15] = [
        // The same in other words.
        (
            "上周到权益部问补贴的事，跑了三趟。窗口的人说不归他管，让去二楼",
            "上周去权益部问补贴，跑了三趟，窗口说不归他们管，叫去二楼",
            true,
        ),
        (
            "农民工讨薪来工会，被推到劳动局",
            "农民工讨薪找工会，工会推给劳动局",
            true,
        ),
        ("机关开会太多，一周四个会", "会议太多，一周要开四个会", true),
        // One of two on its card, and longer by a half.
        (
            "县里工会只有一个人，忙不过来，请领导重视。另外，农民工讨薪来工会，被推到劳动局。",
            "基层反映，农民工讨薪来工会，被推到劳动局",
            true,
        ),
        (
            "帮扶金发放太慢，等了三个月",
            "困难职工帮扶金发放太慢，等了三个月才到账",
            true,
        ),
        // What is said around it is no matter.
        (
            "听说食堂浪费严重，请给个说法。",
            "我是一名会员，食堂浪费严重，请领导重视。",
            true,
        ),
        (
            "我们单位同志们说，食堂浪费严重，请给个答复。",
            "我们单位同志们说，公车周末在外面跑，请给个答复。",
            false,
        ),
        // Punctuation, width, case, blanks.
        ("ＡＢＣ热线，没人接！", "abc 热线没人接", true),
        // Short ones.
        ("食堂太贵", "食堂太贵了", true),
        ("食堂太贵", "停车太难", false),
        ("热线没人接", "窗口没人", false),
        // Wholly different, or alike in the manner alone.
        ("希望加强基层工会建设", "希望加强职工维权工作", false),
        (
            "县里工会没有车没有人，下乡靠搭车",
            "工会主席都是兼职，开会才见得到",
            false,
        ),
        ("午休时间窗口没人", "乡镇工会有牌子没有经费", false),
        ("", "食堂太贵", false),
    ];

    #[test]
    fn what_a_clerk_would_lay_together_is_near_and_nothing_else() {
        for (one, other, near) in FIELD {
            let percent = percent(one, other);
            assert_eq!(percent >= 60, near, "{percent}% {one} | {other}");
        }
    }

    #[test]
    fn dressing_alone_makes_no_difference() {
        assert_eq!(percent("ＡＢＣ热线，没人接！", "abc 热线没人接"), 100);
        assert_eq!(percent("食堂\u{200b}太贵。", "食堂太贵"), 100);
        assert_eq!(percent("？", "！"), 0);
        assert_eq!(percent("", ""), 0);
    }

    #[test]
    fn what_an_office_finds_said_on_its_own_cards_makes_no_difference_either() {
        let one = "上回去大厅排队，食堂浪费严重，光说不练可不行。";
        let other = "上回去大厅排队，公车周末在外面跑，光说不练可不行。";
        assert!(percent(one, other) >= 60);
        let own = Around::with("上回去大厅排队、光说不练可不行");
        let (one, other) = (Weighed::of(one, &own), Weighed::of(other, &own));
        assert!(one.percent(&other) < 60, "{}", one.percent(&other));
        // A phrase of one sign says nothing, and nothing says nothing.
        let empty = Around::with("、食，，");
        assert_eq!(Weighed::of("食堂", &empty).percent(&weighed("食堂")), 100);
    }

    #[test]
    fn what_is_shared_is_told_in_the_words_of_the_text() {
        let one = weighed("上周来办事，农民工讨薪来工会，被推到劳动局。");
        let other = weighed("农民工讨薪找工会，工会推给劳动局");
        assert_eq!(one.shared(&other, 3), ["农民工讨薪", "工会", "劳动局"]);
        assert_eq!(one.shared(&weighed("食堂太贵"), 3), [] as [&str; 0]);
    }

    #[test]
    fn what_is_looked_for_carries_matter() {
        let pairs = weighed("希望改一改，食堂浪费严重").telling(24);
        assert!(pairs.contains(&"浪费".to_owned()) && !pairs.contains(&"希望".to_owned()));
        assert!(weighed(&"帮扶金发放太慢".repeat(9)).telling(3).len() <= 3);
        assert_eq!(weighed("的了").telling(9), ["的了"]);
    }
}
