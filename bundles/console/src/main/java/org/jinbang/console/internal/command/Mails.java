package org.jinbang.console.internal.command;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jinbang.json.Codec;
import org.jinbang.mail.MailLine;
import org.jinbang.mail.MailState;
import org.jinbang.mail.MailText;
import org.jinbang.mail.Outbox;
import org.jinbang.scheme.Text;
import org.jinbang.security.PersonalData;

/** {@code award:mails}. */
@Service
@Command(scope = "award", name = "mails", description = "查看本届邮件，重新发送 / Shows the mails of an edition, sends one again")
public final class Mails extends AwardCommand {
    @Reference
    Outbox outbox;

    @Reference
    PersonalData data;

    @Argument(name = "edition", required = true, description = "届次 / edition")
    @Completion(EditionCompleter.class)
    String edition;

    @Option(name = "--state", description = "状态 / state: queued, sending, sent, failed, erased")
    String state;

    @Option(name = "--read", description = "查看此邮件的文字 / shows the text of this mail", valueToShowInHelp = "")
    String read;

    @Option(
            name = "--reason",
            description = "查看的理由，留痕，收件人可见 / why it is read; recorded, and the recipient sees it",
            valueToShowInHelp = "")
    String reason;

    @Option(name = "--retry", description = "重新发送此邮件 / sends this mail again", valueToShowInHelp = "")
    String retry;

    @Override
    View run() {
        if (read != null && retry != null) {
            throw new Failure("--read 与 --retry 只能择一", "Give either --read or --retry");
        }
        if (retry != null) {
            MailLine line = outbox.resend(actor(), edition, retry);
            return table(List.of(line), View.of(Codec.write(line)))
                    .line("已重新排入待发送：{0}", "Waits to be sent again: {0}", line.id());
        }
        if (read != null) {
            MailText mail = outbox.read(actor(), edition, read);
            if (mail.text().isPresent() && !mail.line().person().equals(actor().id())) {
                data.look(actor(), mail.line().person(), edition, "mail " + read, reason);
            }
            View view = table(List.of(mail.line()), View.of(Codec.write(mail)));
            mail.text()
                    .ifPresentOrElse(
                            text -> view.line("\n{0}", "\n{0}", plain(text)),
                            () -> view.line("文字不可查看", "The text is not to be seen"));
            return view;
        }
        List<MailLine> lines = all();
        return table(lines, View.of(list(lines))).line("共 {0} 封", "{0} in all", lines.size());
    }

    private List<MailLine> all() {
        Optional<MailState> wanted = Optional.ofNullable(state).map(word -> Show.constant(MailState.class, word));
        return Pages.all(after -> outbox.list(actor(), edition, wanted, after, Pages.MOST));
    }

    private View table(List<MailLine> lines, View view) {
        Table table = Table.of(
                new Text("邮件", "mail"),
                new Text("时间", "time"),
                new Text("收件人", "to"),
                new Text("主题", "subject"),
                new Text("状态", "state"),
                new Text("说明", "note"));
        for (MailLine line : lines) {
            table.row(
                    line.id(),
                    Show.time(line.at()),
                    name(line.person()) + (line.to().isEmpty() ? "" : " " + line.to()),
                    line.subject(),
                    line.state().title(),
                    note(line));
        }
        return view.table(table);
    }

    private static Text note(MailLine line) {
        if (line.reason().isEmpty()) {
            return line.doubtful() ? new Text("可能重复收到", "may have come twice") : new Text("—", "—");
        }
        String reply = line.reply().isEmpty() ? "" : " (" + line.reply() + ")";
        return new Text(
                        "{0}" + reply + (line.doubtful() ? " 可能重复收到" : ""),
                        "{0}" + reply + (line.doubtful() ? " may have come twice" : ""))
                .with(line.reason().get());
    }

    /** In lines, without other control characters, which would let a text draw on the terminal. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\n]]", "");
    }
}
