package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinbang.documents.Table;
import org.jinbang.documents.Table.Align;
import org.jinbang.documents.Text;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.ApplicationState.Status;
import org.jinbang.process.Reader;
import org.jinbang.process.Tenure;
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.LegalTime;

/** How the awards of an edition stand and what was done for them since, as one reader may see it. */
record Winners(Reader reader, Actor actor, Scheme scheme) {
    private static final Set<Status> WON = EnumSet.of(Status.AWARDED, Status.REVOKED);

    /** A column for each duty and referral. */
    Table table(List<Reader.Line> lines, Aftercare aftercare) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                column("编号", "Id", Align.LEFT, 2),
                Words.named(scheme),
                column("单位", "Organisation", Align.LEFT, 3),
                column("奖项", "Award", Align.LEFT, 2),
                column("证书编号", "Certificate", Align.LEFT, 2)));
        aftercare.duties().forEach(duty -> columns.add(new Table.Column(Words.of(duty.title()), Align.LEFT, 2)));
        aftercare.referrals().forEach(each -> columns.add(new Table.Column(Words.of(each.title()), Align.LEFT, 2)));
        if (!aftercare.validities().isEmpty()) {
            columns.add(column("有效期至", "Valid until", Align.LEFT, 2));
        }
        columns.add(column("状态", "Status", Align.LEFT, 2));
        columns.add(column("撤销理由", "Ground of revocation", Align.LEFT, 3));
        columns.add(column("撤销日期", "Revoked on", Align.LEFT, 2));
        return new Table(
                Text.of("获奖之后", "After the award"),
                columns,
                lines.stream()
                        .filter(line -> WON.contains(line.status()))
                        .map(line -> row(line, aftercare))
                        .toList());
    }

    private List<Text> row(Reader.Line line, Aftercare aftercare) {
        Reader.Case found = reader.application(actor, line.id());
        ApplicationState state = found.state();
        Tenure tenure = found.tenure().orElseThrow();
        List<Text> row = new ArrayList<>(List.of(
                Text.same(line.id()),
                Words.name(line.name()),
                Words.optional(line.organisation()),
                scheme.award(line.award()).map(Award::title).map(Words::of).orElse(Text.same(line.award())),
                Words.optional(state.certificate()
                        .map(ApplicationState.Certificate::number)
                        .orElse(""))));
        aftercare.duties().forEach(duty -> row.add(done(duty, state, tenure)));
        for (Aftercare.Referral referral : aftercare.referrals()) {
            row.add(
                    referral.isFor(line.track())
                            ? Words.optional(state.referrals().stream()
                                    .filter(done -> done.referral().equals(referral.id()))
                                    .map(done -> LegalTime.dateOf(done.at()).toString())
                                    .collect(Collectors.joining(", ")))
                            : Text.of("不适用", "Does not apply"));
        }
        if (!aftercare.validities().isEmpty()) {
            row.add(Words.optional(tenure.until().map(LocalDate::toString).orElse("")));
        }
        Optional<ApplicationState.Revocation> revocation = state.revocation();
        row.add(status(line, tenure, revocation.isPresent()));
        row.add(revocation
                .map(each -> aftercare
                        .ground(each.ground())
                        .map(Aftercare.Ground::title)
                        .map(Words::of)
                        .orElse(Text.same(each.ground())))
                .orElse(Text.NONE));
        row.add(Words.optional(revocation
                .flatMap(ApplicationState.Revocation::revoked)
                .map(at -> LegalTime.dateOf(at).toString())
                .orElse("")));
        return row;
    }

    private static Text status(Reader.Line line, Tenure tenure, boolean proposed) {
        if (line.status() == Status.AWARDED && proposed) {
            return Text.of("已报请撤销，待决定", "Revocation proposed, to be decided");
        }
        return switch (tenure.standing()) {
            case VALID, REVOKED -> Words.of(line.status().name());
            case SUSPENDED -> Text.of("称号暂停使用", "Suspended");
            case REASSESSED -> Text.of("复评中", "Under reassessment");
            case EXPIRED -> Text.of("称号已到期失效", "Expired");
        };
    }

    /** When a duty was done; where it is owed, each time, and what is still open. */
    private static Text done(Aftercare.Duty duty, ApplicationState state, Tenure tenure) {
        if (!duty.isFor(state.track(), state.award())) {
            return Text.of("不适用", "Does not apply");
        }
        if (!duty.owed()) {
            return Words.optional(state.duties().stream()
                    .filter(done -> done.duty().equals(duty.id()))
                    .map(done -> done.on().toString())
                    .collect(Collectors.joining(", ")));
        }
        List<Text> lines = tenure.owed().stream()
                .filter(owed -> owed.duty().equals(duty.id()))
                .map(Winners::owed)
                .toList();
        return Text.of(
                lines.stream().map(Text::zh).collect(Collectors.joining("；")),
                lines.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private static Text owed(Tenure.Owed owed) {
        return owed.done()
                .map(day -> Text.same(day.toString()))
                .orElseGet(() -> owed.due()
                        .map(due -> Text.of("未履行，截止 " + due, "open, due " + due))
                        .orElse(Text.of("未履行", "open")));
    }
}
