package org.jinbang.console.internal.demo.management;

import java.util.List;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Cast;
import org.jinbang.json.Json;

/** The invented organisations, projects and persons, and the people of the organs. */
final class ManagementPeople extends Cast {
    static final String SCHEME = "cn.saq.management";
    static final String ORGANISATION = "organisation";
    static final String PROJECT = "project";
    static final String STRANGER = "stranger";
    static final String SUPERVISOR = "supervisor-1";
    static final String GUIDE = "guidance-1";
    /** The expert group of the year. */
    static final List<String> EXPERTS = members("experts", 4);

    /** An association, which recommends everybody. */
    static final String UNIT = "unit-1";

    /** The employer, which recommends persons. */
    static final String EMPLOYER = "unit-2";

    static final String UNIT_NAME = "示例区质量协会（虚构）";
    static final String EMPLOYER_NAME = "示例甲制造有限公司（虚构）";

    private static final int ORGANISATIONS = 7;
    private static final int PROJECTS = 3;
    private static final String SIGNS = "甲乙丙丁戊己庚";
    private static final String CODE = "91310000M000200YXJ";

    private final int year;

    ManagementPeople(int year) {
        super(SCHEME);
        this.year = year;
        standing("association-1", "协会负责人（虚构）");
        standing("board-1", "审定委员甲（虚构）");
        standing("board-2", "审定委员乙（虚构）");
        standing("office-1", "办公室甲（虚构）");
        standing("departments-1", "业务部门甲（虚构）");
        others(EXPERTS, "评审员");
        other(GUIDE, "专家委员（虚构）");
        other(SUPERVISOR, "监督员（虚构）");
        other(UNIT, UNIT_NAME);
        other(EMPLOYER, EMPLOYER_NAME);
        other(STRANGER, "无关人员（虚构）");
        for (int i = 1; i <= ORGANISATIONS; i++) {
            add("o" + i, ORGANISATION, UNIT, organisation(i));
        }
        for (int i = 1; i <= PROJECTS; i++) {
            add("p" + i, PROJECT, UNIT, project(i));
        }
        add("l1", "leader", UNIT, leader());
        add("m1", "manager", EMPLOYER, manager());
        add("c1", "craftsman", EMPLOYER, craftsman());
    }

    private void add(String key, String track, String unit, Json.Obj answers) {
        applicant(
                new Applicant(key, key, 1, track, unit, answers),
                answers.text("name").orElseThrow());
    }

    /** The same with an award of last year that is recognised as equivalent. */
    Applicant recognised(String key) {
        return get(key).with("award-on", Json.of((year - 1) + "-03-20")).with("award-name", Json.of("示例区质量奖（虚构）"));
    }

    private Json.Obj organisation(int number) {
        String sign = sign(number);
        return Json.obj()
                .with("name", "示例" + sign + "制造有限公司（虚构）")
                .with("credit-code", CODE)
                .with("region", "31")
                .with("industry", "34")
                .with("contact", sign + "某某")
                .with("phone", "021-0000%04d".formatted(number))
                .with("latest-activity", (year - 1) + "-09-15")
                .with("no-accident", true)
                .with("record", "近三年无失信、违法和重大顾客投诉（虚构）。")
                .with("whole-review", true)
                .with("sharing", true);
    }

    private static String sign(int number) {
        return String.valueOf(SIGNS.charAt(number - 1));
    }

    private static Json.Obj project(int number) {
        return Json.obj()
                .with("name", "示例" + sign(number) + "数字化检验项目（虚构）")
                .with("organisation", "示例" + sign(number) + "制造有限公司（虚构）")
                .with("credit-code", CODE)
                .with("region", "31")
                .with("sector", "key-industry")
                .with("activity", "digital")
                .with("contact", sign(number) + "某某")
                .with("phone", "021-0001%04d".formatted(number))
                .with("no-accident", true)
                .with("record", "守法经营，体系保持有效，无重大投诉（虚构）。")
                .with("sharing", true);
    }

    private static Json.Obj person(String name, String position, String identity) {
        return Json.obj()
                .with("name", name)
                .with("organisation", EMPLOYER_NAME)
                .with("credit-code", CODE)
                .with("position", position)
                .with("identity", identity)
                .with("phone", "021-00020001")
                .with("conduct", "遵纪守法，恪守公德（虚构）。")
                .with("repute", "在示例行业有一定影响（虚构）。")
                .with("sharing", true);
    }

    private Json.Obj leader() {
        return person("某某甲（虚构）", "总经理", "310101190001010011")
                .with("management", "主导建立质量管理体系，形成示例模式（虚构）。")
                .with("culture", "培育示例质量文化（虚构）。")
                .with("people", "建立示例质量团队（虚构）。")
                .with("award-name", "示例市质量奖（虚构）")
                .with("award-on", (year - 2) + "-11-20")
                .with(
                        "revenue",
                        Json.obj()
                                .with(String.valueOf(year - 3), "52000")
                                .with(String.valueOf(year - 2), "58000")
                                .with(String.valueOf(year - 1), "64000"))
                .with("benefit", "效益逐年提高，带动示例产业（虚构）。")
                .with("latest-activity", (year - 1) + "-09-20")
                .with("engagement", "组织示例质量月活动（虚构）。");
    }

    private Json.Obj manager() {
        return person("某某乙（虚构）", "质量经理", "31010119000101002X")
                .with("contribution", "编写示例教材，指导企业（虚构）。")
                .with("latest-promotion", (year - 1) + "-05-10")
                .with("promotion", "推广示例方法，效益突出（虚构）。")
                .with("practice", "形成示例做法（虚构）。");
    }

    private static Json.Obj craftsman() {
        return person("某某丙（虚构）", "检验技师", "310101190001010038")
                .with("spirit", "带徒传授示例技艺（虚构）。")
                .with("mastery", "攻克示例检验难题（虚构）。")
                .with("invention", "获示例创新成果（虚构）。")
                .with("results", "示例不良率逐年下降（虚构）。");
    }
}
