package org.jinbang.rest.internal.document;

import static org.jinbang.rest.internal.document.Reports.column;

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
import org.jinbang.scheme.Aftercare;
import org.jinbang.scheme.Award;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.LegalTime;

/** What the winners of an edition did for their duties, where they were referred, and whose award was revoked, as one reader may see it. */
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
        ApplicationState state = reader.application(actor, line.id()).state();
        List<Text> row = new ArrayList<>(List.of(
                Text.same(line.id()),
                Words.name(line.name()),
                Words.optional(line.organisation()),
                scheme.award(line.award()).map(Award::title).map(Words::of).orElse(Text.same(line.award())),
                Words.optional(state.certificate()
                        .map(ApplicationState.Certificate::number)
                        .orElse(""))));
        for (Aftercare.Duty duty : aftercare.duties()) {
            row.add(
                    duty.isFor(line.track())
                            ? Words.optional(state.duties().stream()
                                    .filter(done -> done.duty().equals(duty.id()))
                                    .map(done -> done.on().toString())
                                    .collect(Collectors.joining(", ")))
                            : Text.of("不适用", "Does not apply"));
        }
        for (Aftercare.Referral referral : aftercare.referrals()) {
            row.add(
                    referral.isFor(line.track())
                            ? Words.optional(state.referrals().stream()
                                    .filter(done -> done.referral().equals(referral.id()))
                                    .map(done -> LegalTime.dateOf(done.at()).toString())
                                    .collect(Collectors.joining(", ")))
                            : Text.of("不适用", "Does not apply"));
        }
        Optional<ApplicationState.Revocation> revocation = state.revocation();
        row.add(
                line.status() == Status.AWARDED && revocation.isPresent()
                        ? Text.of("已报请撤销，待决定", "Revocation proposed, to be decided")
                        : Words.of(line.status().name()));
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
}
