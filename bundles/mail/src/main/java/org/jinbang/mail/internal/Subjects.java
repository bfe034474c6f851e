package org.jinbang.mail.internal;

import java.util.Map;
import org.jinbang.scheme.Text;

/** What mails that no act names are about. */
final class Subjects {
    private static final Map<String, Text> SUBJECTS = Map.ofEntries(
            Map.entry("REMIND.draft", new Text("申报尚未提交", "Your application is not submitted yet")),
            Map.entry("REMIND.supplement", new Text("补正即将到期", "A supplement is due soon")),
            Map.entry("REMIND.hearing", new Text("答辩提醒", "Your hearing")),
            Map.entry("REMIND.sitting", new Text("答辩日程提醒", "Hearings you sit in")),
            Map.entry("REMIND.review", new Text("评审待办提醒", "Reviews that wait for you")),
            Map.entry("REMIND.notice", new Text("公示即将期满", "A notice ends soon")),
            Map.entry("REMIND.duty", new Text("获奖后的义务即将到期", "A duty of winners is due soon")),
            Map.entry("REMIND.payment", new Text("奖金即将到期", "A payment is due soon")),
            Map.entry("REMIND.validity", new Text("称号即将到期", "Your award ends soon")),
            Map.entry("INVITATION", new Text("邀请开通账户", "Invitation to set up your account")),
            Map.entry("PASSWORD_RESET", new Text("重设密码", "Set a new password")),
            Map.entry("ACCOUNT_CHANGED", new Text("账户已变更", "Your account was changed")));

    private Subjects() {}

    static Text of(String key) {
        Text subject = SUBJECTS.get(key);
        if (subject == null) {
            throw new IllegalArgumentException("No subject for " + key);
        }
        return subject;
    }
}
