package org.jinbang.console.internal.demo.gansu;

import java.time.LocalDate;
import java.util.List;
import org.jinbang.console.internal.demo.QualityCast;
import org.jinbang.json.Json;

/** The invented applicants, the unit that recommends them, and the people of the organs. */
final class GansuPeople extends QualityCast {
    static final String SCHEME = "cn.gs.recommendation";
    static final int APPLICANTS = 7;
    static final String UNIT = "bureau-1";
    static final String STRANGER = "stranger";
    static final List<String> BODY = members("body", 3);

    /** Those of an edition that begins on a day. */
    GansuPeople(LocalDate begin) {
        super(SCHEME, begin);
        standing("office-1", "领导小组办公室甲（虚构）");
        standing("leading-group-1", "领导小组代表（虚构）");
        standing("supervision-1", "监督人员（虚构）");
        others(BODY, "第三方专家");
        other(UNIT, "示例市市场监管局（虚构）");
        other(STRANGER, "无关人员（虚构）");
        applies("g1", "production", true, organisation("示例祁连装备有限公司（虚构）", "91620000MD00000754"));
        applies(
                "g2",
                "school",
                false,
                organisation("示例中等职业学校（虚构）", "91620000MD0000083Y").with("school-kind", "vocational"));
        applies(
                "g3",
                "small",
                false,
                organisation("示例小微食品有限公司（虚构）", "91620000MD0000091R").with("small-company", true));
        applies("g4", "team", false, organisation("示例检修班组（虚构）", "91620000MD0000104F"));
        applies("g5", "production", false, organisation("示例建设有限公司（虚构）", "91620000MD0000112A"));
        applies("g6", "person", false, individual("某戊（虚构）", "620100190001010050", "manager"));
        applies("g7", "team", false, organisation("示例迟报班组（虚构）", "91620000MD00001205"));
    }

    private void applies(String key, String track, boolean winner, Json.Obj answers) {
        applies(key, track, UNIT, answers.with("provincial-award", winner));
    }
}
