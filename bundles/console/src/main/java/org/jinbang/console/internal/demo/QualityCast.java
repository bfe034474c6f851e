package org.jinbang.console.internal.demo;

import java.time.LocalDate;
import org.jinbang.json.Json;

/** Who applies for the China Quality Award, or to be recommended for it: the forms ask for much the same. */
public abstract class QualityCast extends Cast {
    private final LocalDate begin;

    /** Those of an edition that begins on a day. */
    protected QualityCast(String scheme, LocalDate begin) {
        super(scheme);
        this.begin = begin;
    }

    /** Adds an application by whoever is named as it is. */
    protected final void applies(String key, String track, String unit, Json.Obj answers) {
        applicant(
                new Applicant(key, key, 1, track, unit, answers),
                answers.text("name").orElseThrow());
    }

    /** The answers of an organisation. */
    protected final Json.Obj organisation(String name, String code) {
        return common(name)
                .with("credit-code", code)
                .with("contact", "某某")
                .with("established", true)
                .with("no-accident", true)
                .with("improvement", "质量管理水平居示例行业前列（虚构）。")
                .with("innovation", "关键技术自主可控（虚构）。")
                .with("brand", "示例品牌满意度高（虚构）。")
                .with("results", "核心质量指标居示例行业前列（虚构）。")
                .with("model", "形成示例质量管理模式并推广（虚构）。")
                .with("independent", true);
    }

    /** The answers of an individual of a class. */
    protected final Json.Obj individual(String name, String number, String category) {
        return common(name)
                .with("identity-number", number)
                .with("employer", "示例单位（虚构）")
                .with("post", "高级工程师")
                .with("class", category)
                .with("dedication", "二十年从事质量工作（虚构）。")
                .with("contribution", "解决示例行业的关键质量难题（虚构）。");
    }

    private Json.Obj common(String name) {
        return Json.obj()
                .with("name", name)
                .with("region", "62")
                .with("industry", "34")
                .with("phone", "0931-0000001")
                .with("record", "近五年无违法、违规、违纪行为（虚构）。")
                .with("noticed-on", begin.minusDays(40).toString())
                .with("noticed-until", begin.minusDays(10).toString());
    }
}
