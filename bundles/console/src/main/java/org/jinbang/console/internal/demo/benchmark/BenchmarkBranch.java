package org.jinbang.console.internal.demo.benchmark;

import org.jinbang.console.internal.demo.Branch;
import org.jinbang.scheme.Text;

/** The ways a case of the national quality benchmarks can take, each shown at least once. */
enum BenchmarkBranch implements Branch {
    NOT_PROFITABLE("近三年有亏损的，不能提交", "a loss in one of the last three years bars the submission"),
    PRODUCER_SERVICE("不在所列行业的，由办公室认定为生产性服务业", "outside of the divisions named, found a producer service"),
    NO_PRODUCER_SERVICE("不在所列行业，也不属于生产性服务业", "outside of the divisions named, and no producer service"),
    NOT_MATURE("评审认定尚未成熟应用", "found not mature in the review"),
    NOT_HEARD("合议不进入答辩", "the deliberation does not have it heard"),
    UNDOUBTED("没有疑问，不作现场考察", "without doubt there is no visit"),
    VISITED("有疑问，现场考察后消除", "doubted, visited, and cleared"),
    LEFT_OUT("合议不列入推荐名单", "the deliberation leaves it off the list"),
    OBJECTION_UPHELD("异议成立，除名", "an objection is upheld and the name struck"),
    OBJECTION_REJECTED("异议不成立，保留", "an objection is rejected and the name stays"),
    CERTIFICATE_EXPIRED("审定时认证证书已失效", "the certificate of the system has run out at the approval"),
    AWARDED("批准、公告、颁发证书", "approved, announced, certified"),
    DUTY_DONE("参加经验交流，履行义务", "a duty is done: taking part in an exchange"),
    REVOKED("发生重大责任事故，称号撤销", "after a major accident the award is revoked"),
    VERIFIED("台账核验一致", "the journal verifies");

    private final Text title;

    BenchmarkBranch(String zh, String en) {
        this.title = new Text(zh, en);
    }

    @Override
    public Text title() {
        return title;
    }
}
