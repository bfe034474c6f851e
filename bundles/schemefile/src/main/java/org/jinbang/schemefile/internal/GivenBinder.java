package org.jinbang.schemefile.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.GoldenCase;
import org.jinbang.scheme.Scheme;
import org.jinbang.scheme.Setting;
import org.jinbang.scheme.Text;

/** Reads what was before the first step of a golden case. */
final class GivenBinder {
    private static final int MOST_MEMBERS = 50;

    private final Context context;
    private final Scheme scheme;
    private final FiledBinder filed;

    GivenBinder(Context context, Scheme scheme, FiledBinder filed) {
        this.context = context;
        this.scheme = scheme;
        this.filed = filed;
    }

    /** Reads one {@code given}. */
    GoldenCase.Prelude prelude(Table table) {
        Optional<String> until = table.maybeReference("until", Thing.STAGE);
        int batch = batch(table);
        Json.Obj settings = Json.obj();
        for (Map.Entry<String, Node.Entry> each :
                table.named("settings", Forms.ID).entrySet()) {
            Optional<Json> value = Scalars.data(each.getValue().value(), context);
            if (scheme.settings().stream().map(Setting::name).noneMatch(each.getKey()::equals)) {
                table.wrong(
                        Fault.REFERENCE,
                        each.getValue().key(),
                        Say.noSuch(
                                new Text("设置", "setting"),
                                each.getKey(),
                                scheme.settings().stream().map(Setting::name).toList()));
            }
            if (value.isPresent()) {
                settings = settings.with(each.getKey(), value.get());
            }
        }
        Map<String, Integer> members = new LinkedHashMap<>();
        table.named("members", Forms.ID)
                .forEach(
                        (organ, entry) -> members(table, organ, entry).ifPresent(number -> members.put(organ, number)));
        Map<String, GoldenCase.Filed> applications = new LinkedHashMap<>();
        table.named("applications", Forms.ID)
                .forEach((name, entry) -> Table.of(entry.value(), context)
                        .ifPresent(each -> applications.put(name, filed.filed(each, batch(each)))));
        table.close();
        return new GoldenCase.Prelude(until, batch, settings, members, applications);
    }

    private Optional<Integer> members(Table table, String organ, Node.Entry entry) {
        context.references().want(Thing.ORGAN, organ, entry.key());
        Optional<Long> number = Scalars.whole(entry.value()).filter(each -> each >= 1 && each <= MOST_MEMBERS);
        if (number.isEmpty()) {
            table.wrong(
                    Fault.STRUCTURE,
                    entry.value().place(),
                    Say.expected(
                            Scalars.wholeNumber(1, MOST_MEMBERS), entry.value().sort()));
        }
        return number.map(Long::intValue);
    }

    private int batch(Table table) {
        int batch = table.maybeNumber("batch", 1, 12).orElse(1L).intValue();
        if (batch > scheme.edition().batches()) {
            table.wrong(
                    Fault.REFERENCE,
                    table.at("batch"),
                    new Text("每届只有 {0} 批", "an edition has only {0} batches")
                            .with(scheme.edition().batches()));
        }
        return batch;
    }
}
