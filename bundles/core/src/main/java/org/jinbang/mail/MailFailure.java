package org.jinbang.mail;

import org.jinbang.scheme.Text;

/** Why an attempt to send did not succeed. */
public enum MailFailure {
    /** Nobody knows an address of the person. */
    NO_ADDRESS("没有可用的电子邮箱；请以其他方式通知", "No e-mail address is known; tell the person in another way"),
    /** What was given is no address. */
    BAD_ADDRESS("电子邮箱地址不正确；更正后可重新发送", "The e-mail address is not one; correct it and send again"),
    /** The mail server refused this mail for good. */
    REFUSED("邮件服务器拒收；请核对地址后重新发送", "The mail server refused it for good; check the address and send again"),
    /** The mail server refused it for now. */
    REFUSED_FOR_NOW("邮件服务器暂不接收，将再次尝试", "The mail server refuses it for now; it is tried again"),
    /** The mail server does not take mails from this server. */
    NOT_ACCEPTED(
            "邮件服务器不接受本服务器的发信（登录、发件地址或加密要求），请管理员核对 etc/org.jinbang.mail.cfg",
            "The mail server does not take mails from this server (sign-in, sender or encryption); the administrator"
                    + " checks etc/org.jinbang.mail.cfg"),
    /** The mail server cannot be reached. */
    UNREACHABLE("无法连接邮件服务器，将再次尝试", "The mail server cannot be reached; it is tried again"),
    /** There is no mail server to give it to; it was not tried. */
    NO_SERVER(
            "未发送：未配置邮件服务器（etc/org.jinbang.mail.cfg）；配置后可重新发送，或以其他方式通知",
            "Not sent: no mail server is configured (etc/org.jinbang.mail.cfg); once one is, it can be sent again, or"
                    + " tell the person in another way"),
    /** It could not be written. */
    NOT_COMPOSED("邮件未能生成，详见服务器日志", "It could not be written; the log of the server says why");

    private final Text reason;

    MailFailure(String zh, String en) {
        this.reason = new Text(zh, en);
    }

    /** What it means and what helps. */
    public Text reason() {
        return reason;
    }
}
