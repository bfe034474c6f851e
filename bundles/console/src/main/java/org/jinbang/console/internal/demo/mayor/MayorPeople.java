package org.jinbang.console.internal.demo.mayor;

import java.util.List;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Cast;
import org.jinbang.json.Json;

/** The invented companies and the people of the organs. */
final class MayorPeople extends Cast {
    static final String SCHEME = "cn.cq.mayor";
    static final int APPLICANTS = 13;
    static final String STRANGER = "stranger";
    /** The members of the review committee. */
    static final List<String> COMMITTEE = members("committee", 5);

    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅";
    private static final List<String> DIVISIONS = List.of("34", "36", "37", "39", "06", "46");

    MayorPeople(int year) {
        super(SCHEME);
        standing("government-1", "市政府代表（虚构）");
        standing("office-1", "评审办公室甲（虚构）");
        others(COMMITTEE, "评审委员");
        other(STRANGER, "无关人员（虚构）");
        for (int i = 1; i <= APPLICANTS; i++) {
            String key = "c" + i;
            String name = "示例山城" + SIGNS.charAt(i - 1) + "装备有限公司（虚构）";
            applicant(new Applicant(key, key, 1, "company", "", answers(i, name, year)), name);
        }
    }

    private static Json.Obj answers(int number, String name, int year) {
        return Json.obj()
                .with("name", name)
                .with("credit-code", "91500000M000300Y6C")
                .with("region", "50")
                .with("industry", DIVISIONS.get(number % DIVISIONS.size()))
                .with("legal-person", true)
                .with("contact", "某某")
                .with("phone", "023-0000%04d".formatted(number))
                .with("policies", "符合产业、环保、节能和质量政策（虚构）。")
                .with("operating-since", (year - 6 - number) + "-05-01")
                .with("excellence", "实施卓越绩效模式多年，改进成效显著（虚构）。")
                .with("product-level", number % 2 == 0 ? "domestic-advanced" : "world-leading")
                .with("leading", "不良率、研发投入、单位能耗和利润率均优于示例同行（虚构）。")
                .with("no-accident", true)
                .with("supervision-checks", "近三年抽查六批次，全部合格（虚构）。")
                .with("credit", "信用等级良好，每年发布社会责任报告（虚构）。")
                .with("not-abnormal", true)
                .with("not-illegal", true);
    }
}
