//! Signs that an input method or a spreadsheet writes for a plain one: long forms (會, 務, 書) and
//! the parts of a dictionary that look like signs (⻓ for 长). For telling that two texts are
//! nearly the same; no name and no opinion is kept so.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Pairs, the long form first: what is written in offices, in names and in opinions. Where a long
/// form has two short ones, the one more often meant.
const LONG: &str = "\
萬万與与專专業业東东絲丝兩两嚴严喪丧個个豐丰臨临為为爲为麗丽舉举義义烏乌樂乐喬乔習习鄉乡\
書书買买亂乱爭争虧亏雲云亞亚產产産产畝亩親亲億亿僅仅從从倉仓儀仪們们價价眾众衆众優优會会\
傘伞偉伟傳传傷伤倫伦偽伪體体餘余傭佣僑侨儉俭債债傾倾償偿儲储兒儿黨党蘭兰關关興兴養养獸兽\
內内岡冈冊册寫写軍军農农馮冯沖冲衝冲決决況况凍冻淨净涼凉減减幾几鳳凤憑凭凱凯擊击劃划劉刘\
則则剛刚創创刪删別别劇剧勸劝辦办務务動动勵励勁劲勞劳勢势勳勋勝胜匯汇彙汇區区醫医華华協协\
單单賣卖盧卢衛卫卻却廠厂廳厅歷历曆历厲厉壓压厭厌廁厕廈厦廚厨縣县參参雙双發发髮发變变敘叙\
葉叶號号嘆叹歎叹嚇吓嗎吗啟启啓启吳吴員员聽听嘗尝問问啞哑響响喚唤噴喷團团園园圍围國国圖图\
圓圆聖圣場场壞坏塊块堅坚壇坛墳坟墊垫壘垒牆墙壯壮聲声殼壳壺壶處处備备復复複复夠够頭头夾夹\
奪夺奮奋獎奖奧奥婦妇媽妈孫孙學学寧宁寶宝實实寵宠審审憲宪宮宫寬宽賓宾對对尋寻導导壽寿將将\
爾尔塵尘盡尽層层屆届屬属歲岁島岛峽峡嶺岭崗岗幣币師师帳帐帶带幫帮幹干並并廣广莊庄慶庆廬庐\
庫库應应廟庙廢废開开異异棄弃張张彌弥彎弯彈弹強强歸归當当錄录録录徹彻徑径後后憶忆憂忧懷怀\
態态憐怜總总戀恋懇恳惡恶惱恼懸悬驚惊懼惧慘惨懲惩慣惯憤愤願愿懶懒戲戏戰战戶户撲扑執执擴扩\
掃扫揚扬擾扰撫抚搶抢護护報报擔担擬拟攏拢擇择揀拣擁拥攔拦擰拧撥拨掛挂擋挡擠挤揮挥損损換换\
據据擲掷攝摄擺摆搖摇攤摊撐撑敵敌數数齋斋鬥斗斬斩斷断無无舊旧時时曠旷晉晋曬晒曉晓暈晕暉晖\
暫暂術术機机殺杀雜杂權权條条來来楊杨傑杰極极構构槍枪櫃柜檸柠標标棧栈棟栋欄栏樹树樣样橋桥\
檔档檢检樓楼橫横歡欢歐欧殘残毀毁氣气漢汉湯汤溝沟沒没滬沪淚泪瀉泻澤泽潔洁灑洒濁浊測测濟济\
渾浑濃浓濤涛渦涡潤润漲涨漸渐漁渔濕湿溫温灣湾滅灭滿满滯滞濫滥灘滩燈灯靈灵災灾爐炉點点煉炼\
爛烂燭烛煩烦燒烧熱热愛爱爺爷牽牵犧牺狀状猶犹獨独獄狱獲获穫获環环現现瑪玛畫画電电療疗瘋疯\
癢痒癥症皺皱鹽盐監监蓋盖盜盗盤盘眞真睜睁矯矫礦矿碼码磚砖礎础確确礙碍禮礼禍祸離离種种\
積积稱称穩稳窮穷竊窃窯窑豎竖競竞筆笔築筑簽签籤签簡简籃篮類类糧粮緊紧糾纠紀纪約约紅红級级\
純纯綱纲納纳縱纵紛纷紙纸紋纹線线練练組组細细織织終终紹绍經经結结繞绕給给絡络絕绝統统繼继\
績绩緒绪續续維维綿绵綜综綠绿緩缓編编緣缘縮缩繳缴網网罰罚罷罢羅罗羨羡職职聯联聰聪肅肃腸肠\
膚肤腎肾脹胀膽胆腦脑膠胶脫脱臉脸臟脏髒脏艦舰艙舱艱艰藝艺節节蘆芦蘇苏蘋苹範范莖茎薦荐蕩荡\
榮荣葷荤藥药萊莱蓮莲營营蕭萧薩萨藍蓝虛虚蟲虫雖虽蝦虾蠶蚕補补襯衬襲袭裝装裡里裏里褲裤見见\
觀观規规視视覽览覺觉觸触計计訂订訊讯討讨訓训議议記记講讲許许論论設设訪访證证評评識识訴诉\
診诊詞词譯译試试詩诗誠诚話话該该詳详語语誤误說说説说請请諸诸讀读課课誰谁調调談谈謀谋諧谐\
謝谢謠谣謹谨譜谱譚谭貝贝負负貢贡財财責责賢贤敗败貨货質质販贩貪贪貧贫購购貫贯賤贱貼贴貴贵\
貸贷貿贸費费賀贺資资賬账賴赖賺赚賽赛贈赠贊赞讚赞趙赵趕赶趨趋躍跃踐践蹟迹跡迹車车軌轨軒轩\
轉转輪轮軟软輕轻載载較较輔辅輛辆輩辈輝辉輸输辭辞邊边遼辽達达遷迁過过運运還还這这進进遠远\
違违連连遲迟適适選选遜逊遞递邏逻遺遗遙遥鄧邓鄭郑鄰邻鄒邹郵邮醬酱釋释針针釣钓鈴铃鐘钟鍾钟\
鋼钢鑰钥錢钱鐵铁鑽钻銀银銅铜鋪铺鎖锁鍋锅錯错錫锡錦锦鍵键鎮镇鏡镜長长門门閃闪閉闭間间閒闲\
閑闲聞闻閱阅閣阁闊阔隊队陽阳陰阴陣阵階阶際际陸陆陳陈隨随險险隱隐難难雞鸡靜静頂顶項项順顺\
須须頓顿預预領领頗颇頻频題题顏颜額额顧顾顯显風风飛飞飯饭飲饮飾饰飽饱餓饿館馆饅馒馬马駐驻\
駕驾駛驶驗验騎骑騙骗騰腾驅驱驢驴骯肮鬆松魚鱼魯鲁鮮鲜鳥鸟鴨鸭鴻鸿鵬鹏鶴鹤鷹鹰麥麦麵面黃黄\
齊齐齒齿齡龄龍龙龐庞龔龚龜龟臺台檯台颱台擱搁擡抬週周遊游嬌娇瓊琼瑩莹瑋玮琺珐璽玺綺绮緯纬\
穎颖潁颍鈞钧銘铭鋒锋鑄铸韋韦韓韩賈贾衞卫姍姗婭娅嫻娴娛娱嬸婶嶽岳峯峰羣群裊袅囯国児儿恆恒\
彥彦蔣蒋閻阎閆闫聶聂竇窦譽誉贏赢瀟潇灝灏曄晔燁烨煒炜煥焕鎬镐鐳镭駿骏驥骥騫骞甯宁於于祕秘\
託托佈布佔占併并侶侣係系繫系僱雇儘尽冪幂勻匀吶呐唸念喫吃嚐尝囑嘱墻墙夥伙妝妆姦奸嶄崭廂厢\
彆别徵征慾欲採采捨舍掙挣捲卷揹背摺折擧举攜携攪搅斃毙昇升晝昼暢畅牀床牴抵疊叠癡痴盃杯睏困\
矚瞩礮炮祇只隻只稅税穀谷竈灶粵粤糰团紮扎綵彩緻致纔才纖纤罵骂聳耸脅胁脈脉腳脚艷艳菸烟煙烟\
蔘参衹只訛讹註注詢询認认誇夸誌志讓让豬猪賠赔賞赏賦赋賭赌轟轰迴回釀酿鉛铅鈔钞銷销鋁铝鏟铲\
閥阀闖闯霧雾頁页頸颈飢饥饑饥餅饼駁驳鬧闹鹹咸鹼碱黴霉嚨咙廩廪製制";

