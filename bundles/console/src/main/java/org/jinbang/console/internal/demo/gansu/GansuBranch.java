package org.jinbang.console.internal.demo.gansu;

import org.jinbang.console.internal.demo.Branch;
import org.jinbang.scheme.Text;

/** The ways a case of the recommendation of Gansu can take, each shown at least once. */
enum GansuBranch implements Branch {
    LATE("逾期不再受理，写明截止和到达时间", "late, refused with the time it was due and the time it came"),
    WINNERS_FIRST("获奖者未出具意见前不能推荐其他", "nobody before the winners of the provincial award"),
    NOT_RECOMMENDED("推荐单位不予推荐", "not recommended by its unit"),
    BEYOND_PLACES("按第三方评审结果，限额外的不列入", "beyond the places by the results of the third body"),
    OBJECTION_REJECTED("异议不成立，保留", "an objection is rejected and the name stays"),
    ORGANISATION("推荐组织", "an organisation is recommended"),
    PERSON("推荐个人", "an individual is recommended"),
    REFERRED("以文件报送推荐单位", "referred by a file to a unit elsewhere"),
    VERIFIED("台账核验一致", "the journal verifies");

    private final Text title;

    GansuBranch(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public Text title() {
        return title;
    }
}
