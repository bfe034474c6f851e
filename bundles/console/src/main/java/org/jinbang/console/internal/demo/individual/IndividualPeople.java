package org.jinbang.console.internal.demo.individual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.Cast;
import org.jinbang.json.Json;

/** The invented people of both batches. Names are made of the sixty stems and branches, so that nobody is called so. */
final class IndividualPeople extends Cast {
    static final String SCHEME = "cn.caq.individual";
    static final String ENTREPRENEUR = "entrepreneur";
    static final String EXPERT = "quality-expert";
    static final String PROMOTER = "quality-promoter";
    static final String ARTISAN = "artisan";
    /** The members of the committee at first: role and sector. */
    static final Map<String, String> COMMITTEE = committee();
    /** Takes a seat that it cannot keep. */
    static final String RESERVE = "committee-9";
    /** Takes the seat of the member for the media. */
    static final String SUBSTITUTE = "committee-8";

    /** Reads everything, changes nothing. */
    static final String SUPERVISOR = "supervisor-1";

    static final String STRANGER = "stranger";

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int UNITS = 4;

    private final int year;

    IndividualPeople(int year) {
        super(SCHEME);
        this.year = year;
        standing("leading-group-1", "领导小组组长（虚构）");
        standing("leading-group-2", "领导小组成员（虚构）");
        standing("office-1", "办公室甲（虚构）");
        standing("office-2", "办公室乙（虚构）");
        others(members("committee", 9), "评选委员");
        other(SUPERVISOR, "监督员（虚构）");
        for (int i = 1; i <= UNITS; i++) {
            other("unit-" + i, unitName(i));
        }
        other(STRANGER, "无关人员（虚构）");
        group(1, ENTREPRENEUR, "e", 1, 6);
        group(1, EXPERT, "x", 1, 5);
        group(1, PROMOTER, "p", 1, 6);
        group(1, ARTISAN, "a", 1, 19);
        group(2, ENTREPRENEUR, "e", 21, 25);
        group(2, EXPERT, "x", 21, 24);
        group(2, PROMOTER, "p", 21, 25);
        group(2, ARTISAN, "a", 21, 36);
    }

    private static Map<String, String> committee() {
        Map<String, String> sectors = new LinkedHashMap<>();
        sectors.put("committee-1", "government");
        sectors.put("committee-2", "society");
        sectors.put("committee-3", "media");
        sectors.put("committee-4", "government");
        sectors.put("committee-5", "society");
        sectors.put("committee-6", "高校");
        sectors.put("committee-7", "高校");
        return sectors;
    }

    private void group(int batch, String track, String letter, int from, int to) {
        for (int i = from; i <= to; i++) {
            String key = letter + i;
            int number = all().size();
            String sign = "" + STEMS.charAt(number % 10) + BRANCHES.charAt(number % 12);
            String name = (number < 60 ? "示例" : "虚构") + sign;
            String unit = "unit-" + (number % UNITS + 1);
            applicant(new Applicant(key, key, batch, track, unit, answers(track, name, sign, number)), name);
        }
    }

    /** The name of a unit. */
    static String unitName(int number) {
        return "示例推荐协会" + number + "（虚构）";
    }

    /** The same person with another application. */
    Applicant another(String key, String person, int batch, String track) {
        Applicant a = get(person);
        Applicant other = new Applicant(
                key,
                a.role(),
                batch,
                track,
                a.unit(),
                answers(track, name(person), name(person).substring(2), 60));
        applicant(other, name(person));
        return other;
    }

    private Json.Obj answers(String track, String name, String sign, int number) {
        Json.Obj common = Json.obj()
                .with("name", name)
                .with("professional-title", "高级工程师")
                .with("years-in-quality", 10 + number % 20)
                .with("phone", "010-0000%04d".formatted(number))
                .with("email", "demo%02d@example.com".formatted(number))
                .with("credit-code", "%018d".formatted(number))
                .with("region", "示例省")
                .with("conduct", "遵纪守法，无违法违规记录（虚构）。")
                .with("influence", "在示例省有一定影响（虚构）。")
                .with("achievements", "示例事迹（虚构）。");
        return switch (track) {
            case ENTREPRENEUR ->
                common.with("position", "董事长")
                        .with("organisation", "示例" + sign + "制造有限公司")
                        .with("industry", "通用设备制造业")
                        .with("quality-management", "主导建立质量管理体系，形成“示例一线一卡”管理模式（虚构）。")
                        .with("culture", "以“示例零缺陷”为质量价值观（虚构）。")
                        .with("team", "建立质量工程师培养制度（虚构）。")
                        .with("revenue", years("52000", "58000", "64000"))
                        .with("profit", years("3100", "3600", "4200"))
                        .with("benefit", "由本人推动的改进使效益逐年提高，并带动示例产业集群（虚构）。")
                        .with("activities", years("1", "2", "2"))
                        .with("latest-activity", (year - 1) + "-09-15")
                        .with("engagement", "领导企业参与示例质量月活动（虚构）。");
            case EXPERT ->
                common.with("position", "教授")
                        .with("organisation", "示例" + sign + "大学")
                        .with("industry", "教育")
                        .with("contribution", "示例质量理论的研究与教学，被广泛采用（虚构）。")
                        .with("research-title", "示例质量方法研究")
                        .with("research-role", number % 2 == 0 ? "led" : "undertook")
                        .with("honour-name", "示例省科学技术奖二等奖")
                        .with("honour-level", "provincial")
                        .with("introduced-methods", "引进示例方法并编写教材（虚构）。");
            case PROMOTER ->
                common.with("position", "秘书长")
                        .with("organisation", "示例" + sign + "质量协会")
                        .with("industry", "社会组织")
                        .with("adopters", years("120", "180", "260"))
                        .with("promotion", "在示例省推广精益生产，社会效益突出（虚构）。")
                        .with("coverage", years("21.5", "27.0", "35.5"))
                        .with("uplift", "牵头建立示例方法库，应用层次显著提升（虚构）。")
                        .with("innovation", "首创示例对标机制（虚构）。");
            default ->
                common.with("position", "高级技师")
                        .with("organisation", "示例" + sign + "精密有限公司")
                        .with("industry", "仪器仪表制造业")
                        .with("front-line", true)
                        .with(
                                "link",
                                List.of("process", "production", "inspection", "service")
                                        .get(number % 4))
                        .with("spirit", "长年专注示例零件加工，带徒二十人（虚构）。")
                        .with("mastery", "攻克示例变形难题，技艺行业领先（虚构）。")
                        .with("innovation", "形成示例工装十二项（虚构）。")
                        .with("users-first", "按用户工况改进示例产品（虚构）。")
                        .with("benefit", "每年为示例精密节约成本一百万元（虚构）。");
        };
    }

    /** Figures of the three years before the edition's. */
    Json.Obj years(String first, String second, String third) {
        return Json.obj()
                .with(String.valueOf(year - 3), first)
                .with(String.valueOf(year - 2), second)
                .with(String.valueOf(year - 1), third);
    }
}
