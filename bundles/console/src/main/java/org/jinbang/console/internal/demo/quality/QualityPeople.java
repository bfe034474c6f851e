package org.jinbang.console.internal.demo.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jinbang.console.internal.demo.Applicant;
import org.jinbang.console.internal.demo.QualityCast;
import org.jinbang.json.Json;

/** The invented applicants of the nine tracks, their units, and the people of the organs. */
final class QualityPeople extends QualityCast {
    static final String SCHEME = "cn.samr.quality";
    static final int APPLICANTS = 11;
    static final String STRANGER = "stranger";
    static final String PROVINCE = "authority-1";
    static final String CITIES = "authority-2";
    static final String ASSOCIATION = "association-1";
    static final String MILITARY = "defence-1";
    static final List<String> COMMITTEE = members("committee", 5);
    static final List<String> SUBCOMMITTEE = members("subcommittee", 3);
    static final List<String> REVIEWERS = members("reviewers", 3);

    private final LocalDate begin;
    private final List<String> referred = new ArrayList<>();

    /** Those of an edition that begins on a day. */
    QualityPeople(LocalDate begin) {
        super(SCHEME, begin);
        this.begin = begin;
        standing("administration-1", "总局代表（虚构）");
        standing("secretariat-1", "秘书处甲（虚构）");
        others(COMMITTEE, "评选表彰委员");
        others(SUBCOMMITTEE, "评审分委员");
        others(REVIEWERS, "评审专家");
        other("supervision-1", "监督分委员（虚构）");
        other(PROVINCE, "示例省市场监管局（虚构）");
        other(CITIES, "示例直辖市市场监管局（虚构）");
        other(ASSOCIATION, "示例质量协会（虚构）");
        other(MILITARY, "示例国防主管部门（虚构）");
        other(STRANGER, "无关人员（虚构）");
        applies("q1", "production", PROVINCE, organisation("示例陇上装备有限公司（虚构）", "91620000MD00000161"));
        applies("q2", "production", ASSOCIATION, organisation("示例河西工程有限公司（虚构）", "91620000MD0000024U"));
        applies(
                "q3",
                "school",
                PROVINCE,
                organisation("示例职业技术学校（虚构）", "91620000MD0000032N").with("school-kind", "vocational"));
        applies(
                "q4",
                "small",
                PROVINCE,
                organisation("示例小微仪表有限公司（虚构）", "91620000MD0000040H").with("small-company", true));
        applies("q5", "team", ASSOCIATION, organisation("示例焊接班组（虚构）", "91620000MD0000059E"));
        applies("q6", "front-line", PROVINCE, individual("某甲（虚构）", "620100190001010018", "front-line"));
        applies("q7", "manager", ASSOCIATION, individual("某乙（虚构）", "620100190001010026", "manager"));
        applies("q8", "expert", PROVINCE, individual("某丙（虚构）", "620100190001010034", "expert"));
        applies("q9", "defence", MILITARY, organisation("示例国防科研所（虚构）", "91620000MD00000679"));
        applies("q10", "defence-person", MILITARY, individual("某丁（虚构）", "620100190001010042", "manager"));
        // The first company once more, through another unit.
        applies(
                "q11",
                "small",
                ASSOCIATION,
                organisation("示例陇上装备有限公司（虚构）", "91620000MD00000161").with("small-company", true));
    }

    /** Adds an application that came by a referral, in the name of who was referred. */
    void join(String key, String role, String track, String name) {
        applicant(new Applicant(key, role, 1, track, PROVINCE, Json.obj()), name);
        referred.add(key);
    }

    /** The applications that came by a referral and were submitted. */
    List<String> referred() {
        return List.copyOf(referred);
    }

    /** A Monday whose week has always been over when an edition begins. */
    private LocalDate monday() {
        return begin.minusDays(20).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The applicant with a publicity inside of Monday to Friday, which is a working day short. */
    Applicant publicisedTooBriefly(String key) {
        return get(key).with("noticed-on", Json.of(monday().toString()))
                .with("noticed-until", Json.of(monday().plusDays(4).toString()));
    }
}
