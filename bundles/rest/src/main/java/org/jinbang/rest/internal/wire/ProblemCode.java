package org.jinbang.rest.internal.wire;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinbang.scheme.Text;

/** What can be wrong with a request before the engine sees it; completes the catalogue of refusals. */
public enum ProblemCode {
    /** There is no session. */
    NOT_SIGNED_IN(401, "尚未登录", "Not signed in"),
    /** Login or password is wrong. */
    SIGN_IN_FAILED(401, "登录失败", "The sign-in failed"),
    /** A browser sent it with its cookie, but not from a page of this server. */
    CROSS_SITE(403, "跨站请求不予受理", "Not from a page of this server"),
    /** The password is right, the code of the second factor is missing or wrong. */
    CODE_NEEDED(401, "需要验证码", "A code is needed"),
    /** A duty needs a second factor, which is not set up yet. */
    SECOND_FACTOR_MISSING(403, "须先设置双因素验证", "Set up the second factor first"),
    /** No such address. */
    NO_SUCH_ADDRESS(404, "没有这一地址", "There is no such address"),
    /** The address does not know the method. */
    METHOD_NOT_ALLOWED(405, "该地址不支持此方法", "The method is not allowed here"),
    /** The answer cannot be given in an accepted type. */
    NOT_ACCEPTABLE(406, "无法以所要求的格式答复", "No acceptable representation"),
    /** What was asked for is not readable any more. */
    ERASED(410, "内容已被删除", "The content was erased"),
    /** The body is too large. */
    TOO_LARGE(413, "请求内容过大", "The body is too large"),
    /** The address is too long. */
    ADDRESS_TOO_LONG(414, "地址过长", "The address is too long"),
    /** The body is of another type. */
    MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    /** The headers are too large. */
    HEADERS_TOO_LARGE(431, "请求头过大", "The headers are too large"),
    /** A scheme file cannot be read. */
    SCHEME_FILE_REFUSED(422, "评选办法文件未予接收", "The scheme file was refused"),
    /** A part of the server is not there. */
    NOT_THERE(503, "服务器未装有这一部分", "The server lacks that part"),
    /** A document cannot be printed, mostly because a font lacks a character. */
    UNPRINTABLE(503, "文件无法生成", "The document cannot be made"),
    /** Any other fault of the request. */
    BAD_REQUEST(400, "请求有误", "Bad request");

    private static final Set<ProblemCode> SIGNING_IN = Set.of(SIGN_IN_FAILED, CODE_NEEDED, SECOND_FACTOR_MISSING);

    private final int status;
    private final Text title;

    ProblemCode(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A short title. */
    public Text title() {
        return title;
    }

    /** The code of a status, for answers of the framework and the web server. */
    public static Optional<ProblemCode> ofStatus(int status) {
        return Stream.of(values())
                .filter(code -> code.status == status && !SIGNING_IN.contains(code))
                .findFirst();
    }
}