/// Parts of a dictionary, each with the sign it looks like; the others fold with the width.
const PARTS: &str = "\
⺁厂⺊卜⺎兀⺒巳⺓幺⺜曰⺝月⺠民⺫目⺮竹⺯糸⺶羊⺷羊⺼肉⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻉贝\
⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐\
⻮齿⻰龙⻱龟⻲龟\
⺄乙⺇几⺈刀⺌小⺍小⺐尢⺞歹⺡水⺢水⺣火⺤爪⺥爪⺧牛⺨犬⺩王⺪疋⺬示⺭示⺱网⺲网⺳网⺴网⺵网⺸羊\
⺹老⺺聿⺻聿⺽臼⻊足⻞食⻟食⻡首⻫齐⻭齿⻯龙";

static PLAIN: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    let signs: Vec<char> = LONG.chars().chain(PARTS.chars()).collect();
    let pairs = signs.chunks_exact(2);
    pairs
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .collect()
});

/// Gives the plain sign for one that was written otherwise; any other stays.
pub fn plain_sign(sign: char) -> char {
    if sign.is_ascii() {
        return sign;
    }
    PLAIN.get(&sign).copied().unwrap_or(sign)
}

/// Gives the signs that are written for a plain one.
pub fn written_as(plain: char) -> impl Iterator<Item = char> {
    PLAIN
        .iter()
        .filter(move |it| *it.1 == plain)
        .map(|it| *it.0)
}

/// Gives a text in plain signs.
pub fn plain_signs(text: &str) -> String {
    text.chars().map(plain_sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_forms_and_parts_are_plain_signs() {
        for (written, plain) in [
            ("會務書報", "会务书报"),
            ("⻓期⻔难进", "长期门难进"),
            ("沒有意見", "没有意见"),
            ("食堂飯菜涼", "食堂饭菜凉"),
            ("会务", "会务"),
            ("A-1", "A-1"),
        ] {
            assert_eq!(plain_signs(written), plain);
        }
    }

    #[test]
    fn no_plain_sign_is_itself_written_otherwise() {
        assert_eq!(LONG.chars().count() % 2, 0);
        assert_eq!(PARTS.chars().count() % 2, 0);
        for plain in PLAIN.values() {
            assert_eq!(plain_sign(*plain), *plain, "{plain}");
        }
    }
}
