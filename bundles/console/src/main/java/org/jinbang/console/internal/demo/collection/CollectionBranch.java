package org.jinbang.console.internal.demo.collection;

import org.jinbang.console.internal.demo.Branch;
import org.jinbang.scheme.Text;

/** The ways a case of the Chongqing collection can take, each shown at least once. */
enum CollectionBranch implements Branch {
    OTHER_COMPANY("不属于四类企业的，不能报送", "of none of the four kinds of company, it cannot be filed"),
    TOO_LONG("一句话特色超过25个字的，不能报送", "a sentence of more than 25 characters cannot be filed"),
    LATE("18时之后送达的，不予受理", "what comes after 18:00 is refused"),
    LONG_PROFILE("简况超过300个字，说明理由后接受", "a profile of more than 300 characters, accepted with a reason"),
    LONG_PROFILE_REFUSED("简况超过300个字，不予接受", "a profile of more than 300 characters, not accepted"),
    NOT_SELECTED("择优未列入名单", "not among the best"),
    PRIORITY("优先质量帮扶", "priority for quality support"),
    ORGANISATION("推荐优质组织", "an organisation is recommended"),
    PERSON("推荐优质个人", "an individual is recommended"),
    NO_WISH("无意愿的不转交", "without the wish nobody is handed on"),
    REFERRED("有意愿申报中国质量奖，转交推荐单位", "with the wish for the China Quality Award, handed on"),
    VERIFIED("台账核验一致", "the journal verifies");

    private final Text title;

    CollectionBranch(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public Text title() {
        return title;
    }
}
