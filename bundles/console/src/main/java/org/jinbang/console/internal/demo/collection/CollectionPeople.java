package org.jinbang.console.internal.demo.collection;

import java.util.List;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Cast;
import org.jinbang.json.Json;

/** The invented companies, the people they name, and the commission. */
final class CollectionPeople extends Cast {
    static final String SCHEME = "cn.cq.collection";
    static final int ORGANISATIONS = 8;
    static final int PERSONS = 3;
    static final String STRANGER = "stranger";

    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸子";
    private static final List<String> KINDS = List.of("leading", "benchmark", "little-giant", "champion");
    private static final List<String> DISTRICTS = List.of("yubei", "liangjiang", "jiangbei", "fuling");
    private static final List<String> CLASSES = List.of("front-line", "manager", "expert");

    private final int year;

    CollectionPeople(int year) {
        super(SCHEME);
        this.year = year;
        standing("commission-1", "市经济信息委甲（虚构）");
        standing("commission-2", "市经济信息委乙（虚构）");
        other(STRANGER, "无关人员（虚构）");
        for (int i = 1; i <= ORGANISATIONS; i++) {
            String name = "示例巴渝" + SIGNS.charAt(i - 1) + "装备有限公司（虚构）";
            applicant(new Applicant("o" + i, "o" + i, 1, "organisation", "", organisation(i, name)), name);
        }
        for (int i = 1; i <= PERSONS; i++) {
            String name = "虚构" + SIGNS.charAt(ORGANISATIONS + i - 1) + "某";
            applicant(new Applicant("p" + i, "p" + i, 1, "person", "", person(i, name)), name);
        }
    }

    private Json.Obj common(int number, String name) {
        return Json.obj()
                .with("department", "示例区经济信息委（虚构）")
                .with("filled-by", "虚构联系人")
                .with("filled-by-phone", "023-0000%04d".formatted(number))
                .with("name", name)
                .with("district", DISTRICTS.get(number % DISTRICTS.size()))
                .with("industry", number % 2 == 0 ? "36" : "35")
                .with("sentence", "全员参与、数据说话、持续改进")
                .with("honours", (year - 2) + "年示例国家级质量荣誉（虚构）")
                .with("no-honours", false)
                .with("honour-level", "national")
                .with("earliest-honour", (year - 2) + "-06-01")
                .with("wish", number % 2 == 1)
                .with("contact", "虚构联系人")
                .with("contact-post", "质量总监")
                .with("contact-phone", "023-0001%04d".formatted(number))
                .with("company-kind", KINDS.get(number % KINDS.size()));
    }

    private Json.Obj organisation(int number, String name) {
        return common(number, name)
                .with("founded", (year - 20) + "-05-01")
                .with("economic-type", "有限责任公司")
                .with("business", "示例设备的制造（虚构）")
                .with("employees", String.valueOf(300 * number))
                .with("profile", name + "，有限责任公司，主要制造示例设备。")
                .with("scope", "production")
                .with("established", true)
                .with("no-accident", true)
                .with("record", "近五年无违法、违规、违纪行为（虚构）。")
                .with("benefit", "核心质量指标居于行业前列（虚构）。")
                .with("model", "形成示例质量管理模式并向产业链推广（虚构）。");
    }

    private Json.Obj person(int number, String name) {
        return common(number, name)
                .with("organisation", "示例巴渝甲装备有限公司（虚构）")
                .with("profile", name + "，从事质量工作二十年。")
                .with("scope", CLASSES.get(number % CLASSES.size()))
                .with("record", "恪守职业道德，无违法违纪行为（虚构）。")
                .with("dedication", "长期从事质量工作，推广先进方法（虚构）。")
                .with("contribution", "解决普遍性和关键性的质量难题（虚构）。");
    }
}
