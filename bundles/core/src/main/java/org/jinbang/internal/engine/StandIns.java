package org.jinbang.internal.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinbang.internal.decide.Situation;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Shape;
import org.jinbang.scheme.Field;
import org.jinbang.scheme.FieldType;
import org.jinbang.scheme.Organ;
import org.jinbang.scheme.Scheme;
import org.jinbang.time.LegalTime;

/** Data that stand in for what a person would fill in, such that authority is asked about and not whether names exist. */
final class StandIns {
    /** A text or a code where any will do. */
    static final String ANY = "-";

    private static final Set<CommandType> ENGAGING =
            EnumSet.of(CommandType.NOMINATE_REVIEWER, CommandType.DECIDE_NOMINATION);

    private final Actor actor;
    private final Instant now;

    StandIns(Actor actor, Instant now) {
        this.actor = actor;
        this.now = now;
    }

    /** All that a command requires. */
    Json.Obj data(CommandType type, Prospects.About about) {
        Json.Obj data = Json.obj();
        for (Shape shape : type.data()) {
            if (shape.required()) {
                data = data.with(shape.name(), standIn(shape, about));
            }
        }
        return data;
    }

    private Json standIn(Shape shape, Prospects.About about) {
        Optional<Json> given = about.given().get(shape.name());
        if (given.isPresent()) {
            return given.get();
        }
        return switch (shape.name()) {
            case "batch" ->
                new Json.Num(about.batch().map(EditionState.Batch::number).orElse(1));
            case "stage" -> Json.of(about.stage().orElse(ANY));
            case "objection" -> Json.of(about.objection().orElse(ANY));
            default -> standIn(shape.type());
        };
    }

    private Json standIn(Shape.Type type) {
        return switch (type) {
            case CODE, TEXT, ANY -> Json.of(ANY);
            case NUMBER -> new Json.Num(1);
            case YES_NO -> new Json.Bool(true);
            case DATE -> Json.of(LegalTime.dateOf(now).toString());
            case INSTANT -> Json.of(now.toString());
            case CODES, TEXTS, OBJECTS -> new Json.Arr(List.of());
            case OBJECT -> Json.obj();
        };
    }

    /** A field that fits the command, which names one. */
    static Json.Obj field(Situation s, ApplicationState a, CommandType type) {
        boolean file = type != CommandType.CORRECT_ANSWER;
        Json.Obj answers = s.answers().getOrDefault(a.id(), Json.obj());
        return s.scheme().formOf(s.scheme().track(a.track()).orElseThrow()).fields().stream()
                .filter(field -> (field.type() == FieldType.FILE) == file)
                .filter(field -> file || answers.get(field.id()).isPresent())
                .findFirst()
                .map(field -> given(field, answers, file))
                .orElse(Json.obj());
    }

    private static Json.Obj given(Field field, Json.Obj answers, boolean file) {
        Json.Obj named = Json.obj().with("field", field.id());
        return file ? named : named.with("value", answers.get(field.id()).orElseThrow());
    }

    /** Organ, award and kind of publication of the scheme, where nothing is given. */
    Json.Obj named(Situation s, CommandType type, Json.Obj before) {
        Scheme scheme = s.scheme();
        Json.Obj given = before;
        Optional<String> organ = Optional.of(type)
                .filter(CommandType.PLEDGE::equals)
                .flatMap(pledge -> own(s))
                .or(() -> Optional.of(type).filter(ENGAGING::contains).flatMap(each -> engaging(scheme)))
                .or(() -> Optional.of(type)
                        .filter(CommandType.DISCIPLINE_REVIEWER::equals)
                        .flatMap(each -> disciplined(scheme)))
                .or(() -> appointed(s))
                .or(() -> scheme.organs().stream()
                        .filter(each -> each.appointedBy().isPresent())
                        .findFirst())
                .or(() -> scheme.organs().stream().findFirst())
                .map(Organ::id);
        Optional<String> award = scheme.awards().stream().findFirst().map(each -> each.id());
        Optional<String> kind = scheme.firstOfKind("announcement").stream()
                .flatMap(stage -> stage.params().texts("records").stream())
                .findFirst();
        for (Map.Entry<String, Optional<String>> each :
                Map.of("organ", organ, "award", award, "kind", kind).entrySet()) {
            if (each.getValue().isPresent() && given.get(each.getKey()).isEmpty()) {
                given = given.with(each.getKey(), each.getValue().get());
            }
        }
        return given;
    }

    /** The organ of the actor that asks for a pledge, or else one the actor sits in. */
    private Optional<Organ> own(Situation s) {
        return s.edition().stream()
                .flatMap(edition -> s.scheme().organs().stream().filter(each -> edition.sits(actor.id(), each.id())))
                .min(Comparator.comparing(each -> each.pledge().isEmpty()));
    }

    /** An organ whose members the actor appoints. */
    private Optional<Organ> appointed(Situation s) {
        return s.edition().stream()
                .flatMap(edition -> s.scheme().organs().stream()
                        .filter(each -> each.appointedBy()
                                .filter(by -> edition.sits(actor.id(), by))
                                .isPresent()))
                .findFirst();
    }

    private static Optional<Organ> engaging(Scheme scheme) {
        return scheme.organs().stream()
                .filter(each -> each.composition().engagement().isPresent())
                .findFirst();
    }

    private static Optional<Organ> disciplined(Scheme scheme) {
        return scheme.organs().stream()
                .filter(each -> each.discipline().isPresent())
                .findFirst();
    }
}
