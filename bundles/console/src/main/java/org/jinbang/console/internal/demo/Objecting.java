package org.jinbang.console.internal.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;
import org.jinbang.scheme.Power;

/** Filing an objection and following it up. */
public final class Objecting {
    /** Parts that are no name. */
    private static final Map<String, String> PARTS =
            Map.of("phone", "010-00000009", "address", "示例路1号（虚构）", "domicile", "示例路2号（虚构）");

    private final Play play;

    /** Objects in {@code play}. */
    public Objecting(Play play) {
        this.play = play;
    }

    /** The objection of a person, still to be sent; complete but for the parts left out. */
    public Move person(String by, String application, String... without) {
        return complete(by, application, "person", Set.of(without));
    }

    /** The objection of an organisation, still to be sent. */
    public Move organisation(String by, String application) {
        return complete(by, application, "organisation", Set.of());
    }

    /** With all that the scheme asks of such an objector, invented, and a proof. */
    private Move complete(String by, String application, String kind, Set<String> without) {
        Json.Obj parts = Json.obj();
        for (Map.Entry<String, Json> part : asked(kind).members().entrySet()) {
            if (!without.contains(part.getKey())) {
                boolean file = part.getValue().equals(Json.of("file"));
                parts = parts.with(
                        part.getKey(),
                        file
                                ? play.upload(by, application, part.getKey())
                                : PARTS.getOrDefault(part.getKey(), "某某（虚构）"));
            }
        }
        return bare(by, application, kind)
                .with("parts", parts)
                .with("proofs", Json.texts(List.of(play.upload(by, application, "证明"))));
    }

    private Json.Obj asked(String kind) {
        return play.scheme()
                .firstOfKind("notice")
                .map(stage -> stage.params().object("objections").object(kind))
                .orElseGet(Json::obj);
    }

    /** An objection without anything, still to be sent. */
    public Move bare(String by, String application, String kind) {
        return play.by(by, CommandType.FILE_OBJECTION)
                .on(application)
                .with("by", kind)
                .with("statement", "所列业绩不实（虚构）");
    }

    /** The id of an objection just filed. */
    public static String id(Receipt receipt) {
        return receipt.acts().get(0).data().text("objection").orElseThrow();
    }

    /** A command about an objection, still to be sent. */
    public Move about(String role, CommandType type, String application, String objection) {
        return play.by(role, type).on(application).with("objection", objection);
    }

    /** Takes an objection up. */
    public Move takeUp(String role, String application, String objection) {
        return about(role, CommandType.TAKE_UP_OBJECTION, application, objection);
    }

    /** The candidate's answer. */
    public Move answer(String application, String objection) {
        return about(application, CommandType.ANSWER_OBJECTION, application, objection)
                .with("statement", "现就异议说明如下（虚构）");
    }

    /** The report of the investigation. */
    public Move report(String application, String objection) {
        return about(play.holder(Power.INVESTIGATE), CommandType.REPORT_OBJECTION, application, objection)
                .with("report", "办公室经调查，事实如下（虚构）");
    }

    /** From the taking up to the report. */
    public void investigated(String application, String objection) {
        takeUp(play.holder(Power.INVESTIGATE), application, objection).accepted();
        answer(application, objection).accepted();
        report(application, objection).accepted();
    }

    /** Files an objection and follows it until it is decided. */
    public void decided(Move filing, String application, boolean upheld) {
        String objection = id(filing.accepted());
        investigated(application, objection);
        decide(play.holder(Power.DECIDE_OBJECTIONS), application, objection, upheld)
                .accepted();
    }

    /** The decision. */
    public Move decide(String role, String application, String objection, boolean upheld) {
        return about(role, CommandType.DECIDE_OBJECTION, application, objection)
                .with("upheld", upheld)
                .with("reason", upheld ? "异议成立（虚构）" : "异议不成立（虚构）");
    }
}
