package org.jinbang.console.internal.demo.benchmark;

import java.util.List;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Cast;
import org.jinbang.json.Json;

/** The invented organisations and the people of the organs. */
final class BenchmarkPeople extends Cast {
    static final String SCHEME = "cn.caq.benchmark";
    static final String TRACK = "experience";
    static final String STRANGER = "stranger";
    static final String SUPERVISOR = "supervisor-1";
    /** The members of the review committee; the first presides. */
    static final List<String> COMMITTEE = members("committee", 5);

    /** Where all applicants are, and the units recommend from. */
    static final String REGION = "35";

    /** What the chair and the vice-chair are competent in. */
    static final String COMPREHENSIVE = "质量领域全面综合业务能力";

    private static final int APPLICANTS = 12;
    private static final int UNITS = 3;
    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸子丑";
    private static final List<String> AREAS = List.of("total-quality", "engineering", "supply-chain", "digital");
    private static final List<String> METHODS = List.of("零缺陷装配管理", "质量工程仿真方法", "供应链质量协同模式", "数字化检验闭环");
    /** Engineering construction, wholesale and retail, and others that the regulation names; manufacturing first. */
    private static final List<String> DIVISIONS = List.of("34", "36", "38", "39", "63", "72");

    /** A division that the regulation does not name: telecommunication engineering is, law firms are not. */
    private static final String OUTSIDE = "75";

    private final int year;

    BenchmarkPeople(int year) {
        super(SCHEME);
        this.year = year;
        standing("association-1", "协会负责人（虚构）");
        standing("office-1", "办公室甲（虚构）");
        standing("office-2", "办公室乙（虚构）");
        others(COMMITTEE, "评审委员");
        other(SUPERVISOR, "监督员（虚构）");
        for (int i = 1; i <= UNITS; i++) {
            other(unit(i), unitName(i));
        }
        other(STRANGER, "无关人员（虚构）");
        for (int i = 1; i <= APPLICANTS; i++) {
            String key = "b" + i;
            Json.Obj answers = answers(i);
            applicant(
                    new Applicant(key, key, 1, TRACK, unit(i % UNITS + 1), answers),
                    answers.text("organisation").orElseThrow());
        }
    }

    /** How many units recommend. */
    int units() {
        return UNITS;
    }

    /** The code of a unit, which is also its role. */
    static String unit(int number) {
        return "unit-" + number;
    }

    /** The name of a unit. */
    static String unitName(int number) {
        return "示例推荐协会" + number + "（虚构）";
    }

    /** The same out of an industry that the regulation does not name. */
    Applicant outside(String key) {
        return get(key).with("industry", Json.of(OUTSIDE));
    }

    /** The same with a loss in one of the three years. */
    Applicant losing(String key) {
        return get(key).with("profit", years("3100", "-240", "4200"));
    }

    private Json.Obj answers(int number) {
        String sign = String.valueOf(SIGNS.charAt(number - 1));
        int area = number % AREAS.size();
        return Json.obj()
                .with("name", "示例" + sign + METHODS.get(area))
                .with("organisation", "示例" + sign + "制造有限公司（虚构）")
                .with("credit-code", "91350100M000100Y43")
                .with("region", REGION)
                .with("contact", sign + "某某")
                .with("phone", "010-0000%04d".formatted(number))
                .with("industry", DIVISIONS.get(number % DIVISIONS.size()))
                .with("business", "示例设备的设计与制造（虚构）。")
                .with("legal-person", true)
                .with("profit", years("3100", "3600", "4200"))
                .with("record", "诚信、质量、安全、环保均无违法行为和不良记录（虚构）。")
                .with("certificate-until", (year + 2) + "-06-30")
                .with("maturity", "已在各示例工厂应用六年，成效明显（虚构）。")
                .with("sharing", true)
                .with("area", AREAS.get(area))
                .with("science", "方法符合质量规律，并有自己的创新（虚构）。")
                .with("system", "系统应用于全过程，可以复制推广（虚构）。")
                .with("effect", "不良率连年下降，客户满意度提高（虚构）。");
    }

    private Json.Obj years(String first, String second, String third) {
        return Json.obj()
                .with(String.valueOf(year - 3), first)
                .with(String.valueOf(year - 2), second)
                .with(String.valueOf(year - 1), third);
    }
}
