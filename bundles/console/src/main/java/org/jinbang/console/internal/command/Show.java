package org.jinbang.console.internal.command;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.EditionState;
import org.jinbang.process.Schemes;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.ArticleRef;
import org.jinbang.scheme.Basis;
import org.jinbang.scheme.Disposition;
import org.jinbang.scheme.Finding;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Stage;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.StageKind.Outcome;
import org.jinbang.time.LegalTime;

/** How single things are put into words. */
final class Show {
    private static final int HASH = 12;

    private Show() {}

    /** An instant in legal time. */
    static Text time(Instant instant) {
        return new Text(LegalTime.zh(instant), LegalTime.en(instant));
    }

    /** The end of a window. */
    static Text end(Instant instant) {
        return new Text(LegalTime.endZh(instant), LegalTime.endEn(instant));
    }

    /** A basis; a reading is marked as such. */
    static Text basis(Basis basis) {
        return basis instanceof ArticleRef
                ? basis.label()
                : new Text("理解（近第" + basis.article() + "条）", "reading (near art. " + basis.article() + ")");
    }

    /** The article of a basis, or a dash. */
    static String article(Optional<Basis> basis) {
        return basis.map(Basis::article).filter(a -> !a.isEmpty()).orElse("—");
    }

    /** The beginning of a hash. */
    static String hash(String hash) {
        return hash.substring(0, Math.min(HASH, hash.length()));
    }

    /** A stage of a scheme by its title. */
    static Text stage(Scheme scheme, String id) {
        return scheme.stage(id).map(Stage::title).orElse(new Text(id, id));
    }

    /** A track of a scheme by its title. */
    static Text track(Scheme scheme, String id) {
        return scheme.track(id).map(each -> each.title()).orElse(new Text(id, id));
    }

    /** An award of a scheme by its title. */
    static Text award(Scheme scheme, String id) {
        return scheme.award(id).map(each -> each.title()).orElse(new Text(id, id));
    }

    /** Where an edition is. */
    static Text status(EditionState edition) {
        Text status = switch (edition.status()) {
            case RUNNING -> new Text("进行中", "running");
            case ENDED -> new Text("已结束", "ended");
            case CANCELLED -> new Text("已取消", "cancelled");
        };
        return edition.dormant() ? new Text("休眠（{0}）", "dormant ({0})").with(status) : status;
    }

    /** Where an application is. */
    static Text status(ApplicationState.Status status) {
        return switch (status) {
            case DRAFT -> new Text("填报中", "draft");
            case RUNNING -> new Text("评选中", "under way");
            case HELD -> new Text("暂停", "held");
            case ENDED -> new Text("止步", "ended");
            case LAPSED -> new Text("失效", "lapsed");
            case WITHDRAWN -> new Text("已撤回", "withdrawn");
            case DISQUALIFIED -> new Text("撤销资格", "disqualified");
            case AWARDED -> new Text("获奖", "awarded");
            case REVOKED -> new Text("称号已撤销", "revoked");
        };
    }

    /** Whether an award holds. */
    static Text standing(Tenure.Standing standing) {
        return switch (standing) {
            case VALID -> new Text("有效", "valid");
            case SUSPENDED -> new Text("称号暂停使用", "suspended");
            case REASSESSED -> new Text("复评中", "under reassessment");
            case EXPIRED -> new Text("称号已到期失效", "expired");
            case REVOKED -> new Text("称号已撤销", "revoked");
        };
    }

    /** A finding. */
    static Text finding(Finding.Result result) {
        return switch (result) {
            case MET -> new Text("符合", "met");
            case NOT_MET -> new Text("不符合", "not met");
            case AWAITING_EVIDENCE -> new Text("待补材料", "awaiting evidence");
            case NEEDS_JUDGEMENT -> new Text("待判定", "needs judgement");
            case ERROR -> new Text("无法判定", "error");
        };
    }

    /** What a stage comes to. */
    static Text outcome(Outcome.Result result) {
        return switch (result) {
            case ADVANCES -> new Text("进入下一环节", "advances");
            case ENDS -> new Text("止步", "ends");
            case HELD -> new Text("暂停", "held");
            case TIED -> new Text("并列", "tied");
            case OPEN -> new Text("未定", "open");
        };
    }

    /** The disposition of an article. */
    static Text disposition(Disposition disposition) {
        return switch (disposition) {
            case RULE -> new Text("规则", "rule");
            case PROCEDURE -> new Text("程序", "procedure");
            case DEFINITION -> new Text("定义", "definition");
            case JUDGEMENT -> new Text("判断", "judgement");
            case DUTY -> new Text("义务", "duty");
            case OUT_OF_SCOPE -> new Text("范围之外", "out of scope");
        };
    }

    /** The installed scheme that {@code id@revision} names, or the only revision of {@code id}. */
    static Schemes.Installed scheme(Schemes schemes, String key) {
        return schemes.list().stream()
                .filter(each ->
                        each.scheme().key().equals(key) || each.scheme().id().equals(key))
                .reduce((former, latter) -> {
                    throw new Failure(
                            "{0} 装有多个修订，请写明，如 {1}",
                            "There are several revisions of {0}; name one, such as {1}",
                            key,
                            latter.scheme().key());
                })
                .orElseThrow(() -> notInstalled(schemes, key));
    }

    private static Failure notInstalled(Schemes schemes, String key) {
        return schemes.pending().stream()
                .filter(each -> each.scheme()
                        .filter(scheme ->
                                scheme.key().equals(key) || scheme.id().equals(key))
                        .isPresent())
                .findFirst()
                .map(each -> each.refused()
                        ? new Failure(
                                "评选办法 {0} 未予登记，见 award:scheme-list",
                                "The scheme {0} was refused; award:scheme-list says why", key)
                        : new Failure(
                                "评选办法 {0} 正在检查，已完成 {1} / {2}；稍后再试",
                                "The scheme {0} is being checked, {1} of {2} done; try again soon",
                                key,
                                each.done(),
                                each.total()))
                .orElseGet(() -> new Failure(
                        "未安装评选办法 {0}；已安装：{1}",
                        "The scheme {0} is not installed; there are: {1}",
                        key,
                        schemes.list().stream().map(each -> each.scheme().key()).collect(Collectors.joining(", "))));
    }

    /** The constant that a word names, in any case of letters. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "“{0}”应为：{1}", "“{0}” must be one of {1}", word, Arrays.toString(type.getEnumConstants())));
    }
}
