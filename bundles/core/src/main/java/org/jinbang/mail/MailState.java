package org.jinbang.mail;

import org.jinbang.scheme.Text;

/** Where a mail is. */
public enum MailState {
    /** It waits for its turn or its next attempt. */
    QUEUED("待发送", "waiting"),
    /** A server is sending it. */
    SENDING("发送中", "being sent"),
    /** The mail server took it. */
    SENT("已发送", "sent"),
    /** It was given up. */
    FAILED("未能发送", "given up"),
    /** The person was erased before it was sent. */
    ERASED("收件人数据已删除", "recipient erased");

    private final Text title;

    MailState(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** Its name for people. */
    public Text title() {
        return title;
    }
}
