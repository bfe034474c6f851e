package org.jinbang.security.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinbang.process.RefusalCode;
import org.jinbang.scheme.Text;
import org.jinbang.security.Experts;
import org.jinbang.security.Experts.Line;
import org.jinbang.security.Experts.Mistake;
import org.jinbang.security.Experts.Outcome;
import org.jinbang.security.Experts.Report;
import org.jinbang.security.internal.ExpertPlan.Decision;
import org.jinbang.security.sheet.UnreadableException;
import org.jinbang.security.sheet.Workbook;

/** A spreadsheet of experts, read once, to be entered on the register as often as it changes meanwhile. */
final class ExpertImport {
    private static final int MISTAKES_IN_REFUSAL = 20;

    private final List<Workbook.Sheet> book;

    private ExpertImport(List<Workbook.Sheet> book) {
        this.book = book;
    }

    static ExpertImport of(byte[] spreadsheet) {
        int mebibytes = Experts.MAX_BYTES / 1024 / 1024;
        if (spreadsheet.length > Experts.MAX_BYTES) {
            throw Refused.with(
                    RefusalCode.FILE_REFUSED,
                    new Text("文件不得超过 " + mebibytes + " MiB", "The file may have at most " + mebibytes + " MiB"));
        }
        try {
            return new ExpertImport(Workbook.read(spreadsheet));
        } catch (UnreadableException e) {
            throw Refused.with(RefusalCode.FILE_REFUSED, e.why());
        }
    }

    /** Enters every row that keeps the rules, and tells what that comes to. */
    Report report(ExpertPlan plan) {
        ExpertSheet sheet = ExpertSheet.of(book);
        for (ExpertSheet.Row row : sheet.rows()) {
            plan.enter(row.expert()).ifPresent(fault -> sheet.add(row, fault));
        }
        if (!sheet.mistakes().isEmpty()) {
            return new Report(sheet.name(), sheet.mistakes(), 0, 0, 0, 0, List.of());
        }
        plan.requireRoom();
        // Without a mistake there is a decision for each row, in the same order.
        List<Line> lines = IntStream.range(0, sheet.rows().size())
                .mapToObj(i -> line(sheet.rows().get(i), plan.decisions().get(i)))
                .toList();
        return new Report(
                sheet.name(),
                List.of(),
                count(lines, Outcome.ADDED),
                count(lines, Outcome.CHANGED),
                count(lines, Outcome.LEFT),
                (int) lines.stream().filter(Line::invited).count(),
                lines);
    }

    private static Line line(ExpertSheet.Row row, Decision decision) {
        return new Line(row.number(), row.expert().name(), decision.outcome(), decision.invites());
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** Refuses a spreadsheet with mistakes, naming the first of them. */
    static void requireNone(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw Refused.with(
                    RefusalCode.ENTRY_INVALID,
                    new Text(
                            "有 " + mistakes.size() + " 处错误，未导入。"
                                    + joined(
                                            mistakes,
                                            "；",
                                            each -> each.cell() + "："
                                                    + each.message().zh()),
                            mistakes.size() + " mistakes, nothing was imported. "
                                    + joined(
                                            mistakes,
                                            "; ",
                                            each -> each.cell() + ": "
                                                    + each.message().en())));
        }
    }

    private static String joined(List<Mistake> mistakes, String between, Function<Mistake, String> words) {
        return mistakes.stream().limit(MISTAKES_IN_REFUSAL).map(words).collect(Collectors.joining(between));
    }
}
