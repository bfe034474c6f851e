package org.jinbang.internal.conditions;

import static org.jinbang.internal.conditions.Verdicts.quoted;

import java.time.LocalDate;
import org.jinbang.json.Json;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.Text;
import org.jinbang.scheme.spi.ParameterSpec;

/** A certificate must still be valid on a day; its last day counts. */
final class CertificateValidOn extends DateCondition {
    private static final String ON = "on";

    CertificateValidOn() {
        super(
                "certificate-valid-on",
                new Text("证书在申报截止日须仍有效。", "A certificate is still valid on the deadline for applications."),
                ParameterSpec.optional(
                        ON,
                        ParameterSpec.Type.DATE,
                        new Text("另定的日期；默认为申报截止日", "Another day; default: the deadline for applications")));
    }

    @Override
    public String example() {
        return """
                - id: certified
                  title: {zh: 认证在有效期内, en: The certificate is valid}
                  kind: certificate-valid-on
                  field: certified-until
                  article: "7"
                """;
    }

    @Override
    Verdict weigh(Field field, LocalDate date, Json.Obj params, LocalDate deadline) {
        LocalDate day = Params.dateIfGiven(params, ON).orElse(deadline);
        return Verdicts.either(
                !date.isBefore(day),
                "{0}不得早于 {1}；所填为 {2}",
                "{0} must not be before {1}; it is {2}",
                quoted(field),
                day,
                date);
    }
}
