package org.jinbang.console.internal.demo.individual;

import java.util.List;
import org.jinbang.console.internal.demo.Move;
import org.jinbang.console.internal.demo.Play;
import org.jinbang.json.Json;
import org.jinbang.process.CommandType;
import org.jinbang.process.Receipt;

/** Filing an objection and following it up. */
final class Objecting {
    private final Play play;

    Objecting(Play play) {
        this.play = play;
    }

    /** The objection of a person, still to be sent; complete but for the parts left out. */
    Move person(String by, String application, String... without) {
        Json.Obj parts = Json.obj()
                .with("signature", play.upload(by, application, "签名"))
                .with("name", "某某（虚构）")
                .with("phone", "010-00000009")
                .with("address", "示例路1号（虚构）")
                .with("identity", play.upload(by, application, "身份证明"));
        for (String part : without) {
            parts = parts.with(part, (String) null);
        }
        return bare(by, application, "person")
                .with("parts", parts)
                .with("proofs", Json.texts(List.of(play.upload(by, application, "证明"))));
    }

    /** The objection of an organisation, still to be sent. */
    Move organisation(String by, String application) {
        Json.Obj parts = Json.obj()
                .with("domicile", "示例路2号（虚构）")
                .with("address", "示例路3号（虚构）")
                .with("phone", "010-00000008")
                .with("seal", play.upload(by, application, "公章"));
        return bare(by, application, "organisation")
                .with("parts", parts)
                .with("proofs", Json.texts(List.of(play.upload(by, application, "证明"))));
    }

    /** An objection without anything, still to be sent. */
    Move bare(String by, String application, String kind) {
        return play.by(by, CommandType.FILE_OBJECTION)
                .on(application)
                .with("by", kind)
                .with("statement", "所列业绩不实（虚构）");
    }

    /** The id of an objection just filed. */
    static String id(Receipt receipt) {
        return receipt.acts().get(0).data().text("objection").orElseThrow();
    }

    /** A command about an objection, still to be sent. */
    Move about(String role, CommandType type, String application, String objection) {
        return play.by(role, type).on(application).with("objection", objection);
    }

    /** Takes an objection up. */
    Move takeUp(String role, String application, String objection) {
        return about(role, CommandType.TAKE_UP_OBJECTION, application, objection);
    }

    /** The candidate's answer. */
    Move answer(String application, String objection) {
        return about(application, CommandType.ANSWER_OBJECTION, application, objection)
                .with("statement", "现就异议说明如下（虚构）");
    }

    /** The report of the investigation. */
    Move report(String application, String objection) {
        return about("office-1", CommandType.REPORT_OBJECTION, application, objection)
                .with("report", "办公室经调查，事实如下（虚构）");
    }

    /** The decision. */
    Move decide(String role, String application, String objection, boolean upheld) {
        return about(role, CommandType.DECIDE_OBJECTION, application, objection)
                .with("upheld", upheld)
                .with("reason", upheld ? "异议成立（虚构）" : "异议不成立（虚构）");
    }
}
